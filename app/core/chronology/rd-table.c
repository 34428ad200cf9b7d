/* rd-table.c — rows of cells, from whatever file they came
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-table.h"

#include <string.h>

typedef struct
{
  guint  column;
  RdCell cell;
} PlacedCell;

struct _RdTableRow
{
  const RdTable *table;
  guint          number;
  RdRowFlags     flags;
  guint          first;      /* of its cells in the table's */
  guint          n_cells;
};

/* 1. Rows stand by number; a row's cells stand together, by column.
 * 2. Texts of cells live in the set.
 */
struct _RdTable
{
  RdTableSet *set;
  char       *name;
  GArray     *rows;          /* RdTableRow */
  GArray     *cells;         /* PlacedCell */
  guint       n_columns;
  guint       width;         /* cells of the widest row, where a reader tells; 0: not */
  guint       last_number;
  guint       n_counted;     /* rows that count in the set: while some are late, those that came in order */
  guint       highest;       /* number of the last of them */
};

struct _RdTableSet
{
  GPtrArray    *tables;      /* RdTable */
  GStringChunk *texts;
  gsize         n_cells;
  gsize         n_rows;
  gsize         n_bytes;
  gboolean      is_1904;
};

static const RdCell no_cell = { RD_CELL_TEXT, RD_CELL_PLAIN, "", NULL, RD_DAY_NONE, RD_MINUTES_NONE, 0 };

static void
table_free (gpointer data)
{
  RdTable *self = data;

  g_free (self->name);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_free (self);
}

static RdTableRow *
last_row (RdTable *self)
{
  return self->rows->len > 0 ? &g_array_index (self->rows, RdTableRow, self->rows->len - 1) : NULL;
}

static const PlacedCell *
get_cells (const RdTableRow *self)
{
  return &g_array_index (self->table->cells, PlacedCell, self->first);
}

/* --- the tables of a file */

RdTableSet *
rd_table_set_new (void)
{
  RdTableSet *self = g_new0 (RdTableSet, 1);

  self->tables = g_ptr_array_new_with_free_func (table_free);
  self->texts = g_string_chunk_new (64 * 1024);
  return self;
}

void
rd_table_set_free (RdTableSet *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->tables);
  g_string_chunk_free (self->texts);
  g_free (self);
}

guint
rd_table_set_get_n_tables (const RdTableSet *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tables->len;
}

const RdTable *
rd_table_set_get_table (const RdTableSet *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->tables->len, NULL);
  return self->tables->pdata[i];
}

RdTable *
rd_table_set_add_table (RdTableSet *self, const char *name)
{
  RdTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->tables->len == RD_TABLE_MAX_TABLES)
    return NULL;
  table = g_new0 (RdTable, 1);
  table->set = self;
  table->name = g_strdup (name);
  table->rows = g_array_new (FALSE, FALSE, sizeof (RdTableRow));
  table->cells = g_array_new (FALSE, FALSE, sizeof (PlacedCell));
  g_ptr_array_add (self->tables, table);
  return table;
}

gboolean
rd_table_set_is_1904 (const RdTableSet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_1904;
}

void
rd_table_set_set_1904 (RdTableSet *self, gboolean is_1904)
{
  g_return_if_fail (self != NULL);
  self->is_1904 = is_1904;
}

gboolean
rd_table_set_is_full (const RdTableSet *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->n_cells >= RD_TABLE_MAX_CELLS || self->n_rows >= RD_TABLE_MAX_ROWS || self->n_bytes >= RD_TABLE_MAX_TEXT;
}

/* --- a table */

const char *
rd_table_get_name (const RdTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

guint
rd_table_get_n_rows (const RdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

const RdTableRow *
rd_table_get_row (const RdTable *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);
  return &g_array_index (self->rows, RdTableRow, i);
}

guint
rd_table_get_n_columns (const RdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

guint
rd_table_get_width (const RdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return MAX (self->width, self->n_columns);
}

void
rd_table_set_width (RdTable *self, guint width)
{
  g_return_if_fail (self != NULL);
  self->width = MAX (self->width, MIN (width, RD_TABLE_MAX_COLUMNS));
}

guint
rd_table_get_last_number (const RdTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->last_number;
}

void
rd_table_set_last_number (RdTable *self, guint number)
{
  g_return_if_fail (self != NULL);
  self->last_number = MAX (self->last_number, number);
}

void
rd_table_add_late_row (RdTable *self, guint number, RdRowFlags flags)
{
  RdTableRow row = { self, number, flags, 0, 0 };

  g_return_if_fail (self != NULL);

  row.first = self->cells->len;
  g_array_append_val (self->rows, row);
  if (number > self->highest)
    {
      self->highest = number;
      self->n_counted++;
      self->set->n_rows++;
    }
  rd_table_set_last_number (self, number);
}

void
rd_table_add_row (RdTable *self, guint number, RdRowFlags flags)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len == 0 || number > last_row (self)->number);

  rd_table_add_late_row (self, number, flags);
}

