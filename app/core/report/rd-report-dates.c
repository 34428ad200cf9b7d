/* rd-report-dates.c — days written out in a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-report-dates.h"

#include <string.h>

#include "core/report/rd-check-finder.h"

#define MONTH "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?"
#define ORDINAL "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|" \
                "seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[- ]first"
#define DAY "(?:[0-2]?\\d|3[01])(?:\\s?(?:st|nd|rd|th))?|" ORDINAL
#define YEAR "(?:19|20)\\d\\d|[’'‘]?\\d\\d(?![\\d:.]|\\s?%)"
#define BLANK "[\\s\\xA0]"

#define DASHES "\\-\\x{2010}-\\x{2015}\\x{2212}"

/* "9/6/15", "9. 6. 2015", "6/25/2015"; the same mark twice. */
static const char numbers[] = "(?<![\\d/.\\-])(?<mday>[0-2]?\\d|3[01])" BLANK "?(?<mark>[/.\\\\|" DASHES "])" BLANK "?(?<mon>[0-2]?\\d|3[01])" BLANK "?\\k<mark>" BLANK "?"
                              "(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d/\\-]|\\.\\d)";
/* "09 06 2015": blanks only between two digits each, so that no list of counts is one. */
static const char spaced[] = "(?<![\\d/.\\-,]|\\d\\s)(?<mday>[0-2]\\d|3[01])" BLANK "(?<mon>0\\d|1[0-2])" BLANK "(?<year>(?:19|20)\\d\\d)(?![\\d/\\-]|[.,]\\d|\\s\\d)";
/* "2015-06-09", "2015-6-9" */
static const char iso[] = "(?<![\\d/.\\-])(?<year>(?:19|20)\\d\\d)" BLANK "?(?<mark>[/." DASHES "])" BLANK "?(?<mon>0?\\d|1[0-2])" BLANK "?\\k<mark>" BLANK "?"
                          "(?<mday>[0-2]?\\d|3[01])(?![\\d/\\-])";
/* "09062015", "20150609", "090615" */
static const char digits[] = "(?<![\\w/.\\-£])(?:\\d{8}|\\d{6})(?![\\w/\\-]|[.,]\\d)";
/* "9th of June, 2015", "9–12 June 2015", "9 and 10 June" */
static const char words[] = "(?<![\\d/.,:£\\-])(?:(?<from>" DAY ")" BLANK "?(?:[-–&,]|to|and|until)" BLANK "?)?\\b(?<mday>" DAY ")(?:" BLANK "|-)?(?:of" BLANK ")?(?:the" BLANK ")?"
                            MONTH "(?:(?:,?" BLANK "|-|,)(?<year>" YEAR "))?";
/* "June 9th, 2015" */
static const char turned[] = "\\b" MONTH BLANK "(?:the" BLANK ")?(?<mday>" DAY ")\\b(?![:.]\\d|,?\\d)(?:,?" BLANK "(?<year>(?:19|20)\\d\\d))?";

/* Helpers */

static int
read_month (const char *text)
{
  static const char * const starts[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (text, starts[i], 3) == 0)
      return (int) i + 1;
  return 0;
}

/* A number, or an ordinal in words. */
static int
read_day (const char *text)
{
  static const char * const ones[] = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  };
  int tens = g_ascii_strncasecmp (text, "twenty", 6) == 0 ? 20 : g_ascii_strncasecmp (text, "thirty", 6) == 0 ? 30 : 0;

  if (g_ascii_isdigit (*text))
    return (int) g_ascii_strtoll (text, NULL, 10);
  if (g_ascii_strcasecmp (text, "twentieth") == 0)
    return 20;
  if (g_ascii_strcasecmp (text, "thirtieth") == 0)
    return 30;
  for (guint i = 0; i < G_N_ELEMENTS (ones); i++)
    if (g_ascii_strcasecmp (text + (tens > 0 ? 7 : 0), ones[i]) == 0)
      return tens + (int) i + 1;
  return 0;
}

static int
make_year (int two)
{
  return two < 40 ? 2000 + two : 1900 + two;
}

static int
read_year (const char *text)
{
  int year;

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  year = (int) g_ascii_strtoll (text, NULL, 10);
  return year >= 100 ? year : make_year (year);
}

