/* rd-sheet-html.h — a table as a page for a browser
 *
 * One file that fetches nothing and runs nothing: headings that stay in sight
 * and repeat in print, landscape.  Well-formed XML too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet-words.h"

G_BEGIN_DECLS

/* The file; NULL where it does not fit into memory. (transfer full) */
GBytes *rd_sheet_to_page (const RdSheet *sheet, const RdSheetWords *words);

G_END_DECLS
