/* rd-report-return-private.h — what the files of a returned report share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-paragraphs.h"
#include "core/report/rd-report-words.h"
#include "formats/rd-docx-review.h"
#include "model/rd-report-return.h"

G_BEGIN_DECLS

/* A paragraph of ours.  1. @text is as rd_runs_spell() has it.  2. Without words are only those of cells. */
typedef struct
{
  const RdParagraph *paragraph;
  guint              index;       /* of it among all paragraphs */
  const RdBlock     *table;       /* that it is in a cell of; NULL: none */
  guint              row, column;
  char              *text;
  gboolean           is_fixed;    /* of a figure: it is drawn from the review */
  gboolean           is_found;    /* it is in the file */
  gboolean           is_row_found;
} RdReturnOurs;

/* A paragraph of theirs as it was, before anything was tracked in it: one, or several that were split off each other.
 * 1. @pieces and @anchors are borrowed from the file's; offsets of anchors are moved to all pieces.
 * 2. Of a new one @before is "".
 */
typedef struct
{
  const RdDocxParagraph *first;
  GPtrArray *pieces;              /* RdDocxPiece */
  GArray    *anchors;             /* RdDocxAnchor, ids borrowed */
  GArray    *splits;              /* gsize: where it was split, in bytes of all pieces' text */
  char      *before, *after;
  gboolean   is_new;
  gboolean   joins_next;
  RdDocxWho  mark_who;            /* borrowed: who split, joined, or put it in */
} RdReturnTheirs;

/* GPtrArrays that free what is in them. (transfer full) */
GPtrArray *rd_return_list_ours    (const RdDocument *document, const GPtrArray *paragraphs);
GPtrArray *rd_return_list_theirs  (const RdDocxReview *file);

/* What there is to decide, in the order of the report.  @known: texts of paragraphs in versions that were kept, NULL where none
 * was; @existing: texts of our comments. GPtrArray of RdReturnItem. (transfer full)
 */
GPtrArray *rd_return_propose      (const RdDocument *document, GPtrArray *ours, GPtrArray *theirs, const RdDocxReview *file,
                                   GHashTable *known, GHashTable *existing, guint *out_missing);

/* How many paragraphs are the same in both. */
guint      rd_return_count_same   (const GPtrArray *ours, const GPtrArray *theirs);

/* @document, resolved, with what was accepted of @items done to it; ids of comments that are marked in it come from @ids: id in the
 * file → our id.
 */
void       rd_return_carry_out    (RdDocument *document, const GPtrArray *items, GHashTable *ids);

G_END_DECLS
