/* rd-date-calendar.c — a day, a month or a year as written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-calendar.h"

#include "core/time/rd-date-names.h"

/* Between a day, a month and a year. */
#define SEPARATORS "/.-,\\"

/* "22//05/16" has one too many; more are a line of dots. */
#define MAX_SEPARATORS 2

/* --- small words */

/* A “?” just after a part of a date. */
static void
take_doubt (const RdDateWord **word, RdDatePoint *point)
{
  if (!(*word)->is_spaced && rd_date_words_take_mark (word, "?"))
    point->is_uncertain = TRUE;
}

static gboolean
take_number (const RdDateWord **word, int min_digits, int max_digits, int *out, RdDatePoint *point)
{
  gboolean is_mended = (*word)->is_mended;

  if (!rd_date_words_take_number (word, min_digits, max_digits, out))
    return FALSE;
  point->is_mended |= is_mended;
  return TRUE;
}

/* "st" of "1st", and the like. */
static void
take_ordinal (const RdDateWord **word)
{
  static const char * const endings[] = { "st", "nd", "rd", "th", NULL };

  rd_date_words_take_any (word, endings);
}

/* What stands between two numbers: '\0' for nothing. */
static char
take_separators (const RdDateWord **word, RdDatePoint *point)
{
  char first = '\0';

  for (int n = 0; n < MAX_SEPARATORS && rd_date_word_is_mark (*word, SEPARATORS); n++, (*word)++)
    {
      if (n == 0)
        first = (*word)->mark;
      else
        point->is_mended = TRUE;
    }
  return first;
}

/* A number that is a time of day rather than a year: "22 May 16:30". */
static gboolean
is_time (const RdDateWord *word)
{
  return rd_date_word_is_mark (&word[1], ":") && word[2].kind == RD_DATE_WORD_NUMBER && !word[2].is_spaced;
}

gboolean
rd_date_calendar_take_year (const RdDateWord **word, gboolean may_be_short, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  gboolean has_apostrophe = rd_date_words_take_mark (&w, "'");
  int digits = w->digits;

  if (digits == 3 || is_time (w))
    return FALSE;
  if (!take_number (&w, may_be_short || has_apostrophe ? 2 : 4, has_apostrophe ? 2 : 4, &point->year, point))
    return FALSE;
  point->year_digits = digits;
  take_doubt (&w, point);
  *word = w;
  return TRUE;
}

static gboolean
take_month_name (const RdDateWord **word, RdDatePoint *point)
{
  gboolean is_mended = FALSE;
  int month = (*word)->kind == RD_DATE_WORD_LETTERS ? rd_date_names_find_month ((*word)->letters, &is_mended) : 0;

  if (month == 0)
    return FALSE;
  point->month = month;
  point->is_mended |= is_mended;
  (*word)++;
  take_doubt (word, point);
  return TRUE;
}

/* --- days and months */

gboolean
rd_date_calendar_take_day (const RdDateWord **word, RdDatePoint *point)
{
  if (!take_number (word, 1, 2, &point->mday, point))
    return FALSE;
  take_doubt (word, point);
  take_ordinal (word);
  take_doubt (word, point);
  return TRUE;
}

/* 2016, 2016-05, 2016-05-22 */
static gboolean
read_year_first (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word, *after_year, *after_month;
  int month = -1, mday = -1, next_year;

  if (!rd_date_calendar_take_year (&w, FALSE, point))
    return FALSE;
  after_year = w;
  *word = w;
  if (point->year < 1000)
    return FALSE;
  if (w->is_spaced || take_separators (&w, point) == '\0' || w->is_spaced || !take_number (&w, 1, 2, &month, point))
    return TRUE;
  next_year = (point->year + 1) % 100;
  after_month = w;
  if (w->is_spaced || take_separators (&w, point) == '\0' || w->is_spaced || !take_number (&w, 1, 2, &mday, point))
    w = after_month;
  /* 2011/12, 2011–12 and 2014-15 are two years, and no month. */
  if (mday < 0 && month == next_year && (month > 12 || after_year->is_long_dash || after_year->mark == '/'))
    return TRUE;
  point->month = month;
  point->mday = mday;
  *word = w;
  return TRUE;
}

