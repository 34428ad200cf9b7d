/* rd-store-values.c — a record's values in the columns of a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-values.h"

/* --- helpers */

static int
bind_text (RdStatement *statement, int place, const char *text)
{
  if (text == NULL)
    return sqlite3_bind_null (statement, place);
  if (!g_utf8_validate (text, -1, NULL))
    return SQLITE_MISMATCH;
  return sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
}

static int
bind_day (RdStatement *statement, int place, RdDay day)
{
  g_autofree char *text = NULL;

  if (day == RD_DAY_NONE)
    return sqlite3_bind_null (statement, place);
  if (!rd_day_is_valid (day))
    return SQLITE_MISMATCH;
  text = rd_day_to_iso (day);
  return sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
}

static int
bind_field (RdStatement *statement, int place, gconstpointer record, const RdField *field)
{
  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return bind_text (statement, place, rd_record_get_text (record, field));
    case RD_FIELD_DAY:
      return bind_day (statement, place, rd_record_get_day (record, field));
    case RD_FIELD_FLAG:
      return sqlite3_bind_int (statement, place, rd_record_get_integer (record, field) != 0);
    case RD_FIELD_INTEGER:
    default:
      return sqlite3_bind_int (statement, place, rd_record_get_integer (record, field));
    }
}

static gboolean
read_text (RdStatement *row, int column, gpointer record, const RdField *field)
{
  const char *text = rd_statement_text (row, column);

  if (text != NULL && (!g_utf8_validate (text, sqlite3_column_bytes (row, column), NULL)))
    return FALSE;
  rd_record_set_text (record, field, text);
  return TRUE;
}

static gboolean
read_day (RdStatement *row, int column, gpointer record, const RdField *field)
{
  const char *text = rd_statement_text (row, column);
  RdDay day = text != NULL ? rd_day_parse_iso (text) : RD_DAY_NONE;

  rd_record_set_day (record, field, day);
  return (text == NULL) == (day == RD_DAY_NONE);
}

static gboolean
read_integer (RdStatement *row, int column, gpointer record, const RdField *field)
{
  gint64 value = sqlite3_column_int64 (row, column);

  if (value < (field->type == RD_FIELD_FLAG ? 0 : G_MININT) || value > (field->type == RD_FIELD_FLAG ? 1 : G_MAXINT))
    return FALSE;
  rd_record_set_integer (record, field, (int) value);
  return TRUE;
}

/* FALSE where a value is not what the table allows: then the file is damaged. */
static gboolean
read_field (RdStatement *row, int column, gpointer record, const RdField *field)
{
  if (sqlite3_column_type (row, column) == SQLITE_NULL && (field->flags & RD_FIELD_OPTIONAL) == 0)
    return FALSE;

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return read_text (row, column, record, field);
    case RD_FIELD_DAY:
      return read_day (row, column, record, field);
    case RD_FIELD_INTEGER:
    case RD_FIELD_FLAG:
    default:
      return read_integer (row, column, record, field);
    }
}

/* --- operations */

gboolean
rd_store_bind_record (RdStore *self, RdStatement *statement, const RdRecordType *type, gconstpointer record, GError **error)
{
  for (gsize i = 0; i < type->n_fields; i++)
    {
      int rc = bind_field (statement, (int) i + 1, record, &type->fields[i]);

      if (rc == SQLITE_MISMATCH)
        {
          g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO, "“%s”: %s: the %s is not text or not a day",
                       self->name, type->name, type->fields[i].name);
          self->failed = TRUE;
          return FALSE;
        }
      if (rc != SQLITE_OK)
        return rd_store_fail (self, error);
    }
  return TRUE;
}

gpointer
rd_store_read_record (RdStore *self, RdStatement *row, const RdRecordType *type, GError **error)
{
  gpointer record = rd_record_new (type);

  for (gsize i = 0; i < type->n_fields; i++)
    if (!read_field (row, (int) i, record, &type->fields[i]))
      {
        g_autofree char *what = g_strdup_printf ("%s: a row's %s cannot be read", type->name, type->fields[i].name);

        rd_store_fail_damaged (self, what, error);
        rd_record_free (type, record);
        return NULL;
      }
  return record;
}
