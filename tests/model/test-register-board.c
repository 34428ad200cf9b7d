/* test-register-board.c — closures, settings and holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-hold-form.h"
#include "model/rd-milestone-saving.h"
#include "model/rd-register-fault.h"

#define TODAY DAY (2016, 12, 28)

/* Closures */

/* Two reviews of which only one has a clock that runs over the holidays. */
static RdReviewItem *
set_up (Fixture *f)
{
  RdReviewItem *running;

  fixture_init (f, TODAY);
  record (f, add_review (f, "SCR/1", "Child A"), "incident", DAY (2016, 3, 24));
  running = add_review (f, "SCR/2", "Child B");
  record (f, running, "decision", DAY (2016, 12, 22));
  f->n_changed = 0;
  return running;
}

static void
test_add_closure (void)
{
  g_autoptr(RdTestChanges) closures = NULL;
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  const RdMove *move;
  Fixture f;

  review = set_up (&f);
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "due-text", "Tue 3 Jan 2017");
  closures = rd_test_changes_new (rd_register_get_closures (f.reg));
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));

  g_assert_true (rd_register_add_closure (f.reg, DAY (2016, 12, 28), DAY (2016, 12, 30), " Office closed ", &moves, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  assert_changes (closures, "0+1");
  assert_changes (deadlines, "10-1+1");
  assert_model (rd_register_get_closures (f.reg), "reason", "Office closed");
  assert_model (rd_register_get_closures (f.reg), "dates-text", "Wed 28 Dec 2016 to Fri 30 Dec 2016");
  assert_text (f.reg, "undo-label", "Add closure");
  g_assert_false (rd_workdays_is_working (rd_register_get_workdays (f.reg), DAY (2016, 12, 29)));

  g_assert_cmpuint (moves->len, ==, 1);
  move = moves->pdata[0];
  g_assert_true (move->review == review);
  g_assert_cmpstr (move->timescale, ==, "report-decision");
  g_assert_cmpint (move->from, ==, DAY (2017, 1, 3));
  g_assert_cmpint (move->to, ==, DAY (2017, 1, 6));
  g_clear_pointer (&moves, g_ptr_array_unref);
  fixture_clear (&f);
}

static void
test_remove_closure (void)
{
  g_autoptr(GPtrArray) moves = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(RdTestChanges) closures = NULL;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_true (rd_register_add_closure (f.reg, DAY (2016, 12, 28), DAY (2016, 12, 30), "Office closed", NULL, &error));
  g_assert_true (rd_register_add_closure (f.reg, DAY (2016, 12, 30), DAY (2016, 12, 30), "Heating", NULL, &error));
  g_assert_true (rd_register_add_closure (f.reg, DAY (2016, 6, 1), DAY (2016, 6, 1), "Training", NULL, &error));
  assert_model (rd_register_get_closures (f.reg), "reason", "Training | Office closed | Heating");
  closures = rd_test_changes_new (rd_register_get_closures (f.reg));
  f.n_changed = 0;

  g_assert_true (rd_register_remove_closure (f.reg, DAY (2016, 12, 30), &moves, &error));
  assert_changed_once (&f);
  assert_changes (closures, "1-2");
  g_assert_cmpuint (moves->len, ==, 1);
  g_assert_cmpint (((RdMove *) moves->pdata[0])->to, ==, DAY (2017, 1, 3));
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "due-text", "Tue 3 Jan 2017");

  g_assert_false (rd_register_remove_closure (f.reg, DAY (2016, 12, 30), NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_clear_error (&error);
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_changes (closures, "1+2");
  g_clear_pointer (&moves, g_ptr_array_unref);
  fixture_clear (&f);
}

static void
test_closure_refused (void)
{
  g_autofree char *long_reason = g_strnfill (RD_TEXT_MAX + 1, 'x');
  const struct
  {
    const char *why;
    RdDay       first, last;
    const char *reason;
    int         code;
    const char *fault;
  } rows[] = {
    { "the wrong way round", TODAY, TODAY - 1, "x", RD_REGISTER_ERROR_BAD_DATES, RD_FAULT_DATE_ORDER },
    { "a year and a day", TODAY, TODAY + RD_CLOSURE_MAX_DAYS, "x", RD_REGISTER_ERROR_BAD_DATES, RD_FAULT_DATE_LENGTH },
    { "no first day", RD_DAY_NONE, TODAY, "x", RD_REGISTER_ERROR_BAD_DATES, RD_FAULT_DATE_RANGE },
    { "no last day", TODAY, RD_DAY_NONE, "x", RD_REGISTER_ERROR_BAD_DATES, RD_FAULT_DATE_RANGE },
    { "no reason", TODAY, TODAY, NULL, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_REASON },
    { "a blank reason", TODAY, TODAY, " \t", RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_REASON },
    { "too long a reason", TODAY, TODAY, long_reason, RD_REGISTER_ERROR_BAD_VALUE, RD_FAULT_REASON },
  };
  Fixture f;

  set_up (&f);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GPtrArray *moves = GINT_TO_POINTER (1);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", rows[i].why);
      g_assert_false (rd_register_add_closure (f.reg, rows[i].first, rows[i].last, rows[i].reason, &moves, &error));
      g_assert_error (error, RD_REGISTER_ERROR, rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].fault));
      g_assert_true (moves == GINT_TO_POINTER (1));
    }
  g_assert_cmpuint (f.n_changed, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (rd_register_get_closures (f.reg)), ==, 0);
  fixture_clear (&f);
}

