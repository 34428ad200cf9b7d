/* rd-register-chronology.c — the entries of a review's chronology
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-chronology.h"

#include "core/time/rd-date-reading.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-records.h"
#include "model/rd-register-private.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-rows.h"

typedef struct
{
  RdReviewItem        *review;
  const RdEntryChange *changes;
  guint                n_changes;
  const char          *imports_of;   /* an agency whose imports go as well; NULL: none */
} Writing;

/* Auxiliary methods */

static const char *
get_id (RdReviewItem *review)
{
  return rd_review_item_get_review (review)->id;
}

static gboolean
is_code (const char * const *codes, const char *code)
{
  return code == NULL || g_strv_contains (codes, code);
}

static gboolean
check_texts (const RdEntry *entry, GError **error)
{
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    {
      const RdField *field = &rd_entry_type.fields[i];

      if (field->type == RD_FIELD_TEXT
          && !rd_register_check_text (rd_record_get_text (entry, field), RD_ENTRY_TEXT_MAX, FALSE, RD_FAULT_ENTRY_TEXT, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_entry (RdReviewItem *review, const RdEntry *entry, GError **error)
{
  if (!check_texts (entry, error))
    return FALSE;
  if (!rd_register_has_text (entry->event) && entry->precision == NULL && !rd_register_has_text (entry->source))
    return rd_register_fail_value (error, RD_FAULT_EVENT);
  if (rd_review_item_find_row (review, RD_ROWS_AGENCIES, entry->agency_id) == NULL)
    return rd_register_fail_value (error, RD_FAULT_ENTRY_AGENCY);
  if (entry->time != NULL && rd_time_of_day_parse (entry->time) == RD_MINUTES_NONE)
    return rd_register_fail_value (error, RD_FAULT_TIME);
  if (!is_code (rd_entry_significances, entry->significance))
    return rd_register_fail_value (error, RD_FAULT_SIGNIFICANCE);
  if (entry->episode_id != NULL && rd_review_item_find_row (review, RD_ROWS_EPISODES, entry->episode_id) == NULL)
    return rd_register_fail_value (error, RD_FAULT_EPISODE);
  return TRUE;
}

/* Inside actions */

/* The rows that belong to an entry or agency that goes. */
static gboolean
remove_rows_of (RdRegister *self, RdReviewItem *review, RdRowsKind kind, const char *field_name, const char *owner_id,
                GHashTable *gone, GError **error)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), field_name);
  const RdField *key = &rd_rows_get_type (kind)->fields[0];

  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = rd_record_get_text (rows->pdata[i], key);

      if (!g_str_equal (rd_record_get_text (rows->pdata[i], field), owner_id) || !g_hash_table_add (gone, (gpointer) id))
        continue;
      if (!rd_store_remove_row (self->store, kind, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_entry (RdRegister *self, RdReviewItem *review, const char *id, GHashTable *gone, GError **error)
{
  return remove_rows_of (self, review, RD_ROWS_ENTRY_LINKS, "entry_id", id, gone, error)
         && remove_rows_of (self, review, RD_ROWS_ENTRY_LINKS, "other_id", id, gone, error)
         && remove_rows_of (self, review, RD_ROWS_MENTIONS, "entry_id", id, gone, error)
         && rd_store_remove_entry (self->store, id, error);
}

static gboolean
write_entry (RdRegister *self, RdReviewItem *review, const RdEntry *entry, GError **error)
{
  g_autoptr(RdEntry) copy = rd_entry_copy (entry);

  g_free (copy->review_id);
  copy->review_id = g_strdup (get_id (review));
  return rd_store_put_entry (self->store, copy, error);
}

static gboolean
write_changes (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autoptr(GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < writing->n_changes; i++)
    {
      const RdEntryChange *change = &writing->changes[i];
      gboolean done = change->is_removal ? remove_entry (self, writing->review, change->entry->id, gone, error)
                                         : write_entry (self, writing->review, change->entry, error);

      if (!done)
        return FALSE;
    }
  return writing->imports_of == NULL
         || remove_rows_of (self, writing->review, RD_ROWS_CHRONOLOGY_IMPORTS, "agency_id", writing->imports_of, gone, error);
}

/* Checked, and as one action. */
static gboolean
act (RdRegister *self, const char *code, Writing *writing, GError **error)
{
  RdRegisterAct act = {
    .code = code,
    .review_id = get_id (writing->review),
    .scope = RD_SCOPE_ROWS,
    .write = write_changes,
    .data = writing,
  };

  for (guint i = 0; i < writing->n_changes; i++)
    if (!writing->changes[i].is_removal && !check_entry (writing->review, writing->changes[i].entry, error))
      return FALSE;
  return rd_register_act (self, &act, error);
}

/* For the import: entries of earlier files as corrected, and those that the file has no more. */
gboolean
rd_register_write_corrections (RdRegister *self, RdReviewItem *review, const RdChronologyImport *import,
                               const GPtrArray *changed, const GPtrArray *removed, GError **error)
{
  g_autoptr(GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; changed != NULL && i < changed->len; i++)
    {
      g_autoptr(RdEntry) entry = rd_entry_copy (changed->pdata[i]);

      g_free (entry->import_id);
      entry->import_id = g_strdup (import->id);
      if (!write_entry (self, review, entry, error))
        return FALSE;
    }
  for (guint i = 0; removed != NULL && i < removed->len; i++)
    if (!remove_entry (self, review, ((const RdEntry *) removed->pdata[i])->id, gone, error))
      return FALSE;
  return TRUE;
}

/* Public API: questions */

GPtrArray *
rd_register_list_entries (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  return rd_store_list_entries (self->store, get_id (review), filter, error);
}

gint64
rd_register_count_entries (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter, GError **error)
{
  gint64 n;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), -1);

  if (!rd_register_check_ready (self, error) || !rd_store_count_entries (self->store, get_id (review), filter, &n, error))
    return -1;
  return n;
}

RdEntry *
rd_register_get_entry (RdRegister *self, const char *id, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, NULL);

  return rd_register_check_ready (self, error) ? rd_store_get_entry (self->store, id, error) : NULL;
}

RdEntry *
rd_register_find_entry_brought (RdRegister *self, const RdEntry *entry)
{
  RdEntry *brought = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && entry != NULL, NULL);

  return rd_register_check_ready (self, NULL) && rd_store_find_entry_brought (self->store, entry, &brought, NULL) ? brought : NULL;
}

