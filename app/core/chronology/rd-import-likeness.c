/* rd-import-likeness.c — how like two entries' words are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import-likeness.h"

#include <stdlib.h>

/* More words than anybody's entry has; of longer ones the beginning says enough. */
#define MAX_WORDS 2000

static void
add_words (GArray *words, const char *text)
{
  guint hash = 5381;
  gboolean inside = FALSE;

  for (const char *p = text; p != NULL && words->len < MAX_WORDS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        {
          hash = hash * 33 + g_unichar_tolower (c);
          inside = TRUE;
          continue;
        }
      if (inside)
        g_array_append_val (words, hash);
      hash = 5381;
      inside = FALSE;
      if (c == 0)
        return;
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

void
rd_entry_words_init (RdEntryWords *self, const RdEntry *entry)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

  add_words (words, entry->event);
  add_words (words, entry->response);
  add_words (words, entry->source);
  add_words (words, entry->comment);
  g_array_sort (words, compare_words);
  self->n_words = words->len;
  self->words = (guint *) (void *) g_array_free (words, FALSE);
}

void
rd_entry_words_clear (RdEntryWords *self)
{
  g_free (self->words);
}

double
rd_entry_words_compare (const RdEntryWords *a, const RdEntryWords *b)
{
  guint i = 0, j = 0, common = 0;

  while (i < a->n_words && j < b->n_words)
    if (a->words[i] == b->words[j])
      {
        common++;
        i++;
        j++;
      }
    else if (a->words[i] < b->words[j])
      i++;
    else
      j++;
  return a->n_words + b->n_words > 0 ? 2.0 * common / (a->n_words + b->n_words) : 0;
}
