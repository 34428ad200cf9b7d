/* rd-time-of-day.c — a time of day as people write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-time-of-day.h"

#define MINUTES_PER_DAY (24 * 60)

typedef enum
{
  HALF_UNSAID,
  HALF_AM,
  HALF_PM,
} Half;

typedef struct
{
  int      hour, minute;
  Half     half;
  gboolean is_plain;       /* a colon, a word or a unit says that it is a time */
  gboolean is_bare;        /* an hour alone */
  gboolean is_24;          /* four digits: on the clock of 24 hours */
} Clock;

/* --- pieces */

static gboolean
take_two_digits (const RdDateWord **word, int *out)
{
  return !(*word)->is_spaced && rd_date_words_take_number (word, 2, 2, out);
}

/* ":15", ":15.000" after hours and minutes */
static void
take_seconds (const RdDateWord **word)
{
  const RdDateWord *w = *word;
  int seconds;

  if (w->is_spaced || !rd_date_words_take_mark (&w, ":") || !take_two_digits (&w, &seconds) || seconds > 59)
    return;
  *word = w;
  if (rd_date_words_take_mark (&w, ".") && !w->is_spaced && w->kind == RD_DATE_WORD_NUMBER)
    *word = w + 1;
}

/* "9:30", "9.30", "14;30", "9h30" */
static gboolean
read_parted (const RdDateWord **word, Clock *out)
{
  const RdDateWord *w = *word, *mark;

  if (!rd_date_words_take_number (&w, 1, 2, &out->hour) || w->is_spaced)
    return FALSE;
  mark = w;
  if (!rd_date_words_take_mark (&w, ":.;,") && !rd_date_words_take (&w, "h"))
    return FALSE;
  if (!take_two_digits (&w, &out->minute))
    return FALSE;
  out->is_plain = mark->mark != '.' && mark->mark != ',';
  if (mark->mark == ':')
    take_seconds (&w);
  *word = w;
  return TRUE;
}

/* "0930", "930", "9" */
static gboolean
read_joined (const RdDateWord **word, Clock *out)
{
  int digits = (*word)->digits;
  int value;

  if (!rd_date_words_take_number (word, 1, 4, &value))
    return FALSE;
  out->hour = digits > 2 ? value / 100 : value;
  out->minute = digits > 2 ? value % 100 : 0;
  out->is_bare = digits <= 2;
  out->is_24 = digits == 4;
  return TRUE;
}

static void
take_half (const RdDateWord **word, Clock *clock)
{
  static const char * const mornings[] = { "am", "a . m .", "a . m", "a m", NULL };
  static const char * const afternoons[] = { "pm", "p . m .", "p . m", "p m", NULL };

  if (rd_date_words_take_any (word, mornings))
    clock->half = HALF_AM;
  else if (rd_date_words_take_any (word, afternoons))
    clock->half = HALF_PM;
  else
    return;
  clock->is_plain = TRUE;
}

/* "hrs", which counts from midnight; "o’clock", which leaves the half of the day open */
static void
take_unit (const RdDateWord **word, Clock *clock)
{
  static const char * const units[] = { "hrs .", "hrs", "hours", "hour", "hr", "h", NULL };
  static const char * const oclocks[] = { "o ' clock", "oclock", NULL };

  if (!rd_date_words_take_any (word, units))
    {
      rd_date_words_take_any (word, oclocks);
      return;
    }
  clock->is_plain = TRUE;
  clock->is_bare = FALSE;
}

/* "12 noon", "noon" */
static gboolean
read_named (const RdDateWord **word, Clock *out)
{
  static const char * const noons[] = { "noon", "midday", "mid - day", "mid day", NULL };
  const RdDateWord *w = *word;
  int twelve;

  if (rd_date_words_take_number (&w, 2, 2, &twelve) && twelve == 12)
    {
      const RdDateWord *zeros = w;
      int zero;

      if (rd_date_words_take_mark (&zeros, ":.") && take_two_digits (&zeros, &zero) && zero == 0)
        w = zeros;
    }
  else
    {
      w = *word;
    }
  if (rd_date_words_take_any (&w, noons))
    out->hour = 12;
  else if (rd_date_words_take (&w, "midnight"))
    out->hour = 0;
  else
    return FALSE;
  out->minute = 0;
  out->half = HALF_UNSAID;
  out->is_plain = TRUE;
  out->is_24 = TRUE;
  *word = w;
  return TRUE;
}

static gboolean
read_clock (const RdDateWord **word, Clock *out)
{
  const RdDateWord *w = *word;
  Clock clock = { 0 };

  if (!read_named (&w, &clock))
    {
      if (!read_parted (&w, &clock))
        {
          clock = (Clock) { 0 };
          if (!read_joined (&w, &clock))
            return FALSE;
        }
      take_unit (&w, &clock);
      take_half (&w, &clock);
      take_unit (&w, &clock);
    }
  *word = w;
  *out = clock;
  return TRUE;
}

/* --- working out */

