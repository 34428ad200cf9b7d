/* rd-store-bulk.c — entries written in bulk
 *
 * A trigger for every row would make a large import three times as long.  Rows
 * are written without triggers, and the history has the import's row with a
 * digest over what came in.  Where more comes in than is there, the indexes are
 * made anew afterwards, which is quicker than to keep them in order row by row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "store/rd-entry-digest.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-private.h"
#include "store/rd-store-record.h"
#include "store/rd-store-rows.h"
#include "store/rd-store-triggers.h"

#define LAST_NUMBER "SELECT coalesce (max (number), 0) FROM entries"

#define MAX_FIELDS 40
#define NUMBER_SIZE 16

/* The indexes that are declared; that of a UNIQUE column stays. */
#define INDEXES "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'entries' AND sql IS NOT NULL"

/* 1. statement is insert, prepared; it is reset between rows.  It is there once the triggers are off.
 * 2. fed is what the digest is to be fed with for one row.
 * 3. The words of entries up to the number indexed are in the index.
 * 4. dropped has the statements that make the indexes that are missing.
 */
struct _RdStoreImport
{
  RdStore            *store;      /* borrowed */
  RdChronologyImport *import;     /* borrowed */
  GChecksum          *sum;
  GString            *fed;
  sqlite3_stmt       *statement;
  GPtrArray          *dropped;    /* char * */
  guint               n_expected;
  guint               n_entries;
  gint64              indexed;
};

/* --- helpers */

static char *
make_insert (void)
{
  GString *sql = g_string_new ("INSERT INTO entries (");

  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", rd_entry_type.fields[i].name);
  g_string_append (sql, ") VALUES (");
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", (guint) i + 1);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

static void
set_text (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
}

/* Ids that rise with the rows: the index of ids grows at its end. */
static void
name_entry (RdEntry *entry, const RdChronologyImport *import, guint i)
{
  g_free (entry->id);
  entry->id = g_strdup_printf ("%.23s-%012x", import->id, i);
  set_text (&entry->review_id, import->review_id);
  set_text (&entry->agency_id, import->agency_id);
  set_text (&entry->import_id, import->id);
  rd_entry_update_place (entry);
  entry->revision = 1;
}

/* The field as text, in @buffer where it is none; NULL for none. */
static const char *
write_field (const RdEntry *entry, const RdField *field, char buffer[NUMBER_SIZE])
{
  if (field->type == RD_FIELD_TEXT)
    return rd_record_get_text (entry, field);
  if (field->type == RD_FIELD_DAY)
    return rd_day_write_iso (rd_record_get_day (entry, field), buffer) ? buffer : NULL;
  g_snprintf (buffer, NUMBER_SIZE, "%d", rd_record_get_integer (entry, field));
  return buffer;
}

/* Texts are bound where they stand: they stay until the row is written. */
static gboolean
bind_entry (RdStoreImport *self, const RdEntry *entry, char buffers[MAX_FIELDS][NUMBER_SIZE])
{
  g_string_truncate (self->fed, 0);
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    {
      const RdField *field = &rd_entry_type.fields[i];
      const char *text = write_field (entry, field, buffers[i]);
      gboolean is_number = field->type == RD_FIELD_INTEGER || field->type == RD_FIELD_FLAG;
      int rc = is_number ? sqlite3_bind_int (self->statement, (int) i + 1, rd_record_get_integer (entry, field))
                         : sqlite3_bind_text (self->statement, (int) i + 1, text, -1, SQLITE_STATIC);

      if (rc != SQLITE_OK || (text != NULL && !g_utf8_validate (text, -1, NULL)))
        return FALSE;
      rd_entry_digest_append (self->fed, text);
    }
  return TRUE;
}

static gboolean
insert_entry (RdStoreImport *self, RdEntry *entry, GError **error)
{
  char buffers[MAX_FIELDS][NUMBER_SIZE];
  gboolean is_done;

  name_entry (entry, self->import, self->n_entries++);
  if (!bind_entry (self, entry, buffers))
    {
      g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO, "“%s”: entries: a text that cannot be kept", self->store->name);
      self->store->failed = TRUE;
      return FALSE;
    }
  g_checksum_update (self->sum, (const guchar *) self->fed->str, (gssize) self->fed->len);
  is_done = sqlite3_step (self->statement) == SQLITE_DONE || rd_store_fail (self->store, error);
  sqlite3_reset (self->statement);
  sqlite3_clear_bindings (self->statement);
  return is_done;
}

