/* rd-command-csv.c — results as CSV (RFC 4180, UTF-8)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <csv.h>
#include <string.h>

#include "command/rd-command-output.h"
#include "core/layout/rd-sheet.h"

static void
append_quoted (GString    *out,
               const char *text)
{
  gsize length = strlen (text);
  gsize needed = csv_write (NULL, 0, text, length);
  g_autofree char *quoted = g_malloc (needed);

  csv_write (quoted, needed, text, length);
  g_string_append_len (out, quoted, needed);
}

static gboolean
is_text (JsonObject *row,
         const char *key)
{
  JsonNode *node = json_object_get_member (row, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return FALSE;

  return JSON_NODE_HOLDS_ARRAY (node) || json_node_get_value_type (node) == G_TYPE_STRING;
}

/* Numbers and empty cells as they are; texts in quotes. */
static void
append_cell (GString    *out,
             JsonObject *row,
             const char *key)
{
  g_autofree char *text = rd_output_cell (row, key, TRUE);
  g_autofree char *harmless = NULL;

  if (!is_text (row, key))
    {
      g_string_append (out, text);
      return;
    }

  harmless = rd_sheet_disarm (text);
  append_quoted (out, harmless);
}

void
rd_output_append_csv (GString        *out,
                      const RdColumn *columns,
                      JsonArray      *rows)
{
  for (const RdColumn *column = columns; column->key != NULL; column++)
    g_string_append_printf (out, "%s%s", column > columns ? "," : "", column->key);
  g_string_append (out, "\r\n");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      for (const RdColumn *column = columns; column->key != NULL; column++)
        {
          g_string_append (out, column > columns ? "," : "");
          append_cell (out, json_array_get_object_element (rows, i), column->key);
        }
      g_string_append (out, "\r\n");
    }
}
