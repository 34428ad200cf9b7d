/* rd-report-view.h — the report of a review
 *
 * Outline, page and what stands beside them: checks, comments, evidence, versions.
 *
 * Actions: "report.export", "report.print", "report.jump" (suuu: id of a section, paragraph, start, end).
 * Activates win.toast-undo, win.toast, win.error and win.print-report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_VIEW (rd_report_view_get_type ())
G_DECLARE_FINAL_TYPE (RdReportView, rd_report_view, RD, REPORT_VIEW, GtkWidget)

GtkWidget *rd_report_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_report_view_set_review (RdReportView *self, RdRegister *reg, RdReviewItem *review);

/* Shows a page of the pane beside the text (rd_report_side_pane_show_page). */
void       rd_report_view_show_beside (RdReportView *self, const char *page);

/* Whether there is little room. */
void       rd_report_view_set_folded (RdReportView *self, gboolean folded);

G_END_DECLS
