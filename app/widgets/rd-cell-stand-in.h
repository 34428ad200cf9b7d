/* rd-cell-stand-in.h — what a row out of sight holds in place of its cell
 *
 * It has no content, names its row as a cell does and is as high as another
 * cell of the same list, which it is given as an example.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_CELL_STAND_IN (rd_cell_stand_in_get_type ())
G_DECLARE_FINAL_TYPE (RdCellStandIn, rd_cell_stand_in, RD, CELL_STAND_IN, RdItemCell)

/* @example, which may be NULL, is not kept alive. */
GtkWidget *rd_cell_stand_in_new (GtkWidget *example, gboolean names_row);

G_END_DECLS