static gboolean
drop_indexes (RdStoreImport *self, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self->store, error, INDEXES, "");
  g_autoptr (GString) sql = g_string_new (NULL);
  RdStep step = RD_STEP_ERROR;

  while (row != NULL && (step = rd_statement_step (self->store, row, error)) == RD_STEP_ROW)
    {
      g_string_append_printf (sql, "DROP INDEX %s;", rd_statement_text (row, 0));
      g_ptr_array_add (self->dropped, g_strdup (rd_statement_text (row, 1)));
    }
  g_clear_pointer (&row, rd_statement_done);
  return step == RD_STEP_DONE && rd_store_exec (self->store, sql->str, error);
}

/* One of them. */
static gboolean
make_index (RdStoreImport *self, GError **error)
{
  g_autofree char *sql = g_ptr_array_steal_index (self->dropped, self->dropped->len - 1);

  return rd_store_exec (self->store, sql, error);
}

/* Once, before the first row. */
static gboolean
prepare (RdStoreImport *self, GError **error)
{
  g_autofree char *sql = NULL;

  g_assert (rd_entry_type.n_fields <= MAX_FIELDS);
  if (self->statement != NULL)
    return TRUE;
  sql = make_insert ();
  return rd_store_get_number (self->store, LAST_NUMBER, &self->indexed, error)
         && rd_store_set_silent (self->store, TRUE, error)
         && (self->n_expected <= self->indexed || drop_indexes (self, error))
         && (sqlite3_prepare_v2 (self->store->db, sql, -1, &self->statement, NULL) == SQLITE_OK || rd_store_fail (self->store, error));
}

/* --- inside an action */

RdStoreImport *
rd_store_import_new (RdStore *store, RdChronologyImport *import)
{
  RdStoreImport *self = g_new0 (RdStoreImport, 1);

  g_return_val_if_fail (store != NULL && import != NULL, NULL);

  self->store = store;
  self->import = import;
  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
  self->fed = g_string_new (NULL);
  self->dropped = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rd_store_import_free (RdStoreImport *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->statement);
  g_checksum_free (self->sum);
  g_string_free (self->fed, TRUE);
  g_ptr_array_unref (self->dropped);
  g_free (self);
}

void
rd_store_import_expect (RdStoreImport *self, guint n_entries)
{
  g_return_if_fail (self != NULL && self->statement == NULL);

  self->n_expected = n_entries;
}

gboolean
rd_store_import_add (RdStoreImport *self, RdEntry * const *entries, guint n_entries, GError **error)
{
  g_return_val_if_fail (self != NULL && (entries != NULL || n_entries == 0), FALSE);

  if (!rd_store_check_action (self->store, error) || !prepare (self, error))
    return FALSE;
  for (guint i = 0; i < n_entries; i++)
    if (!insert_entry (self, entries[i], error))
      return FALSE;
  return TRUE;
}

/* Words first, then what is missing of the other indexes. */
static gboolean
index_some (RdStoreImport *self, guint n_entries, gboolean *out_is_done, GError **error)
{
  gint64 end;

  if (!rd_store_get_number (self->store, LAST_NUMBER, &end, error))
    return FALSE;
  if (self->indexed < end)
    {
      gint64 last = MIN (end, self->indexed + n_entries);

      if (!rd_store_index_new_entries (self->store, self->indexed, last, error))
        return FALSE;
      self->indexed = last;
    }
  else if (self->dropped->len > 0 && !make_index (self, error))
    return FALSE;
  *out_is_done = self->indexed >= end && self->dropped->len == 0;
  return TRUE;
}

gboolean
rd_store_import_index (RdStoreImport *self, guint n_entries, gboolean *out_is_done, GError **error)
{
  gboolean is_done = FALSE;

  g_return_val_if_fail (self != NULL && out_is_done != NULL, FALSE);

  if (!prepare (self, error))
    return FALSE;
  do
    if (!index_some (self, n_entries > 0 ? n_entries : G_MAXUINT, &is_done, error))
      return FALSE;
  while (n_entries == 0 && !is_done);
  *out_is_done = is_done;
  return TRUE;
}

gboolean
rd_store_import_finish (RdStoreImport *self, GError **error)
{
  gboolean is_done;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!rd_store_check_action (self->store, error) || !rd_store_import_index (self, 0, &is_done, error)
      || !rd_store_set_silent (self->store, FALSE, error))
    return FALSE;
  g_free (self->import->digest);
  self->import->digest = g_strdup (g_checksum_get_string (self->sum));
  self->import->n_entries = (int) self->n_entries;
  return rd_store_put_row (self->store, RD_ROWS_CHRONOLOGY_IMPORTS, self->import, error);
}
