/* rd-document-anchor.h — where a table or a figure stands in the text of a report
 *
 * It holds the block; who shows it makes a widget for it and tells what was changed there.
 *
 * Signal "changed": the block is another one; not for whom changed it by rd_document_anchor_edit().
 * Signal "about-to-edit", "edited": the user changes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENT_ANCHOR (rd_document_anchor_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentAnchor, rd_document_anchor, RD, DOCUMENT_ANCHOR, GObject)

/* A TABLE or a FIGURE; a copy is kept. (transfer full) */
RdDocumentAnchor *rd_document_anchor_new       (const RdBlock *block);

const RdBlock    *rd_document_anchor_get_block (RdDocumentAnchor *self);      /* (transfer none) */

/* The character that it is in the text. (transfer none) */
GtkTextChildAnchor *rd_document_anchor_get_place (RdDocumentAnchor *self);

/* From outside: undone, or changed in another window. */
void              rd_document_anchor_set_block (RdDocumentAnchor *self, const RdBlock *block);

/* By the user, in its widget: before the change, and then what it is. Takes @block. */
void              rd_document_anchor_begin_edit (RdDocumentAnchor *self);
void              rd_document_anchor_edit      (RdDocumentAnchor *self, RdBlock *block);

/* How many footnotes stand before it in the section. */
void              rd_document_anchor_set_n_notes_before (RdDocumentAnchor *self, guint n);
guint             rd_document_anchor_get_n_notes_before (RdDocumentAnchor *self);

G_END_DECLS
