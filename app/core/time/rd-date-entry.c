/* rd-date-entry.c — the day that a person types into a date field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-entry.h"

#include "core/time/rd-date-names.h"
#include "core/time/rd-date-point.h"

#define FIRST_YEAR 1900
#define LAST_YEAR  2199

/* The years between two 29 Februaries, where a century without one lies between. */
#define LONGEST_LEAP_GAP 8

/* A plan written with a year of two digits is for a year not further than this ahead. */
#define COMING_YEARS 49

G_DEFINE_QUARK (rd-date-entry-error-quark, rd_date_entry_error)

typedef enum
{
  READ_NOT,       /* these words are something else */
  READ_DAY,
  READ_BEYOND,    /* a day outside what is handled */
} ReadResult;

static gboolean
fail (RdDateEntryError code, const char *text, GError **error)
{
  static const char * const reasons[] = {
    [RD_DATE_ENTRY_ERROR_EMPTY] = "no date was given",
    [RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD] = "not understood as a date",
    [RD_DATE_ENTRY_ERROR_IMPOSSIBLE] = "there is no such day",
    [RD_DATE_ENTRY_ERROR_NOT_A_DAY] = "a day is needed, not a month or a year",
    [RD_DATE_ENTRY_ERROR_OUT_OF_RANGE] = "the year must lie between 1900 and 2199",
  };

  if (code != RD_DATE_ENTRY_ERROR_EMPTY && rd_date_words_is_quotable (text))
    g_set_error (error, RD_DATE_ENTRY_ERROR, code, "“%s”: %s", text, reasons[code]);
  else
    g_set_error_literal (error, RD_DATE_ENTRY_ERROR, code, reasons[code]);
  return FALSE;
}

static ReadResult
take_day (RdDay day, RdDay *out)
{
  if (day == RD_DAY_NONE)
    return READ_BEYOND;
  *out = day;
  return READ_DAY;
}

/* --- words relative to today */

/* "today", "yesterday", "tomorrow" */
static ReadResult
read_named_day (const RdDateWord *words, RdDay today, RdDay *out)
{
  static const struct { const char *letters; int days; } names[] = {
    { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (rd_date_word_is (&words[0], names[i].letters) && words[1].kind == RD_DATE_WORD_END)
        return take_day (rd_day_add_days (today, names[i].days), out);
    }
  return READ_NOT;
}

/* "Friday", "last Friday", "this Friday", "next Friday": the last and the next
 * are never today, and "this" is the one between Monday and Sunday of today.
 */
static ReadResult
read_weekday (const RdDateWord *words, RdDay today, RdDateEntryLeaning leaning, RdDay *out)
{
  const RdDateWord *name = words;
  int since, until, weekday;

  if (rd_date_word_is (words, "last") || rd_date_word_is (words, "next")
      || rd_date_word_is (words, "this") || rd_date_word_is (words, "on"))
    name = words + 1;
  if (name->kind != RD_DATE_WORD_LETTERS || name[1].kind != RD_DATE_WORD_END)
    return READ_NOT;
  weekday = rd_date_names_find_weekday (name->letters, NULL);
  if (weekday == 0)
    return READ_NOT;

  since = ((int) rd_day_get_weekday (today) - weekday + 7) % 7;
  until = (7 - since) % 7;
  if (rd_date_word_is (words, "last"))
    return take_day (rd_day_add_days (today, since > 0 ? -since : -7), out);
  if (rd_date_word_is (words, "next"))
    return take_day (rd_day_add_days (today, until > 0 ? until : 7), out);
  if (rd_date_word_is (words, "this"))
    return take_day (rd_day_add_days (today, weekday - (int) rd_day_get_weekday (today)), out);
  return take_day (rd_day_add_days (today, leaning == RD_DATE_ENTRY_PAST ? -since : until), out);
}

/* A number in digits or as a word; -1 for anything else. */
static int
read_count (const RdDateWord *word)
{
  static const char * const names[] = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  };

  if (word->kind == RD_DATE_WORD_NUMBER)
    return word->value;
  if (rd_date_word_is (word, "a") || rd_date_word_is (word, "an"))
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (rd_date_word_is (word, names[i]))
        return (int) i + 1;
    }
  return -1;
}

