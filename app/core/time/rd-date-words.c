/* rd-date-words.c — a written date taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-words.h"

#include <string.h>

/* More than a serial number with its time has; and how many of them count. */
#define MAX_DIGITS  18
#define KEPT_DIGITS 9

/* As much of a text as is looked at, in characters. */
#define MAX_CHARS 400

/* A text in few characters: a dash of any kind is '-', a space of any kind ' ',
 * a letter its small one; '\1' what no date has.
 */
typedef struct
{
  char  chars[MAX_CHARS + 1];
  gsize starts[MAX_CHARS + 1];      /* where each stands in the text, in bytes */
} SimpleText;

#define OTHER_CHAR '\1'

/* --- simplifying */

/* Characters that show nothing: zero-width spaces and joiners, direction marks,
 * the soft hyphen, the byte order mark.
 */
static gboolean
is_invisible (gunichar c)
{
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069)
         || c == 0xfeff;
}

static char
simplify_char (gunichar c)
{
  /* Letters, digits and marks as wide as an ideograph. */
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xfee0;
  if (c == 0x2044 || c == 0x2215)
    return '/';
  if (c < 0x80 && g_ascii_isalnum ((char) c))
    return g_ascii_tolower ((char) c);
  if (c < 0x80 && c != 0 && strchr ("/\\.-,;:+&@?~<>=()'_|", (char) c) != NULL)
    return (char) c;
  if (g_unichar_isspace (c))
    return ' ';
  if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212)
    return '-';
  if (c == '[' || c == ']')
    return c == '[' ? '(' : ')';
  if (c == '"' || c == '`' || (c >= 0x2018 && c <= 0x201f))
    return '\'';
  if (c == 0x2248)
    return '~';
  return OTHER_CHAR;
}

/* FALSE where not all of @text could be taken: the rest is no UTF-8, or too long. */
static gboolean
simplify_text (const char *text, SimpleText *out)
{
  gsize n = 0;
  const char *p = text;

  while (*p != '\0' && n < MAX_CHARS)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        break;
      if (!is_invisible (c))
        {
          out->starts[n] = (gsize) (p - text);
          out->chars[n++] = simplify_char (c);
        }
      p = g_utf8_next_char (p);
    }
  out->chars[n] = '\0';
  out->starts[n] = (gsize) (p - text);
  return *p == '\0';
}

/* --- cutting */

/* Letters that stand for digits: how many characters of digits and such, with one digit at least and no
 * letter beside them; 0 for anything else.
 */
static gsize
measure_mended_number (const char *p)
{
  gsize n = strspn (p, "0123456789oli");
  gboolean has_digit = strcspn (p, "0123456789") < n;
  gboolean has_letter = strspn (p, "0123456789") < n;

  return has_digit && has_letter && !g_ascii_isalpha (p[n]) ? n : 0;
}

/* FALSE where it is too long. */
static gboolean
cut_number (const char *p, gsize n, RdDateWord *out)
{
  out->kind = RD_DATE_WORD_NUMBER;
  for (gsize i = 0; i < n; i++)
    {
      int digit = g_ascii_isdigit (p[i]) ? g_ascii_digit_value (p[i]) : p[i] == 'o' ? 0 : 1;

      if (++out->digits > MAX_DIGITS)
        return FALSE;
      if (out->digits <= KEPT_DIGITS)
        out->value = out->value * 10 + digit;
    }
  return TRUE;
}

/* Fills @out from the word at @p, which is no space; how many characters it has, 0 where no date has such a word. */
static gsize
cut_word (const char *p, RdDateWord *out)
{
  gsize n = measure_mended_number (p);

  out->is_mended = n > 0;
  if (n == 0)
    n = strspn (p, "0123456789");
  if (n > 0)
    return cut_number (p, n, out) ? n : 0;

  while (g_ascii_isalpha (p[n]))
    n++;
  if (n > RD_DATE_WORD_MAX_LETTERS || *p == OTHER_CHAR)
    return 0;
  out->kind = n > 0 ? RD_DATE_WORD_LETTERS : RD_DATE_WORD_MARK;
  if (n > 0)
    memcpy (out->letters, p, n);
  else
    out->mark = *p;
  return MAX (n, 1);
}

