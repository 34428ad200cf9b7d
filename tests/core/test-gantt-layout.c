/* test-gantt-layout.c — where the marks of a deadline stand, as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-gantt-layout.h"
#include "core/rules/rd-action-deadline.h"

/* Days are counted from this one in the tables below: Thursday 1 January 2026. */
#define ORIGIN "2026-01-01"

/* No day, in the tables. */
#define NO (-9999)

static RdDay
count_day (int n)
{
  return n == NO ? RD_DAY_NONE : rd_day_parse_iso (ORIGIN) + n;
}

/* What a table's row says about a deadline: days since ORIGIN. */
typedef struct
{
  RdDeadlineStatus status;
  int              trigger, due, done, planned_done, forecast;
  gboolean         planned;
  int              hold_from, hold_until;
} Facts;

static RdDeadline *
make_deadline (RdTimescale *timescale, const Facts *facts)
{
  RdDeadline *deadline = g_new0 (RdDeadline, 1);
  RdHoldSpan hold = { count_day (facts->hold_from), count_day (facts->hold_until), count_day (facts->forecast) };

  deadline->timescale = timescale;
  deadline->status = facts->status;
  deadline->trigger_day = count_day (facts->trigger);
  deadline->trigger_planned = facts->planned;
  deadline->due = count_day (facts->due);
  deadline->done = count_day (facts->done);
  deadline->planned_done = count_day (facts->planned_done);
  deadline->forecast = count_day (facts->forecast);
  deadline->clear_days = deadline->last_working = RD_DAY_NONE;
  deadline->holds = g_array_new (FALSE, FALSE, sizeof (RdHoldSpan));
  deadline->steps = g_ptr_array_new ();
  if (facts->hold_from != NO)
    g_array_append_val (deadline->holds, hold);
  return deadline;
}

static RdTimescale *
make_timescale (void)
{
  RdTimescale *timescale = rd_timescale_new ();

  timescale->trigger = g_strdup ("told");
  timescale->met_by = g_strdup ("decided");
  return timescale;
}

static const char *
name_kind (RdMarkKind kind)
{
  static const char * const names[] = {
    "hold", "window", "window-planned", "overrun", "extension", "original", "due", "forecast",
    "planned-trigger", "planned-done", "done",
  };

  return names[kind];
}

/* "window 0–30 [told] 5…305; due 30 305" at ten points a day. */
static char *
print_marks (const GArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);

      g_string_append_printf (text, "%s%s %d", i > 0 ? "; " : "", name_kind (mark->kind), mark->from - count_day (0));
      if (mark->to != mark->from)
        g_string_append_printf (text, "–%d", mark->to - count_day (0));
      if (mark->milestone != NULL)
        g_string_append_printf (text, " [%s]", mark->milestone);
      g_string_append_printf (text, mark->x0 == mark->x1 ? " %g" : " %g…%g", mark->x0, mark->x1);
      if (mark->shared)
        g_string_append (text, " around");
    }
  return g_string_free (text, FALSE);
}

/* --- marks */

