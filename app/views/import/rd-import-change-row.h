/* rd-import-change-row.h — an entry that a file would add, change or remove: before and after side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_CHANGE_ROW (rd_import_change_row_get_type ())
G_DECLARE_FINAL_TYPE (RdImportChangeRow, rd_import_change_row, RD, IMPORT_CHANGE_ROW, RdItemCell)

G_END_DECLS
