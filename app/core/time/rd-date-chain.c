/* rd-date-chain.c — dates that stand together: ranges and lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-chain.h"

/* More dates in one cell are a list of something else. */
#define MAX_LINKS 8

typedef struct
{
  RdDatePoint      points[MAX_LINKS];
  gboolean         is_list[MAX_LINKS];      /* "&" and the like before this one, not "to" */
  int              n;
  RdDatePointShape shape;                   /* of those but the last */
} Chain;

/* --- reading */

static gboolean
take_range_joint (const RdDateWord **word, gboolean is_between)
{
  static const char * const joints[] = { "-", "to", "until", "till", "til", "up to", "through", "thru", ". -", "- >", NULL };

  return rd_date_words_take_any (word, joints) || (is_between && rd_date_words_take_any (word, (const char *[]) { "and", "&", NULL }));
}

/* Two full dates may stand apart by white space alone.  A slash joins what cannot be one date of numbers. */
static gboolean
take_list_joint (const RdDateWord **word, RdDatePointShape shape, const RdDatePoint *before)
{
  static const char * const joints[] = { ", and", ", &", "and", "&", "+", "or", ",", ";", NULL };

  if (rd_date_words_take_any (word, joints))
    return TRUE;
  if (rd_date_word_is_mark (*word, "/") && (!before->is_numeric || (shape == RD_DATE_POINT_FULL && (*word)->is_spaced)))
    return rd_date_words_take_mark (word, "/");
  return shape == RD_DATE_POINT_FULL && (*word)->is_spaced;
}

/* "c. 3 – c. 8 May 2016": doubt about one of them is doubt about all */
static gboolean
take_doubt (const RdDateWord **word)
{
  static const char * const doubts[] = { "?", "~", "c .", "c", "circa", "approx .", "approx", "about", "around", NULL };

  return rd_date_words_take_any (word, doubts);
}

/* The date after a joint: the last of the chain, or one more of its shape. */
static gboolean
read_link (const RdDateWord **word, Chain *chain, gboolean *is_last)
{
  const RdDateWord *w = *word;
  RdDatePoint *point = &chain->points[chain->n];
  gboolean is_doubtful = take_doubt (&w);

  *is_last = rd_date_point_read (&w, RD_DATE_POINT_FULL, point)
             && (chain->shape != RD_DATE_POINT_DAY_ONLY || point->mday >= 0);
  if (!*is_last)
    {
      RdDatePointShape shape = chain->shape == RD_DATE_POINT_FULL ? RD_DATE_POINT_NO_YEAR : chain->shape;

      w = *word;
      is_doubtful = take_doubt (&w);
      if (!rd_date_point_read (&w, shape, point))
        return FALSE;
    }
  point->is_uncertain |= is_doubtful;
  chain->n++;
  *word = w;
  return TRUE;
}

/* Whether the link just read, after @joint, may stand in the chain. */
static gboolean
fits (const Chain *chain, const RdDateWord *joint, gboolean is_range, gboolean is_gap, gboolean is_last)
{
  const RdDatePoint *first = &chain->points[0];
  const RdDatePoint *point = &chain->points[chain->n - 1];
  gboolean are_days = point->mday >= 0 && first->mday >= 0;

  if (is_gap)
    return is_last && are_days && !point->is_mended;
  if (chain->shape == RD_DATE_POINT_FULL)
    return is_last || (is_range && are_days);
  if (rd_date_word_is_mark (joint, "/") && (!is_last || point->is_numeric))
    return FALSE;
  return (point->mday >= 0) == (first->mday >= 0);
}

/* A chain whose dates but the last have that shape; moves *@word on over all that can be taken. */
static gboolean
read_chain (const RdDateWord **word, RdDatePointShape shape, gboolean is_between, Chain *chain)
{
  const RdDateWord *w = *word;
  gboolean is_last = shape == RD_DATE_POINT_FULL;

  chain->shape = shape;
  chain->n = 0;
  if (!rd_date_point_read (&w, shape, &chain->points[0]))
    return FALSE;
  chain->n = 1;
  while (chain->n < MAX_LINKS && (shape == RD_DATE_POINT_FULL || !is_last))
    {
      const RdDateWord *next = w;
      gboolean is_range = take_range_joint (&next, is_between);
      gboolean is_gap;

      if (!is_range && !take_list_joint (&next, shape, &chain->points[chain->n - 1]))
        break;
      is_gap = next == w;
      if (!read_link (&next, chain, &is_last))
        break;
      if (!fits (chain, w, is_range, is_gap, is_last))
        {
          chain->n--;
          is_last = FALSE;
          break;
        }
      chain->is_list[chain->n - 1] = !is_range;
      w = next;
    }
  *word = w;
  return shape == RD_DATE_POINT_FULL || (chain->n > 1 && is_last);
}

