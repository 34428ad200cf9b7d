/* rd-deadlines-summary.h — the deadlines of a review beside its overview
 *
 * Each with its state, date and "Why this date?"; activating one leads to it on
 * the timescales page: signal "chosen" (string: the timescale's id).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINES_SUMMARY (rd_deadlines_summary_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlinesSummary, rd_deadlines_summary, RD, DEADLINES_SUMMARY, GtkWidget)

GtkWidget *rd_deadlines_summary_new        (void);
void       rd_deadlines_summary_set_review (RdDeadlinesSummary *self, RdReviewItem *review);

G_END_DECLS
