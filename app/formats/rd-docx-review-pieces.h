/* rd-docx-review-pieces.h — a paragraph of a returned report while it is read
 *
 * Internal to rd-docx-review: what was tracked where the text stands, and which comments are open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-docx-review-names.h"

G_BEGIN_DECLS

/* A change that has begun, of text, of a row, of a cell. */
typedef struct
{
  RdChange  kind;
  RdDocxWho who;
} RdReviewChange;

/* A comment whose end has not been seen. */
typedef struct
{
  char *id;
  gsize start;
} RdReviewOpen;

/* How many changes its row, and its cell, have brought: they last as long as these. */
typedef struct
{
  guint row, cell;
} RdReviewTable;

/* 1. @n_bytes is of the whole part.
 * 2. A paragraph that stands in another, in a text box, is not read.
 */
typedef struct
{
  RdDocxReview             *review;
  const RdDocxReviewStyles *styles;
  RdDocxParagraph          *paragraph;   /* that has begun; owned until it ends */
  GArray                   *changes;     /* RdReviewChange */
  GArray                   *opened;      /* RdReviewOpen */
  GArray                   *tables;      /* RdReviewTable that have begun */
  GString                  *words;       /* of the last piece, which has none until it is finished */
  gsize                     length;      /* of the paragraph's text so far */
  gsize                     n_bytes;
  guint                     n_unread;
  guint                     n_tables;    /* that have begun, tables in tables not counted */
  guint                     n_contents;  /* depth of controls in one that is a table of contents, that one included */
  char                     *note;        /* that has begun */
  gboolean                  is_notes;
  gboolean                  has_begun;
  gboolean                  is_in_text;
  gboolean                  is_in_properties;      /* of the paragraph */
  gboolean                  is_in_row;             /* of a table that stands in no other */
  gboolean                  is_in_row_properties;
  gboolean                  is_in_cell_properties;
} RdReviewReading;

void     rd_review_reading_init   (RdReviewReading *self);
void     rd_review_reading_clear  (RdReviewReading *self);

RdDocxParagraph *rd_docx_paragraph_new (RdDocxPlace place, const char *note);     /* (transfer full) */

void     rd_docx_row_free         (RdDocxRow *self);

/* NULL is fine. */
void     rd_docx_paragraph_free   (RdDocxParagraph *self);

RdDocxWho rd_docx_who_read        (const RdXmlAttributes *attributes);
void     rd_docx_who_clear        (RdDocxWho *self);

/* A change begins; and the last @n end. */
gboolean rd_review_push_change    (RdReviewReading *self, RdChange kind, const RdXmlAttributes *attributes, GError **error);
void     rd_review_pop_changes    (RdReviewReading *self, guint n);

/* Text where the reading stands, as tracked there; @note is taken, NULL: it is none. */
gboolean rd_review_add_piece      (RdReviewReading *self, const char *text, gsize length, char *note, GError **error);
gboolean rd_review_add_words      (RdReviewReading *self, const char *text, GError **error);

void     rd_review_read_comment   (RdReviewReading *self, RdReviewElement element, const RdXmlAttributes *attributes);

/* What was read of the paragraph that has begun; comments that are open end with it. (transfer full) */
RdDocxParagraph *rd_review_take_paragraph (RdReviewReading *self);

G_END_DECLS
