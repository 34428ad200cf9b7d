/* rd-deadline-state-cell.h — the state of a deadline, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINE_STATE_CELL (rd_deadline_state_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineStateCell, rd_deadline_state_cell, RD, DEADLINE_STATE_CELL, RdItemCell)

G_END_DECLS
