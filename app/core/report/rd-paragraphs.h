/* rd-paragraphs.h — a report as the paragraphs that are read one after the other
 *
 * What checks, search and comparison walk over: titles, paragraphs, items, cells, captions, notes and what stands
 * in resolved figures, each with its text and a place that the editor finds again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_PARAGRAPH_TITLE,      /* of the section, number 0 */
  RD_PARAGRAPH_BODY,
  RD_PARAGRAPH_HEADING,
  RD_PARAGRAPH_ITEM,
  RD_PARAGRAPH_QUOTATION,
  RD_PARAGRAPH_CELL,
  RD_PARAGRAPH_CAPTION,
  RD_PARAGRAPH_DESCRIPTION, /* of a figure */
  RD_PARAGRAPH_NOTE,        /* follows the paragraph that it stands in */
  RD_PARAGRAPH_COMMENT,     /* after the last block: RdDocumentComment that stand in the section */
  RD_PARAGRAPH_FIGURE,      /* content of a resolved figure */
} RdParagraphKind;

/* The section of what stands before them all: the report's title (number 0), subtitle (1) and notice (2); and, last of all, of
 * comments that stand nowhere (from 3).
 */
#define RD_PARAGRAPH_NO_SECTION G_MAXUINT

/* Offsets are in characters of @text, in which a break is a space and a reference its text. */
typedef struct
{
  RdParagraphKind  kind;
  guint            section;    /* index */
  guint            number;     /* within the section, from 1 in reading order; the title is 0 */
  char            *text;
  const RdBlock   *block;      /* borrowed; NULL for a title and a comment */
  const GPtrArray *runs;       /* borrowed; NULL where there are none */
} RdParagraph;

/* GPtrArray of RdParagraph, empty ones too; @document must outlive it. Comments whose section is known are in it, answers after
 * what they answer. (transfer full)
 */
GPtrArray *rd_paragraphs_new         (const RdDocument *document);

/* Of one section, as @index among the sections of its document; without comments. (transfer full) */
GPtrArray *rd_paragraphs_new_section (const RdSection *section, guint index);

/* Whether the author's own sentences stand in it: no title, no quotation, no comment, nothing that was drawn from the register. */
gboolean   rd_paragraph_is_prose     (const RdParagraph *self);

/* The run at @offset characters into @paragraph, and how far into the run; NULL past the end. (transfer none) */
RdRun     *rd_paragraph_find_run     (const RdParagraph *paragraph, guint offset, guint *out_within);

G_END_DECLS