/* A text that the set keeps. */
static const char *
keep_text (RdTableSet *set, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0)
    return "";
  set->n_bytes += length + 1;
  return g_string_chunk_insert_len (set->texts, text, (gssize) length);
}

gboolean
rd_table_add_cell (RdTable *self, guint column, const RdCell *cell)
{
  RdTableRow *row;
  PlacedCell placed = { column, { 0 } };

  g_return_val_if_fail (self != NULL && cell != NULL, FALSE);
  row = last_row (self);
  g_return_val_if_fail (row != NULL, FALSE);
  g_return_val_if_fail (row->n_cells == 0 || column > get_cells (row)[row->n_cells - 1].column, FALSE);

  if (column >= RD_TABLE_MAX_COLUMNS || rd_table_set_is_full (self->set))
    return FALSE;
  placed.cell = *cell;
  placed.cell.text = keep_text (self->set, cell->text);
  placed.cell.comment = cell->comment != NULL ? keep_text (self->set, cell->comment) : NULL;
  g_array_append_val (self->cells, placed);
  row->n_cells++;
  self->set->n_cells++;
  self->n_columns = MAX (self->n_columns, column + 1);
  return TRUE;
}

void
rd_table_end_row (RdTable *self)
{
  RdTableRow *row;

  g_return_if_fail (self != NULL);

  row = last_row (self);
  if (row == NULL || row->n_cells > 0 || row->flags != RD_ROW_PLAIN)
    return;
  g_array_set_size (self->rows, self->rows->len - 1);
  self->n_counted--;
  self->set->n_rows--;
  self->highest = self->rows->len > 0 ? last_row (self)->number : 0;
}

void
rd_table_flag_row (RdTable *self, RdRowFlags flags)
{
  g_return_if_fail (self != NULL && self->rows->len > 0);
  last_row (self)->flags |= flags;
}

/* --- rows in any order */

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const RdTableRow *x = a, *y = b;

  if (x->number != y->number)
    return x->number < y->number ? -1 : 1;
  /* As they were added: each row's cells come after those of the rows before. */
  return x->first < y->first ? -1 : x->first > y->first;
}

/* The cells of both, by column, after all cells of the table. */
static void
join_rows (RdTable *self, RdTableRow *row, const RdTableRow *later)
{
  guint first = self->cells->len, i = 0, j = 0;

  while (i < row->n_cells || j < later->n_cells)
    {
      PlacedCell cell;

      if (j < later->n_cells && (i == row->n_cells || get_cells (later)[j].column <= get_cells (row)[i].column))
        {
          i += i < row->n_cells && get_cells (later)[j].column == get_cells (row)[i].column;
          cell = get_cells (later)[j++];
        }
      else
        cell = get_cells (row)[i++];
      g_array_append_val (self->cells, cell);
    }
  row->first = first;
  row->n_cells = self->cells->len - first;
  row->flags |= later->flags;
}

gboolean
rd_table_sort (RdTable *self)
{
  RdTableRow *rows;
  guint n = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  g_array_sort (self->rows, compare_rows);
  rows = (RdTableRow *) self->rows->data;
  for (guint i = 0; i < self->rows->len; i++)
    if (n > 0 && rows[n - 1].number == rows[i].number)
      join_rows (self, &rows[n - 1], &rows[i]);
    else
      rows[n++] = rows[i];
  g_array_set_size (self->rows, n);
  self->set->n_rows = self->set->n_rows - self->n_counted + n;
  self->n_counted = n;
  return self->set->n_rows <= RD_TABLE_MAX_ROWS;
}

/* --- a row */

guint
rd_table_row_get_number (const RdTableRow *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->number;
}

RdRowFlags
rd_table_row_get_flags (const RdTableRow *self)
{
  g_return_val_if_fail (self != NULL, RD_ROW_PLAIN);
  return self->flags;
}

guint
rd_table_row_get_n_cells (const RdTableRow *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_cells;
}

const RdCell *
rd_table_row_get_cell (const RdTableRow *self, guint column)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, &no_cell);

  for (high = self->n_cells; low < high;)
    {
      guint middle = low + (high - low) / 2;
      const PlacedCell *placed = &get_cells (self)[middle];

      if (placed->column == column)
        return &placed->cell;
      if (placed->column < column)
        low = middle + 1;
      else
        high = middle;
    }
  return &no_cell;
}

gboolean
rd_table_row_has_text (const RdTableRow *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_cells; i++)
    for (const char *p = get_cells (self)[i].cell.text; *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}
