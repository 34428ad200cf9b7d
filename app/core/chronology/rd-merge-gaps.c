/* rd-merge-gaps.c — silence in a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-merge.h"

/* A wider date says nothing of any one day. */
#define MAX_SPAN 31

/* The days that one agency, or all, have accounted for so far. */
typedef struct
{
  const char *agency_id;    /* NULL: all */
  RdDay       until;
  guint       before;       /* the entry that reaches furthest */
} Account;

static gboolean
breaks_silence (const RdEntry *entry)
{
  return entry->earliest != RD_DAY_NONE && entry->latest != RD_DAY_NONE && entry->latest - entry->earliest <= MAX_SPAN && !entry->is_note;
}

/* By earliest day: the entries' own order may be the user's. */
static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const GPtrArray *entries = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  const RdEntry *one = entries->pdata[x], *other = entries->pdata[y];

  return one->earliest != other->earliest ? (one->earliest > other->earliest) - (one->earliest < other->earliest) : (x > y) - (x < y);
}

static GArray *
list_places (const GPtrArray *entries)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entries->len; i++)
    if (breaks_silence (entries->pdata[i]))
      g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_places, (gpointer) entries);
  return places;
}

/* Notes the silence before @place, where it is long enough, and goes on from there. */
static void
account_for (Account *self, const RdEntry *entry, guint place, int days, GArray *gaps)
{
  if (self->until != RD_DAY_NONE && entry->earliest - self->until > days)
    {
      RdGap gap = { self->until + 1, entry->earliest - 1, entry->earliest - self->until - 1, self->before, place, self->agency_id };

      g_array_append_val (gaps, gap);
    }
  if (self->until == RD_DAY_NONE || entry->latest >= self->until)
    {
      self->until = entry->latest;
      self->before = place;
    }
}

static Account *
find_account (GHashTable *accounts, const RdEntry *entry)
{
  Account *account = g_hash_table_lookup (accounts, entry->agency_id);

  if (account == NULL)
    {
      account = g_new (Account, 1);
      *account = (Account) { entry->agency_id, RD_DAY_NONE, 0 };
      g_hash_table_insert (accounts, entry->agency_id, account);
    }
  return account;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const RdGap *x = a, *y = b;

  if (x->first != y->first)
    return (x->first > y->first) - (x->first < y->first);
  return g_strcmp0 (x->agency_id, y->agency_id);
}

GArray *
rd_merge_find_gaps (const GPtrArray *entries, int days, gboolean by_agency)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GHashTable) accounts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Account all = { NULL, RD_DAY_NONE, 0 };
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (RdGap));

  g_return_val_if_fail (entries != NULL && days > 0, gaps);

  places = list_places (entries);
  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      const RdEntry *entry = entries->pdata[place];

      account_for (&all, entry, place, days, gaps);
      if (by_agency && entry->agency_id != NULL)
        account_for (find_account (accounts, entry), entry, place, days, gaps);
    }
  g_array_sort (gaps, compare_gaps);
  return gaps;
}
