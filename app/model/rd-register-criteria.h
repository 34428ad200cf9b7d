/* rd-register-criteria.h — the answers to the criteria, and what they come to
 *
 * Answers go in one by one; each call is one action.  What they come to is worked
 * out whenever it is asked for and never kept, but for the result that stood when
 * a decision was recorded.  The decision itself is never changed here: where the
 * facts no longer point to it, that is said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-decision-entry.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The answer to a question; NULL where nobody has given one. (transfer none): until the next "changed". */
const RdCriterionAnswer *rd_review_item_find_answer (RdReviewItem *review, const char *question);

/* What the answers come to in the test of that id; @test NULL is the one that the decision is made
 * by. NULL where the framework has none such. (transfer full)
 */
RdCriteriaOutcome *rd_review_item_work_out_test (RdReviewItem *review, const char *test);

/* How the recorded decision stands to the facts. */
typedef struct
{
  RdCriteriaOutcome      *outcome;      /* of the test that the decision is made by, now; owned */
  const char             *recorded;     /* the outcome that was recorded as a milestone; NULL: none yet */
  const RdDecisionEntry  *decision;     /* the latest in the log; may be NULL */
  const RdCriteriaResult *then;         /* what the facts pointed to when it was recorded; NULL: not kept, or nothing yet */
  gboolean                was_worked_out;  /* whether it is known what they pointed to, be it that nothing was determined */
  gboolean                has_changed;  /* the facts point to something else than then */
  gboolean                contradicts;  /* the facts point to another decision than the recorded one */
} RdDecisionStanding;

/* NULL where the framework has no criteria. (transfer full): until the next "changed". */
RdDecisionStanding *rd_review_item_get_standing (RdReviewItem *review);
void                rd_decision_standing_free   (RdDecisionStanding *self);   /* NULL is fine */

/* Keeps the answer to @answer's question in place of any other; its id, review and
 * revision do not count.  Evidence and source that are NULL stay as they were, and ""
 * takes them away.  @out_message, which may be NULL, receives what is to be said about
 * it: whether the facts now point to something else.  (transfer full)
 * UNKNOWN_QUESTION, UNKNOWN_ANSWER.
 */
gboolean rd_register_answer_criterion (RdRegister *self, RdReviewItem *review, const RdCriterionAnswer *answer,
                                       char **out_message, GError **error);

/* Takes the answer back, with its evidence and source. */
gboolean rd_register_clear_answer     (RdRegister *self, RdReviewItem *review, const char *question,
                                       char **out_message, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDecisionStanding, rd_decision_standing_free)

G_END_DECLS
