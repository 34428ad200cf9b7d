/* rd-migrate.c — the schema, and how an older register is brought up to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-migrate.h"

#include <gio/gio.h>

#include "store/rd-store-error.h"
#include "store/rd-store-sql.h"

#define FOLDER "/io/github/reviewdesk/ReviewDesk/sql/"
#define OBJECTS "SELECT type || ' ' || name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

/* The n-th brings schema n to schema n + 1. */
static const char * const migrations[] = {
  "0001-initial.sql",
  "0002-board-office.sql",
  "0003-chronology.sql",
  "0004-report.sql",
  "0005-publication.sql",
};
G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == RD_STORE_SCHEMA);

typedef struct
{
  char *type;
  char *sql;
} SchemaObject;

/* --- helpers */

static gboolean
exec (sqlite3 *db, const char *sql, const char *name, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  rd_store_error_set_sqlite (error, db, sqlite3_extended_errcode (db), name);
  return FALSE;
}

/* By its path, and not by the resource itself, which GLib may not give while another thread registers others. */
static GBytes *
load (const char *path, GError **error)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      rd_store_sql_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
apply (sqlite3 *db, int number, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, migrations[number], NULL);
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", number + 1);
  g_autoptr (GBytes) sql = NULL;

  sql = load (path, error);
  /* Resources end in a zero byte, which is not part of their size. */
  return sql != NULL && exec (db, g_bytes_get_data (sql, NULL), name, error) && exec (db, version, name, error);
}

static gboolean
apply_all (sqlite3 *db, int from, const char *name, GError **error)
{
  for (int number = from; number < RD_STORE_SCHEMA; number++)
    if (!apply (db, number, name, error))
      return FALSE;
  return TRUE;
}

static void
schema_object_free (gpointer data)
{
  SchemaObject *self = data;

  g_free (self->type);
  g_free (self->sql);
  g_free (self);
}

/* "table reviews" → SchemaObject. NULL on error. */
static GHashTable *
read_schema (sqlite3 *db, const char *name, GError **error)
{
  g_autoptr (GHashTable) objects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, schema_object_free);
  sqlite3_stmt *row = NULL;
  int rc = sqlite3_prepare_v2 (db, OBJECTS, -1, &row, NULL);

  while (rc == SQLITE_OK && (rc = sqlite3_step (row)) == SQLITE_ROW)
    {
      SchemaObject *object = g_new0 (SchemaObject, 1);

      object->type = g_strdup ((const char *) sqlite3_column_text (row, 1));
      object->sql = g_strdup ((const char *) sqlite3_column_text (row, 2));
      g_hash_table_replace (objects, g_strdup ((const char *) sqlite3_column_text (row, 0)), object);
      rc = SQLITE_OK;
    }
  sqlite3_finalize (row);
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&objects);

  rd_store_error_set_sqlite (error, db, rc, name);
  return NULL;
}

static GHashTable *
make_expected (GError **error)
{
  GHashTable *objects = NULL;
  sqlite3 *db = NULL;
  int rc = sqlite3_open_v2 (":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (rc != SQLITE_OK)
    rd_store_error_set_sqlite (error, db, rc, ":memory:");
  else if (apply_all (db, 0, ":memory:", error))
    objects = read_schema (db, ":memory:", error);
  sqlite3_close (db);
  return objects;
}

static void
add_missing (GHashTable *expected, GHashTable *found, GPtrArray *problems)
{
  GHashTableIter i;
  gpointer key, value;

  g_hash_table_iter_init (&i, expected);
  while (g_hash_table_iter_next (&i, &key, &value))
    {
      const SchemaObject *wanted = value;
      const SchemaObject *object = g_hash_table_lookup (found, key);

      if (object == NULL)
        g_ptr_array_add (problems, g_strdup_printf ("schema: %s is missing", (const char *) key));
      else if (g_strcmp0 (object->sql, wanted->sql) != 0)
        g_ptr_array_add (problems, g_strdup_printf ("schema: %s is not as it should be", (const char *) key));
    }
}

static void
add_unknown (GHashTable *expected, GHashTable *found, gboolean all, GPtrArray *problems)
{
  GHashTableIter i;
  gpointer key, value;

  g_hash_table_iter_init (&i, found);
  while (g_hash_table_iter_next (&i, &key, &value))
    {
      const SchemaObject *object = value;

      if (!g_hash_table_contains (expected, key) && (all || g_strcmp0 (object->type, "trigger") == 0))
        g_ptr_array_add (problems, g_strdup_printf ("schema: %s is not known to this program", (const char *) key));
    }
}

/* --- operations */

gboolean
rd_migrate_run (sqlite3 *db, int from, const char *name, GError **error)
{
  g_assert (from >= 0 && from <= RD_STORE_SCHEMA);

  if (!exec (db, "BEGIN IMMEDIATE", name, error))
    return FALSE;
  if (apply_all (db, from, name, error) && exec (db, "COMMIT", name, error))
    return TRUE;

  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
rd_migrate_compare (sqlite3 *db, gboolean all, const char *name, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) expected = make_expected (error);
  g_autoptr (GHashTable) found = expected != NULL ? read_schema (db, name, error) : NULL;

  if (found == NULL)
    return FALSE;
  add_missing (expected, found, problems);
  add_unknown (expected, found, all, problems);
  return TRUE;
}
