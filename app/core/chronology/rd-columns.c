/* rd-columns.c — which column is what: the map itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-columns.h"

#include <stdlib.h>
#include <string.h>

#include "core/chronology/rd-columns-private.h"

static const char * const field_names[RD_N_COLUMN_FIELDS] = {
  "ignore", "date", "end_date", "time", "source", "event", "response", "comment", "people", "reference", "extra",
};

G_DEFINE_QUARK (rd-columns-error-quark, rd_columns_error)

const char *
rd_column_field_get_name (RdColumnField field)
{
  g_return_val_if_fail (field < RD_N_COLUMN_FIELDS, NULL);
  return field_names[field];
}

gboolean
rd_column_field_from_name (const char *name, RdColumnField *out)
{
  for (guint i = 0; name != NULL && i < RD_N_COLUMN_FIELDS; i++)
    if (g_ascii_strcasecmp (name, field_names[i]) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

/* --- a map's life */

static void
clear_use (gpointer use)
{
  g_free (((RdColumnUse *) use)->heading);
}

RdColumnMap *
rd_column_map_copy (const RdColumnMap *self)
{
  RdColumnMap *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->columns = g_array_new (FALSE, FALSE, sizeof (RdColumnUse));
  g_array_set_clear_func (copy->columns, clear_use);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RdColumnUse use = g_array_index (self->columns, RdColumnUse, i);

      use.heading = g_strdup (use.heading);
      g_array_append_val (copy->columns, use);
    }
  return copy;
}

void
rd_column_map_free (RdColumnMap *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    clear_use (&g_array_index (self->columns, RdColumnUse, i));
  g_array_set_clear_func (self->columns, NULL);
  g_array_unref (self->columns);
  g_free (self);
}

/* --- changes */

static gboolean
is_single (RdColumnField field)
{
  return field == RD_COLUMN_DATE || field == RD_COLUMN_END_DATE || field == RD_COLUMN_TIME;
}

gboolean
rd_column_read_name (const char *text, guint *out)
{
  guint column = 0;

  if (g_ascii_isdigit (*text))
    {
      guint64 number;

      if (!g_ascii_string_to_unsigned (text, 10, 1, RD_TABLE_MAX_COLUMNS, &number, NULL))
        return FALSE;
      *out = (guint) number - 1;
      return TRUE;
    }
  if (strlen (text) > 3 || *text == '\0')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalpha (*p))
        return FALSE;
      column = column * 26 + (guint) (g_ascii_toupper (*p) - 'A') + 1;
    }
  *out = column - 1;
  return TRUE;
}

static RdColumnUse *
find_use (const RdColumnMap *self, const char *heading)
{
  g_autofree char *name = g_strstrip (g_strdup (heading));
  gboolean is_number = *name == '#' && g_ascii_isdigit (name[1]);
  guint column;

  for (guint i = 0; is_number && rd_column_read_name (name + 1, &column) && i < self->columns->len; i++)
    if (g_array_index (self->columns, RdColumnUse, i).column == column)
      return &g_array_index (self->columns, RdColumnUse, i);
  for (guint i = 0; i < self->columns->len; i++)
    {
      RdColumnUse *use = &g_array_index (self->columns, RdColumnUse, i);

      if (*use->heading != '\0' && rd_heading_equal (use->heading, name))
        return use;
    }
  if (!rd_column_read_name (name, &column))
    return NULL;
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, RdColumnUse, i).column == column)
      return &g_array_index (self->columns, RdColumnUse, i);
  return NULL;
}

/* What becomes of a column whose field another one got: its text is kept. */
static void
take_field (RdColumnMap *self, const RdColumnUse *taker, RdColumnField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      RdColumnUse *use = &g_array_index (self->columns, RdColumnUse, i);

      if (use != taker && use->field == field)
        use->field = RD_COLUMN_EXTRA;
    }
}

gboolean
rd_column_map_set (RdColumnMap *self, const char *heading, RdColumnField field, GError **error)
{
  RdColumnUse *use;

  g_return_val_if_fail (self != NULL && heading != NULL && field < RD_N_COLUMN_FIELDS, FALSE);

  use = find_use (self, heading);
  if (use == NULL)
    {
      g_set_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_UNKNOWN_COLUMN, "“%s”: no column of that heading", heading);
      return FALSE;
    }
  if (is_single (field))
    take_field (self, use, field);
  use->field = field;
  return TRUE;
}

static guint
count_field (const RdColumnMap *self, RdColumnField field)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += g_array_index (self->columns, RdColumnUse, i).field == field;
  return n;
}

gboolean
rd_column_map_check (const RdColumnMap *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (RdColumnField field = 0; field < RD_N_COLUMN_FIELDS; field++)
    if (is_single (field) && count_field (self, field) > 1)
      {
        g_set_error (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_TWICE, "“%s”: more than one column", field_names[field]);
        return FALSE;
      }
  if (count_field (self, RD_COLUMN_EVENT) == 0)
    {
      g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "no column of what happened");
      return FALSE;
    }
  if (count_field (self, RD_COLUMN_DATE) == 0 && !self->begins_with_dates)
    {
      g_set_error_literal (error, RD_COLUMNS_ERROR, RD_COLUMNS_ERROR_NO_CHRONOLOGY, "no column of dates");
      return FALSE;
    }
  return TRUE;
}

/* --- as it is kept: a column without a heading of its own is "#" and its number */

/* A heading on one line, without the sign that ends it. */
static char *
fold_line (const char *heading)
{
  char *line = g_strdup (heading);

  for (char *p = line; *p != '\0'; p++)
    if (*p == '\n' || *p == '=')
      *p = ' ';
  return g_strstrip (line);
}

/* Whether its heading tells it from all columns before. */
static gboolean
has_own_heading (const RdColumnMap *self, guint i)
{
  const char *heading = g_array_index (self->columns, RdColumnUse, i).heading;

  for (guint j = 0; j < i; j++)
    if (rd_heading_equal (g_array_index (self->columns, RdColumnUse, j).heading, heading))
      return FALSE;
  return rd_heading_equal (heading, heading) && *heading != '#';
}

char *
rd_column_map_to_text (const RdColumnMap *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (self->columns, RdColumnUse, i);
      g_autofree char *heading = fold_line (use->heading);

      if (!has_own_heading (self, i))
        g_string_append_printf (text, "%s#%u=%s", text->len > 0 ? "\n" : "", use->column + 1, field_names[use->field]);
      else
        g_string_append_printf (text, "%s%s=%s", text->len > 0 ? "\n" : "", heading, field_names[use->field]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
rd_column_map_apply (RdColumnMap *self, const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_if_fail (self != NULL && text != NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *sign = strrchr (lines[i], '=');
      RdColumnField field;

      if (sign == NULL || !rd_column_field_from_name (sign + 1, &field))
        continue;
      *sign = '\0';
      rd_column_map_set (self, lines[i], field, NULL);
    }
}
