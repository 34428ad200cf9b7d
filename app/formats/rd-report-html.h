/* rd-report-html.h — a report as a web page
 *
 * One file that fetches nothing and runs nothing, for a browser, a printer and a screen reader.
 * It is well-formed XML too.  Footnotes stand at its end, and so do comments where they are
 * asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-file.h"

G_BEGIN_DECLS

/* The file of a resolved report: RD_REPORT_FILE_ERROR_WRITE. (transfer full) */
GBytes *rd_report_html_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error);

G_END_DECLS
