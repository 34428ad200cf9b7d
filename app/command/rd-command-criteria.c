/* rd-command-criteria.c — criteria, criteria set: the answers and what they come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-register-criteria.h"
#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"
#include "model/rd-wording.h"

static char *set_evidence, *set_source;

static const GOptionEntry set_options[] = {
  { "evidence", 0, 0, G_OPTION_ARG_STRING, &set_evidence, N_("What the answer rests on; “” takes it away"), N_("T") },
  { "source", 0, 0, G_OPTION_ARG_STRING, &set_source, N_("The agency that it came from; “” takes it away"), N_("T") },
  { NULL }
};

static const RdColumn test_columns[] = {
  { "id", N_("Test") },
  { "label" },
  { "outcome" },
  { "outcome_label", N_("Outcome") },
  { "paragraph", N_("Paragraph") },
  { "open", N_("Still open") },
  { "decisive" },
  { NULL }
};

static const RdColumn answer_columns[] = {
  { "question", N_("Question") },
  { "label", N_("Asks") },
  { "answer", N_("Answer") },
  { "answers" },
  { "evidence", N_("Evidence") },
  { "source", N_("Source") },
  { "paragraph" },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "outcome" },
  { "outcome_label", N_("Outcome") },
  { "paragraph", N_("Paragraph") },
  { "decision", N_("Recorded decision") },
  { "standing", N_("Decision and facts") },
  { "tests", N_("Tests"), test_columns },
  { "answers", N_("Answers"), answer_columns },
  { NULL }
};

/* --- rows */

static void
set_questions (JsonObject      *row,
               const char      *key,
               const GPtrArray *questions)
{
  g_autofree const char **ids = g_new0 (const char *, questions->len + 1);

  for (guint i = 0; i < questions->len; i++)
    ids[i] = ((const RdCriteriaQuestion *) g_ptr_array_index (questions, i))->id;
  rd_row_set_texts (row, key, ids);
}

static void
set_outcome (JsonObject              *row,
             const RdCriteriaOutcome *outcome)
{
  rd_row_set_text (row, "outcome", outcome->result != NULL ? outcome->result->id : RD_NOT_DETERMINED);
  rd_row_set_text (row, "outcome_label", rd_wording_criteria_result (outcome->result));
  rd_row_set_text (row, "paragraph", outcome->route->paragraph);
}