gboolean
rd_register_list_entry_numbers (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                                gint64 after, guint limit, GArray *numbers, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && numbers != NULL, FALSE);

  return rd_register_check_ready (self, error)
         && rd_store_list_entry_numbers (self->store, get_id (review), filter, after, limit, numbers, error);
}

GPtrArray *
rd_register_get_entries (RdRegister *self, const gint64 *numbers, guint n_numbers, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return rd_register_check_ready (self, error) ? rd_store_get_entries (self->store, numbers, n_numbers, error) : NULL;
}

gint64
rd_register_find_entry_number (RdRegister *self, const char *id)
{
  gint64 number;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, 0);

  return rd_register_check_ready (self, NULL) && rd_store_find_entry_number (self->store, id, &number, NULL) ? number : 0;
}

guint64
rd_register_get_n_actions (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), 0);

  return self->store != NULL ? rd_store_get_n_actions (self->store) : 0;
}

const GArray *
rd_register_get_touched_entries (RdRegister *self)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);

  return self->store != NULL ? rd_store_get_touched_entries (self->store) : NULL;
}

gboolean
rd_register_update_entry_numbers (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                                  const GArray *touched, GArray *numbers, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && touched != NULL && numbers != NULL, FALSE);

  return rd_register_check_ready (self, error)
         && rd_store_update_entry_numbers (self->store, get_id (review), filter, touched, numbers, error);
}

gboolean
rd_register_list_entry_spans (RdRegister *self, RdReviewItem *review, const RdEntryFilter *filter,
                              const char * const *agencies, const char * const *episodes, GArray *spans, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && spans != NULL, FALSE);

  return rd_register_check_ready (self, error)
         && rd_store_list_entry_spans (self->store, get_id (review), filter, agencies, episodes, spans, error);
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

char **
rd_register_list_entry_tags (RdRegister *self, RdReviewItem *review)
{
  g_autoptr(GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, NULL) || !rd_store_list_entry_tags (self->store, get_id (review), tags, NULL))
    return NULL;
  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&tags), FALSE);
}

GPtrArray *
rd_register_list_day (RdRegister *self, RdReviewItem *review, const RdEntry *entry, GError **error)
{
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr(GPtrArray) entries = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && entry != NULL, NULL);

  filter->first_day = filter->last_day = entry->sort_day;
  filter->only_undated = entry->sort_day == RD_DAY_NONE;
  entries = rd_register_list_entries (self, review, filter, error);
  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    if (((const RdEntry *) entries->pdata[i - 1])->sort_day != entry->sort_day)
      g_ptr_array_remove_index (entries, i - 1);
  return g_steal_pointer (&entries);
}

/* Public API: entries */

gboolean
rd_register_change_entries (RdRegister *self, RdReviewItem *review, const char *code,
                            const RdEntryChange *changes, guint n_changes, GError **error)
{
  Writing writing = { review, changes, n_changes, NULL };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && (changes != NULL || n_changes == 0), FALSE);

  return act (self, code != NULL ? code : "entries-changed", &writing, error);
}

gboolean
rd_register_put_entry (RdRegister *self, RdReviewItem *review, const RdEntry *entry, GError **error)
{
  RdEntryChange change = { entry, FALSE };

  g_return_val_if_fail (entry != NULL, FALSE);

  return rd_register_change_entries (self, review, entry->revision == 0 ? "entry-added" : "entry-changed", &change, 1, error);
}

gboolean
rd_register_remove_agency_entries (RdRegister *self, RdReviewItem *review, const char *agency_id, GError **error)
{
  const char *agencies[] = { agency_id, NULL };
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree RdEntryChange *changes = NULL;
  Writing writing = { review, NULL, 0, agency_id };

  g_return_val_if_fail (agency_id != NULL, FALSE);

  filter->agencies = g_strdupv ((char **) agencies);
  entries = rd_register_list_entries (self, review, filter, error);
  if (entries == NULL)
    return FALSE;
  if (entries->len == 0)
    return rd_register_fail_missing (error);
  changes = g_new (RdEntryChange, entries->len);
  for (guint i = 0; i < entries->len; i++)
    changes[i] = (RdEntryChange) { entries->pdata[i], TRUE };
  writing.changes = changes;
  writing.n_changes = entries->len;
  return act (self, "chronology-removed", &writing, error);
}
