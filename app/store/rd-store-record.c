/* rd-store-record.c — records in and out of their tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-record.h"

#include "core/chronology/rd-entry.h"
#include "core/report/rd-report-text.h"
#include "core/review/rd-closure.h"
#include "core/review/rd-review.h"
#include "core/review/rd-rows.h"
#include "store/rd-store-error.h"
#include "store/rd-store-values.h"

static const RdField setting_fields[] = {
  RD_FIELD (RdSetting, name, RD_FIELD_TEXT, RD_FIELD_KEY, "Setting"),
  RD_FIELD (RdSetting, value, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Value"),
  RD_FIELD (RdSetting, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

const RdRecordType rd_setting_type = { "settings", sizeof (RdSetting), setting_fields, G_N_ELEMENTS (setting_fields), NULL };

#define N_OTHERS 5

static const RdRecordType * const others[N_OTHERS] = {
  &rd_review_type, &rd_closure_type, &rd_setting_type, &rd_entry_type, &rd_report_text_type,
};

guint
rd_store_record_get_n_types (void)
{
  return N_OTHERS + RD_N_ROWS;
}

const RdRecordType *
rd_store_record_get_type (guint i)
{
  return i < N_OTHERS ? others[i] : rd_rows_get_type (i - N_OTHERS);
}

/* --- helpers: SQL */

/* "a, b, c", or "?1, ?2, ?3". */
static void
append_fields (GString *sql, const RdRecordType *type, gboolean places)
{
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (i > 0)
        g_string_append (sql, ", ");
      if (places)
        g_string_append_printf (sql, "?%u", (guint) i + 1);
      else
        g_string_append (sql, type->fields[i].name);
    }
}

static char *
make_insert (const RdRecordType *type)
{
  GString *sql = g_string_new ("INSERT INTO ");

  g_string_append_printf (sql, "%s (", type->name);
  append_fields (sql, type, FALSE);
  g_string_append (sql, ") VALUES (");
  append_fields (sql, type, TRUE);
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/* Only what differs from @kept, the revision among it: an index of fields that stay as they are is then not written, and a trigger
 * on them not fired.
 */
static char *
make_update (const RdRecordType *type, gconstpointer record, gconstpointer kept)
{
  GString *sql = g_string_new ("UPDATE ");
  const char *between = "";

  g_string_append_printf (sql, "%s SET ", type->name);
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (rd_record_equal_field (&type->fields[i], record, kept))
        continue;
      g_string_append_printf (sql, "%s%s = ?%u", between, type->fields[i].name, (guint) i + 1);
      between = ", ";
    }
  g_string_append_printf (sql, " WHERE %s = ?1", rd_store_record_key (type)->name);
  return g_string_free (sql, FALSE);
}

static char *
make_select (const RdRecordType *type, const char *condition)
{
  GString *sql = g_string_new ("SELECT ");

  append_fields (sql, type, FALSE);
  g_string_append_printf (sql, " FROM %s %s", type->name, condition);
  return g_string_free (sql, FALSE);
}

/* --- helpers: changing */

static gboolean
fail (RdStore *self, RdStoreError code, const RdRecordType *type, const char *what, GError **error)
{
  g_set_error (error, RD_STORE_ERROR, code, "“%s”: %s: %s", self->name, type->name, what);
  self->failed = TRUE;
  return FALSE;
}

static gboolean
run_with_record (RdStore *self, char *made_sql, const RdRecordType *type, gpointer record, GError **error)
{
  g_autofree char *sql = made_sql;
  g_autoptr (RdStatement) statement = rd_store_query (self, error, sql, "");
  int rc;

  if (statement == NULL || !rd_store_bind_record (self, statement, type, record, error))
    return FALSE;

  rc = sqlite3_step (statement);
  if (rc == SQLITE_DONE)
    return TRUE;
  if (rc == SQLITE_CONSTRAINT_UNIQUE)
    return fail (self, RD_STORE_ERROR_DUPLICATE, type, "there is one already", error);
  if (rc == SQLITE_CONSTRAINT_PRIMARYKEY)
    return fail (self, RD_STORE_ERROR_CONFLICT, type, "there is a row with that id already", error);
  if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
    return fail (self, RD_STORE_ERROR_UNKNOWN_ROW, type, "what it belongs to is not there", error);
  return rd_store_fail (self, error);
}

/* A statement that names one row by its key; UNKNOWN_ROW where there is none. */
static gboolean
run_with_key (RdStore *self, const char *sql, const RdRecordType *type, const char *key, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (self, error, sql, "s", key);

  if (statement == NULL || rd_statement_step (self, statement, error) == RD_STEP_ERROR)
    return FALSE;
  return sqlite3_changes (self->db) == 1 || fail (self, RD_STORE_ERROR_UNKNOWN_ROW, type, "no row with that id", error);
}

