/* rd-criteria-open.c — which open questions could still change an outcome
 *
 * Every way in which the open questions can be answered is tried; answers between
 * which no condition of the test tells are tried once.  A question matters where
 * one such way has another outcome for another answer to it alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-criteria-private.h"

#include <string.h>

/* With more ways than this every open question of the test is said to matter. */
#define WAYS_MAX 4096

/* One question to be answered in each of its ways. */
typedef struct
{
  const RdCriteriaQuestion *question;
  guint                     place;
  GPtrArray                *choices;   /* const char *: the answers between which the test tells */
} Asked;

static void
clear_asked (gpointer data)
{
  g_ptr_array_unref (((Asked *) data)->choices);
}

/* --- the terms of a test */

static void
gather_answers (const RdFacts *self, const RdTerm *term, GPtrArray *leaves)
{
  if (term->kind == RD_TERM_ANSWER)
    g_ptr_array_add (leaves, (gpointer) term);
  if (term->kind == RD_TERM_MET)
    gather_answers (self, rd_criteria_find_condition (self->criteria, term->ref)->term, leaves);
  for (guint i = 0; i < term->terms->len; i++)
    gather_answers (self, g_ptr_array_index (term->terms, i), leaves);
}

/* Every term about an answer that the test leads to. (transfer container) */
static GPtrArray *
list_answers (const RdFacts *self, const RdCriteriaTest *test)
{
  GPtrArray *leaves = g_ptr_array_new ();

  for (guint i = 0; i < test->results->len; i++)
    {
      const RdCriteriaResult *result = g_ptr_array_index (test->results, i);

      for (guint j = 0; j < result->routes->len; j++)
        {
          const RdCriteriaRoute *route = g_ptr_array_index (result->routes, j);

          if (route->term != NULL)
            gather_answers (self, route->term, leaves);
        }
    }
  return leaves;
}

/* --- the ways */

static gboolean
tells_apart (const GPtrArray *leaves, const char *question, const char *a, const char *b)
{
  for (guint i = 0; i < leaves->len; i++)
    {
      const RdTerm *leaf = g_ptr_array_index (leaves, i);
      const char * const *taken = (const char * const *) leaf->answers;

      if (strcmp (leaf->ref, question) == 0 && g_strv_contains (taken, a) != g_strv_contains (taken, b))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_choices (const RdCriteriaQuestion *question, const GPtrArray *leaves)
{
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; question->answers[i] != NULL; i++)
    {
      gboolean is_new = TRUE;

      for (guint j = 0; j < choices->len && is_new; j++)
        is_new = tells_apart (leaves, question->id, question->answers[i], g_ptr_array_index (choices, j));
      if (is_new)
        g_ptr_array_add (choices, question->answers[i]);
    }
  return choices;
}

/* The open questions between whose answers the test tells. (transfer full) */
static GArray *
list_asked (const RdFacts *self, const RdCriteriaTest *test)
{
  g_autoptr (GPtrArray) leaves = list_answers (self, test);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Asked));

  g_array_set_clear_func (all, clear_asked);
  for (guint i = 0; i < self->criteria->questions->len; i++)
    {
      const RdCriteriaQuestion *question = g_ptr_array_index (self->criteria->questions, i);
      Asked asked = { question, i, NULL };

      if (self->answers[i] != NULL)
        continue;
      asked.choices = list_choices (question, leaves);
      if (asked.choices->len > 1)
        g_array_append_val (all, asked);
      else
        clear_asked (&asked);
    }
  return all;
}

/* 0 where there are more than are tried. */
static guint
count_ways (const GArray *all)
{
  guint ways = 1;

  for (guint i = 0; i < all->len; i++)
    {
      ways *= g_array_index (all, Asked, i).choices->len;
      if (ways > WAYS_MAX)
        return 0;
    }
  return ways;
}

/* The result of each way; the first question asked changes fastest. (transfer container): free with g_free() */
static const RdCriteriaResult **
try_ways (const RdFacts *self, const RdCriteriaTest *test, const GArray *all, guint ways)
{
  const RdCriteriaResult **results = g_new (const RdCriteriaResult *, ways);
  g_autofree const char **answers = g_memdup2 (self->answers, (self->criteria->questions->len + 1) * sizeof (char *));
  RdFacts facts = { self->criteria, answers };

  for (guint way = 0; way < ways; way++)
    {
      guint rest = way;

      for (guint i = 0; i < all->len; i++)
        {
          const Asked *asked = &g_array_index (all, Asked, i);

          answers[asked->place] = g_ptr_array_index (asked->choices, rest % asked->choices->len);
          rest /= asked->choices->len;
        }
      results[way] = rd_facts_find_result (&facts, test, NULL);
    }
  return results;
}

/* Whether two ways that differ in that question alone end differently. */
static gboolean
matters (const RdCriteriaResult **results, guint ways, guint stride, guint n_choices)
{
  for (guint way = 0; way < ways; way++)
    if ((way / stride) % n_choices != 0 && results[way] != results[way - stride])
      return TRUE;
  return FALSE;
}

void
rd_facts_list_open (const RdFacts *self, const RdCriteriaTest *test, GPtrArray *open)
{
  g_autoptr (GArray) all = list_asked (self, test);
  guint ways = count_ways (all);
  g_autofree const RdCriteriaResult **results = ways > 0 ? try_ways (self, test, all, ways) : NULL;
  guint stride = 1;

  for (guint i = 0; i < all->len; i++)
    {
      const Asked *asked = &g_array_index (all, Asked, i);

      if (ways == 0 || matters (results, ways, stride, asked->choices->len))
        g_ptr_array_add (open, (gpointer) asked->question);
      stride *= asked->choices->len;
    }
}
