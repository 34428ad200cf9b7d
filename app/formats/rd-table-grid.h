/* rd-table-grid.h — cells that span rows and columns, put where they belong
 *
 * Between the readers of word processors' files and an RdTable: it counts the rows,
 * keeps each cell's column (also where borders do not quite meet), gives a merged cell's text to every row that it covers and
 * sees which rows are one cell across the whole table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"

G_BEGIN_DECLS

typedef struct _RdTableGrid RdTableGrid;

/* Fills @table, which is borrowed. (transfer full) */
RdTableGrid *rd_table_grid_new           (RdTable *table);
void         rd_table_grid_free          (RdTableGrid *self);      /* NULL is fine */

/* @n more columns that the file declares before the rows. */
void         rd_table_grid_add_columns   (RdTableGrid *self, guint n);
guint        rd_table_grid_get_n_columns (const RdTableGrid *self);

/* The next row; flags can still be added while it lasts. */
void         rd_table_grid_begin_row     (RdTableGrid *self);
void         rd_table_grid_flag_row      (RdTableGrid *self, RdRowFlags flags);

/* A cell over @n_columns and, with this row, @n_rows; 0 rows: until another cell comes there.
 * FALSE where the file's tables are full.
 */
gboolean     rd_table_grid_add_cell      (RdTableGrid *self, guint n_columns, guint n_rows, const RdCell *cell);

/* A place that a cell above covers: its text stands there too, with a @comment of its own, which may be NULL.
 * FALSE where none covers it: nothing is done then.
 */
gboolean     rd_table_grid_add_covered   (RdTableGrid *self, guint n_columns, const char *comment);

/* The last cell covers so many columns more. */
void         rd_table_grid_widen         (RdTableGrid *self, guint n_columns);

/* Columns without a cell. */
void         rd_table_grid_skip          (RdTableGrid *self, guint n_columns);

/* The row stands @n_times in the file. FALSE where the file's tables are full. */
gboolean     rd_table_grid_end_row       (RdTableGrid *self, guint n_times);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTableGrid, rd_table_grid_free)

G_END_DECLS
