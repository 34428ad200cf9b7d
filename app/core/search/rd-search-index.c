/* rd-search-index.c — words looked for in many short texts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/search/rd-search-index.h"

#include <string.h>

/* A word that is found whole goes before one that only begins so. */
#define WHOLE_WORD 1
#define FIELD_STEP 2

/* Alone, one letter says too little of an entry to find it by what surrounds it. */
#define OWN_LETTERS 2

typedef struct
{
  RdSearchEntry entry;
  const char   *folded[RD_N_SEARCH_FIELDS];
} Item;

/* (1) chunk holds every text, once each, and so do foldings what they become.
 * (2) Items are folded exactly once, under the lock, by the first search.
 */
struct _RdSearchIndex
{
  int           ref_count;
  GMutex        lock;
  gboolean      is_folded;
  GStringChunk *chunk;
  GHashTable   *foldings;   /* text → folded, both of chunk */
  GArray       *items;      /* Item */
};

/* While searching. */
typedef struct
{
  const Item *item;
  guint       rank;
  guint       number;
} Found;

/* Folding */

static gunichar
fold_char (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x02bc: return '\'';
    case 0x201c: case 0x201d:              return '"';
    case 0x2010: case 0x2011: case 0x2013: return '-';
    case 0x00a0: case 0x202f:              return ' ';
    default:                               return c;
    }
}

/* Without case, accents and typographic shapes. (transfer full) */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  g_autofree char *lower = g_utf8_casefold (decomposed, -1);
  GString *folded = g_string_sized_new (strlen (lower));

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, fold_char (c));
    }
  return g_string_free (folded, FALSE);
}

static const char *
get_folded (RdSearchIndex *self, const char *text)
{
  const char *folded = g_hash_table_lookup (self->foldings, text);
  g_autofree char *made = NULL;

  if (folded != NULL)
    return folded;

  made = fold (text);
  folded = g_string_chunk_insert_const (self->chunk, made);
  g_hash_table_insert (self->foldings, (gpointer) text, (gpointer) folded);
  return folded;
}

static void
fold_items (RdSearchIndex *self)
{
  g_mutex_lock (&self->lock);
  for (guint i = 0; !self->is_folded && i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      for (guint field = 0; field < RD_N_SEARCH_FIELDS; field++)
        item->folded[field] = get_folded (self, item->entry.fields[field]);
    }
  self->is_folded = TRUE;
  g_mutex_unlock (&self->lock);
}

/* Matching */

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c);
}

/* Whether a word of @text begins with @word: 0 not, 1 it does, 2 it is that word. */
static guint
match_text (const char *text, const char *word)
{
  guint best = 0;

  for (const char *p = strstr (text, word); p != NULL && best < 2; p = strstr (p + 1, word))
    {
      const char *end = p + strlen (word);

      if (p > text && is_letter (g_utf8_get_char (g_utf8_prev_char (p))) && is_letter (g_utf8_get_char (word)))
        continue;
      best = MAX (best, *end == '\0' || !is_letter (g_utf8_get_char (end)) ? 2 : 1);
    }
  return best;
}

/* What one word is worth to an item; 0 where it is not there. @least: as match_text() says. @out_own: in a
 * text of its own.
 */
static guint
rank_word (const Item *item, const char *word, guint least, gboolean *out_own)
{
  for (int field = RD_N_SEARCH_FIELDS - 1; field >= 0; field--)
    {
      guint match = match_text (item->folded[field], word);

      if (match < least)
        continue;
      *out_own = field != RD_SEARCH_CONTEXT;
      return (guint) field * FIELD_STEP + 1 + (match == 2 ? WHOLE_WORD : 0);
    }
  return 0;
}

static guint
rank_item (const Item *item, char **words)
{
  gboolean any_own = FALSE, all_own = TRUE;
  guint rank = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean own = FALSE, is_letter_beside = words[1] != NULL && g_utf8_strlen (words[i], -1) == 1;
      guint worth = rank_word (item, words[i], is_letter_beside ? 2 : 1, &own);

      if (worth == 0)
        return 0;
      rank += worth;
      all_own &= own;
      any_own |= own && g_utf8_strlen (words[i], -1) >= OWN_LETTERS;
    }
  return any_own || all_own ? rank : 0;
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *first = a, *second = b;

  if (first->rank != second->rank)
    return first->rank > second->rank ? -1 : 1;
  if (first->item->entry.kind != second->item->entry.kind)
    return first->item->entry.kind < second->item->entry.kind ? -1 : 1;
  return first->number < second->number ? -1 : 1;
}

/* (transfer full): the folded words, none of them empty. */
static char **
split_words (const char *words)
{
  g_autofree char *folded = fold (words);
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n\r", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  return g_strv_builder_end (builder);
}

static GArray *
find_all (RdSearchIndex *self, char **words, guint counts[RD_SEARCH_MAX_KINDS])
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; words[0] != NULL && i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);
      Found found = { item, rank_item (item, words), i };

      if (found.rank == 0)
        continue;
      counts[item->entry.kind]++;
      g_array_append_val (all, found);
    }
  g_array_sort (all, compare_found);
  return all;
}

/* Lifecycle */

RdSearchIndex *
rd_search_index_new (void)
{
  RdSearchIndex *self = g_new0 (RdSearchIndex, 1);

  self->ref_count = 1;
  g_mutex_init (&self->lock);
  self->chunk = g_string_chunk_new (16 * 1024);
  self->foldings = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  return self;
}

RdSearchIndex *
rd_search_index_ref (RdSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
rd_search_index_unref (RdSearchIndex *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_array_unref (self->items);
  g_hash_table_unref (self->foldings);
  g_string_chunk_free (self->chunk);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Public API */

static const char *
keep (RdSearchIndex *self, const char *text)
{
  return g_string_chunk_insert_const (self->chunk, text != NULL ? text : "");
}

void
rd_search_index_add (RdSearchIndex *self, const RdSearchEntry *entry)
{
  Item item = { 0 };

  g_return_if_fail (self != NULL && entry != NULL);
  g_return_if_fail (entry->kind < RD_SEARCH_MAX_KINDS && !self->is_folded);

  item.entry.kind = entry->kind;
  item.entry.place = keep (self, entry->place);
  item.entry.id = keep (self, entry->id);
  item.entry.label = keep (self, entry->label);
  item.entry.plain_label = keep (self, entry->plain_label);
  item.entry.detail = keep (self, entry->detail);
  for (guint i = 0; i < RD_N_SEARCH_FIELDS; i++)
    item.entry.fields[i] = keep (self, entry->fields[i]);
  g_array_append_val (self->items, item);
}

guint
rd_search_index_count (const RdSearchIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

GPtrArray *
rd_search_index_find (RdSearchIndex *self, const char *words, guint per_kind, guint limit,
                      guint counts[RD_SEARCH_MAX_KINDS])
{
  guint all_counts[RD_SEARCH_MAX_KINDS] = { 0 }, kept[RD_SEARCH_MAX_KINDS] = { 0 };
  g_auto(GStrv) split = NULL;
  g_autoptr(GArray) all = NULL;
  GPtrArray *entries;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  fold_items (self);
  split = split_words (words);
  all = find_all (self, split, all_counts);
  entries = g_ptr_array_new ();
  for (guint i = 0; i < all->len && entries->len < limit; i++)
    {
      const RdSearchEntry *entry = &g_array_index (all, Found, i).item->entry;

      if (kept[entry->kind]++ < per_kind)
        g_ptr_array_add (entries, (gpointer) entry);
    }
  if (counts != NULL)
    memcpy (counts, all_counts, sizeof all_counts);
  return entries;
}
