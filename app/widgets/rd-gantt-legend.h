/* rd-gantt-legend.h — what the marks of the Gantt mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_GANTT_LEGEND (rd_gantt_legend_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttLegend, rd_gantt_legend, RD, GANTT_LEGEND, GtkWidget)

GtkWidget *rd_gantt_legend_new (void);

G_END_DECLS
