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
  RdSheetLook look;
  char       *hint;
} Column;

/* Which of them counts, the column says. */
typedef struct
{
  gboolean is_empty;
  char    *text;
  gint64   number;
  RdDay    day;
  guint32  colour;
} Cell;

typedef struct
{
  RdSheetSaid kind;
  char       *text;
} Said;

/* (1) cells are row by row: cell r,c at r × columns->len + c.
 * (2) No column is added once there is a cell.
 */
struct _RdSheet
{
  char   *title;
  char   *note, *warning;   /* NULL: none */
  RdDay   as_at;
  GArray *columns;          /* Column */
  GArray *cells;            /* Cell */
  GArray *said;             /* Said */
};

/* Auxiliary methods */

static void
clear_column (gpointer data)
{
  Column *column = data;

  g_free (column->heading);
  g_free (column->hint);
}

static void
clear_said (gpointer data)
{
  g_free (((Said *) data)->text);
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

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? clean_text (text) : NULL;
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
  g_array_index (self->cells, Cell, self->cells->len - 1).colour = RD_SHEET_NO_COLOUR;
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
  self->said = g_array_new (FALSE, FALSE, sizeof (Said));
  g_array_set_clear_func (self->said, clear_said);
  return self;
}

void
rd_sheet_free (RdSheet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_array_unref (self->columns);
  g_array_unref (self->said);
  g_free (self->title);
  g_free (self->note);
  g_free (self->warning);
  g_free (self);
}

/* Filling */

void
rd_sheet_add_column (RdSheet *self, const char *heading, RdSheetKind kind, guint letters)
{
  Column column = { .kind = kind, .letters = MAX (letters, 1) };

  g_return_if_fail (self != NULL && heading != NULL);
  g_return_if_fail (self->cells->len == 0);

  column.heading = clean_text (heading);
  g_array_append_val (self->columns, column);
}

void
rd_sheet_set_look (RdSheet *self, RdSheetLook look, const char *hint)
{
  Column *column;

  g_return_if_fail (self != NULL && self->columns->len > 0);

  column = &g_array_index (self->columns, Column, self->columns->len - 1);
  column->look = look;
  set_text (&column->hint, hint);
}

void
rd_sheet_set_note (RdSheet *self, const char *note)
{
  g_return_if_fail (self != NULL);

  set_text (&self->note, note);
}

void
rd_sheet_set_warning (RdSheet *self, const char *warning)
{
  g_return_if_fail (self != NULL);

  set_text (&self->warning, warning);
}

void
rd_sheet_say (RdSheet *self, RdSheetSaid kind, const char *text)
{
  Said said = { .kind = kind };

  g_return_if_fail (self != NULL && text != NULL);

  said.text = clean_text (text);
  g_array_append_val (self->said, said);
}

void
rd_sheet_set_colour (RdSheet *self, guint32 colour)
{
  g_return_if_fail (self != NULL && self->cells->len > 0);

  g_array_index (self->cells, Cell, self->cells->len - 1).colour = colour;
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

RdSheetLook
rd_sheet_get_look (const RdSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, RD_SHEET_PLAIN);

  return g_array_index (self->columns, Column, column).look;
}

const char *
rd_sheet_get_hint (const RdSheet *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).hint;
}

const char *
rd_sheet_get_note (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

const char *
rd_sheet_get_warning (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->warning;
}

guint
rd_sheet_get_n_said (const RdSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->said->len;
}

const char *
rd_sheet_get_said (const RdSheet *self, guint i, RdSheetSaid *out_kind)
{
  const Said *said;

  g_return_val_if_fail (self != NULL && i < self->said->len, NULL);

  said = &g_array_index (self->said, Said, i);
  if (out_kind != NULL)
    *out_kind = said->kind;
  return said->text;
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

guint32
rd_sheet_get_colour (const RdSheet *self, guint row, guint column)
{
  g_return_val_if_fail (has_cell (self, row, column), RD_SHEET_NO_COLOUR);

  return get_cell (self, row, column)->colour;
}
