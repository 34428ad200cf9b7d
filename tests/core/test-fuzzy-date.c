/* test-fuzzy-date.c — dates as people write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-fuzzy-date.h"

#include "core-days.h"

#define TODAY D (2026, 11, 23)

static const struct { const char *text, *earliest, *latest; RdPrecision precision; } understood[] = {
  /* ISO */
  { "2016-05-22", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "2016-5-2", "2016-05-02", "2016-05-02", RD_PRECISION_DAY },
  { "2016/05/22", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },    /* the year first leaves no doubt */
  { "2016-05", "2016-05-01", "2016-05-31", RD_PRECISION_MONTH },
  { "2016-02", "2016-02-01", "2016-02-29", RD_PRECISION_MONTH },
  { "2016", "2016-01-01", "2016-12-31", RD_PRECISION_YEAR },
  { "1900", "1900-01-01", "1900-12-31", RD_PRECISION_YEAR },
  { "2100", "2100-01-01", "2100-12-31", RD_PRECISION_YEAR },
  /* day before month, in numbers */
  { "22/05/16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22/05/2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22.05.2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22-05-16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22.05/16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },      /* marks may differ */
  { "3/5/16", "2016-05-03", "2016-05-03", RD_PRECISION_DAY },        /* the third of May, never the fifth of March */
  { " 22 / 05 / 2016 ", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "05/2016", "2016-05-01", "2016-05-31", RD_PRECISION_MONTH },
  { "5.2016", "2016-05-01", "2016-05-31", RD_PRECISION_MONTH },
  /* month by name */
  { "22-May-16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22-may-16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22 May 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22 MAY 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22May2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22nd May 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "the 1st of May, 2016", "2016-05-01", "2016-05-01", RD_PRECISION_DAY },
  { "Sunday 22 May 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "Sun, 22 May 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "Thurs. 1 Sept. 2016", "2016-09-01", "2016-09-01", RD_PRECISION_DAY },
  { "Sun 22/05/16", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22 May 2016.", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "May 2016", "2016-05-01", "2016-05-31", RD_PRECISION_MONTH },
  { "Sept 2016", "2016-09-01", "2016-09-30", RD_PRECISION_MONTH },
  { "May 22, 2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },  /* with a name no order can mislead */
  /* the year in two digits is the latest not after this year */
  { "22/05/26", "2026-05-22", "2026-05-22", RD_PRECISION_DAY },
  { "22/12/26", "2026-12-22", "2026-12-22", RD_PRECISION_DAY },      /* this year, though the day is still to come */
  { "22/05/27", "1927-05-22", "1927-05-22", RD_PRECISION_DAY },
  { "22/05/00", "2000-05-22", "2000-05-22", RD_PRECISION_DAY },
  { "29 Feb 16", "2016-02-29", "2016-02-29", RD_PRECISION_DAY },
  /* what word processors make of spaces and dashes */
  { "22\u00a0May\u20092016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22\u201105\u201116", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22\u2013May\u201316", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "2016\u221205\u221222", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "\ufeff22 May 2016\u200b", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
  { "22\tMay\n2016", "2016-05-22", "2016-05-22", RD_PRECISION_DAY },
};

static void
test_understood (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (understood); i++)
    {
      RdFuzzyDate date = { 1, 2, RD_PRECISION_YEAR, RD_QUALIFIER_NONE };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", understood[i].text);
      rd_fuzzy_date_parse (understood[i].text, TODAY, &date, &error);
      g_assert_no_error (error);
      assert_day (date.earliest, understood[i].earliest);
      assert_day (date.latest, understood[i].latest);
      g_assert_cmpint (date.precision, ==, understood[i].precision);
      g_assert_cmpint (date.qualifier, ==, RD_QUALIFIER_NONE);
    }
}

static void
test_refused (void)
{
  static const struct { const char *text; RdFuzzyDateError code; } cases[] = {
    /* a date that there is not */
    { "31/06/2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "29/02/2015", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "00/00/0000", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "2016-02-30", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "2016-13", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "13/2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "0 May 2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "05/22/2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },      /* American order is not guessed at */
    { "14-12/03/2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },   /* a range that ends before it begins */
    { "before 31/06/2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "29/2/17-3/3/17", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },  /* one of its ends is */
    { "w/c 31 June 2016", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    { "29 Feb 1900", RD_FUZZY_DATE_ERROR_IMPOSSIBLE },
    /* something else */
    { "", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "   ", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "soon", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22 May", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },      /* which year? */
    { "22/05", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "May 16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },      /* the sixteenth, or 2016? */
    { "1850", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },        /* alone it is a number */
    { "22/05/1066", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },  /* before the calendar that is counted in */
    { "May 1066", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "31 Dec 1582", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/20160", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/6", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "222/05/16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "2 5 16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },      /* three numbers, of anything */
    { "22///05/2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "5/16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },        /* a month and a year, or a day and no month */
    { "Sept 16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22 May 16:30", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },     /* a time, no year */
    { "autumn term 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD }, /* each school’s own */
    { "2 Juny 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD }, /* June or July? */
    { "2 Mai 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },  /* too short to tell a slip from another word */
    { "2 Smarch 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "Sunday summer 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "third half of 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "Q5 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "winter 2016/19", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "between 3 May 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "w/c May 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "Undated letter on file", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "?", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "(22/05/16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/2016/1", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/2016 and 23/05/2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "Sunday May 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "Mayor 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "2016-05-22T10:00", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "-2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "99999999999999999999/05/16", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "1 2 3 4 5 6 7 8 9 10 11 12 13 14", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "٢٢/٠٥/٢٠١٦", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },   /* digits of another script */
    { "22 mai 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22/05/2016\x80", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },   /* no UTF-8 */
    { "\xff\xfe", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { "22 May\x01 2016", RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
    { NULL, RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdFuzzyDate date = { 1, 2, RD_PRECISION_MONTH, RD_QUALIFIER_NONE };
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_false (rd_fuzzy_date_parse (cases[i].text, TODAY, &date, &error));
      g_assert_error (error, RD_FUZZY_DATE_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date.earliest, ==, 1);
      g_assert_cmpint (date.latest, ==, 2);
      g_assert_cmpint (date.precision, ==, RD_PRECISION_MONTH);
      g_assert_false (rd_fuzzy_date_parse (cases[i].text, TODAY, &date, NULL));
    }
}

/* A text as long as is taken is read; one byte more is not. */
static void
test_length (void)
{
  g_autofree char *text = g_strdup_printf ("%*s", 200, "22 May 2016");
  g_autofree char *longer = g_strdup_printf ("%*s", 201, "22 May 2016");
  g_autofree char *huge = g_strnfill (1000000, '1');
  RdFuzzyDate date;

  g_assert_true (rd_fuzzy_date_parse (text, TODAY, &date, NULL));
  g_assert_false (rd_fuzzy_date_parse (longer, TODAY, &date, NULL));
  g_assert_false (rd_fuzzy_date_parse (huge, TODAY, &date, NULL));
}

/* Whatever is thrown at it, it answers; and what it takes is a span of days. */
static void
test_garbage (void)
{
  static const char * const pieces[] = {
    "22", "5", "2016", "may", "before ", "c. ", "?", "early ", "w/c ", " to ", " & ", "between ", " and ", "summer ", "~", "16", "sunday", "/", "-", ".", ",", " ", "th", "of", "\u2013", "\xc3", "x", "+", "00", "99999",
  };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_test_rand_int_range (0, 8);
      RdFuzzyDate date;

      while (n-- > 0)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (g_test_rand_int_range (0, 4) == 0 && text->len > 0)
        text->str[g_test_rand_int_range (0, (gint32) text->len)] = (char) g_test_rand_int_range (1, 256);
      if (rd_fuzzy_date_parse (text->str, TODAY, &date, NULL))
        {
          g_assert_true (rd_day_is_valid (date.earliest) != (date.qualifier == RD_QUALIFIER_BEFORE));
          g_assert_true (rd_day_is_valid (date.latest) != (date.qualifier == RD_QUALIFIER_AFTER));
          g_assert_true (date.qualifier >= RD_QUALIFIER_BEFORE || date.earliest <= date.latest);
        }
    }
}

static void
test_names (void)
{
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_DAY), ==, "day");
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_MONTH), ==, "month");
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_YEAR), ==, "year");
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_PART_OF_MONTH), ==, "part-of-month");
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_PART_OF_YEAR), ==, "part-of-year");
  g_assert_cmpstr (rd_precision_get_name (RD_PRECISION_RANGE), ==, "range");
  for (RdPrecision precision = RD_PRECISION_DAY; precision <= RD_PRECISION_RANGE; precision++)
    {
      RdPrecision back;

      g_assert_true (rd_precision_from_name (rd_precision_get_name (precision), &back));
      g_assert_cmpint (back, ==, precision);
    }
  for (RdQualifier qualifier = RD_QUALIFIER_NONE; qualifier <= RD_QUALIFIER_AFTER; qualifier++)
    {
      RdQualifier back;

      g_assert_true (rd_qualifier_from_name (rd_qualifier_get_name (qualifier), &back));
      g_assert_cmpint (back, ==, qualifier);
    }
  g_assert_cmpstr (rd_qualifier_get_name (RD_QUALIFIER_NONE), ==, "none");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzzy-date/understood", test_understood);
  g_test_add_func ("/fuzzy-date/refused", test_refused);
  g_test_add_func ("/fuzzy-date/length", test_length);
  g_test_add_func ("/fuzzy-date/garbage", test_garbage);
  g_test_add_func ("/fuzzy-date/names", test_names);
  return g_test_run ();
}
