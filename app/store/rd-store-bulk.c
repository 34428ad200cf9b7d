/* rd-store-bulk.c — entries written in bulk, and the digest that stands for them
 *
 * A trigger for every row would make a large import three times as long.  Rows
 * are written with triggers silenced, the index of words is built once, and the
 * history has the import's row with a digest over what came in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "store/rd-store-entries.h"
#include "store/rd-store-private.h"
#include "store/rd-store-record.h"
#include "store/rd-store-rows.h"
#include "store/rd-store-values.h"

#define WORDS "date_text, source, event, response, comment, people, reference, extra, analysis, tags"
#define ROW_WORDS(row) row ".date_text, " row ".source, " row ".event, " row ".response, " row ".comment, " row ".people, " \
                       row ".reference, " row ".extra, " row ".analysis, " row ".tags"

#define INDEX_NEW     "INSERT INTO entries_text (rowid, " WORDS ") SELECT number, " WORDS " FROM entries WHERE number > ?1"
#define UNINDEX       "INSERT INTO entries_text (entries_text, rowid, " WORDS ") SELECT 'delete', number, " WORDS " FROM entries " \
                      "WHERE import_id IN (SELECT id FROM undone_imports)"
#define REMOVE_UNDONE "DELETE FROM entries WHERE import_id IN (SELECT id FROM undone_imports)"

/* Entries as they came in: rows of today, or what they were before their first change. */
#define CAME_IN \
  "WITH first AS MATERIALIZED (SELECT row_id, before, op, min (ordinal) FROM changes WHERE table_name = 'entries' GROUP BY row_id) "

struct _RdStoreImport
{
  RdStore            *store;      /* borrowed */
  RdChronologyImport *import;     /* borrowed */
  GChecksum          *sum;
  char               *insert;
  guint               n_entries;
};

/* --- helpers: the digest */

/* "5:hello," and "-," for none. */
static void
feed_text (GChecksum *sum, const char *text)
{
  char length[24];

  if (text == NULL)
    {
      g_checksum_update (sum, (const guchar *) "-,", 2);
      return;
    }
  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", strlen (text));
  g_checksum_update (sum, (const guchar *) length, -1);
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_update (sum, (const guchar *) ",", 1);
}

/* A row that has the record's fields in their order. */
static void
feed_row (GChecksum *sum, RdStatement *row)
{
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    feed_text (sum, rd_statement_text (row, (int) i));
}

static void
feed_record (GChecksum *sum, const RdEntry *entry)
{
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    {
      const RdField *field = &rd_entry_type.fields[i];
      g_autofree char *text = NULL;

      if (field->type == RD_FIELD_TEXT)
        {
          feed_text (sum, rd_record_get_text (entry, field));
          continue;
        }
      if (field->type != RD_FIELD_DAY)
        text = g_strdup_printf ("%d", rd_record_get_integer (entry, field));
      else if (rd_record_get_day (entry, field) != RD_DAY_NONE)
        text = rd_day_to_iso (rd_record_get_day (entry, field));
      feed_text (sum, text);
    }
}

/* "SELECT a, b, c …": with @format for each field. */
static void
append_fields (GString *sql, const char *before, const char *after)
{
  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    g_string_append_printf (sql, "%s%s%s%s AS %s", i > 0 ? ", " : "", before, rd_entry_type.fields[i].name, after,
                            rd_entry_type.fields[i].name);
}

/* The entries that came in with the import ?1, by id: the order in which they came. */
static char *
make_came_in (void)
{
  GString *sql = g_string_new (CAME_IN "SELECT ");

  append_fields (sql, "e.", "");
  g_string_append (sql, " FROM entries e WHERE e.import_id = ?1 AND e.id NOT IN (SELECT row_id FROM first) UNION ALL SELECT ");
  append_fields (sql, "json_extract (first.before, '$.", "')");
  g_string_append (sql, " FROM first WHERE first.before IS NOT NULL AND json_extract (first.before, '$.import_id') = ?1 ORDER BY id");
  return g_string_free (sql, FALSE);
}

