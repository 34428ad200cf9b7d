/* rd-report-readability.h — how hard a report is to read, folded up beneath what checks found
 *
 * Of the section that is written in and of the whole report: what each formula comes to, what a figure means and who made
 * the formula.  Information, and no score: nothing is judged good or bad.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/report/rd-readability.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_READABILITY (rd_report_readability_get_type ())
G_DECLARE_FINAL_TYPE (RdReportReadability, rd_report_readability, RD, REPORT_READABILITY, GtkWidget)

GtkWidget *rd_report_readability_new  (void);

/* @section: NULL where none is written in. @whole: NULL where there is no report, or nobody has counted yet: then it is not to be seen. */
void       rd_report_readability_show (RdReportReadability *self, const RdReadability *section, const RdReadability *whole);

G_END_DECLS
