/* test-date-reading.c — what a date cell says of when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-reading.h"

#include <string.h>

#include "core-days.h"
#include "date-cells.h"
#include "date-forms.h"

#define TODAY D (2019, 6, 3)

/* "earliest…latest precision qualifier time problem flags"; without a date only the problem. */
static char *
describe (const RdDateReading *reading, gboolean with_flags)
{
  static const char * const problems[] = { "fine", "impossible", "not-understood", "several", "us-order", "end-before-start" };
  GString *text = g_string_new (NULL);
  g_autofree char *earliest = rd_day_to_iso (reading->date.earliest);
  g_autofree char *latest = rd_day_to_iso (reading->date.latest);
  g_autofree char *time = rd_time_of_day_to_text (reading->minutes);

  if (reading->has_date)
    g_string_append_printf (text, "%s…%s %s %s ", earliest != NULL ? earliest : "", latest != NULL ? latest : "",
                            rd_precision_get_name (reading->date.precision), rd_qualifier_get_name (reading->date.qualifier));
  if (time != NULL)
    g_string_append_printf (text, "%s ", time);
  g_string_append (text, problems[reading->problem]);
  if (with_flags)
    g_string_append_printf (text, "%s%s%s", reading->is_ambiguous ? " ambiguous" : "", reading->is_mended ? " mended" : "",
                            reading->has_bad_time ? " bad-time" : "");
  return g_string_free (text, FALSE);
}

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_forms); i++)
    {
      RdDateReading reading;
      g_autofree char *found = NULL;

      g_test_message ("%s: %s", date_forms[i].text, date_forms[i].why);
      rd_date_reading_read (date_forms[i].text, TODAY, &reading);
      found = describe (&reading, TRUE);
      g_assert_cmpstr (found, ==, date_forms[i].expected);
      g_assert_cmpuint (reading.length, ==, strlen (date_forms[i].text));
    }
}

static void
test_chronologies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_cells); i++)
    {
      RdDateReading reading;
      g_autofree char *found = NULL;

      g_test_message ("%s", date_cells[i].text);
      rd_date_reading_read (date_cells[i].text, TODAY, &reading);
      found = describe (&reading, FALSE);
      g_assert_cmpstr (found, ==, date_cells[i].expected);
      g_assert_false (reading.has_bad_time);
    }
}

/* --- at the beginning of a text */

static const struct { const char *text, *expected, *rest; } starts[] = {
  { "12/03/2016 - Seen at home", "2016-03-12…2016-03-12 day none fine", "Seen at home" },
  { "12/03/2016 Seen at home", "2016-03-12…2016-03-12 day none fine", "Seen at home" },
  { "22.05.16\tSeen", "2016-05-22…2016-05-22 day none fine", "Seen" },
  { "22 May 2016\nSeen at home with mother", "2016-05-22…2016-05-22 day none fine", "Seen at home with mother" },
  { "(22/05/16) Seen", "2016-05-22…2016-05-22 day none fine", "Seen" },
  { "22/05/16", "2016-05-22…2016-05-22 day none fine", "" },
  { "12/03/2016 – 14/03/2016 – Seen", "2016-03-12…2016-03-14 range none fine", "Seen" },
  { "12/03/2016, 12/04/2016 seen", "2016-03-12…2016-04-12 range none several", "seen" },
  { "12/03/2016 0930 - Seen", "2016-03-12…2016-03-12 day none 09:30 fine", "Seen" },
  { "12/03/2016 1400 Seen", "2016-03-12…2016-03-12 day none 14:00 fine", "Seen" },
  { "12/03/2016 14:30 Seen by HV", "2016-03-12…2016-03-12 day none 14:30 fine", "Seen by HV" },
  { "12/03/2016 3 children seen", "2016-03-12…2016-03-12 day none fine", "3 children seen" },
  { "3 May 2016 – 11 children seen", "2016-05-03…2016-05-03 day none fine", "11 children seen" },
  { "12/03/2016 – Siân said “no”", "2016-03-12…2016-03-12 day none fine", "Siân said “no”" },
  { "May 2016 Sarah moved", "2016-05-01…2016-05-31 month none fine", "Sarah moved" },
  { "2014 - referral made", "2014-01-01…2014-12-31 year none fine", "referral made" },
  { "c. 2014, moved in", "2014-01-01…2014-12-31 year circa fine", "moved in" },
  { "After 3/5/16: moved", "2016-05-04… day after fine", "moved" },
  { "31/06/2016 – Seen", "impossible", "Seen" },
  /* no date: a sentence that begins with a word or number of one */
  { "2014 was a bad year", NULL, NULL },
  { "After 2014 she moved", NULL, NULL },
  { "42512 units", NULL, NULL },
  { "1 Ward Road", NULL, NULL },
  { "May be seen", NULL, NULL },
  { "March was cold", NULL, NULL },
  { "Sunday lunch", NULL, NULL },
  { "Seen on 22/05/16", NULL, NULL },
  { "", NULL, NULL },
};

