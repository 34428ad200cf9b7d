/* rd-action-trend-pane.h — how the number of open and overdue actions goes, as a chart and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_TREND_PANE (rd_action_trend_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdActionTrendPane, rd_action_trend_pane, RD, ACTION_TREND_PANE, GtkWidget)

/* The actions of all reviews of @reg, which may be NULL, as they are now. */
void rd_action_trend_pane_show (RdActionTrendPane *self, RdRegister *reg);

G_END_DECLS
