/* rd-command-output.c — rows filled, JSON written, standard output checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* --- filling a row */

void
rd_row_set_text (JsonObject *row,
                 const char *key,
                 const char *text)
{
  if (text == NULL)
    json_object_set_null_member (row, key);
  else
    rd_row_take_text (row, key, g_strdup (text));
}

void
rd_row_take_text (JsonObject *row,
                  const char *key,
                  char       *text)
{
  g_autofree char *owned = text;
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  json_object_set_string_member (row, key, valid);
}

void
rd_row_set_day (JsonObject *row,
                const char *key,
                RdDay       day)
{
  g_autofree char *iso = rd_day_to_iso (day);

  rd_row_set_text (row, key, iso);
}

void
rd_row_set_number (JsonObject *row,
                   const char *key,
                   gint64      number)
{
  json_object_set_int_member (row, key, number);
}

void
rd_row_set_flag (JsonObject *row,
                 const char *key,
                 gboolean    flag)
{
  json_object_set_boolean_member (row, key, flag);
}

void
rd_row_set_texts (JsonObject         *row,
                  const char         *key,
                  const char * const *texts)
{
  JsonArray *array = json_array_new ();

  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (texts[i], -1);

      json_array_add_string_element (array, valid);
    }

  json_object_set_array_member (row, key, array);
}

void
rd_row_take_rows (JsonObject *row,
                  const char *key,
                  JsonArray  *rows)
{
  json_object_set_array_member (row, key, rows);
}

/* --- every key, in the columns' order */

static JsonObject *order_object (const RdColumn *columns, JsonObject *object);

static JsonArray *
order_rows (const RdColumn *columns,
            JsonArray      *rows)
{
  JsonArray *ordered = json_array_sized_new (json_array_get_length (rows));

  for (guint i = 0; i < json_array_get_length (rows); i++)
    json_array_add_object_element (ordered, order_object (columns, json_array_get_object_element (rows, i)));

  return ordered;
}

static JsonObject *
order_object (const RdColumn *columns,
              JsonObject     *object)
{
  JsonObject *ordered = json_object_new ();

  for (const RdColumn *column = columns; column->key != NULL; column++)
    {
      JsonNode *member = json_object_get_member (object, column->key);

      if (member == NULL)
        json_object_set_null_member (ordered, column->key);
      else if (column->rows != NULL)
        json_object_set_array_member (ordered, column->key, order_rows (column->rows, json_node_get_array (member)));
      else
        json_object_set_member (ordered, column->key, json_node_copy (member));
    }

  return ordered;
}

/* --- writing */

/* A reader that went away (… | head) is told nothing: it asked for no more. */
static RdExit
write_out (const char *data,
           gsize       length)
{
  errno = 0;
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return RD_EXIT_DONE;
  if (errno != EPIPE)
    rd_call_warn (_("standard output cannot be written (%s), so what was done is not shown; make room or write somewhere else"), g_strerror (errno));

  return RD_EXIT_USAGE;
}

RdExit
rd_output_line (const char *text)
{
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  return write_out (line, strlen (line));
}

RdExit
rd_output_json (JsonNode *node)
{
  g_autoptr (JsonNode) owned = node;
  g_autofree char *text = json_to_string (node, TRUE);

  return rd_output_line (text);
}

RdExit
rd_output_rows (RdCall         *call,
                const RdColumn *columns,
                JsonArray      *rows,
                const char     *nothing)
{
  g_autoptr (JsonArray) owned = rows;
  g_autoptr (GString) out = NULL;
  JsonNode *node;

  if (call->format == RD_FORMAT_JSON)
    {
      node = json_node_new (JSON_NODE_ARRAY);
      json_node_take_array (node, order_rows (columns, rows));
      return rd_output_json (node);
    }

  out = g_string_new (NULL);
  if (call->format == RD_FORMAT_CSV)
    rd_output_append_csv (out, columns, rows);
  else if (json_array_get_length (rows) > 0 || nothing == NULL)
    rd_output_append_table (out, columns, rows);
  else
    g_string_append_printf (out, "%s\n", nothing);

  return write_out (out->str, out->len);
}

static const RdColumn *
find_rows_column (const RdColumn *columns)
{
  for (const RdColumn *column = columns; column->key != NULL; column++)
    if (column->rows != NULL)
      return column;

  return NULL;
}

static void
append_object_csv (GString        *out,
                   const RdColumn *columns,
                   JsonObject     *object)
{
  const RdColumn *rows_column = find_rows_column (columns);
  g_autoptr (JsonArray) single = NULL;

  if (rows_column != NULL && json_object_has_member (object, rows_column->key))
    {
      rd_output_append_csv (out, rows_column->rows, json_object_get_array_member (object, rows_column->key));
      return;
    }

  single = json_array_new ();
  json_array_add_object_element (single, json_object_ref (object));
  rd_output_append_csv (out, columns, single);
}

RdExit
rd_output_object (RdCall         *call,
                  const RdColumn *columns,
                  JsonObject     *object)
{
  g_autoptr (JsonObject) owned = object;
  g_autoptr (GString) out = NULL;
  JsonNode *node;

  if (call->format == RD_FORMAT_JSON)
    {
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, order_object (columns, object));
      return rd_output_json (node);
    }

  out = g_string_new (NULL);
  if (call->format == RD_FORMAT_CSV)
    append_object_csv (out, columns, object);
  else
    rd_output_append_fields (out, columns, object);

  return write_out (out->str, out->len);
}