/* --- completing: years and months that a date takes from its neighbour */

/* Month and mday in one number, for comparing within a year. */
static int
get_place (const RdDatePoint *point)
{
  return point->month * 100 + MAX (point->mday, 0);
}

static void
complete_from_next (RdDatePoint *point, const RdDatePoint *next, int next_year)
{
  if (point->month < 0)
    point->month = next->month;
  point->year = next_year;
  point->year_digits = 4;
  if (get_place (point) > get_place (next) && point->month != next->month)
    point->year--;
}

/* "3 May 2016 – 5 June": the year stands with the first */
static void
complete_from_previous (RdDatePoint *point, const RdDatePoint *previous, int previous_year)
{
  point->year = previous_year + (get_place (point) < get_place (previous));
  point->year_digits = 4;
}

static void
complete (Chain *chain, RdDay today)
{
  for (int i = chain->n - 2; i >= 0; i--)
    {
      if (chain->points[i].year < 0 && chain->points[i + 1].year >= 0)
        complete_from_next (&chain->points[i], &chain->points[i + 1], rd_date_point_get_year (&chain->points[i + 1], today));
    }
  for (int i = 1; i < chain->n; i++)
    {
      if (chain->points[i].year < 0)
        complete_from_previous (&chain->points[i], &chain->points[i - 1], rd_date_point_get_year (&chain->points[i - 1], today));
    }
}

/* --- finding its days */

static void
note_point (const RdDatePoint *point, RdDay day, RdDateSpan *out)
{
  out->is_mended |= point->is_mended || rd_date_point_has_wrong_weekday (point, day);
  out->has_day |= point->mday >= 0 && point->month >= 0;
  if (point->is_uncertain)
    out->date.qualifier = RD_QUALIFIER_UNCERTAIN;
}

static gboolean
find_point (const RdDatePoint *point, RdDay today, RdFuzzyDate *date, RdDateSpan *out)
{
  RdDatePointResult result = rd_date_point_find_days (point, today, date);

  out->is_impossible |= result == RD_DATE_POINT_IS_IMPOSSIBLE;
  out->is_out_of_range |= result == RD_DATE_POINT_IS_OUT_OF_RANGE;
  out->is_us_order |= result == RD_DATE_POINT_IS_US_ORDER;
  if (result == RD_DATE_POINT_IS_IMPOSSIBLE || result == RD_DATE_POINT_IS_OUT_OF_RANGE)
    {
      out->has_day |= point->mday >= 0;
      return FALSE;
    }
  note_point (point, date->earliest, out);
  return TRUE;
}

/* Whether a list of two or more is a range after all: each follows the one before without a gap, and they share
 * what is written once ("7th & 8th July 2018") or are months or years.
 */
static gboolean
is_unbroken (const Chain *chain, const RdFuzzyDate *dates)
{
  for (int i = 1; i < chain->n; i++)
    {
      if (!chain->is_list[i])
        continue;
      if (dates[i].earliest != dates[i - 1].latest + 1)
        return FALSE;
      if (chain->shape == RD_DATE_POINT_FULL && dates[i].precision == RD_PRECISION_DAY)
        return FALSE;
    }
  return TRUE;
}

/* Whether all are the same day, said twice. */
static gboolean
is_repeated (const Chain *chain, const RdFuzzyDate *dates)
{
  for (int i = 1; i < chain->n; i++)
    {
      if (dates[i].earliest != dates[0].earliest || dates[i].latest != dates[0].latest)
        return FALSE;
    }
  return TRUE;
}

