/* rd-sheet-csv.c — a table as CSV
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-csv.h"

#include <csv.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Auxiliary methods */

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *harmless = rd_sheet_disarm (text);
  gsize length = strlen (harmless);
  gsize needed = csv_write (NULL, 0, harmless, length);
  g_autofree char *quoted = g_malloc (needed);

  csv_write (quoted, needed, harmless, length);
  g_string_append_len (out, quoted, needed);
}

static void
append_cell (GString *out, const RdSheet *sheet, guint row, guint column)
{
  g_autofree char *text = rd_sheet_dup_cell (sheet, row, column);

  if (rd_sheet_get_kind (sheet, column) == RD_SHEET_TEXT && *text != '\0')
    append_quoted (out, text);
  else
    g_string_append (out, text);
}

/* A warning is a last heading, with nothing below it: the first line says it, and every row stays as wide. */
static void
append_ending (GString *out, const RdSheet *sheet, guint column, gboolean is_heading)
{
  const char *warning = rd_sheet_get_warning (sheet);

  if (column + 1 < rd_sheet_get_n_columns (sheet) || warning != NULL)
    g_string_append_c (out, ',');
  if (column + 1 < rd_sheet_get_n_columns (sheet))
    return;
  if (warning != NULL && is_heading)
    append_quoted (out, warning);
  g_string_append (out, "\r\n");
}

/* Public API */

GString *
rd_sheet_to_csv (const RdSheet *sheet)
{
  GString *out;

  g_return_val_if_fail (sheet != NULL, NULL);

  out = g_string_new (BYTE_ORDER_MARK);
  for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
    {
      append_quoted (out, rd_sheet_get_heading (sheet, i));
      append_ending (out, sheet, i, TRUE);
    }
  for (guint row = 0; row < rd_sheet_get_n_rows (sheet); row++)
    for (guint i = 0; i < rd_sheet_get_n_columns (sheet); i++)
      {
        append_cell (out, sheet, row, i);
        append_ending (out, sheet, i, FALSE);
      }
  return out;
}
