/* test-wording-deadline.c — every status and every step of an explanation in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-framework-library.h"

#define NONE RD_DAY_NONE
#define DUE DAY (2016, 2, 29)      /* a Monday */

static RdFramework *framework;

/* A deadline as if it had been worked out; without steps. */
static RdDeadline
make_deadline (const char *timescale, GPtrArray *steps)
{
  return (RdDeadline) {
    .timescale = rd_framework_find_timescale (framework, timescale, NONE),
    .framework = framework,
    .status = RD_STATUS_UPCOMING,
    .has_period = TRUE,
    .period_set_on = NONE,
    .trigger_day = DAY (2016, 1, 31),
    .due = DUE,
    .clear_days = NONE,
    .last_working = DUE,
    .done = NONE,
    .planned_done = NONE,
    .forecast = NONE,
    .steps = steps,
  };
}

static void
test_statuses (void)
{
  const struct
  {
    const char       *reason;
    RdDeadlineStatus  status;
    const char       *timescale;
    RdDay             due, done, forecast;
    int               days_left, working_days_left, days_late, working_days_late;
    const char       *days, *full, *row;
  } rows[] = {
    { "in time", RD_STATUS_MET, "decide", DUE, DUE - 4, NONE, -9, -7, 0, 0,
      "met 4 days early", "Met 4 days early", "SCR/1, Decide whether to initiate an SCR, due Mon 29 Feb 2016, Met 4 days early" },
    { "the day before", RD_STATUS_MET, "decide", DUE, DUE - 1, NONE, 0, 0, 0, 0, "met 1 day early", "Met 1 day early", NULL },
    { "on the day", RD_STATUS_MET, "decide", DUE, DUE, NONE, 0, 0, 0, 0, "met on time", "Met on time", NULL },
    { "before its clock had started", RD_STATUS_MET, "decide", NONE, DUE, NONE, 0, 0, 0, 0, "met", "Met",
      "SCR/1, Decide whether to initiate an SCR, Met, No date" },
    { "a time that has run its course", RD_STATUS_MET, "keep-published", DUE, NONE, NONE, -1, -1, 0, 0, "ended", "Ended", NULL },
    { "late", RD_STATUS_MET_LATE, "decide", DUE, DUE + 9, NONE, -9, -7, 9, 7, "met 7 working days late", "Met 7 working days late", NULL },
    { "a working day late", RD_STATUS_MET_LATE, "decide", DUE, DUE + 1, NONE, 0, 0, 1, 1, "met 1 working day late", "Met 1 working day late", NULL },
    { "late, but at the weekend", RD_STATUS_MET_LATE, "decide", DUE, DUE + 2, NONE, 0, 0, 2, 0, "met 2 days late", "Met 2 days late", NULL },
    { "not needed", RD_STATUS_NOT_NEEDED, "complete", NONE, NONE, NONE, 0, 0, 0, 0, "", "Not needed",
      "SCR/1, Complete the review, Not needed, No date" },
    { "held with a forecast", RD_STATUS_HELD, "complete", DUE, NONE, DAY (2016, 7, 1), -5, -3, 0, 0,
      "forecast for Fri 1 Jul 2016", "Held, forecast for Fri 1 Jul 2016", NULL },
    { "held before its date", RD_STATUS_HELD, "complete", DUE, NONE, NONE, 5, 3, 0, 0, "3 working days left", "Held, 3 working days left", NULL },
    { "held after its date", RD_STATUS_HELD, "complete", DUE, NONE, NONE, -5, -3, 0, 0, "3 working days late", "Held, 3 working days late", NULL },
    { "held without a date", RD_STATUS_HELD, "complete", NONE, NONE, NONE, 0, 0, 0, 0, "", "Held", NULL },
    { "overdue", RD_STATUS_OVERDUE, "decide", DUE, NONE, NONE, -5, -3, 0, 0, "3 working days late", "Overdue, 3 working days late",
      "SCR/1, Decide whether to initiate an SCR, due Mon 29 Feb 2016, Overdue, 3 working days late" },
    { "overdue since yesterday", RD_STATUS_OVERDUE, "decide", DUE, NONE, NONE, -1, -1, 0, 0, "1 working day late", "Overdue, 1 working day late", NULL },
    { "overdue since Saturday, on a Sunday", RD_STATUS_OVERDUE, "decide", DUE, NONE, NONE, -1, 0, 0, 0, "1 day late", "Overdue, 1 day late", NULL },
    { "today", RD_STATUS_DUE_SOON, "decide", DUE, NONE, NONE, 0, 0, 0, 0, "due today", "Due soon, due today", NULL },
    { "tomorrow", RD_STATUS_DUE_SOON, "decide", DUE, NONE, NONE, 1, 1, 0, 0, "1 working day left", "Due soon, 1 working day left", NULL },
    { "on Sunday, and it is Friday", RD_STATUS_DUE_SOON, "decide", DUE, NONE, NONE, 2, 0, 0, 0, "2 days left", "Due soon, 2 days left", NULL },
    { "some time", RD_STATUS_UPCOMING, "decide", DUE, NONE, NONE, 30, 21, 0, 0, "21 working days left", "Upcoming, 21 working days left", NULL },
    { "a time that runs", RD_STATUS_UPCOMING, "keep-published", DUE, NONE, NONE, 200, 140, 0, 0, "200 days left", "Upcoming, 200 days left", NULL },
    { "a time that ends today", RD_STATUS_UPCOMING, "keep-published", DUE, NONE, NONE, 0, 0, 0, 0, "ends today", "Upcoming, ends today", NULL },
    { "waiting", RD_STATUS_WAITING, "complete", NONE, NONE, NONE, 0, 0, 0, 0, "", "Waiting", "SCR/1, Complete the review, Waiting, No date" },
  };
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdDeadline deadline = make_deadline (rows[i].timescale, steps);
      g_autofree char *days = NULL;
      g_autofree char *full = NULL;
      g_autofree char *row = NULL;
      g_autofree char *without = NULL;

      g_test_message ("%s", rows[i].reason);
      deadline.status = rows[i].status;
      deadline.due = rows[i].due;
      deadline.done = rows[i].done;
      deadline.forecast = rows[i].forecast;
      deadline.days_left = rows[i].days_left;
      deadline.working_days_left = rows[i].working_days_left;
      deadline.days_late = rows[i].days_late;
      deadline.working_days_late = rows[i].working_days_late;
      days = rd_wording_days_left (&deadline);
      full = rd_wording_status_full (&deadline);
      row = rd_wording_deadline_row (&deadline, "SCR/1");
      without = rd_wording_deadline_row (&deadline, NULL);
      g_assert_cmpstr (days, ==, rows[i].days);
      g_assert_cmpstr (full, ==, rows[i].full);
      if (rows[i].row != NULL)
        g_assert_cmpstr (row, ==, rows[i].row);
      g_assert_cmpstr (row + strlen ("SCR/1, "), ==, without);
    }
}

