/* test-response-document.c — what is published beside a report: the response with its actions, the learning brief
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-person.h"
#include "core/review/rd-recommendation.h"
#include "model/rd-brief-document.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-findings.h"
#include "model/rd-register-learning.h"
#include "model/rd-register-people.h"
#include "model/rd-register-publication-texts.h"
#include "model/rd-response-document.h"
#include "model-fixture.h"

#include <string.h>

#define TODAY DAY (2016, 6, 1)

static RdReviewItem *
begin (Fixture *fixture)
{
  RdReviewItem *review;
  g_autoptr (RdPerson) person = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (fixture, TODAY);
  review = add_review (fixture, "SCR/2016/01", "Child A");
  person = rd_person_new (rd_review_item_get_review (review)->id);
  person->name = g_strdup ("Alex Marsh");
  person->pseudonym = g_strdup ("Child A");
  person->role = g_strdup ("subject-child");
  g_assert_true (rd_register_put_person (fixture->reg, review, person, &error));
  g_assert_no_error (error);
  return review;
}

static void
put_text (Fixture *fixture, RdReviewItem *review, const char *kind, const char *words, RdDay agreed)
{
  g_autoptr (RdPublicationText) text = rd_register_dup_publication_text (review, kind);
  g_autoptr (GError) error = NULL;

  g_free (text->text);
  text->text = g_strdup (words);
  text->agreed = agreed;
  rd_register_put_publication_text (fixture->reg, review, text, &error);
  g_assert_no_error (error);
}

/* The id of the recommendation. (transfer full) */
static char *
put_recommendation (Fixture *fixture, RdReviewItem *review, const char *words, const char *response)
{
  g_autoptr (RdRecommendation) recommendation = rd_recommendation_new (NULL);
  g_autoptr (GError) error = NULL;

  recommendation->text = g_strdup (words);
  recommendation->response = g_strdup (response);
  g_assert_true (rd_register_put_recommendation (fixture->reg, review, recommendation, &error));
  g_assert_no_error (error);
  return g_strdup (recommendation->id);
}

static void
put_action (Fixture *fixture, RdReviewItem *review, const char *recommendation, const char *words, const char *outcome)
{
  g_autoptr (RdAction) action = rd_action_new (NULL);
  g_autoptr (GError) error = NULL;

  action->recommendation_id = g_strdup (recommendation);
  action->text = g_strdup (words);
  action->lead = g_strdup ("Dr Paula Quill");
  action->due = DAY (2016, 9, 1);
  if (outcome != NULL)
    {
      action->outcome = g_strdup (outcome);
      action->closed = DAY (2016, 5, 2);
      action->evidence = g_strdup ("Minutes");
      action->reason = g_strdup ("No longer needed");
      action->impact = g_strdup ("Calls are answered");
    }
  g_assert_true (rd_register_put_action (fixture->reg, review, action, &error));
  g_assert_no_error (error);
}

static void
add_words (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  g_autofree char *text = rd_runs_to_text (runs);

  g_string_append_printf (user_data, "%s\n", text);
}

/* Titles and texts, line by line. (transfer full) */
static char *
read_document (const RdDocument *document)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      g_string_append_printf (out, "== %s\n", section->title);
      rd_blocks_walk (section->blocks, TRUE, add_words, out);
    }
  return g_string_free (out, FALSE);
}

static void
assert_order (const char *text, const char * const *pieces)
{
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *found = strstr (text, pieces[i]);

      if (found == NULL)
        g_test_message ("“%s” is not, or not there, in\n%s", pieces[i], text);
      g_assert_nonnull (found);
      text = found;
    }
}

