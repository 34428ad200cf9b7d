/* rd-sheet-odt.h — a table as an OpenDocument text
 *
 * A4 landscape: the title as a heading, what is said before the table on a page
 * of its own, headings that repeat, page x of y.  Its properties name nobody
 * and nothing of a case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-sheet-docx.h"

G_BEGIN_DECLS

/* The file: RD_SHEET_TEXT_ERROR. (transfer full) */
GBytes *rd_sheet_to_odt (const RdSheet *sheet, const RdSheetWords *words, GError **error);

G_END_DECLS
