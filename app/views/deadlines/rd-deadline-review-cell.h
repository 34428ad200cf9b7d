/* rd-deadline-review-cell.h — the review that a deadline belongs to, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

#define RD_TYPE_DEADLINE_REVIEW_CELL (rd_deadline_review_cell_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlineReviewCell, rd_deadline_review_cell, RD, DEADLINE_REVIEW_CELL, RdItemCell)

G_END_DECLS
