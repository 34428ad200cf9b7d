/* test-workdays.c — counting working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-workdays.h"

#include "core-days.h"

static void
test_add (void)
{
  static const struct { const char *from; int n; const char *to; } cases[] = {
    { "2016-03-21", 5, "2016-03-30" },     /* over Good Friday and Easter Monday */
    { "2016-03-24", 5, "2016-04-04" },     /* the first day not counted is Good Friday */
    { "2016-03-26", 5, "2016-04-04" },     /* from a Saturday */
    { "2016-12-22", 5, "2017-01-03" },     /* 26 and 27 December, 2 January */
    { "2020-05-06", 5, "2020-05-14" },     /* the early May holiday moved to Friday */
    { "2019-04-10", 15, "2019-05-03" },
    { "2019-12-16", 15, "2020-01-09" },
    { "2016-05-18", -7, "2016-05-09" },    /* the seventh working day before a publication */
    { "2016-05-18", -8, "2016-05-06" },    /* and on the clear-days reading */
    { "2016-04-05", -7, "2016-03-23" },    /* backwards over Easter */
    { "2016-04-05", -8, "2016-03-22" },
    { "2016-06-08", -7, "2016-05-27" },    /* backwards over the spring holiday */
    { "2016-06-08", -8, "2016-05-26" },
    { "2020-05-14", -7, "2020-05-04" },    /* backwards over the moved early May holiday */
    { "2020-05-14", -8, "2020-05-01" },
    { "2016-03-26", 0, "2016-03-26" },     /* no days: the day itself, working or not */
    { "2016-03-25", 1, "2016-03-29" },
    { "2016-03-25", -1, "2016-03-24" },
    { "2016-03-29", -1, "2016-03-24" },    /* over four days that are none */
    { "2022-05-31", 1, "2022-06-01" },     /* the usual spring holiday was a working day that year */
    { "2022-06-01", 1, "2022-06-06" },     /* two holidays for the Platinum Jubilee */
    { "1850-01-01", 5, "1850-01-08" },     /* long before any list, by rule */
    { "2080-12-24", 1, "2080-12-27" },     /* long after any list, by rule */
    { "9999-12-31", 1, NULL },
    { "9999-12-30", 1, "9999-12-31" },
    { "1583-01-03", -1, NULL },            /* the first working day of all has none before it */
    { "1583-01-01", 1, "1583-01-03" },
    { "1583-01-01", -1, NULL },
    { "2016-01-01", G_MAXINT, NULL },
    { "2016-01-01", G_MININT, NULL },
  };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %+d", cases[i].from, cases[i].n);
      assert_day (rd_workdays_add (workdays, rd_day_parse_iso (cases[i].from), cases[i].n, NULL), cases[i].to);
    }
}

static void
test_between (void)
{
  static const struct { const char *from, *to; int n; } cases[] = {
    { "2016-03-21", "2016-03-30", 5 },
    { "2016-03-30", "2016-03-21", -5 },
    { "2016-03-24", "2016-03-28", 0 },     /* the four days of Easter */
    { "2016-03-24", "2016-03-29", 1 },
    { "2016-03-29", "2016-03-24", -1 },
    { "2016-05-20", "2016-05-22", 0 },     /* Friday to Sunday */
    { "2016-05-22", "2016-05-20", 0 },
    { "2016-05-21", "2016-05-23", 1 },     /* Saturday to Monday */
    { "2016-05-23", "2016-05-21", -1 },
    { "2016-05-23", "2016-05-23", 0 },
    { "2016-01-01", "2016-12-31", 253 },   /* 261 weekdays but eight holidays, and the first day is not counted: it was one of them */
    { "2022-01-01", "2022-12-31", 250 },   /* 260 weekdays and ten holidays */
  };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s to %s", cases[i].from, cases[i].to);
      g_assert_cmpint (rd_workdays_between (workdays, rd_day_parse_iso (cases[i].from), rd_day_parse_iso (cases[i].to)),
                       ==, cases[i].n);
    }
}

