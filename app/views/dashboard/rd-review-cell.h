/* rd-review-cell.h — a review’s title and reference in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_CELL (rd_review_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewCell, rd_review_cell, RD, REVIEW_CELL, RdItemCell)

G_END_DECLS