static void
test_starts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      RdDateReading reading;
      g_autofree char *found = NULL;

      g_test_message ("%s", starts[i].text);
      g_assert_cmpint (rd_date_reading_read_start (starts[i].text, TODAY, &reading), ==, starts[i].expected != NULL);
      if (starts[i].expected == NULL)
        continue;
      found = describe (&reading, FALSE);
      g_assert_cmpstr (found, ==, starts[i].expected);
      g_assert_cmpstr (starts[i].text + reading.length, ==, starts[i].rest);
    }
}

/* --- properties */

static const char * const month_names[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
};
static const char * const weekday_names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };

static const char *
get_ordinal (int mday)
{
  static const char * const endings[] = { "th", "st", "nd", "rd" };

  return mday / 10 == 1 || mday % 10 > 3 ? endings[0] : endings[mday % 10];
}

/* A day in one of so many shapes: D, M, Y numbers, d, m, y without noughts and century, N and n a month’s name and its
 * beginning, W and w a weekday’s, o "st" and the like.
 */
static const char * const shapes[] = {
  "D/M/Y", "d/m/Y", "D/M/y", "d.m.y", "D.M.Y", "D-M-Y", "D-M-y", "d N Y", "d n Y", "d n y", "D-n-y", "D-n-Y", "do N Y", "the do of N Y", "W d N Y",
  "W, do N Y", "w d/m/y", "W do n y", "Y-M-D", "Y/M/D", "Y.M.D", "N d, Y", "N do Y", "w, d n Y", "dny", "d.m/y", "d//m/y", " d / m / y ", "d/m/Y (W)",
  "D/M/Y.", "YMD", "d/m/Y, w", "d N, Y", "(d N Y)", "D M Y",
};

static char *
write_day (const char *shape, RdDay day)
{
  GString *text = g_string_new (NULL);
  int year, month, mday, weekday = (int) rd_day_get_weekday (day) - 1;

  rd_day_get_ymd (day, &year, &month, &mday);
  for (const char *p = shape; *p != '\0'; p++)
    {
      switch (*p)
        {
        case 'D': g_string_append_printf (text, "%02d", mday); break;
        case 'd': g_string_append_printf (text, "%d", mday); break;
        case 'M': g_string_append_printf (text, "%02d", month); break;
        case 'm': g_string_append_printf (text, "%d", month); break;
        case 'Y': g_string_append_printf (text, "%04d", year); break;
        case 'y': g_string_append_printf (text, "%02d", year % 100); break;
        case 'N': g_string_append (text, month_names[month - 1]); break;
        case 'n': g_string_append_len (text, month_names[month - 1], 3); break;
        case 'W': g_string_append (text, weekday_names[weekday]); break;
        case 'w': g_string_append_len (text, weekday_names[weekday], 3); break;
        case 'o':
          if (p[1] == 'f')
            g_string_append_c (text, 'o');
          else
            g_string_append (text, get_ordinal (mday));
          break;
        default: g_string_append_c (text, *p); break;
        }
    }
  return g_string_free (text, FALSE);
}

static void
test_shapes (void)
{
  const RdDay first = D (1919, 6, 4);

  for (RdDay day = first; day <= TODAY; day += 1 + (day - first) % 5)
    {
      for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
        {
          /* a year of two digits is of this century or the last hundred years */
          g_autofree char *text = day < D (1920, 1, 1) && strchr (shapes[i], 'y') != NULL ? NULL : write_day (shapes[i], day);
          RdDateReading reading;

          if (text == NULL)
            continue;
          g_test_message ("%s", text);
          rd_date_reading_read (text, TODAY, &reading);
          g_assert_true (reading.has_date && reading.problem == RD_DATE_FINE);
          g_assert_cmpint (reading.date.earliest, ==, day);
          g_assert_cmpint (reading.date.latest, ==, day);
          g_assert_cmpint (reading.minutes, ==, RD_MINUTES_NONE);
        }
    }
}

