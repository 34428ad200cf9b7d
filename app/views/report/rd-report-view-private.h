/* rd-report-view-private.h — what the files of the report’s page share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "views/report/rd-report-editor.h"
#include "views/report/rd-report-outline-pane.h"
#include "views/report/rd-report-side-pane.h"
#include "views/report/rd-report-start.h"
#include "views/report/rd-report-view.h"

G_BEGIN_DECLS

struct _RdReportView
{
  GtkWidget            parent_instance;

  /* Owned */
  RdRegister          *reg;
  RdReviewItem        *review;
  GSignalGroup        *register_signals;
  guint                arranging;

  /* Template children */
  GtkStack            *stack;
  RdReportStart       *start;
  GtkWidget           *outline_button;
  GtkWidget           *side_button;
  GtkWidget           *view_button;
  GtkWidget           *export_button;
  GtkWidget           *leave_button;
  GtkLabel            *zoom_label;
  GtkWidget           *zoom_row;
  GtkLabel            *section_title;
  GtkWidget           *guidance_button;
  GtkLabel            *guidance;
  GtkWidget           *outline_box;
  GtkWidget           *outline_line;
  GtkWidget           *page_box;
  GtkWidget           *side_box;
  AdwClamp            *outline_clamp;
  RdReportOutlinePane *outline;
  RdReportEditor      *editor;
  AdwClamp            *side_clamp;
  RdReportSidePane    *side;

  /* Panes: what the user would have, where there is room */
  gboolean             wants_outline, wants_side;
  GtkWidget           *last;         /* borrowed: the button of the pane that was opened last, or NULL */
  GtkWidget           *alone;        /* borrowed: of the pane that was opened in place of the page, or NULL */
  int                  width;        /* for which they were arranged */

  gboolean             folded;
  gboolean             in_focus;     /* the page alone */
  gboolean             showing;      /* buttons are being set */
};

gboolean rd_report_view_has_report (RdReportView *self);

/* --- rd-report-view-panes.c: which panes stand beside the page, its size, and the page alone */

/* What the page and a pane beside it need, in pixels. */
#define RD_REPORT_PAGE_LEAST 480

/* As wide are the panes beside it, however much they have to say. */
#define RD_REPORT_OUTLINE_WIDEST 260
#define RD_REPORT_SIDE_WIDEST    340

void rd_report_view_install_panes   (GtkWidgetClass *widget_class);
void rd_report_view_set_up_panes    (RdReportView *self);
void rd_report_view_tear_down_panes (RdReportView *self);
void rd_report_view_fold_panes      (RdReportView *self, gboolean folded);
void rd_report_view_pane_toggled_cb (RdReportView *self, GtkWidget *button);

/* The view has another width. */
void rd_report_view_follow_width    (RdReportView *self, int width);

/* The page comes into sight where a pane stands in its place. */
void rd_report_view_show_page       (RdReportView *self);

/* The page alone, or all that was there before. */
void rd_report_view_set_focus_mode  (RdReportView *self, gboolean in_focus);

G_END_DECLS
