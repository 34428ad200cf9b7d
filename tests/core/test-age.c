/* test-age.c — ages and lengths of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-age.h"

static void
test_ages (void)
{
  static const struct { const char *born, *on; int years, months, days, all_days; gboolean is_before; } rows[] = {
    { "2015-03-10", "2015-03-10", 0, 0, 0, 0, FALSE },
    { "2015-03-10", "2015-03-11", 0, 0, 1, 1, FALSE },
    { "2015-03-10", "2016-03-09", 0, 11, 28, 365, FALSE },
    { "2015-03-10", "2016-03-10", 1, 0, 0, 366, FALSE },
    { "2015-01-31", "2015-02-28", 0, 1, 0, 28, FALSE },
    { "2015-01-31", "2015-03-30", 0, 1, 30, 58, FALSE },
    { "2016-02-29", "2017-02-28", 1, 0, 0, 365, FALSE },
    { "2016-02-29", "2020-02-29", 4, 0, 0, 1461, FALSE },
    { "2015-03-10", "2014-12-16", 0, 2, 22, 84, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RdAge age;

      rd_age_work_out (rd_day_parse_iso (rows[i].born), rd_day_parse_iso (rows[i].on), &age);
      g_test_message ("%s to %s", rows[i].born, rows[i].on);
      g_assert_cmpint (age.years, ==, rows[i].years);
      g_assert_cmpint (age.months, ==, rows[i].months);
      g_assert_cmpint (age.days, ==, rows[i].days);
      g_assert_cmpint (age.all_days, ==, rows[i].all_days);
      g_assert_cmpint (age.is_before, ==, rows[i].is_before);
    }
}

static void
test_fuzzy (void)
{
  RdDay born = rd_day_from_ymd (2014, 6, 1);
  RdFuzzyDate year = { rd_day_from_ymd (2016, 1, 1), rd_day_from_ymd (2016, 12, 31), RD_PRECISION_YEAR, RD_QUALIFIER_NONE };
  RdFuzzyDate before = { RD_DAY_NONE, rd_day_from_ymd (2016, 5, 31), RD_PRECISION_DAY, RD_QUALIFIER_BEFORE };
  RdFuzzyDate nothing = { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
  RdAge least, most;
  gboolean is_open;

  g_assert_true (rd_age_on_date (born, &year, &least, &most, &is_open));
  g_assert_cmpint (least.years, ==, 1);
  g_assert_cmpint (most.years, ==, 2);
  g_assert_false (is_open);
  g_assert_true (rd_age_on_date (born, &before, &least, &most, &is_open));
  g_assert_cmpint (most.months, ==, 11);
  g_assert_true (is_open);
  g_assert_false (rd_age_on_date (born, &nothing, &least, &most, &is_open));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/age/ages", test_ages);
  g_test_add_func ("/age/fuzzy", test_fuzzy);
  return g_test_run ();
}
