/* rd-review-item-private.h — how the register fills a review item
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-item.h"

G_BEGIN_DECLS

/* What a review's deadlines depend on besides the review itself. */
typedef struct
{
  const RdWorkdays *workdays;
  RdDay             today;
  int               due_soon_days;
  const GPtrArray  *board_periods;   /* RdBoardPeriod */
} RdReviewContext;

/* Empty until it is filled. */
RdReviewItem *rd_review_item_new       (RdFramework *framework, const RdReview *review);

/* The record itself has changed: reference, title, owner, summary. Its deadline
 * rows are replaced with the next rd_review_item_work_out().
 */
void          rd_review_item_set_review (RdReviewItem *self, const RdReview *review);

/* It runs under another framework: everything is worked out by it with the next
 * rd_review_item_work_out().
 */
void          rd_review_item_set_framework (RdReviewItem *self, RdFramework *framework);

/* All that is kept with it; taken. */
void          rd_review_item_set_rows  (RdReviewItem *self, RdRows *rows);

/* Works everything out again, splices the lists where they differ and notifies.
 * Returns whether a deadline row was replaced.
 */
gboolean      rd_review_item_work_out  (RdReviewItem *self, const RdReviewContext *context);

/* What the deadlines would be with other recordings. (transfer full): of RdDeadline */
GPtrArray    *rd_review_item_try_out   (RdReviewItem *self, const GPtrArray *recordings,
                                        const RdReviewContext *context);

/* What the deadlines would be with other milestones of the board's own, @locals (of
 * RdLocalMilestone).  NULL with an RD_FRAMEWORK_ERROR where they cannot be. (transfer full): of RdDeadline
 */
GPtrArray    *rd_review_item_try_plan  (RdReviewItem *self, const GPtrArray *locals,
                                        const RdReviewContext *context, GError **error);
/* What they would be under another framework. (transfer full): of RdDeadline */
GPtrArray    *rd_review_item_try_framework (RdReviewItem *self, RdFramework *framework, const RdReviewContext *context);

G_END_DECLS
