/* rd-report-markers-pane.h — the quality markers as prompts, with a note to each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_MARKERS_PANE (rd_report_markers_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportMarkersPane, rd_report_markers_pane, RD, REPORT_MARKERS_PANE, GtkWidget)

GtkWidget *rd_report_markers_pane_new        (void);
void       rd_report_markers_pane_set_review (RdReportMarkersPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_report_markers_pane_refresh    (RdReportMarkersPane *self);

G_END_DECLS
