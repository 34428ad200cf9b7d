/* rd-chronology-others.c — who else tells of an event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-others.h"

#include "core/chronology/rd-entry-link.h"
#include "model/rd-register-chronology.h"

/* Each entry of a group leads to the group; one without links to none. */
struct _RdChronologyOthers
{
  GHashTable *groups;     /* entry's id → GPtrArray of RdEntry, one reference for each of its entries */
  GHashTable *entries;    /* id → RdEntry (borrowed) */
  GPtrArray  *fetched;    /* RdEntry */
};

static const RdEntry *
find_entry (RdChronologyOthers *self, RdRegister *reg, const char *id, GError **error)
{
  RdEntry *entry = g_hash_table_lookup (self->entries, id);

  if (entry != NULL)
    return entry;
  entry = rd_register_get_entry (reg, id, error);
  if (entry == NULL)
    return NULL;
  g_ptr_array_add (self->fetched, entry);
  g_hash_table_insert (self->entries, entry->id, entry);
  return entry;
}

static GPtrArray *
need_group (RdChronologyOthers *self, const RdEntry *entry)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, entry->id);

  if (group == NULL)
    {
      group = g_ptr_array_new ();
      g_ptr_array_add (group, (gpointer) entry);
      g_hash_table_insert (self->groups, entry->id, group);
    }
  return group;
}

static void
join (RdChronologyOthers *self, const RdEntry *first, const RdEntry *second)
{
  GPtrArray *into = need_group (self, first), *from = need_group (self, second);

  if (into == from)
    return;
  g_ptr_array_ref (from);
  for (guint i = 0; i < from->len; i++)
    {
      const RdEntry *entry = from->pdata[i];

      g_ptr_array_add (into, (gpointer) entry);
      g_hash_table_insert (self->groups, entry->id, g_ptr_array_ref (into));
    }
  g_ptr_array_unref (from);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return rd_entry_compare (*(const RdEntry * const *) a, *(const RdEntry * const *) b);
}

RdChronologyOthers *
rd_chronology_others_new (RdRegister *reg, RdReviewItem *review, const GPtrArray *entries, GError **error)
{
  const GPtrArray *links;
  RdChronologyOthers *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && entries != NULL, NULL);

  links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  self = g_new0 (RdChronologyOthers, 1);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->entries = g_hash_table_new (g_str_hash, g_str_equal);
  self->fetched = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (self->entries, ((RdEntry *) entries->pdata[i])->id, entries->pdata[i]);

  for (guint i = 0; i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];
      const RdEntry *first, *second;

      if (g_strcmp0 (link->kind, "same-event") != 0)
        continue;
      first = find_entry (self, reg, link->entry_id, error);
      second = first != NULL ? find_entry (self, reg, link->other_id, error) : NULL;
      if (second == NULL)
        {
          rd_chronology_others_free (self);
          return NULL;
        }
      join (self, first, second);
    }
  return self;
}

void
rd_chronology_others_free (RdChronologyOthers *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->groups);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->fetched);
  g_free (self);
}

GPtrArray *
rd_chronology_others_find (const RdChronologyOthers *self, const char *entry_id)
{
  const GPtrArray *group;
  GPtrArray *others = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && entry_id != NULL, others);

  group = g_hash_table_lookup (self->groups, entry_id);
  for (guint i = 0; group != NULL && i < group->len; i++)
    if (!g_str_equal (((const RdEntry *) group->pdata[i])->id, entry_id))
      g_ptr_array_add (others, group->pdata[i]);
  g_ptr_array_sort (others, compare_entries);
  return others;
}
