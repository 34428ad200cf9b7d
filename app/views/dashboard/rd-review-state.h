/* rd-review-state.h — the mark of a review's state
 *
 * A review shows the same shapes as its deadlines: the worst that is true of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-item.h"

G_BEGIN_DECLS

RdDeadlineStatus rd_review_state_get_status (RdReviewState state);

G_END_DECLS
