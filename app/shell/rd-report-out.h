/* rd-report-out.h — the report of a review, and the board's of a year, on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-report-export.h"
#include "shell/rd-window.h"

G_BEGIN_DECLS

/* win.print-report: the draft for the panel, under pseudonyms.  Asks for printer and paper; what shows whom the report is about keeps it
 * back as it does a file.  win.print-annual, with a year: the board's annual report, in the same way.
 */
void               rd_report_out_install_actions (GtkWidgetClass *widget_class);

/* The operation by itself: A4 upright, and on other paper as large as it fits. It keeps @export. (transfer full) */
GtkPrintOperation *rd_report_out_new_operation   (RdReportExport *export);

G_END_DECLS
