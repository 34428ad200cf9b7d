/* rd-date-reading.c — what a cell of a chronology says of when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-reading.h"

#include <string.h>

#include "core/time/rd-date-span.h"

static const RdDateReading nothing = {
  FALSE, { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE }, RD_DATE_NOT_UNDERSTOOD,
  FALSE, FALSE, RD_MINUTES_NONE, FALSE, 0,
};

/* --- a time beside a date */

/* What may stand between a date and its time; "T" of ISO 8601. */
static void
take_joint (const RdDateWord **word)
{
  static const char * const joints[] = { "at", "@", ",", "-", ";", ":", "(", "|", ".", NULL };
  const RdDateWord *w = *word;

  if (!w->is_spaced && rd_date_words_take (&w, "t") && !w->is_spaced && w->kind == RD_DATE_WORD_NUMBER)
    {
      *word = w;
      return;
    }
  while (rd_date_words_take_any (word, joints))
    continue;
}

/* "Z", "+01:00" after the time of ISO 8601 */
static void
take_zone (const RdDateWord **word)
{
  const RdDateWord *w = *word;
  int hours, minutes;

  if (w->is_spaced || rd_date_words_take (word, "z"))
    return;
  if (!rd_date_words_take_mark (&w, "+-") || !rd_date_words_take_number (&w, 2, 2, &hours))
    return;
  if (!rd_date_words_take_mark (&w, ":") || !rd_date_words_take_number (&w, 2, 2, &minutes))
    return;
  *word = w;
}

/* The time after a date; *@word is untouched where there is none. */
static gboolean
read_time_after (const RdDateWord **word, int *minutes, gboolean *is_plain)
{
  const RdDateWord *w = *word;

  take_joint (&w);
  if (!rd_time_of_day_read (&w, minutes, is_plain))
    return FALSE;
  take_zone (&w);
  rd_date_words_take_mark (&w, ")");
  *word = w;
  return TRUE;
}

/* Something that stands where a time would, and is none: "am", "Evening", "25:10". */
static gboolean
is_bad_time (const RdDateWord *word)
{
  static const char * const words[] = { "am", "pm", "a . m", "p . m", "morning", "afternoon", "evening", "night", "eve", "lunchtime",
                                        "lunch time", "teatime", "early hours", "daytime", "time", "early morning", "late morning",
                                        "early afternoon", "late afternoon", "early evening", "late evening", "late night", "late pm", "early am",
                                        "midnight", "noon", "unknown time", "no time", NULL };

  take_joint (&word);
  if (rd_date_words_take_any (&word, words))
    return TRUE;
  if (word->kind != RD_DATE_WORD_NUMBER)
    return FALSE;
  if (rd_date_word_is_mark (&word[1], ":") && word[2].kind == RD_DATE_WORD_NUMBER)
    return TRUE;
  return word->digits == 4 && (word[1].kind == RD_DATE_WORD_END || rd_date_word_is (&word[1], "hrs"));
}

/* --- the reading */

static void
take_span (const RdDateSpan *span, RdDateReading *out)
{
  out->has_date = !span->is_impossible && !span->is_out_of_range;
  out->date = out->has_date ? span->date : nothing.date;
  out->is_ambiguous = out->has_date && span->is_ambiguous && !span->is_us_order;
  out->is_mended = span->is_mended;
  if (span->minutes != RD_MINUTES_NONE)
    out->minutes = span->minutes;
  out->problem = span->is_impossible ? RD_DATE_IMPOSSIBLE
                 : span->is_out_of_range ? RD_DATE_NOT_UNDERSTOOD
                 : span->is_backwards ? RD_DATE_END_BEFORE_START
                 : span->is_several ? RD_DATE_SEVERAL
                 : span->is_us_order ? RD_DATE_US_ORDER
                 : RD_DATE_FINE;
}

/* Makes the date reach as far as another day that the cell names; @is_range: it is joined as the end. */
static void
add_day (const RdDateSpan *span, gboolean is_range, RdDateReading *out)
{
  if (!out->has_date || span->is_impossible || span->is_out_of_range)
    return;
  if (span->date.earliest == RD_DAY_NONE || span->date.latest == RD_DAY_NONE
      || out->date.earliest == RD_DAY_NONE || out->date.latest == RD_DAY_NONE
      || (span->date.earliest == out->date.earliest && span->date.latest == out->date.latest))
    return;
  if (is_range && span->date.earliest < out->date.earliest)
    {
      out->problem = RD_DATE_END_BEFORE_START;
      return;
    }
  out->date.earliest = MIN (out->date.earliest, span->date.earliest);
  out->date.latest = MAX (out->date.latest, span->date.latest);
  out->date.precision = RD_PRECISION_RANGE;
  out->problem = is_range ? out->problem : RD_DATE_SEVERAL;
}

/* "22/05/16 0930 - 23/05/16 1015": the end after the time; *@word is untouched where there is none. */
static void
read_end (const RdDateWord **word, RdDay today, RdDateReading *out)
{
  static const char * const joints[] = { "-", "to", "until", "till", NULL };
  const RdDateWord *w = *word;
  RdDateSpan span;
  int minutes;

  if (!rd_date_words_take_any (&w, joints) || !rd_date_span_read (&w, today, &span) || !span.has_day)
    return;
  add_day (&span, TRUE, out);
  read_time_after (&w, &minutes, NULL);
  *word = w;
}

