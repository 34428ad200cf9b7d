/* rd-table-edit.h — rows and columns of a report's table come and go
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* A copy of @table with a row or column more, before the one of that index, or one less.  NULL where there are too many, or would be none
 * left. (transfer full)
 */
RdBlock    *rd_table_edit_add_row       (const RdBlock *table, guint row);
RdBlock    *rd_table_edit_add_column    (const RdBlock *table, guint column);
RdBlock    *rd_table_edit_remove_row    (const RdBlock *table, guint row);
RdBlock    *rd_table_edit_remove_column (const RdBlock *table, guint column);

/* Of the actions "table.…". (transfer full) */
GMenuModel *rd_table_edit_make_menu     (void);

G_END_DECLS
