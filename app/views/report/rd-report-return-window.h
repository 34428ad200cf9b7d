/* rd-report-return-window.h — what somebody changed in a report that came back, to be accepted or declined
 *
 * Signal "taken" (what to say): changes were taken into the report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_RETURN_WINDOW (rd_report_return_window_get_type ())
G_DECLARE_FINAL_TYPE (RdReportReturnWindow, rd_report_return_window, RD, REPORT_RETURN_WINDOW, AdwWindow)

GtkWidget *rd_report_return_window_new  (RdRegister *reg, RdReviewItem *review);

/* Reads the file and shows what is in it, or why it cannot be read. */
void       rd_report_return_window_open (RdReportReturnWindow *self, const char *path);

G_END_DECLS
