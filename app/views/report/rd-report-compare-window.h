/* rd-report-compare-window.h — what changed from one version of a report to another
 *
 * One column of text: what was removed struck through, what was added underlined.  It only shows; the changes can be saved as
 * a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_COMPARE_WINDOW (rd_report_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (RdReportCompareWindow, rd_report_compare_window, RD, REPORT_COMPARE_WINDOW, AdwWindow)

/* From the version with that id to the report as it is now; another can be chosen. */
GtkWidget *rd_report_compare_window_new (RdRegister *reg, RdReviewItem *review, const char *version_id);

G_END_DECLS