static void
find_range (const Chain *chain, const RdFuzzyDate *dates, RdDateSpan *out)
{
  RdFuzzyDate *date = &out->date;

  for (int i = 0; i < chain->n; i++)
    {
      gboolean is_backwards = i > 0 && dates[i].earliest < dates[i - 1].earliest;

      date->earliest = i == 0 ? dates[i].earliest : MIN (date->earliest, dates[i].earliest);
      date->latest = i == 0 ? dates[i].latest : MAX (date->latest, dates[i].latest);
      out->is_backwards |= is_backwards && !chain->is_list[i];
    }
  date->precision = RD_PRECISION_RANGE;
  out->is_several = !is_unbroken (chain, dates);
  if (!out->is_backwards)
    return;
  /* "14–12/03/2016": the start, where it is written in full; else nobody knows what was meant */
  out->is_impossible |= chain->shape != RD_DATE_POINT_FULL;
  out->is_several = FALSE;
  date->earliest = dates[0].earliest;
  date->latest = dates[0].latest;
  date->precision = dates[0].precision;
}

/* n/n/n whose first two numbers could be a month and a day as well. */
static gboolean
is_ambiguous (const RdDatePoint *point)
{
  return point->is_slashed && point->mday != point->month && point->mday <= 12 && point->month <= 12;
}

static void
find_chain (Chain *chain, RdDay today, RdDateSpan *out)
{
  RdFuzzyDate dates[MAX_LINKS] = { 0 };

  complete (chain, today);
  out->minutes = -1;
  for (int i = 0; i < chain->n; i++)
    {
      if (!find_point (&chain->points[i], today, &dates[i], out))
        return;
    }
  if (chain->n > 1 && !is_repeated (chain, dates))
    {
      find_range (chain, dates, out);
      return;
    }
  out->is_ambiguous = is_ambiguous (&chain->points[0]);
  dates[0].qualifier = out->date.qualifier;
  out->date = dates[0];
}

/* --- two years */

/* 2014-15, 2015/16, 2011–12, 2016/2017 */
static gboolean
read_two_years (const RdDateWord **word, RdDateSpan *out)
{
  const RdDateWord *w = *word, *joint;
  int first, second;

  if (!rd_date_words_take_number (&w, 4, 4, &first) || first < 1900 || first > 2100)
    return FALSE;
  joint = w;
  if (!rd_date_words_take_mark (&w, "-/") || !rd_date_words_take_number (&w, 2, 4, &second))
    return FALSE;
  if (second != first + 1 && second != (first + 1) % 100)
    return FALSE;
  if (joint->mark == '-' && !joint->is_long_dash && second <= 12)
    return FALSE;
  out->date.earliest = rd_day_from_ymd (first, 1, 1);
  out->date.latest = rd_day_from_ymd (first + 1, 12, 31);
  out->date.precision = RD_PRECISION_RANGE;
  out->minutes = -1;
  *word = w;
  return TRUE;
}

/* Of two ways to take the same words the one that makes sense is meant: "3-4 and 5 May 2016" has no third of April in it. */
static gboolean
is_odd (const RdDateSpan *span)
{
  return span->is_impossible || span->is_out_of_range || span->is_several || span->is_backwards;
}

gboolean
rd_date_chain_read (const RdDateWord **word, RdDay today, gboolean is_between, RdDateSpan *out)
{
  static const RdDatePointShape shapes[] = { RD_DATE_POINT_FULL, RD_DATE_POINT_NO_YEAR, RD_DATE_POINT_DAY_ONLY };
  const RdDateWord *furthest = *word, *years_end = *word;
  RdDateSpan best = { 0 }, years = { 0 };

  g_return_val_if_fail (out != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const RdDateWord *w = *word;
      RdDateSpan span = { 0 };
      Chain chain = { 0 };

      if (!read_chain (&w, shapes[i], is_between, &chain) || w < furthest || w == *word)
        continue;
      find_chain (&chain, today, &span);
      if (w > furthest || (is_odd (&best) && !is_odd (&span)))
        best = span;
      furthest = w;
    }
  if (read_two_years (&years_end, &years) && years_end > furthest)
    {
      best = years;
      furthest = years_end;
    }
  if (furthest == *word)
    return FALSE;
  *word = furthest;
  *out = best;
  return TRUE;
}
