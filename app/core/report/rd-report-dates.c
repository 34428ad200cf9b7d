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

/* "9/6/15", "9. 6. 2015"; the same mark twice. */
static const char numbers[] = "(?<![\\d/.\\-])(?<mday>[0-2]?\\d|3[01])" BLANK "?(?<mark>[/.\\-–])" BLANK "?(?<mon>0?\\d|1[0-2])" BLANK "?\\k<mark>" BLANK "?"
                              "(?<year>(?:19|20)\\d\\d|\\d\\d)(?![\\d/\\-]|\\.\\d)";
/* "2015-06-09" */
static const char iso[] = "(?<![\\d/.\\-])(?<year>(?:19|20)\\d\\d)[-/.](?<mon>0\\d|1[0-2])[-/.](?<mday>[0-2]\\d|3[01])(?![\\d/\\-])";
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
read_year (const char *text)
{
  int year;

  while (*text != '\0' && !g_ascii_isdigit (*text))
    text++;
  year = (int) g_ascii_strtoll (text, NULL, 10);
  return year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year;
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
  RdReportDate date = { start, end, RD_DAY_NONE, month, mday };

  if (rd_day_from_ymd (year != 0 ? year : 2000, month, mday) == RD_DAY_NONE)
    return;
  if (year != 0)
    date.day = rd_day_from_ymd (year, month, mday);
  g_array_append_val (dates, date);
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
add_all (GArray *dates, GRegex **at, const char *pattern, const char *text)
{
  GRegex *regex = rd_check_pattern (at, pattern);
  g_autoptr(GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    add_match (dates, match);
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
  static GRegex *patterns[4];
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (RdReportDate));

  if (!may_hold_a_date (text))
    return dates;
  add_all (dates, &patterns[0], numbers, text);
  add_all (dates, &patterns[1], iso, text);
  add_all (dates, &patterns[2], words, text);
  add_all (dates, &patterns[3], turned, text);
  g_array_sort (dates, compare_starts);
  drop_overlaps (dates);
  return dates;
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
