/* rd-table-grid.c — cells that span rows and columns, put where they belong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-grid.h"

#define FOR_EVER G_MAXUINT

/* A cell of the current row. */
typedef struct
{
  guint        column;
  guint        n_columns;
  RdCellFlags  flags;
  char        *text;
  char        *comment;   /* NULL where none */
} Place;

/* A merged cell, for the rows below it. */
typedef struct
{
  guint        column;
  guint        n_rows;    /* that it still covers */
  RdCellFlags  flags;
  char        *text;
} Carry;

/* Invariants:
 * 1. Places stand by column; @at is behind the last.
 * 2. No two carries begin in one column.
 */
struct _RdTableGrid
{
  RdTable    *table;
  guint       n_declared;
  guint       number;       /* of the last row that has ended */
  guint       at;           /* where the next cell comes */
  gboolean    has_gap;
  RdRowFlags  flags;
  GArray     *places;       /* Place */
  GArray     *carries;      /* Carry */
  GArray     *starts;       /* guint: columns of the first row that had most cells */
};

static void
clear_place (gpointer data)
{
  Place *self = data;

  g_free (self->text);
  g_free (self->comment);
}

static void
clear_carry (gpointer data)
{
  g_free (((Carry *) data)->text);
}

RdTableGrid *
rd_table_grid_new (RdTable *table)
{
  RdTableGrid *self = g_new0 (RdTableGrid, 1);

  self->table = table;
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->carries = g_array_new (FALSE, FALSE, sizeof (Carry));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->places, clear_place);
  g_array_set_clear_func (self->carries, clear_carry);
  return self;
}

void
rd_table_grid_free (RdTableGrid *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->places);
  g_array_unref (self->carries);
  g_array_unref (self->starts);
  g_free (self);
}

void
rd_table_grid_add_columns (RdTableGrid *self, guint n)
{
  g_return_if_fail (self != NULL);

  self->n_declared = MIN (self->n_declared + MIN (n, RD_TABLE_MAX_COLUMNS), RD_TABLE_MAX_COLUMNS);
}

guint
rd_table_grid_get_n_columns (const RdTableGrid *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_declared;
}

void
rd_table_grid_begin_row (RdTableGrid *self)
{
  g_return_if_fail (self != NULL);

  self->at = 0;
  self->has_gap = FALSE;
  self->flags = RD_ROW_PLAIN;
  g_array_set_size (self->places, 0);
}

void
rd_table_grid_flag_row (RdTableGrid *self, RdRowFlags flags)
{
  g_return_if_fail (self != NULL);

  self->flags |= flags;
}

/* --- merged cells */

static const Carry *
find_carry (const RdTableGrid *self, guint column)
{
  for (guint i = 0; i < self->carries->len; i++)
    {
      const Carry *carry = &g_array_index (self->carries, Carry, i);

      if (carry->column == column)
        return carry;
    }
  return NULL;
}

/* What was merged above ends where another cell comes. */
static void
end_carries (RdTableGrid *self, guint from, guint to)
{
  for (guint i = self->carries->len; i > 0; i--)
    {
      guint column = g_array_index (self->carries, Carry, i - 1).column;

      if (column >= from && column < to)
        g_array_remove_index_fast (self->carries, i - 1);
    }
}

static void
age_carries (RdTableGrid *self, guint n_rows)
{
  for (guint i = self->carries->len; i > 0; i--)
    {
      Carry *carry = &g_array_index (self->carries, Carry, i - 1);

      if (carry->n_rows == FOR_EVER)
        continue;
      carry->n_rows -= MIN (carry->n_rows, n_rows);
      if (carry->n_rows == 0)
        g_array_remove_index_fast (self->carries, i - 1);
    }
}

/* --- cells */

static gboolean
is_full (const RdTableGrid *self)
{
  return self->at >= RD_TABLE_MAX_COLUMNS;
}

static void
advance (RdTableGrid *self, guint n_columns)
{
  self->at = MIN (self->at + MIN (n_columns, RD_TABLE_MAX_COLUMNS), RD_TABLE_MAX_COLUMNS);
}

