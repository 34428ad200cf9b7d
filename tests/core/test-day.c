/* test-day.c — civil days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-day.h"

#include "core-days.h"

static void
test_known_days (void)
{
  static const struct { int year, month, mday; RdDay day; RdWeekday weekday; } cases[] = {
    { 1970, 1, 1, 0, RD_THURSDAY },              /* where counting begins */
    { 1969, 12, 31, -1, RD_WEDNESDAY },          /* the day before */
    { 2000, 2, 29, 11016, RD_TUESDAY },          /* a century that is a leap year */
    { 1900, 2, 28, -25509, RD_WEDNESDAY },       /* a century that is none */
    { 1900, 3, 1, -25508, RD_THURSDAY },
    { 2016, 5, 22, 16943, RD_SUNDAY },           /* the day of the header's example */
    { 1583, 1, 1, RD_DAY_FIRST, RD_SATURDAY },
    { 9999, 12, 31, RD_DAY_LAST, RD_FRIDAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int year, month, mday;

      g_assert_cmpint (rd_day_from_ymd (cases[i].year, cases[i].month, cases[i].mday), ==, cases[i].day);
      rd_day_get_ymd (cases[i].day, &year, &month, &mday);
      g_assert_cmpint (year, ==, cases[i].year);
      g_assert_cmpint (month, ==, cases[i].month);
      g_assert_cmpint (mday, ==, cases[i].mday);
      g_assert_cmpint (rd_day_get_weekday (cases[i].day), ==, cases[i].weekday);
    }
}

