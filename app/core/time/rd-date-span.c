/* rd-date-span.c — when, as written: dates, ranges of them and words of doubt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-span.h"

#include <math.h>

#include "core/time/rd-date-chain.h"

/* A serial number counts days from here in spreadsheets (from 1900-03-01 on, as they wrongly have a 29 February 1900). */
#define SERIAL_ORIGIN_YEAR  1899
#define SERIAL_ORIGIN_MONTH 12
#define SERIAL_ORIGIN_DAY   30

/* Up to here a number alone is a year, or nothing. */
#define LAST_YEAR_NUMBER 2100

#define MINUTES_PER_DAY (24 * 60)

/* --- words that qualify */

typedef struct
{
  const char  *phrase;
  RdQualifier  qualifier;
  gboolean     is_inclusive;    /* before, after: what is named belongs to it */
} Phrase;

/* Longer ones first where one begins another. */
static const Phrase prefixes[] = {
  { "?", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "( ? )", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "possibly", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "poss .", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "poss", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "probably", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "prob .", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "prob", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "perhaps", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "maybe", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "likely", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "most likely", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "presumed", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "thought to be", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "believed to be", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "approximately", RD_QUALIFIER_CIRCA, FALSE },
  { "approx .", RD_QUALIFIER_CIRCA, FALSE },
  { "approx", RD_QUALIFIER_CIRCA, FALSE },
  { "circa", RD_QUALIFIER_CIRCA, FALSE },
  { "ca .", RD_QUALIFIER_CIRCA, FALSE },
  { "ca", RD_QUALIFIER_CIRCA, FALSE },
  { "c .", RD_QUALIFIER_CIRCA, FALSE },
  { "c", RD_QUALIFIER_CIRCA, FALSE },
  { "in or about", RD_QUALIFIER_CIRCA, FALSE },
  { "in or around", RD_QUALIFIER_CIRCA, FALSE },
  { "on or about", RD_QUALIFIER_CIRCA, FALSE },
  { "on or around", RD_QUALIFIER_CIRCA, FALSE },
  { "in about", RD_QUALIFIER_CIRCA, FALSE },
  { "in around", RD_QUALIFIER_CIRCA, FALSE },
  { "about", RD_QUALIFIER_CIRCA, FALSE },
  { "abt", RD_QUALIFIER_CIRCA, FALSE },
  { "around", RD_QUALIFIER_CIRCA, FALSE },
  { "roughly", RD_QUALIFIER_CIRCA, FALSE },
  { "estimated", RD_QUALIFIER_CIRCA, FALSE },
  { "~", RD_QUALIFIER_CIRCA, FALSE },
  { "on or before", RD_QUALIFIER_BEFORE, TRUE },
  { "no later than", RD_QUALIFIER_BEFORE, TRUE },
  { "not later than", RD_QUALIFIER_BEFORE, TRUE },
  { "up to", RD_QUALIFIER_BEFORE, TRUE },
  { "until", RD_QUALIFIER_BEFORE, TRUE },
  { "by", RD_QUALIFIER_BEFORE, TRUE },
  { "= <", RD_QUALIFIER_BEFORE, TRUE },
  { "< =", RD_QUALIFIER_BEFORE, TRUE },
  { "some time before", RD_QUALIFIER_BEFORE, FALSE },
  { "sometime before", RD_QUALIFIER_BEFORE, FALSE },
  { "before", RD_QUALIFIER_BEFORE, FALSE },
  { "prior to", RD_QUALIFIER_BEFORE, FALSE },
  { "pre -", RD_QUALIFIER_BEFORE, FALSE },
  { "pre", RD_QUALIFIER_BEFORE, FALSE },
  { "<", RD_QUALIFIER_BEFORE, FALSE },
  { "on or after", RD_QUALIFIER_AFTER, TRUE },
  { "not before", RD_QUALIFIER_AFTER, TRUE },
  { "no earlier than", RD_QUALIFIER_AFTER, TRUE },
  { "since", RD_QUALIFIER_AFTER, TRUE },
  { "from", RD_QUALIFIER_AFTER, TRUE },
  { "= >", RD_QUALIFIER_AFTER, TRUE },
  { "> =", RD_QUALIFIER_AFTER, TRUE },
  { "some time after", RD_QUALIFIER_AFTER, FALSE },
  { "sometime after", RD_QUALIFIER_AFTER, FALSE },
  { "after", RD_QUALIFIER_AFTER, FALSE },
  { "following", RD_QUALIFIER_AFTER, FALSE },
  { "post -", RD_QUALIFIER_AFTER, FALSE },
  { "post", RD_QUALIFIER_AFTER, FALSE },
  { ">", RD_QUALIFIER_AFTER, FALSE },
};

