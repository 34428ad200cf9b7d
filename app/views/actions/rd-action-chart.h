/* rd-action-chart.h — open and overdue actions month by month, as a chart
 *
 * A screen reader hears in words how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ACTION_CHART (rd_action_chart_get_type ())
G_DECLARE_FINAL_TYPE (RdActionChart, rd_action_chart, RD, ACTION_CHART, GtkWidget)

/* @months: GArray of RdActionMonth, referenced; NULL for none. */
void rd_action_chart_set_months (RdActionChart *self, GArray *months);

G_END_DECLS
