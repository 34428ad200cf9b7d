/* test-board-period.c — lengths of time that the board has set itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core-review.h"

static void
test_text (void)
{
  g_autoptr (RdBoardPeriod) period = rd_board_period_parse ("sar-2014/complete", "6 months 2026-11-26");
  g_autofree char *text = NULL;

  g_assert_nonnull (period);
  g_assert_cmpstr (period->framework, ==, "sar-2014");
  g_assert_cmpstr (period->timescale, ==, "complete");
  g_assert_cmpint (period->period.amount, ==, 6);
  g_assert_cmpint (period->period.unit, ==, RD_UNIT_MONTHS);
  g_assert_cmpint (period->set_on, ==, rd_day_parse_iso ("2026-11-26"));
  text = rd_board_period_to_text (period);
  g_assert_cmpstr (text, ==, "6 months 2026-11-26");
}

/* Another program, or a slip, may have put anything there. */
static void
test_nonsense (void)
{
  static const char * const cases[][2] = {
    { "sar-2014", "6 months 2026-11-26" },
    { "sar-2014/", "6 months 2026-11-26" },
    { "/complete", "6 months 2026-11-26" },
    { "a/b/c", "6 months 2026-11-26" },
    { "a/b", "" },
    { "a/b", "6 months" },
    { "a/b", "6 fortnights 2026-11-26" },
    { "a/b", "six months 2026-11-26" },
    { "a/b", "0 months 2026-11-26" },
    { "a/b", "-1 months 2026-11-26" },
    { "a/b", "36526 days 2026-11-26" },
    { "a/b", "6 months 2026-11-31" },
    { "a/b", "6 months 2026-11-26 more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i][0], cases[i][1]);
      g_assert_null (rd_board_period_parse (cases[i][0], cases[i][1]));
    }
}

/* The month for the decision, as if the framework left it to the board. */
static RdDeadline *
decide (Review *review, GPtrArray *periods)
{
  RdDeadlineInput input = {
    review->framework, review->milestones, review->holds, review->workdays, rd_day_parse_iso ("2016-05-01"), RD_DUE_SOON_DEFAULT, periods,
  };
  g_autoptr (GPtrArray) deadlines = rd_deadlines_work_out (&input);

  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (((RdDeadline *) deadlines->pdata[i])->timescale->id, "decide"))
      return g_ptr_array_steal_index (deadlines, i);
  g_assert_not_reached ();
}

static void
test_deadline (Review *review, gconstpointer data)
{
  RdTimescale *timescale = (RdTimescale *) rd_framework_find_timescale (review->framework, "decide", RD_DAY_NONE);
  RdPeriod weeks = { 2, RD_UNIT_WEEKS };
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_board_period_free);
  g_autoptr (RdDeadline) unset = NULL, other = NULL, set = NULL;

  timescale->verified = FALSE;
  record (review->milestones, "lscb-notified", NULL, "2016-04-20");
  unset = decide (review, NULL);
  g_assert_cmpint (unset->status, ==, RD_STATUS_WAITING);
  g_assert_cmpint (unset->due, ==, RD_DAY_NONE);
  g_assert_cmpint (unset->trigger_day, ==, rd_day_parse_iso ("2016-04-20"));
  g_assert_false (unset->has_period);

  /* Of another framework: no matter. */
  g_ptr_array_add (periods, rd_board_period_new ("other", "decide", weeks, rd_day_parse_iso ("2016-04-25")));
  other = decide (review, periods);
  g_assert_true (rd_deadline_equal (unset, other));

  g_ptr_array_add (periods, rd_board_period_new (review->framework->id, "decide", weeks, rd_day_parse_iso ("2016-04-25")));
  set = decide (review, periods);
  g_assert_cmpint (set->due, ==, rd_day_parse_iso ("2016-05-04"));
  g_assert_cmpint (set->period_set_on, ==, rd_day_parse_iso ("2016-04-25"));
  g_assert_cmpint (set->status, ==, RD_STATUS_DUE_SOON);
  g_assert_false (rd_deadline_equal (unset, set));
}

/* What has been verified is not the board's to set. */
static void
test_verified (Review *review, gconstpointer data)
{
  RdPeriod weeks = { 2, RD_UNIT_WEEKS };
  g_autoptr (GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_board_period_free);
  g_autoptr (RdDeadline) deadline = NULL;

  g_ptr_array_add (periods, rd_board_period_new (review->framework->id, "decide", weeks, rd_day_parse_iso ("2016-04-25")));
  record (review->milestones, "lscb-notified", NULL, "2016-04-20");
  deadline = decide (review, periods);
  g_assert_cmpint (deadline->due, ==, rd_day_parse_iso ("2016-05-20"));
  g_assert_cmpint (deadline->period_set_on, ==, RD_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board-period/text", test_text);
  g_test_add_func ("/board-period/nonsense", test_nonsense);
  g_test_add ("/board-period/deadline", Review, NULL, set_up, test_deadline, tear_down);
  g_test_add ("/board-period/verified", Review, NULL, set_up, test_verified, tear_down);

  return g_test_run ();
}
