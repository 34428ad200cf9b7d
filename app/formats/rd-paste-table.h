/* rd-paste-table.h — a table that is pasted, put together cell by cell
 *
 * Private to rd-paste-blocks.  Cells that reach over several columns or rows stand in the first of them, the
 * others are empty; rows that are too short are filled up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_PASTE_MAX_COLUMNS 60                  /* what stands further right goes into the last one */

typedef struct _RdPasteTable RdPasteTable;

RdPasteTable *rd_paste_table_new         (void);
void          rd_paste_table_free        (RdPasteTable *self);      /* NULL is fine */

void          rd_paste_table_begin_row   (RdPasteTable *self, gboolean is_header);

/* Each returns how many cells came. */
guint         rd_paste_table_begin_cell  (RdPasteTable *self, gboolean is_header, guint columns, guint rows);
guint         rd_paste_table_end_cell    (RdPasteTable *self);

/* Where words go now; NULL where no cell was begun in the row. (transfer none) */
RdReportCell *rd_paste_table_get_cell    (RdPasteTable *self);
GPtrArray    *rd_paste_table_get_caption (RdPasteTable *self);      /* RdRun. (transfer none) */

/* How many cells filling up will add. */
guint         rd_paste_table_count_missing (const RdPasteTable *self);

/* A table of one cell is a frame: copies what stands in it to @blocks, and is FALSE where it is none. */
gboolean      rd_paste_table_unpack      (RdPasteTable *self, GPtrArray *blocks);

/* The TABLE, once; NULL where there is no cell. (transfer full) */
RdBlock      *rd_paste_table_take        (RdPasteTable *self);

/* Runs of a paragraph behind those of another, a space between them. */
void          rd_paste_join              (GPtrArray *runs, const GPtrArray *more);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPasteTable, rd_paste_table_free)

G_END_DECLS
