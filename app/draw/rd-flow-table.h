/* rd-flow-table.h — a table set in columns
 *
 * Columns are as wide as their contents want, and fill the page together.  A cell is lines one under the other, so that a row
 * can go on over the page.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-flow-box.h"

G_BEGIN_DECLS

/* Between a cell's edge and its text, in points. */
#define RD_FLOW_CELL_PAD 5.0

/* Some lines of a cell, from first on. */
typedef struct
{
  guint first, n;
} RdFlowRange;

typedef struct
{
  guint  box, line;      /* in the cell */
  double before;         /* room above it, where it is not the first of its fragment */
} RdFlowCellLine;

typedef struct
{
  GPtrArray *boxes;      /* RdFlowBox */
  GArray    *lines;      /* RdFlowCellLine */
} RdFlowCell;

typedef struct
{
  guint      n_columns, n_rows, n_headers;
  double    *widths;     /* of the columns, padding included */
  GPtrArray *cells;      /* RdFlowCell, row by row */
} RdFlowTable;

/* @block is a table, borrowed; measured for @width. (transfer full) */
RdFlowTable      *rd_flow_table_new         (const RdBlock *block, RdFlowType *type, double width);
void              rd_flow_table_free        (RdFlowTable *self);     /* NULL is fine */

const RdFlowCell *rd_flow_table_get_cell    (const RdFlowTable *self, guint row, guint column);
const RdFlowLine *rd_flow_cell_get_line     (const RdFlowCell *self, guint line);

/* Of lines of one cell, without padding. */
double            rd_flow_cell_get_height   (const RdFlowCell *self, RdFlowRange range);

/* How many lines from @first on have room in @height. */
guint             rd_flow_cell_count_fitting (const RdFlowCell *self, guint first, double height);

/* The bullet or number of an item, as the one after @numbers, which has RD_ITEM_LEVEL_MAX + 1 elements and is set to
 * nothing before the first item of a list. (transfer full)
 */
char             *rd_flow_make_mark         (const RdBlock *item, guint *numbers);

/* Where the text of an item of that level begins. */
double            rd_flow_get_item_indent   (int level);

G_END_DECLS
