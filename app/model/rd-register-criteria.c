/* rd-register-criteria.c — the answers to the criteria, and what they come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-criteria.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-wording-decision.h"

/* Auxiliary methods */

static const RdCriteria *
get_criteria (RdReviewItem *review)
{
  return rd_review_item_get_framework (review)->criteria;
}

static const RdCriteriaTest *
find_test (RdReviewItem *review, const char *test)
{
  return test != NULL ? rd_criteria_find_test (get_criteria (review), test)
                      : rd_criteria_get_deciding_test (get_criteria (review));
}

/* The result of a test by its id alone; NULL where the framework does not have it any more. */
static const RdCriteriaResult *
find_then (RdReviewItem *review, const RdDecisionEntry *decision)
{
  return decision != NULL ? rd_criteria_find_result (get_criteria (review), decision->worked_out) : NULL;
}

static gboolean
contradicts (const RdCriteriaResult *result, const char *recorded)
{
  return result != NULL && result->decision != NULL && recorded != NULL && g_strcmp0 (result->decision, recorded) != 0;
}

/* Checking */

static const RdCriteriaQuestion *
check_question (RdReviewItem *review, const char *id, GError **error)
{
  const RdCriteriaQuestion *question = rd_criteria_find_question (get_criteria (review), id);
  g_autofree char *valid = NULL;

  if (question != NULL)
    return question;
  valid = g_utf8_make_valid (id != NULL ? id : "", -1);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_QUESTION, "no question “%s”", valid);
  return NULL;
}

static gboolean
check_answer (RdReviewItem *review, const RdCriterionAnswer *answer, GError **error)
{
  const RdCriteriaQuestion *question = check_question (review, answer->question, error);
  g_autofree char *valid = NULL;

  if (question == NULL)
    return FALSE;
  if (answer->answer != NULL && rd_criteria_question_takes (question, answer->answer))
    return rd_register_check_text (answer->evidence, RD_NOTE_MAX, FALSE, RD_FAULT_EVIDENCE, error)
           && rd_register_check_text (answer->source, RD_TEXT_MAX, TRUE, RD_FAULT_SOURCE, error);
  valid = g_utf8_make_valid (answer->answer != NULL ? answer->answer : "", -1);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_ANSWER, "no answer “%s” to “%s”", valid, question->id);
  return FALSE;
}

/* NULL leaves @field as it is; "" takes it away. */
static void
replace_text (char **field, const char *text)
{
  if (text == NULL)
    return;
  g_free (*field);
  *field = *text != '\0' ? g_strdup (text) : NULL;
}

/* What is to be kept. (transfer full) */
static RdCriterionAnswer *
make_answer (RdReviewItem *review, const RdCriterionAnswer *answer)
{
  const RdCriterionAnswer *before = rd_review_item_find_answer (review, answer->question);
  RdCriterionAnswer *after = before != NULL ? rd_criterion_answer_copy (before)
                                            : rd_criterion_answer_new (rd_review_item_get_review (review)->id);

  replace_text (&after->question, answer->question);
  replace_text (&after->answer, answer->answer);
  replace_text (&after->evidence, answer->evidence);
  replace_text (&after->source, answer->source);
  return after;
}

/* What has come of it. @before is taken. */
static void
tell_change (RdReviewItem *review, RdDecisionStanding *before, char **out_message)
{
  g_autoptr (RdDecisionStanding) owned = before;
  g_autoptr (RdDecisionStanding) after = rd_review_item_get_standing (review);

  if (out_message != NULL)
    *out_message = rd_wording_answer_kept (rd_review_item_get_framework (review),
                                           owned != NULL ? owned->outcome->result : NULL, after);
}

/* Public API */

const RdCriterionAnswer *
rd_review_item_find_answer (RdReviewItem *review, const char *question)
{
  const GPtrArray *answers;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  answers = rd_review_item_get_rows (review, RD_ROWS_CRITERIA_ANSWERS);
  for (guint i = 0; i < answers->len; i++)
    if (g_strcmp0 (((const RdCriterionAnswer *) answers->pdata[i])->question, question) == 0)
      return answers->pdata[i];
  return NULL;
}

RdCriteriaOutcome *
rd_review_item_work_out_test (RdReviewItem *review, const char *test)
{
  const RdCriteriaTest *found;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  found = find_test (review, test);
  if (found == NULL)
    return NULL;
  return rd_criteria_work_out (get_criteria (review), found, rd_review_item_get_rows (review, RD_ROWS_CRITERIA_ANSWERS));
}

RdDecisionStanding *
rd_review_item_get_standing (RdReviewItem *review)
{
  RdCriteriaOutcome *outcome = rd_review_item_work_out_test (review, NULL);
  RdDecisionStanding *self;

  if (outcome == NULL)
    return NULL;
  self = g_new0 (RdDecisionStanding, 1);
  self->outcome = outcome;
  self->recorded = rd_review_item_get_outcome (review);
  self->decision = rd_decision_entry_find_decision (rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG));
  self->then = find_then (review, self->decision);
  self->was_worked_out = self->then != NULL
                         || (self->decision != NULL && g_strcmp0 (self->decision->worked_out, RD_NOT_DETERMINED) == 0);
  self->has_changed = self->was_worked_out && self->then != outcome->result;
  self->contradicts = contradicts (outcome->result, self->recorded);
  return self;
}

void
rd_decision_standing_free (RdDecisionStanding *self)
{
  if (self == NULL)
    return;
  rd_criteria_outcome_free (self->outcome);
  g_free (self);
}

gboolean
rd_register_answer_criterion (RdRegister *self, RdReviewItem *review, const RdCriterionAnswer *answer,
                              char **out_message, GError **error)
{
  g_autoptr (RdCriterionAnswer) after = NULL;
  const RdCriterionAnswer *before;
  RdDecisionStanding *standing;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && answer != NULL, FALSE);

  if (!check_answer (review, answer, error))
    return FALSE;
  before = rd_review_item_find_answer (review, answer->question);
  after = make_answer (review, answer);
  standing = rd_review_item_get_standing (review);
  if ((before == NULL || !rd_record_equal (&rd_criterion_answer_type, before, after))
      && !rd_register_put_row (self, review, "criterion-answered", after->question, RD_ROWS_CRITERIA_ANSWERS, after, error))
    {
      rd_decision_standing_free (standing);
      return FALSE;
    }
  tell_change (review, standing, out_message);
  return TRUE;
}

gboolean
rd_register_clear_answer (RdRegister *self, RdReviewItem *review, const char *question, char **out_message, GError **error)
{
  const RdCriterionAnswer *answer;
  RdDecisionStanding *standing;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  answer = rd_review_item_find_answer (review, question);
  if (answer == NULL)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "the question has no answer");
      return FALSE;
    }
  standing = rd_review_item_get_standing (review);
  if (!rd_register_remove_row (self, review, "criterion-cleared", question, RD_ROWS_CRITERIA_ANSWERS, answer, error))
    {
      rd_decision_standing_free (standing);
      return FALSE;
    }
  tell_change (review, standing, out_message);
  return TRUE;
}
