/* rd-search-hits.c — where the words of a search stand in a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-search-hits.h"

#include <string.h>

#include "core/chronology/rd-entry-filter.h"

/* What is looked for: the last token may be the beginning of another. */
typedef struct
{
  GArray  *tokens;
  gboolean goes_on;
} Wanted;

/* Letters of a text without accents, small; and from where to where they stand in it. */
typedef struct
{
  GString *letters;
  guint    start;
  guint    end;
} Token;

/* Helpers */

static void
token_clear (gpointer data)
{
  g_string_free (((Token *) data)->letters, TRUE);
}

static void
append_folded (GString *letters, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (letters, g_unichar_tolower (parts[i]));
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* (transfer full): GArray of Token */
static GArray *
split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *p = text;

  g_array_set_clear_func (tokens, token_clear);
  while (*p != '\0')
    {
      Token token = { .start = p - text };

      if (!is_letter (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      token.letters = g_string_new (NULL);
      for (; *p != '\0' && is_letter (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        append_folded (token.letters, g_utf8_get_char (p));
      token.end = p - text;
      g_array_append_val (tokens, token);
    }
  return tokens;
}

static void
wanted_free (gpointer data)
{
  g_array_unref (((Wanted *) data)->tokens);
  g_free (data);
}

static Wanted *
wanted_new (const char *word)
{
  Wanted *self = g_new (Wanted, 1);

  self->tokens = split (word);
  self->goes_on = rd_entry_filter_goes_on (word);
  return self;
}

static gboolean
stands_at (GArray *text, guint at, const Wanted *word)
{
  if (word->tokens->len == 0 || at + word->tokens->len > text->len)
    return FALSE;
  for (guint i = 0; i < word->tokens->len; i++)
    {
      const GString *found = g_array_index (text, Token, at + i).letters;
      const GString *wanted = g_array_index (word->tokens, Token, i).letters;
      gboolean may_go_on = word->goes_on && i + 1 == word->tokens->len;

      if (may_go_on ? !g_str_has_prefix (found->str, wanted->str) : !g_string_equal (found, wanted))
        return FALSE;
    }
  return TRUE;
}

/* The number of tokens of the longest of @words that stands at @at; 0: none. */
static guint
match_at (GArray *text, guint at, GPtrArray *words)
{
  guint longest = 0;

  for (guint i = 0; i < words->len; i++)
    if (stands_at (text, at, words->pdata[i]))
      longest = MAX (longest, ((const Wanted *) words->pdata[i])->tokens->len);
  return longest;
}

/* Public API */

GArray *
rd_search_hits_find (const char *text, char **words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RdSearchHit));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (wanted_free);
  g_autoptr (GArray) tokens = NULL;
  guint n;

  if (text == NULL || words == NULL || words[0] == NULL)
    return hits;
  tokens = split (text);
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (wanted, wanted_new (words[i]));
  for (guint at = 0; at < tokens->len; at += MAX (n, 1))
    {
      n = match_at (tokens, at, wanted);
      if (n > 0)
        {
          RdSearchHit hit = { g_array_index (tokens, Token, at).start, g_array_index (tokens, Token, at + n - 1).end };

          g_array_append_val (hits, hit);
        }
    }
  return hits;
}
