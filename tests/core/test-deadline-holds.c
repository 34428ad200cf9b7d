/* test-deadline-holds.c — holds, precedence, versions, and comparing deadlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include "core-review.h"

/* --- holds */

static void
test_hold_days (Review *review, gconstpointer data)
{
  static const struct { const char *today; RdDeadlineStatus status; } cases[] = {
    { "2016-10-31", RD_STATUS_UPCOMING },
    { "2016-11-01", RD_STATUS_HELD },      /* both ends are included */
    { "2016-12-31", RD_STATUS_HELD },
    { "2017-01-01", RD_STATUS_OVERDUE },
  };

  record (review->milestones, "initiated", NULL, "2016-05-18");
  hold (review, "complete", "2016-11-01", "2016-12-31", "2017-03-01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = work_out (review, "complete", cases[i].today);

      g_assert_cmpint (deadline->status, ==, cases[i].status);
      assert_day (deadline->due, "2016-11-18");                /* nothing stops the clock */
      assert_day (deadline->forecast, "2017-03-01");
      assert_day (rd_deadline_get_expected (deadline), cases[i].status == RD_STATUS_HELD ? "2017-03-01" : "2016-11-18");
      g_assert_true (rd_deadline_is_open (deadline));
      g_assert_cmpuint (deadline->holds->len, ==, 1);
    }
}

static void
test_hold_explained (Review *review, gconstpointer data)
{
  RdHold *open;
  g_autoptr (RdDeadline) deadline = NULL;
  const RdHoldSpan *span;

  record (review->milestones, "initiated", NULL, "2016-05-18");
  open = hold (review, "complete", "2016-12-01", NULL, NULL);
  open->agreed_by = g_strdup ("the Chair");
  hold (review, "complete", "2016-11-01", "2016-12-31", "2017-03-01");
  hold (review, "decide", "2016-01-01", NULL, "2018-01-01");                    /* another deadline's */
  hold (review, "complete", "not a day", NULL, "2019-01-01");                   /* no beginning: it never began */
  assert_steps (review, "complete", "2017-02-01",
                "RULE, TRIGGER initiated 2016-05-18, DUE 2016-11-18, HOLD trial 2016-11-01…2016-12-31, "
                "HOLD trial 2016-12-01 by the Chair, FORECAST 2017-03-01");

  deadline = work_out (review, "complete", "2017-02-01");
  g_assert_cmpuint (deadline->holds->len, ==, 2);
  span = &g_array_index (deadline->holds, RdHoldSpan, 0);
  assert_day (span->from, "2016-11-01");
  assert_day (span->until, "2016-12-31");
  assert_day (span->forecast, "2017-03-01");
  span = &g_array_index (deadline->holds, RdHoldSpan, 1);
  assert_day (span->from, "2016-12-01");
  g_assert_cmpint (span->until, ==, RD_DAY_NONE);
}

/* The hold that covers today says when; a later one that is still to come does not. */
static void
test_forecast_of_today (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) now = NULL;
  g_autoptr (RdDeadline) between = NULL;

  record (review->milestones, "initiated", NULL, "2016-05-18");
  hold (review, "complete", "2017-06-01", "2017-06-30", "2018-01-01");
  hold (review, "complete", "2016-11-01", "2016-12-31", "2017-03-01");
  now = work_out (review, "complete", "2016-12-01");
  assert_day (now->forecast, "2017-03-01");
  between = work_out (review, "complete", "2017-02-01");
  assert_day (between->forecast, "2018-01-01");
  g_assert_cmpint (between->status, ==, RD_STATUS_OVERDUE);
}

static void
test_held_while_waiting (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) dated = NULL;

  hold (review, "complete", "2016-11-01", NULL, NULL);
  assert_status (review, "complete", "2016-12-01", RD_STATUS_HELD);
  assert_steps (review, "complete", "2016-12-01", "RULE, WAITING initiated, HOLD trial 2016-11-01");
  hold (review, "complete", "2016-11-02", NULL, "2017-03-01");
  dated = work_out (review, "complete", "2016-12-01");
  assert_day (rd_deadline_get_expected (dated), "2017-03-01");
  g_assert_true (rd_deadline_is_open (dated));
}

/* Two from one day: always told in the same order, however they come. */
static void
test_holds_of_one_day (Review *review, gconstpointer data)
{
  RdHold *first = hold (review, "complete", "2016-11-01", "2016-11-30", NULL);
  RdHold *second = hold (review, "complete", "2016-11-01", "2016-12-31", NULL);
  const char *expected = "RULE, WAITING initiated, HOLD trial 2016-11-01…2016-11-30, HOLD trial 2016-11-01…2016-12-31";

  g_free (first->id);
  g_free (second->id);
  first->id = g_strdup ("a");
  second->id = g_strdup ("b");
  assert_steps (review, "complete", "2016-10-01", expected);
  review->holds->pdata[0] = second;
  review->holds->pdata[1] = first;
  assert_steps (review, "complete", "2016-10-01", expected);
}

