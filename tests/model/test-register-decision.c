/* test-register-decision.c — answers, decisions, rounds, reasons and boards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-register-criteria.h"
#include "model/rd-register-decision.h"
#include "model/rd-register-fault.h"
#include "model/rd-wording-decision.h"

#define TODAY DAY (2016, 6, 1)

/* Helpers */

/* What is said after the answer. (transfer full) */
static char *
answer (Fixture *f, RdReviewItem *review, const char *question, const char *code)
{
  RdCriterionAnswer given = { .question = (char *) question, .answer = (char *) code };
  g_autoptr (GError) error = NULL;
  char *message = NULL;

  rd_register_answer_criterion (f->reg, review, &given, &message, &error);
  g_assert_no_error (error);
  return message;
}

#define assert_answer(fixture, review, question, code, expected) G_STMT_START { \
  g_autofree char *message_ = answer (fixture, review, question, code); \
  g_assert_cmpstr (message_, ==, expected); \
} G_STMT_END

static RdDecisionEntry *
make_entry (const char *kind, RdDay day, const char *outcome)
{
  RdDecisionEntry *entry = rd_decision_entry_new (NULL);

  entry->kind = g_strdup (kind);
  entry->day = day;
  entry->outcome = g_strdup (outcome);
  return entry;
}

static void
put (Fixture *f, RdReviewItem *review, const RdDecisionEntry *entry)
{
  g_autoptr (GError) error = NULL;

  f->n_changed = 0;
  rd_register_put_decision_entry (f->reg, review, entry, &error);
  g_assert_no_error (error);
  assert_changed_once (f);
}

static void
decide (Fixture *f, RdReviewItem *review, RdDay day, const char *outcome)
{
  g_autoptr (RdDecisionEntry) entry = make_entry ("decision", day, outcome);

  put (f, review, entry);
}

static void
tell (Fixture *f, RdReviewItem *review, RdDay day, const char *recipient, const char *about)
{
  g_autoptr (RdDecisionEntry) entry = make_entry ("outcome-told", day, NULL);

  entry->party = g_strdup (recipient);
  entry->about = g_strdup (about);
  put (f, review, entry);
}

/* "decision 2016-03-01 =initiate; outcome-told:ofsted 2016-03-02". (transfer full) */
static char *
list_log (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdDecisionEntry *entry = rows->pdata[i];
      g_autofree char *day = rd_day_to_iso (entry->day);

      g_string_append_printf (text, "%s%s%s%s %s%s%s", i > 0 ? "; " : "", entry->kind, entry->party != NULL ? ":" : "",
                              entry->party != NULL ? entry->party : "", day,
                              entry->outcome != NULL ? " =" : "", entry->outcome != NULL ? entry->outcome : "");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_log(review, expected) G_STMT_START { \
  g_autofree char *log_ = list_log (review); \
  g_assert_cmpstr (log_, ==, expected); \
} G_STMT_END

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  rd_register_undo (f->reg, &error);
  g_assert_no_error (error);
}

/* Answers */

static void
test_answers (void)
{
  g_autoptr (GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  assert_answer (&f, review, "died", "yes", "Answer kept.");
  assert_changed_once (&f);
  assert_text (f.reg, "undo-label", "Answer a question of the criteria");

  /* The same once more is nothing. */
  assert_answer (&f, review, "died", "yes", "Answer kept.");
  g_assert_cmpuint (f.n_changed, ==, 0);

  assert_answer (&f, review, "abuse-or-neglect", "suspected", "The facts now point to “A Serious Case Review must be commissioned”.");
  assert_answer (&f, review, "abuse-or-neglect", "unknown", "It is not determined any more what the facts point to.");
  g_assert_cmpstr (rd_review_item_find_answer (review, "abuse-or-neglect")->answer, ==, "unknown");

  g_assert_true (rd_register_clear_answer (f.reg, review, "died", NULL, &error));
  g_assert_null (rd_review_item_find_answer (review, "died"));
  g_assert_false (rd_register_clear_answer (f.reg, review, "died", NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  undo (&f);
  g_assert_cmpstr (rd_review_item_find_answer (review, "died")->answer, ==, "yes");
  fixture_clear (&f);
}

static void
test_bad_answers (void)
{
  g_autofree char *long_text = g_strnfill (RD_NOTE_MAX + 1, 'x');
  const struct { const char *question, *answer, *evidence, *source; int code; } rows[] = {
    { .question = "dead", .answer = "yes", .code = RD_REGISTER_ERROR_UNKNOWN_QUESTION },
    { .question = NULL, .answer = "yes", .code = RD_REGISTER_ERROR_UNKNOWN_QUESTION },
    { .question = "died", .answer = "suspected", .code = RD_REGISTER_ERROR_UNKNOWN_ANSWER },
    { .question = "died", .answer = "\xff", .code = RD_REGISTER_ERROR_UNKNOWN_ANSWER },
    { .question = "died", .answer = NULL, .code = RD_REGISTER_ERROR_UNKNOWN_ANSWER },
    { .question = "died", .answer = "yes", .evidence = long_text, .code = RD_REGISTER_ERROR_BAD_VALUE },
    { .question = "died", .answer = "yes", .source = "two\nlines", .code = RD_REGISTER_ERROR_BAD_VALUE },
  };
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;
      RdCriterionAnswer given = {
        .question = (char *) rows[i].question,
        .answer = (char *) rows[i].answer,
        .evidence = (char *) rows[i].evidence,
        .source = (char *) rows[i].source,
      };

      g_assert_false (rd_register_answer_criterion (f.reg, review, &given, NULL, &error));
      g_assert_error (error, RD_REGISTER_ERROR, rows[i].code);
      words = rd_wording_error (error);
      g_assert_true (g_utf8_validate (words, -1, NULL));
    }
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_CRITERIA_ANSWERS)->len, ==, 0);
  fixture_clear (&f);
}

