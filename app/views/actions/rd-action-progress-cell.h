/* rd-action-progress-cell.h — how much of an action is done, to be changed where it stands
 *
 * A choice that is made activates page.set-progress (the action's id, 0–100).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_PROGRESS_CELL (rd_action_progress_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdActionProgressCell, rd_action_progress_cell, RD, ACTION_PROGRESS_CELL, RdItemCell)

G_END_DECLS