/* --- precedence */

static void
test_precedence (Review *review, gconstpointer data)
{
  record (review->milestones, "initiated", NULL, "2016-05-18");
  assert_status (review, "complete", "2017-01-01", RD_STATUS_OVERDUE);

  hold (review, "complete", "2016-11-01", NULL, NULL);
  assert_status (review, "complete", "2017-01-01", RD_STATUS_HELD);              /* before overdue */

  record (review->milestones, "decision", NULL, "2016-05-16")->outcome = g_strdup ("do-not-initiate");
  assert_status (review, "complete", "2017-01-01", RD_STATUS_NOT_NEEDED);        /* before held */

  record (review->milestones, "completed", NULL, "2016-12-16");
  assert_status (review, "complete", "2017-01-01", RD_STATUS_MET_LATE);          /* done is done */
}

static void
test_not_needed (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) deadline = NULL;
  RdMilestone *decision = record (review->milestones, "decision", NULL, "2016-05-16");

  decision->outcome = g_strdup ("do-not-initiate");
  assert_steps (review, "complete", "2016-05-17", "RULE, NOT-NEEDED do-not-initiate");
  assert_status (review, "report-decision", "2016-05-17", RD_STATUS_DUE_SOON);   /* that one is for either outcome */
  deadline = work_out (review, "complete", "2016-05-17");
  g_assert_false (rd_deadline_is_open (deadline));

  decision->planned = TRUE;
  assert_status (review, "complete", "2016-05-17", RD_STATUS_WAITING);           /* a plan decides nothing */
}

/* --- versions of a timescale */

static void
test_versions (Review *review, gconstpointer data)
{
  RdTimescale *old = g_ptr_array_index (review->framework->timescales, 1);
  RdTimescale *renewed = add_timescale (review->framework, "decide", "lscb-notified", "decision", 15, RD_UNIT_WORKING_DAYS);
  g_autoptr (GPtrArray) deadlines = NULL;
  RdMilestone *notified;

  old->effective_to = D (2018, 6, 28);
  renewed->effective_from = D (2018, 6, 29);
  g_assert_true (rd_framework_check (review->framework, NULL));

  notified = record (review->milestones, "lscb-notified", NULL, "2018-06-28");
  deadlines = work_out_all (review, "2018-07-01");
  g_assert_cmpuint (deadlines->len, ==, 6);                    /* once each */
  g_assert_true (((RdDeadline *) g_ptr_array_index (deadlines, 1))->timescale == old);

  notified->day = D (2018, 6, 29);
  assert_steps (review, "decide", "2018-07-01",
                "RULE, TRIGGER lscb-notified 2018-06-29, START 2018-07-02, WEEKENDS n6, DUE 2018-07-20");

  /* Without a trigger: the version of today. */
  g_ptr_array_set_size (review->milestones, 0);
  g_clear_pointer (&deadlines, g_ptr_array_unref);
  deadlines = work_out_all (review, "2018-07-01");
  g_assert_true (((RdDeadline *) g_ptr_array_index (deadlines, 1))->timescale == renewed);
}

/* --- comparing */

static void
test_equal (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) a = NULL;
  g_autoptr (RdDeadline) b = NULL;
  g_autoptr (RdDeadline) next_day = NULL;
  g_autoptr (RdDeadline) agreed = NULL;
  g_autoptr (RdDeadline) other = NULL;
  RdHold *trial;

  record (review->milestones, "initiated", NULL, "2016-05-18");
  trial = hold (review, "complete", "2016-11-01", NULL, "2017-03-01");
  a = work_out (review, "complete", "2016-12-01");
  b = work_out (review, "complete", "2016-12-01");
  next_day = work_out (review, "complete", "2016-12-02");
  other = work_out (review, "decide", "2016-12-01");
  trial->agreed_by = g_strdup ("the Chair");
  agreed = work_out (review, "complete", "2016-12-01");

  g_assert_true (rd_deadline_equal (a, a));
  g_assert_true (rd_deadline_equal (a, b));
  g_assert_false (rd_deadline_equal (a, next_day));      /* one day less is left */
  g_assert_false (rd_deadline_equal (a, agreed));        /* who agreed is part of the explanation */
  g_assert_false (rd_deadline_equal (a, other));
}