/* Facts change → the outcome changes and says so; the recorded decision never changes by itself. */
static void
test_standing (void)
{
  g_autoptr (RdDecisionStanding) before = NULL;
  g_autoptr (RdDecisionStanding) after = NULL;
  g_autoptr (RdDecisionStanding) undone = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *words = NULL;
  RdFramework *framework;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  framework = rd_review_item_get_framework (review);
  assert_answer (&f, review, "died", "no", "Answer kept.");
  assert_answer (&f, review, "seriously-harmed", "no",
                 "The facts now point to “Below the threshold: consider an alternative form of review”.");
  decide (&f, review, DAY (2016, 5, 20), "do-not-initiate");
  before = rd_review_item_get_standing (review);
  g_assert_cmpstr (before->recorded, ==, "do-not-initiate");
  g_assert_cmpstr (before->then->id, ==, "alternative-review");
  g_assert_false (before->has_changed);
  nothing = rd_wording_standing (framework, before);
  g_assert_null (nothing);

  assert_answer (&f, review, "seriously-harmed", "yes",
                 "It is not determined any more what the facts point to; the recorded decision was "
                 "“Do not initiate a Serious Case Review”, and stays as it is.");
  assert_answer (&f, review, "abuse-or-neglect", "known",
                 "The facts now point to “A Serious Case Review must be commissioned”; the recorded decision was "
                 "“Do not initiate a Serious Case Review”, and stays as it is.");
  after = rd_review_item_get_standing (review);
  g_assert_true (after->has_changed);
  g_assert_true (after->contradicts);
  g_assert_cmpstr (after->recorded, ==, "do-not-initiate");
  words = rd_wording_standing (framework, after);
  g_assert_true (g_str_has_prefix (words, "The facts now point to “A Serious Case Review must be commissioned”; the recorded decision was"));
  assert_rows (review, "decision 2016-05-20 =do-not-initiate");

  undo (&f);
  undo (&f);
  undone = rd_review_item_get_standing (review);
  g_assert_false (undone->has_changed);
  fixture_clear (&f);
}

/* The log and the milestones */

static void
test_decision_sets_milestone (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  decide (&f, review, DAY (2016, 5, 20), "initiate");
  assert_rows (review, "decision 2016-05-20 =initiate");
  assert_text (f.reg, "undo-label", "Record the Chair’s decision");
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "due-text", "Fri 27 May 2016");

  /* Log and milestone are one step. */
  undo (&f);
  assert_rows (review, "");
  assert_log (review, "");
  fixture_clear (&f);
}

/* The panel challenges, the Chair decides again: it is reported again, and the old reports stay in the log. */
static void
test_rounds (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  decide (&f, review, DAY (2016, 4, 1), "do-not-initiate");
  tell (&f, review, DAY (2016, 4, 4), "ofsted", NULL);
  tell (&f, review, DAY (2016, 4, 5), "dfe", NULL);
  assert_rows (review, "decision 2016-04-01 =do-not-initiate; decision-reported:dfe 2016-04-05; decision-reported:ofsted 2016-04-04");
  record (&f, review, "decision-reported", DAY (2016, 4, 6));

  decide (&f, review, DAY (2016, 5, 16), "initiate");
  assert_rows (review, "decision 2016-05-16 =initiate");
  assert_log (review, "decision 2016-04-01 =do-not-initiate; outcome-told:ofsted 2016-04-04; outcome-told:dfe 2016-04-05; "
                      "outcome-told:ofsted 2016-04-06; outcome-told:dfe 2016-04-06; outcome-told:national-panel 2016-04-06; "
                      "decision 2016-05-16 =initiate");
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "due-text", "Mon 23 May 2016");

  undo (&f);
  assert_log (review, "decision 2016-04-01 =do-not-initiate; outcome-told:ofsted 2016-04-04; outcome-told:dfe 2016-04-05");
  assert_rows (review, "decision 2016-04-01 =do-not-initiate; decision-reported:dfe 2016-04-06; "
                       "decision-reported:national-panel 2016-04-06; decision-reported:ofsted 2016-04-06");
  fixture_clear (&f);
}

