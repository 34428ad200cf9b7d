/* rd-name-changes.c — words that have a name in them, and something at its end
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-name-changes.h"

#include <string.h>

#include "core/review/rd-names-private.h"

/* Shorter words with an s are seldom a family. */
#define SHORTEST_PLURAL 5

/* The word that the first @length bytes of @word are. */
static guint
find_stem (const RdNames *names, const char *word, gsize length)
{
  g_autofree char *stem = g_strndup (word, length);

  return length > 0 ? rd_names_find_word (names, stem) : 0;
}

guint
rd_names_find_plural (const RdNames *self, const char *word)
{
  gsize length = strlen (word);
  guint id;

  if (length < SHORTEST_PLURAL || word[length - 1] != 's')
    return 0;
  id = find_stem (self, word, length - 1);
  return id == 0 && word[length - 2] == 'e' ? find_stem (self, word, length - 2) : id;
}

guint
rd_names_find_numbered (const RdNames *self, const char *word)
{
  gsize length = strlen (word), end = length;

  while (end > 0 && g_ascii_isdigit (word[end - 1]))
    end--;
  return end < length ? find_stem (self, word, end) : 0;
}

guint
rd_names_find_changed (const RdNames *self, const char *word)
{
  guint id = rd_names_find_word (self, word);

  if (id == 0)
    id = rd_names_find_plural (self, word);
  return id != 0 ? id : rd_names_find_numbered (self, word);
}

/* --- the words of a text */

/* Whether word @id by itself is what begins an address, and nobody’s name. */
static gboolean
is_only_an_address (const RdNames *names, guint id)
{
  const GArray *found = g_ptr_array_index (names->nodes, rd_names_follow (names, 0, id, FALSE));

  for (guint i = 0; found != NULL && i < found->len; i++)
    if (g_array_index (found, RdName, i).form != RD_NAME_ADDRESS)
      return FALSE;
  return found != NULL;
}

/* “hollands” begins the address of Sarah Holland, and anywhere else it is her family. */
static guint
number_word (const RdNames *names, const RdNameTokens *tokens, guint i)
{
  const char *word = rd_name_tokens_get_word (tokens, i);
  guint id = rd_names_find_changed (names, word), plural;

  if (id == 0 || (g_array_index (tokens->tokens, RdNameToken, i).flags & RD_TOKEN_ADDRESS) != 0 || !is_only_an_address (names, id))
    return id;
  plural = rd_names_find_plural (names, word);
  return plural != 0 ? plural : id;
}

guint *
rd_names_number_words (const RdNames *self, const RdNameTokens *tokens)
{
  guint *ids;

  g_return_val_if_fail (self != NULL && tokens != NULL, NULL);

  ids = g_new (guint, tokens->tokens->len + 1);
  for (guint i = 0; i < tokens->tokens->len; i++)
    ids[i] = number_word (self, tokens, i);
  return ids;
}
