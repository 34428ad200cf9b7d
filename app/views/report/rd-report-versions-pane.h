/* rd-report-versions-pane.h — the versions of a report: kept, compared, restored
 *
 * Signal "flush": what is being written is to be kept first; activates win.toast-undo and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_VERSIONS_PANE (rd_report_versions_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReportVersionsPane, rd_report_versions_pane, RD, REPORT_VERSIONS_PANE, GtkWidget)

GtkWidget *rd_report_versions_pane_new        (void);
void       rd_report_versions_pane_set_review (RdReportVersionsPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_report_versions_pane_refresh    (RdReportVersionsPane *self);

G_END_DECLS
