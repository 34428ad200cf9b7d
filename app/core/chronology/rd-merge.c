/* rd-merge.c — the same event, told twice
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-merge.h"

#include <stdlib.h>

#include "core/chronology/rd-merge-words.h"
#include "core/time/rd-date-reading.h"

/* What makes a pair: the words' likeness, and what the dates add to it.  Set by the forty incidents of the
 * chronologies that the tests read: the better half of all pairs, with a share in every group.
 */
#define LIKENESS_MIN   0.15
#define SAME_DAY_ADDS  0.12
#define NEXT_DAY_ADDS  0.04
#define SAME_TIME_ADDS 0.08
#define WIDE_TAKES     0.10
#define WIDE_DAYS      14

#define MAX_GROUP_DAYS 5      /* and the tolerance: what one event and its echoes cover */
#define MAX_SPAN       62      /* days: a wider date can be anything's */
#define MAX_MINUTES    30
#define MAX_WORDS      5

/* An entry that can be compared, by its earliest day. */
typedef struct
{
  guint place;
  RdDay earliest, latest;
  int   minutes;
} Candidate;

typedef struct
{
  const GPtrArray *entries;
  RdMergeWords    *words;
  GHashTable      *apart;      /* "id id" → told apart */
  int              tolerance;
  GArray          *pairs;      /* RdMergePair */
} Search;

/* --- helpers */

static void
pair_clear (gpointer data)
{
  g_strfreev (((RdMergePair *) data)->words);
}

static char *
make_key (const char *a, const char *b)
{
  return g_strcmp0 (a, b) < 0 ? g_strconcat (a, " ", b, NULL) : g_strconcat (b, " ", a, NULL);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  return x->earliest != y->earliest ? (x->earliest > y->earliest) - (x->earliest < y->earliest) : (x->place > y->place) - (x->place < y->place);
}

static GArray *
collect_candidates (const GPtrArray *entries)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < entries->len; i++)
    {
      const RdEntry *entry = entries->pdata[i];
      Candidate candidate = { i, entry->earliest, entry->latest,
                              entry->time != NULL ? rd_time_of_day_parse (entry->time) : RD_MINUTES_NONE };

      if (entry->earliest != RD_DAY_NONE && entry->latest != RD_DAY_NONE && entry->latest - entry->earliest <= MAX_SPAN
          && !entry->is_note)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

/* --- pairs */

static void
weigh_dates (RdMergePair *pair, const Candidate *a, const Candidate *b)
{
  int wide = MAX (a->latest - a->earliest, b->latest - b->earliest);

  pair->days_apart = MAX (0, b->earliest - a->latest);
  pair->is_same_time = pair->days_apart == 0 && a->minutes != RD_MINUTES_NONE && b->minutes != RD_MINUTES_NONE
                       && ABS (a->minutes - b->minutes) <= MAX_MINUTES;
  if (pair->days_apart <= 1)
    pair->likeness += pair->days_apart == 0 ? SAME_DAY_ADDS : NEXT_DAY_ADDS;
  if (pair->is_same_time)
    pair->likeness += SAME_TIME_ADDS;
  if (wide > WIDE_DAYS)
    pair->likeness -= WIDE_TAKES;
}

static gboolean
are_told_apart (const Search *search, const RdEntry *a, const RdEntry *b)
{
  g_autofree char *key = g_hash_table_size (search->apart) > 0 ? make_key (a->id, b->id) : NULL;

  return key != NULL && g_hash_table_contains (search->apart, key);
}

static void
compare (Search *search, const Candidate *a, const Candidate *b)
{
  const RdEntry *one = search->entries->pdata[a->place];
  const RdEntry *other = search->entries->pdata[b->place];
  RdMergePair pair = { MIN (a->place, b->place), MAX (a->place, b->place), 0, FALSE, 0, NULL };

  if (g_strcmp0 (one->agency_id, other->agency_id) == 0)
    return;
  pair.likeness = rd_merge_words_compare (search->words, a->place, b->place);
  if (pair.likeness <= 0)
    return;
  weigh_dates (&pair, a, b);
  if (pair.likeness < LIKENESS_MIN || are_told_apart (search, one, other))
    return;
  pair.words = rd_merge_words_share (search->words, a->place, b->place, MAX_WORDS);
  g_array_append_val (search->pairs, pair);
}

/* FALSE where it was cancelled. */
static gboolean
find_pairs (Search *search, const volatile gint *cancelled)
{
  g_autoptr (GArray) candidates = collect_candidates (search->entries);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *a = &g_array_index (candidates, Candidate, i);

      if (cancelled != NULL && g_atomic_int_get (cancelled) != 0)
        return FALSE;
      for (guint j = i + 1; j < candidates->len; j++)
        {
          const Candidate *b = &g_array_index (candidates, Candidate, j);

          if (b->earliest > a->latest + search->tolerance)
            break;
          compare (search, a, b);
        }
    }
  return TRUE;
}

