/* rd-timescales-view.h — the timescales of one review: chart or table
 *
 * Property: "show-actions" (boolean): the review's actions stand in the chart, after its deadlines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMESCALES_VIEW (rd_timescales_view_get_type ())
G_DECLARE_FINAL_TYPE (RdTimescalesView, rd_timescales_view, RD, TIMESCALES_VIEW, GtkWidget)

GtkWidget *rd_timescales_view_new        (void);
void       rd_timescales_view_set_review (RdTimescalesView *self, RdRegister *reg, RdReviewItem *review);

/* Selects the row of @timescale and says why its date is what it is. */
void       rd_timescales_view_explain    (RdTimescalesView *self, const char *timescale);

/* Off until it is asked for. */
void       rd_timescales_view_set_show_actions (RdTimescalesView *self, gboolean show_actions);
gboolean   rd_timescales_view_get_show_actions (RdTimescalesView *self);

/* Little room: the legend is shown only when asked for, and the table in one column. */
void       rd_timescales_view_set_folded (RdTimescalesView *self, gboolean folded);

G_END_DECLS
