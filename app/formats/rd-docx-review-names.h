/* rd-docx-review-names.h — the elements of a Word document that a returned report is read from
 *
 * Internal to rd-docx-review.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-docx-review.h"
#include "formats/rd-office-relations.h"

G_BEGIN_DECLS

typedef enum
{
  RD_REVIEW_OTHER,            /* looked through */
  RD_REVIEW_UNREAD,           /* with what is in it */

  RD_REVIEW_DOCUMENT,
  RD_REVIEW_PARAGRAPH,
  RD_REVIEW_PARAGRAPH_PROPERTIES,
  RD_REVIEW_STYLE_NAME,
  RD_REVIEW_RUN_PROPERTIES,
  RD_REVIEW_TEXT,
  RD_REVIEW_TAB,
  RD_REVIEW_BREAK,
  RD_REVIEW_NO_BREAK_HYPHEN,
  RD_REVIEW_SOFT_HYPHEN,
  RD_REVIEW_SYMBOL,
  RD_REVIEW_INSERTED,
  RD_REVIEW_DELETED,
  RD_REVIEW_NOTE_MARK,
  RD_REVIEW_ENDNOTE_MARK,
  RD_REVIEW_TABLE,
  RD_REVIEW_ROW,
  RD_REVIEW_ROW_PROPERTIES,
  RD_REVIEW_ROW_HEADER,
  RD_REVIEW_CELL,
  RD_REVIEW_CELL_PROPERTIES,
  RD_REVIEW_CELL_INSERTED,
  RD_REVIEW_CELL_DELETED,
  RD_REVIEW_CONTROL,
  RD_REVIEW_CONTENTS,         /* what a control says of itself: it is a table of contents */
  RD_REVIEW_COMMENT_START,
  RD_REVIEW_COMMENT_END,
  RD_REVIEW_COMMENT_MARK,

  RD_REVIEW_NOTE,             /* in their own parts */
  RD_REVIEW_ENDNOTE,
  RD_REVIEW_COMMENT,
  RD_REVIEW_COMMENT_MORE,
  RD_REVIEW_STYLE,
  RD_REVIEW_STYLE_TITLE,
  RD_REVIEW_OUTLINE_LEVEL,
} RdReviewElement;

extern const RdXmlStreamNamespace rd_docx_review_namespaces[];
extern const RdXmlStreamName      rd_docx_review_names[];

/* What the styles of a file are for. */
typedef struct
{
  GHashTable *places;         /* id of the style → RdDocxPlace * 16 + level */
} RdDocxReviewStyles;

void     rd_docx_review_styles_init  (RdDocxReviewStyles *self);
void     rd_docx_review_styles_clear (RdDocxReviewStyles *self);
gboolean rd_docx_review_styles_read  (RdDocxReviewStyles *self, RdOfficeArchive *archive, const char *part,
                                      GCancellable *cancellable, GError **error);

/* The place of a paragraph of that style, which may be NULL; @out_level is that of a heading. */
RdDocxPlace rd_docx_review_styles_find (const RdDocxReviewStyles *self, const char *id, guint *out_level);

/* The paragraphs of a part, behind those that there are; @is_notes: it holds notes, and nothing else counts. */
gboolean rd_docx_review_read_text (RdDocxReview *self, const RdDocxReviewStyles *styles, RdOfficeArchive *archive, const char *part,
                                   gboolean is_notes, GCancellable *cancellable, GError **error);

/* The comments of the document that has these relations. */
gboolean rd_docx_review_read_comments (RdDocxReview *self, RdOfficeArchive *archive, const GPtrArray *relations,
                                       GCancellable *cancellable, GError **error);

/* @more bytes were read: FALSE with @error where that is too much. */
gboolean rd_docx_review_count (gsize *n_bytes, gsize more, GError **error);

G_END_DECLS
