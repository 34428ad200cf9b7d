/* rd-date-part.c — parts of months and years, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-part.h"

static const char * const thirds[3][8] = {
  { "early", "beginning", "start", "first part", "early part", "begin", NULL },
  { "mid", "middle", "mid part", "middle part", NULL },
  { "late", "end", "latter part", "later part", "last part", "late part", NULL },
};

static const char * const seasons[4][3] = { { "spring" }, { "summer" }, { "autumn", "fall" }, { "winter" } };

/* "first", "1st", …; the last is "last". */
static const char * const ordinals[5] = { "first", "second", "third", "fourth", "last" };

/* --- reading */

static gboolean
take_third (const RdDateWord **word, int *out)
{
  for (int i = 0; i < 3; i++)
    {
      if (rd_date_words_take_any (word, thirds[i]))
        {
          *out = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
take_season (const RdDateWord **word, int *out)
{
  for (int i = 0; i < 4; i++)
    {
      if (rd_date_words_take_any (word, seasons[i]))
        {
          *out = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "early", "mid to late", "early/mid"; "summer and autumn": by the function that takes one of them */
static gboolean
read_parts (const RdDateWord **word, gboolean (*take) (const RdDateWord **, int *), int *first, int *last)
{
  static const char * const joints[] = { "to", "-", "/", "and", "or", "&", NULL };
  const RdDateWord *w;

  if (!take (word, first))
    return FALSE;
  *last = *first;
  w = *word;
  if (rd_date_words_take_any (&w, joints) && take (&w, last) && *last > *first)
    *word = w;
  else
    *last = *first;
  return TRUE;
}

/* "first" or "1st" as 0, "last" as 4; -1 for anything else. */
static int
take_place (const RdDateWord **word)
{
  static const char * const endings[] = { "st", "nd", "rd", "th", NULL };
  const RdDateWord *w = *word;
  int number;

  for (int i = 0; i < 5; i++)
    {
      if (rd_date_words_take (word, ordinals[i]))
        return i;
    }
  if (!rd_date_words_take_number (&w, 1, 1, &number) || number < 1 || number > 4 || !rd_date_words_take_any (&w, endings))
    return -1;
  *word = w;
  return number - 1;
}

/* "first half", "2nd quarter", "last week" */
static gboolean
read_placed (const RdDateWord **word, RdDatePart *out, int *place)
{
  const RdDateWord *w = *word;

  *place = take_place (&w);
  if (*place < 0)
    return FALSE;
  if (rd_date_words_take (&w, "half"))
    *out = RD_DATE_PART_HALF;
  else if (rd_date_words_take (&w, "quarter"))
    *out = RD_DATE_PART_QUARTER;
  else if (rd_date_words_take (&w, "week"))
    *out = RD_DATE_PART_WEEK;
  else
    return FALSE;
  if (*place == 4 && *out != RD_DATE_PART_WEEK)
    *place = *out == RD_DATE_PART_HALF ? 1 : 3;
  if (*out == RD_DATE_PART_HALF && *place > 1)
    return FALSE;
  *word = w;
  return TRUE;
}

/* "Q3", "H1", "Qtr 3" */
static gboolean
read_lettered (const RdDateWord **word, RdDatePart *out, int *place)
{
  static const char * const quarters[] = { "q", "qtr", "quarter", NULL };
  const RdDateWord *w = *word;
  gboolean is_half = rd_date_words_take (&w, "h");
  int number;

  if (!is_half && !rd_date_words_take_any (&w, quarters))
    return FALSE;
  if (!rd_date_words_take_number (&w, 1, 1, &number) || number < 1 || number > (is_half ? 2 : 4))
    return FALSE;
  *out = is_half ? RD_DATE_PART_HALF : RD_DATE_PART_QUARTER;
  *place = number - 1;
  *word = w;
  return TRUE;
}

/* " of", "-", " in the" between a part and its month or year */
static void
take_joint (const RdDateWord **word)
{
  if (!rd_date_words_take_mark (word, "-/,") && !rd_date_words_take (word, "of"))
    rd_date_words_take (word, "in");
  rd_date_words_take (word, "the");
}

gboolean
rd_date_part_read (const RdDateWord **word, RdDatePart *out, int *out_first, int *out_last)
{
  static const char * const openings[] = { "at the", "in the", "towards the", "toward the", "in", "at", "the", NULL };
  const RdDateWord *w = *word;
  const RdDateWord *after_third;

  rd_date_words_take_any (&w, openings);
  if (read_parts (&w, take_season, out_first, out_last))
    {
      *out = RD_DATE_PART_SEASON;
    }
  else if (read_placed (&w, out, out_first) || read_lettered (&w, out, out_first))
    {
      *out_last = *out_first;
    }
  else
    {
      if (!read_parts (&w, take_third, out_first, out_last))
        return FALSE;
      *out = RD_DATE_PART_THIRD;
      /* "early summer": which weeks is not said, so all of it */
      after_third = w;
      take_joint (&after_third);
      if (read_parts (&after_third, take_season, out_first, out_last))
        {
          *out = RD_DATE_PART_SEASON;
          w = after_third;
        }
    }
  take_joint (&w);
  *word = w;
  return TRUE;
}

/* --- which days */

/* From the first day of one month to the last of another, which may lie in the next year. */
static gboolean
find_months (int year, int first_month, int last_month, RdDay *earliest, RdDay *latest)
{
  int last_year = year + (last_month - 1) / 12;

  last_month = (last_month - 1) % 12 + 1;
  *earliest = rd_day_from_ymd (year, first_month, 1);
  *latest = rd_day_from_ymd (last_year, last_month, 1);
  if (*latest != RD_DAY_NONE)
    *latest = rd_day_from_ymd (last_year, last_month, rd_day_month_length (last_year, last_month));
  return *earliest != RD_DAY_NONE && *latest != RD_DAY_NONE;
}

static gboolean
find_in_year (RdDatePart self, int first, int last, int year, RdDay *earliest, RdDay *latest)
{
  switch (self)
    {
    case RD_DATE_PART_THIRD:
      return find_months (year, first * 4 + 1, last * 4 + 4, earliest, latest);
    case RD_DATE_PART_HALF:
      return find_months (year, first * 6 + 1, last * 6 + 6, earliest, latest);
    case RD_DATE_PART_QUARTER:
      return find_months (year, first * 3 + 1, last * 3 + 3, earliest, latest);
    case RD_DATE_PART_SEASON:
      return find_months (year, first * 3 + 3, last * 3 + 5, earliest, latest);
    case RD_DATE_PART_DECADE:
      return find_months (year, 1, 12 * 10, earliest, latest);
    case RD_DATE_PART_WHOLE:
      return find_months (year, 1, 12, earliest, latest);
    case RD_DATE_PART_WEEK:
    default:
      return FALSE;
    }
}

gboolean
rd_date_part_find_days (RdDatePart self, int first, int last, int year, int month, RdDay *earliest, RdDay *latest)
{
  static const int third_starts[] = { 1, 11, 21 }, half_starts[] = { 1, 16 };
  int from, to, length;

  g_return_val_if_fail (earliest != NULL && latest != NULL, FALSE);

  if (month < 0)
    return find_in_year (self, first, last, year, earliest, latest);
  if (rd_day_from_ymd (year, month, 1) == RD_DAY_NONE)
    return FALSE;

  length = rd_day_month_length (year, month);
  from = 1;
  to = length;
  if (self == RD_DATE_PART_THIRD)
    {
      from = third_starts[first];
      to = last < 2 ? third_starts[last + 1] - 1 : length;
    }
  else if (self == RD_DATE_PART_HALF)
    {
      from = half_starts[first];
      to = last < 1 ? half_starts[last + 1] - 1 : length;
    }
  else if (self == RD_DATE_PART_WEEK)
    {
      from = first < 4 ? first * 7 + 1 : length - 6;
      to = from + 6;
    }
  else if (self != RD_DATE_PART_WHOLE)
    return FALSE;
  *earliest = rd_day_from_ymd (year, month, from);
  *latest = rd_day_from_ymd (year, month, to);
  return TRUE;
}
