/* rd-sheet-xlsx.h — a table as a workbook of Excel
 *
 * One worksheet: the headings in a row that stays in sight and filters, dates
 * as dates, numbers as numbers, texts as texts, which are never formulas, links
 * or markup.  What is said before the table is on a second one.  The file's properties name nobody and nothing of a case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet-words.h"

G_BEGIN_DECLS

#define RD_SHEET_XLSX_ERROR (rd_sheet_xlsx_error_quark ())
typedef enum
{
  RD_SHEET_XLSX_ERROR_TOO_LARGE,   /* more rows or columns than a worksheet has */
  RD_SHEET_XLSX_ERROR_WRITE,       /* the library could not write it: the message says why */
} RdSheetXlsxError;
GQuark   rd_sheet_xlsx_error_quark (void);

/* Writes the file @path in @folder, an own folder of the caller's where the library also
 * keeps its passing files.  @name is the worksheet's name.
 */
gboolean rd_sheet_write_xlsx       (const RdSheet *sheet, const RdSheetWords *words, const char *name, const char *folder,
                                    const char *path, GError **error);

G_END_DECLS
