/* rd-report-odt.h — a report as an OpenDocument text
 *
 * A4 upright: headings with the outline's numbers, footnotes, lists, tables whose first row
 * repeats, annotations on ranges.  The same as a package (.odt) or as one XML file (.fodt).
 * Its properties name nobody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-file.h"

G_BEGIN_DECLS

/* The file of a resolved report: RD_REPORT_FILE_ERROR_WRITE. (transfer full) */
GBytes *rd_report_odt_write  (const RdDocument *resolved, const RdReportFileOptions *options, GError **error);
GBytes *rd_report_fodt_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error);

G_END_DECLS
