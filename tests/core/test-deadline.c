/* test-deadline.c — statuses, days left and what is said of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include "core-review.h"

/* --- dates going by */

static void
test_from_day_to_day (Review *review, gconstpointer data)
{
  /* The Chair's decision on Monday 16 May 2016: to be reported by Monday 23. */
  static const struct { const char *today; RdDeadlineStatus status; int days, working_days; } cases[] = {
    { "2016-05-13", RD_STATUS_UPCOMING, 10, 6 },
    { "2016-05-16", RD_STATUS_DUE_SOON, 7, 5 },      /* five working days or fewer */
    { "2016-05-20", RD_STATUS_DUE_SOON, 3, 1 },
    { "2016-05-22", RD_STATUS_DUE_SOON, 1, 1 },
    { "2016-05-23", RD_STATUS_DUE_SOON, 0, 0 },      /* the day itself is in time */
    { "2016-05-24", RD_STATUS_OVERDUE, -1, -1 },
    { "2016-05-30", RD_STATUS_OVERDUE, -7, -4 },     /* a holiday: no further working day */
  };

  record (review->milestones, "decision", NULL, "2016-05-16");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = work_out (review, "report-decision", cases[i].today);

      g_test_message ("%s", cases[i].today);
      g_assert_cmpint (deadline->status, ==, cases[i].status);
      g_assert_cmpint (deadline->days_left, ==, cases[i].days);
      g_assert_cmpint (deadline->working_days_left, ==, cases[i].working_days);
      assert_day (deadline->due, "2016-05-23");
      assert_day (deadline->trigger_day, "2016-05-16");
      g_assert_true (rd_deadline_is_open (deadline));
      assert_day (rd_deadline_get_expected (deadline), "2016-05-23");
    }
}

/* A due date on a weekend: over only when that day is. */
static void
test_due_on_a_weekend (Review *review, gconstpointer data)
{
  record (review->milestones, "lscb-notified", NULL, "2016-09-30");
  assert_status (review, "decide", "2016-10-21", RD_STATUS_DUE_SOON);
  assert_status (review, "decide", "2016-10-20", RD_STATUS_UPCOMING);
  assert_status (review, "decide", "2016-10-30", RD_STATUS_DUE_SOON);
  assert_status (review, "decide", "2016-10-31", RD_STATUS_OVERDUE);
}

static void
test_due_soon_threshold (Review *review, gconstpointer data)
{
  static const struct { int days; RdDeadlineStatus status; } cases[] = {
    { 0, RD_STATUS_UPCOMING }, { 4, RD_STATUS_UPCOMING }, { 5, RD_STATUS_DUE_SOON }, { 60, RD_STATUS_DUE_SOON },
  };

  record (review->milestones, "decision", NULL, "2016-05-16");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDeadlineInput input = {
        review->framework, review->milestones, NULL, review->workdays, D (2016, 5, 16), cases[i].days,
      };
      g_autoptr (GPtrArray) deadlines = rd_deadlines_work_out (&input);

      g_assert_cmpint (((RdDeadline *) g_ptr_array_index (deadlines, 2))->status, ==, cases[i].status);
    }
}

/* --- waiting */

static void
test_nothing_recorded (Review *review, gconstpointer data)
{
  RdDeadlineInput input = { review->framework, NULL, NULL, review->workdays, D (2016, 5, 16), RD_DUE_SOON_DEFAULT };
  g_autoptr (GPtrArray) deadlines = rd_deadlines_work_out (&input);

  g_assert_cmpuint (deadlines->len, ==, review->framework->timescales->len);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *steps = print_steps (deadline);
      g_autofree char *expected = g_strdup_printf ("RULE, WAITING %s", deadline->timescale->trigger);

      g_assert_true (deadline->timescale == g_ptr_array_index (review->framework->timescales, i));
      g_assert_cmpint (deadline->status, ==, RD_STATUS_WAITING);
      g_assert_cmpint (deadline->due, ==, RD_DAY_NONE);
      g_assert_cmpint (deadline->days_left, ==, 0);
      g_assert_cmpint (deadline->holds->len, ==, 0);
      g_assert_false (rd_deadline_is_open (deadline));
      g_assert_cmpint (rd_deadline_get_expected (deadline), ==, RD_DAY_NONE);
      g_assert_cmpstr (steps, ==, expected);
    }
}

/* A decision that only Ofsted has been told of has not been reported; what waits for it waits. */
static void
test_partly_told_trigger (Review *review, gconstpointer data)
{
  add_timescale (review->framework, "x", "decision-reported", "completed", 5, RD_UNIT_DAYS);
  record (review->milestones, "decision-reported", "ofsted", "2016-05-16");
  assert_status (review, "x", "2016-05-17", RD_STATUS_WAITING);
  record (review->milestones, "decision-reported", "dfe", "2016-05-18");
  record (review->milestones, "decision-reported", "panel", "2016-05-17");
  assert_steps (review, "x", "2016-05-19",
                "RULE, TRIGGER decision-reported 2016-05-18, DUE 2016-05-23");
}