/* What has been done, and what more will be, stand apart; who leads stays out; what was withdrawn is neither. */
static void
test_response (void)
{
  static const char * const pieces[] = {
    "== The board’s response", "We accept what was found.", "In full.", "The board agreed this response on 30 May 2016.",
    "Answer every call", "Accepted", "== What has been done", "1\nMan the phones", "2 May 2016", "Calls are answered",
    "== What has changed", "Fewer calls are lost.", "== What more will be done", "Count the calls", "1 September 2016", NULL,
  };
  Fixture fixture;
  RdReviewItem *review = begin (&fixture);
  g_autofree char *id = NULL;
  g_autoptr (RdDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_false (rd_response_document_has_content (review));
  id = put_recommendation (&fixture, review, "Answer every call about Alex Marsh", "accepted");
  put_action (&fixture, review, id, "Man the phones", "complete");
  put_action (&fixture, review, id, "Count the calls", NULL);
  put_action (&fixture, review, NULL, "Buy a new line", "withdrawn");
  put_text (&fixture, review, "response", "We accept what was found.\n\nIn full.", DAY (2016, 5, 30));
  put_text (&fixture, review, "impact", "Fewer calls are lost.", RD_DAY_NONE);
  g_assert_true (rd_response_document_has_content (review));
  document = rd_response_document_new (fixture.reg, review);
  text = read_document (document);
  assert_order (text, pieces);
  g_assert_null (strstr (text, "Quill"));
  g_assert_null (strstr (text, "Marsh"));
  g_assert_null (strstr (text, "new line"));
  fixture_clear (&fixture);
}

/* Nothing is made up where nothing was recorded. */
static void
test_nothing_yet (void)
{
  static const char * const pieces[] = { "has not been recorded yet", "No action has been completed yet", "No further action is planned", NULL };
  Fixture fixture;
  RdReviewItem *review = begin (&fixture);
  g_autoptr (RdDocument) document = rd_response_document_new (fixture.reg, review);
  g_autofree char *text = read_document (document);

  assert_order (text, pieces);
  g_assert_null (strstr (text, "What has changed"));
  fixture_clear (&fixture);
}

/* A text that becomes another has to be agreed again; each change is one step. */
static void
test_texts (void)
{
  Fixture fixture;
  RdReviewItem *review = begin (&fixture);
  g_autoptr (RdPublicationText) text = NULL;
  g_autoptr (GError) error = NULL;

  put_text (&fixture, review, "response", "We accept it.", DAY (2016, 5, 30));
  g_assert_cmpint (rd_register_find_publication_text (review, "response")->agreed, ==, DAY (2016, 5, 30));
  put_text (&fixture, review, "response", "We accept most of it.", DAY (2016, 5, 30));
  g_assert_cmpint (rd_register_find_publication_text (review, "response")->agreed, ==, RD_DAY_NONE);
  put_text (&fixture, review, "response", "We accept most of it.", DAY (2016, 5, 31));
  g_assert_cmpint (rd_register_find_publication_text (review, "response")->agreed, ==, DAY (2016, 5, 31));

  text = rd_register_dup_publication_text (review, "response");
  text->agreed = DAY (2016, 6, 2);
  g_assert_false (rd_register_put_publication_text (fixture.reg, review, text, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE);

  put_text (&fixture, review, "response", " ", RD_DAY_NONE);
  g_assert_null (rd_register_find_publication_text (review, "response"));
  g_clear_error (&error);
  for (guint i = 0; i < 3; i++)
    g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpstr (rd_register_find_publication_text (review, "response")->text, ==, "We accept it.");
  fixture_clear (&fixture);
}

static void
test_brief (void)
{
  static const char * const pieces[] = {
    "== Why this brief", "cannot be published yet", "== What has been learnt so far", "Messages got lost", "== What has been done already",
    "Every message is read", NULL,
  };
  const RdLearningDetails details = {
    .kind = "improvement", .noted = DAY (2016, 3, 1), .text = "Messages got lost", .action = "Every message is read",
    .due = RD_DAY_NONE, .done = DAY (2016, 4, 1), .shared = RD_DAY_NONE,
    .progress = -1, .evidence = "Log of messages",
  };
  Fixture fixture;
  RdReviewItem *review = begin (&fixture);
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_false (rd_brief_document_has_content (review));
  g_assert_true (rd_register_add_learning_point (fixture.reg, review, &details, NULL, &error));
  g_assert_true (rd_brief_document_has_content (review));
  document = rd_brief_document_new (fixture.reg, review);
  text = read_document (document);
  assert_order (text, pieces);
  g_assert_true (rd_document_is_short (document));
  fixture_clear (&fixture);
}

/* What is read without a table of contents. */
static void
test_short (void)
{
  static const struct { guint sections, words; gboolean is_short; } cases[] = {
    { 0, 0, TRUE }, { 3, 4000, TRUE }, { 4, 60, TRUE }, { 8, 60, TRUE }, { 9, 10, FALSE }, { 4, 200, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("T", RD_REPORT_LANGUAGE);
      g_autoptr (GString) words = g_string_new ("word");

      for (guint j = 1; j < cases[i].words; j++)
        g_string_append (words, " word");
      for (guint j = 0; j < cases[i].sections; j++)
        {
          RdSection *section = rd_section_new (NULL, "S", 1);

          g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, words->str));
          g_ptr_array_add (document->sections, section);
        }
      g_test_message ("case %u", i);
      g_assert_cmpint (rd_document_is_short (document), ==, cases[i].is_short);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/response-document/response", test_response);
  g_test_add_func ("/response-document/nothing-yet", test_nothing_yet);
  g_test_add_func ("/response-document/texts", test_texts);
  g_test_add_func ("/response-document/brief", test_brief);
  g_test_add_func ("/response-document/short", test_short);
  return g_test_run ();
}
