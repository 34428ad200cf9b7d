/* rd-review-state.h — a review's state as a mark and as words
 *
 * A review shows the same shapes as its deadlines: the worst that is true of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-item.h"

G_BEGIN_DECLS

RdDeadlineStatus rd_review_state_get_status (RdReviewState state);

/* What comes next: "3 working days left", or why nothing has a date; and what
 * it is ("Chair's decision", or ""). While held "Forecast Fri 5 Mar 2027", and
 * the due date with what it is. (transfer full)
 */
void             rd_review_state_word_next  (RdReviewItem *review, char **out_when, char **out_what);

G_END_DECLS