/* --- planned triggers */

static void
test_planned_forward (Review *review, gconstpointer data)
{
  plan (review->milestones, "decision", NULL, "2016-05-16");
  assert_status (review, "report-decision", "2016-05-02", RD_STATUS_UPCOMING);
  assert_status (review, "report-decision", "2016-05-16", RD_STATUS_DUE_SOON);
  assert_status (review, "report-decision", "2016-05-20", RD_STATUS_DUE_SOON);
  assert_status (review, "report-decision", "2016-05-24", RD_STATUS_WAITING);    /* nothing is late that never began */
  assert_steps (review, "report-decision", "2016-05-16",
                "RULE, PLANNED decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23");
  assert_steps (review, "report-decision", "2016-05-24",
                "RULE, PASSED decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23");

  /* What happened wins over what was planned. */
  record (review->milestones, "decision", NULL, "2016-05-10");
  assert_status (review, "report-decision", "2016-05-18", RD_STATUS_OVERDUE);
}

static void
test_planned_backward (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) deadline = NULL;

  plan (review->milestones, "published", NULL, "2016-05-18");
  assert_status (review, "send-copies", "2016-04-01", RD_STATUS_UPCOMING);
  assert_status (review, "send-copies", "2016-05-09", RD_STATUS_DUE_SOON);
  assert_status (review, "send-copies", "2016-05-10", RD_STATUS_OVERDUE);   /* before the publication: really late */
  assert_status (review, "send-copies", "2016-06-10", RD_STATUS_OVERDUE);   /* also when the plan has passed */
  assert_steps (review, "send-copies", "2016-05-10",
                "RULE, PLANNED published 2016-05-18, START 2016-05-17, WEEKENDS n2, DUE 2016-05-09, CLEAR 2016-05-06, OVERDUE n1 d1");

  deadline = work_out (review, "send-copies", "2016-05-10");
  g_assert_true (deadline->trigger_planned);
  assert_day (deadline->clear_days, "2016-05-06");
}

static void
test_late_by_a_plan (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) copies = NULL;
  g_autoptr (RdDeadline) report = NULL;

  plan (review->milestones, "published", NULL, "2016-05-18");
  record (review->milestones, "copies-sent", NULL, "2016-05-11");
  copies = work_out (review, "send-copies", "2016-05-12");
  g_assert_cmpint (copies->status, ==, RD_STATUS_MET_LATE);
  g_assert_cmpint (copies->working_days_late, ==, 2);

  /* Reported before the decision was recorded: there is no date that it could have missed. */
  plan (review->milestones, "decision", NULL, "2016-04-01");
  record (review->milestones, "decision-reported", NULL, "2016-05-11");
  report = work_out (review, "report-decision", "2016-05-12");
  g_assert_cmpint (report->status, ==, RD_STATUS_MET);
  g_assert_cmpint (report->days_late, ==, 0);
}

/* --- met */

static void
test_met (Review *review, gconstpointer data)
{
  static const struct { const char *done; RdDeadlineStatus status; int days, working_days; const char *step; } cases[] = {
    { "2016-05-16", RD_STATUS_MET, 0, 0, "DONE lscb-notified 2016-05-16" },
    { "2016-05-20", RD_STATUS_MET, 0, 0, "DONE lscb-notified 2016-05-20" },
    { "2016-05-23", RD_STATUS_MET, 0, 0, "DONE lscb-notified 2016-05-23" },              /* on the day */
    { "2016-05-24", RD_STATUS_MET_LATE, 1, 1, "DONE lscb-notified 2016-05-24 n1 d1" },
    { "2016-05-31", RD_STATUS_MET_LATE, 8, 5, "DONE lscb-notified 2016-05-31 n5 d8" },   /* over a weekend and a holiday */
    { "2016-05-10", RD_STATUS_MET, 0, 0, "DONE lscb-notified 2016-05-10" },              /* before its trigger, even */
  };

  record (review->milestones, "la-aware", NULL, "2016-05-16");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdDeadline) deadline = NULL;
      g_autofree char *steps = NULL;

      g_ptr_array_set_size (review->milestones, 1);
      record (review->milestones, "lscb-notified", NULL, cases[i].done);
      deadline = work_out (review, "notify-lscb", "2016-08-01");
      steps = print_steps (deadline);
      g_assert_cmpint (deadline->status, ==, cases[i].status);
      g_assert_cmpint (deadline->days_late, ==, cases[i].days);
      g_assert_cmpint (deadline->working_days_late, ==, cases[i].working_days);
      assert_day (deadline->done, cases[i].done);
      g_assert_true (g_str_has_suffix (steps, cases[i].step));
      g_assert_false (rd_deadline_is_open (deadline));
    }
}