static const Phrase suffixes[] = {
  { "?", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "possibly", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "probably", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "perhaps", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "uncertain", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "date uncertain", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "date unclear", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "unclear", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "unconfirmed", RD_QUALIFIER_UNCERTAIN, FALSE },
  { "approximately", RD_QUALIFIER_CIRCA, FALSE },
  { "approx .", RD_QUALIFIER_CIRCA, FALSE },
  { "approx", RD_QUALIFIER_CIRCA, FALSE },
  { "approximate", RD_QUALIFIER_CIRCA, FALSE },
  { "approximate date", RD_QUALIFIER_CIRCA, FALSE },
  { "circa", RD_QUALIFIER_CIRCA, FALSE },
  { "or thereabouts", RD_QUALIFIER_CIRCA, FALSE },
  { "estimated", RD_QUALIFIER_CIRCA, FALSE },
  { "or before", RD_QUALIFIER_BEFORE, TRUE },
  { "or earlier", RD_QUALIFIER_BEFORE, TRUE },
  { "or after", RD_QUALIFIER_AFTER, TRUE },
  { "or later", RD_QUALIFIER_AFTER, TRUE },
  { "to date", RD_QUALIFIER_AFTER, TRUE },
  { "to present", RD_QUALIFIER_AFTER, TRUE },
  { "to the present", RD_QUALIFIER_AFTER, TRUE },
  { "- to date", RD_QUALIFIER_AFTER, TRUE },
  { "- present", RD_QUALIFIER_AFTER, TRUE },
  { "- ongoing", RD_QUALIFIER_AFTER, TRUE },
  { "ongoing", RD_QUALIFIER_AFTER, TRUE },
  { "onwards", RD_QUALIFIER_AFTER, TRUE },
  { "onward", RD_QUALIFIER_AFTER, TRUE },
};

static gboolean
take_qualifier (const RdDateWord **word, const Phrase *phrases, guint n_phrases, Phrase *out)
{
  for (guint i = 0; i < n_phrases; i++)
    {
      if (!rd_date_words_take_phrase (word, phrases[i].phrase))
        continue;
      /* What leaves a side open says more than a doubt. */
      if (out->qualifier < RD_QUALIFIER_BEFORE && phrases[i].qualifier >= out->qualifier)
        *out = phrases[i];
      return TRUE;
    }
  return FALSE;
}

/* Stray marks, and words that say nothing but that a date follows. */
static void
take_opening (const RdDateWord **word)
{
  static const char * const openings[] = { "date :", "date", "dated :", "dated", "sometime in", "some time in", "the month of", "month of", "the year", "year", "overnight on", "overnight", "the night of",
                                           "night of", "the weekend of", "weekend of", "on", "in", "during", NULL };
  const RdDateWord *w;
  Phrase unused = { NULL, RD_QUALIFIER_NONE, FALSE };

  if (!rd_date_words_take_mark (word, ".,;:/\\|'") && (*word)->mark == '-' && (*word)[1].is_spaced)
    (*word)++;
  w = *word;
  if (!take_qualifier (&w, prefixes, G_N_ELEMENTS (prefixes), &unused))
    rd_date_words_take_any (word, openings);
}

static void
take_prefixes (const RdDateWord **word, Phrase *qualifier)
{
  static const char * const joints[] = { "in", "on", "during", NULL };

  while (take_qualifier (word, prefixes, G_N_ELEMENTS (prefixes), qualifier))
    rd_date_words_take_any (word, joints);
}

/* "22/05/16?" is about the date; in "22/05/16 ?1400" the “?” is about the time. */
static gboolean
is_doubt_of_time (const RdDateWord *word)
{
  return rd_date_word_is_mark (word, "?") && word->is_spaced && word[1].kind == RD_DATE_WORD_NUMBER;
}

/* Whether words follow that qualify the time. */
static gboolean
is_before_number (const RdDateWord *word)
{
  return word->kind == RD_DATE_WORD_NUMBER;
}

