/* rd-document-lines.h — what each line of a report's text is
 *
 * One line of the text buffer is one block.  Beside the style of each stands the block that was last read of it, until
 * the line changes: what was not touched is not read again, and two states of a section share it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef struct
{
  RdBlockKind kind;
  int         level;
  gboolean    is_numbered;
} RdLineStyle;

#define RD_LINE_PARAGRAPH ((RdLineStyle) { RD_BLOCK_PARAGRAPH, 0, FALSE })

gboolean     rd_line_style_equal        (const RdLineStyle *a, const RdLineStyle *b);
RdLineStyle  rd_line_style_of           (const RdBlock *block);
gboolean     rd_line_style_is_object    (const RdLineStyle *self);      /* a table or a figure */

/* A block that several states of a text share; never changed. */
typedef struct
{
  RdBlock *block;
} RdKeptBlock;

RdKeptBlock *rd_kept_block_new          (RdBlock *block);               /* takes it. (transfer full) */
RdKeptBlock *rd_kept_block_ref          (RdKeptBlock *self);
void         rd_kept_block_unref        (RdKeptBlock *self);            /* NULL is fine */

typedef struct _RdDocumentLines RdDocumentLines;

RdDocumentLines   *rd_document_lines_new       (void);                  /* one empty paragraph */
void               rd_document_lines_free      (RdDocumentLines *self);
guint              rd_document_lines_get_n     (const RdDocumentLines *self);

/* (transfer none): until the next change */
const RdLineStyle *rd_document_lines_get_style (const RdDocumentLines *self, guint line);
void               rd_document_lines_set_style (RdDocumentLines *self, guint line, const RdLineStyle *style);
void               rd_document_lines_insert    (RdDocumentLines *self, guint line, guint n, const RdLineStyle *style);
void               rd_document_lines_remove    (RdDocumentLines *self, guint line, guint n);

/* What was read of it, or NULL after rd_document_lines_touch(). (transfer none) */
RdKeptBlock       *rd_document_lines_get_kept  (const RdDocumentLines *self, guint line);
void               rd_document_lines_set_kept  (RdDocumentLines *self, guint line, RdKeptBlock *kept);
void               rd_document_lines_touch     (RdDocumentLines *self, guint line);

/* What stands before an item that is numbered: 1 for the first of a list. An item is the next of the one above it at its level,
 * whatever stands deeper between them; anything else, also an item without a number at its level, begins anew.
 */
guint              rd_document_lines_get_number (RdDocumentLines *self, guint line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDocumentLines, rd_document_lines_free)

G_END_DECLS