static void
test_names (void)
{
  for (int a = 0; a < RD_N_STATUSES; a++)
    {
      g_assert_cmpstr (rd_wording_status (a), !=, "");
      for (int b = 0; b < a; b++)
        g_assert_cmpstr (rd_wording_status (a), !=, rd_wording_status (b));
    }
}

static void
test_due (void)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();
  RdStep waiting = { .kind = RD_STEP_WAITING, .text = (char *) "initiated" };
  RdStep passed = { .kind = RD_STEP_PLAN_PASSED, .text = (char *) "published", .day = DUE };
  RdDeadline deadline = make_deadline ("complete", steps);
  g_autofree char *date = rd_wording_due (&deadline);
  g_autofree char *awaited = NULL;
  g_autofree char *awaited_plan = NULL;
  g_autofree char *unneeded = NULL;

  g_assert_cmpstr (date, ==, "Mon 29 Feb 2016");
  deadline.due = NONE;
  deadline.status = RD_STATUS_WAITING;
  g_ptr_array_add (steps, &waiting);
  awaited = rd_wording_due (&deadline);
  g_assert_cmpstr (awaited, ==, "After “Review initiated”");
  steps->pdata[0] = &passed;
  awaited_plan = rd_wording_due (&deadline);
  g_assert_cmpstr (awaited_plan, ==, "After “Report published”");
  deadline.status = RD_STATUS_NOT_NEEDED;
  unneeded = rd_wording_due (&deadline);
  g_assert_cmpstr (unneeded, ==, "No date");
}