/* What is taken out of the log takes its milestone along; an earlier decision counts again. */
static void
test_remove_decisions (void)
{
  g_autoptr (GError) error = NULL;
  const GPtrArray *log;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  decide (&f, review, DAY (2016, 4, 1), "do-not-initiate");
  decide (&f, review, DAY (2016, 5, 16), "initiate");
  log = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  g_assert_true (rd_register_remove_decision_entry (f.reg, review, ((RdDecisionEntry *) log->pdata[1])->id, &error));
  assert_rows (review, "decision 2016-04-01 =do-not-initiate");
  log = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  g_assert_true (rd_register_remove_decision_entry (f.reg, review, ((RdDecisionEntry *) log->pdata[0])->id, &error));
  assert_rows (review, "");
  g_assert_false (rd_register_remove_decision_entry (f.reg, review, "none-such", &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  fixture_clear (&f);
}

/* A correction of the log is no new round. */
static void
test_correct_decision (void)
{
  g_autoptr (RdDecisionEntry) entry = make_entry ("decision", DAY (2016, 4, 1), "initiate");
  const GPtrArray *log;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put (&f, review, entry);
  record (&f, review, "decision-reported", DAY (2016, 4, 6));
  log = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG);
  rd_decision_entry_free (g_steal_pointer (&entry));
  entry = rd_decision_entry_copy (log->pdata[0]);
  entry->day = DAY (2016, 4, 5);
  put (&f, review, entry);
  assert_log (review, "decision 2016-04-05 =initiate");
  assert_rows (review, "decision 2016-04-05 =initiate; decision-reported:dfe 2016-04-06; "
                       "decision-reported:national-panel 2016-04-06; decision-reported:ofsted 2016-04-06");
  g_assert_cmpstr (((RdDecisionEntry *) rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG)->pdata[0])->worked_out, ==, "undetermined");
  fixture_clear (&f);
}

/* Non-publication is told to those to whom it is reported, and to Ofsted in the log alone. */
static void
test_publication_told (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  tell (&f, review, DAY (2016, 5, 3), "dfe", "publication");
  tell (&f, review, DAY (2016, 5, 4), "ofsted", "publication");
  assert_rows (review, "non-publication-reported:dfe 2016-05-03");
  assert_log (review, "outcome-told:dfe 2016-05-03; outcome-told:ofsted 2016-05-04");
  fixture_clear (&f);
}

static void
test_panel_asks (void)
{
  g_autoptr (RdDecisionEntry) entry = make_entry ("panel-request", DAY (2016, 5, 3), NULL);
  g_autoptr (RdDecisionEntry) answered = NULL;
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;
  g_autofree char *closed = NULL;
  const RdDecisionEntry *kept;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  entry->text = g_strdup ("Why the criteria are not met");
  entry->due = DAY (2016, 5, 17);
  put (&f, review, entry);
  kept = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG)->pdata[0];
  g_assert_true (rd_decision_entry_is_open (kept));
  open = rd_wording_log_answer (kept, DAY (2016, 5, 17));
  g_assert_cmpstr (open, ==, "Open: an answer is wanted by Tue 17 May 2016");
  late = rd_wording_log_answer (kept, DAY (2016, 5, 18));
  g_assert_cmpstr (late, ==, "Open and late: an answer was wanted by Tue 17 May 2016");

  answered = rd_decision_entry_copy (kept);
  answered->answered = DAY (2016, 5, 12);
  answered->answer = g_strdup ("Sent with the local authority’s notification");
  put (&f, review, answered);
  kept = rd_review_item_get_rows (review, RD_ROWS_DECISION_LOG)->pdata[0];
  g_assert_false (rd_decision_entry_is_open (kept));
  closed = rd_wording_log_answer (kept, TODAY);
  g_assert_cmpstr (closed, ==, "Answered on Thu 12 May 2016");
  fixture_clear (&f);
}

