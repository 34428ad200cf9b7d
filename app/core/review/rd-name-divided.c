/* rd-name-divided.c — a name divided at a line's end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-name-divided.h"

#include <string.h>

#include "core/review/rd-name-changes.h"
#include "core/review/rd-names-private.h"

#define MAX_PARTS 4

static RdNameToken *
get_token (const RdNameTokens *tokens, guint i)
{
  return &g_array_index (tokens->tokens, RdNameToken, i);
}

static gboolean
is_divided_before (const RdNameTokens *tokens, guint i)
{
  const RdNameToken *token = get_token (tokens, i);

  return (token->gap == RD_GAP_HYPHEN || token->gap == RD_GAP_DASH || token->gap == RD_GAP_BROKEN) && (token->flags & (RD_TOKEN_ADDRESS | RD_TOKEN_NUMBER)) == 0;
}

static gboolean
is_known (const RdNames *names, const RdNameTokens *tokens, guint i)
{
  return rd_names_find_word (names, rd_name_tokens_get_word (tokens, i)) != 0;
}

/* The token after the longest divided word that begins at @first; 0: none does. @out_word is that word. */
static guint
find_divided (const RdNames *names, const RdNameTokens *tokens, guint first, char **out_word)
{
  g_autoptr(GString) joined = NULL;
  gboolean all_known;
  guint end = 0;

  if (first + 1 >= tokens->tokens->len || !is_divided_before (tokens, first + 1))
    return 0;
  joined = g_string_new (rd_name_tokens_get_word (tokens, first));
  all_known = is_known (names, tokens, first);
  for (guint i = first + 1; i < tokens->tokens->len && i < first + MAX_PARTS && is_divided_before (tokens, i); i++)
    {
      g_string_append (joined, rd_name_tokens_get_word (tokens, i));
      all_known &= is_known (names, tokens, i);
      if (all_known || rd_names_find_changed (names, joined->str) == 0)
        continue;
      g_free (*out_word);
      *out_word = g_strdup (joined->str);
      end = i + 1;
    }
  return end;
}

static void
join (RdNameTokens *tokens, guint first, guint end, const char *word)
{
  RdNameToken *token = get_token (tokens, first);
  const RdNameToken *last = get_token (tokens, end - 1);

  token->end_byte = last->end_byte;
  token->end = last->end;
  token->word = (guint) tokens->words->len;
  g_string_append_len (tokens->words, word, (gssize) strlen (word) + 1);
  for (guint i = first + 1; i < end; i++)
    {
      token->n_chars += get_token (tokens, i)->n_chars;
      token->flags &= get_token (tokens, i)->flags | ~(guint) RD_TOKEN_CAPITALS;
    }
  g_array_remove_range (tokens->tokens, first + 1, end - first - 1);
}

void
rd_names_join_divided (const RdNames *self, RdNameTokens *tokens)
{
  g_return_if_fail (self != NULL && tokens != NULL);

  for (guint i = 0; i < tokens->tokens->len; i++)
    {
      g_autofree char *word = NULL;
      guint end = find_divided (self, tokens, i, &word);

      if (end > 0)
        join (tokens, i, end, word);
    }
}
