/* rd-report-editor.h — one section of a report, being written
 *
 * The page with its tools.  What is written is kept by itself (model/rd-section-draft.h); a conflict is
 * shown above the page with both ways out of it.
 *
 * Actions: "editor.note", "editor.refer" (s: "@" or "#").
 * Signals: "counted" (uint: words of the section): while it is written. "lost": the section is there no more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"
#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_EDITOR (rd_report_editor_get_type ())
G_DECLARE_FINAL_TYPE (RdReportEditor, rd_report_editor, RD, REPORT_EDITOR, GtkWidget)

GtkWidget      *rd_report_editor_new         (void);

/* The section shown; what was unsaved of the one before is kept first. All NULL: none. */
void            rd_report_editor_set_section (RdReportEditor *self, RdRegister *reg, RdReviewItem *review, const char *id);
const char     *rd_report_editor_get_section (RdReportEditor *self);      /* the id, or NULL */

/* Keeps what is unsaved; FALSE where that failed, which is shown. */
gboolean        rd_report_editor_save        (RdReportEditor *self);

/* The page. (transfer none) */
RdDocumentView *rd_report_editor_get_page    (RdReportEditor *self);

/* A place as rd-paragraphs.h counts it, and the words of a comment: selected, and in sight. */
void            rd_report_editor_jump         (RdReportEditor *self, guint paragraph, guint start, guint end);
void            rd_report_editor_jump_comment (RdReportEditor *self, const char *id);

/* On the words that are selected; FALSE where none are, or it could not be kept, which is shown. */
gboolean        rd_report_editor_add_comment  (RdReportEditor *self, const char *text);

/* Where the cursor is; @kind is "finding" or "entry". */
void            rd_report_editor_insert_reference (RdReportEditor *self, const char *kind, const char *id);

/* Opens the search above the page; @replace: with what is put in the place of what is found. */
void            rd_report_editor_search       (RdReportEditor *self, gboolean replace);

/* In which size the page is shown, in percent of the usual: property "zoom". A step up (1) or down (-1) goes by round figures. */
#define RD_REPORT_ZOOM_LEAST 50
#define RD_REPORT_ZOOM_MOST  300
int             rd_report_editor_get_zoom     (RdReportEditor *self);
void            rd_report_editor_set_zoom     (RdReportEditor *self, int percent);
void            rd_report_editor_step_zoom    (RdReportEditor *self, int by);

/* The tools above the page; the keys work without them. */
void            rd_report_editor_show_tools   (RdReportEditor *self, gboolean shown);

/* How many things are underlined. */
guint           rd_report_editor_count_found  (RdReportEditor *self);

G_END_DECLS
