/* rd-chronology-replaced.c — which of an agency's files another one is the corrected version of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-file.h"

/* So much of an earlier file's entries has to be in the new one, in percent. */
#define MOST_OF_IT 30

typedef struct
{
  guint n_entries;
  guint n_found;       /* in the new file too */
} Share;

/* import id → Share, of the entries that are kept. (transfer full) */
static GHashTable *
count_shares (const GPtrArray *kept, const GArray *changes)
{
  GHashTable *shares = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < changes->len; i++)
    {
      const RdImportChange *change = &g_array_index (changes, RdImportChange, i);
      Share *share = change->kept != NULL ? g_hash_table_lookup (shares, change->kept->import_id) : NULL;

      if (change->kept == NULL)
        continue;
      if (share == NULL)
        {
          share = g_new0 (Share, 1);
          g_hash_table_insert (shares, change->kept->import_id, share);
        }
      share->n_entries++;
      share->n_found += change->read != NULL;
    }
  return shares;
}

static gboolean
is_replaced (RdReviewItem *review, const RdChronologyFile *file, const char *import_id, const Share *share)
{
  const RdChronologyImport *import = rd_review_item_find_row (review, RD_ROWS_CHRONOLOGY_IMPORTS, import_id);

  return share->n_found * 100 >= share->n_entries * MOST_OF_IT || (import != NULL && g_strcmp0 (import->file, file->name) == 0);
}

GPtrArray *
rd_chronology_list_replaced (RdRegister *reg, RdReviewItem *review, const char *agency_id, const RdChronologyFile *file, GError **error)
{
  g_autoptr(GPtrArray) kept = rd_chronology_list_kept (reg, review, agency_id, NULL, error);
  g_autoptr(GArray) changes = NULL;
  g_autoptr(GHashTable) shares = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  if (kept == NULL)
    return NULL;
  changes = rd_import_compare (kept, file->import->entries);
  shares = count_shares (kept, changes);
  for (guint i = kept->len; i-- > 0 && g_hash_table_size (shares) > 1;)
    {
      const char *import_id = ((const RdEntry *) kept->pdata[i])->import_id;

      if (!is_replaced (review, file, import_id, g_hash_table_lookup (shares, import_id)))
        g_ptr_array_remove_index (kept, i);
    }
  return g_steal_pointer (&kept);
}
