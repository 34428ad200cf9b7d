/* rd-deadline-row.h — a deadline in one row, where there is no room for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINE_ROW (rd_deadline_row_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineRow, rd_deadline_row, RD, DEADLINE_ROW, RdItemCell)

G_END_DECLS