/* The year after "22 May", "22/05": optional, and *@word is untouched without.  @is_tight: the day and its month are not
 * kept apart by a dash with spaces.
 */
static void
read_year_of_day (const RdDateWord **word, gboolean has_name, gboolean is_tight, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  RdDatePoint with_year = *point;
  char separator = take_separators (&w, &with_year);
  /* "18 May - 11 June 2016": a dash on its own is no part of a date */
  gboolean stands_apart = separator == '-' && (*word)->is_spaced && w->is_spaced && is_tight;

  if (rd_date_words_take (&w, "of") || rd_date_words_take (&w, "in"))
    stands_apart = FALSE;
  if (!rd_date_calendar_take_year (&w, (separator != '\0' && !stands_apart) || has_name, &with_year))
    return;
  if (stands_apart && with_year.year_digits == 2)
    return;
  /* "22/05 1630": of four digits alone, only some are a year */
  if (separator == '\0' && !has_name && (with_year.year < RD_DATE_CALENDAR_FIRST_YEAR || with_year.year > RD_DATE_CALENDAR_LAST_YEAR))
    return;
  *word = w;
  *point = with_year;
}

/* "22 May", "22nd of May", "22-May" */
static gboolean
read_day_and_name (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!rd_date_calendar_take_day (&w, point))
    return FALSE;
  rd_date_words_take (&w, "day");
  rd_date_words_take (&w, "of");
  take_separators (&w, point);
  if (!take_month_name (&w, point))
    return FALSE;
  if (wants_year)
    read_year_of_day (&w, TRUE, TRUE, point);
  *word = w;
  return TRUE;
}

/* "22 05 16": three numbers of two digits with nothing but spaces between */
static void
read_short_year (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *year = *word;

  if (year[0].kind != RD_DATE_WORD_NUMBER || year[0].digits != 2 || year[-1].digits != 2 || year[-2].digits != 2 || is_time (year))
    return;
  point->year = year->value;
  point->year_digits = 2;
  (*word)++;
}

/* "22/05/16", "22.05/16", "22 05 2016"; "22/05" */
static gboolean
read_numbers (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word, *between;
  gboolean is_tight;
  char first, second;

  if (!rd_date_calendar_take_day (&w, point))
    return FALSE;
  is_tight = !w->is_spaced;
  first = take_separators (&w, point);
  if (!take_number (&w, 1, 2, &point->month, point))
    return FALSE;
  take_doubt (&w, point);
  between = w;
  point->is_numeric = TRUE;
  if (wants_year)
    read_year_of_day (&w, FALSE, is_tight, point);
  if (wants_year && point->year < 0 && first == '\0')
    read_short_year (&w, point);
  second = between == w ? '\0' : rd_date_word_is_mark (between, SEPARATORS) ? between->mark : '\0';
  if (first == '\0' && point->year < 0)
    return FALSE;
  if (first == ',' && second != ',')
    return FALSE;
  /* "10.30-11" is a stretch of time */
  if (point->year >= 0 && point->month > 12 && first != second)
    return FALSE;
  point->is_mended |= point->year >= 0 && (first != second || first == '\0' || first == ',');
  point->is_slashed = first == '/' && second == '/';
  *word = w;
  return TRUE;
}

/* Nobody knows it: "??", "xx", "__" */
static gboolean
take_unknown (const RdDateWord **word)
{
  const RdDateWord *w = *word;

  if (rd_date_words_take (&w, "xx") || rd_date_words_take (&w, "x"))
    {
      *word = w;
      return TRUE;
    }
  while (rd_date_words_take_mark (&w, "?") || rd_date_words_take_mark (&w, "_"))
    continue;
  if (w == *word)
    return FALSE;
  *word = w;
  return TRUE;
}

