/* rd-pressing.h — the deadline that a milestone meets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-item.h"

G_BEGIN_DECLS

/* The open deadline of @review that @milestone meets and that is due first; NULL
 * where none is. (transfer none)
 */
RdDeadlineItem *rd_review_item_find_pressing (RdReviewItem *review, const char *milestone);

/* Whether nothing at all has been recorded or planned. */
gboolean        rd_review_item_is_untouched  (RdReviewItem *review);

/* The label of the decision's outcome, in the user's language; NULL while open. (transfer none) */
const char     *rd_review_item_word_outcome  (RdReviewItem *review);

G_END_DECLS