/* --- links */

/* id → place + 1 */
static GHashTable *
index_entries (const GPtrArray *entries)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entries->len; i++)
    if (((const RdEntry *) entries->pdata[i])->id != NULL)
      g_hash_table_insert (places, ((const RdEntry *) entries->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  return places;
}

static void
note_apart (Search *search, const GPtrArray *links)
{
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];

      if (g_str_equal (link->kind, "not-same"))
        g_hash_table_add (search->apart, make_key (link->entry_id, link->other_id));
    }
}

/* Linked entries are one event's; those that the words have not brought together are brought so here. */
static void
add_linked (Search *search, const GPtrArray *links, GHashTable *linked)
{
  g_autoptr (GHashTable) places = index_entries (search->entries);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < search->pairs->len; i++)
    {
      const RdMergePair *pair = &g_array_index (search->pairs, RdMergePair, i);

      g_hash_table_add (found, make_key (((const RdEntry *) search->entries->pdata[pair->a])->id,
                                         ((const RdEntry *) search->entries->pdata[pair->b])->id));
    }
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->entry_id));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->other_id));
      g_autofree char *key = make_key (link->entry_id, link->other_id);
      RdMergePair pair = { MIN (a, b) - 1, MAX (a, b) - 1, 0, FALSE, 0, NULL };

      if (a == 0 || b == 0 || !g_str_equal (link->kind, "same-event"))
        continue;
      g_hash_table_add (linked, g_strdup (key));
      if (g_hash_table_contains (found, key))
        continue;
      pair.words = rd_merge_words_share (search->words, pair.a, pair.b, MAX_WORDS);
      pair.likeness = rd_merge_words_compare (search->words, pair.a, pair.b);
      g_array_append_val (search->pairs, pair);
    }
}

/* --- groups */

/* Which entries hang together: a forest over the entries, with the days that each tree covers.  The entries of
 * a tree are a ring by next.
 */
typedef struct
{
  guint *parents;
  guint *next;
  RdDay *first, *last;
} Forest;

static void
forest_init (Forest *self, const GPtrArray *entries)
{
  guint n = MAX (1, entries->len);

  self->parents = g_new (guint, n);
  self->next = g_new (guint, n);
  self->first = g_new (RdDay, n);
  self->last = g_new (RdDay, n);
  for (guint i = 0; i < entries->len; i++)
    {
      self->parents[i] = self->next[i] = i;
      self->first[i] = self->last[i] = ((const RdEntry *) entries->pdata[i])->sort_day;
    }
}

static void
forest_clear (Forest *self)
{
  g_free (self->parents);
  g_free (self->next);
  g_free (self->first);
  g_free (self->last);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Forest, forest_clear)

static guint
find_root (const Forest *self, guint i)
{
  while (self->parents[i] != i)
    i = self->parents[i] = self->parents[self->parents[i]];
  return i;
}

/* Whether somebody has told an entry of the one tree from one of the other. */
static gboolean
are_trees_apart (const Search *search, const Forest *self, guint x, guint y)
{
  guint i = x, j = y;

  if (g_hash_table_size (search->apart) == 0)
    return FALSE;
  do
    {
      do
        {
          if (are_told_apart (search, search->entries->pdata[i], search->entries->pdata[j]))
            return TRUE;
          j = self->next[j];
        }
      while (j != y);
      i = self->next[i];
    }
  while (i != x);
  return FALSE;
}

/* FALSE where the two together would cover more than @max_days: a chain of events, and not one. */
static gboolean
join (Forest *self, guint a, guint b, int max_days)
{
  guint x = find_root (self, a), y = find_root (self, b);
  guint next;
  RdDay first = MIN (self->first[x], self->first[y]), last = MAX (self->last[x], self->last[y]);

  if (x == y)
    return TRUE;
  if ((gint64) last - first > max_days)
    return FALSE;
  self->parents[MAX (x, y)] = MIN (x, y);
  next = self->next[x];
  self->next[x] = self->next[y];
  self->next[y] = next;
  self->first[MIN (x, y)] = first;
  self->last[MIN (x, y)] = last;
  return TRUE;
}

static int
compare_likeness (gconstpointer a, gconstpointer b)
{
  const RdMergePair *x = a, *y = b;

  return x->likeness != y->likeness ? (x->likeness < y->likeness) - (x->likeness > y->likeness) : (x->a > y->a) - (x->a < y->a);
}

static RdMergeGroup *
group_new (void)
{
  RdMergeGroup *group = g_new0 (RdMergeGroup, 1);

  group->entries = g_array_new (FALSE, FALSE, sizeof (guint));
  group->pairs = g_array_new (FALSE, FALSE, sizeof (RdMergePair));
  g_array_set_clear_func (group->pairs, pair_clear);
  return group;
}

