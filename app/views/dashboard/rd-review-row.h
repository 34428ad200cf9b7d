/* rd-review-row.h — a review in one row, where there is no room for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_ROW (rd_review_row_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewRow, rd_review_row, RD, REVIEW_ROW, RdItemCell)

G_END_DECLS
