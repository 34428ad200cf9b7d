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
