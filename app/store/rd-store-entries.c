/* rd-store-entries.c — the entries of chronologies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-entries.h"

#include "store/rd-entry-query.h"
#include "store/rd-store-record.h"
#include "store/rd-store-values.h"

/* So many first entries of a search are a page, which is wanted at once. */
#define PAGE_MAX 128

/* --- helpers */

static void
entry_free (gpointer entry)
{
  rd_entry_free (entry);
}

/* "SELECT e.id, …": the record's fields. */
static char *
make_select (void)
{
  GString *sql = g_string_new ("SELECT ");

  for (gsize i = 0; i < rd_entry_type.n_fields; i++)
    g_string_append_printf (sql, "%se.%s", i > 0 ? ", " : "", rd_entry_type.fields[i].name);
  g_string_append (sql, " FROM entries e");
  return g_string_free (sql, FALSE);
}

/* Record by record; a record that is not there is NULL. */
static gboolean
read_records (RdStore *self, RdStatement *rows, GPtrArray *out, GError **error)
{
  RdStep step = RD_STEP_ERROR;

  while (rows != NULL && (step = rd_statement_step (self, rows, error)) == RD_STEP_ROW)
    {
      RdEntry *entry = rd_store_read_record (self, rows, &rd_entry_type, error);

      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (out, entry);
    }
  return step == RD_STEP_DONE;
}

static gboolean
read_numbers (RdStore *self, RdStatement *rows, GArray *numbers, GError **error)
{
  RdStep step = RD_STEP_ERROR;

  while (rows != NULL && (step = rd_statement_step (self, rows, error)) == RD_STEP_ROW)
    {
      gint64 number = sqlite3_column_int64 (rows, 0);

      g_array_append_val (numbers, number);
    }
  return step == RD_STEP_DONE;
}

static gboolean
get_number (RdStore *self, const char *sql, const char *value, gint64 *out, GError **error)
{
  g_autoptr (RdStatement) row = rd_store_query (self, error, sql, "s", value);
  RdStep step = row != NULL ? rd_statement_step (self, row, error) : RD_STEP_ERROR;

  if (step == RD_STEP_ERROR)
    return FALSE;
  *out = step == RD_STEP_ROW ? sqlite3_column_int64 (row, 0) : 0;
  return TRUE;
}

/* --- questions */

gboolean
rd_store_list_entry_numbers (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                             gint64 after, guint limit, GArray *numbers, GError **error)
{
  g_auto (RdEntryQuery) query = { 0 };
  g_autoptr (RdStatement) rows = NULL;
  gboolean is_page = limit > 0 && limit <= PAGE_MAX && after == 0;

  g_return_val_if_fail (self != NULL && review_id != NULL && numbers != NULL, FALSE);

  rd_entry_query_init (&query, "SELECT e.number FROM entries e");
  if (!rd_entry_query_add_where (&query, self, review_id, filter, is_page ? RD_HITS_PAGE : RD_HITS_ALL, error))
    return FALSE;
  rd_entry_query_add_place (&query, filter != NULL ? filter->order : RD_ENTRY_ORDER_TIME, after, limit);
  rows = rd_entry_query_prepare (&query, self, error);
  return read_numbers (self, rows, numbers, error);
}

gboolean
rd_store_count_entries (RdStore *self, const char *review_id, const RdEntryFilter *filter, gint64 *out, GError **error)
{
  g_auto (RdEntryQuery) query = { 0 };
  g_autoptr (RdStatement) row = NULL;

  g_return_val_if_fail (self != NULL && review_id != NULL && out != NULL, FALSE);

  rd_entry_query_init (&query, "SELECT count (*) FROM entries e");
  if (!rd_entry_query_add_where (&query, self, review_id, filter, RD_HITS_ALL, error))
    return FALSE;
  row = rd_entry_query_prepare (&query, self, error);
  if (row == NULL || rd_statement_step (self, row, error) != RD_STEP_ROW)
    return FALSE;
  *out = sqlite3_column_int64 (row, 0);
  return TRUE;
}

static gboolean
read_by_numbers (RdStore *self, const gint64 *numbers, guint n_numbers, GPtrArray *entries, GError **error)
{
  g_autofree char *select = make_select ();
  g_autofree char *sql = g_strconcat (select, " WHERE e.number = ?1", NULL);

  for (guint i = 0; i < n_numbers; i++)
    {
      g_autoptr (RdStatement) row = rd_store_query (self, error, sql, "i", numbers[i]);

      if (!read_records (self, row, entries, error))
        return FALSE;
      if (entries->len == i)
        g_ptr_array_add (entries, NULL);
    }
  return TRUE;
}

