/* test-workdays-changed.c — bank holidays that differ from the rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-workdays.h"

#include "core-days.h"

#define DAY(iso) rd_day_parse_iso (iso)

static RdWorkdays *
make (void)
{
  /* A day proclaimed, one moved away, two that say what the rules say, one on a Saturday, and one said twice. */
  RdHolidayOverride overrides[] = {
    { DAY ("2027-06-14"), TRUE, "Bank holiday for a jubilee" },
    { DAY ("2027-05-31"), FALSE, NULL },
    { DAY ("2027-12-27"), TRUE, "Christmas Day" },
    { DAY ("2027-06-16"), FALSE, "" },
    { DAY ("2027-06-19"), TRUE, "On a Saturday" },
    { DAY ("2027-06-15"), TRUE, "Not this" },
    { DAY ("2027-06-15"), FALSE, NULL },
    { RD_DAY_NONE, TRUE, "No day" },
  };

  return rd_workdays_new_changed (NULL, 0, overrides, G_N_ELEMENTS (overrides));
}

static void
test_classify (void)
{
  g_autoptr (RdWorkdays) workdays = make ();
  RdSkippedDay what = { 0 };

  g_assert_cmpint (rd_workdays_classify (workdays, DAY ("2027-06-14"), &what), ==, RD_DAY_HOLIDAY);
  g_assert_cmpint (what.holiday, ==, RD_HOLIDAY_NAMED);
  g_assert_cmpstr (rd_workdays_get_holiday_name (workdays, DAY ("2027-06-14")), ==, "Bank holiday for a jubilee");
  g_assert_cmpint (rd_workdays_classify (workdays, DAY ("2027-05-31"), NULL), ==, RD_DAY_WORKING);
  g_assert_cmpint (rd_workdays_classify (workdays, DAY ("2027-06-15"), NULL), ==, RD_DAY_WORKING);
  g_assert_cmpint (rd_workdays_classify (workdays, DAY ("2027-06-19"), NULL), ==, RD_DAY_WEEKEND);
  g_assert_cmpint (rd_workdays_classify (workdays, DAY ("2027-12-27"), &what), ==, RD_DAY_HOLIDAY);
  g_assert_cmpint (what.holiday, ==, RD_HOLIDAY_CHRISTMAS);
  g_assert_null (rd_workdays_get_holiday_name (workdays, DAY ("2027-12-27")));
}

/* Counting agrees with looking at each day, before, in and after the year that differs. */
static void
test_counting (void)
{
  g_autoptr (RdWorkdays) workdays = make ();
  RdDay from = DAY ("2027-05-03");
  int n = 0;

  for (RdDay day = from + 1; day < from + 500; day++)
    {
      n += rd_workdays_is_working (workdays, day);
      g_assert_cmpint (rd_workdays_between (workdays, from, day), ==, n);
      if (rd_workdays_is_working (workdays, day))
        g_assert_cmpint (rd_workdays_add (workdays, from, n, NULL), ==, day);
    }
  assert_day (rd_workdays_add (workdays, DAY ("2027-06-11"), 1, NULL), "2027-06-15");
  assert_day (rd_workdays_add (workdays, DAY ("2027-06-01"), -1, NULL), "2027-05-31");
}

static void
test_list (void)
{
  g_autoptr (RdWorkdays) changed = make ();
  g_autoptr (RdWorkdays) plain = rd_workdays_new (NULL, 0);
  g_autoptr (GArray) days = rd_workdays_list_holidays (changed, 2027);
  g_autoptr (GArray) usual = rd_workdays_list_holidays (plain, 2027);
  RdHoliday rules[RD_HOLIDAYS_MAX_PER_YEAR];
  guint n = rd_holidays_for_year (2027, rules);

  g_assert_cmpuint (usual->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (usual, RdHoliday, i).day, ==, rules[i].day);
  g_assert_cmpuint (days->len, ==, n);    /* one more, one less */
  assert_day (g_array_index (days, RdHoliday, 4).day, "2027-06-14");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workdays-changed/classify", test_classify);
  g_test_add_func ("/workdays-changed/counting", test_counting);
  g_test_add_func ("/workdays-changed/list", test_list);
  return g_test_run ();
}
