/* rd-document-tag.h — what a stretch of a report's text is marked with
 *
 * A tag that knows what it means: a mark (bold, italic), a language, a comment, the style of a whole line, or an
 * atom.  An atom is a stretch that stands for something else, a reference or a footnote: it is
 * entered, left and deleted as one character, and each has a tag of its own, so that two neighbours
 * stay two.  Marks that only show (what was searched for, a word spelt wrongly) mean nothing and are never kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_TAG_SHOWN,       /* only shown: never kept, no change of the text */
  RD_TAG_STYLE,       /* of a whole line, its line end with it */
  RD_TAG_MARK,
  RD_TAG_LANGUAGE,
  RD_TAG_COMMENT,
  RD_TAG_ATOM,
} RdTagRole;

#define RD_TYPE_DOCUMENT_TAG (rd_document_tag_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentTag, rd_document_tag, RD, DOCUMENT_TAG, GtkTextTag)

/* (transfer full), as all of them */
RdDocumentTag *rd_document_tag_new_style    (const char *name);
RdDocumentTag *rd_document_tag_new_shown    (const char *name);
RdDocumentTag *rd_document_tag_new_mark     (RdMarks mark);
RdDocumentTag *rd_document_tag_new_language (const char *language);
RdDocumentTag *rd_document_tag_new_comment  (const char *id);

/* A copy of @run is kept. */
RdDocumentTag *rd_document_tag_new_atom     (const RdRun *run);

RdTagRole      rd_document_tag_get_role     (RdDocumentTag *self);
RdMarks        rd_document_tag_get_mark     (RdDocumentTag *self);      /* of a MARK, else RD_MARK_NONE */
const char    *rd_document_tag_get_value    (RdDocumentTag *self);      /* the language or the comment's id */

/* Of an ATOM: kind, id and note; marks, language and comments are those of the text. (transfer none) */
const RdRun   *rd_document_tag_get_run      (RdDocumentTag *self);

/* Another text of a footnote; a copy is kept. */
void           rd_document_tag_set_note     (RdDocumentTag *self, const GPtrArray *note);

/* The atom that covers the character at @iter, or NULL. (transfer none) */
RdDocumentTag *rd_document_tag_find_atom    (const GtkTextIter *iter);

/* Whether @iter is between two characters of one atom. */
gboolean       rd_document_tag_is_within    (const GtkTextIter *iter);

G_END_DECLS
