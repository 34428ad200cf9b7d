/* rd-stage-cell.h — how far a review has come, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_STAGE_CELL (rd_stage_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdStageCell, rd_stage_cell, RD, STAGE_CELL, RdItemCell)

G_END_DECLS