/* A hold more or another end of one is a difference. */
static void
test_equal_holds (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) without = work_out (review, "complete", "2016-12-01");
  g_autoptr (RdDeadline) open = NULL;
  g_autoptr (RdDeadline) ended = NULL;
  RdHold *trial = hold (review, "complete", "2016-10-01", NULL, NULL);

  trial->first_day = D (2017, 1, 1);
  open = work_out (review, "complete", "2016-12-01");
  trial->last_day = D (2017, 2, 1);
  ended = work_out (review, "complete", "2016-12-01");
  g_assert_cmpint (without->status, ==, open->status);
  g_assert_false (rd_deadline_equal (without, open));
  g_assert_false (rd_deadline_equal (open, ended));
}

/* The same framework read a second time makes no difference. */
static void
test_equal_across_frameworks (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) a = work_out (review, "complete", "2016-12-01");
  g_autoptr (RdDeadline) b = NULL;
  g_autoptr (RdDeadline) c = NULL;

  rd_framework_unref (review->framework);
  review->framework = make_test_framework ();
  b = work_out (review, "complete", "2016-12-01");
  g_assert_true (rd_deadline_equal (a, b));
  g_free (review->framework->version);
  review->framework->version = g_strdup ("2");
  c = work_out (review, "complete", "2016-12-01");
  g_assert_false (rd_deadline_equal (a, c));
}

static void
test_compare (Review *review, gconstpointer data)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) moves = NULL;
  g_autoptr (GArray) none = NULL;
  const RdDeadlineMove *move;
  RdMilestone *published = plan (review->milestones, "published", NULL, "2016-06-08");

  before = work_out_all (review, "2016-05-10");
  none = rd_deadlines_compare (before, before);
  g_assert_cmpuint (none->len, ==, 0);

  published->day = D (2016, 5, 18);
  after = work_out_all (review, "2016-05-10");
  g_ptr_array_remove_index (before, 0);          /* what was not there before has not moved */
  moves = rd_deadlines_compare (before, after);
  g_assert_cmpuint (moves->len, ==, 2);

  move = &g_array_index (moves, RdDeadlineMove, 0);
  g_assert_cmpstr (move->timescale->id, ==, "send-copies");
  assert_day (move->from, "2016-05-27");
  assert_day (move->to, "2016-05-09");
  g_assert_cmpint (move->status_from, ==, RD_STATUS_UPCOMING);
  g_assert_cmpint (move->status_to, ==, RD_STATUS_OVERDUE);

  move = &g_array_index (moves, RdDeadlineMove, 1);
  g_assert_cmpstr (move->timescale->id, ==, "keep-published");
  assert_day (move->from, "2017-06-08");
  assert_day (move->to, "2017-05-18");
}

/* The deadlines keep what they need: the framework may go before them. */
static void
test_framework_is_kept (void)
{
  RdFramework *framework = make_test_framework ();
  RdWorkdays *workdays = rd_workdays_new (NULL, 0);
  RdDeadlineInput input = { framework, NULL, NULL, workdays, D (2016, 5, 16), RD_DUE_SOON_DEFAULT };
  g_autoptr (GPtrArray) deadlines = rd_deadlines_work_out (&input);

  rd_framework_unref (framework);
  rd_workdays_unref (workdays);
  g_assert_cmpstr (((RdDeadline *) g_ptr_array_index (deadlines, 0))->timescale->id, ==, "notify-lscb");
  rd_deadline_free (NULL);
}

static void
test_status_names (void)
{
  static const char * const names[] = {
    "met", "met-late", "not-needed", "held", "overdue", "due-soon", "upcoming", "waiting",
  };

  for (guint i = 0; i < RD_N_STATUSES; i++)
    g_assert_cmpstr (rd_deadline_status_get_name ((RdDeadlineStatus) i), ==, names[i]);
}

#define ADD(name, test) g_test_add ("/deadline-holds/" name, Review, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("hold-days", test_hold_days);
  ADD ("hold-explained", test_hold_explained);
  ADD ("forecast-of-today", test_forecast_of_today);
  ADD ("held-while-waiting", test_held_while_waiting);
  ADD ("holds-of-one-day", test_holds_of_one_day);
  ADD ("precedence", test_precedence);
  ADD ("not-needed", test_not_needed);
  ADD ("versions", test_versions);
  ADD ("equal", test_equal);
  ADD ("equal-holds", test_equal_holds);
  ADD ("equal-across-frameworks", test_equal_across_frameworks);
  ADD ("compare", test_compare);
  g_test_add_func ("/deadline-holds/framework-is-kept", test_framework_is_kept);
  g_test_add_func ("/deadline-holds/status-names", test_status_names);
  return g_test_run ();
}