gboolean
rd_table_grid_add_cell (RdTableGrid *self, guint n_columns, guint n_rows, const RdCell *cell)
{
  Place place;

  g_return_val_if_fail (self != NULL && cell != NULL && n_columns > 0, FALSE);

  if (is_full (self))
    return *cell->text == '\0' && cell->comment == NULL;
  place = (Place) { self->at, n_columns, cell->flags, g_strdup (cell->text), g_strdup (cell->comment) };
  end_carries (self, self->at, self->at + MIN (n_columns, RD_TABLE_MAX_COLUMNS));
  if (n_rows != 1)
    {
      /* This row is one of those that it covers. */
      Carry carry = { self->at, n_rows == 0 ? FOR_EVER : n_rows, cell->flags, g_strdup (cell->text) };

      g_array_append_val (self->carries, carry);
    }
  g_array_append_val (self->places, place);
  advance (self, n_columns);
  return TRUE;
}

gboolean
rd_table_grid_add_covered (RdTableGrid *self, guint n_columns, const char *comment)
{
  const Carry *carry;
  Place place;

  g_return_val_if_fail (self != NULL && n_columns > 0, FALSE);

  carry = find_carry (self, self->at);
  if (carry == NULL || is_full (self))
    return FALSE;
  place = (Place) { self->at, n_columns, carry->flags | RD_CELL_COVERED, g_strdup (carry->text), g_strdup (comment) };
  g_array_append_val (self->places, place);
  advance (self, n_columns);
  return TRUE;
}

void
rd_table_grid_widen (RdTableGrid *self, guint n_columns)
{
  g_return_if_fail (self != NULL);

  if (self->places->len == 0)
    rd_table_grid_skip (self, n_columns);
  else
    {
      Place *last = &g_array_index (self->places, Place, self->places->len - 1);

      last->n_columns += MIN (n_columns, RD_TABLE_MAX_COLUMNS);
      advance (self, n_columns);
    }
}

void
rd_table_grid_skip (RdTableGrid *self, guint n_columns)
{
  g_return_if_fail (self != NULL);

  self->has_gap = self->has_gap || n_columns > 0;
  advance (self, n_columns);
}

/* --- the end of a row */

/* The table's width is what it declares, or what its cells have shown.  A title that is wide, but not as wide as
 * the table, is one where somebody has moved its border.
 */
static gboolean
is_one_cell (const RdTableGrid *self)
{
  const Place *only;

  if (self->places->len != 1)
    return FALSE;
  only = &g_array_index (self->places, Place, 0);
  return *only->text != '\0'
         && (only->n_columns > 1 || (!self->has_gap && MAX (self->n_declared, rd_table_get_n_columns (self->table)) > 1));
}

/* Borders that were moved by hand in some rows make new columns a millimetre wide, so that cells under one heading begin in
 * different ones.  A row with as many cells as the headings has one under each.
 */
static void
align (RdTableGrid *self)
{
  guint n = self->places->len;

  if (n > self->starts->len)
    {
      g_array_set_size (self->starts, n);
      for (guint i = 0; i < n; i++)
        g_array_index (self->starts, guint, i) = g_array_index (self->places, Place, i).column;
    }
  else if (n == self->starts->len && n > 1)
    for (guint i = 0; i < n; i++)
      g_array_index (self->places, Place, i).column = g_array_index (self->starts, guint, i);
}

static gboolean
write_row (RdTableGrid *self)
{
  rd_table_add_row (self->table, self->number, self->flags);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);
      RdCell cell = { RD_CELL_TEXT, place->flags, place->text, place->comment, RD_DAY_NONE, RD_MINUTES_NONE, 0 };

      /* In a row with as many cells as any, one that spans columns only has its border moved. */
      if (place->n_columns > 1 && self->places->len < self->starts->len)
        cell.flags |= RD_CELL_ACROSS;
      if ((*place->text != '\0' || place->comment != NULL) && !rd_table_add_cell (self->table, place->column, &cell))
        return FALSE;
    }
  rd_table_end_row (self->table);
  return TRUE;
}

static gboolean
has_content (const RdTableGrid *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (*place->text != '\0' || place->comment != NULL)
        return TRUE;
    }
  return FALSE;
}

gboolean
rd_table_grid_end_row (RdTableGrid *self, guint n_times)
{
  guint n_written = has_content (self) ? n_times : MIN (n_times, self->flags != RD_ROW_PLAIN);

  g_return_val_if_fail (self != NULL, FALSE);

  if (is_one_cell (self))
    self->flags |= RD_ROW_ONE_CELL;
  align (self);
  rd_table_set_width (self->table, self->starts->len);
  age_carries (self, n_times);
  if (n_times > G_MAXUINT / 2 - self->number)
    return FALSE;
  for (guint i = 0; i < n_written; i++)
    {
      self->number++;
      if (!write_row (self))
        return FALSE;
    }
  self->number += n_times - n_written;
  rd_table_set_last_number (self->table, self->number);
  return TRUE;
}
