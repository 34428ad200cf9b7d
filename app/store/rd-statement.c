/* rd-statement.c — statements, prepared once and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdarg.h>

#include "store/rd-store-error.h"
#include "store/rd-store-private.h"

/* --- errors */

gboolean
rd_store_fail (RdStore *self, GError **error)
{
  rd_store_error_set_sqlite (error, self->db, sqlite3_extended_errcode (self->db), self->name);
  self->failed = TRUE;
  return FALSE;
}

gboolean
rd_store_fail_damaged (RdStore *self, const char *what, GError **error)
{
  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED, "“%s” is damaged: %s", self->name, what);
  self->failed = TRUE;
  return FALSE;
}

/* --- helpers */

static sqlite3_stmt *
find_or_prepare (RdStore *self, const char *sql)
{
  sqlite3_stmt *found = g_hash_table_lookup (self->statements, sql);

  if (found != NULL)
    {
      g_assert (!sqlite3_stmt_busy (found));
      return found;
    }
  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &found, NULL) != SQLITE_OK)
    return NULL;

  g_hash_table_insert (self->statements, g_strdup (sql), found);
  return found;
}

static int
bind_values (sqlite3_stmt *statement, const char *types, va_list values)
{
  int rc = SQLITE_OK;

  for (int i = 0; types[i] != '\0' && rc == SQLITE_OK; i++)
    {
      g_assert (types[i] == 's' || types[i] == 'i');
      if (types[i] == 's')
        rc = sqlite3_bind_text (statement, i + 1, va_arg (values, const char *), -1, SQLITE_TRANSIENT);
      else
        rc = sqlite3_bind_int64 (statement, i + 1, va_arg (values, gint64));
    }
  return rc;
}

/* --- statements */

RdStatement *
rd_store_query (RdStore *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list values;
  int rc;

  g_assert (self->owner == g_thread_self ());

  statement = find_or_prepare (self, sql);
  if (statement != NULL)
    {
      va_start (values, types);
      rc = bind_values (statement, types, values);
      va_end (values);
      if (rc == SQLITE_OK)
        return statement;
      rd_statement_done (statement);
    }
  rd_store_fail (self, error);
  return NULL;
}

RdStep
rd_statement_step (RdStore *store, RdStatement *self, GError **error)
{
  switch (sqlite3_step (self))
    {
    case SQLITE_ROW:
      return RD_STEP_ROW;
    case SQLITE_DONE:
      return RD_STEP_DONE;
    default:
      rd_store_fail (store, error);
      return RD_STEP_ERROR;
    }
}

const char *
rd_statement_text (RdStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self, column);
}

void
rd_statement_done (RdStatement *self)
{
  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
}

gboolean
rd_store_exec (RdStore *self, const char *sql, GError **error)
{
  g_assert (self->owner == g_thread_self ());

  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK || rd_store_fail (self, error);
}

gboolean
rd_store_get_number (RdStore *self, const char *sql, gint64 *out, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (self, error, sql, "");

  if (statement == NULL)
    return FALSE;
  switch (rd_statement_step (self, statement, error))
    {
    case RD_STEP_ROW:
      *out = sqlite3_column_int64 (statement, 0);
      return TRUE;
    case RD_STEP_DONE:
      *out = 0;
      return TRUE;
    case RD_STEP_ERROR:
    default:
      return FALSE;
    }
}