/* Settings */

static void
test_board_name (void)
{
  g_autofree char *long_name = g_strnfill (RD_TEXT_MAX + 1, 'x');
  g_autoptr(GError) error = NULL;
  guint n_names = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  g_signal_connect_swapped (f.reg, "notify::board-name", G_CALLBACK (rd_test_count_cb), &n_names);
  g_assert_true (rd_register_set_board_name (f.reg, " North Board ", &error));
  assert_changed_once (&f);
  g_assert_cmpuint (n_names, ==, 1);
  assert_text (f.reg, "board-name", "North Board");
  assert_text (f.reg, "undo-label", "Change the board’s name");
  g_assert_true (rd_register_set_board_name (f.reg, "North Board", &error));
  g_assert_cmpuint (f.n_changed, ==, 0);

  g_assert_false (rd_register_set_board_name (f.reg, long_name, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (rd_register_set_board_name (f.reg, "two\nlines", &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);

  fixture_reopen (&f);
  assert_text (f.reg, "board-name", "North Board");
  g_assert_true (rd_register_set_board_name (f.reg, NULL, &error));
  assert_text (f.reg, "board-name", "");
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_text (f.reg, "board-name", "North Board");
  fixture_clear (&f);
}

static void
test_due_soon (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  guint n_days = 0;
  Fixture f;

  review = set_up (&f);
  g_signal_connect_swapped (f.reg, "notify::due-soon-days", G_CALLBACK (rd_test_count_cb), &n_days);
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "status-text", "Due soon");
  g_assert_true (rd_register_set_due_soon_days (f.reg, 2, &error));
  assert_changed_once (&f);
  g_assert_cmpuint (n_days, ==, 1);
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "status-text", "Upcoming");
  g_assert_true (rd_register_set_due_soon_days (f.reg, 2, &error));
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_text (f.reg, "undo-label", "Change what is due soon");

  g_assert_false (rd_register_set_due_soon_days (f.reg, -1, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_false (rd_register_set_due_soon_days (f.reg, RD_DUE_SOON_MAX + 1, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_VALUE);
  g_clear_error (&error);
  g_assert_true (rd_register_set_due_soon_days (f.reg, 0, &error));
  g_assert_true (rd_register_set_due_soon_days (f.reg, RD_DUE_SOON_MAX, &error));
  fixture_reopen (&f);
  assert_text (f.reg, "due-soon-days", "60");
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_text (f.reg, "due-soon-days", "5");
  fixture_clear (&f);
}

/* What moved, for a toast: of which reviews, three of them by name. */
static void
test_moves_words (void)
{
  static const struct
  {
    const char *moved;   /* the last character of each move's review */
    const char *words;
  } rows[] = {
    { "", "No deadline moved" },
    { "1", "1 deadline moved, in SCR/1" },
    { "22", "2 deadlines moved, in SCR/2" },                  /* a review is named once */
    { "12", "2 deadlines moved, in SCR/1 and SCR/2" },
    { "1213", "4 deadlines moved, in SCR/1, SCR/2 and SCR/3" },
    { "1234", "4 deadlines moved, in SCR/1, SCR/2, SCR/3 and 1 more" },
    { "12345", "5 deadlines moved, in SCR/1, SCR/2, SCR/3 and 2 more" },
  };
  Fixture f;

  set_up (&f);
  for (guint i = 3; i <= 5; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/%u", i);

      add_review (&f, reference, "Child C");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_move_free);
      g_autofree char *words = NULL;

      for (const char *p = rows[i].moved; *p != '\0'; p++)
        {
          g_autofree char *reference = g_strdup_printf ("SCR/%c", *p);
          RdMove *move = g_new0 (RdMove, 1);

          move->review = g_object_ref (rd_register_find_review (f.reg, reference));
          g_ptr_array_add (moves, move);
        }
      words = rd_moves_describe (moves, TRUE);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
  fixture_clear (&f);
}

/* Holds */

static RdHoldDetails
make_hold (RdDay first_day, RdDay last_day)
{
  return (RdHoldDetails) { "report-decision", "trial", first_day, last_day, RD_DAY_NONE, NULL, NULL };
}

static void
test_hold (void)
{
  RdHoldDetails details = make_hold (DAY (2016, 12, 23), RD_DAY_NONE);
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  RdReviewItem *review;
  RdDeadlineItem *item;
  Fixture f;

  review = set_up (&f);
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  details.forecast = DAY (2017, 3, 1);
  details.agreed_by = "the Chair";
  details.note = "";
  g_assert_true (rd_register_add_hold (f.reg, review, &details, &error));
  assert_changed_once (&f);
  assert_changes (deadlines, "10-1+1");
  assert_text (f.reg, "undo-label", "Hold “Report the decision”");
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_HELD);
  g_assert_null (((RdHold *) rd_review_item_get_holds (review)->pdata[0])->note);
  item = rd_review_item_find_deadline (review, "report-decision");
  assert_text (item, "due-text", "Tue 3 Jan 2017");
  assert_text (item, "accessible-text",
               "SCR/2, Report the decision, due Tue 3 Jan 2017, Held, forecast for Wed 1 Mar 2017");
  text = explain (review, "report-decision");
  g_assert_nonnull (strstr (text, "On hold from Fri 23 Dec 2016 until the hold is ended: Trial (agreed by the Chair). "
                                  "A hold does not move the due date. It is forecast for Wed 1 Mar 2017 instead."));

  g_assert_true (rd_register_end_hold (f.reg, review, "report-decision", DAY (2016, 12, 27), &error));
  assert_changed_once (&f);
  assert_text (f.reg, "undo-label", "End the hold of “Report the decision”");
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "status-text", "Due soon");
  g_assert_cmpint (((RdHold *) rd_review_item_get_holds (review)->pdata[0])->last_day, ==, DAY (2016, 12, 27));

  g_assert_false (rd_register_end_hold (f.reg, review, "report-decision", DAY (2016, 12, 27), &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  g_clear_error (&error);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_HELD);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_holds (review)->len, ==, 0);
  fixture_clear (&f);
}

/* A forecast before the due date is taken, but not in silence. */
static void
test_hold_warning (void)
{
  static const struct
  {
    const char *timescale;
    int forecast;   /* in days from the due date, Tue 3 Jan 2017; 999: none */
    gboolean odd;
  } rows[] = {
    { "report-decision", 999, FALSE },
    { "report-decision", 1, FALSE },      /* what a hold is for */
    { "report-decision", 0, FALSE },
    { "report-decision", -1, TRUE },
    { "complete", -300, FALSE },          /* has no due date yet */
    { "no-such", -300, FALSE },
  };
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdHoldDetails details = make_hold (DAY (2016, 1, 1), RD_DAY_NONE);
      g_autofree char *words = NULL;

      details.timescale = rows[i].timescale;
      details.forecast = rows[i].forecast == 999 ? RD_DAY_NONE : DAY (2017, 1, 3) + rows[i].forecast;
      words = rd_hold_form_word_warning (&details, review);
      g_assert_cmpint (words != NULL, ==, rows[i].odd);
      if (rows[i].odd)
        g_assert_nonnull (strstr (words, "The forecast, Mon 2 Jan 2017, is before the due date, Tue 3 Jan 2017"));
    }
  fixture_clear (&f);
}

/* One that begins later has nothing to do with the one that ends. */
static void
test_end_one_of_two (void)
{
  RdHoldDetails now = make_hold (DAY (2016, 12, 1), RD_DAY_NONE);
  RdHoldDetails later = make_hold (DAY (2017, 2, 1), DAY (2017, 2, 28));
  g_autoptr(GError) error = NULL;
  const GPtrArray *holds;
  RdReviewItem *review;
  Fixture f;

  review = set_up (&f);
  g_assert_true (rd_register_add_hold (f.reg, review, &now, &error));
  g_assert_true (rd_register_add_hold (f.reg, review, &later, &error));
  g_assert_true (rd_register_end_hold (f.reg, review, "report-decision", DAY (2016, 12, 28), &error));
  holds = rd_review_item_get_holds (review);
  g_assert_cmpuint (holds->len, ==, 2);
  g_assert_cmpint (((RdHold *) holds->pdata[0])->last_day, ==, DAY (2016, 12, 28));
  g_assert_cmpint (((RdHold *) holds->pdata[1])->last_day, ==, DAY (2017, 2, 28));

  g_assert_false (rd_register_end_hold (f.reg, review, "report-decision", DAY (2016, 12, 29), &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES);
  fixture_clear (&f);
}

static void
test_hold_refused (void)
{
  const struct
  {
    const char    *why;
    RdHoldDetails  details;
    int            code;
  } rows[] = {
    { "no timescale", { NULL, "trial", TODAY, RD_DAY_NONE, RD_DAY_NONE }, RD_REGISTER_ERROR_UNKNOWN_TIMESCALE },
    { "unknown timescale", { "decided", "trial", TODAY, RD_DAY_NONE, RD_DAY_NONE }, RD_REGISTER_ERROR_UNKNOWN_TIMESCALE },
    { "no reason", { "decide", NULL, TODAY, RD_DAY_NONE, RD_DAY_NONE }, RD_REGISTER_ERROR_UNKNOWN_REASON },
    { "unknown reason", { "decide", "holidays", TODAY, RD_DAY_NONE, RD_DAY_NONE }, RD_REGISTER_ERROR_UNKNOWN_REASON },
    { "no first day", { "decide", "trial", RD_DAY_NONE, RD_DAY_NONE, RD_DAY_NONE }, RD_REGISTER_ERROR_BAD_DATES },
    { "the wrong way round", { "decide", "trial", TODAY, TODAY - 1, RD_DAY_NONE }, RD_REGISTER_ERROR_BAD_DATES },
    { "a forecast out of range", { "decide", "trial", TODAY, RD_DAY_NONE, DAY (2200, 1, 1) }, RD_REGISTER_ERROR_BAD_DATES },
    { "two lines of names", { "decide", "trial", TODAY, RD_DAY_NONE, RD_DAY_NONE, "A\nB" }, RD_REGISTER_ERROR_BAD_VALUE },
    { "a note that is no text", { "decide", "trial", TODAY, RD_DAY_NONE, RD_DAY_NONE, NULL, "\xff" }, RD_REGISTER_ERROR_BAD_VALUE },
  };
  RdReviewItem *review;
  g_autoptr(GError) error = NULL;
  Fixture f;

  review = set_up (&f);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) refusal = NULL;

      g_test_message ("%s", rows[i].why);
      g_assert_false (rd_register_add_hold (f.reg, review, &rows[i].details, &refusal));
      g_assert_error (refusal, RD_REGISTER_ERROR, rows[i].code);
    }
  g_assert_false (rd_register_end_hold (f.reg, review, "decided", TODAY, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_TIMESCALE);
  g_clear_error (&error);
  g_assert_false (rd_register_end_hold (f.reg, review, "decide", RD_DAY_NONE, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BAD_DATES);
  g_clear_error (&error);
  g_assert_false (rd_register_end_hold (f.reg, review, "decide", TODAY, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  g_assert_cmpuint (f.n_changed, ==, 0);
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/closures/add", test_add_closure);
  g_test_add_func ("/register/closures/remove", test_remove_closure);
  g_test_add_func ("/register/closures/refused", test_closure_refused);
  g_test_add_func ("/register/settings/board-name", test_board_name);
  g_test_add_func ("/register/settings/due-soon", test_due_soon);
  g_test_add_func ("/register/closures/moves-in-words", test_moves_words);
  g_test_add_func ("/register/holds/hold", test_hold);
  g_test_add_func ("/register/holds/warning", test_hold_warning);
  g_test_add_func ("/register/holds/end-one-of-two", test_end_one_of_two);
  g_test_add_func ("/register/holds/refused", test_hold_refused);
  return g_test_run ();
}
