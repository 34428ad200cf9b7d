/* rd-sheet-docx.h — a table as a document of Word
 *
 * A4 landscape: the title as a heading, what is said before the table on a page
 * of its own, headings that repeat, page x of y.  Its properties name nobody
 * and nothing of a case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet-words.h"

G_BEGIN_DECLS

#define RD_SHEET_TEXT_ERROR (rd_sheet_text_error_quark ())
typedef enum
{
  RD_SHEET_TEXT_ERROR_TOO_LARGE,   /* more rows than a word processor opens, or more columns than a page has room for */
  RD_SHEET_TEXT_ERROR_WRITE,       /* it could not be put together */
} RdSheetTextError;
GQuark  rd_sheet_text_error_quark (void);

#define RD_SHEET_TEXT_MAX_ROWS    20000
#define RD_SHEET_TEXT_MAX_COLUMNS 63          /* as many as Word has in a table */

/* Whether a word processor can hold it. */
gboolean rd_sheet_text_check       (const RdSheet *sheet, GError **error);

/* The file. (transfer full) */
GBytes *rd_sheet_to_docx          (const RdSheet *sheet, const RdSheetWords *words, GError **error);

G_END_DECLS