/* ??/05/2016, ??/??/2016, ?? May 2016 */
static gboolean
read_unknown_day (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!take_unknown (&w))
    return FALSE;
  if (rd_date_words_take_mark (&w, "/.-"))
    {
      if (!take_unknown (&w) && !take_month_name (&w, point) && !take_number (&w, 1, 2, &point->month, point))
        return FALSE;
      if (!rd_date_words_take_mark (&w, "/.-") || !rd_date_calendar_take_year (&w, TRUE, point))
        return FALSE;
    }
  else if (w - *word < 2 || !take_month_name (&w, point) || !rd_date_calendar_take_year (&w, TRUE, point))
    return FALSE;
  *word = w;
  return TRUE;
}

/* 05/2016 */
static gboolean
read_month_number (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!take_number (&w, 1, 2, &point->month, point) || take_separators (&w, point) == '\0' || !rd_date_calendar_take_year (&w, FALSE, point))
    return FALSE;
  *word = w;
  return TRUE;
}

/* "May 22, 2016" after the month: optional */
static void
read_day_after_name (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  RdDatePoint with_day = *point;

  rd_date_words_take (&w, "the");
  if (!take_number (&w, 1, 2, &with_day.mday, &with_day))
    return;
  take_ordinal (&w);
  rd_date_words_take_mark (&w, ",");
  if (!rd_date_calendar_take_year (&w, FALSE, &with_day))
    return;
  *word = w;
  *point = with_day;
}

/* "May 2016", "May ’16", "May-16" as spreadsheets write it, "May/16"; "May 22, 2016"; "May" */
static gboolean
read_month_name (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word, *between;
  gboolean is_joined;
  char separator;

  if (!take_month_name (&w, point))
    return FALSE;
  *word = w;
  if (!wants_year)
    return TRUE;
  if (!rd_date_words_take (&w, "of"))
    rd_date_words_take (&w, "in");
  between = w;
  separator = take_separators (&w, point);
  is_joined = (separator == '-' || separator == '/') && !between->is_spaced && !w->is_spaced;
  /* "June 98": no day */
  is_joined = is_joined || (w->kind == RD_DATE_WORD_NUMBER && w->digits == 2 && w->value > 31);
  if (!rd_date_calendar_take_year (&w, is_joined, point))
    read_day_after_name (&w, point);
  if (point->year < 0)
    return FALSE;
  *word = w;
  return TRUE;
}

/* 1990s, the 1990’s */
static gboolean
read_decade (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!take_number (&w, 4, 4, &point->year, point) || point->year % 10 != 0)
    return FALSE;
  rd_date_words_take_mark (&w, "'");
  if (w->is_spaced || !rd_date_words_take (&w, "s"))
    return FALSE;
  point->year_digits = 4;
  point->part = RD_DATE_PART_DECADE;
  *word = w;
  return TRUE;
}

/* --- which of these it is */

gboolean
rd_date_calendar_read (const RdDateWord **word, gboolean wants_year, RdDatePoint *out)
{
  RdDatePoint best = *out;
  const RdDateWord *furthest = *word;

  for (int form = 0; form < 7; form++)
    {
      const RdDateWord *w = *word;
      RdDatePoint point = *out;
      gboolean is_read = FALSE;

      switch (form)
        {
        case 0: is_read = wants_year && read_decade (&w, &point); break;
        case 1: is_read = read_day_and_name (&w, wants_year, &point); break;
        case 2: is_read = read_numbers (&w, wants_year, &point); break;
        case 3: is_read = wants_year && read_year_first (&w, &point); break;
        case 4: is_read = wants_year && read_month_number (&w, &point); break;
        case 5: is_read = wants_year && read_unknown_day (&w, &point); break;
        default: is_read = read_month_name (&w, wants_year, &point); break;
        }
      if (!is_read || wants_year != (point.year >= 0) || w <= furthest)
        continue;
      furthest = w;
      best = point;
    }
  if (furthest == *word)
    return FALSE;
  *word = furthest;
  *out = best;
  return TRUE;
}