static void
test_no_such_day (void)
{
  static const struct { int year, month, mday; } cases[] = {
    { 2015, 2, 29 },     /* no leap year */
    { 1900, 2, 29 },     /* nor this one */
    { 2016, 6, 31 },     /* June has 30 */
    { 2016, 0, 1 },
    { 2016, 13, 1 },
    { 2016, 1, 0 },
    { 2016, 1, 32 },
    { 2016, 1, 257 },    /* 1, were it cut to a byte */
    { 2016, -1, 1 },
    { 2016, 1, -1 },
    { 1582, 12, 31 },    /* before the first whole Gregorian year */
    { 10000, 1, 1 },
    { 67552, 1, 1 },     /* 2016, were it cut to two bytes */
    { G_MININT, G_MININT, G_MININT },
    { G_MAXINT, G_MAXINT, G_MAXINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rd_day_from_ymd (cases[i].year, cases[i].month, cases[i].mday), ==, RD_DAY_NONE);
}

/* Every day there is, against counting one on by hand. */
static void
test_every_day (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  int year = 1583, month = 1, mday = 1, weekday = RD_SATURDAY;

  for (RdDay day = RD_DAY_FIRST; day <= RD_DAY_LAST; day++)
    {
      gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
      int length = lengths[month - 1] + (leap && month == 2);
      int y, m, d;

      rd_day_get_ymd (day, &y, &m, &d);
      if (y != year || m != month || d != mday || (int) rd_day_get_weekday (day) != weekday
          || rd_day_from_ymd (year, month, mday) != day || rd_day_month_length (year, month) != length)
        g_error ("day %d is not %04d-%02d-%02d", day, year, month, mday);

      weekday = weekday % 7 + 1;
      mday = mday % length + 1;
      month = mday > 1 ? month : month % 12 + 1;
      year = mday > 1 || month > 1 ? year : year + 1;
    }
}

static void
test_validity (void)
{
  g_assert_true (rd_day_is_valid (0));
  g_assert_true (rd_day_is_valid (RD_DAY_FIRST));
  g_assert_true (rd_day_is_valid (RD_DAY_LAST));
  g_assert_false (rd_day_is_valid (RD_DAY_FIRST - 1));
  g_assert_false (rd_day_is_valid (RD_DAY_LAST + 1));
  g_assert_false (rd_day_is_valid (RD_DAY_NONE));
}

static void
test_add_days (void)
{
  g_assert_cmpint (rd_day_add_days (D (2016, 2, 28), 1), ==, D (2016, 2, 29));
  g_assert_cmpint (rd_day_add_days (D (2016, 3, 1), -1), ==, D (2016, 2, 29));
  g_assert_cmpint (rd_day_add_days (D (2016, 3, 1), 0), ==, D (2016, 3, 1));
  g_assert_cmpint (rd_day_add_days (RD_DAY_LAST, 1), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_day_add_days (RD_DAY_FIRST, -1), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_day_add_days (RD_DAY_LAST, G_MAXINT), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_day_add_days (RD_DAY_FIRST, G_MININT), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_day_add_days (RD_DAY_NONE, 1), ==, RD_DAY_NONE);
}

static void
test_add_months (void)
{
  static const struct { const char *from; int n; const char *to; gboolean clamped; } cases[] = {
    { "1978-09-30", 4, "1979-01-30", FALSE },   /* Dodds v Walker: not the 31st */
    { "2016-01-31", 1, "2016-02-29", TRUE },    /* no 31 February */
    { "2015-01-31", 1, "2015-02-28", TRUE },    /* nor 29 in 2015 */
    { "2016-02-29", 1, "2016-03-29", FALSE },   /* the same number, not the last day */
    { "2016-09-30", 1, "2016-10-30", FALSE },
    { "2015-08-31", 6, "2016-02-29", TRUE },
    { "2016-08-31", 6, "2017-02-28", TRUE },
    { "2016-02-29", 12, "2017-02-28", TRUE },   /* a year from a leap day */
    { "2016-02-29", 48, "2020-02-29", FALSE },
    { "2016-03-31", -1, "2016-02-29", TRUE },   /* backwards as well */
    { "2016-01-15", -1, "2015-12-15", FALSE },
    { "2016-12-15", 1, "2017-01-15", FALSE },
    { "2016-05-22", 0, "2016-05-22", FALSE },
    { "9999-12-31", 1, NULL, FALSE },
    { "1583-01-31", -1, NULL, FALSE },
    { "2016-01-31", G_MAXINT, NULL, FALSE },
    { "2016-01-31", G_MININT, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean clamped = 2;
      RdDay to = rd_day_add_months (rd_day_parse_iso (cases[i].from), cases[i].n, &clamped);

      assert_day (to, cases[i].to);
      if (cases[i].to != NULL)
        g_assert_cmpint (clamped, ==, cases[i].clamped);
      else
        g_assert_cmpint (clamped, ==, 2);
      g_assert_cmpint (rd_day_add_months (rd_day_parse_iso (cases[i].from), cases[i].n, NULL), ==, to);
    }
  g_assert_cmpint (rd_day_add_months (RD_DAY_NONE, 1, NULL), ==, RD_DAY_NONE);
}

static void
test_iso (void)
{
  static const char * const refused[] = {
    "", "2016", "2016-05", "2016-5-22", "16-05-22", "2016-05-22 ", " 2016-05-22", "2016/05/22",
    "2016-05-2x", "+016-05-22", "2016-0--22", "2016-13-01", "2016-02-30", "2016-05-22T00:00",
    "0000-00-00", "1582-12-31", "٢٠١٦-٠٥-٢٢", "2016-05",
  };
  g_autofree char *text = rd_day_to_iso (D (2016, 5, 2));

  g_assert_cmpstr (text, ==, "2016-05-02");
  g_assert_null (rd_day_to_iso (RD_DAY_NONE));
  g_assert_cmpint (rd_day_parse_iso ("2016-05-22"), ==, 16943);
  g_assert_cmpint (rd_day_parse_iso ("1583-01-01"), ==, RD_DAY_FIRST);
  g_assert_cmpint (rd_day_parse_iso ("9999-12-31"), ==, RD_DAY_LAST);
  g_assert_cmpint (rd_day_parse_iso (NULL), ==, RD_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (rd_day_parse_iso (refused[i]), ==, RD_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/known-days", test_known_days);
  g_test_add_func ("/day/no-such-day", test_no_such_day);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/validity", test_validity);
  g_test_add_func ("/day/add-days", test_add_days);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/iso", test_iso);
  return g_test_run ();
}
