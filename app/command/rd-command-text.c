/* rd-command-text.c — results as tables for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"

#define GAP 2

/* --- one value as text */

static void
append_clean (GString    *out,
              const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? ' ' : c);
    }
}

static char *
join_array (JsonArray *array)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (out->len > 0)
        g_string_append (out, "; ");
      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        append_clean (out, json_node_get_string (node));
    }

  return g_string_free (out, FALSE);
}

static char *
flag_to_text (gboolean flag,
              gboolean csv)
{
  if (csv)
    return g_strdup (flag ? "true" : "false");

  return g_strdup (flag ? _("yes") : _("no"));
}

static char *
value_to_text (JsonNode *node,
               gboolean  csv)
{
  GType type = json_node_get_value_type (node);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GString *out;

  if (type == G_TYPE_BOOLEAN)
    return flag_to_text (json_node_get_boolean (node), csv);
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (type == G_TYPE_DOUBLE)
    return g_strdup (g_ascii_formatd (number, sizeof number, "%.10g", json_node_get_double (node)));
  if (csv)
    return json_node_dup_string (node);

  out = g_string_new (NULL);
  append_clean (out, json_node_get_string (node));

  return g_string_free (out, FALSE);
}

char *
rd_output_cell (JsonObject *row,
                const char *key,
                gboolean    csv)
{
  JsonNode *node = json_object_get_member (row, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return join_array (json_node_get_array (node));

  return value_to_text (node, csv);
}

/* --- widths on the terminal */

static guint
measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

static void
append_padding (GString *out,
                guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* A line, without spaces at its end. */
static void
append_cells (GString         *out,
              const GPtrArray *cells,
              const guint     *widths)
{
  gsize end = out->len;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = g_ptr_array_index (cells, i);

      g_string_append (out, text);
      if (*text != '\0')
        end = out->len;
      append_padding (out, widths[i] + GAP - measure (text));
    }

  g_string_truncate (out, end);
  g_string_append_c (out, '\n');
}

/* --- tables */

static GPtrArray *
collect_headings (const RdColumn *columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->heading != NULL)
      g_ptr_array_add (cells, g_strdup (_(column->heading)));

  return cells;
}

static GPtrArray *
collect_cells (const RdColumn *columns,
               JsonObject     *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->heading != NULL)
      g_ptr_array_add (cells, rd_output_cell (row, column->key, FALSE));

  return cells;
}

static guint *
measure_lines (const GPtrArray *lines)
{
  const GPtrArray *first = g_ptr_array_index (lines, 0);
  guint *widths = g_new0 (guint, first->len + 1);

  for (guint i = 0; i < lines->len; i++)
    {
      const GPtrArray *cells = g_ptr_array_index (lines, i);

      for (guint j = 0; j < cells->len; j++)
        widths[j] = MAX (widths[j], measure (g_ptr_array_index (cells, j)));
    }

  return widths;
}

void
rd_output_append_table (GString        *out,
                        const RdColumn *columns,
                        JsonArray      *rows)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree guint *widths = NULL;

  g_ptr_array_add (lines, collect_headings (columns));
  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_ptr_array_add (lines, collect_cells (columns, json_array_get_object_element (rows, i)));

  widths = measure_lines (lines);
  for (guint i = 0; i < lines->len; i++)
    append_cells (out, g_ptr_array_index (lines, i), widths);
}

/* --- the fields of one object */

static guint
measure_headings (const RdColumn *columns)
{
  guint width = 0;

  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->heading != NULL && column->rows == NULL)
      width = MAX (width, measure (_(column->heading)));

  return width;
}

static void
append_field (GString    *out,
              const char *heading,
              const char *text,
              guint       width)
{
  if (*text == '\0')
    return;

  g_string_append (out, heading);
  append_padding (out, width + GAP - measure (heading));
  g_string_append_printf (out, "%s\n", text);
}

static void
append_part (GString        *out,
             const RdColumn *column,
             JsonObject     *object)
{
  JsonArray *rows;

  if (!json_object_has_member (object, column->key))
    return;

  rows = json_object_get_array_member (object, column->key);
  if (json_array_get_length (rows) == 0)
    return;

  g_string_append_printf (out, "%s%s\n", out->len > 0 ? "\n" : "", _(column->heading));
  rd_output_append_table (out, column->rows, rows);
}

void
rd_output_append_fields (GString        *out,
                         const RdColumn *columns,
                         JsonObject     *object)
{
  guint width = measure_headings (columns);

  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->heading != NULL && column->rows == NULL)
      {
        g_autofree char *text = rd_output_cell (object, column->key, FALSE);

        append_field (out, _(column->heading), text, width);
      }
  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->heading != NULL && column->rows != NULL)
      append_part (out, column, object);
}