static gboolean
check_revision (RdStore *self, const RdRecordType *type, gconstpointer record, gconstpointer kept, GError **error)
{
  const RdField *revision = rd_store_record_revision (type);

  if (rd_record_get_integer (record, revision) == rd_record_get_integer (kept, revision))
    return TRUE;
  return fail (self, RD_STORE_ERROR_CONFLICT, type, "the row was changed since it was read", error);
}

/* --- questions */

const RdRecordType *
rd_store_record_find_type (const char *table)
{
  for (guint i = 0; i < rd_store_record_get_n_types (); i++)
    if (g_str_equal (rd_store_record_get_type (i)->name, table))
      return rd_store_record_get_type (i);
  return NULL;
}

const RdField *
rd_store_record_key (const RdRecordType *type)
{
  g_assert ((type->fields[0].flags & RD_FIELD_KEY) != 0);
  return &type->fields[0];
}

const RdField *
rd_store_record_revision (const RdRecordType *type)
{
  g_assert ((type->fields[type->n_fields - 1].flags & RD_FIELD_REVISION) != 0);
  return &type->fields[type->n_fields - 1];
}

GPtrArray *
rd_store_record_list (RdStore *self, const RdRecordType *type, const char *condition,
                      const char *value, GDestroyNotify free_record, GError **error)
{
  g_autofree char *sql = make_select (type, condition);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);
  g_autoptr (RdStatement) statement = rd_store_query (self, error, sql, value != NULL ? "s" : "", value);
  RdStep step;

  if (statement == NULL)
    return NULL;
  while ((step = rd_statement_step (self, statement, error)) == RD_STEP_ROW)
    {
      gpointer record = rd_store_read_record (self, statement, type, error);

      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
  return step == RD_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

gpointer
rd_store_record_get (RdStore *self, const RdRecordType *type, const char *key, GError **error)
{
  g_autofree char *condition = g_strdup_printf ("WHERE %s = ?1", rd_store_record_key (type)->name);
  g_autoptr (GPtrArray) found = rd_store_record_list (self, type, condition, key, NULL, error);

  return found != NULL && found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
}

/* --- operations */

gboolean
rd_store_record_insert (RdStore *self, const RdRecordType *type, gpointer record, GError **error)
{
  const RdField *key = rd_store_record_key (type);
  const RdField *revision = rd_store_record_revision (type);
  gboolean is_nameless = *rd_record_get_text (record, key) == '\0';
  int before = rd_record_get_integer (record, revision);

  if (!rd_store_check_action (self, error))
    return FALSE;

  if (is_nameless)
    {
      g_autofree char *id = g_uuid_string_random ();

      rd_record_set_text (record, key, id);
    }
  rd_record_set_integer (record, revision, 1);
  if (run_with_record (self, make_insert (type), type, record, error))
    return TRUE;

  rd_record_set_integer (record, revision, before);
  if (is_nameless)
    rd_record_set_text (record, key, NULL);
  return FALSE;
}

static gboolean
update_from (RdStore *self, const RdRecordType *type, gpointer record, gconstpointer kept, GError **error)
{
  const RdField *revision = rd_store_record_revision (type);
  int before = rd_record_get_integer (record, revision);

  if (!check_revision (self, type, record, kept, error))
    return FALSE;
  if (rd_record_equal (type, record, kept))
    return TRUE;

  rd_record_set_integer (record, revision, before + 1);
  if (run_with_record (self, make_update (type, record, kept), type, record, error))
    return TRUE;
  rd_record_set_integer (record, revision, before);
  return FALSE;
}

gboolean
rd_store_record_update (RdStore *self, const RdRecordType *type, gpointer record, GError **error)
{
  const char *key = rd_record_get_text (record, rd_store_record_key (type));
  GError *problem = NULL;
  gpointer kept;
  gboolean done;

  if (!rd_store_check_action (self, error))
    return FALSE;

  kept = rd_store_record_get (self, type, key, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (kept == NULL)
    return fail (self, RD_STORE_ERROR_UNKNOWN_ROW, type, "no row with that id", error);

  done = update_from (self, type, record, kept, error);
  rd_record_free (type, kept);
  return done;
}

gboolean
rd_store_record_put (RdStore *self, const RdRecordType *type, gpointer record, GError **error)
{
  gboolean is_new = *rd_record_get_text (record, rd_store_record_key (type)) == '\0'
                    || rd_record_get_integer (record, rd_store_record_revision (type)) == 0;

  return is_new ? rd_store_record_insert (self, type, record, error)
                : rd_store_record_update (self, type, record, error);
}

gboolean
rd_store_record_remove (RdStore *self, const RdRecordType *type, const char *key, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE %s = ?1", type->name, rd_store_record_key (type)->name);

  return rd_store_check_action (self, error) && run_with_key (self, sql, type, key, error);
}