static void
test_steps (void)
{
  const struct
  {
    const char *timescale;
    RdStep      step;
    int         days_left;
    const char *words;
  } rows[] = {
    { "decide", { RD_STEP_OUTSIDE_EFFECT, NONE, NONE }, 9,
      "The date lies outside the time in which this rule is in force; it is applied all the same." },
    { "decide", { RD_STEP_WAITING, NONE, NONE, .text = (char *) "lscb-notified" }, 0,
      "“LSCB notified” has been neither recorded nor planned, so there is no due date yet." },
    { "decide", { RD_STEP_TRIGGER, DAY (2016, 1, 31), NONE, .text = (char *) "lscb-notified" }, 0,
      "“LSCB notified” was on Sun 31 Jan 2016; that day itself is not counted." },
    { "send-copies", { RD_STEP_TRIGGER_PLANNED, DAY (2016, 5, 18), NONE, .text = (char *) "published" }, 0,
      "“Report published” is planned for Wed 18 May 2016; that day itself is not counted, and the due date moves with it." },
    { "send-copies", { RD_STEP_PLAN_PASSED, DAY (2016, 5, 18), NONE, .text = (char *) "published" }, 0,
      "“Report published” was planned for Wed 18 May 2016, but it has not been recorded. Record it, or plan it anew; "
      "until then the date is counted from the old plan, and that day itself is not counted." },
    { "report-decision", { RD_STEP_START, DAY (2016, 3, 29), NONE }, 0, "Day 1 is Tue 29 Mar 2016." },
    { "send-copies", { RD_STEP_START, DAY (2016, 5, 17), NONE }, 0, "Counting backwards, day 1 is Tue 17 May 2016." },
    { "decide", { RD_STEP_SKIPPED_WEEKENDS, NONE, NONE, .n = 1 }, 0, "Weekends are not counted (1 day)." },
    { "decide", { RD_STEP_SKIPPED_WEEKENDS, NONE, NONE, .n = 4 }, 0, "Weekends are not counted (4 days)." },
    { "decide", { RD_STEP_SKIPPED_HOLIDAY, DAY (2016, 3, 25), NONE, .holiday = RD_HOLIDAY_GOOD_FRIDAY }, 0,
      "Not counted: Good Friday (Fri 25 Mar 2016)." },
    { "decide", { RD_STEP_SKIPPED_HOLIDAY, DAY (2016, 12, 27), NONE, .n = 1, .holiday = RD_HOLIDAY_CHRISTMAS }, 0,
      "Not counted: Christmas Day, substitute day (Tue 27 Dec 2016)." },
    { "decide", { RD_STEP_SKIPPED_CLOSURE, DAY (2016, 12, 28), DAY (2016, 12, 30) }, 0,
      "Not counted: the board is closed (Wed 28 Dec 2016 to Fri 30 Dec 2016)." },
    { "decide", { RD_STEP_SKIPPED_CLOSURE, DAY (2016, 12, 28), DAY (2016, 12, 28) }, 0,
      "Not counted: the board is closed (Wed 28 Dec 2016)." },
    { "decide", { RD_STEP_MONTH_END, DUE, NONE }, 0,
      "There is no 31 February 2016; the last day of that month, Mon 29 Feb 2016, stands for it." },
    { "decide", { RD_STEP_BEYOND_HOLIDAYS, NONE, NONE, .n = 2028 }, 0,
      "Public holidays have been announced up to 2028; later ones are worked out by the usual rules, so this date may still change." },
    { "decide", { RD_STEP_DUE, DUE, NONE }, 4, "It is due on Mon 29 Feb 2016." },
    { "decide", { RD_STEP_DUE, DUE, NONE }, 0, "It is due on Mon 29 Feb 2016." },
    { "decide", { RD_STEP_DUE, DUE, NONE }, -1, "It was due on Mon 29 Feb 2016." },
    { "keep-published", { RD_STEP_DUE, DUE, NONE }, 0, "It is to last until Mon 29 Feb 2016." },
    { "keep-published", { RD_STEP_DUE, DUE, NONE }, -1, "It had to last until Mon 29 Feb 2016." },
    { "decide", { RD_STEP_DUE_NOT_WORKING, DAY (2016, 2, 26), NONE, .day_kind = RD_DAY_WEEKEND }, 0,
      "That day is a Saturday, and the due date stays; the last working day before it is Fri 26 Feb 2016." },
    { "decide", { RD_STEP_DUE_NOT_WORKING, DAY (2016, 3, 24), NONE, .day_kind = RD_DAY_HOLIDAY, .holiday = RD_HOLIDAY_GOOD_FRIDAY }, 0,
      "That day is a public holiday (Good Friday), and the due date stays; the last working day before it is Thu 24 Mar 2016." },
    { "decide", { RD_STEP_DUE_NOT_WORKING, DAY (2016, 2, 26), NONE, .day_kind = RD_DAY_CLOSED }, 0,
      "The board is closed on that day, and the due date stays; the last working day before it is Fri 26 Feb 2016." },
    { "send-copies", { RD_STEP_CLEAR_DAYS, DAY (2016, 5, 6), NONE }, 0,
      "Read as clear days, with neither the first nor the last day counted, the last day would be Fri 6 May 2016." },
    { "report-decision", { RD_STEP_TOLD, DAY (2016, 4, 1), NONE, .text = (char *) "dfe" }, 0, "Told on Fri 1 Apr 2016: DfE." },
    { "report-decision", { RD_STEP_NOT_TOLD, NONE, NONE, .text = (char *) "national-panel" }, 0, "Still to be told: National panel." },
    { "decide", { RD_STEP_DONE, DAY (2016, 2, 1), NONE, .text = (char *) "decision" }, 0, "“Chair’s decision” was on Mon 1 Feb 2016, in time." },
    { "decide", { RD_STEP_DONE, DAY (2016, 3, 9), NONE, .n = 7, .days = 9, .text = (char *) "decision" }, 0,
      "“Chair’s decision” was on Wed 9 Mar 2016, which is 7 working days late (9 days in all)." },
    { "decide", { RD_STEP_DONE, DAY (2016, 3, 1), NONE, .n = 1, .days = 1, .text = (char *) "decision" }, 0,
      "“Chair’s decision” was on Tue 1 Mar 2016, which is 1 working day late (1 day in all)." },
    { "decide", { RD_STEP_DONE, DAY (2016, 3, 5), NONE, .n = 0, .days = 2, .text = (char *) "decision" }, 0,
      "“Chair’s decision” was on Sat 5 Mar 2016, which is 2 days late." },
    { "decide", { RD_STEP_PLANNED_DONE, DAY (2016, 2, 24), NONE, .text = (char *) "decision" }, 0,
      "“Chair’s decision” is planned for Wed 24 Feb 2016." },
    { "decide", { RD_STEP_PLANNED_DONE, DAY (2016, 3, 2), NONE, .text = (char *) "decision" }, 0,
      "“Chair’s decision” is planned for Wed 2 Mar 2016, after the due date." },
    { "complete", { RD_STEP_HOLD, DAY (2016, 1, 4), NONE, .text = (char *) "trial" }, 0,
      "On hold from Mon 4 Jan 2016 until the hold is ended: Trial. A hold does not move the due date." },
    { "complete", { RD_STEP_HOLD, DAY (2016, 1, 4), NONE, .text = (char *) "trial", .agreed = (char *) "the Chair" }, 0,
      "On hold from Mon 4 Jan 2016 until the hold is ended: Trial (agreed by the Chair). A hold does not move the due date." },
    { "complete", { RD_STEP_HOLD, DAY (2016, 1, 4), DAY (2016, 1, 29), .text = (char *) "inquest" }, 0,
      "On hold, Mon 4 Jan 2016 to Fri 29 Jan 2016: Inquest. A hold does not move the due date." },
    { "complete", { RD_STEP_HOLD, DAY (2016, 1, 4), DAY (2016, 1, 29), .text = (char *) "inquest", .agreed = (char *) "the Chair" }, 0,
      "On hold, Mon 4 Jan 2016 to Fri 29 Jan 2016: Inquest (agreed by the Chair). A hold does not move the due date." },
    { "complete", { RD_STEP_FORECAST, DAY (2016, 7, 1), NONE }, 0, "It is forecast for Fri 1 Jul 2016 instead." },
    { "complete", { RD_STEP_FORECAST, DAY (2016, 3, 1), NONE }, -1, "It is forecast for Tue 1 Mar 2016 instead." },
    { "complete", { RD_STEP_FORECAST, DAY (2016, 3, 1), NONE }, -2,
      "It was forecast for Tue 1 Mar 2016 instead, which has passed: agree a new forecast." },
    { "complete", { RD_STEP_NOT_NEEDED, NONE, NONE, .text = (char *) "do-not-initiate" }, 0,
      "It is not needed, because the decision was “Do not initiate a Serious Case Review”." },
    { "decide", { RD_STEP_OVERDUE, NONE, NONE, .n = 3, .days = 5 }, -5, "It has not been done, and is 3 working days late (5 days in all)." },
    { "decide", { RD_STEP_OVERDUE, NONE, NONE, .n = 1, .days = 1 }, -1, "It has not been done, and is 1 working day late (1 day in all)." },
    { "decide", { RD_STEP_OVERDUE, NONE, NONE, .n = 0, .days = 2 }, -2, "It has not been done, and is 2 days late." },
    { "keep-published", { RD_STEP_ENDED, DUE, NONE }, 0, "That time ends today." },
    { "keep-published", { RD_STEP_ENDED, DUE, NONE }, -1, "That time ended on Mon 29 Feb 2016." },
    { "decide", { RD_STEP_NOT_SET, NONE, NONE }, 0,
      "The board sets how long this may take: the framework gives no figure that has been verified, and the board has not set one yet, "
      "so there is no due date. It is set on the page of frameworks." },
    { "decide", { RD_STEP_BOARD_SET, DUE, NONE }, 0,
      "How long was set by the board on Mon 29 Feb 2016; the framework does not give a figure that has been verified." },
  };
  gboolean is_worded[RD_STEP_BOARD_SET + 1] = { FALSE };
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdDeadline deadline = make_deadline (rows[i].timescale, steps);
      g_autofree char *words = NULL;

      deadline.days_left = rows[i].days_left;
      if (rows[i].step.day_kind == RD_DAY_WEEKEND)
        deadline.due = DAY (2016, 2, 27);
      words = rd_wording_step (&deadline, &rows[i].step);
      g_assert_cmpstr (words, ==, rows[i].words);
      g_assert_true (g_str_has_suffix (words, "."));
      is_worded[rows[i].step.kind] = TRUE;
    }
  is_worded[RD_STEP_RULE] = TRUE;
  for (int kind = 0; kind <= RD_STEP_BOARD_SET; kind++)
    g_assert_true (is_worded[kind]);
}

