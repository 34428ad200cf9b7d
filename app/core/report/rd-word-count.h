/* rd-word-count.h — how many words of a report are text, headings, tables and footnotes
 *
 * A reference counts as one word, as it reads.  What is drawn live from the review is not counted: nobody wrote it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef struct
{
  guint text;          /* paragraphs, lists, quotations */
  guint headings;      /* within sections with their footnotes, and titles of sections where they were added */
  guint tables;        /* cells, and captions of tables and figures */
  guint notes;         /* footnotes, those in tables too */
} RdWordCount;

/* Adds the words of @blocks. */
void  rd_word_count_add_blocks   (RdWordCount *self, const GPtrArray *blocks);

/* Adds the words of all sections, their titles as headings. */
void  rd_word_count_add_document (RdWordCount *self, const RdDocument *document);

/* All of them. */
guint rd_word_count_get_all      (const RdWordCount *self);

/* As the outline, the versions and the command count: without headings (rd_blocks_count_words()). */
guint rd_word_count_get_usual    (const RdWordCount *self);

G_END_DECLS
