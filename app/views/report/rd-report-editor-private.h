/* rd-report-editor-private.h — what the files of the editor share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-report-references.h"
#include "model/rd-section-draft.h"
#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-find.h"

G_BEGIN_DECLS

typedef struct _RdEditorChecks RdEditorChecks;
typedef struct _RdEditorSpelling RdEditorSpelling;
typedef struct _RdEditorWords RdEditorWords;

struct _RdReportEditor
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdReviewItem       *review;
  RdSectionDraft     *draft;
  RdReportReferences *references;
  GSignalGroup       *register_signals;
  GSignalGroup       *draft_signals;
  GtkWidget          *chooser;
  GtkWidget          *note;
  RdEditorChecks     *checking;
  RdEditorSpelling   *spelling;
  RdReportFigures    *figures;       /* NULL: not asked for since the register changed */
  RdEditorWords      *counting;
  GtkCssProvider     *zoom_css;

  /* Borrowed: of the view */
  RdDocumentBuffer   *text;
  RdDocumentView     *active;        /* weak: the text that has or had the keyboard, the page or a cell on it; NULL: the page */

  /* Template children */
  GtkWidget          *box;
  GtkDropDown        *style_choice;
  GtkToggleButton    *bold_button;
  GtkToggleButton    *italic_button;
  GtkWidget          *insert_button;
  GtkWidget          *undo_button;
  GtkWidget          *redo_button;
  GtkWidget          *tools;
  GtkInfoBar         *bar;
  GtkLabel           *bar_words;
  GtkWidget          *mine_button;
  GtkWidget          *theirs_button;
  GtkWidget          *again_button;
  RdReportFind       *find;
  GtkWidget          *scroller;
  AdwClampScrollable *clamp;
  RdDocumentView     *view;
  GtkMenuButton      *words;
  GtkLabel           *words_label;
  GtkLabel           *state;
  GtkLabel           *found;
  GtkWidget          *fix_button;

  int                 zoom;          /* percent */
  gboolean            gone;          /* the section was removed */
  gboolean            loading;       /* what comes is no change by the user */
  gboolean            showing;       /* tools are being set */
  gboolean            sign_stands;   /* the '@' that was typed */
};

gboolean rd_report_editor_may_change   (RdReportEditor *self);
RdDocumentView *rd_report_editor_get_active (RdReportEditor *self);
void     rd_report_editor_set_active   (RdReportEditor *self, RdDocumentView *view);
void     rd_report_editor_update_tools (RdReportEditor *self);

/* --- rd-report-editor-insert.c: references, footnotes, tables and figures */

void     rd_report_editor_install_inserts   (GtkWidgetClass *widget_class);
void     rd_report_editor_set_up_inserts    (RdReportEditor *self);
void     rd_report_editor_tear_down_inserts (RdReportEditor *self);

/* --- rd-report-editor-checks.c: what the checks find is underlined */

void     rd_report_editor_set_up_checks    (RdReportEditor *self);
void     rd_report_editor_tear_down_checks (RdReportEditor *self);
void     rd_report_editor_watch_checks     (RdReportEditor *self, RdDocumentView *view);      /* another text on the page */
void     rd_report_editor_check_later      (RdReportEditor *self);
void     rd_report_editor_forget_checks    (RdReportEditor *self);
void     rd_report_editor_fix              (RdReportEditor *self);

/* --- rd-report-editor-find.c: words looked for in the report */

void     rd_report_editor_set_up_find      (RdReportEditor *self);
void     rd_report_editor_show_find        (RdReportEditor *self);

/* --- rd-report-editor-zoom.c: in which size it is shown */

void     rd_report_editor_set_up_zoom      (RdReportEditor *self);

/* --- rd-report-editor-words.c: how many words there are */

void     rd_report_editor_set_up_words     (RdReportEditor *self);
void     rd_report_editor_tear_down_words  (RdReportEditor *self);
void     rd_report_editor_count            (RdReportEditor *self);
void     rd_report_editor_count_later      (RdReportEditor *self);
void     rd_report_editor_count_selected   (RdReportEditor *self);

/* --- rd-report-editor-spelling.c: misspelt words are underlined */

void     rd_report_editor_set_up_spelling    (RdReportEditor *self);
void     rd_report_editor_tear_down_spelling (RdReportEditor *self);

void     rd_report_editor_watch_spelling     (RdReportEditor *self, RdDocumentView *view);      /* another text on the page */

/* The words of the case may be others, or it is another case. */
void     rd_report_editor_update_spelling    (RdReportEditor *self);

G_END_DECLS
