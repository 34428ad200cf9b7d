/* rd-request-due-cell.h — by when it is wanted, and the reminders, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_DUE_CELL (rd_request_due_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestDueCell, rd_request_due_cell, RD, REQUEST_DUE_CELL, RdItemCell)

G_END_DECLS
