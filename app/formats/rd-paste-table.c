/* rd-paste-table.c — a table that is pasted, put together cell by cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-paste-table.h"

struct _RdPasteTable
{
  GPtrArray    *rows;        /* GPtrArray of RdReportCell; cells are taken from it at the end */
  GPtrArray    *caption;     /* RdRun */
  RdReportCell *cell;        /* borrowed: where words go, or NULL */
  guint         covered[RD_PASTE_MAX_COLUMNS];     /* rows for which a cell from above reaches into the column */
  gboolean      row_is_header;
  gboolean      first_is_header;
};

/* Helpers */

static GPtrArray *
last_row (RdPasteTable *self)
{
  return self->rows->len > 0 ? self->rows->pdata[self->rows->len - 1] : NULL;
}

/* Columns into which a cell from above reaches. */
static guint
fill_covered (RdPasteTable *self, GPtrArray *row)
{
  guint n = 0;

  while (row->len < RD_PASTE_MAX_COLUMNS && self->covered[row->len] > 0)
    {
      self->covered[row->len]--;
      g_ptr_array_add (row, rd_report_cell_new ());
      n++;
    }
  return n;
}

/* The first row is one of headers where all of its cells are. */
static void
note_header (RdPasteTable *self, gboolean is_header)
{
  gboolean is_first = ((const GPtrArray *) self->rows->pdata[0])->len == 0;

  if (self->rows->len == 1)
    self->first_is_header = (is_first || self->first_is_header) && (is_header || self->row_is_header);
}

static void
move_cells (GPtrArray *row, guint n_columns, RdBlock *table)
{
  for (guint i = 0; i < n_columns; i++)
    {
      RdReportCell *cell = i < row->len ? row->pdata[i] : rd_report_cell_new ();

      if (cell->blocks->len == 0)
        g_ptr_array_add (cell->blocks, rd_block_new (RD_BLOCK_PARAGRAPH));
      g_ptr_array_add (table->cells, cell);
    }
  g_ptr_array_set_free_func (row, NULL);
}

static guint
count_columns (const RdPasteTable *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n = MAX (n, ((const GPtrArray *) self->rows->pdata[i])->len);
  return n;
}

/* The interface */

RdPasteTable *
rd_paste_table_new (void)
{
  RdPasteTable *self = g_new0 (RdPasteTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->caption = rd_runs_new ();
  return self;
}

void
rd_paste_table_free (RdPasteTable *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->caption);
  g_free (self);
}

void
rd_paste_table_begin_row (RdPasteTable *self, gboolean is_header)
{
  GPtrArray *last = last_row (self);

  self->cell = NULL;
  self->row_is_header = is_header;
  if (last == NULL || last->len > 0)
    g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_cell_free));
}

guint
rd_paste_table_begin_cell (RdPasteTable *self, gboolean is_header, guint columns, guint rows)
{
  GPtrArray *row = last_row (self);
  guint n;

  if (row == NULL)
    rd_paste_table_begin_row (self, FALSE);
  row = last_row (self);
  note_header (self, is_header);
  n = fill_covered (self, row);
  if (row->len >= RD_PASTE_MAX_COLUMNS)
    return n;
  columns = CLAMP (columns, 1, RD_PASTE_MAX_COLUMNS - row->len);
  self->cell = rd_report_cell_new ();
  for (guint i = 0; i < columns; i++)
    {
      self->covered[row->len] = CLAMP (rows, 1, 1000) - 1;
      g_ptr_array_add (row, i == 0 ? self->cell : rd_report_cell_new ());
    }
  return n + columns;
}

guint
rd_paste_table_end_cell (RdPasteTable *self)
{
  return last_row (self) != NULL ? fill_covered (self, last_row (self)) : 0;
}

RdReportCell *
rd_paste_table_get_cell (RdPasteTable *self)
{
  return self->cell;
}

GPtrArray *
rd_paste_table_get_caption (RdPasteTable *self)
{
  return self->caption;
}

guint
rd_paste_table_count_missing (const RdPasteTable *self)
{
  guint n_columns = count_columns (self), n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += n_columns - ((const GPtrArray *) self->rows->pdata[i])->len;
  return n;
}

gboolean
rd_paste_table_unpack (RdPasteTable *self, GPtrArray *blocks)
{
  const RdReportCell *cell;

  if (self->rows->len != 1 || count_columns (self) != 1)
    return FALSE;
  cell = ((const GPtrArray *) self->rows->pdata[0])->pdata[0];
  for (guint i = 0; i < cell->blocks->len; i++)
    g_ptr_array_add (blocks, rd_block_copy (cell->blocks->pdata[i]));
  return TRUE;
}

RdBlock *
rd_paste_table_take (RdPasteTable *self)
{
  guint n_columns = count_columns (self);
  RdBlock *block;

  if (n_columns == 0)
    return NULL;
  block = rd_block_new_table (n_columns, 0, self->first_is_header ? 1 : 0);
  rd_paste_join (block->runs, self->caption);
  rd_runs_tidy (block->runs);
  for (guint i = 0; i < self->rows->len; i++)
    if (i == 0 || ((const GPtrArray *) self->rows->pdata[i])->len > 0)
      move_cells (self->rows->pdata[i], n_columns, block);
  return block;
}

void
rd_paste_join (GPtrArray *runs, const GPtrArray *more)
{
  if (runs->len > 0 && more->len > 0)
    g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, " ", NULL));
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (runs, rd_run_copy (more->pdata[i]));
}
