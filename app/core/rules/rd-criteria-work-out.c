/* rd-criteria-work-out.c — what the answers come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-criteria-private.h"

#include <string.h>

/* --- the answers */

const char **
rd_facts_lay_out (const RdCriteria *criteria, const GPtrArray *answers)
{
  const char **laid_out = g_new0 (const char *, criteria->questions->len + 1);
  RdFacts facts = { criteria, laid_out };

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      const RdCriterionAnswer *answer = g_ptr_array_index (answers, i);
      const RdCriteriaQuestion *question = rd_criteria_find_question (criteria, answer->question);

      if (question != NULL && answer->answer != NULL && strcmp (answer->answer, "unknown") != 0
          && rd_criteria_question_takes (question, answer->answer))
        laid_out[rd_facts_find_place (&facts, question->id)] = answer->answer;
    }
  return laid_out;
}

guint
rd_facts_find_place (const RdFacts *self, const char *question)
{
  guint i = 0;

  while (strcmp (((RdCriteriaQuestion *) g_ptr_array_index (self->criteria->questions, i))->id, question) != 0)
    i++;
  return i;
}

/* --- judging */

/* All of nothing is yes. */
static RdVerdict
judge_all (const RdFacts *self, const RdTerm *term)
{
  RdVerdict verdict = RD_VERDICT_YES;

  for (guint i = 0; i < term->terms->len && verdict != RD_VERDICT_NO; i++)
    {
      RdVerdict part = rd_facts_judge (self, g_ptr_array_index (term->terms, i));

      if (part != RD_VERDICT_YES)
        verdict = part;
    }
  return verdict;
}

static RdVerdict
judge_any (const RdFacts *self, const RdTerm *term)
{
  RdVerdict verdict = RD_VERDICT_NO;

  for (guint i = 0; i < term->terms->len && verdict != RD_VERDICT_YES; i++)
    {
      RdVerdict part = rd_facts_judge (self, g_ptr_array_index (term->terms, i));

      if (part != RD_VERDICT_NO)
        verdict = part;
    }
  return verdict;
}

static RdVerdict
judge_not (const RdFacts *self, const RdTerm *term)
{
  RdVerdict verdict = rd_facts_judge (self, g_ptr_array_index (term->terms, 0));

  if (verdict == RD_VERDICT_UNKNOWN)
    return verdict;
  return verdict == RD_VERDICT_YES ? RD_VERDICT_NO : RD_VERDICT_YES;
}

static RdVerdict
judge_answer (const RdFacts *self, const RdTerm *term)
{
  const char *answer = self->answers[rd_facts_find_place (self, term->ref)];
  const char * const *taken = (const char * const *) term->answers;

  if (answer == NULL)
    return g_strv_contains (taken, "unknown") ? RD_VERDICT_YES : RD_VERDICT_UNKNOWN;
  return g_strv_contains (taken, answer) ? RD_VERDICT_YES : RD_VERDICT_NO;
}

RdVerdict
rd_facts_judge (const RdFacts *self, const RdTerm *term)
{
  switch (term->kind)
    {
    case RD_TERM_ALL:
      return judge_all (self, term);
    case RD_TERM_ANY:
      return judge_any (self, term);
    case RD_TERM_NOT:
      return judge_not (self, term);
    case RD_TERM_ANSWER:
      return judge_answer (self, term);
    case RD_TERM_MET:
    default:
      return rd_facts_judge (self, rd_criteria_find_condition (self->criteria, term->ref)->term);
    }
}

/* One route is enough, whatever is open on those before it. */
static RdVerdict
judge_routes (const RdFacts *self, const RdCriteriaResult *result, const RdCriteriaRoute **out_route)
{
  RdVerdict verdict = RD_VERDICT_NO;

  for (guint i = 0; i < result->routes->len && verdict != RD_VERDICT_YES; i++)
    {
      const RdCriteriaRoute *route = g_ptr_array_index (result->routes, i);
      RdVerdict part = route->term != NULL ? rd_facts_judge (self, route->term) : RD_VERDICT_YES;

      if (part == RD_VERDICT_YES || (part == RD_VERDICT_UNKNOWN && verdict == RD_VERDICT_NO))
        {
          verdict = part;
          *out_route = route;
        }
    }
  return verdict;
}

