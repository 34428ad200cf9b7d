/* rd-request-agency-cell.h — an agency and its review, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_AGENCY_CELL (rd_request_agency_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestAgencyCell, rd_request_agency_cell, RD, REQUEST_AGENCY_CELL, RdItemCell)

G_END_DECLS
