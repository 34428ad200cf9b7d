/* rd-word-count.c — how many words of a report are text, headings, tables and footnotes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-word-count.h"

typedef struct
{
  RdWordCount *count;
  guint       *kind;       /* of count: where it is no footnote, or one of a heading */
} Counting;

/* Helpers */

static void
count_runs (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data)
{
  Counting *self = user_data;

  *(is_note && block->kind != RD_BLOCK_HEADING ? &self->count->notes : self->kind) += rd_runs_count_words (runs);
}

static guint *
get_kind (RdWordCount *self, const RdBlock *block)
{
  if (block->kind == RD_BLOCK_HEADING)
    return &self->headings;
  return block->kind == RD_BLOCK_TABLE || block->kind == RD_BLOCK_FIGURE ? &self->tables : &self->text;
}

/* Public API */

void
rd_word_count_add_blocks (RdWordCount *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      Counting counting = { self, get_kind (self, blocks->pdata[i]) };

      rd_block_walk (blocks->pdata[i], FALSE, count_runs, &counting);
    }
}

void
rd_word_count_add_document (RdWordCount *self, const RdDocument *document)
{
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      self->headings += section->title != NULL ? rd_text_count_words (section->title) : 0;
      rd_word_count_add_blocks (self, section->blocks);
    }
}

guint
rd_word_count_get_all (const RdWordCount *self)
{
  return rd_word_count_get_usual (self) + self->headings;
}

guint
rd_word_count_get_usual (const RdWordCount *self)
{
  return self->text + self->tables + self->notes;
}
