/* rd-recommendation-repeats.h — recommendations that an earlier review made already
 *
 * That a lesson comes again is itself a lesson: what became of the actions then?  A recommendation says by its earlier_id that it was made
 * before; those that are only alike are offered, until somebody says that they are the same or that they are another
 * (RD_RECOMMENDATION_NO_EARLIER).  Earlier is the review that was completed, or published, first; a review that runs is later than those.
 *
 * Records are borrowed: a list holds until the register changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-recommendation.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* A recommendation and where it stands; what became of it. */
typedef struct
{
  RdReviewItem           *review;           /* held */
  const RdRecommendation *recommendation;   /* borrowed */
  guint                   number;           /* its place in its review, from 1 */
  RdDay                   made;             /* when its review was published, or completed; RD_DAY_NONE: it runs */
  guint                   n_actions;
  guint                   n_complete;
  guint                   n_overdue;
  double                  likeness;         /* 0–1: how much it says the same; 1 where it is linked */
} RdMadeRecommendation;

/* A recommendation, and the earlier one that it repeats or seems to repeat. */
typedef struct
{
  RdMadeRecommendation *now;
  RdMadeRecommendation *before;
  gboolean              is_linked;
} RdRecommendationRepeat;

void       rd_made_recommendation_free    (RdMadeRecommendation *self);      /* NULL is fine */
void       rd_recommendation_repeat_free  (RdRecommendationRepeat *self);    /* NULL is fine */

/* When the review said what it says: the day of its publication, else of its completion; RD_DAY_NONE while it runs. */
RdDay      rd_review_item_get_said        (RdReviewItem *review);

/* What earlier reviews than @review recommended that is like @text; the most like first. (transfer full): of RdMadeRecommendation */
GPtrArray *rd_register_find_earlier       (RdRegister *self, RdReviewItem *review, const char *text);

/* The one that it is linked to; NULL where there is none, or it was removed. (transfer full) */
RdMadeRecommendation *rd_register_get_earlier (RdRegister *self, const RdRecommendation *recommendation);

/* Of one review, or of all with @review NULL, in their order. (transfer full): of RdRecommendationRepeat */
GPtrArray *rd_register_list_repeats       (RdRegister *self, RdReviewItem *review);

/* "SCR/2018/02 recommended this in 2018; its actions: 2 of 3 done, 1 overdue". (transfer full) */
char      *rd_made_recommendation_describe (const RdMadeRecommendation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdMadeRecommendation, rd_made_recommendation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdRecommendationRepeat, rd_recommendation_repeat_free)

G_END_DECLS
