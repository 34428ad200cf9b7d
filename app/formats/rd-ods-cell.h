/* rd-ods-cell.h — a cell of an OpenDocument spreadsheet, as it is put together
 *
 * Internal to rd-ods-read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-table.h"
#include "formats/rd-table-text.h"
#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

/* Texts are as they came: comments and words go into them by rd-table-text.h. */
typedef struct
{
  RdTableText *text;
  RdTableText *comment;
  RdCell       cell;          /* what its attributes say; its texts are set by rd_ods_cell_finish() */
  GString     *value;         /* what it shows where there is no text */
  guint        n_times;       /* how often it stands there */
  guint        n_columns;     /* that it spans */
  guint        n_rows;
  gboolean     is_covered;
} RdOdsCell;

void     rd_ods_cell_init   (RdOdsCell *self);
void     rd_ods_cell_clear  (RdOdsCell *self);

/* An empty one with what @attributes say. */
void     rd_ods_cell_begin  (RdOdsCell *self, const RdXmlAttributes *attributes, gboolean is_covered);

/* Completes self->cell, whose texts are valid until the next one begins. FALSE where there is neither text nor comment. */
gboolean rd_ods_cell_finish (RdOdsCell *self);

G_END_DECLS
