/* rd-store-verify.c — is everything in the register as it was put there?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-history-chain.h"
#include "store/rd-migrate.h"
#include "store/rd-store-contents.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

/* The image after the last change of each row of a table: SQLite takes the other
 * columns from the row that has the maximum.
 */
#define LAST_IMAGES \
  "WITH last AS MATERIALIZED (SELECT row_id, after, max (ordinal) FROM changes WHERE table_name = '%s' GROUP BY row_id) "

/* --- helpers */

typedef gboolean (*CheckFunc) (RdStore *self, GPtrArray *problems, GError **error);

/* A check that SQLite cannot carry out is a finding where the file is to blame. */
static gboolean
run_check (RdStore *self, CheckFunc check, const char *what, GPtrArray *problems, GError **error)
{
  GError *problem = NULL;

  if (check (self, problems, &problem))
    return TRUE;
  if (g_error_matches (problem, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED))
    {
      g_ptr_array_add (problems, g_strdup_printf ("%s: %s", what, problem->message));
      g_error_free (problem);
      return TRUE;
    }
  g_propagate_error (error, problem);
  return FALSE;
}

/* A line for each row of @sql: its first column between @before and @after. */
static gboolean
add_rows (RdStore *self, const char *sql, const char *before, const char *after, GPtrArray *problems, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self, error, sql, "");
  RdStep step = RD_STEP_ERROR;

  while (row != NULL && (step = rd_statement_step (self, row, error)) == RD_STEP_ROW)
    {
      g_autofree char *text = g_utf8_make_valid (rd_statement_text (row, 0) != NULL ? rd_statement_text (row, 0) : "", -1);

      if (!g_str_equal (text, "ok"))
        g_ptr_array_add (problems, g_strconcat (before, text, after, NULL));
    }
  return step == RD_STEP_DONE;
}

static gboolean
check_pages (RdStore *self, GPtrArray *problems, GError **error)
{
  return add_rows (self, "PRAGMA integrity_check (100)", "file: ", "", problems, error);
}

static gboolean
check_schema (RdStore *self, GPtrArray *problems, GError **error)
{
  return rd_migrate_compare (self->db, TRUE, self->name, problems, error);
}

static gboolean
check_foreign_keys (RdStore *self, GPtrArray *problems, GError **error)
{
  return add_rows (self, "PRAGMA foreign_key_check", "", ": a row belongs to one that is not there", problems, error);
}

static gboolean
check_history (RdStore *self, GPtrArray *problems, GError **error)
{
  return rd_history_check (self, 0, problems, error);
}

/* Entries of an import have images only once they were changed: its digest stands for them. */
#define OF_NO_IMPORT " AND (t.import_id IS NULL OR last.row_id IS NOT NULL)"

/* Rows that are there and differ from their last image, or have none. */
static char *
make_differing (const RdRecordType *type)
{
  GString *sql = g_string_new (NULL);
  const char *key = rd_store_record_key (type)->name;

  g_string_append_printf (sql, LAST_IMAGES "SELECT t.%s FROM %s t LEFT JOIN last ON last.row_id = t.%s "
                          "WHERE (last.after IS NULL%s) OR (last.after IS NOT NULL AND NOT json_valid (last.after))",
                          type->name, key, type->name, key, type == &rd_entry_type ? OF_NO_IMPORT : "");
  for (gsize i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, " OR (last.after IS NOT NULL AND json_extract (last.after, '$.%s') IS NOT t.%s)",
                            type->fields[i].name, type->fields[i].name);
  return g_string_free (sql, FALSE);
}

/* What came in with a file goes with it when the import is taken back: the image of the import says so. */
#define OF_KEPT_IMPORT \
  " AND NOT (json_valid (last.after) " \
  "AND coalesce (json_extract (last.after, '$.import_id') NOT IN (SELECT id FROM chronology_imports), FALSE))"

/* Images of rows that are not there, though nobody removed them. */
static char *
make_gone (const char *table, const char *key)
{
  return g_strdup_printf (LAST_IMAGES "SELECT last.row_id FROM last WHERE last.after IS NOT NULL "
                          "AND last.row_id NOT IN (SELECT %s FROM %s)%s", table, key, table,
                          g_str_equal (table, rd_entry_type.name) ? OF_KEPT_IMPORT : "");
}

static gboolean
check_table (RdStore *self, const char *table, char *made_differing, char *made_gone,
             GPtrArray *problems, GError **error)
{
  g_autofree char *differing = made_differing;
  g_autofree char *gone = made_gone;
  g_autofree char *before = g_strconcat (table, ": ", NULL);

  return add_rows (self, differing, before, " is not as the history says", problems, error)
         && add_rows (self, gone, before, " is gone, and the history does not say so", problems, error);
}

#define FRAMEWORKS_DIFFERING \
  "SELECT t.id || ' ' || t.version FROM frameworks t LEFT JOIN last ON last.row_id = t.id || ' ' || t.version " \
  "WHERE last.after IS NULL OR NOT json_valid (last.after) OR json_extract (last.after, '$.xml') IS NOT t.xml"

static gboolean
check_rows (RdStore *self, GPtrArray *problems, GError **error)
{
  for (guint i = 0; i < rd_store_record_get_n_types (); i++)
    {
      const RdRecordType *type = rd_store_record_get_type (i);

      if (!check_table (self, type->name, make_differing (type),
                        make_gone (type->name, rd_store_record_key (type)->name), problems, error))
        return FALSE;
    }
  return check_table (self, "frameworks", g_strdup_printf (LAST_IMAGES FRAMEWORKS_DIFFERING, "frameworks"),
                      make_gone ("frameworks", "id || ' ' || version"), problems, error);
}

static gboolean
check_all (RdStore *self, GPtrArray *problems, GError **error)
{
  return run_check (self, check_pages, "file", problems, error)
         && run_check (self, check_schema, "schema", problems, error)
         && run_check (self, check_foreign_keys, "file", problems, error)
         && run_check (self, check_history, "history", problems, error)
         && run_check (self, check_rows, "records", problems, error)
         && run_check (self, rd_store_check_entries, "entries", problems, error)
         && run_check (self, rd_store_check_contents, "contents", problems, error);
}

/* --- operations */

gboolean
rd_store_verify (RdStore *self, GPtrArray *problems, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  /* In one transaction, so that a writer beside cannot come between the checks. */
  if (self->pending != NULL)
    return check_all (self, problems, error);
  if (!rd_store_exec (self, "BEGIN", error))
    return FALSE;
  done = check_all (self, problems, error);
  rd_store_exec (self, "ROLLBACK", NULL);
  return done;
}