static void
test_classify (void)
{
  static const struct { const char *day; RdDayKind kind; RdHolidayKind holiday; gboolean substitute; } cases[] = {
    { "2016-12-23", RD_DAY_WORKING },
    { "2016-12-24", RD_DAY_WEEKEND },
    { "2016-12-25", RD_DAY_WEEKEND },       /* Christmas Day on a Sunday is a weekend day: it has a substitute */
    { "2016-12-26", RD_DAY_HOLIDAY, RD_HOLIDAY_BOXING, FALSE },
    { "2016-12-27", RD_DAY_HOLIDAY, RD_HOLIDAY_CHRISTMAS, TRUE },   /* closed as well, but a holiday first */
    { "2016-12-28", RD_DAY_CLOSED },
    { "2016-12-30", RD_DAY_CLOSED },
    { "2016-12-31", RD_DAY_WEEKEND },       /* inside the closure, but a weekend first */
    { "2017-01-02", RD_DAY_HOLIDAY, RD_HOLIDAY_NEW_YEAR, TRUE },
    { "2017-01-03", RD_DAY_WORKING },
  };
  RdClosedDays closed = { D (2016, 12, 26), D (2016, 12, 31) };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (&closed, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdDay day = rd_day_parse_iso (cases[i].day);
      RdSkippedDay skipped = { 42, RD_DAY_WORKING, RD_HOLIDAY_SUMMER, FALSE };

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (rd_workdays_classify (workdays, day, &skipped), ==, cases[i].kind);
      g_assert_cmpint (rd_workdays_classify (workdays, day, NULL), ==, cases[i].kind);
      g_assert_cmpint (rd_workdays_is_working (workdays, day), ==, cases[i].kind == RD_DAY_WORKING);
      g_assert_cmpint (skipped.day, ==, cases[i].kind == RD_DAY_WORKING ? 42 : day);
      g_assert_cmpint (skipped.kind, ==, cases[i].kind);
      if (cases[i].kind == RD_DAY_HOLIDAY)
        {
          g_assert_cmpint (skipped.holiday, ==, cases[i].holiday);
          g_assert_cmpint (skipped.substitute, ==, cases[i].substitute);
        }
    }
}

static char *
print_skipped (const GArray *skipped)
{
  static const char kinds[] = { '?', 'w', 'h', 'c' };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < skipped->len; i++)
    {
      const RdSkippedDay *day = &g_array_index (skipped, RdSkippedDay, i);
      g_autofree char *iso = rd_day_to_iso (day->day);

      g_string_append_printf (text, "%s%s%c", i > 0 ? " " : "", iso + 5, kinds[day->kind]);
    }
  return g_string_free (text, FALSE);
}

static void
test_skipped (void)
{
  static const struct { const char *from; int n; const char *skipped; } cases[] = {
    { "2016-03-21", 5, "03-25h 03-26w 03-27w 03-28h" },
    { "2016-03-30", -5, "03-28h 03-27w 03-26w 03-25h" },      /* in the order met: backwards */
    { "2016-03-21", 1, "" },
    { "2016-03-25", 1, "03-26w 03-27w 03-28h" },              /* the day counted from is not passed over */
    { "2016-12-22", 2, "12-24w 12-25w 12-26h 12-27h 12-28c 12-29c 12-30c 12-31w 01-01w 01-02h" },
    { "2016-03-21", 0, "" },
  };
  RdClosedDays closed = { D (2016, 12, 28), D (2016, 12, 30) };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (&closed, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (RdSkippedDay));
      g_autofree char *text = NULL;

      rd_workdays_add (workdays, rd_day_parse_iso (cases[i].from), cases[i].n, skipped);
      text = print_skipped (skipped);
      g_assert_cmpstr (text, ==, cases[i].skipped);
    }
}

/* What is there already stays, and nothing comes to it where there is no result. */
static void
test_skipped_is_appended (void)
{
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (RdSkippedDay));

  rd_workdays_add (workdays, D (2016, 5, 20), 1, skipped);
  g_assert_cmpuint (skipped->len, ==, 2);
  rd_workdays_add (workdays, D (2016, 5, 27), 1, skipped);
  g_assert_cmpuint (skipped->len, ==, 5);
  g_assert_cmpint (rd_workdays_add (workdays, D (9999, 12, 24), 50, skipped), ==, RD_DAY_NONE);
  g_assert_cmpuint (skipped->len, ==, 5);
}

