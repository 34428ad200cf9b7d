/* rd-document-table.h — a table in the text of a report, changed in place
 *
 * Tab goes to the next cell, and from the last one to a new row; rows and columns come and go by the menu.  What is changed goes into the
 * block of its anchor, as a step of the text around it.
 *
 * Actions: "table.row-above", "table.row-below", "table.column-before", "table.column-after", "table.remove-row",
 * "table.remove-column", "table.header" (boolean state), "table.remove".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_TABLE (rd_document_table_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentTable, rd_document_table, RD, DOCUMENT_TABLE, GtkWidget)

/* More cannot be made by hand. */
#define RD_TABLE_COLUMNS_MAX 12
#define RD_TABLE_ROWS_MAX    400

/* @outer: the page that it stands on. */
GtkWidget      *rd_document_table_new       (RdDocumentView *outer, RdDocumentAnchor *anchor);

/* (transfer none); NULL where there is none */
RdDocumentView *rd_document_table_get_cell  (RdDocumentTable *self, guint row, guint column);

RdDocumentView *rd_document_table_get_caption (RdDocumentTable *self);      /* (transfer none) */

/* The keyboard into the first cell, or into the first of the last row. */
void            rd_document_table_enter     (RdDocumentTable *self, gboolean from_below);

G_END_DECLS
