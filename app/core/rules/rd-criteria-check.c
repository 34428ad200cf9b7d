/* rd-criteria-check.c — whether a framework’s criteria hold together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-check.h"

#include <string.h>

static gboolean check_term (const RdFramework *self, RdPlace place, const RdTerm *term, GError **error);

/* --- questions and answers */

static gboolean
is_answer (const char *code)
{
  return g_strv_contains (rd_criterion_answer_answers, code);
}

static gboolean
check_question (const RdCriteriaQuestion *question, GError **error)
{
  RdPlace place = { "question", question->id };

  if (question->answers == NULL || question->answers[0] == NULL || question->answers[1] == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "it takes fewer than two answers");
  for (guint i = 0; question->answers[i] != NULL; i++)
    {
      if (!is_answer (question->answers[i]) || strcmp (question->answers[i], "unknown") == 0)
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no answer “%s”", question->answers[i]);
      for (guint j = 0; j < i; j++)
        if (strcmp (question->answers[j], question->answers[i]) == 0)
          return rd_framework_fail (place, RD_FRAMEWORK_ERROR_DUPLICATE, error, "the answer “%s” is there twice", question->answers[i]);
    }
  return TRUE;
}

static gboolean
check_answer_term (const RdFramework *self, RdPlace place, const RdTerm *term, GError **error)
{
  const RdCriteriaQuestion *question = rd_criteria_find_question (self->criteria, term->ref);

  if (question == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no question “%s”", term->ref != NULL ? term->ref : "");
  if (term->answers == NULL || term->answers[0] == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "it names no answer to “%s”", term->ref);
  for (guint i = 0; term->answers[i] != NULL; i++)
    if (!rd_criteria_question_takes (question, term->answers[i]))
      return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "“%s” does not take the answer “%s”", term->ref, term->answers[i]);
  return TRUE;
}

/* --- terms */

