/* rd-sidebar-row.h — a review in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_SIDEBAR_ROW (rd_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (RdSidebarRow, rd_sidebar_row, RD, SIDEBAR_ROW, RdItemCell)

G_END_DECLS