static const struct { Facts facts; const char *marks; const char *why; } rows[] = {
  { { RD_STATUS_UPCOMING, 0, 30, NO, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; due 30 305", "the clock runs: a window that ends in its diamond" },
  { { RD_STATUS_WAITING, NO, NO, NO, NO, NO, FALSE, NO, NO },
    "", "nothing has happened: nothing to draw" },
  { { RD_STATUS_UPCOMING, 0, 30, NO, 30, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; due 30 305; planned-done 30 [decided] 305 around", "planned for the due date itself: a ring around the diamond" },
  { { RD_STATUS_WAITING, 5, NO, NO, NO, NO, TRUE, NO, NO },
    "planned-trigger 5 [told] 55", "a plan that has passed: it can still be dragged" },
  { { RD_STATUS_UPCOMING, 40, 60, NO, NO, NO, TRUE, NO, NO },
    "window-planned 40–60 [told] 405…605; due 60 605; planned-trigger 40 [told] 405",
    "the trigger is only planned" },
  { { RD_STATUS_UPCOMING, 60, 50, NO, 45, NO, TRUE, NO, NO },
    "window-planned 50–60 [told] 505…605; due 50 505; planned-trigger 60 [told] 605; "
    "planned-done 45 [decided] 455",
    "“at least … before”: the window lies before its trigger" },
  { { RD_STATUS_MET, 0, 30, 20, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; due 30 305; done 20 [decided] 205", "done in time" },
  { { RD_STATUS_MET, 0, 30, 30, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; due 30 305; done 30 [decided] 305", "done on the day: not late" },
  { { RD_STATUS_MET_LATE, 0, 30, 33, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; overrun 30–33 305…335; due 30 305; done 33 [decided] 335",
    "done late: from due to done" },
  { { RD_STATUS_MET, 40, 60, 70, NO, NO, TRUE, NO, NO },
    "window-planned 40–60 [told] 405…605; due 60 605; planned-trigger 40 [told] 405; done 70 [decided] 705",
    "a clock that has not begun cannot be late" },
  { { RD_STATUS_OVERDUE, 0, 30, NO, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; overrun 30–50 305…505; due 30 305", "overdue: from due to today" },
  { { RD_STATUS_DUE_SOON, 0, 50, NO, NO, NO, FALSE, NO, NO },
    "window 0–50 [told] 5…505; due 50 505", "due today: no overrun yet" },
  { { RD_STATUS_DUE_SOON, 50, 50, NO, NO, NO, FALSE, NO, NO },
    "due 50 505", "no time at all: only the diamond" },
  { { RD_STATUS_HELD, 0, 30, NO, NO, 80, FALSE, 20, NO },
    "hold 20–50 200…510; window 0–30 [told] 5…305; extension 30–80 305…805; original 30 305; forecast 80 805",
    "on hold without an end: hatched up to today, its forecast beside the due date, not overdue" },
  { { RD_STATUS_HELD, 0, 30, NO, 60, NO, FALSE, 20, 55 },
    "hold 20–55 200…560; window 0–30 [told] 5…305; due 30 305; planned-done 60 [decided] 605",
    "on hold without a forecast: the due date stands alone" },
  { { RD_STATUS_OVERDUE, 0, 30, NO, NO, 40, FALSE, 20, 35 },
    "hold 20–35 200…360; window 0–30 [told] 5…305; overrun 30–50 305…505; extension 30–40 305…405; "
    "original 30 305; forecast 40 405",
    "the hold has ended and the forecast has passed" },
  { { RD_STATUS_MET_LATE, 0, 30, 45, NO, 40, FALSE, 20, NO },
    "hold 20–45 200…460; window 0–30 [told] 5…305; overrun 30–45 305…455; original 30 305; forecast 40 405; "
    "done 45 [decided] 455",
    "done in spite of an open hold: the hold ends with it, nothing is forecast any more" },
  { { RD_STATUS_HELD, 0, 30, NO, NO, 25, FALSE, 10, NO },
    "hold 10–50 100…510; window 0–30 [told] 5…305; original 30 305; forecast 25 255",
    "a forecast before the due date is no extension" },
  { { RD_STATUS_UPCOMING, 0, 90, NO, NO, 90, FALSE, 60, NO },
    "hold 60 600…610; window 0–90 [told] 5…905; due 90 905",
    "a hold still to come is a day long; a forecast for the due date says nothing new" },
  { { RD_STATUS_NOT_NEEDED, 0, 30, NO, NO, NO, FALSE, NO, NO },
    "window 0–30 [told] 5…305; due 30 305", "not needed: shown, never overdue" },
  { { RD_STATUS_MET, NO, NO, 20, NO, NO, FALSE, NO, NO },
    "done 20 [decided] 205", "done although nothing had asked for it" },
  { { RD_STATUS_UPCOMING, -5000, 5000, NO, NO, NO, FALSE, NO, NO },
    "window -5000–5000 [told] -49995…50005; due 5000 50005", "beyond both ends of the axis: not clipped" },
};

static void
test_marks (void)
{
  RdAxis axis = { count_day (0), count_day (100), 10.0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RdTimescale) timescale = make_timescale ();
      g_autoptr (RdDeadline) deadline = make_deadline (timescale, &rows[i].facts);
      g_autoptr (GArray) marks = rd_gantt_layout_row (&axis, deadline, count_day (50));
      g_autofree char *text = print_marks (marks);

      g_test_message ("%s", rows[i].why);
      g_assert_cmpstr (text, ==, rows[i].marks);
    }
}

/* An action has the marks of a deadline, none of which can be dragged. */
static void
test_actions (void)
{
  static const struct { int agreed, due, closed; const char *outcome; RdDeadlineStatus status; const char *marks; } cases[] = {
    { 0, 60, NO, NULL, RD_STATUS_UPCOMING, "window 0–60 5…605; due 60 605" },
    { 0, 51, NO, NULL, RD_STATUS_DUE_SOON, "window 0–51 5…515; due 51 515" },
    { 0, 30, NO, NULL, RD_STATUS_OVERDUE, "window 0–30 5…305; overrun 30–50 305…505; due 30 305" },
    { 0, 30, 20, "complete", RD_STATUS_MET, "window 0–30 5…305; due 30 305; done 20 205" },
    { 0, 30, 33, "complete", RD_STATUS_MET_LATE, "window 0–30 5…305; overrun 30–33 305…335; due 30 305; done 33 335" },
    { 0, 30, 33, "withdrawn", RD_STATUS_NOT_NEEDED, "window 0–30 5…305; due 30 305" },
    { 0, 30, 20, "carried-forward", RD_STATUS_NOT_NEEDED, "window 0–30 5…305; due 30 305" },
    { NO, 60, NO, NULL, RD_STATUS_UPCOMING, "due 60 605" },
    { 0, NO, NO, NULL, RD_STATUS_WAITING, "" },
    { 0, NO, 20, "complete", RD_STATUS_MET, "done 20 205" },
  };
  RdAxis axis = { count_day (0), count_day (100), 10.0 };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  g_autoptr (RdFramework) framework = rd_framework_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdAction) action = rd_action_new (NULL);
      RdActionState state;

      action->agreed = count_day (cases[i].agreed);
      action->due = count_day (cases[i].due);
      action->closed = count_day (cases[i].closed);
      action->outcome = g_strdup (cases[i].outcome);
      rd_action_state_work_out (action, workdays, count_day (50), 5, &state);

      g_autoptr (RdDeadline) deadline = rd_action_deadline_new (action, &state, framework, count_day (50));
      g_autoptr (GArray) marks = rd_gantt_layout_row (&axis, deadline, count_day (50));
      g_autofree char *text = print_marks (marks);

      g_test_message ("%u", i);
      g_assert_cmpint (deadline->status, ==, cases[i].status);
      g_assert_cmpstr (text, ==, cases[i].marks);
      for (guint m = 0; m < marks->len; m++)
        g_assert_false (rd_mark_is_draggable (&g_array_index (marks, RdMark, m)));
    }
}

/* Marks are listed as they are drawn, the topmost last. */
static void
test_order (void)
{
  RdAxis axis = { count_day (0), count_day (100), 10.0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RdTimescale) timescale = make_timescale ();
      g_autoptr (RdDeadline) deadline = make_deadline (timescale, &rows[i].facts);
      g_autoptr (GArray) marks = rd_gantt_layout_row (&axis, deadline, count_day (50));

      for (guint m = 1; m < marks->len; m++)
        g_assert_cmpint (g_array_index (marks, RdMark, m - 1).kind, <=, g_array_index (marks, RdMark, m).kind);
    }
}

/* --- the pointer */

static void
test_hit (void)
{
  static const struct { double x, slop; const char *hit; const char *why; } cases[] = {
    { 100.0, 6.0, "window", "within the bar" },
    { 2.0, 6.0, "window", "just beside the bar" },
    { -4.0, 6.0, NULL, "too far beside it" },
    { 305.0, 6.0, "due", "a point lies above the bar's end" },
    { 300.0, 6.0, "due", "a point near by counts before the bar beneath the pointer" },
    { 298.0, 6.0, "window", "not near enough to the point" },
    { 320.0, 6.0, "overrun", "between due date and done" },
    { 340.0, 6.0, "done", "the end of the overrun" },
    { 320.0, 16.0, "done", "as near to both points: the topmost" },
    { 318.0, 16.0, "due", "the nearer of two points" },
    { 900.0, 6.0, NULL, "empty space" },
  };
  Facts facts = { RD_STATUS_MET_LATE, 0, 30, 33, NO, NO, FALSE, NO, NO };
  RdAxis axis = { count_day (0), count_day (100), 10.0 };
  g_autoptr (RdTimescale) timescale = make_timescale ();
  g_autoptr (RdDeadline) deadline = make_deadline (timescale, &facts);
  g_autoptr (GArray) marks = rd_gantt_layout_row (&axis, deadline, count_day (50));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdMark *hit = rd_gantt_layout_hit (marks, cases[i].x, cases[i].slop);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (hit != NULL ? name_kind (hit->kind) : NULL, ==, cases[i].hit);
    }
}

static void
test_hit_nothing (void)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (RdMark));

  g_assert_null (rd_gantt_layout_hit (marks, 0.0, 100.0));
}

static void
test_draggable (void)
{
  for (RdMarkKind kind = RD_MARK_HOLD; kind <= RD_MARK_DONE; kind++)
    {
      RdMark mark = { .kind = kind };

      /* Dates of the law and of what happened stay where they are. */
      g_assert_cmpint (rd_mark_is_draggable (&mark), ==,
                       kind == RD_MARK_PLANNED_TRIGGER || kind == RD_MARK_PLANNED_DONE);
    }
}

/* --- shading */

static char *
print_shades (const GArray *shades)
{
  static const char * const names[] = { "working", "weekend", "holiday", "closed" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shades->len; i++)
    {
      const RdShade *shade = &g_array_index (shades, RdShade, i);

      g_string_append_printf (text, "%s%s %g…%g", i > 0 ? "; " : "", names[shade->kind], shade->x0, shade->x1);
    }
  return g_string_free (text, FALSE);
}

static void
test_shades (void)
{
  /* 1 January 2026 is a Thursday; the board is closed on Monday 5 and Tuesday 6. */
  static const struct { double width, from, to, least; const char *shades; const char *why; } cases[] = {
    { 10.0, 0.0, 110.0, 2.0, "holiday 0…10; weekend 20…40; closed 40…60; weekend 90…110",
      "New Year, weekends as one stretch, a closure" },
    { 10.0, 25.0, 45.0, 2.0, "weekend 20…40; closed 40…50", "whole days, also where only a part is seen" },
    { 10.0, 60.0, 90.0, 2.0, "", "three working days" },
    { 10.0, 40.0, 60.0, 2.0, "closed 40…60", "a stretch that ends where a day begins does not take it in" },
    { 2.0, 0.0, 8.0, 2.0, "holiday 0…2; weekend 4…8", "days just wide enough" },
    { 1.9, 0.0, 8.0, 2.0, "", "days too narrow to be told apart" },
    { 10.0, -500.0, 15.0, 2.0, "holiday 0…10", "nothing before the axis" },
    { 10.0, 900.0, 5000.0, 2.0, "holiday 920…930; weekend 930…950; holiday 950…960; weekend 1000…1010",
      "Easter; nothing after the axis" },
    { 10.0, 50.0, 50.0, 2.0, "", "nothing seen" },
    { 10.0, 80.0, 20.0, 2.0, "", "less than nothing seen" },
  };
  RdClosedDays closed = { count_day (4), count_day (5) };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (&closed, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { count_day (0), count_day (100), cases[i].width };
      g_autoptr (GArray) shades = rd_gantt_layout_shades (&axis, workdays, cases[i].from, cases[i].to, cases[i].least);
      g_autofree char *text = print_shades (shades);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (text, ==, cases[i].shades);
    }
}

/* Of 8,400 years only the days seen are looked at: a stretch in the middle is
 * found where it belongs.
 */
static void
test_shades_of_ages (void)
{
  RdAxis axis = { RD_DAY_FIRST, RD_DAY_LAST, 10.0 };
  double x = rd_axis_get_x (&axis, count_day (2));
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  g_autoptr (GArray) shades = rd_gantt_layout_shades (&axis, workdays, x - 5.0, x + 15.0, 2.0);

  g_assert_cmpuint (shades->len, ==, 1);
  g_assert_cmpfloat (g_array_index (shades, RdShade, 0).x0, ==, x);
  g_assert_cmpfloat (g_array_index (shades, RdShade, 0).x1, ==, x + 20.0);
}

/* --- the days of a chart */

static void
test_range (void)
{
  static const struct { Facts facts[2]; guint n; int first, last; const char *why; } cases[] = {
    { { { 0 } }, 0, 20, 140, "no deadlines: around today" },
    { { { RD_STATUS_WAITING, NO, NO, NO, NO, NO, FALSE, NO, NO } }, 1, 20, 140, "no dates: around today" },
    { { { RD_STATUS_UPCOMING, 0, 70, NO, NO, NO, FALSE, NO, NO } }, 1, -7, 77, "a week at both ends" },
    { { { RD_STATUS_MET, 0, 30, 20, NO, NO, FALSE, NO, NO } }, 1, -7, 57, "today is always seen" },
    { { { RD_STATUS_UPCOMING, 60, 70, NO, NO, NO, FALSE, NO, NO } }, 1, 43, 77, "today is always seen" },
    { { { RD_STATUS_UPCOMING, 0, 1000, NO, NO, NO, FALSE, NO, NO } }, 1, -25, 1025, "a wider margin where it is long" },
    { { { RD_STATUS_UPCOMING, 0, 70, NO, 90, 100, FALSE, -20, 110 } }, 1, -27, 117,
      "plans, forecasts and holds count too" },
    { { { RD_STATUS_UPCOMING, 0, 70, NO, NO, NO, FALSE, NO, NO },
        { RD_STATUS_MET, -40, -10, -9, NO, NO, FALSE, NO, NO } }, 2, -47, 77, "all rows count" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdTimescale) timescale = make_timescale ();
      g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_deadline_free);
      RdDay first, last;

      for (guint n = 0; n < cases[i].n; n++)
        g_ptr_array_add (deadlines, make_deadline (timescale, &cases[i].facts[n]));
      g_test_message ("%s", cases[i].why);
      rd_gantt_layout_range (deadlines, count_day (50), &first, &last);
      g_assert_cmpint (first - count_day (0), ==, cases[i].first);
      g_assert_cmpint (last - count_day (0), ==, cases[i].last);
    }
}

static void
test_range_at_the_ends (void)
{
  RdDay first, last;

  rd_gantt_layout_range (NULL, RD_DAY_FIRST, &first, &last);
  g_assert_cmpint (first, ==, RD_DAY_FIRST);
  rd_gantt_layout_range (NULL, RD_DAY_LAST, &first, &last);
  g_assert_cmpint (last, ==, RD_DAY_LAST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/gantt-layout/marks", test_marks);
  g_test_add_func ("/core/gantt-layout/actions", test_actions);
  g_test_add_func ("/core/gantt-layout/order", test_order);
  g_test_add_func ("/core/gantt-layout/hit", test_hit);
  g_test_add_func ("/core/gantt-layout/hit-nothing", test_hit_nothing);
  g_test_add_func ("/core/gantt-layout/draggable", test_draggable);
  g_test_add_func ("/core/gantt-layout/shades", test_shades);
  g_test_add_func ("/core/gantt-layout/shades-of-ages", test_shades_of_ages);
  g_test_add_func ("/core/gantt-layout/range", test_range);
  g_test_add_func ("/core/gantt-layout/range-at-the-ends", test_range_at_the_ends);
  return g_test_run ();
}
