/* test-workdays-properties.c — what must hold for any day, number and closure
 *
 * Random days come from GLib's test seed: a failure names the seed that repeats it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-workdays.h"

#include "core-days.h"

#define N_CALENDARS 60
#define N_DAYS      200

/* Mostly where reviews lie, sometimes anywhere that there are days. */
static RdDay
pick_day (void)
{
  if (g_test_rand_int_range (0, 8) == 0)
    return g_test_rand_int_range (RD_DAY_FIRST + 4000, RD_DAY_LAST - 4000);
  return g_test_rand_int_range (D (1985, 1, 1), D (2065, 1, 1));
}

static guint
pick_closures (RdClosedDays closed[8])
{
  guint n = (guint) g_test_rand_int_range (0, 8);

  for (guint i = 0; i < n; i++)
    {
      closed[i].first = pick_day ();
      closed[i].last = closed[i].first + g_test_rand_int_range (-2, 30);
    }
  return n;
}

/* The definition, in so many words. */
static gboolean
is_working_by_definition (const RdClosedDays *closed, guint n_closed, RdDay day)
{
  if (rd_day_get_weekday (day) >= RD_SATURDAY || rd_holidays_find (day, NULL))
    return FALSE;
  for (guint i = 0; i < n_closed; i++)
    {
      if (closed[i].first <= day && day <= closed[i].last)
        return FALSE;
    }
  return TRUE;
}

static RdDay
add_day_by_day (const RdClosedDays *closed, guint n_closed, RdDay day, int n)
{
  int step = n > 0 ? 1 : -1;

  for (int left = ABS (n); left > 0;)
    {
      day += step;
      left -= is_working_by_definition (closed, n_closed, day);
    }
  return day;
}

/* Near a closure, if there is one. */
static RdDay
pick_interesting_day (const RdClosedDays *closed, guint n_closed)
{
  if (n_closed == 0 || g_test_rand_bit ())
    return pick_day ();
  return closed[g_test_rand_int_range (0, (gint32) n_closed)].first + g_test_rand_int_range (-40, 40);
}

static void
test_against_day_by_day (void)
{
  for (int i = 0; i < N_CALENDARS; i++)
    {
      RdClosedDays closed[8];
      guint n_closed = pick_closures (closed);
      g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, n_closed);

      for (int j = 0; j < N_DAYS; j++)
        {
          RdDay day = pick_interesting_day (closed, n_closed);
          int n = g_test_rand_int_range (-60, 61);

          g_assert_cmpint (rd_workdays_is_working (workdays, day), ==, is_working_by_definition (closed, n_closed, day));
          g_assert_cmpint (rd_workdays_add (workdays, day, n, NULL), ==, add_day_by_day (closed, n_closed, day, n));
        }
    }
}

static void
test_add_agrees_with_between (void)
{
  for (int i = 0; i < N_CALENDARS; i++)
    {
      RdClosedDays closed[8];
      guint n_closed = pick_closures (closed);
      g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, n_closed);

      for (int j = 0; j < N_DAYS; j++)
        {
          RdDay day = pick_interesting_day (closed, n_closed);
          int n = g_test_rand_int_range (1, 400);
          RdDay after = rd_workdays_add (workdays, day, n, NULL);
          RdDay before = rd_workdays_add (workdays, day, -n, NULL);
          int is_working = rd_workdays_is_working (workdays, day);

          g_assert_true (rd_workdays_is_working (workdays, after));
          g_assert_true (rd_workdays_is_working (workdays, before));
          g_assert_cmpint (rd_workdays_between (workdays, day, after), ==, n);
          g_assert_cmpint (rd_workdays_between (workdays, after, day), ==, -n);
          /* Backwards the first day counted is the one before @day, so that of
           * the days after @before one is @day itself where it is working. */
          g_assert_cmpint (rd_workdays_between (workdays, before, day), ==, n - 1 + is_working);
          /* There and back. */
          if (is_working)
            g_assert_cmpint (rd_workdays_add (workdays, after, -n, NULL), ==, day);
        }
    }
}