/* "5 may have been", "in May 15 children": a word and a number that are no date. */
static gboolean
is_no_date (const char *month, const char *mday, gboolean is_turned, gboolean has_year)
{
  if (has_year || month == NULL)
    return FALSE;
  if (is_turned)
    return g_ascii_isdigit (mday[strlen (mday) - 1]);
  return g_str_equal (month, "may") || g_str_equal (month, "march") || g_str_equal (month, "mar");
}

/* Appends that day, if there is one. */
static void
add_day (GArray *dates, gsize start, gsize end, int year, int month, int mday)
{
  RdReportDate date = { start, end, RD_DAY_NONE, month, mday, { RD_DAY_NONE, RD_DAY_NONE, RD_DAY_NONE } };

  if (rd_day_from_ymd (year != 0 ? year : 2000, month, mday) == RD_DAY_NONE)
    return;
  if (year != 0)
    date.day = rd_day_from_ymd (year, month, mday);
  g_array_append_val (dates, date);
}

/* Three numbers in the order in which they stand. @year is the last as a year, @two the same where it has two digits only, else -1. They are day, month,
 * year; else month, day, year; else, of two digits each, year, month, day.
 */
static void
add_numbers (GArray *dates, gsize start, gsize end, int first, int second, int year, int two)
{
  RdDay readings[] = {
    rd_day_from_ymd (year, second, first),
    rd_day_from_ymd (year, first, second),
    two >= 0 ? rd_day_from_ymd (make_year (first), second, two) : RD_DAY_NONE,
    two >= 0 && year >= 2000 ? rd_day_from_ymd (year - 100, second, first) : RD_DAY_NONE,
  };
  RdReportDate date = { start, end, RD_DAY_NONE, 0, 0, { RD_DAY_NONE, RD_DAY_NONE, RD_DAY_NONE } };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (date.day == RD_DAY_NONE)
      date.day = readings[i];
    else if (readings[i] != RD_DAY_NONE)
      date.others[n++] = readings[i];
  if (date.day == RD_DAY_NONE)
    return;
  rd_day_get_ymd (date.day, NULL, &date.month, &date.mday);
  g_array_append_val (dates, date);
}

/* Numbers whose order is not known. With stops the day is first everywhere, and what does not fit is a number of a paragraph. */
static void
add_number_match (GArray *dates, const GMatchInfo *match)
{
  g_autofree char *first = g_match_info_fetch_named (match, "mday"), *second = g_match_info_fetch_named (match, "mon");
  g_autofree char *year = g_match_info_fetch_named (match, "year"), *mark = g_match_info_fetch_named (match, "mark");
  int month = (int) g_ascii_strtoll (second, NULL, 10), last = (int) g_ascii_strtoll (year, NULL, 10), start, end;

  if (g_strcmp0 (mark, ".") == 0 && month > 12)
    return;
  g_match_info_fetch_pos (match, 0, &start, &end);
  add_numbers (dates, (gsize) start, (gsize) end, (int) g_ascii_strtoll (first, NULL, 10), month, read_year (year), strlen (year) == 2 ? last : -1);
}

static int
read_two (const char *text)
{
  return (text[0] - '0') * 10 + text[1] - '0';
}

/* Digits in a row. */
static void
add_digits (GArray *dates, const char *text, gsize start, gsize end)
{
  const char *p = text + start;
  int year = end - start == 8 ? read_two (p + 4) * 100 + read_two (p + 6) : make_year (read_two (p + 4));
  int year_first = read_two (p) * 100 + read_two (p + 2);

  if (end - start == 6)
    add_numbers (dates, start, end, read_two (p), read_two (p + 2), year, read_two (p + 4));
  else if (year_first >= 1900 && year_first < 2100)
    add_day (dates, start, end, year_first, read_two (p + 4), read_two (p + 6));
  else if (year >= 1900 && year < 2100)
    add_numbers (dates, start, end, read_two (p), read_two (p + 2), year, -1);
}

