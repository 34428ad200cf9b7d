/* rd-xlsx-sheet.h — the rows of one sheet of a workbook
 *
 * Internal to rd-xlsx-read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"
#include "formats/rd-office-archive.h"
#include "formats/rd-xlsx-strings.h"
#include "formats/rd-xlsx-styles.h"

G_BEGIN_DECLS

/* What the sheets of a workbook share. */
typedef struct
{
  RdOfficeArchive *archive;
  RdXlsxStrings   *strings;
  RdXlsxStyles    *styles;
  gboolean         is_1904;
} RdXlsxBook;

/* Adds the rows of the sheet in @part to @table, which has none.  FALSE with @error; the table is of no use then. */
gboolean rd_xlsx_sheet_read (const RdXlsxBook *book, const char *part, RdTable *table, GCancellable *cancellable, GError **error);

G_END_DECLS
