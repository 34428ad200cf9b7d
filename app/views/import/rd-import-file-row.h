/* rd-import-file-row.h — a file that is to come in, in the list at the left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_FILE_ROW (rd_import_file_row_get_type ())
G_DECLARE_FINAL_TYPE (RdImportFileRow, rd_import_file_row, RD, IMPORT_FILE_ROW, RdItemCell)

G_END_DECLS
