/* rd-request-row.h — a request, in a list, where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_ROW (rd_request_row_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestRow, rd_request_row, RD, REQUEST_ROW, RdItemCell)

G_END_DECLS
