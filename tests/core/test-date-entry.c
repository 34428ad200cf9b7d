/* test-date-entry.c — days that people type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-entry.h"

#include "core-days.h"

/* A Wednesday. */
#define TODAY D (2016, 5, 18)

static const struct { const char *text, *past, *coming; } understood[] = {
  /* what rd-fuzzy-date reads */
  { "2016-05-22", "2016-05-22", "2016-05-22" },
  { "22/05/2016", "2016-05-22", "2016-05-22" },       /* words that leave nothing open are taken as they are */
  { "Sunday 22nd May 2016", "2016-05-22", "2016-05-22" },
  { "1 Jan 1900", "1900-01-01", "1900-01-01" },
  { "31/12/2199", "2199-12-31", "2199-12-31" },
  /* a year of two digits */
  { "22/5/16", "2016-05-22", "2016-05-22" },
  { "22/5/15", "2015-05-22", "2015-05-22" },
  { "22/5/17", "1917-05-22", "2017-05-22" },          /* a plan for next year; nothing happens a year ahead */
  { "22/5/65", "1965-05-22", "2065-05-22" },
  { "22/5/66", "1966-05-22", "1966-05-22" },
  /* words */
  { "today", "2016-05-18", "2016-05-18" },
  { "Today", "2016-05-18", "2016-05-18" },
  { " yesterday ", "2016-05-17", "2016-05-17" },
  { "tomorrow", "2016-05-19", "2016-05-19" },
  /* weekdays, on a Wednesday */
  { "Friday", "2016-05-13", "2016-05-20" },
  { "fri", "2016-05-13", "2016-05-20" },
  { "on Friday", "2016-05-13", "2016-05-20" },
  { "Wednesday", "2016-05-18", "2016-05-18" },        /* today is neither past nor coming, but nearest */
  { "Tuesday", "2016-05-17", "2016-05-24" },
  { "last Friday", "2016-05-13", "2016-05-13" },
  { "last Wednesday", "2016-05-11", "2016-05-11" },   /* never today */
  { "next Tuesday", "2016-05-24", "2016-05-24" },
  { "next Friday", "2016-05-20", "2016-05-20" },
  { "next Wednesday", "2016-05-25", "2016-05-25" },
  { "this Monday", "2016-05-16", "2016-05-16" },
  { "this Sunday", "2016-05-22", "2016-05-22" },
  /* distances */
  { "3 days ago", "2016-05-15", "2016-05-15" },
  { "in 5 days", "2016-05-23", "2016-05-23" },
  { "a day ago", "2016-05-17", "2016-05-17" },
  { "two weeks ago", "2016-05-04", "2016-05-04" },
  { "in a fortnight", "2016-06-01", "2016-06-01" },
  { "in 1 month", "2016-06-18", "2016-06-18" },
  { "3 months ago", "2016-02-18", "2016-02-18" },
  { "a year ago", "2015-05-18", "2015-05-18" },
  { "0 days ago", "2016-05-18", "2016-05-18" },
  { "+7", "2016-05-25", "2016-05-25" },
  { "-2", "2016-05-16", "2016-05-16" },
  { "\u22122", "2016-05-16", "2016-05-16" },          /* a proper minus sign */
  { "+0", "2016-05-18", "2016-05-18" },
  /* no year */
  { "22 May", "2015-05-22", "2016-05-22" },
  { "22/5", "2015-05-22", "2016-05-22" },
  { "22.5", "2015-05-22", "2016-05-22" },
  { "17 May", "2016-05-17", "2017-05-17" },
  { "18 May", "2016-05-18", "2016-05-18" },           /* today */
  { "18th of May", "2016-05-18", "2016-05-18" },
  { "25 Dec", "2015-12-25", "2016-12-25" },
  { "29 Feb", "2016-02-29", "2020-02-29" },           /* the nearest year that has one */
  { "Sunday 22 May", NULL, "2016-05-22" },            /* in 2015 it was a Friday */
};

static void
test_understood (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (understood); i++)
    {
      RdDay past = RD_DAY_NONE, coming = RD_DAY_NONE;

      g_test_message ("%s", understood[i].text);
      rd_date_entry_parse (understood[i].text, TODAY, RD_DATE_ENTRY_PAST, &past, NULL);
      rd_date_entry_parse (understood[i].text, TODAY, RD_DATE_ENTRY_COMING, &coming, NULL);
      assert_day (past, understood[i].past);
      assert_day (coming, understood[i].coming);
    }
}

