/* rd-cell-text.h — text of a spreadsheet's cell as a chronology keeps it
 *
 * The rules are those of rd-table-text.h.  Most cells of a large sheet are in order
 * as they are, and are not copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-table-text.h"

G_BEGIN_DECLS

/* @text (UTF-8, @length bytes and a NUL) with its line ends kept and all else in order: @text itself, or what @scratch
 * then holds.  NULL where it has more than RD_TABLE_TEXT_MAX bytes. (transfer none)
 */
const char *rd_cell_text_tidy     (RdTableText *scratch, const char *text, gsize length);

/* _x000D_ and the like, by which Excel writes characters that XML cannot hold, become the characters; in place. */
void        rd_cell_text_unescape (GString *text);

G_END_DECLS
