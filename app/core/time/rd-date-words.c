/* rd-date-words.c — a written date taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-words.h"

#include <string.h>

#define MAX_DIGITS 6

static const char * const months[12][3] = {
  { "january", "jan" },
  { "february", "feb" },
  { "march", "mar" },
  { "april", "apr" },
  { "may" },
  { "june", "jun" },
  { "july", "jul" },
  { "august", "aug" },
  { "september", "sep", "sept" },
  { "october", "oct" },
  { "november", "nov" },
  { "december", "dec" },
};

static const char * const weekdays[7][4] = {
  { "monday", "mon" },
  { "tuesday", "tue", "tues" },
  { "wednesday", "wed", "weds" },
  { "thursday", "thu", "thur", "thurs" },
  { "friday", "fri" },
  { "saturday", "sat" },
  { "sunday", "sun" },
};

/* --- cutting */

/* Characters that show nothing: zero-width spaces and joiners, direction marks,
 * the soft hyphen, the byte order mark.
 */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff;
}

/* One of the few characters that mean something: a dash of any kind is '-', a
 * space of any kind ' ', a letter its small one; 0 for what no date has.
 */
static char
simplify_char (gunichar c)
{
  if (c < 0x80 && g_ascii_isalnum ((char) c))
    return g_ascii_tolower ((char) c);
  if (c < 0x80 && c != 0 && strchr ("/.-,+", (char) c) != NULL)
    return (char) c;
  if (g_unichar_isspace (c))
    return ' ';
  if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212)
    return '-';
  return 0;
}

/* @text in those characters; FALSE where it has others. */
static gboolean
simplify_text (const char *text, GString *out)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char simple;

      if (is_invisible (c))
        continue;
      simple = simplify_char (c);
      if (simple == 0)
        return FALSE;
      g_string_append_c (out, simple);
    }
  return TRUE;
}

/* Reads one word at *@p and moves it on; FALSE where it is too long for a date. */
static gboolean
cut_word (const char **p, RdDateWord *out)
{
  RdDateWord word = { RD_DATE_WORD_MARK, 0, 0, 0, "" };
  gsize length = 0;

  if (g_ascii_isdigit (**p))
    {
      word.kind = RD_DATE_WORD_NUMBER;
      for (; g_ascii_isdigit (**p); (*p)++)
        {
          if (++word.digits > MAX_DIGITS)
            return FALSE;
          word.value = word.value * 10 + g_ascii_digit_value (**p);
        }
    }
  else if (g_ascii_isalpha (**p))
    {
      word.kind = RD_DATE_WORD_LETTERS;
      for (; g_ascii_isalpha (**p); (*p)++)
        {
          if (length == RD_DATE_WORD_MAX_LETTERS)
            return FALSE;
          word.letters[length++] = **p;
        }
    }
  else
    {
      word.mark = *(*p)++;
    }

  *out = word;
  return TRUE;
}

gboolean
rd_date_words_is_quotable (const char *text)
{
  if (text == NULL || strlen (text) > RD_DATE_WORDS_MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

gboolean
rd_date_words_cut (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 1])
{
  g_autoptr (GString) simple = NULL;
  const char *p;
  guint n = 0;

  g_return_val_if_fail (out != NULL, FALSE);

  if (text == NULL || strlen (text) > RD_DATE_WORDS_MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  simple = g_string_sized_new (32);
  if (!simplify_text (text, simple))
    return FALSE;

  for (p = simple->str; *p != '\0';)
    {
      if (*p == ' ')
        p++;
      else if (n == RD_DATE_WORDS_MAX || !cut_word (&p, &out[n++]))
        return FALSE;
    }
  out[n] = (RdDateWord) { RD_DATE_WORD_END, 0, 0, 0, "" };
  return TRUE;
}

/* --- names */

static int
find_month (const char *letters)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (months[i]) && months[i][j] != NULL; j++)
        {
          if (strcmp (letters, months[i][j]) == 0)
            return (int) i + 1;
        }
    }
  return 0;
}

int
rd_date_words_find_weekday (const char *letters)
{
  g_return_val_if_fail (letters != NULL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (weekdays[i]) && weekdays[i][j] != NULL; j++)
        {
          if (strcmp (letters, weekdays[i][j]) == 0)
            return (int) i + 1;
        }
    }
  return 0;
}

gboolean
rd_date_word_is (const RdDateWord *word, const char *letters)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return word->kind == RD_DATE_WORD_LETTERS && strcmp (word->letters, letters) == 0;
}

/* --- reading parts: each moves *@word on over what it took */

static gboolean
take_mark (const RdDateWord **word, const char *marks)
{
  if ((*word)->kind != RD_DATE_WORD_MARK || strchr (marks, (*word)->mark) == NULL)
    return FALSE;
  (*word)++;
  return TRUE;
}

