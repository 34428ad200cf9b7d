/* rd-date-point.c — one date as written: a day, a month, a year or a part of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-point.h"

#include "core/time/rd-date-names.h"

/* Between a day, a month and a year. */
#define SEPARATORS "/.-,\\"

/* "22//05/16" has one too many; more are a line of dots. */
#define MAX_SEPARATORS 2

/* A number alone is a year only between these. */
#define LONE_YEAR_MIN 1900
#define LONE_YEAR_MAX 2100

static const RdDatePoint no_point = { -1, -1, -1, -1, 0, RD_DATE_PART_WHOLE, 0, 0, FALSE, FALSE, FALSE, FALSE };

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

/* A year of four digits, of two after an apostrophe or, where @may_be_short is set, of two. */
static gboolean
take_year (const RdDateWord **word, gboolean may_be_short, RdDatePoint *point)
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

static gboolean
take_weekday (const RdDateWord **word, RdDatePoint *point)
{
  gboolean is_mended = FALSE;
  int weekday = (*word)->kind == RD_DATE_WORD_LETTERS ? rd_date_names_find_weekday ((*word)->letters, &is_mended) : 0;

  if (weekday == 0)
    return FALSE;
  point->weekday = weekday;
  point->is_mended |= is_mended;
  (*word)++;
  return TRUE;
}

/* --- days and months */

/* 2016, 2016-05, 2016-05-22 */
static gboolean
read_year_first (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word, *after_year, *after_month;
  int month = -1, mday = -1, next_year;

  if (!take_year (&w, FALSE, point))
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
  if (!take_year (&w, (separator != '\0' && !stands_apart) || has_name, &with_year))
    return;
  if (stands_apart && with_year.year_digits == 2)
    return;
  /* "22/05 1630": of four digits alone, only some are a year */
  if (separator == '\0' && !has_name && (with_year.year < LONE_YEAR_MIN || with_year.year > LONE_YEAR_MAX))
    return;
  *word = w;
  *point = with_year;
}

/* "22 May", "22nd of May", "22-May" */
static gboolean
read_day_and_name (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!take_number (&w, 1, 2, &point->mday, point))
    return FALSE;
  take_doubt (&w, point);
  take_ordinal (&w);
  take_doubt (&w, point);
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

/* "22/05/16", "22.05/16", "22 05 2016"; "22/05" */
static gboolean
read_numbers (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word, *between;
  gboolean is_tight;
  char first, second;

  if (!take_number (&w, 1, 2, &point->mday, point))
    return FALSE;
  take_doubt (&w, point);
  take_ordinal (&w);
  is_tight = !w->is_spaced;
  first = take_separators (&w, point);
  if (!take_number (&w, 1, 2, &point->month, point))
    return FALSE;
  take_doubt (&w, point);
  between = w;
  point->is_numeric = TRUE;
  if (wants_year)
    read_year_of_day (&w, FALSE, is_tight, point);
  second = between == w ? '\0' : rd_date_word_is_mark (between, SEPARATORS) ? between->mark : '\0';
  if (first == '\0' && (!wants_year || point->year_digits != 4))
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
      if (!rd_date_words_take_mark (&w, "/.-") || !take_year (&w, TRUE, point))
        return FALSE;
    }
  else if (w - *word < 2 || !take_month_name (&w, point) || !take_year (&w, TRUE, point))
    return FALSE;
  *word = w;
  return TRUE;
}

/* 05/2016 */
static gboolean
read_month_number (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;

  if (!take_number (&w, 1, 2, &point->month, point) || take_separators (&w, point) == '\0' || !take_year (&w, FALSE, point))
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
  if (!take_year (&w, FALSE, &with_day))
    return;
  *word = w;
  *point = with_day;
}

