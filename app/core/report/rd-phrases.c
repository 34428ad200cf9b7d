/* rd-phrases.c — words and phrases of a list, found in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-phrases.h"

#include <string.h>

typedef struct
{
  char **words;     /* folded; NULL-terminated */
  guint  n, value;
} Phrase;

/* by_first: the first word → GPtrArray of Phrase, the longest first. */
struct _RdPhrases
{
  gboolean    is_loose;
  GHashTable *by_first;
};

/* Helpers */

static void
phrase_free (gpointer data)
{
  Phrase *self = data;

  g_strfreev (self->words);
  g_free (self);
}

static Phrase *
phrase_new (const char *text, guint value)
{
  g_autoptr(RdNameTokens) tokens = rd_name_tokens_new (text, strlen (text));
  Phrase *self = g_new0 (Phrase, 1);

  self->n = tokens->tokens->len;
  self->value = value;
  self->words = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->words[i] = g_strdup (rd_name_tokens_get_word (tokens, i));
  return self;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  guint x = (*(const Phrase * const *) a)->n, y = (*(const Phrase * const *) b)->n;

  return (x < y) - (x > y);
}

static gboolean
may_go_on (const RdPhrases *self, const RdNameToken *token)
{
  switch (token->gap)
    {
    case RD_GAP_BLANK:
    case RD_GAP_HYPHEN:
    case RD_GAP_DASH:
    case RD_GAP_APOSTROPHE:
    case RD_GAP_BROKEN:
      return TRUE;
    case RD_GAP_DOT:
    case RD_GAP_COMMA:
      return self->is_loose;
    case RD_GAP_START:
    case RD_GAP_AT:
    case RD_GAP_OTHER:
    default:
      return FALSE;
    }
}

static gboolean
stands_at (const RdPhrases *self, const Phrase *phrase, const RdNameTokens *tokens, guint first)
{
  if (first + phrase->n > tokens->tokens->len)
    return FALSE;
  for (guint i = 1; i < phrase->n; i++)
    if (!may_go_on (self, &g_array_index (tokens->tokens, RdNameToken, first + i))
        || !g_str_equal (phrase->words[i], rd_name_tokens_get_word (tokens, first + i)))
      return FALSE;
  return TRUE;
}

static const Phrase *
find_at (const RdPhrases *self, const RdNameTokens *tokens, guint first)
{
  const GPtrArray *phrases = g_hash_table_lookup (self->by_first, rd_name_tokens_get_word (tokens, first));

  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    if (stands_at (self, phrases->pdata[i], tokens, first))
      return phrases->pdata[i];
  return NULL;
}

/* Public API */

RdPhrases *
rd_phrases_new (gboolean loose)
{
  RdPhrases *self = g_new0 (RdPhrases, 1);

  self->is_loose = loose;
  self->by_first = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
rd_phrases_free (RdPhrases *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_first);
  g_free (self);
}

void
rd_phrases_add (RdPhrases *self, const char *phrase, guint value)
{
  Phrase *added = phrase_new (phrase, value);
  GPtrArray *list;

  if (added->n == 0)
    {
      phrase_free (added);
      return;
    }
  list = g_hash_table_lookup (self->by_first, added->words[0]);
  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (phrase_free);
      g_hash_table_insert (self->by_first, added->words[0], list);
    }
  g_ptr_array_add (list, added);
  g_ptr_array_sort (list, compare_lengths);
}

void
rd_phrases_add_all (RdPhrases *self, const char *phrases, guint value)
{
  g_auto(GStrv) parts = g_strsplit (phrases, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    rd_phrases_add (self, parts[i], value);
}

GArray *
rd_phrases_find (const RdPhrases *self, const RdNameTokens *tokens)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdPhraseHit));

  for (guint i = 0; i < tokens->tokens->len;)
    {
      const Phrase *phrase = find_at (self, tokens, i);
      RdPhraseHit hit;

      if (phrase == NULL)
        {
          i++;
          continue;
        }
      hit = (RdPhraseHit) { phrase->value, i, i + phrase->n, g_array_index (tokens->tokens, RdNameToken, i).start_byte,
                            g_array_index (tokens->tokens, RdNameToken, i + phrase->n - 1).end_byte };
      g_array_append_val (hits, hit);
      i = hit.end;
    }
  return hits;
}

gboolean
rd_phrases_has_word (const RdPhrases *self, const char *folded)
{
  const GPtrArray *phrases = g_hash_table_lookup (self->by_first, folded);

  return phrases != NULL && ((const Phrase *) phrases->pdata[phrases->len - 1])->n == 1;
}
