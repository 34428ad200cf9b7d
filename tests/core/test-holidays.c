/* test-holidays.c — the public holidays against the published lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-holidays.h"

#include "core-days.h"

static const char * const kind_names[RD_N_HOLIDAYS] = {
  [RD_HOLIDAY_NEW_YEAR] = "new-year",
  [RD_HOLIDAY_GOOD_FRIDAY] = "good-friday",
  [RD_HOLIDAY_EASTER_MONDAY] = "easter-monday",
  [RD_HOLIDAY_EARLY_MAY] = "early-may",
  [RD_HOLIDAY_SPRING] = "spring",
  [RD_HOLIDAY_SUMMER] = "summer",
  [RD_HOLIDAY_CHRISTMAS] = "christmas",
  [RD_HOLIDAY_BOXING] = "boxing",
  [RD_HOLIDAY_MILLENNIUM] = "millennium",
  [RD_HOLIDAY_GOLDEN_JUBILEE] = "golden-jubilee",
  [RD_HOLIDAY_ROYAL_WEDDING] = "royal-wedding",
  [RD_HOLIDAY_DIAMOND_JUBILEE] = "diamond-jubilee",
  [RD_HOLIDAY_PLATINUM_JUBILEE] = "platinum-jubilee",
  [RD_HOLIDAY_STATE_FUNERAL] = "state-funeral",
  [RD_HOLIDAY_CORONATION] = "coronation",
};

/* The year as lines of the data file. */
static char *
print_year (int year)
{
  RdHoliday days[RD_HOLIDAYS_MAX_PER_YEAR];
  guint n = rd_holidays_for_year (year, days);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = rd_day_to_iso (days[i].day);

      g_string_append_printf (text, "%s\t%s\t%s\n", day, kind_names[days[i].kind],
                              days[i].substitute ? "substitute" : "");
    }
  return g_string_free (text, FALSE);
}

/* The lines of the data file that belong to @year. */
static char *
filter_year (char **lines, int year)
{
  g_autofree char *prefix = g_strdup_printf ("%d-", year);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], prefix))
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  return g_string_free (text, FALSE);
}

static void
test_published_years (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "holidays", "england-and-wales.tsv", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  guint n_years = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);

  for (int year = 1990; year < 2040; year++)
    {
      g_autofree char *expected = filter_year (lines, year);
      g_autofree char *found = print_year (year);

      if (*expected == '\0')
        continue;
      g_assert_cmpstr (found, ==, expected);
      n_years++;
    }
  /* 2012 to 2028, and 1995, 1999, 2002, 2011 */
  g_assert_cmpuint (n_years, ==, 17 + 4);
}

static void
test_easter (void)
{
  static const char * const known[] = {
    "1598-03-22", "1818-03-22", "2285-03-22",   /* as early as it can be */
    "1666-04-25", "1886-04-25", "1943-04-25", "2038-04-25",   /* as late as it can be */
    "1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19",   /* where the two exceptions of the tables apply */
    "1900-04-15", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2024-03-31", "2100-03-28",
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      int year;

      rd_day_get_ymd (rd_day_parse_iso (known[i]), &year, NULL, NULL);
      assert_day (rd_holidays_easter (year), known[i]);
    }
}

/* Every year against another way to find Easter: the table of epacts and the
 * moons counted out, rather than one formula.
 */
static RdDay
find_easter_by_epact (int year)
{
  int century = year / 100 + 1;
  int golden = year % 19 + 1;
  int solar = 3 * century / 4 - 12;
  int lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  RdDay moon;

  if (epact < 0)
    epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24)
    epact++;
  moon = D (year, 3, 1) + (epact < 24 ? 44 - epact : 74 - epact) - 1;
  do
    moon++;
  while (rd_day_get_weekday (moon) != RD_SUNDAY);
  return moon;
}

static void
test_easter_every_year (void)
{
  for (int year = 1583; year <= 9999; year++)
    g_assert_cmpint (rd_holidays_easter (year), ==, find_easter_by_epact (year));
}

/* What working days and their counting rely on. */
static void
test_every_year (void)
{
  guint total = 0;

  for (int year = 1583; year <= 9999; year++)
    {
      RdHoliday days[RD_HOLIDAYS_MAX_PER_YEAR];
      guint n = rd_holidays_for_year (year, days);

      g_assert_cmpuint (rd_holidays_count_before (year), ==, total);
      total += n;
      g_assert_cmpuint (n, >=, year < 1974 ? 6 : year < 1978 ? 7 : 8);
      for (guint i = 0; i < n; i++)
        {
          int in_year;
          RdHoliday found;

          rd_day_get_ymd (days[i].day, &in_year, NULL, NULL);
          g_assert_cmpint (in_year, ==, year);
          g_assert_cmpint (rd_day_get_weekday (days[i].day), <=, RD_FRIDAY);
          g_assert_true (i == 0 || days[i].day > days[i - 1].day);
          g_assert_true (rd_holidays_find (days[i].day, &found));
          g_assert_cmpint (found.kind, ==, days[i].kind);
          g_assert_cmpint (found.substitute, ==, days[i].substitute);
        }
    }
}

static void
test_find (void)
{
  static const struct { const char *day; gboolean holiday; } cases[] = {
    { "2002-05-27", FALSE },   /* the usual spring holiday, moved that year */
    { "2012-05-28", FALSE },
    { "2022-05-30", FALSE },
    { "2020-05-04", FALSE },   /* the usual early May holiday, moved that year */
    { "1995-05-01", FALSE },
    { "2025-05-08", FALSE },   /* eighty years after the war: no holiday */
    { "2016-12-25", FALSE },   /* a Sunday: its substitute stands instead */
    { "2016-12-27", TRUE },
    { "2015-12-26", FALSE },   /* a Saturday */
    { "2015-12-28", TRUE },
    { "2017-01-01", FALSE },
    { "2016-03-27", FALSE },   /* Easter Sunday is none */
    { "2030-04-19", TRUE },    /* Good Friday, by rule */
    { "2033-12-27", TRUE },    /* Christmas Day on a Sunday, by rule */
    { "1977-05-02", FALSE },   /* before the early May holiday */
    { "1978-05-01", TRUE },
    { "1973-01-01", FALSE },   /* before New Year's Day */
    { "1974-01-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdHoliday untouched = { 42, RD_HOLIDAY_SUMMER, FALSE };

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (rd_holidays_find (rd_day_parse_iso (cases[i].day), &untouched), ==, cases[i].holiday);
      g_assert_cmpint (untouched.day == 42, ==, !cases[i].holiday);
      g_assert_cmpint (rd_holidays_find (rd_day_parse_iso (cases[i].day), NULL), ==, cases[i].holiday);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/published-years", test_published_years);
  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/easter-every-year", test_easter_every_year);
  g_test_add_func ("/holidays/every-year", test_every_year);
  g_test_add_func ("/holidays/find", test_find);
  return g_test_run ();
}