const RdCriteriaResult *
rd_facts_find_result (const RdFacts *self, const RdCriteriaTest *test, const RdCriteriaRoute **out_route)
{
  for (guint i = 0; i < test->results->len; i++)
    {
      const RdCriteriaResult *result = g_ptr_array_index (test->results, i);
      const RdCriteriaRoute *route = NULL;
      RdVerdict verdict = judge_routes (self, result, &route);

      if (verdict == RD_VERDICT_NO)
        continue;
      if (out_route != NULL)
        *out_route = route;
      return verdict == RD_VERDICT_YES ? result : NULL;
    }
  return NULL;
}

/* --- what decided */

static void
add_question (const RdFacts *self, GPtrArray *decisive, const char *id)
{
  gpointer question = (gpointer) rd_criteria_find_question (self->criteria, id);

  if (!g_ptr_array_find (decisive, question, NULL))
    g_ptr_array_add (decisive, question);
}

/* The questions because of which @term is what it is: of several that each would
 * do, the first.
 */
static void
gather_decisive (const RdFacts *self, const RdTerm *term, GPtrArray *decisive)
{
  RdVerdict verdict = rd_facts_judge (self, term);
  gboolean one_is_enough = (term->kind == RD_TERM_ANY) == (verdict == RD_VERDICT_YES);

  if (term->kind == RD_TERM_ANSWER)
    add_question (self, decisive, term->ref);
  if (term->kind == RD_TERM_MET)
    gather_decisive (self, rd_criteria_find_condition (self->criteria, term->ref)->term, decisive);
  for (guint i = 0; i < term->terms->len; i++)
    {
      const RdTerm *part = g_ptr_array_index (term->terms, i);

      if (term->kind != RD_TERM_NOT && rd_facts_judge (self, part) != verdict)
        continue;
      gather_decisive (self, part, decisive);
      if (term->kind != RD_TERM_NOT && one_is_enough)
        return;
    }
}

/* A result that applies where no other does is decided by what keeps the others away. */
static void
gather_from_test (const RdFacts *self, const RdCriteriaOutcome *outcome)
{
  for (guint i = 0; i < outcome->test->results->len; i++)
    {
      const RdCriteriaResult *result = g_ptr_array_index (outcome->test->results, i);

      for (guint j = 0; result != outcome->result && j < result->routes->len; j++)
        gather_decisive (self, ((RdCriteriaRoute *) g_ptr_array_index (result->routes, j))->term, outcome->decisive);
      if (result == outcome->result)
        return;
    }
}

static void
list_decisive (const RdFacts *self, const RdCriteriaOutcome *outcome)
{
  if (outcome->result == NULL)
    return;
  if (outcome->route->term != NULL)
    gather_decisive (self, outcome->route->term, outcome->decisive);
  else
    gather_from_test (self, outcome);
}

/* --- the outcome */

RdCriteriaOutcome *
rd_criteria_work_out (const RdCriteria *self, const RdCriteriaTest *test, const GPtrArray *answers)
{
  g_autofree const char **laid_out = NULL;
  RdCriteriaOutcome *outcome;
  RdFacts facts;

  g_return_val_if_fail (self != NULL && test != NULL, NULL);

  laid_out = rd_facts_lay_out (self, answers);
  facts = (RdFacts) { self, laid_out };
  outcome = g_new0 (RdCriteriaOutcome, 1);
  outcome->test = test;
  outcome->decisive = g_ptr_array_new ();
  outcome->open = g_ptr_array_new ();
  outcome->result = rd_facts_find_result (&facts, test, &outcome->route);
  list_decisive (&facts, outcome);
  rd_facts_list_open (&facts, test, outcome->open);
  return outcome;
}

void
rd_criteria_outcome_free (RdCriteriaOutcome *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->decisive);
  g_ptr_array_unref (self->open);
  g_free (self);
}

RdVerdict
rd_criteria_judge (const RdCriteria *self, const RdTerm *term, const GPtrArray *answers)
{
  g_autofree const char **laid_out = NULL;
  RdFacts facts;

  g_return_val_if_fail (self != NULL && term != NULL, RD_VERDICT_UNKNOWN);

  laid_out = rd_facts_lay_out (self, answers);
  facts = (RdFacts) { self, laid_out };
  return rd_facts_judge (&facts, term);
}