static gboolean
check_met (const RdFramework *self, RdPlace place, const RdTerm *term, GError **error)
{
  if (rd_criteria_find_condition (self->criteria, term->ref) == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no condition “%s”", term->ref != NULL ? term->ref : "");
  return TRUE;
}

static gboolean
check_parts (const RdFramework *self, RdPlace place, const RdTerm *term, GError **error)
{
  if (term->terms->len == 0)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "“all”, “any” or “not” with nothing in it");
  if (term->kind == RD_TERM_NOT && term->terms->len > 1)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_DUPLICATE, error, "“not” with more than one thing in it");
  for (guint i = 0; i < term->terms->len; i++)
    if (!check_term (self, place, g_ptr_array_index (term->terms, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_term (const RdFramework *self, RdPlace place, const RdTerm *term, GError **error)
{
  if (term == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "it says nothing");
  switch (term->kind)
    {
    case RD_TERM_ANSWER:
      return check_answer_term (self, place, term, error);
    case RD_TERM_MET:
      return check_met (self, place, term, error);
    case RD_TERM_ALL:
    case RD_TERM_ANY:
    case RD_TERM_NOT:
    default:
      return check_parts (self, place, term, error);
    }
}

/* --- conditions */

/* Whether @term leads to the condition @target. @seen holds the conditions that have been looked into. */
static gboolean
leads_to (const RdCriteria *criteria, const RdTerm *term, const char *target, GHashTable *seen)
{
  if (term->kind == RD_TERM_MET)
    return strcmp (term->ref, target) == 0
           || (g_hash_table_add (seen, term->ref)
               && leads_to (criteria, rd_criteria_find_condition (criteria, term->ref)->term, target, seen));
  for (guint i = 0; i < term->terms->len; i++)
    if (leads_to (criteria, g_ptr_array_index (term->terms, i), target, seen))
      return TRUE;
  return FALSE;
}

static gboolean
check_circle (const RdCriteria *criteria, const RdCondition *condition, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!leads_to (criteria, condition->term, condition->id, seen))
    return TRUE;
  return rd_framework_fail ((RdPlace) { "condition", condition->id }, RD_FRAMEWORK_ERROR_CYCLE, error, "it leads back to itself in a circle");
}

/* References first, for all of them, so that they can be followed. */
static gboolean
check_conditions (const RdFramework *self, GError **error)
{
  const GPtrArray *conditions = self->criteria->conditions;

  for (guint i = 0; i < conditions->len; i++)
    {
      const RdCondition *condition = g_ptr_array_index (conditions, i);

      if (!check_term (self, (RdPlace) { "condition", condition->id }, condition->term, error))
        return FALSE;
    }
  for (guint i = 0; i < conditions->len; i++)
    if (!check_circle (self->criteria, g_ptr_array_index (conditions, i), error))
      return FALSE;
  return TRUE;
}

/* --- tests */

static gboolean
check_result (const RdFramework *self, const RdCriteriaTest *test, guint index, GError **error)
{
  const RdCriteriaResult *result = g_ptr_array_index (test->results, index);
  RdPlace place = { "result", result->id };
  gboolean is_last = index + 1 == test->results->len;

  if (result->routes->len == 0)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "nothing leads to it");
  for (guint i = 0; i < result->routes->len; i++)
    {
      const RdCriteriaRoute *route = g_ptr_array_index (result->routes, i);

      if (is_last && route->term == NULL)
        continue;
      if (!check_term (self, place, route->term, error))
        return FALSE;
    }
  return rd_framework_check_outcome (self, place, result->decision, error);
}

/* Something applies whatever the answers are. */
static gboolean
check_end (const RdCriteriaTest *test, GError **error)
{
  const RdCriteriaResult *last = test->results->len > 0 ? g_ptr_array_index (test->results, test->results->len - 1) : NULL;

  for (guint i = 0; last != NULL && i < last->routes->len; i++)
    if (((RdCriteriaRoute *) g_ptr_array_index (last->routes, i))->term == NULL)
      return TRUE;
  return rd_framework_fail ((RdPlace) { "test", test->id }, RD_FRAMEWORK_ERROR_EMPTY, error,
                            "it does not say what applies where nothing else does");
}

/* Takes the terms that @term comes to from @left, conditions written out. FALSE where there are more. */
static gboolean
count_terms (const RdCriteria *criteria, const RdTerm *term, guint *left)
{
  if ((*left)-- == 0)
    return FALSE;
  if (term->kind == RD_TERM_MET)
    return count_terms (criteria, rd_criteria_find_condition (criteria, term->ref)->term, left);
  for (guint i = 0; i < term->terms->len; i++)
    if (!count_terms (criteria, g_ptr_array_index (term->terms, i), left))
      return FALSE;
  return TRUE;
}

static gboolean
check_size (const RdCriteria *criteria, const RdCriteriaTest *test, GError **error)
{
  guint left = RD_CRITERIA_MAX_TERMS;

  for (guint i = 0; i < test->results->len; i++)
    {
      const RdCriteriaResult *result = g_ptr_array_index (test->results, i);

      for (guint j = 0; j < result->routes->len; j++)
        {
          const RdCriteriaRoute *route = g_ptr_array_index (result->routes, j);

          if (route->term != NULL && !count_terms (criteria, route->term, &left))
            return rd_framework_fail ((RdPlace) { "test", test->id }, RD_FRAMEWORK_ERROR_TOO_LARGE, error,
                                      "it comes to more than %d terms, conditions written out", RD_CRITERIA_MAX_TERMS);
        }
    }
  return TRUE;
}

static gboolean
check_test (const RdFramework *self, const RdCriteriaTest *test, GError **error)
{
  RdPlace place = { "test", test->id };

  if (test->milestone != NULL && !rd_framework_check_milestone (self, place, test->milestone, error))
    return FALSE;
  if (!check_end (test, error))
    return FALSE;
  for (guint i = 0; i < test->results->len; i++)
    if (!check_result (self, test, i, error))
      return FALSE;
  return check_size (self->criteria, test, error);
}

static gboolean
check_results_differ (const RdCriteria *criteria, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < criteria->tests->len; i++)
    g_ptr_array_extend (all, ((RdCriteriaTest *) g_ptr_array_index (criteria->tests, i))->results, NULL, NULL);
  return rd_framework_check_ids (all, "result", error);
}

gboolean
rd_framework_check_criteria (const RdFramework *self, GError **error)
{
  const RdCriteria *criteria = self->criteria;

  if (criteria->questions->len > RD_CRITERIA_MAX_QUESTIONS)
    return rd_framework_fail ((RdPlace) { "framework", self->id }, RD_FRAMEWORK_ERROR_TOO_LARGE, error,
                              "more than %d questions", RD_CRITERIA_MAX_QUESTIONS);
  if (!rd_framework_check_ids (criteria->questions, "question", error)
      || !rd_framework_check_ids (criteria->conditions, "condition", error)
      || !rd_framework_check_ids (criteria->tests, "test", error)
      || !check_results_differ (criteria, error))
    return FALSE;
  for (guint i = 0; i < criteria->questions->len; i++)
    if (!check_question (g_ptr_array_index (criteria->questions, i), error))
      return FALSE;
  if (!check_conditions (self, error))
    return FALSE;
  for (guint i = 0; i < criteria->tests->len; i++)
    if (!check_test (self, g_ptr_array_index (criteria->tests, i), error))
      return FALSE;
  return TRUE;
}
