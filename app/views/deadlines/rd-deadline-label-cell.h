/* rd-deadline-label-cell.h — what is to be done, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINE_LABEL_CELL (rd_deadline_label_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineLabelCell, rd_deadline_label_cell, RD, DEADLINE_LABEL_CELL, RdItemCell)

G_END_DECLS