/* RD_MINUTES_NONE where there is no such time. */
static int
find_minutes (const Clock *clock, Half half)
{
  int hour = clock->hour;

  if (clock->minute > 59 || hour > 24 || (hour == 24 && clock->minute > 0))
    return RD_MINUTES_NONE;
  if (half == HALF_AM && hour > 12)
    return RD_MINUTES_NONE;
  if (half == HALF_PM && hour == 0)
    return RD_MINUTES_NONE;
  /* "14:30pm" says it twice */
  if (half != HALF_UNSAID && hour <= 12)
    hour = hour % 12 + (half == HALF_PM ? 12 : 0);
  return (hour * 60 + clock->minute) % MINUTES_PER_DAY;
}

/* The beginning of a stretch of which only the end says am or pm: "9-10am", "11-1pm", "2.30–4pm". */
static int
find_beginning (const Clock *first, const Clock *second)
{
  int end = find_minutes (second, second->half);
  int beginning;

  if (end == RD_MINUTES_NONE)
    return RD_MINUTES_NONE;
  if (first->half != HALF_UNSAID || second->half == HALF_UNSAID || first->is_24 || first->hour > 12 || first->hour == 0)
    return first->is_bare && first->half == HALF_UNSAID ? RD_MINUTES_NONE : find_minutes (first, first->half);
  beginning = find_minutes (first, second->half);
  if (beginning > end)
    beginning = find_minutes (first, second->half == HALF_AM ? HALF_PM : HALF_AM);
  return beginning;
}

/* "?", "approx", "from", "at": the time that follows is taken all the same */
static gboolean
take_prefixes (const RdDateWord **word)
{
  static const char * const prefixes[] = { "?", "~", "approximately", "approx .", "approx", "about", "around", "circa", "ca .", "ca",
                                           "c .", "c", "at", "@", "from", "between", "possibly", "probably", "time :", NULL };
  gboolean is_between = FALSE;

  for (;;)
    {
      is_between |= rd_date_word_is (*word, "between");
      if (!rd_date_words_take_any (word, prefixes))
        return is_between;
    }
}

static void
take_suffixes (const RdDateWord **word)
{
  static const char * const suffixes[] = { "( ? )", "?", "( approx )", "( approx . )", "approximately", "approx .", "approx", "( circa )", "ish", "- ish",
                                           "onwards", NULL };

  while (rd_date_words_take_any (word, suffixes))
    continue;
}

/* Whether the number at @word begins a date, or a part of one. */
static gboolean
is_of_date (const RdDateWord *word)
{
  return word->kind == RD_DATE_WORD_NUMBER && word[1].kind == RD_DATE_WORD_MARK && (word[1].mark == '/' || word[1].mark == '-')
         && word[2].kind == RD_DATE_WORD_NUMBER && !word[1].is_spaced && !word[2].is_spaced && word->digits <= 2
         && rd_date_word_is_mark (&word[3], "/-");
}

/* The second time of a stretch after its joint; *@word is untouched where there is none. */
static gboolean
read_end (const RdDateWord **word, gboolean is_between, Clock *out)
{
  static const char * const joints[] = { "-", "to", "until", "till", "/", NULL };
  const RdDateWord *w = *word;

  if (!rd_date_words_take_any (&w, joints) && !(is_between && rd_date_words_take (&w, "and")))
    return FALSE;
  take_prefixes (&w);
  if (is_of_date (w) || !read_clock (&w, out) || (out->is_bare && out->half == HALF_UNSAID))
    return FALSE;
  *word = w;
  return TRUE;
}

gboolean
rd_time_of_day_read (const RdDateWord **word, int *out_minutes, gboolean *out_is_plain)
{
  const RdDateWord *w;
  Clock first, second;
  gboolean is_between, has_end;
  int minutes;

  g_return_val_if_fail (word != NULL && out_minutes != NULL, FALSE);

  w = *word;
  is_between = take_prefixes (&w);
  if (is_of_date (w) || !read_clock (&w, &first))
    return FALSE;
  has_end = read_end (&w, is_between, &second);
  if (has_end)
    minutes = find_beginning (&first, &second);
  else
    minutes = first.is_bare && first.half == HALF_UNSAID ? RD_MINUTES_NONE : find_minutes (&first, first.half);
  if (minutes == RD_MINUTES_NONE)
    return FALSE;
  take_suffixes (&w);
  *word = w;
  *out_minutes = minutes;
  if (out_is_plain != NULL)
    *out_is_plain = first.is_plain || (has_end && second.is_plain);
  return TRUE;
}

int
rd_time_of_day_parse (const char *text)
{
  RdDateWord words[RD_DATE_WORDS_MAX + 1];
  const RdDateWord *word = words;
  int minutes;

  if (!rd_date_words_cut (text, words))
    return RD_MINUTES_NONE;
  rd_date_words_take_mark (&word, "('");
  if (!rd_time_of_day_read (&word, &minutes, NULL))
    return RD_MINUTES_NONE;
  while (rd_date_words_take_mark (&word, ").,;'"))
    continue;
  return word->kind == RD_DATE_WORD_END ? minutes : RD_MINUTES_NONE;
}

char *
rd_time_of_day_to_text (int minutes)
{
  if (minutes == RD_MINUTES_NONE)
    return NULL;
  g_return_val_if_fail (minutes >= 0 && minutes < MINUTES_PER_DAY, NULL);
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}
