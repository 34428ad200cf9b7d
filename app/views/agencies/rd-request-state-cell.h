/* rd-request-state-cell.h — how it stands with a request, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_STATE_CELL (rd_request_state_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestStateCell, rd_request_state_cell, RD, REQUEST_STATE_CELL, RdItemCell)

G_END_DECLS
