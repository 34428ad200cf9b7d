/* rd-report-docx.h — a report as a document of Word
 *
 * A4 upright.  Sections are Heading 1–4 and numbered by the styles; headings within them are without
 * a number; text is Body Text, Quote, List Bullet, List Number, Caption, Table Text.  The bookmark
 * of a section's title is "_s" and its id with "_" for "-" (not listed to people), by which a file
 * that comes back is told apart.  Its properties name nobody.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-file.h"

G_BEGIN_DECLS

/* The file of a resolved report: RD_REPORT_FILE_ERROR. (transfer full) */
GBytes *rd_report_docx_write (const RdDocument *resolved, const RdReportFileOptions *options, GError **error);

G_END_DECLS
