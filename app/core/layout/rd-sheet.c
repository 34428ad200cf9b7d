/* rd-sheet.c — a table on its way out of the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-sheet.h"

#include <string.h>

typedef struct
{
  char       *heading;
  RdSheetKind kind;
  guint       letters;
} Column;

/* Which of them counts, the column says. */
typedef struct
{
  gboolean is_empty;
  char    *text;
  gint64   number;
  RdDay    day;
} Cell;

/* (1) cells are row by row: cell r,c at r × columns->len + c.
 * (2) No column is added once there is a cell.
 */
struct _RdSheet
{
  char   *title;
  RdDay   as_at;
  GArray *columns;   /* Column */
  GArray *cells;     /* Cell */
};

/* Auxiliary methods */

static void
clear_column (gpointer data)
{
  g_free (((Column *) data)->heading);
}

static void
clear_cell (gpointer data)
{
  g_free (((Cell *) data)->text);
}

static gboolean
is_kept (gunichar c)
{
  return c == '\t' || c == '\n' || (c >= 0x20 && (c < 0x7f || c > 0x9f) && (c & 0xfffe) != 0xfffe);
}

/* Valid UTF-8, lines ended as one character, nothing that a file of XML cannot hold. */
static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_kept (c))
        g_string_append_unichar (clean, c);
      else if (c == '\r' && p[1] != '\n')
        g_string_append_c (clean, '\n');
    }
  return g_string_free (clean, FALSE);
}

static RdSheetKind
next_kind (const RdSheet *self)
{
  return g_array_index (self->columns, Column, self->cells->len % self->columns->len).kind;
}

static void
add_cell (RdSheet *self, RdSheetKind kind, const Cell *cell)
{
  g_return_if_fail (self->columns->len > 0);
  g_return_if_fail (cell->is_empty || kind == next_kind (self));

  g_array_append_val (self->cells, *cell);
}

static const Cell *
get_cell (const RdSheet *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + column);
}

static gboolean
has_cell (const RdSheet *self, guint row, guint column)
{
  return self != NULL && column < self->columns->len && row < rd_sheet_get_n_rows (self);
}

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
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *text = dup_line_cell (self, row, i);
      g_autofree char *markup = g_markup_escape_text (text, -1);

      g_string_append_printf (html, "<%s>%s</%s>", element, markup, element);
    }
  g_string_append (html, "</tr>\n");
}

/* Lifecycle */

RdSheet *
rd_sheet_new (const char *title, RdDay as_at)
{
  RdSheet *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (RdSheet, 1);
  self->title = clean_text (title);
  self->as_at = as_at;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->cells, clear_cell);
  return self;
}

void
rd_sheet_free (RdSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_array_unref (self->columns);
  g_free (self->title);
  g_free (self);
}

/* Filling */

void
rd_sheet_add_column (RdSheet *self, const char *heading, RdSheetKind kind, guint letters)
{
  Column column = { NULL, kind, MAX (letters, 1) };

  g_return_if_fail (self != NULL && heading != NULL);
  g_return_if_fail (self->cells->len == 0);

  column.heading = clean_text (heading);
  g_array_append_val (self->columns, column);
}

void
rd_sheet_add_text (RdSheet *self, const char *text)
{
  Cell cell = { .is_empty = text == NULL || *text == '\0', .day = RD_DAY_NONE };

  g_return_if_fail (self != NULL);

  cell.text = cell.is_empty ? NULL : clean_text (text);
  add_cell (self, RD_SHEET_TEXT, &cell);
}

void
rd_sheet_take_text (RdSheet *self, char *text)
{
  g_autofree char *owned = text;

  rd_sheet_add_text (self, owned);
}

void
rd_sheet_add_day (RdSheet *self, RdDay day)
{
  Cell cell = { .is_empty = day == RD_DAY_NONE, .day = day };

  g_return_if_fail (self != NULL);

  add_cell (self, RD_SHEET_DAY, &cell);
}

void
rd_sheet_add_number (RdSheet *self, gint64 number)
{
  Cell cell = { .number = number, .day = RD_DAY_NONE };

  g_return_if_fail (self != NULL);

  add_cell (self, RD_SHEET_NUMBER, &cell);
}

void
rd_sheet_add_nothing (RdSheet *self)
{
  Cell cell = { .is_empty = TRUE, .day = RD_DAY_NONE };

  g_return_if_fail (self != NULL);

  add_cell (self, RD_SHEET_TEXT, &cell);
}

/* Questions */

const char *
rd_sheet_get_title (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

RdDay
rd_sheet_get_as_at (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, RD_DAY_NONE);

  return self->as_at;
}

guint
rd_sheet_get_n_columns (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

const char *
rd_sheet_get_heading (const RdSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).heading;
}

RdSheetKind
rd_sheet_get_kind (const RdSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, RD_SHEET_TEXT);

  return g_array_index (self->columns, Column, column).kind;
}

guint
rd_sheet_get_letters (const RdSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, 1);

  return g_array_index (self->columns, Column, column).letters;
}

guint
rd_sheet_get_n_rows (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

gboolean
rd_sheet_is_empty_cell (const RdSheet *self, guint row, guint column)
{
  g_return_val_if_fail (has_cell (self, row, column), TRUE);

  return get_cell (self, row, column)->is_empty;
}

const char *
rd_sheet_get_text (const RdSheet *self, guint row, guint column)
{
  const char *text;

  g_return_val_if_fail (has_cell (self, row, column), "");

  text = get_cell (self, row, column)->text;
  return text != NULL ? text : "";
}

RdDay
rd_sheet_get_day (const RdSheet *self, guint row, guint column)
{
  g_return_val_if_fail (has_cell (self, row, column), RD_DAY_NONE);

  return get_cell (self, row, column)->day;
}

gint64
rd_sheet_get_number (const RdSheet *self, guint row, guint column)
{
  g_return_val_if_fail (has_cell (self, row, column), 0);

  return get_cell (self, row, column)->number;
}

char *
rd_sheet_dup_cell (const RdSheet *self, guint row, guint column)
{
  const Cell *cell;

  g_return_val_if_fail (has_cell (self, row, column), NULL);

  cell = get_cell (self, row, column);
  if (cell->is_empty)
    return g_strdup ("");

  switch (rd_sheet_get_kind (self, column))
    {
    case RD_SHEET_DAY:    return rd_day_to_iso (cell->day);
    case RD_SHEET_NUMBER: return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
    case RD_SHEET_TEXT:
    default:              return g_strdup (cell->text);
    }
}

/* Texts */

gboolean
rd_sheet_is_formula (const char *text)
{
  static const char * const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", NULL };
  const char *start;

  g_return_val_if_fail (text != NULL, FALSE);

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

  return g_strconcat (rd_sheet_is_formula (text) ? "'" : "", text, NULL);
}

char *
rd_sheet_to_tabs (const RdSheet *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  for (gint64 row = -1; row < rd_sheet_get_n_rows (self); row++)
    for (guint i = 0; i < self->columns->len; i++)
      {
        g_autofree char *cell = dup_line_cell (self, row, i);

        g_string_append (text, cell);
        g_string_append_c (text, i + 1 < self->columns->len ? '\t' : '\n');
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