/* "May 2016", "May ’16", "May-16" as spreadsheets write it; "May 22, 2016"; "May" */
static gboolean
read_month_name (const RdDateWord **word, gboolean wants_year, RdDatePoint *point)
{
  const RdDateWord *w = *word, *between;
  gboolean is_joined;

  if (!take_month_name (&w, point))
    return FALSE;
  *word = w;
  if (!wants_year)
    return TRUE;
  if (!rd_date_words_take (&w, "of"))
    rd_date_words_take (&w, "in");
  between = w;
  is_joined = take_separators (&w, point) == '-' && !between->is_spaced && !w->is_spaced;
  if (!take_year (&w, is_joined, point))
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

static gboolean
read_calendar (const RdDateWord **word, gboolean wants_year, RdDatePoint *out)
{
  RdDatePoint best = no_point;
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

/* --- parts of months and years */

/* "winter 2016/17": the year after, which says the same once more; nothing where it is another */
static void
take_next_year (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  int digits, next;

  if (!rd_date_words_take_mark (&w, "/-"))
    return;
  digits = w->digits;
  if (!rd_date_words_take_number (&w, 2, 4, &next) || digits == 3)
    return;
  if (digits == point->year_digits ? next != point->year + 1 : next % 100 != (point->year + 1) % 100)
    return;
  *word = w;
}

/* "early June 2015", "Q3 2016", "winter 2016/17" */
static gboolean
read_part (const RdDateWord **word, RdDatePoint *out)
{
  const RdDateWord *w = *word;
  RdDatePoint point = *out;
  RdDatePart part;
  int first, last;
  gboolean is_of_year;

  if (!rd_date_part_read (&w, &part, &first, &last))
    return FALSE;
  is_of_year = part == RD_DATE_PART_SEASON || part == RD_DATE_PART_QUARTER;
  if (is_of_year ? !take_year (&w, TRUE, &point) : !read_calendar (&w, TRUE, &point))
    return FALSE;
  if (point.mday >= 0 || (part == RD_DATE_PART_WEEK && point.month < 0))
    return FALSE;
  if (part == RD_DATE_PART_SEASON && last == 3)
    take_next_year (&w, &point);
  /* "the early 1990s": which years is not said, so all of them */
  if (point.part != RD_DATE_PART_DECADE)
    {
      point.part = part;
      point.first = first;
      point.last = last;
    }
  *word = w;
  *out = point;
  return TRUE;
}

/* "2016 Q3", "2016, early" */
static void
take_part_after_year (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  RdDatePart part;
  int first, last;

  if (point->month >= 0 || point->part != RD_DATE_PART_WHOLE)
    return;
  rd_date_words_take_mark (&w, "-/, ");
  if (!rd_date_word_is (w, "q") || !rd_date_part_read (&w, &part, &first, &last) || part != RD_DATE_PART_QUARTER)
    return;
  point->part = part;
  point->first = first;
  point->last = last;
  *word = w;
}

/* "(Sunday)", ", Sun" after a day without a weekday before it */
static void
take_weekday_after (const RdDateWord **word, RdDatePoint *point)
{
  const RdDateWord *w = *word;
  RdDatePoint with_weekday = *point;
  gboolean is_bracketed = rd_date_words_take_mark (&w, "(");

  if (!is_bracketed)
    rd_date_words_take_mark (&w, ",-");
  if (point->mday < 0 || point->weekday > 0 || !take_weekday (&w, &with_weekday))
    return;
  if (is_bracketed && !rd_date_words_take_mark (&w, ")"))
    return;
  *word = w;
  *point = with_weekday;
}

/* --- */

static gboolean
read_day_number (const RdDateWord **word, RdDatePoint *out)
{
  const RdDateWord *w = *word;

  if (!take_number (&w, 1, 2, &out->mday, out))
    return FALSE;
  take_doubt (&w, out);
  take_ordinal (&w);
  take_doubt (&w, out);
  *word = w;
  return TRUE;
}

/* Four digits alone that count something else than years. */
static gboolean
is_other_number (const RdDatePoint *point)
{
  return point->month < 0 && point->mday < 0 && point->year_digits == 4
         && (point->year < LONE_YEAR_MIN || point->year > LONE_YEAR_MAX);
}

gboolean
rd_date_point_read (const RdDateWord **word, RdDatePointShape shape, RdDatePoint *out)
{
  const RdDateWord *w;
  RdDatePoint point = no_point;
  gboolean is_read;

  g_return_val_if_fail (word != NULL && out != NULL, FALSE);

  w = *word;
  rd_date_words_take (&w, "the");
  if (take_weekday (&w, &point))
    {
      rd_date_words_take_mark (&w, ",.-");
      rd_date_words_take (&w, "the");
    }
  if (shape == RD_DATE_POINT_DAY_ONLY)
    is_read = read_day_number (&w, &point);
  else if (shape == RD_DATE_POINT_NO_YEAR)
    is_read = read_calendar (&w, FALSE, &point);
  else
    is_read = read_calendar (&w, TRUE, &point) || (point.weekday < 0 && read_part (&w, &point));
  /* A weekday belongs to a day: "Sunday May 2016" means nothing. */
  if (!is_read || (point.weekday > 0 && point.mday < 0) || is_other_number (&point))
    return FALSE;
  if (shape == RD_DATE_POINT_FULL)
    {
      take_part_after_year (&w, &point);
      take_weekday_after (&w, &point);
    }
  *word = w;
  *out = point;
  return TRUE;
}
