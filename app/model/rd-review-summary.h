/* rd-review-summary.h — what one look at a review tells
 *
 * Worked out from its recordings and deadlines: stage, counts, what comes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"
#include "model/rd-review-item.h"

G_BEGIN_DECLS

typedef struct
{
  char          *stage_label;
  int            stage_index;
  int            n_overdue;
  int            n_due_soon;
  RdReviewState  state;
  char          *next_label;       /* the deadline that comes first; NULL where none is open */
  RdDay          next_due;         /* G_MAXINT where none is open */
  char          *next_original;    /* "due Tue 5 Jan 2027" where next_due is a forecast; NULL where it is not */
  char          *next_text;        /* "3 working days left" */
} RdReviewSummary;

/* @recordings: of RdMilestone; @deadlines: of RdDeadline. (transfer full) */
RdReviewSummary *rd_review_summary_new   (const RdFramework *framework, const GPtrArray *recordings,
                                          const GPtrArray *deadlines);
void             rd_review_summary_free  (RdReviewSummary *self);
gboolean         rd_review_summary_equal (const RdReviewSummary *a, const RdReviewSummary *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReviewSummary, rd_review_summary_free)

G_END_DECLS
