/* rd-readability.c — how hard a text is to read, as four formulas have it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-readability.h"

#include <math.h>
#include <string.h>

#include "core/report/rd-sentences.h"
#include "core/review/rd-name-tokens.h"

#define ENOUGH 100

/* Helpers */

static gboolean
is_vowel (char c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static gboolean
ends_with (const char *word, gsize length, const char *ending)
{
  gsize n = strlen (ending);

  return length > n && memcmp (word + length - n, ending, n) == 0;
}

/* Vowels side by side that are two syllables, unless one of @not_after stands before them: “period” and “nation”. */
static const struct
{
  const char *letters, *not_after;
  gboolean    at_end;
} parted[] = {
  { "ia", "tcsg", FALSE }, { "io", "tscgxh", FALSE }, { "iu", "", FALSE }, { "eo", "pg", FALSE }, { "ua", "qg", FALSE }, { "uou", "", FALSE },
  { "iet", "", FALSE }, { "ience", "tc", FALSE }, { "ient", "tc", FALSE }, { "creat", "", FALSE }, { "react", "", FALSE }, { "area", "", TRUE }, { "idea", "", TRUE },
  { "ier", "tcdh", TRUE }, { "ying", "", TRUE }, { "eing", "", TRUE }, { "oing", "", TRUE }, { "uing", "qg", TRUE }, { "uel", "", TRUE }, { "uit", "qbrsg", TRUE },
};

static guint
count_parted (const char *word, gsize length)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parted); i++)
    {
      const char *at = parted[i].at_end ? (ends_with (word, length, parted[i].letters) || g_str_equal (word, parted[i].letters))
                                          ? word + length - strlen (parted[i].letters) : NULL
                                        : strstr (word, parted[i].letters);

      n += at != NULL && (at == word || strchr (parted[i].not_after, at[-1]) == NULL);
    }
  return n;
}

/* The e within “safe-guard”, “house-hold”, “some-times”. */
static gboolean
has_inner_silence (const char *word)
{
  static const char * const parts[] = { "safeg", "househ", "housew", "someth", "sometim", "somew", "caregi", "therefo", "lifest", "timesc", "homec" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (word, parts[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* Letters at the end that are not spoken: “use”, “cares”, “asked”. */
static guint
count_silent (const char *word, gsize length)
{
  if (ends_with (word, length, "le") && length > 2 && !is_vowel (word[length - 3]))
    return 0;
  if (ends_with (word, length, "les") && length > 3 && !is_vowel (word[length - 4]))
    return 0;
  if (word[length - 1] == 'e')
    return !is_vowel (word[length - 2]);
  if (ends_with (word, length, "ed"))
    return word[length - 3] != 't' && word[length - 3] != 'd' && !is_vowel (word[length - 3]) && !ends_with (word, length, "bled") && !ends_with (word, length, "pled");
  if (ends_with (word, length, "es"))
    return strchr ("scxzg", word[length - 3]) == NULL && !ends_with (word, length, "shes") && !ends_with (word, length, "ches") && !is_vowel (word[length - 3]);
  if (ends_with (word, length, "ely") || ends_with (word, length, "ement") || ends_with (word, length, "eful") || ends_with (word, length, "eless") || ends_with (word, length, "eness"))
    return length > 5;
  return 0;
}

/* “Referred”, “offices”: three syllables only by their ending. */
static gboolean
owes_it_to_ending (const char *word)
{
  gsize length = strlen (word);

  return (ends_with (word, length, "ed") || ends_with (word, length, "es") || ends_with (word, length, "ing"))
         && rd_readability_count_syllables (word) == 3;
}

static void
add_word (RdReadability *self, const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token = &g_array_index (tokens->tokens, RdNameToken, i);
  const char *word = rd_name_tokens_get_word (tokens, i);
  gboolean is_name = (token->flags & RD_TOKEN_UPPER) != 0 && (token->flags & RD_TOKEN_SENTENCE) == 0;
  guint n;

  /* “’s” and “n’t” belong to the word before them. */
  if (token->gap == RD_GAP_APOSTROPHE && token->n_chars <= 2)
    return;
  n = (token->flags & RD_TOKEN_NUMBER) != 0 ? 1 : rd_readability_count_syllables (word);
  self->n_words++;
  self->n_syllables += n;
  self->n_long += n >= 3;
  self->n_complex += n >= 3 && !is_name && !owes_it_to_ending (word);
}

/* Public API */

guint
rd_readability_count_syllables (const char *folded)
{
  gsize length = strlen (folded);
  guint n = 0, silent;

  if (length <= 3)
    return length == 3 && is_vowel (folded[0]) && !is_vowel (folded[1]) && is_vowel (folded[2]) && folded[2] != 'e' ? 2 : 1;
  for (gsize i = 0; i < length; i++)
    if (is_vowel (folded[i]) && (i == 0 || !is_vowel (folded[i - 1])))
      n++;
  n += count_parted (folded, length);
  silent = count_silent (folded, length) + has_inner_silence (folded);
  return MAX (1, n > silent ? n - silent : 1);
}

void
rd_readability_add_text (RdReadability *self, const char *text)
{
  g_autoptr(GArray) sentences = rd_sentences_find (text);
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));

  self->n_sentences += sentences->len;
  for (guint i = 0; i < tokens->tokens->len; i++)
    add_word (self, tokens, i);
}

void
rd_readability_add (RdReadability *self, const GPtrArray *paragraphs, guint section)
{
  for (guint i = 0; i < paragraphs->len; i++)
    {
      const RdParagraph *paragraph = paragraphs->pdata[i];

      if (rd_paragraph_is_prose (paragraph) && paragraph->kind != RD_PARAGRAPH_CELL && (section == RD_PARAGRAPH_NO_SECTION || paragraph->section == section))
        rd_readability_add_text (self, paragraph->text);
    }
}

gboolean
rd_readability_is_enough (const RdReadability *self)
{
  return self->n_words >= ENOUGH && self->n_sentences > 0;
}

double
rd_readability_get_flesch (const RdReadability *self)
{
  return 206.835 - 1.015 * self->n_words / self->n_sentences - 84.6 * self->n_syllables / self->n_words;
}

double
rd_readability_get_kincaid (const RdReadability *self)
{
  return 0.39 * self->n_words / self->n_sentences + 11.8 * self->n_syllables / self->n_words - 15.59;
}

double
rd_readability_get_fog (const RdReadability *self)
{
  return 0.4 * ((double) self->n_words / self->n_sentences + 100.0 * self->n_complex / self->n_words);
}

double
rd_readability_get_smog (const RdReadability *self)
{
  return 1.0430 * sqrt (30.0 * self->n_long / self->n_sentences) + 3.1291;
}
