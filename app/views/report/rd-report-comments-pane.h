/* rd-report-comments-pane.h — the comments on a report, in the order of its text
 *
 * Signals: "jump" (section id, comment id); "add-comment" (text), which gives TRUE where somebody put the comment on the words that are
 * chosen: else it is one on the section.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_COMMENTS_PANE (rd_report_comments_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportCommentsPane, rd_report_comments_pane, RD, REPORT_COMMENTS_PANE, GtkWidget)

GtkWidget *rd_report_comments_pane_new        (void);
void       rd_report_comments_pane_set_review (RdReportCommentsPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_report_comments_pane_refresh    (RdReportCommentsPane *self);

/* Where a new comment goes; NULL: nowhere. */
void       rd_report_comments_pane_set_section (RdReportCommentsPane *self, const char *section_id);

/* The next (@by 1) or previous (-1) comment of those that are shown. */
void       rd_report_comments_pane_step        (RdReportCommentsPane *self, int by);

/* Opens the form for a new one. */
void       rd_report_comments_pane_add         (RdReportCommentsPane *self);

/* Those that are open. */
guint      rd_report_comments_pane_count       (RdReportCommentsPane *self);

G_END_DECLS