static gboolean
take_letters (const RdDateWord **word, const char *letters)
{
  if (!rd_date_word_is (*word, letters))
    return FALSE;
  (*word)++;
  return TRUE;
}

static gboolean
take_number (const RdDateWord **word, int min_digits, int max_digits, int *out)
{
  if ((*word)->kind != RD_DATE_WORD_NUMBER)
    return FALSE;
  if ((*word)->digits < min_digits || (*word)->digits > max_digits)
    return FALSE;
  *out = (*word)->value;
  (*word)++;
  return TRUE;
}

/* A year in two digits or, where @only_four is set, only in four. */
static gboolean
take_year (const RdDateWord **word, gboolean only_four, RdDateParts *parts)
{
  int digits = (*word)->digits;

  if (digits == 3 || !take_number (word, only_four ? 4 : 2, 4, &parts->year))
    return FALSE;
  parts->year_digits = digits;
  return TRUE;
}

static gboolean
take_month_name (const RdDateWord **word, RdDateParts *parts)
{
  int month = (*word)->kind == RD_DATE_WORD_LETTERS ? find_month ((*word)->letters) : 0;

  if (month == 0)
    return FALSE;
  parts->month = month;
  (*word)++;
  return TRUE;
}

/* "st" of "1st", and the like. */
static void
take_ordinal (const RdDateWord **word)
{
  static const char * const endings[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      if (take_letters (word, endings[i]))
        return;
    }
}

static void
take_weekday (const RdDateWord **word, RdDateParts *parts)
{
  int weekday = (*word)->kind == RD_DATE_WORD_LETTERS ? rd_date_words_find_weekday ((*word)->letters) : 0;

  if (weekday == 0)
    return;
  parts->weekday = weekday;
  (*word)++;
  take_mark (word, ",.");
}

/* 2016, 2016-05, 2016-05-22 */
static gboolean
read_year_first (const RdDateWord **word, RdDateParts *parts)
{
  if (!take_year (word, TRUE, parts))
    return FALSE;
  if (!take_mark (word, "-/."))
    return TRUE;
  if (!take_number (word, 1, 2, &parts->month))
    return FALSE;
  return !take_mark (word, "-/.") || take_number (word, 1, 2, &parts->mday);
}

/* What comes after the day: " May 2016", "-May-16", " May", "/05/16", "/5" */
static gboolean
read_day_first (const RdDateWord **word, RdDateParts *parts)
{
  gboolean marked;

  if (!take_number (word, 1, 2, &parts->mday))
    return FALSE;
  take_ordinal (word);
  take_letters (word, "of");
  marked = take_mark (word, "/.-,");

  if (take_month_name (word, parts))
    {
      take_mark (word, "/.-,");
      return (*word)->kind == RD_DATE_WORD_END || take_year (word, FALSE, parts);
    }
  if (!marked || !take_number (word, 1, 2, &parts->month))
    return FALSE;
  return !take_mark (word, "/.-") || take_year (word, FALSE, parts);
}

/* 05/2016 */
static gboolean
read_month_number_first (const RdDateWord **word, RdDateParts *parts)
{
  return take_number (word, 1, 2, &parts->month) && take_mark (word, "/.-") && take_year (word, TRUE, parts);
}

/* May 2016, May 22, 2016 */
static gboolean
read_month_name_first (const RdDateWord **word, RdDateParts *parts)
{
  if (!take_month_name (word, parts))
    return FALSE;
  take_mark (word, "/.-,");
  if (take_year (word, TRUE, parts))
    return TRUE;
  if (!take_number (word, 1, 2, &parts->mday))
    return FALSE;
  take_ordinal (word);
  take_mark (word, ",");
  return take_year (word, TRUE, parts);
}

gboolean
rd_date_words_read_parts (const RdDateWord *words, RdDateParts *out)
{
  static gboolean (* const readers[]) (const RdDateWord **, RdDateParts *) = {
    read_year_first, read_day_first, read_month_number_first, read_month_name_first,
  };

  g_return_val_if_fail (words != NULL && out != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      RdDateParts parts = { -1, -1, -1, -1, 0 };
      const RdDateWord *word = words;

      take_letters (&word, "the");
      take_weekday (&word, &parts);
      if (!readers[i] (&word, &parts))
        continue;
      take_mark (&word, ".,");
      /* A weekday belongs to a day: "Sunday May 2016" means nothing. */
      if (word->kind != RD_DATE_WORD_END || (parts.weekday > 0 && parts.mday < 0))
        continue;
      *out = parts;
      return TRUE;
    }
  return FALSE;
}