static gboolean
is_linked_pair (const Search *search, const RdMergePair *pair, GHashTable *linked)
{
  g_autofree char *key = make_key (((const RdEntry *) search->entries->pdata[pair->a])->id,
                                   ((const RdEntry *) search->entries->pdata[pair->b])->id);

  return g_hash_table_contains (linked, key);
}

/* Joins the pairs, those that are linked first, then the most alike.  A pair that would make a chain is left out: @out_kept says which stay. */
static void
join_pairs (Search *search, GHashTable *linked, Forest *all, Forest *by_links, gboolean *out_kept)
{
  int max_days = MAX_GROUP_DAYS + search->tolerance;

  g_array_sort (search->pairs, compare_likeness);
  for (guint i = 0; i < search->pairs->len; i++)
    {
      const RdMergePair *pair = &g_array_index (search->pairs, RdMergePair, i);

      out_kept[i] = is_linked_pair (search, pair, linked);
      if (out_kept[i])
        join (by_links, pair->a, pair->b, G_MAXINT);
      if (out_kept[i])
        join (all, pair->a, pair->b, G_MAXINT);
    }
  for (guint i = 0; i < search->pairs->len; i++)
    {
      const RdMergePair *pair = &g_array_index (search->pairs, RdMergePair, i);

      out_kept[i] = out_kept[i] || find_root (all, pair->a) == find_root (all, pair->b)
                    || (!are_trees_apart (search, all, pair->a, pair->b) && join (all, pair->a, pair->b, max_days));
    }
}

static gboolean
is_group_linked (const RdMergeGroup *group, const Forest *by_links)
{
  guint root = find_root (by_links, g_array_index (group->entries, guint, 0));

  for (guint i = 1; i < group->entries->len; i++)
    if (find_root (by_links, g_array_index (group->entries, guint, i)) != root)
      return FALSE;
  return TRUE;
}

/* The groups of the pairs that stay; by the place of each entry's root. */
static GPtrArray *
collect_groups (Search *search, const Forest *all, const gboolean *kept)
{
  guint n = search->entries->len;
  g_autofree RdMergeGroup **by_root = g_new0 (RdMergeGroup *, MAX (1, n));
  g_autofree gboolean *is_paired = g_new0 (gboolean, MAX (1, n));
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_merge_group_free);

  for (guint i = 0; i < search->pairs->len; i++)
    {
      const RdMergePair *pair = &g_array_index (search->pairs, RdMergePair, i);

      is_paired[pair->a] = is_paired[pair->a] || kept[i];
      is_paired[pair->b] = is_paired[pair->b] || kept[i];
    }
  for (guint i = 0; i < n; i++)
    {
      guint root = find_root (all, i);

      if (!is_paired[i])
        continue;
      if (by_root[root] == NULL)
        g_ptr_array_add (groups, by_root[root] = group_new ());
      g_array_append_val (by_root[root]->entries, i);
    }
  for (guint i = 0; i < search->pairs->len; i++)
    {
      RdMergePair *pair = &g_array_index (search->pairs, RdMergePair, i);
      RdMergeGroup *group = by_root[find_root (all, pair->a)];

      if (!kept[i])
        continue;
      g_array_append_val (group->pairs, *pair);
      group->likeness = MAX (group->likeness, pair->likeness);
      pair->words = NULL;
    }
  return groups;
}

static GPtrArray *
make_groups (Search *search, GHashTable *linked)
{
  g_auto (Forest) all = { 0 };
  g_auto (Forest) by_links = { 0 };
  g_autofree gboolean *kept = g_new0 (gboolean, MAX (1, search->pairs->len));
  GPtrArray *groups;

  forest_init (&all, search->entries);
  forest_init (&by_links, search->entries);
  join_pairs (search, linked, &all, &by_links, kept);
  groups = collect_groups (search, &all, kept);
  for (guint i = 0; i < groups->len; i++)
    {
      RdMergeGroup *group = groups->pdata[i];

      group->is_linked = is_group_linked (group, &by_links);
    }
  return groups;
}

/* --- operations */

void
rd_merge_group_free (RdMergeGroup *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_array_unref (self->pairs);
  g_free (self);
}

GPtrArray *
rd_merge_find_duplicates (const GPtrArray *entries, const GPtrArray *links, int tolerance, const volatile gint *cancelled)
{
  g_autoptr (GHashTable) apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) linked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RdMergeWords) words = NULL;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (RdMergePair));
  Search search = { entries, NULL, apart, CLAMP (tolerance, 0, RD_MERGE_TOLERANCE_MAX), pairs };

  g_return_val_if_fail (entries != NULL, NULL);

  g_array_set_clear_func (pairs, pair_clear);
  search.words = words = rd_merge_words_new (entries);
  note_apart (&search, links);
  if (!find_pairs (&search, cancelled))
    return NULL;
  add_linked (&search, links, linked);
  return make_groups (&search, linked);
}