static char *
work_out_digest (RdStore *self, const char *import_id, gint64 *out_n, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *sql = make_came_in ();
  g_autoptr (RdStatement) row = rd_store_query (self, error, sql, "s", import_id);
  RdStep step = RD_STEP_ERROR;

  *out_n = 0;
  while (row != NULL && (step = rd_statement_step (self, row, error)) == RD_STEP_ROW)
    {
      feed_row (sum, row);
      (*out_n)++;
    }
  return step == RD_STEP_DONE ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

/* --- helpers: writing */

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

/* Ids that rise with the rows: the index of ids grows at its end. */
static void
name_entry (RdEntry *entry, const RdChronologyImport *import, guint i)
{
  g_free (entry->id);
  entry->id = g_strdup_printf ("%.23s-%012x", import->id, i);
  g_free (entry->review_id);
  entry->review_id = g_strdup (import->review_id);
  g_free (entry->agency_id);
  entry->agency_id = g_strdup (import->agency_id);
  g_free (entry->import_id);
  entry->import_id = g_strdup (import->id);
  rd_entry_update_place (entry);
  entry->revision = 1;
}

static gboolean
insert_entry (RdStoreImport *self, RdEntry *entry, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;

  name_entry (entry, self->import, self->n_entries++);
  feed_record (self->sum, entry);
  statement = rd_store_query (self->store, error, self->insert, "");
  return statement != NULL && rd_store_bind_record (self->store, statement, &rd_entry_type, entry, error)
         && rd_statement_step (self->store, statement, error) != RD_STEP_ERROR;
}

static gboolean
run (RdStore *self, const char *sql, gint64 value, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (self, error, sql, "i", value);

  return statement != NULL && rd_statement_step (self, statement, error) != RD_STEP_ERROR;
}

/* Between these the triggers of entries do nothing. */
static gboolean
set_silent (RdStore *self, gboolean is_silent, GError **error)
{
  return rd_store_exec (self, is_silent ? "INSERT INTO temp.bulk (x) VALUES (1)" : "DELETE FROM temp.bulk", error);
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
  self->insert = make_insert ();
  return self;
}

void
rd_store_import_free (RdStoreImport *self)
{
  if (self == NULL)
    return;
  g_checksum_free (self->sum);
  g_free (self->insert);
  g_free (self);
}

gboolean
rd_store_import_add (RdStoreImport *self, RdEntry * const *entries, guint n_entries, GError **error)
{
  gint64 last;

  g_return_val_if_fail (self != NULL && (entries != NULL || n_entries == 0), FALSE);

  if (!rd_store_check_action (self->store, error)
      || !rd_store_get_number (self->store, "SELECT coalesce (max (number), 0) FROM entries", &last, error)
      || !set_silent (self->store, TRUE, error))
    return FALSE;
  for (guint i = 0; i < n_entries; i++)
    if (!insert_entry (self, entries[i], error))
      return FALSE;
  return set_silent (self->store, FALSE, error) && run (self->store, INDEX_NEW, last, error);
}

gboolean
rd_store_import_finish (RdStoreImport *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_free (self->import->digest);
  self->import->digest = g_strdup (g_checksum_get_string (self->sum));
  self->import->n_entries = (int) self->n_entries;
  return rd_store_put_row (self->store, RD_ROWS_CHRONOLOGY_IMPORTS, self->import, error);
}

/* --- internal to the store */

gboolean
rd_store_purge_entries (RdStore *self, GError **error)
{
  gint64 n;

  if (!rd_store_get_number (self, "SELECT count (*) FROM undone_imports", &n, error))
    return FALSE;
  return n == 0
         || (set_silent (self, TRUE, error) && rd_store_exec (self, UNINDEX, error)
             && rd_store_exec (self, REMOVE_UNDONE, error) && set_silent (self, FALSE, error)
             && rd_store_exec (self, "DELETE FROM undone_imports", error));
}

/* Triggers may not write to the index of words (trusted_schema is off): they note what the index still says of a
 * row, once, and the commit brings it up to date.
 */
#define NOTE_OLD "INSERT OR IGNORE INTO stale_entries (number, is_new, " WORDS ") VALUES (OLD.number, 0, " ROW_WORDS ("OLD") ");"
#define NOTE_NEW "INSERT OR IGNORE INTO stale_entries (number, is_new) VALUES (NEW.number, 1);"

void
rd_store_append_entry_triggers (GString *sql, const char *condition)
{
  g_string_append_printf (sql,
                          "CREATE TEMP TABLE stale_entries (number INTEGER PRIMARY KEY, is_new, " WORDS ");\n"
                          "CREATE TEMP TRIGGER entries_text_insert AFTER INSERT ON main.entries WHEN %s BEGIN " NOTE_NEW " END;\n"
                          "CREATE TEMP TRIGGER entries_text_delete AFTER DELETE ON main.entries WHEN %s BEGIN " NOTE_OLD " END;\n"
                          "CREATE TEMP TRIGGER entries_text_update AFTER UPDATE OF " WORDS " ON main.entries WHEN %s BEGIN "
                          NOTE_OLD " END;\n",
                          condition, condition, condition);
}

#define UNINDEX_STALE \
  "INSERT INTO entries_text (entries_text, rowid, " WORDS ") SELECT 'delete', number, " WORDS " FROM temp.stale_entries WHERE is_new = 0"
#define INDEX_STALE \
  "INSERT INTO entries_text (rowid, " WORDS ") SELECT number, " WORDS " FROM entries " \
  "WHERE number IN (SELECT number FROM temp.stale_entries)"

gboolean
rd_store_index_entries (RdStore *self, GError **error)
{
  gint64 n;

  if (!rd_store_get_number (self, "SELECT count (*) FROM temp.stale_entries", &n, error))
    return FALSE;
  return n == 0
         || (rd_store_exec (self, UNINDEX_STALE, error) && rd_store_exec (self, INDEX_STALE, error)
             && rd_store_exec (self, "DELETE FROM temp.stale_entries", error));
}

/* Whether the import's digest is that of what came in with it; one that brought nothing may have none. */
static gboolean
check_import (RdStore *self, const RdChronologyImport *import, GPtrArray *problems, GError **error)
{
  gint64 n;
  g_autofree char *digest = work_out_digest (self, import->id, &n, error);
  gboolean is_nothing = import->digest == NULL && import->n_entries == 0;

  if (digest == NULL)
    return FALSE;
  if (n != import->n_entries || (!is_nothing && g_strcmp0 (digest, import->digest) != 0))
    g_ptr_array_add (problems, g_strdup_printf ("chronology_imports: %s: its entries are not those that came with it", import->id));
  return TRUE;
}

#define STRAY_AGENCY \
  "SELECT count (*) FROM entries WHERE agency_id NOT IN (SELECT id FROM agencies) " \
  "AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM undone_imports))"
#define STRAY_IMPORT \
  "SELECT count (*) FROM entries WHERE import_id IS NOT NULL AND import_id NOT IN (SELECT id FROM chronology_imports) " \
  "AND import_id NOT IN (SELECT id FROM undone_imports)"
#define MISSING_WORDS \
  "SELECT count (*) FROM entries WHERE number NOT IN (SELECT id FROM entries_text_docsize)"

static gboolean
check_count (RdStore *self, const char *sql, const char *what, GPtrArray *problems, GError **error)
{
  gint64 n;

  if (!rd_store_get_number (self, sql, &n, error))
    return FALSE;
  if (n > 0)
    g_ptr_array_add (problems, g_strdup_printf ("entries: %" G_GINT64_FORMAT " %s", n, what));
  return TRUE;
}

gboolean
rd_store_check_entries (RdStore *self, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) imports = rd_store_list_rows (self, RD_ROWS_CHRONOLOGY_IMPORTS, NULL, error);

  if (imports == NULL)
    return FALSE;
  for (guint i = 0; i < imports->len; i++)
    if (!check_import (self, imports->pdata[i], problems, error))
      return FALSE;
  return check_count (self, STRAY_AGENCY, "of an agency that is not there", problems, error)
         && check_count (self, STRAY_IMPORT, "of a file that is not there", problems, error)
         && check_count (self, MISSING_WORDS, "missing in the index of words", problems, error);
}