/* Every weekday typed on every weekday. */
static void
test_weekdays (void)
{
  static const char * const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

  for (RdDay today = D (2016, 5, 16); today < D (2016, 5, 23); today++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *last = g_strconcat ("last ", names[i], NULL);
          g_autofree char *next = g_strconcat ("next ", names[i], NULL);
          RdDay past, coming, day;

          g_assert_true (rd_date_entry_parse (names[i], today, RD_DATE_ENTRY_PAST, &past, NULL));
          g_assert_true (rd_date_entry_parse (names[i], today, RD_DATE_ENTRY_COMING, &coming, NULL));
          g_assert_cmpint (rd_day_get_weekday (past), ==, i + 1);
          g_assert_cmpint (rd_day_get_weekday (coming), ==, i + 1);
          g_assert_true (past <= today && past > today - 7);
          g_assert_true (coming >= today && coming < today + 7);

          g_assert_true (rd_date_entry_parse (last, today, RD_DATE_ENTRY_COMING, &day, NULL));
          g_assert_cmpint (day, ==, past == today ? today - 7 : past);
          g_assert_true (rd_date_entry_parse (next, today, RD_DATE_ENTRY_PAST, &day, NULL));
          g_assert_cmpint (day, ==, coming == today ? today + 7 : coming);
        }
    }
}

static void
test_refused (void)
{
  static const struct { const char *text; RdDateEntryError code; } cases[] = {
    { NULL, RD_DATE_ENTRY_ERROR_EMPTY },
    { "", RD_DATE_ENTRY_ERROR_EMPTY },
    { " \t\u00a0", RD_DATE_ENTRY_ERROR_EMPTY },
    { "soon", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "last", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "last week", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "next Friday week", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "3 days", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },           /* which way? */
    { "in 3 days ago", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "3 moons ago", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "in three", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "+", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "+-7", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "7", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "42512", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "May 22", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "\xff", RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD },
    { "31 June", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "31/06/2016", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "30 Feb", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "5/22/2016", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "5/22", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "Monday 22 May 2016", RD_DATE_ENTRY_ERROR_IMPOSSIBLE },
    { "May 2016", RD_DATE_ENTRY_ERROR_NOT_A_DAY },
    { "05/2016", RD_DATE_ENTRY_ERROR_NOT_A_DAY },
    { "2016", RD_DATE_ENTRY_ERROR_NOT_A_DAY },
    { "2016-05", RD_DATE_ENTRY_ERROR_NOT_A_DAY },
    { "31/12/1899", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "1/1/2200", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "+999999", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "999999 years ago", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "200 years ago", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "in 999999 fortnights", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "999999201 weeks ago", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
    { "+999999999", RD_DATE_ENTRY_ERROR_OUT_OF_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDay day = 42;
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_false (rd_date_entry_parse (cases[i].text, TODAY, RD_DATE_ENTRY_PAST, &day, &error));
      g_assert_error (error, RD_DATE_ENTRY_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (rd_date_entry_parse (cases[i].text, TODAY, RD_DATE_ENTRY_COMING, &day, NULL));
      g_assert_cmpint (day, ==, 42);
    }
}

/* At the ends of all days there is nothing before or after. */
static void
test_ends_of_time (void)
{
  RdDay day = 42;

  g_assert_false (rd_date_entry_parse ("tomorrow", RD_DAY_LAST, RD_DATE_ENTRY_COMING, &day, NULL));
  g_assert_false (rd_date_entry_parse ("yesterday", RD_DAY_FIRST, RD_DATE_ENTRY_PAST, &day, NULL));
  g_assert_false (rd_date_entry_parse ("1 Jan", RD_DAY_LAST, RD_DATE_ENTRY_COMING, &day, NULL));
  g_assert_cmpint (day, ==, 42);
  g_assert_false (rd_date_entry_parse ("22/5/16", RD_DAY_LAST, RD_DATE_ENTRY_COMING, &day, NULL));
}

static void
test_garbage (void)
{
  static const char * const pieces[] = {
    "22", "5", "2016", "may ", "sunday ", "/", "-", "+", ".", " ", "last ", "next ", "in ", "ago", "days ", "weeks ",
    "three ", "today", "a ", "\u2212", "\xe2", "29", "feb", "999999",
  };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      RdDateEntryLeaning leaning = g_test_rand_bit () ? RD_DATE_ENTRY_PAST : RD_DATE_ENTRY_COMING;
      int n = g_test_rand_int_range (0, 7);
      g_autoptr (GError) error = NULL;
      RdDay day = 42;

      while (n-- > 0)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (rd_date_entry_parse (text->str, TODAY, leaning, &day, &error))
        g_assert_true (day >= D (1900, 1, 1) && day <= D (2199, 12, 31));
      else
        g_assert_true (error != NULL && error->domain == RD_DATE_ENTRY_ERROR && day == 42);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-entry/understood", test_understood);
  g_test_add_func ("/date-entry/weekdays", test_weekdays);
  g_test_add_func ("/date-entry/refused", test_refused);
  g_test_add_func ("/date-entry/ends-of-time", test_ends_of_time);
  g_test_add_func ("/date-entry/garbage", test_garbage);
  return g_test_run ();
}