/* A clock that was only planned to start never ran. */
static void
test_never_started (void)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();
  RdDeadline deadline = make_deadline ("decide", steps);
  RdStep step = { .kind = RD_STEP_DUE, .day = DUE, .until = NONE };
  g_autofree char *coming = NULL;
  g_autofree char *gone = NULL;

  deadline.status = RD_STATUS_WAITING;
  deadline.days_left = 1;
  coming = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (coming, ==, "It is due on Mon 29 Feb 2016.");
  deadline.days_left = -1;
  gone = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (gone, ==, "It would have been due on Mon 29 Feb 2016.");
}

/* Dates of effect of the rule itself, and of the framework where the rule has none. */
static void
test_effect (void)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();
  g_autoptr(RdTimescale) timescale = rd_timescale_new ();
  RdStep step = { .kind = RD_STEP_OUTSIDE_EFFECT };
  RdDeadline deadline = make_deadline ("decide", steps);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  deadline.trigger_day = DAY (2014, 1, 6);
  before = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (before, ==, "This rule is in force only from Thu 26 Mar 2015; it is applied to the earlier date all the same.");

  timescale->effective_from = DAY (2015, 3, 26);
  timescale->effective_to = DAY (2018, 6, 28);
  deadline.timescale = timescale;
  deadline.trigger_day = DAY (2019, 1, 7);
  after = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (after, ==, "This rule was in force until Thu 28 Jun 2018; it is applied to the later date all the same.");
}