static void
take_suffixes (const RdDateWord **word, Phrase *qualifier)
{
  for (;;)
    {
      const RdDateWord *w = *word;
      Phrase found = *qualifier;
      gboolean is_bracketed = rd_date_words_take_mark (&w, "(");

      if (!is_bracketed)
        rd_date_words_take_mark (&w, ",");
      if (is_doubt_of_time (w) || !take_qualifier (&w, suffixes, G_N_ELEMENTS (suffixes), &found))
        return;
      if (is_bracketed ? !rd_date_words_take_mark (&w, ")") : is_before_number (w))
        return;
      *word = w;
      *qualifier = found;
    }
}

/* --- weeks */

/* "w/c 13 June 2016", "week ending …": seven days; "week of …": from Monday to Sunday around it */
static gboolean
read_week (const RdDateWord **word, RdDay today, RdDateSpan *out)
{
  static const char * const beginnings[] = { "w / c", "wc", "w c", "w / b", "wb", "week commencing", "week beginning", "week starting",
                                             "week from", "wk commencing", "wk beginning", "wk beg", "wk starting", "week beg", "week comm",
                                             "wk comm", NULL };
  static const char * const endings[] = { "w / e", "week ending", "week end", "wk ending", "wk end", NULL };
  static const char * const rounds[] = { "week of", "wk of", NULL };
  const RdDateWord *w = *word;
  gboolean is_end, is_round;

  rd_date_words_take (&w, "the");
  is_end = rd_date_words_take_any (&w, endings);
  is_round = !is_end && rd_date_words_take_any (&w, rounds);
  if (!is_end && !is_round && !rd_date_words_take_any (&w, beginnings))
    return FALSE;
  rd_date_words_take_mark (&w, ".:");
  if (!rd_date_chain_read (&w, today, FALSE, out))
    return FALSE;
  if (!out->is_impossible && !out->is_out_of_range)
    {
      if (out->date.precision != RD_PRECISION_DAY)
        return FALSE;
      if (is_round)
        out->date.earliest = rd_day_add_days (out->date.earliest, 1 - (int) rd_day_get_weekday (out->date.earliest));
      if (is_end)
        out->date.earliest = rd_day_add_days (out->date.latest, -6);
      else
        out->date.latest = rd_day_add_days (out->date.earliest, 6);
      out->date.precision = RD_PRECISION_RANGE;
      out->is_out_of_range = out->date.earliest == RD_DAY_NONE || out->date.latest == RD_DAY_NONE;
    }
  *word = w;
  return TRUE;
}

/* --- numbers alone */