static void
test_closures_in_any_order (void)
{
  const RdClosedDays closed[] = {
    { D (2016, 8, 15), D (2016, 8, 19) },
    { D (2016, 1, 4), D (2016, 1, 4) },
    { D (2016, 8, 17), D (2016, 8, 26) },              /* overlaps the first */
    { D (2016, 8, 27), D (2016, 8, 28) },              /* touches it */
    { D (2016, 6, 10), D (2016, 6, 1) },               /* ends before it begins: ignored */
    { RD_DAY_NONE, D (2016, 6, 10) },                  /* no day: ignored */
    { D (2016, 6, 1), RD_DAY_NONE },
    { G_MININT32 + 1, G_MININT32 + 2 },                /* outside what there is */
    { G_MAXINT32 - 1, G_MAXINT32 },
    { D (2016, 8, 16), D (2016, 8, 16) },              /* inside the first */
  };
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (closed, G_N_ELEMENTS (closed));

  assert_day (rd_workdays_add (workdays, D (2016, 8, 12), 1, NULL), "2016-08-30");
  assert_day (rd_workdays_add (workdays, D (2016, 8, 30), -1, NULL), "2016-08-12");
  assert_day (rd_workdays_next (workdays, D (2016, 1, 1)), "2016-01-05");
  assert_day (rd_workdays_previous (workdays, D (2016, 1, 5)), "2015-12-31");
  g_assert_cmpint (rd_workdays_between (workdays, D (2016, 8, 12), D (2016, 8, 30)), ==, 1);
  g_assert_true (rd_workdays_is_working (workdays, D (2016, 6, 3)));

  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 8, 16)), ==, 0);
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 8, 22)), ==, 2);
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 8, 28)), ==, 3);
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 1, 4)), ==, 1);
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 6, 3)), ==, -1);
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 8, 29)), ==, -1);
}

/* An office that is never open again, or never was: an answer, and soon. */
static void
test_closed_for_ever (void)
{
  const RdClosedDays always = { RD_DAY_FIRST, RD_DAY_LAST };
  const RdClosedDays from_2016 = { D (2016, 1, 1), G_MAXINT32 };
  const RdClosedDays century = { D (2016, 1, 1), D (2115, 12, 31) };
  g_autoptr (RdWorkdays) never = rd_workdays_new (&always, 1);
  g_autoptr (RdWorkdays) no_more = rd_workdays_new (&from_2016, 1);
  g_autoptr (RdWorkdays) later = rd_workdays_new (&century, 1);

  g_assert_cmpint (rd_workdays_add (never, D (2016, 5, 20), 1, NULL), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_workdays_add (never, D (2016, 5, 20), -1, NULL), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_workdays_between (never, RD_DAY_FIRST, RD_DAY_LAST), ==, 0);
  assert_day (rd_workdays_add (never, D (2016, 5, 20), 0, NULL), "2016-05-20");

  g_assert_cmpint (rd_workdays_next (no_more, D (2016, 5, 20)), ==, RD_DAY_NONE);
  assert_day (rd_workdays_previous (no_more, D (2016, 5, 20)), "2015-12-31");
  assert_day (rd_workdays_next (no_more, D (2015, 12, 30)), "2015-12-31");

  assert_day (rd_workdays_add (later, D (2015, 12, 31), 1, NULL), "2116-01-02");
}

static void
test_references (void)
{
  RdWorkdays *workdays = rd_workdays_new (NULL, 0);

  g_assert_true (rd_workdays_ref (workdays) == workdays);
  rd_workdays_unref (workdays);
  g_assert_true (rd_workdays_is_working (workdays, D (2016, 5, 20)));
  rd_workdays_unref (workdays);
}

/* The closures may go once they have been given. */
static void
test_closures_are_copied (void)
{
  RdClosedDays *closed = g_new (RdClosedDays, 1);
  g_autoptr (RdWorkdays) workdays = NULL;

  closed->first = closed->last = D (2016, 5, 20);
  workdays = rd_workdays_new (closed, 1);
  closed->first = closed->last = RD_DAY_NONE;
  g_free (closed);
  g_assert_false (rd_workdays_is_working (workdays, D (2016, 5, 20)));
  g_assert_cmpint (rd_workdays_find_closure (workdays, D (2016, 5, 20)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workdays/add", test_add);
  g_test_add_func ("/workdays/between", test_between);
  g_test_add_func ("/workdays/classify", test_classify);
  g_test_add_func ("/workdays/skipped", test_skipped);
  g_test_add_func ("/workdays/skipped-is-appended", test_skipped_is_appended);
  g_test_add_func ("/workdays/closures-in-any-order", test_closures_in_any_order);
  g_test_add_func ("/workdays/closed-for-ever", test_closed_for_ever);
  g_test_add_func ("/workdays/references", test_references);
  g_test_add_func ("/workdays/closures-are-copied", test_closures_are_copied);
  return g_test_run ();
}
