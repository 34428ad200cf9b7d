/* rd-merge-words.c — the words of entries, weighed by how rare they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-merge-words.h"

#include <math.h>
#include <string.h>

/* Words of an entry beyond these tell nothing new, and a text of a megabyte is no event. */
#define MAX_WORDS 400

/* 1. An entry's words are the numbers from first on, n of them, rising and without repeats.
 * 2. weights are by number; lengths are the entries' own, over their weights.
 */
struct _RdMergeWords
{
  GHashTable *numbers;    /* stem → number */
  GPtrArray  *written;    /* by number: the word as first written */
  GArray     *counts;     /* guint, by number: entries that have it */
  GArray     *words;      /* guint, entry after entry */
  GArray     *firsts;     /* guint, by entry, and one more at the end */
  double     *weights;
  double     *lengths;
};

static const char * const common[] = {
  "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "being", "but", "by", "can", "could",
  "did", "do", "does", "each", "for", "from", "had", "has", "have", "he", "her", "him", "his", "in", "into", "is", "it", "its", "more", "no",
  "not", "of", "on", "one", "only", "or", "other", "out", "over", "said", "same", "she", "so", "some", "than", "that", "the", "their", "them",
  "then", "there", "they", "this", "to", "told", "two", "very", "was", "were", "what", "when", "which", "who", "will", "with", "would",
};

/* --- words */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
is_common (const char *word)
{
  return bsearch (&word, common, G_N_ELEMENTS (common), sizeof common[0], compare_texts) != NULL;
}

/* The end of the word at @p: letters and digits; “Sarah’s” ends before the apostrophe. */
static const char *
find_end (const char *p)
{
  while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Past "’s", which belongs to the word before it. */
static const char *
skip_possessive (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = *p != '\0' ? g_utf8_next_char (p) : p;

  if ((c == '\'' || c == 0x2019) && (*next == 's' || *next == 'S') && !g_unichar_isalnum (g_utf8_get_char (next + 1)))
    return next + 1;
  return p;
}

/* @word without its ending, in small letters. (transfer full) */
static char *
find_stem (const char *word)
{
  static const char * const endings[] = { "ing", "ed", "es", "ly", "s" };
  char *stem = g_utf8_casefold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize length = strlen (endings[i]);

      if (g_str_has_suffix (stem, endings[i]) && strlen (stem) >= length + 4)
        {
          stem[strlen (stem) - length] = '\0';
          break;
        }
    }
  return stem;
}

void
rd_merge_words_cut (const char *text, char ***out_stems, char ***out_written)
{
  g_autoptr (GPtrArray) stems = g_ptr_array_new ();
  g_autoptr (GPtrArray) written = g_ptr_array_new ();

  for (const char *p = text; p != NULL && *p != '\0' && stems->len < MAX_WORDS;)
    {
      const char *end = find_end (p);

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      g_ptr_array_add (written, g_strndup (p, (gsize) (end - p)));
      g_ptr_array_add (stems, find_stem (written->pdata[written->len - 1]));
      p = skip_possessive (end);
    }
  g_ptr_array_add (stems, NULL);
  g_ptr_array_add (written, NULL);
  *out_stems = (char **) g_ptr_array_free (g_steal_pointer (&stems), FALSE);
  *out_written = (char **) g_ptr_array_free (g_steal_pointer (&written), FALSE);
}

static gboolean
is_telling (const char *stem)
{
  return (g_utf8_strlen (stem, -1) >= 3 || g_ascii_isdigit (*stem)) && !is_common (stem);
}

/* --- making */