/* The rule in every strength and direction, with and without a quotation. */
static void
test_rules (void)
{
  static const struct
  {
    RdTimescaleKind kind;
    RdDirection     direction;
    RdStrength      strength;
    const char     *words;
  } rows[] = {
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_AFTER, RD_STRENGTH_MUST, "“Do it” must be done within 5 days of “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_AFTER, RD_STRENGTH_SHOULD, "“Do it” should be done within 5 days of “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_AFTER, RD_STRENGTH_SHOULD_NORMALLY, "“Do it” should normally be done within 5 days of “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_AFTER, RD_STRENGTH_AIM, "The aim is that “Do it” is done within 5 days of “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_BEFORE, RD_STRENGTH_MUST, "“Do it” must be done at least 5 days before “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_BEFORE, RD_STRENGTH_SHOULD, "“Do it” should be done at least 5 days before “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_BEFORE, RD_STRENGTH_SHOULD_NORMALLY, "“Do it” should normally be done at least 5 days before “Chair’s decision”." },
    { RD_TIMESCALE_DEADLINE, RD_DIRECTION_BEFORE, RD_STRENGTH_AIM, "The aim is that “Do it” is done at least 5 days before “Chair’s decision”." },
    { RD_TIMESCALE_MINIMUM, RD_DIRECTION_AFTER, RD_STRENGTH_MUST, "“Do it” must go on for at least 5 days from “Chair’s decision”." },
    { RD_TIMESCALE_MINIMUM, RD_DIRECTION_AFTER, RD_STRENGTH_SHOULD, "“Do it” should go on for at least 5 days from “Chair’s decision”." },
    { RD_TIMESCALE_MINIMUM, RD_DIRECTION_AFTER, RD_STRENGTH_SHOULD_NORMALLY, "“Do it” should normally go on for at least 5 days from “Chair’s decision”." },
    { RD_TIMESCALE_MINIMUM, RD_DIRECTION_AFTER, RD_STRENGTH_AIM, "The aim is that “Do it” goes on for at least 5 days from “Chair’s decision”." },
  };
  g_autoptr(GPtrArray) steps = g_ptr_array_new ();
  g_autoptr(RdTimescale) timescale = rd_timescale_new ();
  RdStep step = { .kind = RD_STEP_RULE };
  RdDeadline deadline = make_deadline ("decide", steps);
  g_autofree char *cited = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *known = NULL;
  g_autofree char *unset = NULL;

  timescale->label = g_strdup ("Do it");
  timescale->trigger = g_strdup ("decision");
  timescale->period = (RdPeriod) { 5, RD_UNIT_DAYS };
  deadline.timescale = timescale;
  deadline.period = timescale->period;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = NULL;

      timescale->kind = rows[i].kind;
      timescale->direction = rows[i].direction;
      timescale->strength = rows[i].strength;
      words = rd_wording_step (&deadline, &step);
      g_assert_cmpstr (words, ==, rows[i].words);
    }

  timescale->paragraph = g_strdup ("paragraph 9");
  cited = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (cited, ==, "The aim is that “Do it” goes on for at least 5 days from “Chair’s decision”. Where it says so: paragraph 9.");
  timescale->wording = g_strdup ("should go on for five days.");
  timescale->owner = g_strdup ("LSCB");
  quoted = rd_wording_step (&deadline, &step);
  g_assert_cmpstr (quoted, ==, "The aim is that “Do it” goes on for at least 5 days from “Chair’s decision”. "
                               "In the guidance’s words: “should go on for five days” (paragraph 9). This is for: LSCB.");

  /* What is only known of it is not put into the guidance's mouth. */
  timescale->quoted = FALSE;
  known = rd_wording_step (&deadline, &step);
  g_assert_nonnull (strstr (known, "What is known of it: should go on for five days (paragraph 9)."));
  deadline.has_period = FALSE;
  unset = rd_wording_step (&deadline, &step);
  g_assert_true (g_str_has_prefix (unset, "“Do it” is counted from “Chair’s decision”."));
}

