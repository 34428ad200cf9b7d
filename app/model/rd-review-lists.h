/* rd-review-lists.h — a review's lists brought up to date
 *
 * What did not change keeps its item, so that rows on the screen stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-item.h"

G_BEGIN_DECLS

/* Puts @worked_out (RdDeadline; its elements are taken) in @list. @replace_all:
 * also what is the same.  Returns whether anything was spliced.
 */
gboolean rd_review_lists_put_deadlines  (GListStore *list, RdReviewItem *review, GPtrArray *worked_out,
                                         gboolean replace_all);

/* Puts the state of every milestone of @framework in @list. @recordings: of RdMilestone */
void     rd_review_lists_put_milestones (GListStore *list, RdFramework *framework, const GPtrArray *recordings);

G_END_DECLS
