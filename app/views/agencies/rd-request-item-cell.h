/* rd-request-item-cell.h — what was asked for, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_ITEM_CELL (rd_request_item_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestItemCell, rd_request_item_cell, RD, REQUEST_ITEM_CELL, RdItemCell)

G_END_DECLS