static void
test_skipped_are_the_rest (void)
{
  for (int i = 0; i < N_CALENDARS; i++)
    {
      RdClosedDays closed[8];
      guint n_closed = pick_closures (closed);
      g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, n_closed);
      RdDay day = pick_interesting_day (closed, n_closed);
      int n = g_test_rand_int_range (1, 60) * (g_test_rand_bit () ? 1 : -1);
      g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (RdSkippedDay));
      RdDay due = rd_workdays_add (workdays, day, n, skipped);

      /* Counted and passed over together are all days up to the due date. */
      g_assert_cmpint ((int) skipped->len + ABS (n), ==, ABS (due - day));
      for (guint j = 0; j < skipped->len; j++)
        {
          const RdSkippedDay *passed = &g_array_index (skipped, RdSkippedDay, j);

          g_assert_false (is_working_by_definition (closed, n_closed, passed->day));
          g_assert_cmpint (rd_workdays_classify (workdays, passed->day, NULL), ==, passed->kind);
        }
    }
}

static void
test_one_more_closure (void)
{
  for (int i = 0; i < N_CALENDARS; i++)
    {
      RdClosedDays closed[9];
      guint n_closed = pick_closures (closed);
      g_autoptr (RdWorkdays) before = rd_workdays_new (closed, n_closed);
      g_autoptr (RdWorkdays) after = NULL;

      closed[n_closed].first = pick_day ();
      closed[n_closed].last = closed[n_closed].first + g_test_rand_int_range (0, 30);
      after = rd_workdays_new (closed, n_closed + 1);
      for (int j = 0; j < N_DAYS; j++)
        {
          RdDay day = pick_interesting_day (closed, n_closed + 1);
          int n = g_test_rand_int_range (1, 60);

          /* never earlier going forward, never later going back */
          g_assert_cmpint (rd_workdays_add (after, day, n, NULL), >=, rd_workdays_add (before, day, n, NULL));
          g_assert_cmpint (rd_workdays_add (after, day, -n, NULL), <=, rd_workdays_add (before, day, -n, NULL));
        }
    }
}

static void
test_between_adds_up (void)
{
  for (int i = 0; i < N_CALENDARS; i++)
    {
      RdClosedDays closed[8];
      g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, pick_closures (closed));

      for (int j = 0; j < N_DAYS; j++)
        {
          RdDay a = pick_day (), b = pick_day (), c = pick_day ();

          g_assert_cmpint (rd_workdays_between (workdays, a, b) + rd_workdays_between (workdays, b, c),
                           ==, rd_workdays_between (workdays, a, c));
        }
    }
}

/* Every day there is, one after the other. */
static void
test_whole_span (void)
{
  const RdClosedDays closed[] = {
    { D (1700, 1, 1), D (1700, 3, 1) }, { D (2016, 12, 28), D (2016, 12, 30) }, { D (9999, 12, 27), RD_DAY_LAST },
  };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, G_N_ELEMENTS (closed));
  int count = 0;

  for (RdDay day = RD_DAY_FIRST + 1; day <= RD_DAY_LAST; day++)
    {
      count += rd_workdays_is_working (workdays, day);
      if (rd_workdays_between (workdays, RD_DAY_FIRST, day) != count)
        g_error ("%d working days up to day %d, not %d", count, day, rd_workdays_between (workdays, RD_DAY_FIRST, day));
    }
  g_assert_cmpint (count, >, 2000000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workdays/against-day-by-day", test_against_day_by_day);
  g_test_add_func ("/workdays/add-agrees-with-between", test_add_agrees_with_between);
  g_test_add_func ("/workdays/skipped-are-the-rest", test_skipped_are_the_rest);
  g_test_add_func ("/workdays/one-more-closure", test_one_more_closure);
  g_test_add_func ("/workdays/between-adds-up", test_between_adds_up);
  g_test_add_func ("/workdays/whole-span", test_whole_span);
  return g_test_run ();
}
