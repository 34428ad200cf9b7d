/* rd-annual-chart.h — figures of a year as bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/rd-draw-bars.h"

G_BEGIN_DECLS

#define RD_TYPE_ANNUAL_CHART (rd_annual_chart_get_type ())
G_DECLARE_FINAL_TYPE (RdAnnualChart, rd_annual_chart, RD, ANNUAL_CHART, GtkWidget)

GtkWidget *rd_annual_chart_new      (void);

/* GArray of RdBar, which is taken; it is hidden where there are none. @caption says what they show. */
void       rd_annual_chart_set_bars (RdAnnualChart *self, const char *caption, GArray *bars);

G_END_DECLS