static guint
get_number (RdMergeWords *self, const char *stem, const char *written)
{
  gpointer found;
  guint none = 0;

  if (g_hash_table_lookup_extended (self->numbers, stem, NULL, &found))
    return GPOINTER_TO_UINT (found);
  g_hash_table_insert (self->numbers, g_strdup (stem), GUINT_TO_POINTER (self->written->len));
  g_ptr_array_add (self->written, g_strdup (written));
  g_array_append_val (self->counts, none);
  return self->written->len - 1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

static void
add_text (RdMergeWords *self, GArray *numbers, const char *text)
{
  g_auto (GStrv) stems = NULL;
  g_auto (GStrv) written = NULL;

  rd_merge_words_cut (text, &stems, &written);
  for (guint i = 0; stems[i] != NULL; i++)
    if (is_telling (stems[i]))
      {
        guint number = get_number (self, stems[i], written[i]);

        g_array_append_val (numbers, number);
      }
}

static void
add_entry (RdMergeWords *self, const RdEntry *entry)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  add_text (self, numbers, entry->event);
  add_text (self, numbers, entry->response);
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      if (i > 0 && number == g_array_index (numbers, guint, i - 1))
        continue;
      g_array_append_val (self->words, number);
      g_array_index (self->counts, guint, number)++;
    }
  g_array_append_val (self->firsts, self->words->len);
}

static void
weigh (RdMergeWords *self)
{
  guint n_entries = self->firsts->len - 1;

  self->weights = g_new0 (double, MAX (1, self->counts->len));
  self->lengths = g_new0 (double, MAX (1, n_entries));
  for (guint i = 0; i < self->counts->len; i++)
    {
      double weight = log (1 + (double) n_entries / g_array_index (self->counts, guint, i));

      self->weights[i] = weight * weight;
    }
  for (guint entry = 0; entry < n_entries; entry++)
    {
      for (guint i = g_array_index (self->firsts, guint, entry); i < g_array_index (self->firsts, guint, entry + 1); i++)
        self->lengths[entry] += self->weights[g_array_index (self->words, guint, i)];
      self->lengths[entry] = sqrt (self->lengths[entry]);
    }
}

RdMergeWords *
rd_merge_words_new (const GPtrArray *entries)
{
  RdMergeWords *self = g_new0 (RdMergeWords, 1);
  guint none = 0;

  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->written = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (self->firsts, none);
  for (guint i = 0; i < entries->len; i++)
    add_entry (self, entries->pdata[i]);
  weigh (self);
  return self;
}

void
rd_merge_words_free (RdMergeWords *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->written);
  g_array_unref (self->counts);
  g_array_unref (self->words);
  g_array_unref (self->firsts);
  g_free (self->weights);
  g_free (self->lengths);
  g_free (self);
}

/* --- questions */

/* The next word that both have, from *@i and *@j on; FALSE where there is none. */
static gboolean
find_shared (const RdMergeWords *self, guint *i, guint end_i, guint *j, guint end_j, guint *out)
{
  while (*i < end_i && *j < end_j)
    {
      guint x = g_array_index (self->words, guint, *i), y = g_array_index (self->words, guint, *j);

      *i += x <= y;
      *j += y <= x;
      if (x == y)
        {
          *out = x;
          return TRUE;
        }
    }
  return FALSE;
}

double
rd_merge_words_compare (const RdMergeWords *self, guint a, guint b)
{
  guint i = g_array_index (self->firsts, guint, a), end_i = g_array_index (self->firsts, guint, a + 1);
  guint j = g_array_index (self->firsts, guint, b), end_j = g_array_index (self->firsts, guint, b + 1);
  double shared = 0;
  guint word;

  if (self->lengths[a] <= 0 || self->lengths[b] <= 0)
    return 0;
  while (find_shared (self, &i, end_i, &j, end_j, &word))
    shared += self->weights[word];
  return shared / (self->lengths[a] * self->lengths[b]);
}

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  const RdMergeWords *self = data;
  double x = self->weights[*(const guint *) a], y = self->weights[*(const guint *) b];

  return (x < y) - (x > y);
}

char **
rd_merge_words_share (const RdMergeWords *self, guint a, guint b, guint max)
{
  guint i = g_array_index (self->firsts, guint, a), end_i = g_array_index (self->firsts, guint, a + 1);
  guint j = g_array_index (self->firsts, guint, b), end_j = g_array_index (self->firsts, guint, b + 1);
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint word;

  while (find_shared (self, &i, end_i, &j, end_j, &word))
    g_array_append_val (shared, word);
  g_array_sort_with_data (shared, compare_weights, (gpointer) self);
  for (guint n = 0; n < MIN (max, shared->len); n++)
    g_strv_builder_add (words, self->written->pdata[g_array_index (shared, guint, n)]);
  return g_strv_builder_end (words);
}
