/* rd-action-row.h — an action in one row, where there is no room for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_ROW (rd_action_row_get_type ())
G_DECLARE_FINAL_TYPE (RdActionRow, rd_action_row, RD, ACTION_ROW, RdItemCell)

G_END_DECLS