static void
test_bad_entries (void)
{
  const struct { const char *why, *kind, *about, *outcome, *party, *text; RdDay day, answered; int code; } rows[] = {
    { "no such kind", "meeting", NULL, NULL, NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "about nothing that there is", "dissent", "weather", NULL, NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "a decision without outcome", "decision", NULL, NULL, NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "a decision with an outcome that there is not", "decision", NULL, "maybe", NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "a decision tomorrow", "decision", NULL, "initiate", NULL, "x", DAY (2016, 6, 2), RD_DAY_NONE, RD_REGISTER_ERROR_FUTURE },
    { "no day", "dissent", NULL, NULL, NULL, "x", RD_DAY_NONE, RD_DAY_NONE, RD_REGISTER_ERROR_BAD_DATES },
    { "answered before it was asked", "panel-request", NULL, NULL, NULL, "x", DAY (2016, 5, 2), DAY (2016, 5, 1), RD_REGISTER_ERROR_BAD_DATES },
    { "nothing said", "dissent", NULL, NULL, "A member", "  ", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "told to nobody", "outcome-told", NULL, NULL, NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
    { "a view that is none", "panel-advice", NULL, "initiate", NULL, "x", DAY (2016, 5, 1), RD_DAY_NONE, RD_REGISTER_ERROR_BAD_VALUE },
  };
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RdDecisionEntry) entry = make_entry (rows[i].kind, rows[i].day, rows[i].outcome);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].why);
      entry->about = g_strdup (rows[i].about);
      entry->party = g_strdup (rows[i].party);
      entry->text = g_strdup (rows[i].text);
      entry->answered = rows[i].answered;
      g_assert_false (rd_register_put_decision_entry (f.reg, review, entry, &error));
      g_assert_error (error, RD_REGISTER_ERROR, rows[i].code);
    }
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_log (review, "");
  fixture_clear (&f);
}

/* Reasons and boards */

static void
test_reasons (void)
{
  const RdReason two[] = { { "rationale", " Neglect over years " }, { "family", "They ask for it" } };
  const RdReason gone[] = { { "rationale", "" } };
  const RdReason wrong[] = { { "weather", "x" } };
  g_autoptr (GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_true (rd_register_keep_reasons (f.reg, review, two, 2, &error));
  assert_changed_once (&f);
  g_assert_cmpstr (rd_review_item_get_reason (review, "rationale"), ==, "Neglect over years");
  g_assert_true (rd_register_keep_reasons (f.reg, review, two, 2, &error));
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_true (rd_register_keep_reasons (f.reg, review, gone, 1, &error));
  g_assert_cmpstr (rd_review_item_get_reason (review, "rationale"), ==, "");
  undo (&f);
  undo (&f);
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_CONSIDERATIONS)->len, ==, 0);
  g_assert_false (rd_register_keep_reasons (f.reg, review, wrong, 1, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  fixture_clear (&f);
}

static void
test_boards (void)
{
  g_autoptr (RdInvolvedBoard) board = rd_involved_board_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *facts = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_false (rd_register_put_involved_board (f.reg, review, board, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);

  board->name = g_strdup ("Southmere Safeguarding Children Board");
  board->role = g_strdup ("normally-resident");
  board->told = DAY (2016, 5, 9);
  g_assert_true (rd_register_put_involved_board (f.reg, review, board, &error));
  g_assert_cmpstr (rd_review_item_find_deciding_board (review)->name, ==, "Southmere Safeguarding Children Board");
  facts = rd_wording_board_facts (rd_review_item_find_deciding_board (review));
  g_assert_cmpstr (facts, ==, "Told on Mon 9 May 2016");
  g_assert_true (rd_register_remove_involved_board (f.reg, review, board->id, &error));
  g_assert_null (rd_review_item_find_deciding_board (review));
  undo (&f);
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  g_assert_nonnull (rd_review_item_find_deciding_board (review));
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision/answers", test_answers);
  g_test_add_func ("/decision/bad-answers", test_bad_answers);
  g_test_add_func ("/decision/standing", test_standing);
  g_test_add_func ("/decision/sets-milestone", test_decision_sets_milestone);
  g_test_add_func ("/decision/rounds", test_rounds);
  g_test_add_func ("/decision/remove", test_remove_decisions);
  g_test_add_func ("/decision/correct", test_correct_decision);
  g_test_add_func ("/decision/publication-told", test_publication_told);
  g_test_add_func ("/decision/panel-asks", test_panel_asks);
  g_test_add_func ("/decision/bad-entries", test_bad_entries);
  g_test_add_func ("/decision/reasons", test_reasons);
  g_test_add_func ("/decision/boards", test_boards);
  return g_test_run ();
}
