/* rd-criteria-xml.c — the criteria of a framework file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-criteria-xml.h"

#include <string.h>

/* --- values */

/* An id as the grammar takes it, which allows white space around it. */
static char *
read_name (const xmlNode *node, const char *attribute)
{
  char *value = rd_xml_get_attribute (node, attribute);

  return value != NULL ? g_strstrip (value) : NULL;
}

/* Codes with white space between them. (transfer full) */
static char **
read_codes (const xmlNode *node, const char *attribute)
{
  g_autofree char *value = rd_xml_get_attribute (node, attribute);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

/* The words in a child element; NULL where there is none. */
static char *
read_words (const xmlNode *node, const char *name)
{
  const xmlNode *child = rd_xml_first (node, name);

  return child != NULL ? rd_xml_get_text (child) : NULL;
}

/* --- terms */

static const struct
{
  const char *element;
  RdTermKind  kind;
} terms[] =
{
  { "all", RD_TERM_ALL },
  { "any", RD_TERM_ANY },
  { "not", RD_TERM_NOT },
  { "answer", RD_TERM_ANSWER },
  { "met", RD_TERM_MET },
};

/* NULL where the element is no term: a paragraph, say. */
static RdTerm *
make_term (const xmlNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (terms); i++)
    if (strcmp ((const char *) node->name, terms[i].element) == 0)
      return rd_term_new (terms[i].kind);
  return NULL;
}

static RdTerm *
read_term (const xmlNode *node)
{
  RdTerm *term = make_term (node);

  if (term == NULL)
    return NULL;
  if (term->kind == RD_TERM_ANSWER)
    {
      term->ref = read_name (node, "question");
      term->answers = read_codes (node, "is");
    }
  if (term->kind == RD_TERM_MET)
    term->ref = read_name (node, "condition");
  for (const xmlNode *child = rd_xml_first (node, NULL); child != NULL; child = rd_xml_next (child, NULL))
    {
      RdTerm *part = read_term (child);

      if (part != NULL)
        g_ptr_array_add (term->terms, part);
    }
  return term;
}

/* The one term among the children. */
static RdTerm *
read_only_term (const xmlNode *parent)
{
  for (const xmlNode *child = rd_xml_first (parent, NULL); child != NULL; child = rd_xml_next (child, NULL))
    {
      RdTerm *term = read_term (child);

      if (term != NULL)
        return term;
    }
  return NULL;
}

/* --- questions, conditions, tests */

static void
read_question (const xmlNode *node, RdCriteria *criteria)
{
  RdCriteriaQuestion *question = rd_criteria_question_new ();

  question->id = read_name (node, "id");
  question->answers = read_codes (node, "answers");
  question->label = read_words (node, "label");
  question->guidance = read_words (node, "guidance");
  question->paragraph = read_words (node, "paragraph");
  for (const xmlNode *item = rd_xml_first (node, "item"); item != NULL; item = rd_xml_next (item, "item"))
    g_ptr_array_add (question->items, rd_xml_get_text (item));
  g_ptr_array_add (criteria->questions, question);
}

static void
read_condition (const xmlNode *node, RdCriteria *criteria)
{
  RdCondition *condition = rd_condition_new ();

  condition->id = read_name (node, "id");
  condition->term = read_only_term (node);
  g_ptr_array_add (criteria->conditions, condition);
}

static void
read_route (const xmlNode *node, RdCriteriaResult *result)
{
  RdCriteriaRoute *route = rd_criteria_route_new ();

  route->paragraph = read_words (node, "paragraph");
  route->wording = read_words (node, "wording");
  route->term = read_only_term (node);
  g_ptr_array_add (result->routes, route);
}

static RdCriteriaResult *
read_result (const xmlNode *node)
{
  RdCriteriaResult *result = rd_criteria_result_new ();

  result->id = read_name (node, "id");
  result->decision = read_name (node, "decision");
  result->label = read_words (node, "label");
  for (const xmlNode *when = rd_xml_first (node, "when"); when != NULL; when = rd_xml_next (when, "when"))
    read_route (when, result);
  return result;
}

static void
read_test (const xmlNode *node, RdCriteria *criteria)
{
  RdCriteriaTest *test = rd_criteria_test_new ();
  const xmlNode *otherwise = rd_xml_first (node, "otherwise");
  RdCriteriaResult *last = read_result (otherwise);

  test->id = read_name (node, "id");
  test->milestone = read_name (node, "milestone");
  test->label = read_words (node, "label");
  for (const xmlNode *result = rd_xml_first (node, "result"); result != NULL; result = rd_xml_next (result, "result"))
    g_ptr_array_add (test->results, read_result (result));
  read_route (otherwise, last);
  g_ptr_array_add (test->results, last);
  g_ptr_array_add (criteria->tests, test);
}

static void
read_each (const xmlNode *node, const char *container, RdCriteria *criteria, void (*read) (const xmlNode *, RdCriteria *))
{
  const xmlNode *parent = rd_xml_first (node, container);

  for (const xmlNode *child = parent != NULL ? rd_xml_first (parent, NULL) : NULL; child != NULL; child = rd_xml_next (child, NULL))
    read (child, criteria);
}

void
rd_criteria_xml_read (const xmlNode *node, RdCriteria *criteria)
{
  g_return_if_fail (criteria != NULL);

  if (node == NULL)
    return;
  read_each (node, "questions", criteria, read_question);
  read_each (node, "conditions", criteria, read_condition);
  read_each (node, "tests", criteria, read_test);
}
