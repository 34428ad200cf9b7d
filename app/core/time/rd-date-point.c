/* rd-date-point.c — one date as written: a day, a month, a year or a part of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-point.h"

#include "core/time/rd-date-calendar.h"
#include "core/time/rd-date-names.h"

static const RdDatePoint no_point = { -1, -1, -1, -1, 0, RD_DATE_PART_WHOLE, 0, 0, FALSE, FALSE, FALSE, FALSE };

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

/* "early June 2015", "Q3 2016", "winter 2016/17"; without year "late May" */
static gboolean
read_part (const RdDateWord **word, gboolean wants_year, RdDatePoint *out)
{
  const RdDateWord *w = *word;
  RdDatePoint point = *out;
  RdDatePart part;
  int first, last;
  gboolean is_of_year;

  if (!rd_date_part_read (&w, &part, &first, &last))
    return FALSE;
  is_of_year = part == RD_DATE_PART_SEASON || part == RD_DATE_PART_QUARTER;
  if (is_of_year && (!wants_year || !rd_date_calendar_take_year (&w, TRUE, &point)))
    return FALSE;
  if (!is_of_year && !rd_date_calendar_read (&w, wants_year, &point))
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

/* Four digits alone that count something else than years. */
static gboolean
is_other_number (const RdDatePoint *point)
{
  return point->month < 0 && point->mday < 0 && point->year_digits == 4
         && (point->year < RD_DATE_CALENDAR_FIRST_YEAR || point->year > RD_DATE_CALENDAR_LAST_YEAR);
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
    is_read = rd_date_calendar_take_day (&w, &point);
  else if (shape == RD_DATE_POINT_NO_YEAR)
    is_read = rd_date_calendar_read (&w, FALSE, &point) || (point.weekday < 0 && read_part (&w, FALSE, &point));
  else
    is_read = rd_date_calendar_read (&w, TRUE, &point) || (point.weekday < 0 && read_part (&w, TRUE, &point));
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
