/* rd-criteria.c — the criteria by which a review is decided upon, as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-criteria.h"

#include <string.h>

/* --- lifecycle */

static void
free_question (gpointer data)
{
  RdCriteriaQuestion *question = data;

  g_free (question->id);
  g_free (question->label);
  g_strfreev (question->answers);
  g_free (question->guidance);
  g_free (question->paragraph);
  g_ptr_array_unref (question->items);
  g_free (question);
}

static void
free_term (gpointer data)
{
  rd_term_free (data);
}

static void
free_condition (gpointer data)
{
  RdCondition *condition = data;

  g_free (condition->id);
  rd_term_free (condition->term);
  g_free (condition);
}

static void
free_route (gpointer data)
{
  RdCriteriaRoute *route = data;

  g_free (route->paragraph);
  g_free (route->wording);
  rd_term_free (route->term);
  g_free (route);
}

static void
free_result (gpointer data)
{
  RdCriteriaResult *result = data;

  g_free (result->id);
  g_free (result->label);
  g_free (result->decision);
  g_ptr_array_unref (result->routes);
  g_free (result);
}

static void
free_test (gpointer data)
{
  RdCriteriaTest *test = data;

  g_free (test->id);
  g_free (test->label);
  g_free (test->milestone);
  g_ptr_array_unref (test->results);
  g_free (test);
}

RdCriteria *
rd_criteria_new (void)
{
  RdCriteria *self = g_new0 (RdCriteria, 1);

  self->questions = g_ptr_array_new_with_free_func (free_question);
  self->conditions = g_ptr_array_new_with_free_func (free_condition);
  self->tests = g_ptr_array_new_with_free_func (free_test);
  return self;
}

void
rd_criteria_free (RdCriteria *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->conditions);
  g_ptr_array_unref (self->tests);
  g_free (self);
}

RdCriteriaQuestion *
rd_criteria_question_new (void)
{
  RdCriteriaQuestion *self = g_new0 (RdCriteriaQuestion, 1);

  self->items = g_ptr_array_new_with_free_func (g_free);
  return self;
}

RdTerm *
rd_term_new (RdTermKind kind)
{
  RdTerm *self = g_new0 (RdTerm, 1);

  self->kind = kind;
  self->terms = g_ptr_array_new_with_free_func (free_term);
  return self;
}

void
rd_term_free (RdTerm *self)
{
  if (self == NULL)
    return;
  g_free (self->ref);
  g_strfreev (self->answers);
  g_ptr_array_unref (self->terms);
  g_free (self);
}

RdCondition *
rd_condition_new (void)
{
  return g_new0 (RdCondition, 1);
}

RdCriteriaRoute *
rd_criteria_route_new (void)
{
  return g_new0 (RdCriteriaRoute, 1);
}

RdCriteriaResult *
rd_criteria_result_new (void)
{
  RdCriteriaResult *self = g_new0 (RdCriteriaResult, 1);

  self->routes = g_ptr_array_new_with_free_func (free_route);
  return self;
}

RdCriteriaTest *
rd_criteria_test_new (void)
{
  RdCriteriaTest *self = g_new0 (RdCriteriaTest, 1);

  self->results = g_ptr_array_new_with_free_func (free_result);
  return self;
}

/* --- questions.  Everything with an id has it as its first member. */

static gpointer
find_by_id (const GPtrArray *things, const char *id)
{
  for (guint i = 0; id != NULL && i < things->len; i++)
    {
      gpointer thing = g_ptr_array_index (things, i);

      if (g_strcmp0 (*(char **) thing, id) == 0)
        return thing;
    }
  return NULL;
}

const RdCriteriaQuestion *
rd_criteria_find_question (const RdCriteria *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->questions, id);
}

const RdCondition *
rd_criteria_find_condition (const RdCriteria *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->conditions, id);
}

const RdCriteriaTest *
rd_criteria_find_test (const RdCriteria *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->tests, id);
}

const RdCriteriaResult *
rd_criteria_find_result (const RdCriteria *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->tests->len; i++)
    {
      const RdCriteriaTest *test = g_ptr_array_index (self->tests, i);
      const RdCriteriaResult *result = find_by_id (test->results, id);

      if (result != NULL)
        return result;
    }
  return NULL;
}

const RdCriteriaTest *
rd_criteria_get_deciding_test (const RdCriteria *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->tests->len; i++)
    {
      const RdCriteriaTest *test = g_ptr_array_index (self->tests, i);

      if (test->milestone != NULL)
        return test;
    }
  return self->tests->len > 0 ? g_ptr_array_index (self->tests, self->tests->len - 1) : NULL;
}

gboolean
rd_criteria_question_takes (const RdCriteriaQuestion *self, const char *answer)
{
  g_return_val_if_fail (self != NULL && answer != NULL, FALSE);

  return strcmp (answer, "unknown") == 0
         || (self->answers != NULL && g_strv_contains ((const char * const *) self->answers, answer));
}