static void
test_late_on_a_weekend (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) deadline = NULL;

  record (review->milestones, "la-aware", NULL, "2016-05-13");
  record (review->milestones, "lscb-notified", NULL, "2016-05-21");     /* due on Friday, done on Saturday */
  deadline = work_out (review, "notify-lscb", "2016-08-01");
  g_assert_cmpint (deadline->status, ==, RD_STATUS_MET_LATE);
  g_assert_cmpint (deadline->days_late, ==, 1);
  g_assert_cmpint (deadline->working_days_late, ==, 0);
}

static void
test_met_without_trigger (Review *review, gconstpointer data)
{
  record (review->milestones, "lscb-notified", NULL, "2016-05-10");
  assert_status (review, "notify-lscb", "2016-08-01", RD_STATUS_MET);
  assert_steps (review, "notify-lscb", "2016-08-01", "RULE, DONE lscb-notified 2016-05-10");
}

static void
test_recipients (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) partly = NULL;

  record (review->milestones, "decision", NULL, "2016-05-16");
  plan (review->milestones, "decision-reported", NULL, "2016-05-20");
  assert_steps (review, "report-decision", "2016-05-18",       /* nobody has been told: nothing to list */
                "RULE, TRIGGER decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23, "
                "PLANNED-DONE decision-reported 2016-05-20");

  record (review->milestones, "decision-reported", "dfe", "2016-05-17");
  assert_steps (review, "report-decision", "2016-05-18",
                "RULE, TRIGGER decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23, "
                "NOT-TOLD ofsted, TOLD dfe 2016-05-17, NOT-TOLD panel, PLANNED-DONE decision-reported 2016-05-20");
  partly = work_out (review, "report-decision", "2016-05-24");
  g_assert_cmpint (partly->status, ==, RD_STATUS_OVERDUE);     /* until the last has been told */
  g_assert_cmpint (partly->done, ==, RD_DAY_NONE);
  assert_day (partly->planned_done, "2016-05-20");

  record (review->milestones, "decision-reported", "panel", "2016-05-19");
  record (review->milestones, "decision-reported", "ofsted", "2016-05-24");
  assert_steps (review, "report-decision", "2016-05-30",
                "RULE, TRIGGER decision 2016-05-16, START 2016-05-17, WEEKENDS n2, DUE 2016-05-23, "
                "TOLD ofsted 2016-05-24, TOLD dfe 2016-05-17, TOLD panel 2016-05-19, DONE decision-reported 2016-05-24 n1 d1");
  assert_status (review, "report-decision", "2016-05-30", RD_STATUS_MET_LATE);
}

/* --- the minimum */

static void
test_minimum (Review *review, gconstpointer data)
{
  g_autoptr (RdDeadline) running = NULL;

  record (review->milestones, "published", NULL, "2016-05-18");
  assert_status (review, "keep-published", "2016-05-18", RD_STATUS_UPCOMING);
  assert_status (review, "keep-published", "2017-05-17", RD_STATUS_UPCOMING);    /* never due soon */
  assert_status (review, "keep-published", "2017-05-18", RD_STATUS_MET);
  assert_status (review, "keep-published", "2030-05-18", RD_STATUS_MET);         /* never overdue */
  running = work_out (review, "keep-published", "2017-05-17");
  g_assert_false (rd_deadline_is_open (running));
  g_assert_cmpint (running->done, ==, RD_DAY_NONE);
  assert_steps (review, "keep-published", "2017-05-18", "RULE, TRIGGER published 2016-05-18, DUE 2017-05-18, ENDED 2017-05-18");
}

/* A plan ends nothing. */
static void
test_planned_minimum (Review *review, gconstpointer data)
{
  plan (review->milestones, "published", NULL, "2016-05-18");
  assert_status (review, "keep-published", "2017-05-17", RD_STATUS_UPCOMING);
  assert_status (review, "keep-published", "2017-05-18", RD_STATUS_WAITING);
  assert_status (review, "keep-published", "2017-05-19", RD_STATUS_WAITING);
}

#define ADD(name, test) g_test_add ("/deadline/" name, Review, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("from-day-to-day", test_from_day_to_day);
  ADD ("due-on-a-weekend", test_due_on_a_weekend);
  ADD ("due-soon-threshold", test_due_soon_threshold);
  ADD ("nothing-recorded", test_nothing_recorded);
  ADD ("partly-told-trigger", test_partly_told_trigger);
  ADD ("planned-forward", test_planned_forward);
  ADD ("planned-backward", test_planned_backward);
  ADD ("late-by-a-plan", test_late_by_a_plan);
  ADD ("met", test_met);
  ADD ("late-on-a-weekend", test_late_on_a_weekend);
  ADD ("met-without-trigger", test_met_without_trigger);
  ADD ("recipients", test_recipients);
  ADD ("minimum", test_minimum);
  ADD ("planned-minimum", test_planned_minimum);
  return g_test_run ();
}