static JsonObject *
make_test_row (RdReviewItem         *item,
               const RdCriteriaTest *test)
{
  g_autoptr (RdCriteriaOutcome) outcome = rd_review_item_work_out_test (item, test->id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", test->id);
  rd_row_set_text (row, "label", rd_wording_translate_data (test->label));
  set_outcome (row, outcome);
  set_questions (row, "open", outcome->open);
  set_questions (row, "decisive", outcome->decisive);

  return row;
}

static JsonObject *
make_answer_row (RdReviewItem             *item,
                 const RdCriteriaQuestion *question)
{
  const RdCriterionAnswer *answer = rd_review_item_find_answer (item, question->id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "question", question->id);
  rd_row_set_text (row, "label", rd_wording_translate_data (question->label));
  rd_row_set_texts (row, "answers", (const char * const *) question->answers);
  rd_row_set_text (row, "paragraph", question->paragraph);
  if (answer == NULL)
    return row;

  rd_row_set_text (row, "answer", answer->answer);
  rd_row_set_text (row, "evidence", answer->evidence);
  rd_row_set_text (row, "source", answer->source);

  return row;
}

static void
set_rows (JsonObject       *object,
          RdReviewItem     *item,
          const RdCriteria *criteria)
{
  JsonArray *tests = json_array_new ();
  JsonArray *answers = json_array_new ();

  for (guint i = 0; i < criteria->tests->len; i++)
    json_array_add_object_element (tests, make_test_row (item, g_ptr_array_index (criteria->tests, i)));
  for (guint i = 0; i < criteria->questions->len; i++)
    json_array_add_object_element (answers, make_answer_row (item, g_ptr_array_index (criteria->questions, i)));

  rd_row_take_rows (object, "tests", tests);
  rd_row_take_rows (object, "answers", answers);
}

static RdExit
show (RdCall       *call,
      RdReviewItem *item)
{
  RdFramework *framework = rd_review_item_get_framework (item);
  g_autoptr (RdDecisionStanding) standing = rd_review_item_get_standing (item);
  g_autofree char *words = rd_wording_standing (framework, standing);
  JsonObject *object = json_object_new ();

  rd_row_set_text (object, "review", rd_review_item_get_reference (item));
  set_outcome (object, standing->outcome);
  rd_row_set_text (object, "decision", standing->recorded);
  rd_row_set_text (object, "standing", words);
  set_rows (object, item, framework->criteria);

  return rd_output_object (call, columns, object);
}

/* The review, whose framework has criteria; NULL where there is none, which has been said. */
static RdReviewItem *
find_review (RdCall *call)
{
  RdReviewItem *item = rd_call_find_review (call, call->args[0]);

  if (item == NULL || rd_criteria_get_deciding_test (rd_review_item_get_framework (item)->criteria) != NULL)
    return item;

  rd_call_refuse (_("the framework of %s has no criteria; “framework list” shows those that there are"), rd_review_item_get_reference (item));
  return NULL;
}

static RdExit
run_show (RdCall *call)
{
  RdReviewItem *item = find_review (call);

  return item != NULL ? show (call, item) : RD_EXIT_USAGE;
}

/* --- set */

static const RdCriteriaQuestion *
find_question (RdReviewItem *item,
               const char   *id)
{
  const RdCriteria *criteria = rd_review_item_get_framework (item)->criteria;
  const RdCriteriaQuestion *question = rd_criteria_find_question (criteria, id);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < criteria->questions->len; i++)
    g_ptr_array_add (known, ((RdCriteriaQuestion *) criteria->questions->pdata[i])->id);
  if (question == NULL)
    rd_call_refuse_unknown (_("question"), id, known);

  return question;
}

/* What the question calls @text: one that asks whether something is known or suspected takes "yes" for
 * "known", and one that is to be answered yes or no takes "known" for "yes".  NULL where it is none of its
 * answers, which has been said.
 */
static const char *
find_answer (const RdCriteriaQuestion *question,
             const char               *text)
{
  const char *other = g_str_equal (text, "yes") ? "known" : g_str_equal (text, "known") ? "yes" : text;
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  if (rd_criteria_question_takes (question, text))
    return text;
  if (rd_criteria_question_takes (question, other))
    return other;

  for (gsize i = 0; question->answers[i] != NULL; i++)
    g_ptr_array_add (known, question->answers[i]);
  g_ptr_array_add (known, (gpointer) "unknown");
  rd_call_refuse_unknown (_("answer"), text, known);

  return NULL;
}

static RdExit
run_set (RdCall *call)
{
  RdReviewItem *item = find_review (call);
  const RdCriteriaQuestion *question = item != NULL ? find_question (item, call->args[1]) : NULL;
  const char *code = question != NULL ? find_answer (question, call->args[2]) : NULL;
  RdCriterionAnswer answer = { .evidence = set_evidence, .source = set_source };
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (code == NULL)
    return RD_EXIT_USAGE;

  answer.question = question->id;
  answer.answer = (char *) code;
  if (!rd_register_answer_criterion (call->reg, item, &answer, &message, &error))
    return rd_call_fail (error, question->id);

  return show (call, item);
}

const RdCommand rd_command_criteria[] = {
  { "criteria", NULL, "REVIEW", N_("What is known of a case, what it comes to, and the paragraph that decides"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_show },
  { "criteria", "set", "REVIEW QUESTION known|suspected|yes|no|unknown [--evidence T] [--source T]",
    N_("Answer a question of the criteria"),
    3, 3, RD_NEEDS_WRITING, FALSE, set_options, run_set },
  { NULL }
};
