/* test-period.c — lengths of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-period.h"

#include "core-days.h"

static void
test_unit_names (void)
{
  static const char * const names[] = { "working-days", "days", "weeks", "months", "years", "hours" };
  RdUnit unit = RD_UNIT_YEARS;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (rd_unit_from_name (names[i], &unit));
      g_assert_cmpint (unit, ==, i);
      g_assert_cmpstr (rd_unit_get_name (unit), ==, names[i]);
    }

  unit = RD_UNIT_YEARS;
  g_assert_false (rd_unit_from_name ("fortnights", &unit));
  g_assert_false (rd_unit_from_name ("Days", &unit));
  g_assert_false (rd_unit_from_name ("", &unit));
  g_assert_false (rd_unit_from_name (NULL, &unit));
  g_assert_cmpint (unit, ==, RD_UNIT_YEARS);
}

static void
test_hours (void)
{
  static const struct { const char *day; int minute, hours; const char *to; int to_minute; } cases[] = {
    { "2016-05-20", 870, 72, "2016-05-23", 870 },     /* 14:30 on a Friday to 14:30 on Monday */
    { "2016-05-20", 0, 24, "2016-05-21", 0 },
    { "2016-05-20", 1439, 1, "2016-05-21", 59 },      /* over midnight */
    { "2016-05-20", 870, 0, "2016-05-20", 870 },
    { "2016-05-20", 0, -1, "2016-05-19", 1380 },      /* backwards over midnight */
    { "1969-12-31", 0, -1, "1969-12-30", 1380 },      /* negative days round the same way */
    { "2016-03-26", 720, 24, "2016-03-27", 720 },     /* civil time: the clocks going forward changes nothing */
    { "2016-02-28", 600, 48, "2016-03-01", 600 },
    { "1583-01-01", 60, -1, "1583-01-01", 0 },        /* the very beginning */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDay day = RD_DAY_NONE;
      int minute = -1;

      g_assert_true (rd_period_add_hours (rd_day_parse_iso (cases[i].day), cases[i].minute, cases[i].hours, &day, &minute));
      assert_day (day, cases[i].to);
      g_assert_cmpint (minute, ==, cases[i].to_minute);
    }
}

static void
test_hours_refused (void)
{
  static const struct { RdDay day; int minute, hours; } cases[] = {
    { RD_DAY_NONE, 0, 1 },
    { 0, -1, 1 },
    { 0, 1440, 1 },
    { RD_DAY_LAST, 1439, 1 },
    { RD_DAY_FIRST, 0, -1 },
    { 0, 0, G_MAXINT },
    { 0, 0, G_MININT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDay day = 42;
      int minute = 42;

      g_assert_false (rd_period_add_hours (cases[i].day, cases[i].minute, cases[i].hours, &day, &minute));
      g_assert_cmpint (day, ==, 42);
      g_assert_cmpint (minute, ==, 42);
    }
  g_assert_true (rd_period_add_hours (0, 0, 1, NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/unit-names", test_unit_names);
  g_test_add_func ("/period/hours", test_hours);
  g_test_add_func ("/period/hours-refused", test_hours_refused);
  return g_test_run ();
}