static gboolean
take_day (RdDateSpan *out, RdDay day, gboolean is_mended)
{
  out->date = (RdFuzzyDate) { day, day, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
  out->is_mended = is_mended;
  return day != RD_DAY_NONE;
}

/* 20160522, 22052016; 220516, which no serial number of a living person’s days can be */
static gboolean
find_joined_digits (const RdDateWord *word, RdDay today, RdDateSpan *out)
{
  int value = word->value;
  RdDay day, other = RD_DAY_NONE;
  RdDatePoint point = { .year = value % 100, .year_digits = 2 };

  if (word->digits == 6)
    return take_day (out, rd_day_from_ymd (rd_date_point_get_year (&point, today), value / 100 % 100, value / 10000), TRUE);
  if (word->digits != 8)
    return FALSE;
  day = rd_day_from_ymd (value / 10000, value / 100 % 100, value % 100);
  if (value / 10000 < 1900 || value / 10000 > LAST_YEAR_NUMBER)
    day = RD_DAY_NONE;
  if (value % 10000 >= 1900 && value % 10000 <= LAST_YEAR_NUMBER)
    other = rd_day_from_ymd (value % 10000, value / 10000 % 100, value / 1000000);
  if (day != RD_DAY_NONE && other != RD_DAY_NONE && day != other)
    return FALSE;
  return take_day (out, day != RD_DAY_NONE ? day : other, day == RD_DAY_NONE);
}

/* The time of day that the digits after the point of a serial number are. */
static gboolean
take_fraction (const RdDateWord **word, RdDateSpan *out)
{
  const RdDateWord *w = *word;
  int digits, minutes;

  if (w->is_spaced || !rd_date_words_take_mark (&w, ".") || w->is_spaced || w->kind != RD_DATE_WORD_NUMBER)
    return FALSE;
  digits = MIN (w->digits, 9);
  minutes = (int) round (w->value / pow (10, digits) * MINUTES_PER_DAY);
  if (w->value != 0 && minutes < MINUTES_PER_DAY)
    out->minutes = minutes;
  *word = w + 1;
  return TRUE;
}

/* 42512, "42512.5" */
static gboolean
read_number (const RdDateWord **word, RdDay today, RdDateSpan *out)
{
  const RdDateWord *w = *word;
  gboolean is_found;

  if (w->kind != RD_DATE_WORD_NUMBER || w->is_mended)
    return FALSE;
  *out = (RdDateSpan) { .minutes = -1, .is_number = TRUE };
  is_found = find_joined_digits (w, today, out);
  if (!is_found && w->digits <= 7 && w->value > LAST_YEAR_NUMBER)
    {
      RdDay origin = rd_day_from_ymd (SERIAL_ORIGIN_YEAR, SERIAL_ORIGIN_MONTH, SERIAL_ORIGIN_DAY);

      is_found = take_day (out, rd_day_add_days (origin, w->value), FALSE);
      w++;
      take_fraction (&w, out);
    }
  else
    {
      w++;
    }
  if (is_found)
    *word = w;
  return is_found;
}

/* --- all of it */

/* "between 3 and 17 May 2016", "from 3 to 17 May 2016" */
static gboolean
read_bounds (const RdDateWord **word, RdDay today, RdDateSpan *out)
{
  const RdDateWord *w = *word;
  gboolean is_between = rd_date_words_take (&w, "between");

  if (!is_between && !rd_date_words_take (&w, "from"))
    return FALSE;
  if (!rd_date_chain_read (&w, today, is_between, out))
    return FALSE;
  if (!out->is_impossible && !out->is_out_of_range && out->date.precision != RD_PRECISION_RANGE)
    return FALSE;
  *word = w;
  return TRUE;
}

/* Opens the side that the qualifier leaves open. */
static void
apply (const Phrase *qualifier, RdDateSpan *out)
{
  RdFuzzyDate *date = &out->date;

  if (qualifier->qualifier > date->qualifier)
    date->qualifier = qualifier->qualifier;
  if (out->is_impossible || out->is_out_of_range)
    return;
  if (qualifier->qualifier == RD_QUALIFIER_BEFORE)
    {
      date->latest = qualifier->is_inclusive ? date->latest : rd_day_add_days (date->earliest, -1);
      date->earliest = RD_DAY_NONE;
      out->is_out_of_range = date->latest == RD_DAY_NONE;
    }
  else if (qualifier->qualifier == RD_QUALIFIER_AFTER)
    {
      date->earliest = qualifier->is_inclusive ? date->earliest : rd_day_add_days (date->latest, 1);
      date->latest = RD_DAY_NONE;
      out->is_out_of_range = date->earliest == RD_DAY_NONE;
    }
}

void
rd_date_span_skip_end (const RdDateWord **word)
{
  while (rd_date_words_take_mark (word, ".,;:-/\\|'"))
    continue;
}

static gboolean
read_days (const RdDateWord **word, RdDay today, RdDateSpan *out)
{
  return read_bounds (word, today, out) || read_week (word, today, out) || rd_date_chain_read (word, today, FALSE, out);
}

/* Without a qualifier first: the “?” of "??/05/2016" is no doubt about a date. */
static gboolean
read_qualified (const RdDateWord **word, RdDay today, Phrase *qualifier, RdDateSpan *out)
{
  const RdDateWord *w = *word;

  if (read_days (word, today, out) || read_number (word, today, out))
    return TRUE;
  take_prefixes (&w, qualifier);
  if (w == *word || !read_days (&w, today, out))
    return FALSE;
  *word = w;
  return TRUE;
}

gboolean
rd_date_span_read (const RdDateWord **word, RdDay today, RdDateSpan *out)
{
  const RdDateWord *w;
  Phrase qualifier = { NULL, RD_QUALIFIER_NONE, FALSE };
  RdDateSpan span = { 0 };
  gboolean is_bracketed;

  g_return_val_if_fail (word != NULL && out != NULL && rd_day_is_valid (today), FALSE);

  w = *word;
  take_opening (&w);
  is_bracketed = rd_date_words_take_mark (&w, "(");
  if (!read_qualified (&w, today, &qualifier, &span))
    return FALSE;
  take_suffixes (&w, &qualifier);
  if (is_bracketed && !rd_date_words_take_mark (&w, ")"))
    return FALSE;
  if (is_bracketed)
    take_suffixes (&w, &qualifier);
  apply (&qualifier, &span);
  *word = w;
  *out = span;
  return TRUE;
}