static void
add_match (GArray *dates, const GMatchInfo *match)
{
  g_autofree char *mday = g_match_info_fetch_named (match, "mday"), *month = g_match_info_fetch_named (match, "month");
  g_autofree char *mon = g_match_info_fetch_named (match, "mon"), *year = g_match_info_fetch_named (match, "year");
  g_autofree char *from = g_match_info_fetch_named (match, "from");
  int years = year != NULL && *year != '\0' ? read_year (year) : 0;
  int months = month != NULL ? read_month (month) : (int) g_ascii_strtoll (mon, NULL, 10);
  int start, end, at_month = 0, at_day = 0;

  g_match_info_fetch_named_pos (match, "month", &at_month, NULL);
  g_match_info_fetch_named_pos (match, "mday", &at_day, NULL);
  if (is_no_date (month, mday, at_month < at_day, years != 0))
    return;
  g_match_info_fetch_pos (match, 0, &start, &end);
  if (from != NULL && *from != '\0')
    add_day (dates, (gsize) start, (gsize) end, years, months, read_day (from));
  add_day (dates, (gsize) start, (gsize) end, years, months, read_day (mday));
}

static void
add_all (GArray *dates, GRegex **at, const char *pattern, const char *text, void (*add) (GArray *dates, const GMatchInfo *match))
{
  GRegex *regex = rd_check_pattern (at, pattern);
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    add (dates, match);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const RdReportDate *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end < y->end) - (x->end > y->end);
}

/* "June 9, 2015" inside "5 June 9 …": what begins within another goes; both ends of a stretch begin at one place. */
static void
drop_overlaps (GArray *dates)
{
  gsize end = 0, start = 0;
  guint kept = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      RdReportDate date = g_array_index (dates, RdReportDate, i);

      if (kept > 0 && date.start < end && (date.start != start || date.end != end))
        continue;
      start = date.start;
      end = date.end;
      g_array_index (dates, RdReportDate, kept++) = date;
    }
  g_array_set_size (dates, kept);
}

static gboolean
may_hold_a_date (const char *text)
{
  return strpbrk (text, "0123456789") != NULL || strstr (text, "th ") != NULL || strstr (text, "first ") != NULL || strstr (text, "second ") != NULL
         || strstr (text, "third ") != NULL;
}

/* Public API */

GArray *
rd_report_dates_find (const char *text)
{
  static GRegex *patterns[5];
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (RdReportDate));

  if (!may_hold_a_date (text))
    return dates;
  add_all (dates, &patterns[0], numbers, text, add_number_match);
  add_all (dates, &patterns[1], spaced, text, add_number_match);
  add_all (dates, &patterns[2], iso, text, add_match);
  add_all (dates, &patterns[3], words, text, add_match);
  add_all (dates, &patterns[4], turned, text, add_match);
  g_array_sort (dates, compare_starts);
  drop_overlaps (dates);
  return dates;
}

GArray *
rd_report_dates_find_digits (const char *text)
{
  static GRegex *pattern;
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (RdReportDate));
  g_autoptr(GMatchInfo) match = NULL;

  if (strpbrk (text, "0123456789") == NULL)
    return dates;
  for (g_regex_match (rd_check_pattern (&pattern, digits), text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      add_digits (dates, text, (gsize) start, (gsize) end);
    }
  return dates;
}

gboolean
rd_report_date_may_be (const RdReportDate *self, RdDay day)
{
  if (day == RD_DAY_NONE)
    return FALSE;
  for (guint i = 0; i < RD_REPORT_DATE_OTHERS; i++)
    if (self->others[i] == day)
      return TRUE;
  return self->day == day;
}

char *
rd_report_date_to_season (const RdReportDate *self)
{
  static const char * const names[] = { "winter", "spring", "summer", "autumn" };
  static const char * const parts[] = { "early ", "", "late " };
  int place = self->month % 12;       /* December is the first month of winter */
  const char *part = parts[place % 3], *name = names[place / 3];
  int year;

  if (self->day == RD_DAY_NONE)
    return g_strconcat (part, name, NULL);
  rd_day_get_ymd (self->day, &year, NULL, NULL);
  if (place / 3 == 0)
    {
      int first = self->month == 12 ? year : year - 1;

      return g_strdup_printf ("%s%s %d–%02d", part, name, first, (first + 1) % 100);
    }
  return g_strdup_printf ("%s%s %d", part, name, year);
}
