/* rd-deadline-due-cell.h — by when something is to be done, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINE_DUE_CELL (rd_deadline_due_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineDueCell, rd_deadline_due_cell, RD, DEADLINE_DUE_CELL, RdItemCell)

G_END_DECLS