/* In one transaction: else the file is locked for each, and asked whether anybody has written to it. */
GPtrArray *
rd_store_get_entries (RdStore *self, const gint64 *numbers, guint n_numbers, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_full (n_numbers, entry_free);
  gboolean is_alone, done;

  g_return_val_if_fail (self != NULL && (numbers != NULL || n_numbers == 0), NULL);

  is_alone = n_numbers > 1 && sqlite3_get_autocommit (self->db);
  if (is_alone && !rd_store_exec (self, "BEGIN", error))
    return NULL;
  done = read_by_numbers (self, numbers, n_numbers, entries, error);
  if (is_alone)
    rd_store_exec (self, "COMMIT", NULL);
  return done ? g_steal_pointer (&entries) : NULL;
}

GPtrArray *
rd_store_list_entries (RdStore *self, const char *review_id, const RdEntryFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_auto (RdEntryQuery) query = { 0 };
  g_autofree char *select = make_select ();
  g_autoptr (RdStatement) rows = NULL;

  g_return_val_if_fail (self != NULL && review_id != NULL, NULL);

  rd_entry_query_init (&query, select);
  if (!rd_entry_query_add_where (&query, self, review_id, filter, RD_HITS_ALL, error))
    return NULL;
  rd_entry_query_add_place (&query, filter != NULL ? filter->order : RD_ENTRY_ORDER_TIME, 0, 0);
  rows = rd_entry_query_prepare (&query, self, error);
  return read_records (self, rows, entries, error) ? g_steal_pointer (&entries) : NULL;
}

GPtrArray *
rd_store_search_entries (RdStore *self, const char *search, guint limit, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (RdEntryFilter) filter = rd_entry_filter_new ();
  g_auto (RdEntryQuery) query = { 0 };
  g_autofree char *select = make_select ();
  g_autoptr (RdStatement) rows = NULL;

  g_return_val_if_fail (self != NULL && search != NULL, NULL);

  filter->search = g_strdup (search);
  rd_entry_query_init (&query, select);
  if (!rd_entry_query_add_where (&query, self, NULL, filter, RD_HITS_ALL, error))
    return NULL;
  g_string_append_printf (query.sql, " LIMIT %u", limit);
  rows = rd_entry_query_prepare (&query, self, error);
  return read_records (self, rows, entries, error) ? g_steal_pointer (&entries) : NULL;
}

RdEntry *
rd_store_get_entry (RdStore *self, const char *id, GError **error)
{
  GError *problem = NULL;
  RdEntry *entry;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  entry = rd_store_record_get (self, &rd_entry_type, id, &problem);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else if (entry == NULL)
    g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW, "“%s”: entries: no row with that id", rd_store_get_path (self));
  return entry;
}

gboolean
rd_store_find_entry_number (RdStore *self, const char *id, gint64 *out, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL && out != NULL, FALSE);

  return get_number (self, "SELECT number FROM entries WHERE id = ?1", id, out, error);
}

gboolean
rd_store_count_agency_entries (RdStore *self, const char *agency_id, gint64 *out, GError **error)
{
  g_return_val_if_fail (self != NULL && agency_id != NULL && out != NULL, FALSE);

  return get_number (self, "SELECT count (*) FROM entries WHERE review_id = (SELECT review_id FROM agencies WHERE id = ?1) "
                     "AND agency_id = ?1 AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM undone_imports))",
                     agency_id, out, error);
}

static void
add_tags (GPtrArray *tags, GHashTable *seen, const char *lines)
{
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    if (*split[i] != '\0' && g_hash_table_add (seen, g_strdup (split[i])))
      g_ptr_array_add (tags, g_strdup (split[i]));
}

gboolean
rd_store_list_entry_tags (RdStore *self, const char *review_id, GPtrArray *tags, GError **error)
{
  g_autoptr (RdStatement) rows = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RdStep step = RD_STEP_ERROR;

  g_return_val_if_fail (self != NULL && review_id != NULL && tags != NULL, FALSE);

  rows = rd_store_query (self, error, "SELECT DISTINCT tags FROM entries WHERE review_id = ?1 AND tags IS NOT NULL "
                         "AND (import_id IS NULL OR import_id NOT IN (SELECT id FROM undone_imports))", "s", review_id);
  while (rows != NULL && (step = rd_statement_step (self, rows, error)) == RD_STEP_ROW)
    add_tags (tags, seen, (const char *) sqlite3_column_text (rows, 0));
  return step == RD_STEP_DONE;
}

/* --- inside an action */

gboolean
rd_store_put_entry (RdStore *self, RdEntry *entry, GError **error)
{
  g_return_val_if_fail (self != NULL && entry != NULL, FALSE);

  rd_entry_update_place (entry);
  return rd_store_record_put (self, &rd_entry_type, entry, error);
}

gboolean
rd_store_remove_entry (RdStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return rd_store_record_remove (self, &rd_entry_type, id, error);
}

gboolean
rd_store_remove_entries (RdStore *self, const char *review_id, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;

  g_return_val_if_fail (self != NULL && review_id != NULL, FALSE);

  if (!rd_store_check_action (self, error))
    return FALSE;
  statement = rd_store_query (self, error, "DELETE FROM entries WHERE review_id = ?1", "s", review_id);
  return statement != NULL && rd_statement_step (self, statement, error) != RD_STEP_ERROR;
}
