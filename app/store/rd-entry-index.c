/* rd-entry-index.c — the index of words, and what undone imports leave
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-entries.h"
#include "store/rd-store-private.h"
#include "store/rd-store-triggers.h"

#define WORDS "date_text, source, event, response, comment, people, reference, extra, analysis, tags"
#define ROW_WORDS(row) row ".date_text, " row ".source, " row ".event, " row ".response, " row ".comment, " row ".people, " \
                       row ".reference, " row ".extra, " row ".analysis, " row ".tags"

#define UNINDEX       "INSERT INTO entries_text (entries_text, rowid, " WORDS ") SELECT 'delete', number, " WORDS " FROM entries " \
                      "WHERE import_id IN (SELECT id FROM undone_imports)"
#define REMOVE_UNDONE "DELETE FROM entries WHERE import_id IN (SELECT id FROM undone_imports)"
#define INDEX_NEW     "INSERT INTO entries_text (rowid, " WORDS ") SELECT number, " WORDS " FROM entries WHERE number > ?1 AND number <= ?2"

gboolean
rd_store_purge_entries (RdStore *self, GError **error)
{
  gint64 n;

  if (!rd_store_get_number (self, "SELECT count (*) FROM undone_imports", &n, error))
    return FALSE;
  return n == 0
         || (rd_store_set_silent (self, TRUE, error) && rd_store_exec (self, UNINDEX, error)
             && rd_store_exec (self, REMOVE_UNDONE, error) && rd_store_set_silent (self, FALSE, error)
             && rd_store_exec (self, "DELETE FROM undone_imports", error));
}

/* Triggers may not write to the index of words (trusted_schema is off): they note what the index still says of a
 * row, once, and the commit brings it up to date.
 */
#define NOTE_OLD "INSERT OR IGNORE INTO stale_entries (number, is_new, " WORDS ") VALUES (OLD.number, 0, " ROW_WORDS ("OLD") ");"
#define NOTE_NEW "INSERT OR IGNORE INTO stale_entries (number, is_new) VALUES (NEW.number, 1);"

void
rd_store_append_entry_triggers (GString *sql)
{
  g_string_append (sql,
                   "CREATE TEMP TABLE IF NOT EXISTS stale_entries (number INTEGER PRIMARY KEY, is_new, " WORDS ");\n"
                   "CREATE TEMP TRIGGER entries_text_insert AFTER INSERT ON main.entries BEGIN " NOTE_NEW " END;\n"
                   "CREATE TEMP TRIGGER entries_text_delete AFTER DELETE ON main.entries BEGIN " NOTE_OLD " END;\n"
                   "CREATE TEMP TRIGGER entries_text_update AFTER UPDATE OF " WORDS " ON main.entries BEGIN " NOTE_OLD " END;\n");
}

gboolean
rd_store_index_new_entries (RdStore *self, gint64 after, gint64 last, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (self, error, INDEX_NEW, "ii", after, last);

  return statement != NULL && rd_statement_step (self, statement, error) != RD_STEP_ERROR;
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

