/* rd-returned-cell.h — how many of a review’s agencies have returned everything, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_RETURNED_CELL (rd_returned_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdReturnedCell, rd_returned_cell, RD, RETURNED_CELL, RdItemCell)

G_END_DECLS
