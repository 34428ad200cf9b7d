/* rd-history-row.h — one action of the history as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_HISTORY_ROW (rd_history_row_get_type ())
G_DECLARE_FINAL_TYPE (RdHistoryRow, rd_history_row, RD, HISTORY_ROW, RdItemCell)

G_END_DECLS
