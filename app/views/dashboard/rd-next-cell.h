/* rd-next-cell.h — what a review has to do next, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_NEXT_CELL (rd_next_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdNextCell, rd_next_cell, RD, NEXT_CELL, RdItemCell)

G_END_DECLS