static gboolean
is_long_dash (const char *text, const RdDateWord *word)
{
  gunichar c = g_utf8_get_char (text + word->start);

  return word->kind == RD_DATE_WORD_MARK && word->mark == '-' && (c == 0x2013 || c == 0x2014);
}

void
rd_date_words_cut_start (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 2])
{
  SimpleText simple;
  gboolean is_whole, is_spaced = FALSE;
  gsize i = 0, n = 0;

  g_return_if_fail (text != NULL && out != NULL);

  is_whole = simplify_text (text, &simple);
  while (simple.chars[i] != '\0' || !is_whole)
    {
      RdDateWord word = { RD_DATE_WORD_OTHER, .start = simple.starts[i], .is_spaced = is_spaced };
      gsize length;

      is_spaced = simple.chars[i] == ' ';
      if (is_spaced)
        {
          i++;
          continue;
        }
      length = n < RD_DATE_WORDS_MAX && simple.chars[i] != '\0' ? cut_word (simple.chars + i, &word) : 0;
      if (length == 0)
        {
          out[n++] = (RdDateWord) { RD_DATE_WORD_OTHER, .start = word.start, .is_spaced = word.is_spaced };
          break;
        }
      i += length;
      word.end = simple.starts[i];
      word.is_long_dash = is_long_dash (text, &word);
      out[n++] = word;
    }
  out[n] = (RdDateWord) { RD_DATE_WORD_END, .start = simple.starts[i], .end = simple.starts[i], .is_spaced = is_spaced };
}

gboolean
rd_date_words_cut (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 1])
{
  RdDateWord words[RD_DATE_WORDS_MAX + 2];
  gsize n = 0;

  g_return_val_if_fail (out != NULL, FALSE);

  if (text == NULL || strlen (text) > RD_DATE_WORDS_MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  rd_date_words_cut_start (text, words);
  for (; words[n].kind != RD_DATE_WORD_END; n++)
    {
      if (words[n].kind == RD_DATE_WORD_OTHER)
        return FALSE;
    }
  memcpy (out, words, (n + 1) * sizeof *words);
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

/* --- taking */

gboolean
rd_date_word_is (const RdDateWord *word, const char *letters)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return word->kind == RD_DATE_WORD_LETTERS && strcmp (word->letters, letters) == 0;
}

gboolean
rd_date_word_is_mark (const RdDateWord *word, const char *marks)
{
  g_return_val_if_fail (word != NULL, FALSE);
  return word->kind == RD_DATE_WORD_MARK && strchr (marks, word->mark) != NULL;
}

gboolean
rd_date_words_take_mark (const RdDateWord **word, const char *marks)
{
  if (!rd_date_word_is_mark (*word, marks))
    return FALSE;
  (*word)++;
  return TRUE;
}

gboolean
rd_date_words_take (const RdDateWord **word, const char *letters)
{
  if (!rd_date_word_is (*word, letters))
    return FALSE;
  (*word)++;
  return TRUE;
}

gboolean
rd_date_words_take_any (const RdDateWord **word, const char * const *names)
{
  for (; *names != NULL; names++)
    {
      if (rd_date_words_take_phrase (word, *names))
        return TRUE;
    }
  return FALSE;
}

/* Whether @word is what stands in the @length characters at @p. */
static gboolean
is_spelt (const RdDateWord *word, const char *p, gsize length)
{
  if (word->kind == RD_DATE_WORD_MARK)
    return length == 1 && word->mark == *p;
  return word->kind == RD_DATE_WORD_LETTERS && strlen (word->letters) == length && strncmp (word->letters, p, length) == 0;
}

gboolean
rd_date_words_take_phrase (const RdDateWord **word, const char *phrase)
{
  const RdDateWord *w = *word;

  for (const char *p = phrase; *p != '\0'; w++)
    {
      gsize length = strcspn (p, " ");

      if (!is_spelt (w, p, length))
        return FALSE;
      p += length + (p[length] == ' ');
    }
  *word = w;
  return TRUE;
}

gboolean
rd_date_words_take_number (const RdDateWord **word, int min_digits, int max_digits, int *out)
{
  if ((*word)->kind != RD_DATE_WORD_NUMBER || (*word)->digits < min_digits || (*word)->digits > max_digits)
    return FALSE;
  *out = (*word)->value;
  (*word)++;
  return TRUE;
}