/* So many of the shortest lead out of all the years that are read. */
#define UNITS_MAX 1000000

/* @n of the days, weeks, fortnights, months or years that @unit names. */
static ReadResult
add_units (RdDay today, const RdDateWord *unit, int n, RdDay *out)
{
  static const struct { const char *one, *many; int days, months; } units[] = {
    { "day", "days", 1, 0 },
    { "week", "weeks", 7, 0 },
    { "fortnight", "fortnights", 14, 0 },
    { "month", "months", 0, 1 },
    { "year", "years", 0, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (!rd_date_word_is (unit, units[i].one) && !rd_date_word_is (unit, units[i].many))
        continue;
      n = CLAMP (n, -UNITS_MAX, UNITS_MAX);
      if (units[i].days > 0)
        return take_day (rd_day_add_days (today, n * units[i].days), out);
      return take_day (rd_day_add_months (today, n * units[i].months, NULL), out);
    }
  return READ_NOT;
}

/* "3 days ago", "in 5 days" */
static ReadResult
read_distance (const RdDateWord *words, RdDay today, RdDay *out)
{
  gboolean coming = rd_date_word_is (words, "in");
  const RdDateWord *count = coming ? words + 1 : words;
  const RdDateWord *end;
  int n = read_count (count);

  if (n < 0 || count[1].kind != RD_DATE_WORD_LETTERS)
    return READ_NOT;
  if (!coming && !rd_date_word_is (&count[2], "ago"))
    return READ_NOT;
  end = coming ? &count[2] : &count[3];
  if (end->kind != RD_DATE_WORD_END)
    return READ_NOT;
  return add_units (today, &count[1], coming ? n : -n, out);
}

/* "+7", "-2" */
static ReadResult
read_signed_number (const RdDateWord *words, RdDay today, RdDay *out)
{
  if (words[0].kind != RD_DATE_WORD_MARK || (words[0].mark != '+' && words[0].mark != '-'))
    return READ_NOT;
  if (words[1].kind != RD_DATE_WORD_NUMBER || words[2].kind != RD_DATE_WORD_END)
    return READ_NOT;
  return take_day (rd_day_add_days (today, words[0].mark == '+' ? words[1].value : -words[1].value), out);
}

static ReadResult
read_relative (const RdDateWord *words, RdDay today, RdDateEntryLeaning leaning, RdDay *out)
{
  ReadResult result = read_named_day (words, today, out);

  if (result == READ_NOT)
    result = read_weekday (words, today, leaning, out);
  if (result == READ_NOT)
    result = read_distance (words, today, out);
  if (result == READ_NOT)
    result = read_signed_number (words, today, out);
  return result;
}

/* --- a day and month without a year */

/* The nearest one on the side that the field leans to. */
static RdDay
find_nearest_year (const RdDatePoint *point, RdDay today, RdDateEntryLeaning leaning)
{
  int step = leaning == RD_DATE_ENTRY_PAST ? -1 : 1;
  int year;

  rd_day_get_ymd (today, &year, NULL, NULL);
  for (int i = 0; i <= LONGEST_LEAP_GAP; i++, year += step)
    {
      RdDay day = rd_day_from_ymd (year, point->month, point->mday);

      if (day != RD_DAY_NONE && (leaning == RD_DATE_ENTRY_PAST ? day <= today : day >= today))
        return day;
    }
  return RD_DAY_NONE;
}

static gboolean
parse_without_year (const char *text, const RdDatePoint *point, RdDay today,
                    RdDateEntryLeaning leaning, RdDay *out, GError **error)
{
  RdDay day = find_nearest_year (point, today, leaning);

  if (day == RD_DAY_NONE)
    return fail (RD_DATE_ENTRY_ERROR_IMPOSSIBLE, text, error);
  if (point->weekday > 0 && (int) rd_day_get_weekday (day) != point->weekday)
    return fail (RD_DATE_ENTRY_ERROR_IMPOSSIBLE, text, error);
  *out = day;
  return TRUE;
}

/* --- a whole date */

static gboolean
parse_with_year (const char *text, const RdDatePoint *point, RdDay today, RdDateEntryLeaning leaning, RdDay *out, GError **error)
{
  RdFuzzyDate date;
  RdDatePointResult result;
  RdDay latest = today;

  /* Which century two digits mean is left open by the words; a plan may lie ahead. */
  if (leaning == RD_DATE_ENTRY_COMING)
    latest = rd_day_add_months (today, COMING_YEARS * 12, NULL);
  result = rd_date_point_find_days (point, latest != RD_DAY_NONE ? latest : today, &date);
  if (result == RD_DATE_POINT_IS_OUT_OF_RANGE)
    return fail (RD_DATE_ENTRY_ERROR_OUT_OF_RANGE, text, error);
  if (result != RD_DATE_POINT_IS_FINE || rd_date_point_has_wrong_weekday (point, date.earliest))
    return fail (RD_DATE_ENTRY_ERROR_IMPOSSIBLE, text, error);
  if (date.precision != RD_PRECISION_DAY)
    return fail (RD_DATE_ENTRY_ERROR_NOT_A_DAY, text, error);
  *out = date.earliest;
  return TRUE;
}

/* A date alone, with its year or a day without; nothing of doubt. */
static gboolean
read_point (const RdDateWord *words, RdDatePoint *out)
{
  const RdDateWord *word = words;

  if (!rd_date_point_read (&word, RD_DATE_POINT_FULL, out) && !rd_date_point_read (&word, RD_DATE_POINT_NO_YEAR, out))
    return FALSE;
  rd_date_words_take_mark (&word, ".,");
  return word->kind == RD_DATE_WORD_END && !out->is_uncertain && (out->year >= 0 || out->mday >= 0);
}

static gboolean
check_years (const char *text, RdDay day, RdDay *out, GError **error)
{
  int year;

  rd_day_get_ymd (day, &year, NULL, NULL);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return fail (RD_DATE_ENTRY_ERROR_OUT_OF_RANGE, text, error);
  *out = day;
  return TRUE;
}

gboolean
rd_date_entry_parse (const char *text, RdDay today, RdDateEntryLeaning leaning,
                     RdDay *out_day, GError **error)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 1];
  RdDatePoint point;
  RdDay day = RD_DAY_NONE;
  ReadResult relative;

  g_return_val_if_fail (rd_day_is_valid (today), FALSE);
  g_return_val_if_fail (out_day != NULL, FALSE);

  if (text == NULL)
    return fail (RD_DATE_ENTRY_ERROR_EMPTY, text, error);
  if (!rd_date_words_cut (text, words))
    return fail (RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD, text, error);
  if (words[0].kind == RD_DATE_WORD_END)
    return fail (RD_DATE_ENTRY_ERROR_EMPTY, text, error);

  relative = read_relative (words, today, leaning, &day);
  if (relative == READ_BEYOND)
    return fail (RD_DATE_ENTRY_ERROR_OUT_OF_RANGE, text, error);
  if (relative == READ_DAY)
    return check_years (text, day, out_day, error);

  if (!read_point (words, &point))
    return fail (RD_DATE_ENTRY_ERROR_NOT_UNDERSTOOD, text, error);
  if (point.year >= 0 ? !parse_with_year (text, &point, today, leaning, &day, error)
                      : !parse_without_year (text, &point, today, leaning, &day, error))
    return FALSE;
  return check_years (text, day, out_day, error);
}
