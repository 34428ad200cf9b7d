/* criteria-rows.h — tables of answers and what they come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-framework-xml.h"

#include "formats-files.h"

#define CRITERIA_SCHEMA "../resources/schemas/framework.rng"

/* Answers as "died=yes abuse-or-neglect=suspected"; what is not named has no answer.
 * Outcomes by their ids, "-" where it is not determined; @paragraph is the end of the
 * one that decides, @open the questions that could still change it.
 */
typedef struct
{
  const char *reason;
  const char *answers;
  const char *test;
  const char *result;
  const char *paragraph;
  const char *open;
} Row;

static inline GPtrArray *
make_answers (const char *text)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_criterion_answer_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      RdCriterionAnswer *answer;

      if (parts[0] == NULL || *parts[0] == '\0')
        continue;
      answer = rd_criterion_answer_new ("review");
      answer->question = g_strdup (parts[0]);
      answer->answer = g_strdup (parts[1]);
      g_ptr_array_add (answers, answer);
    }
  return answers;
}

static inline char *
list_questions (const GPtrArray *questions)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (ids, ((RdCriteriaQuestion *) questions->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static inline void
assert_row (const RdCriteria *criteria, const Row *row)
{
  g_autoptr (GPtrArray) answers = make_answers (row->answers);
  const RdCriteriaTest *test = rd_criteria_find_test (criteria, row->test);
  g_autoptr (RdCriteriaOutcome) outcome = rd_criteria_work_out (criteria, test, answers);
  g_autofree char *open = list_questions (outcome->open);
  g_autofree char *found = g_strjoin (" | ", outcome->result != NULL ? outcome->result->id : "-", outcome->route->paragraph, open, NULL);

  g_test_message ("%s: %s", row->reason, found);
  g_assert_cmpstr (outcome->result != NULL ? outcome->result->id : "-", ==, row->result);
  g_assert_true (g_str_has_suffix (outcome->route->paragraph, row->paragraph));
  g_assert_cmpstr (open, ==, row->open);
}

/* A framework that comes with the program. (transfer full) */
static inline RdFramework *
read_framework (const char *id)
{
  g_autofree char *path = g_strdup_printf ("../resources/frameworks/%s.xml", id);
  g_autoptr (GBytes) bytes = read_test_file (path);
  g_autoptr (GBytes) schema = read_test_file (CRITERIA_SCHEMA);
  g_autoptr (GError) error = NULL;
  RdFramework *framework = rd_framework_xml_read (bytes, path, schema, &error);

  g_assert_no_error (error);
  return framework;
}
