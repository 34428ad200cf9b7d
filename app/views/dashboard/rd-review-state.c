/* rd-review-state.c — the mark of a review's state
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-state"

#include "config.h"

#include "views/dashboard/rd-review-state.h"

RdDeadlineStatus
rd_review_state_get_status (RdReviewState state)
{
  switch (state)
    {
    case RD_REVIEW_OVERDUE:
      return RD_STATUS_OVERDUE;

    case RD_REVIEW_DUE_SOON:
      return RD_STATUS_DUE_SOON;

    case RD_REVIEW_HELD:
      return RD_STATUS_HELD;

    case RD_REVIEW_DONE:
      return RD_STATUS_MET;

    case RD_REVIEW_RUNNING:
    default:
      return RD_STATUS_UPCOMING;
    }
}
