/* rd-like-texts.c — short texts by how much they say the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-like-texts.h"

#include <stdlib.h>
#include <string.h>

#include "core/chronology/rd-merge-words.h"

/* (1) places has an array of the texts that have the word, rising, for each word of any text.
 * (2) lengths has, by place, how many words a text has.
 */
struct _RdLikeTexts
{
  GHashTable *places;     /* char * → GArray of guint */
  GArray     *lengths;    /* guint */
};

/* What recommendations say whatever they are about, as fold_word() leaves it. */
static const char * const usual[] = {
  "about", "action", "after", "agenci", "all", "also", "and", "any", "are", "assur", "been", "befor", "board", "but", "can", "child",
  "children", "consider", "each", "ensur", "everi", "for", "from", "has", "have", "improv", "into", "its", "lead", "local", "lscb",
  "make", "member", "more", "must", "need", "not", "other", "our", "partner", "practic", "recommend", "requir", "review", "safeguard",
  "seek", "servic", "should", "take", "that", "the", "thei", "their", "them", "then", "ther", "thes", "this", "thos", "through", "was",
  "were", "what", "when", "wher", "which", "who", "will", "with", "within", "work", "would",
};

/* --- words */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* “agency” and “agencies”, “ensure” and “ensuring” come to the same. */
static void
fold_word (char *stem)
{
  gsize length = strlen (stem);

  if (length > 4 && stem[length - 1] == 'e')
    stem[length - 1] = '\0';
  else if (length > 3 && stem[length - 1] == 'y')
    stem[length - 1] = 'i';
}

static gboolean
is_telling (const char *word)
{
  return g_utf8_strlen (word, -1) >= 3 && bsearch (&word, usual, G_N_ELEMENTS (usual), sizeof usual[0], compare_texts) == NULL;
}

/* The telling words, each once, sorted. (transfer full) */
static GPtrArray *
cut (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) stems = NULL;
  g_auto (GStrv) written = NULL;

  rd_merge_words_cut (text, &stems, &written);
  for (guint i = 0; stems[i] != NULL; i++)
    {
      fold_word (stems[i]);
      if (is_telling (stems[i]))
        g_ptr_array_add (words, g_strdup (stems[i]));
    }
  g_ptr_array_sort (words, compare_texts);
  for (guint i = words->len; i > 1; i--)
    if (g_str_equal (words->pdata[i - 1], words->pdata[i - 2]))
      g_ptr_array_remove_index (words, i - 1);
  return words;
}

static int
compare_likeness (gconstpointer a, gconstpointer b)
{
  const RdLikeText *x = a, *y = b;

  if (x->likeness < y->likeness || x->likeness > y->likeness)
    return x->likeness > y->likeness ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

/* --- lifecycle */

static void
free_places (gpointer places)
{
  g_array_unref (places);
}

RdLikeTexts *
rd_like_texts_new (void)
{
  RdLikeTexts *self = g_new0 (RdLikeTexts, 1);

  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_places);
  self->lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
rd_like_texts_free (RdLikeTexts *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_array_unref (self->lengths);
  g_free (self);
}

guint
rd_like_texts_add (RdLikeTexts *self, const char *text)
{
  g_autoptr (GPtrArray) words = NULL;
  guint place;

  g_return_val_if_fail (self != NULL, 0);

  words = cut (text);
  place = self->lengths->len;
  g_array_append_val (self->lengths, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      GArray *places = g_hash_table_lookup (self->places, words->pdata[i]);

      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->places, g_strdup (words->pdata[i]), places);
        }
      g_array_append_val (places, place);
    }
  return place;
}

/* --- questions */

double
rd_like_texts_compare (const char *a, const char *b)
{
  g_autoptr (RdLikeTexts) one = rd_like_texts_new ();
  g_autoptr (GArray) found = NULL;

  rd_like_texts_add (one, a);
  found = rd_like_texts_find (one, b, 0);
  return found->len > 0 ? g_array_index (found, RdLikeText, 0).likeness : 0;
}

GArray *
rd_like_texts_find (const RdLikeTexts *self, const char *text, double floor)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (RdLikeText));
  g_autoptr (GPtrArray) words = NULL;
  g_autofree guint *shared = NULL;

  g_return_val_if_fail (self != NULL, found);

  words = cut (text);
  shared = g_new0 (guint, self->lengths->len + 1);
  for (guint i = 0; i < words->len; i++)
    {
      const GArray *places = g_hash_table_lookup (self->places, words->pdata[i]);

      for (guint j = 0; places != NULL && j < places->len; j++)
        shared[g_array_index (places, guint, j)]++;
    }
  for (guint place = 0; place < self->lengths->len; place++)
    {
      double all = words->len + g_array_index (self->lengths, guint, place);
      RdLikeText like = { place, all > 0 ? 2.0 * shared[place] / all : 0 };

      if (shared[place] > 0 && like.likeness >= floor)
        g_array_append_val (found, like);
    }
  g_array_sort (found, compare_likeness);
  return found;
}
