/* rd-xlsx-read.h — the sheets of an Excel workbook
 *
 * Reads an .xlsx or .xlsm (transitional or strict) as rows of cells.  Streaming: a
 * sheet is never held as a tree.  Formulas count for their stored results, macros and
 * links to other files are not looked at, and nothing outside the file is fetched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-table.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

/* Every sheet of cells, one RdTable each, hidden ones too, in the workbook's order and by their names.
 * - Rows have the numbers that Excel shows; hidden rows and columns are read like any other.
 * - A merged cell's text stands in the first column of each row that it covers.
 * - A number that its format shows as a date or time is one, counted from 1900 or 1904 as the workbook says; any other
 *   has the text that its format shows.
 * Errors: RD_TABLE_FILE_ERROR, NO_TABLE among them; G_IO_ERROR_CANCELLED. (transfer full)
 */
RdTableSet *rd_xlsx_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
