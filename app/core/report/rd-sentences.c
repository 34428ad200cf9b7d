/* rd-sentences.c — a text as sentences, and how many words each has
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-sentences.h"

#include <string.h>

#include "core/report/rd-document.h"

/* Helpers */

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 || c == 0x201d;
}

/* Words that a full stop shortens, without it; some of them only before a number: “No. 4”, and not “She said no.” */
static gboolean
is_short_form (const char *word, gsize length, gboolean before_number)
{
  static const char * const forms[] = { "mr", "mrs", "ms", "dr", "prof", "rev", "st", "e.g", "eg", "i.e", "ie", "cf", "vs", "approx", "sgt", "insp", "supt", "ibid", "incl", NULL };
  static const char * const numbered[] = { "no", "nos", "para", "paras", "pp", "ss", "ch", "fig", "vol", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
                                           "oct", "nov", "dec", "ref", "tel", "ext", NULL };
  char lower[8];

  if (length == 1)
    return g_ascii_isupper (*word) || before_number;
  if (length >= sizeof lower)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    lower[i] = g_ascii_tolower (word[i]);
  lower[length] = '\0';
  return g_strv_contains (forms, lower) || (before_number && g_strv_contains (numbered, lower));
}

/* Whether the full stop at @at belongs to the word before it. */
static gboolean
shortens (const char *text, const char *at, gboolean before_number)
{
  const char *word = at;

  while (word > text && (g_ascii_isalpha (word[-1]) || (word[-1] == '.' && word < at)))
    word--;
  return is_short_form (word, (gsize) (at - word), before_number);
}

/* What follows the mark @at, past closing marks; NULL where the sentence goes on. */
static const char *
find_end (const char *text, const char *at)
{
  const char *p = at + 1, *after;
  gunichar c;

  while (*p != '\0' && (is_closing (g_utf8_get_char (p)) || *p == '.' || *p == '?' || *p == '!'))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return p;
  if (!g_unichar_isspace (g_utf8_get_char (p)))
    return NULL;
  for (after = p; g_unichar_isspace (g_utf8_get_char (after));)
    after = g_utf8_next_char (after);
  c = g_utf8_get_char (after);
  if (*after != '\0' && (g_unichar_islower (c) || c == '.'))
    return NULL;
  return *at == '.' && *after != '\0' && shortens (text, at, g_ascii_isdigit (*after)) ? NULL : p;
}

static void
add (GArray *sentences, const char *text, const char *start, const char *end)
{
  g_autofree char *words = NULL;
  RdSentence sentence;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && g_ascii_isspace (end[-1]))
    end--;
  words = g_strndup (start, (gsize) (end - start));
  sentence = (RdSentence) { (gsize) (start - text), (gsize) (end - text), rd_text_count_words (words) };
  if (sentence.n_words > 0)
    g_array_append_val (sentences, sentence);
}

/* Public API */

GArray *
rd_sentences_find (const char *text)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (RdSentence));
  const char *start = text;

  for (const char *p = strpbrk (text, ".?!"); p != NULL; p = strpbrk (p, ".?!"))
    {
      const char *end = find_end (text, p);

      if (end == NULL)
        {
          p++;
          continue;
        }
      add (sentences, text, start, end);
      start = p = end;
    }
  add (sentences, text, start, text + strlen (text));
  return sentences;
}
