/* rd-table-cell.h — a cell of a word processor's table, as it is put together
 *
 * Its text, the footnotes that end it and the comments that hang on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"
#include "formats/rd-table-text.h"

G_BEGIN_DECLS

typedef struct _RdTableCell RdTableCell;

RdTableCell *rd_table_cell_new          (void);
void         rd_table_cell_free         (RdTableCell *self);      /* NULL is fine */

/* An empty one again. */
void         rd_table_cell_clear        (RdTableCell *self);

/* Where its own words go. (transfer none) */
RdTableText *rd_table_cell_get_text     (RdTableCell *self);

/* A line “[Footnote: @text]” at its end; one of its comments.  NULL and "" are left out. */
void         rd_table_cell_add_footnote (RdTableCell *self, const char *text);
void         rd_table_cell_add_comment  (RdTableCell *self, const char *text);

/* Whether it has more than any real cell: the reader stops then. */
gboolean     rd_table_cell_is_full      (const RdTableCell *self);

/* With texts that are valid until the cell is changed. */
RdCell       rd_table_cell_finish       (RdTableCell *self, gboolean is_tracked);

G_END_DECLS