/* What a reading promises, whatever the text. */
static void
check_reading (const RdDateReading *reading, const char *text)
{
  g_assert_cmpuint (reading->length, <=, strlen (text));
  g_assert_true (reading->minutes >= RD_MINUTES_NONE && reading->minutes < 24 * 60);
  g_assert_true (!reading->has_bad_time || reading->minutes == RD_MINUTES_NONE);
  g_assert_true (reading->has_date != (reading->problem == RD_DATE_IMPOSSIBLE || reading->problem == RD_DATE_NOT_UNDERSTOOD));
  if (!reading->has_date)
    return;
  g_assert_true (rd_day_is_valid (reading->date.earliest) || reading->date.earliest == RD_DAY_NONE);
  g_assert_true (rd_day_is_valid (reading->date.latest) || reading->date.latest == RD_DAY_NONE);
  g_assert_true (reading->date.earliest == RD_DAY_NONE || reading->date.latest == RD_DAY_NONE || reading->date.earliest <= reading->date.latest);
}

/* Every cell with pieces before it, after it and in it; and every beginning of it. */
static void
test_noise (void)
{
  static const char * const noise[] = { "?", "(", ")", "'", "&", " and ", "to", "-", "\u2013", "/", ".", ":", "\n", "\t", "\xff", "\xe2\x80", "é", "c.",
                                        "0930", "99999999999999999999", "22", "May", "of", "before ", "w/c ", "\u200b", "x", "~", "12:" };

  for (guint i = 0; i < G_N_ELEMENTS (date_forms); i++)
    {
      gsize length = strlen (date_forms[i].text);

      for (guint j = 0; j < G_N_ELEMENTS (noise); j++)
        {
          gsize at = g_test_rand_int_range (0, (gint32) length + 1);
          g_autofree char *cut = g_strndup (date_forms[i].text, at);
          g_autofree char *texts[] = { g_strconcat (noise[j], date_forms[i].text, NULL), g_strconcat (date_forms[i].text, noise[j], NULL),
                                       g_strconcat (cut, noise[j], date_forms[i].text + at, NULL), NULL };

          for (guint k = 0; k < 4; k++)
            {
              const char *text = k < 3 ? texts[k] : cut;
              RdDateReading reading;

              rd_date_reading_read (text, TODAY, &reading);
              check_reading (&reading, text);
              rd_date_reading_read_start (text, TODAY, &reading);
              check_reading (&reading, text);
            }
          for (guint k = 0; k < 3; k++)
            g_clear_pointer (&texts[k], g_free);
        }
    }
}

/* Long, and nothing at all. */
static void
test_ends (void)
{
  g_autofree char *tail = g_strnfill (100000, 'a');
  g_autofree char *text = g_strconcat ("22/05/16 ", tail, NULL);
  g_autofree char *dates = g_strnfill (50000, '?');
  RdDateReading reading;

  rd_date_reading_read (NULL, TODAY, &reading);
  g_assert_true (!reading.has_date && reading.problem == RD_DATE_NOT_UNDERSTOOD);
  g_assert_false (rd_date_reading_read_start (NULL, TODAY, &reading));
  rd_date_reading_read (text, TODAY, &reading);
  g_assert_true (reading.has_date && reading.is_mended);
  g_assert_true (rd_date_reading_read_start (text, TODAY, &reading));
  g_assert_cmpstr (text + reading.length, ==, tail);
  rd_date_reading_read (dates, TODAY, &reading);
  g_assert_false (reading.has_date);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-reading/cells", test_cells);
  g_test_add_func ("/date-reading/chronologies", test_chronologies);
  g_test_add_func ("/date-reading/starts", test_starts);
  g_test_add_func ("/date-reading/shapes", test_shapes);
  g_test_add_func ("/date-reading/noise", test_noise);
  g_test_add_func ("/date-reading/ends", test_ends);
  return g_test_run ();
}
