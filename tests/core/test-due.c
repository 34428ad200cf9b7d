/* test-due.c — due dates counted from one day, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include "core-days.h"
#include "core-frameworks.h"
#include "core-steps.h"

/* One timescale from one day, seen on that day. */
static RdDeadline *
work_out (int amount, RdUnit unit, const char *trigger, const RdClosedDays *closed, gsize n_closed)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, n_closed);
  RdTimescale *timescale = add_timescale (framework, "x", "decision", "completed", ABS (amount), unit);

  timescale->direction = amount < 0 ? RD_DIRECTION_BEFORE : RD_DIRECTION_AFTER;
  return rd_deadline_from_date (framework, timescale, rd_day_parse_iso (trigger), workdays, rd_day_parse_iso (trigger));
}

static void
test_vectors (void)
{
  static const struct { int amount; RdUnit unit; const char *trigger, *due, *last_working, *clear_days; } cases[] = {
    { 5, RD_UNIT_WORKING_DAYS, "2016-03-21", "2016-03-30", "2016-03-30" },      /* over Easter */
    { 5, RD_UNIT_WORKING_DAYS, "2016-03-24", "2016-04-04", "2016-04-04" },
    { 5, RD_UNIT_WORKING_DAYS, "2016-03-26", "2016-04-04", "2016-04-04" },      /* aware on a Saturday */
    { 5, RD_UNIT_WORKING_DAYS, "2016-12-22", "2017-01-03", "2017-01-03" },
    { 5, RD_UNIT_WORKING_DAYS, "2020-05-06", "2020-05-14", "2020-05-14" },      /* the moved early May holiday */
    { 15, RD_UNIT_WORKING_DAYS, "2019-04-10", "2019-05-03", "2019-05-03" },
    { 15, RD_UNIT_WORKING_DAYS, "2019-12-16", "2020-01-09", "2020-01-09" },
    { 1, RD_UNIT_MONTHS, "2016-01-31", "2016-02-29", "2016-02-29" },
    { 1, RD_UNIT_MONTHS, "2015-01-31", "2015-02-28", "2015-02-27" },            /* a Saturday: Friday is the last safe day */
    { 1, RD_UNIT_MONTHS, "2016-02-29", "2016-03-29", "2016-03-29" },
    { 1, RD_UNIT_MONTHS, "2016-09-30", "2016-10-30", "2016-10-28" },            /* stays on its Sunday */
    { 6, RD_UNIT_MONTHS, "2015-08-31", "2016-02-29", "2016-02-29" },
    { 6, RD_UNIT_MONTHS, "2016-08-31", "2017-02-28", "2017-02-28" },
    { 12, RD_UNIT_MONTHS, "2016-02-29", "2017-02-28", "2017-02-28" },
    { 1, RD_UNIT_YEARS, "2016-02-29", "2017-02-28", "2017-02-28" },
    { 4, RD_UNIT_YEARS, "2016-02-29", "2020-02-29", "2020-02-28" },
    { -7, RD_UNIT_WORKING_DAYS, "2016-05-18", "2016-05-09", "2016-05-09", "2016-05-06" },
    { -7, RD_UNIT_WORKING_DAYS, "2016-04-05", "2016-03-23", "2016-03-23", "2016-03-22" },
    { -7, RD_UNIT_WORKING_DAYS, "2016-06-08", "2016-05-27", "2016-05-27", "2016-05-26" },
    { -7, RD_UNIT_WORKING_DAYS, "2020-05-14", "2020-05-04", "2020-05-04", "2020-05-01" },
    { 14, RD_UNIT_DAYS, "2016-05-18", "2016-06-01", "2016-06-01" },
    { 3, RD_UNIT_WEEKS, "2016-05-20", "2016-06-10", "2016-06-10" },
    { -3, RD_UNIT_DAYS, "2016-05-18", "2016-05-15", "2016-05-13", "2016-05-14" },   /* a Sunday, two weekend days back */
    { -2, RD_UNIT_WEEKS, "2016-05-18", "2016-05-04", "2016-05-04", "2016-05-03" },
    { -1, RD_UNIT_MONTHS, "2016-03-31", "2016-02-29", "2016-02-29", "2016-02-28" },
    { 72, RD_UNIT_HOURS, "2016-05-17", "2016-05-20", "2016-05-20" },            /* from the beginning of the day: never too late */
    { 30, RD_UNIT_HOURS, "2016-05-17", "2016-05-18", "2016-05-18" },
    { -24, RD_UNIT_HOURS, "2016-05-18", "2016-05-17", "2016-05-17" },
    { 0, RD_UNIT_WORKING_DAYS, "2016-05-18", "2016-05-18", "2016-05-18" },
    { 0, RD_UNIT_DAYS, "2016-05-21", "2016-05-21", "2016-05-20" },
    { RD_PERIOD_MAX_AMOUNT, RD_UNIT_YEARS, "2016-05-18", NULL, NULL },          /* after the last day that there is */
    { RD_PERIOD_MAX_AMOUNT + 1, RD_UNIT_DAYS, "2016-05-18", NULL, NULL },       /* longer than is taken */
    { G_MAXINT, RD_UNIT_WEEKS, "2016-05-18", NULL, NULL },
    { 1, RD_UNIT_WORKING_DAYS, "9999-12-31", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = work_out (cases[i].amount, cases[i].unit, cases[i].trigger, NULL, 0);

      g_test_message ("%d %s from %s", cases[i].amount, rd_unit_get_name (cases[i].unit), cases[i].trigger);
      assert_day (deadline->due, cases[i].due);
      assert_day (deadline->last_working, cases[i].last_working);
      assert_day (deadline->clear_days, cases[i].clear_days);
      assert_day (deadline->trigger_day, cases[i].trigger);
      g_assert_false (deadline->trigger_planned);
    }
}

/* Each step once, in the order in which one would say it. */
static void
test_explained (void)
{
  const RdClosedDays closed[] = {
    { D (2016, 12, 26), D (2017, 1, 1) },      /* two of its days are holidays, two a weekend */
    { D (2017, 8, 17), D (2017, 8, 28) },      /* over a weekend and up to a holiday */
  };
  static const struct { int amount; RdUnit unit; const char *trigger, *steps; } cases[] = {
    { 5, RD_UNIT_WORKING_DAYS, "2016-05-16",
      "RULE, TRIGGER decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23" },
    { 3, RD_UNIT_WORKING_DAYS, "2016-05-16",     /* nothing is passed over, nothing is said of it */
      "RULE, TRIGGER decision 2016-05-16, START 2016-05-17, DUE 2016-05-19" },
    { 5, RD_UNIT_WORKING_DAYS, "2016-03-21",
      "RULE, TRIGGER decision 2016-03-21, START 2016-03-22, WEEKENDS n2, HOLIDAY 2016-03-25 h1, HOLIDAY 2016-03-28 h2, "
      "DUE 2016-03-30" },
    { -7, RD_UNIT_WORKING_DAYS, "2016-04-05",    /* backwards, and still told in the order of the calendar */
      "RULE, TRIGGER decision 2016-04-05, START 2016-04-04, WEEKENDS n4, HOLIDAY 2016-03-25 h1, HOLIDAY 2016-03-28 h2, "
      "DUE 2016-03-23, CLEAR 2016-03-22" },
    { 5, RD_UNIT_WORKING_DAYS, "2016-12-22",     /* holidays among the closed days are named; n1: a substitute day */
      "RULE, TRIGGER decision 2016-12-22, START 2016-12-23, WEEKENDS n4, HOLIDAY 2016-12-26 h7, HOLIDAY 2016-12-27 h6 n1, "
      "CLOSED 2016-12-28…2016-12-30, HOLIDAY 2017-01-02 h0 n1, DUE 2017-01-06" },
    { 2, RD_UNIT_WORKING_DAYS, "2017-08-16",     /* one stretch, though a weekend lies in it */
      "RULE, TRIGGER decision 2017-08-16, START 2017-08-29, WEEKENDS n4, CLOSED 2017-08-17…2017-08-25, HOLIDAY 2017-08-28 h5, "
      "DUE 2017-08-30" },
    { 1, RD_UNIT_MONTHS, "2016-01-31",
      "RULE, TRIGGER decision 2016-01-31, MONTH-END 2016-02-29, DUE 2016-02-29" },
    { 1, RD_UNIT_MONTHS, "2016-01-30",
      "RULE, TRIGGER decision 2016-01-30, MONTH-END 2016-02-29, DUE 2016-02-29" },
    { 1, RD_UNIT_MONTHS, "2016-01-29",
      "RULE, TRIGGER decision 2016-01-29, DUE 2016-02-29" },
    { 1, RD_UNIT_MONTHS, "2016-09-30",           /* k1: on a weekend */
      "RULE, TRIGGER decision 2016-09-30, DUE 2016-10-30, NOT-WORKING 2016-10-28 k1" },
    { 1, RD_UNIT_MONTHS, "2016-11-27",           /* k2: on a holiday, a substitute day; the days before it are none either */
      "RULE, TRIGGER decision 2016-11-27, DUE 2016-12-27, NOT-WORKING 2016-12-23 k2 n1" },
    { 1, RD_UNIT_MONTHS, "2017-07-24",           /* k3: on a day when the office is closed */
      "RULE, TRIGGER decision 2017-07-24, DUE 2017-08-24, NOT-WORKING 2017-08-16 k3" },
    { 6, RD_UNIT_MONTHS, "2028-07-03",
      "RULE, TRIGGER decision 2028-07-03, BEYOND n2028, DUE 2029-01-03" },
    { 6, RD_UNIT_MONTHS, "2028-06-30",
      "RULE, TRIGGER decision 2028-06-30, DUE 2028-12-30, NOT-WORKING 2028-12-29 k1" },
    { 1, RD_UNIT_WORKING_DAYS, "2028-12-29",
      "RULE, TRIGGER decision 2028-12-29, START 2029-01-02, WEEKENDS n2, HOLIDAY 2029-01-01 h0, BEYOND n2028, DUE 2029-01-02" },
    { 0, RD_UNIT_WORKING_DAYS, "2016-05-21",
      "RULE, TRIGGER decision 2016-05-21, DUE 2016-05-21, NOT-WORKING 2016-05-20 k1" },
    { -3, RD_UNIT_DAYS, "2016-05-18",
      "RULE, TRIGGER decision 2016-05-18, DUE 2016-05-15, NOT-WORKING 2016-05-13 k1, CLEAR 2016-05-14" },
    { 1, RD_UNIT_WORKING_DAYS, "9999-12-31", "RULE, TRIGGER decision 9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = work_out (cases[i].amount, cases[i].unit, cases[i].trigger,
                                                  closed, G_N_ELEMENTS (closed));
      g_autofree char *steps = print_steps (deadline);

      g_assert_cmpstr (steps, ==, cases[i].steps);
    }
}

/* Two stretches that only a working day parts stay two. */
static void
test_two_stretches (void)
{
  const RdClosedDays closed[] = {
    { D (2016, 5, 17), D (2016, 5, 18) }, { D (2016, 5, 20), D (2016, 5, 20) }, { D (2016, 5, 23), D (2016, 5, 23) },
  };
  g_autoptr (RdDeadline) forward = work_out (2, RD_UNIT_WORKING_DAYS, "2016-05-16", closed, G_N_ELEMENTS (closed));
  g_autoptr (RdDeadline) back = work_out (-2, RD_UNIT_WORKING_DAYS, "2016-05-24", closed, G_N_ELEMENTS (closed));
  g_autofree char *forward_steps = print_steps (forward);
  g_autofree char *back_steps = print_steps (back);

  /* The Friday and the Monday are closed, the weekend between them is not. */
  g_assert_cmpstr (forward_steps, ==,
                   "RULE, TRIGGER decision 2016-05-16, START 2016-05-19, WEEKENDS n2, CLOSED 2016-05-17…2016-05-18, "
                   "CLOSED 2016-05-20…2016-05-20, CLOSED 2016-05-23…2016-05-23, DUE 2016-05-24");
  g_assert_cmpstr (back_steps, ==,
                   "RULE, TRIGGER decision 2016-05-24, START 2016-05-19, WEEKENDS n2, CLOSED 2016-05-17…2016-05-18, "
                   "CLOSED 2016-05-20…2016-05-20, CLOSED 2016-05-23…2016-05-23, DUE 2016-05-16, CLEAR 2016-05-13");
}

static void
test_closed_for_ever (void)
{
  const RdClosedDays closed = { RD_DAY_FIRST, RD_DAY_LAST };
  g_autoptr (RdDeadline) days = work_out (5, RD_UNIT_WORKING_DAYS, "2016-05-16", &closed, 1);
  g_autoptr (RdDeadline) months = work_out (1, RD_UNIT_MONTHS, "2016-05-16", &closed, 1);
  g_autofree char *steps = print_steps (months);

  g_assert_cmpint (days->due, ==, RD_DAY_NONE);
  g_assert_cmpint (days->status, ==, RD_STATUS_WAITING);
  assert_day (months->due, "2016-06-16");
  g_assert_cmpint (months->last_working, ==, RD_DAY_NONE);
  g_assert_cmpstr (steps, ==, "RULE, TRIGGER decision 2016-05-16, DUE 2016-06-16");
}

static void
test_minimum (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  const RdTimescale *keep = rd_framework_find_timescale (framework, "keep-published", RD_DAY_NONE);
  g_autoptr (RdDeadline) deadline = rd_deadline_from_date (framework, keep, D (2015, 5, 21), workdays, D (2016, 5, 21));
  g_autofree char *steps = print_steps (deadline);

  /* It ends on a Saturday, and nothing has to be done on the Friday before. */
  g_assert_cmpstr (steps, ==, "RULE, TRIGGER published 2015-05-21, DUE 2016-05-21, ENDED 2016-05-21");
  g_assert_cmpint (deadline->status, ==, RD_STATUS_MET);
}

static void
test_outside_effect (void)
{
  /* NULL: the framework's 2015-03-26 … 2018-06-28 */
  static const struct { const char *from, *to, *trigger, *steps; } cases[] = {
    { NULL, NULL, "2015-03-26", "RULE, TRIGGER decision 2015-03-26, DUE 2015-03-27" },
    { NULL, NULL, "2018-06-28", "RULE, TRIGGER decision 2018-06-28, DUE 2018-06-29" },
    { NULL, NULL, "2015-03-25", "RULE, OUTSIDE 2015-03-26…2018-06-28, TRIGGER decision 2015-03-25, DUE 2015-03-26" },
    { NULL, NULL, "2018-06-29", "RULE, OUTSIDE 2015-03-26…2018-06-28, TRIGGER decision 2018-06-29, DUE 2018-06-30, NOT-WORKING 2018-06-29 k1" },
    { "2016-01-01", NULL, "2015-12-30", "RULE, OUTSIDE 2016-01-01…2018-06-28, TRIGGER decision 2015-12-30, DUE 2015-12-31" },
    { "2014-01-01", NULL, "2015-03-25", "RULE, TRIGGER decision 2015-03-25, DUE 2015-03-26" },   /* its own dates go first */
    { NULL, "2019-12-31", "2019-05-14", "RULE, TRIGGER decision 2019-05-14, DUE 2019-05-15" },
  };
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  RdTimescale *timescale = add_timescale (framework, "x", "decision", "completed", 1, RD_UNIT_DAYS);

  framework->effective_from = D (2015, 3, 26);
  framework->effective_to = D (2018, 6, 28);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = NULL;
      g_autofree char *steps = NULL;

      timescale->effective_from = rd_day_parse_iso (cases[i].from);
      timescale->effective_to = rd_day_parse_iso (cases[i].to);
      deadline = rd_deadline_from_date (framework, timescale, rd_day_parse_iso (cases[i].trigger), workdays, D (2016, 1, 1));
      steps = print_steps (deadline);
      g_assert_cmpstr (steps, ==, cases[i].steps);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due/vectors", test_vectors);
  g_test_add_func ("/due/explained", test_explained);
  g_test_add_func ("/due/two-stretches", test_two_stretches);
  g_test_add_func ("/due/closed-for-ever", test_closed_for_ever);
  g_test_add_func ("/due/minimum", test_minimum);
  g_test_add_func ("/due/outside-effect", test_outside_effect);
  return g_test_run ();
}
