/* rd-owner-cell.h — who looks after a review, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_OWNER_CELL (rd_owner_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdOwnerCell, rd_owner_cell, RD, OWNER_CELL, RdItemCell)

G_END_DECLS
