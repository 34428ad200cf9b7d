/* rd-register-links.c — links between entries of a chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-chronology.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Auxiliary methods */

static gboolean
is_between (const RdEntryLink *link, const char *a, const char *b)
{
  return (g_str_equal (link->entry_id, a) && g_str_equal (link->other_id, b))
         || (g_str_equal (link->entry_id, b) && g_str_equal (link->other_id, a));
}

static const RdEntryLink *
find_between (RdReviewItem *review, const char *a, const char *b)
{
  const GPtrArray *links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);

  for (guint i = 0; i < links->len; i++)
    if (is_between (links->pdata[i], a, b))
      return links->pdata[i];
  return NULL;
}

/* What an import brought that was undone is not there, though it may come back. */
static gboolean
is_there (RdRegister *self, RdReviewItem *review, const char *id)
{
  g_autoptr(RdEntry) entry = rd_register_get_entry (self, id, NULL);

  return entry != NULL && g_str_equal (entry->review_id, rd_review_item_get_review (review)->id)
         && (entry->import_id == NULL || rd_review_item_find_row (review, RD_ROWS_CHRONOLOGY_IMPORTS, entry->import_id) != NULL);
}

static gboolean
check_ids (RdRegister *self, RdReviewItem *review, const char * const *ids, guint n_least, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_hash_table_add (seen, (gpointer) ids[i]) || i >= RD_LINKED_ENTRIES_MAX)
        return rd_register_fail_value (error, RD_FAULT_LINK);
      if (!is_there (self, review, ids[i]))
        return rd_register_fail_missing (error);
    }
  return g_hash_table_size (seen) >= n_least || rd_register_fail_value (error, RD_FAULT_LINK);
}

static void
set_text (char **place, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*place);
  *place = copy;
}

/* The link as it is to be; NULL where it is so already. (transfer full) */
static RdEntryLink *
make_link (RdReviewItem *review, const char *kind, const char *a, const char *b, const char *note)
{
  const RdEntryLink *kept = find_between (review, a, b);
  RdEntryLink *link;

  if (kept != NULL && g_str_equal (kept->kind, kind) && (note == NULL || g_strcmp0 (kept->note, note) == 0))
    return NULL;
  link = kept != NULL ? rd_entry_link_copy (kept) : rd_entry_link_new (rd_review_item_get_review (review)->id);
  set_text (&link->kind, kind);
  set_text (&link->entry_id, kept != NULL ? kept->entry_id : a);
  set_text (&link->other_id, kept != NULL ? kept->other_id : b);
  if (note != NULL)
    set_text (&link->note, note);
  return link;
}

static void
add_link (GPtrArray *links, RdReviewItem *review, const char *kind, const char *a, const char *b, const char *note)
{
  RdEntryLink *link = make_link (review, kind, a, b, note);

  if (link != NULL)
    g_ptr_array_add (links, link);
}

/* Each two of @ids. */
static void
add_links (GPtrArray *links, RdReviewItem *review, const char *kind, const char * const *ids, const char *note)
{
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint j = i + 1; ids[j] != NULL; j++)
      add_link (links, review, kind, ids[i], ids[j], note);
}

/* As one action; nothing where there is none. */
static gboolean
put_links (RdRegister *self, RdReviewItem *review, const char *code, const GPtrArray *links, GError **error)
{
  g_autofree RdRowChange *changes = g_new (RdRowChange, MAX (links->len, 1));

  for (guint i = 0; i < links->len; i++)
    changes[i] = (RdRowChange) { RD_ROWS_ENTRY_LINKS, links->pdata[i], FALSE };
  return links->len == 0 || rd_register_change_rows (self, review, code, NULL, changes, links->len, NULL, error);
}

static const char *
get_code (const char *kind)
{
  return g_str_equal (kind, "not-same") ? "entries-told-apart" : "entries-linked";
}

/* Public API */

gboolean
rd_register_link_entries (RdRegister *self, RdReviewItem *review, const char *kind, const char * const *ids,
                          const char *note, GError **error)
{
  g_autoptr(GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_link_free);

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && kind != NULL && ids != NULL, FALSE);

  if (!g_strv_contains (rd_entry_link_kinds, kind))
    return rd_register_fail_value (error, RD_FAULT_LINK);
  if (!rd_register_check_text (note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error) || !check_ids (self, review, ids, 2, error))
    return FALSE;
  add_links (links, review, kind, ids, note);
  return put_links (self, review, get_code (kind), links, error);
}

gboolean
rd_register_decide_entries (RdRegister *self, RdReviewItem *review, const char * const *same, const char * const *apart,
                            GError **error)
{
  g_autoptr(GPtrArray) links = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_link_free);
  gboolean is_event;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && same != NULL && apart != NULL, FALSE);

  if (!check_ids (self, review, same, 1, error) || !check_ids (self, review, apart, 0, error))
    return FALSE;
  is_event = same[1] != NULL;
  add_links (links, review, "same-event", same, NULL);
  for (guint i = 0; same[i] != NULL; i++)
    for (guint j = 0; apart[j] != NULL; j++)
      if (!g_str_equal (same[i], apart[j]))
        add_link (links, review, "not-same", same[i], apart[j], NULL);
  return put_links (self, review, is_event ? "entries-linked" : "entries-told-apart", links, error);
}

gboolean
rd_register_unlink_entries (RdRegister *self, RdReviewItem *review, const char * const *ids, GError **error)
{
  const GPtrArray *links;
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && ids != NULL, FALSE);

  links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  for (guint i = 0; i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];
      RdRowChange change = { RD_ROWS_ENTRY_LINKS, (gpointer) link, TRUE };

      if (g_strv_contains (ids, link->entry_id) && g_strv_contains (ids, link->other_id))
        g_array_append_val (changes, change);
    }
  if (changes->len == 0)
    return rd_register_fail_missing (error);
  return rd_register_change_rows (self, review, "entries-unlinked", NULL, (const RdRowChange *) changes->data, changes->len,
                                  NULL, error);
}
