/* rd-sheet-csv.h — a table as CSV
 *
 * RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding.
 * Texts are quoted; one that a spreadsheet would take for a formula gets an
 * apostrophe; dates are ISO 8601, numbers bare.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"

G_BEGIN_DECLS

/* Headings first. (transfer full) */
GString *rd_sheet_to_csv (const RdSheet *sheet);

G_END_DECLS