/* A date alone, with no review: what review-desk-cli due says. */
static void
test_from_date (void)
{
  g_autoptr(RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  const RdTimescale *timescale = rd_framework_find_timescale (framework, "report-decision", DAY (2016, 3, 24));
  g_autoptr(RdDeadline) deadline = rd_deadline_from_date (framework, timescale, DAY (2016, 3, 24), workdays, DAY (2016, 3, 24));
  g_autofree char *words = rd_wording_explanation (deadline);

  g_assert_cmpstr (words, ==,
    "“Report the decision” should be done within 5 working days of “Chair’s decision”. "
    "In the guidance’s words: “should let Ofsted, DfE and the national panel of independent experts know their decision "
    "within five working days of the Chair’s decision” (Working Together 2015, chapter 4, SCR checklist, "
    "“Decisions whether to initiate an SCR”). "
    "This is for: LSCB. "
    "“Chair’s decision” was on Thu 24 Mar 2016; that day itself is not counted. "
    "Day 1 is Tue 29 Mar 2016. "
    "Weekends are not counted (4 days). "
    "Not counted: Good Friday (Fri 25 Mar 2016). "
    "Not counted: Easter Monday (Mon 28 Mar 2016). "
    "It is due on Mon 4 Apr 2016.");
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  framework = rd_framework_library_find ("scr-2015", NULL);
  g_test_add_func ("/wording/deadline/statuses", test_statuses);
  g_test_add_func ("/wording/deadline/names", test_names);
  g_test_add_func ("/wording/deadline/due", test_due);
  g_test_add_func ("/wording/deadline/steps", test_steps);
  g_test_add_func ("/wording/deadline/never-started", test_never_started);
  g_test_add_func ("/wording/deadline/effect", test_effect);
  g_test_add_func ("/wording/deadline/rules", test_rules);
  g_test_add_func ("/wording/deadline/from-date", test_from_date);
  result = g_test_run ();
  rd_framework_unref (framework);
  return result;
}