/* Another day among the words that follow. */
static void
look_for_days (const RdDateWord *word, RdDay today, RdDateReading *out)
{
  while (word->kind != RD_DATE_WORD_END)
    {
      const RdDateWord *w = word;
      RdDateSpan span;

      if (word->kind != RD_DATE_WORD_NUMBER || !rd_date_span_read (&w, today, &span) || !span.has_day)
        {
          word++;
          continue;
        }
      add_day (&span, FALSE, out);
      word = w;
    }
}

/* "20XX" is no year 20. */
static gboolean
is_blank (const RdDateWord *word)
{
  return word->kind == RD_DATE_WORD_LETTERS && !word->is_spaced && word->letters[strspn (word->letters, "x")] == '\0';
}

/* What follows a date to the end of its cell; FALSE where the cell is something else after all. */
static gboolean
read_rest (const RdDateWord *word, const RdDateSpan *span, RdDay today, RdDateReading *out)
{
  const RdDateWord *after = word;
  gboolean is_plain;
  int minutes;

  if (is_blank (word))
    return FALSE;
  /* "2016 2017" is no year with a time */
  if (read_time_after (&after, &minutes, &is_plain) && (is_plain || span->has_day || span->is_number))
    {
      word = after;
      out->minutes = minutes;
      read_end (&word, today, out);
    }
  rd_date_span_skip_end (&word);
  if (word->kind == RD_DATE_WORD_END)
    return TRUE;
  if (out->minutes == RD_MINUTES_NONE && is_bad_time (word))
    {
      out->has_bad_time = TRUE;
      return TRUE;
    }
  if (!span->has_day && !rd_date_word_is_mark (word, "("))
    return FALSE;
  out->is_mended = TRUE;
  look_for_days (word, today, out);
  return TRUE;
}

/* "0930 22/05/16", "2pm on 22/05/16" */
static gboolean
read_time_first (const RdDateWord *word, RdDay today, RdDateReading *out)
{
  static const char * const joints[] = { "on", ",", "-", "/", NULL };
  RdDateSpan span;
  int minutes;

  if (!rd_time_of_day_read (&word, &minutes, NULL))
    return FALSE;
  rd_date_words_take_any (&word, joints);
  if (!rd_date_span_read (&word, today, &span) || span.is_number || !span.has_day)
    return FALSE;
  rd_date_span_skip_end (&word);
  if (word->kind != RD_DATE_WORD_END)
    return FALSE;
  take_span (&span, out);
  out->minutes = minutes;
  return TRUE;
}

void
rd_date_reading_read (const char *text, RdDay today, RdDateReading *out)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 2];
  const RdDateWord *word = words;
  RdDateReading reading = nothing;
  RdDateSpan span;

  g_return_if_fail (out != NULL && rd_day_is_valid (today));

  *out = nothing;
  if (text == NULL)
    return;
  rd_date_words_cut_start (text, words);
  if (rd_date_span_read (&word, today, &span))
    {
      take_span (&span, &reading);
      if (read_rest (word, &span, today, &reading))
        *out = reading;
    }
  /* "1930 22/05/16": a year with another date after it is the time of that */
  reading = nothing;
  if ((!out->has_date || !span.has_day) && read_time_first (words, today, &reading))
    *out = reading;
  out->length = strlen (text);
}

/* --- at the beginning of a text */

/* Moves on over what divides a date from the text after it; whether there was such a thing. */
static gboolean
take_divider (const RdDateWord **word, const char *text)
{
  const RdDateWord *before = *word;
  gsize end = before->start;
  gboolean has_break = FALSE;

  while (rd_date_words_take_mark (word, "-:;,.|/"))
    continue;
  while (end > 0 && g_ascii_isspace (text[end - 1]))
    has_break |= text[--end] == '\n' || text[end] == '\t';
  return *word > before || has_break || before->kind == RD_DATE_WORD_END;
}

/* Whether what was found is a date even without a divider after it. */
static gboolean
stands_alone (const RdDateSpan *span)
{
  if (span->date.qualifier >= RD_QUALIFIER_BEFORE)
    return FALSE;
  return span->has_day || (!span->is_impossible && !span->is_out_of_range && span->date.precision != RD_PRECISION_YEAR);
}

/* Four digits just after a date: "12/03/2016 1400 Seen at home". */
static gboolean
is_clock (const RdDateWord *word)
{
  return word->kind == RD_DATE_WORD_NUMBER && word->digits == 4;
}

gboolean
rd_date_reading_read_start (const char *text, RdDay today, RdDateReading *out)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 2];
  const RdDateWord *word = words, *after;
  RdDateReading reading = nothing;
  gboolean is_plain = FALSE;
  RdDateSpan span;
  int minutes;

  g_return_val_if_fail (out != NULL && rd_day_is_valid (today), FALSE);

  *out = nothing;
  if (text == NULL)
    return FALSE;
  rd_date_words_cut_start (text, words);
  if (!rd_date_span_read (&word, today, &span) || span.is_number)
    return FALSE;
  take_span (&span, &reading);
  after = word;
  if (read_time_after (&after, &minutes, &is_plain))
    {
      const RdDateWord *end = after;

      if (is_plain || is_clock (word) || take_divider (&end, text))
        {
          reading.minutes = minutes;
          word = after;
        }
    }
  if (!take_divider (&word, text) && reading.minutes == RD_MINUTES_NONE && !stands_alone (&span))
    return FALSE;
  reading.length = word->start;
  *out = reading;
  return TRUE;
}
