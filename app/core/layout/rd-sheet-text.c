/* rd-sheet-text.c — a table as text for the clipboard, and formulas disarmed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-sheet.h"

#include <string.h>

/* Auxiliary methods */

/* A cell on one line, harmless to a spreadsheet that it is pasted into. */
static char *
make_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\t\n\r", ' ');

  return rd_sheet_disarm (line);
}

static char *
dup_harmless_cell (const RdSheet *self, guint row, guint column)
{
  g_autofree char *text = rd_sheet_dup_cell (self, row, column);

  return rd_sheet_get_kind (self, column) == RD_SHEET_TEXT ? make_line (text) : g_steal_pointer (&text);
}

/* @row below 0: the headings. */
static char *
dup_line_cell (const RdSheet *self, gint64 row, guint column)
{
  return row < 0 ? make_line (rd_sheet_get_heading (self, column)) : dup_harmless_cell (self, (guint) row, column);
}

static void
append_html_row (GString *html, const RdSheet *self, gint64 row)
{
  const char *element = row < 0 ? "th" : "td";

  g_string_append (html, "<tr>");
  for (guint i = 0; i < rd_sheet_get_n_columns (self); i++)
    {
      g_autofree char *text = dup_line_cell (self, row, i);
      g_autofree char *markup = g_markup_escape_text (text, -1);

      g_string_append_printf (html, "<%s>%s</%s>", element, markup, element);
    }
  g_string_append (html, "</tr>\n");
}

/* Public API */

/* Whether a spreadsheet would take the text for a formula: it begins, after spaces, with
 * one of = + - @, their full-width forms, a tab or a line's end.
 */
static gboolean
is_formula (const char *text)
{
  static const char * const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", NULL };
  const char *start;

  start = text + strspn (text, " ");
  for (gsize i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (start, starts[i]))
      return TRUE;

  return FALSE;
}

char *
rd_sheet_disarm (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strconcat (is_formula (text) ? "'" : "", text, NULL);
}

char *
rd_sheet_to_tabs (const RdSheet *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (gint64 row = -1; row < rd_sheet_get_n_rows (self); row++)
    for (guint i = 0; i < rd_sheet_get_n_columns (self); i++)
      {
        g_autofree char *cell = dup_line_cell (self, row, i);

        g_string_append (text, cell);
        g_string_append_c (text, i + 1 < rd_sheet_get_n_columns (self) ? '\t' : '\n');
      }
  return g_string_free (text, FALSE);
}

char *
rd_sheet_to_html (const RdSheet *self)
{
  GString *html;

  g_return_val_if_fail (self != NULL, NULL);

  html = g_string_new ("<meta charset=\"utf-8\"><table>\n");
  for (gint64 row = -1; row < rd_sheet_get_n_rows (self); row++)
    append_html_row (html, self, row);
  g_string_append (html, "</table>\n");
  return g_string_free (html, FALSE);
}

char *
rd_sheet_dup_subject (const RdSheet *self)
{
  const char *title, *end;

  g_return_val_if_fail (self != NULL, NULL);

  title = rd_sheet_get_title (self);
  end = strstr (title, " · ");
  return end != NULL ? g_strndup (title, end - title) : g_strdup (title);
}

guint *
rd_sheet_make_widths (const RdSheet *self, guint total)
{
  guint64 letters = 0, before = 0;
  guint n, *widths;

  g_return_val_if_fail (self != NULL, NULL);

  n = rd_sheet_get_n_columns (self);
  widths = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    letters += rd_sheet_get_letters (self, i);
  for (guint i = 0; i < n; i++)
    {
      guint64 start = before * total / letters;

      before += rd_sheet_get_letters (self, i);
      widths[i] = (guint) (before * total / letters - start);
    }
  return widths;
}

guint32
rd_sheet_make_tint (guint32 colour)
{
  guint32 tint = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    tint |= (255 - (255 - (colour >> shift & 0xff)) * 14 / 100) << shift;
  return tint;
}
