/* rd-report-export-window.h — the report into a file: what for, which kind, which names
 *
 * What will be in the file is said before it is written, and what keeps it back is listed: each of these leads to its place.  The
 * file is written off the main loop and looked through before it is kept.
 *
 * Signals "exported" (string: what was done, for a toast); "jump" (string, uint, uint, uint: id of a section or "", paragraph,
 * start, end, as RdReportProblem has them), after which the window closes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-report-export.h"

G_BEGIN_DECLS

#define RD_TYPE_REPORT_EXPORT_WINDOW (rd_report_export_window_get_type ())
G_DECLARE_FINAL_TYPE (RdReportExportWindow, rd_report_export_window, RD, REPORT_EXPORT_WINDOW, AdwWindow)

/* The report was begun. */
GtkWidget *rd_report_export_window_new       (RdRegister *reg, RdReviewItem *review);

/* What is exported, as it is now; NULL with @error. (transfer full) */
typedef RdReportExport *(*RdReportExportMaker) (RdRegister *reg, RdReviewItem *review, gpointer data, GError **error);

/* For another document than the report: what @make makes of it.  There is one copy of it, under pseudonyms.  @review may be NULL; @data is
 * handed to @make and never freed.
 */
GtkWidget *rd_report_export_window_new_for   (RdRegister *reg, RdReviewItem *review, const char *title, RdReportExportMaker make,
                                              gpointer data);
void       rd_report_export_window_present_for (GtkWidget *page, RdRegister *reg, RdReviewItem *review, const char *title,
                                                RdReportExportMaker make, gpointer data);

/* The same, shown above the window of @page: it activates win.toast there when it is done, and report.jump "(suuu)" where a
 * problem was chosen.
 */
void       rd_report_export_window_present   (GtkWidget *page, RdRegister *reg, RdReviewItem *review);

/* As if that file had been chosen. */
void       rd_report_export_window_export_to (RdReportExportWindow *self, const char *path);

G_END_DECLS
