/* rd-report-return-apply.c — what was accepted, done to the report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-return-private.h"

#include <string.h>

#include "core/report/rd-runs-edit.h"

typedef struct
{
  RdDocument *document;
  GPtrArray  *paragraphs;     /* RdParagraph of it, as they were before */
} Applying;

static GPtrArray *
get_runs (const RdParagraph *paragraph)
{
  return (GPtrArray *) paragraph->runs;
}

/* The list that holds the block; NULL where none in @blocks does. */
static GPtrArray *
find_list (GPtrArray *blocks, const RdBlock *block, guint *out_at)
{
  if (g_ptr_array_find (blocks, block, out_at))
    return blocks;
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *table = blocks->pdata[i];

      for (guint c = 0; table->cells != NULL && c < table->cells->len; c++)
        {
          GPtrArray *found = find_list (((RdReportCell *) table->cells->pdata[c])->blocks, block, out_at);

          if (found != NULL)
            return found;
        }
    }
  return NULL;
}

/* The section's own block in which it stands. */
static guint
find_top (const RdSection *section, const RdBlock *block)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      guint at;

      g_ptr_array_add (one, section->blocks->pdata[i]);
      if (find_list (one, block, &at) != NULL)
        return i;
    }
  return section->blocks->len;
}

static RdSection *
get_section (const Applying *self, const RdReturnFacts *facts)
{
  return self->document->sections->pdata[facts->section];
}

/* --- words */

static void
change_title (RdSection *section, const RdReturnFacts *facts)
{
  g_autoptr (GPtrArray) runs = rd_runs_new ();

  g_ptr_array_add (runs, rd_run_new (RD_RUN_TEXT, section->title, NULL));
  rd_runs_replace (runs, facts->start, facts->end, facts->after);
  if (runs->len == 0)
    return;
  g_free (section->title);
  section->title = rd_runs_spell (runs);
}

/* What both have at their ends stays what it is: “Child A’s” that becomes “Child A” keeps the reference. */
static void
replace_narrowly (GPtrArray *runs, const RdReturnFacts *facts)
{
  g_autofree char *text = rd_runs_spell (runs);
  gsize start = facts->start, end = facts->end;
  const char *from = facts->after, *to = from + strlen (from);
  g_autofree char *after = NULL;

  while (start < end && from < to && g_utf8_get_char (text + start) == g_utf8_get_char (from))
    {
      start = (gsize) (g_utf8_next_char (text + start) - text);
      from = g_utf8_next_char (from);
    }
  while (end > start && to > from && g_utf8_get_char (g_utf8_prev_char (text + end)) == g_utf8_get_char (g_utf8_prev_char (to)))
    {
      end = (gsize) (g_utf8_prev_char (text + end) - text);
      to = g_utf8_prev_char (to);
    }
  after = g_strndup (from, (gsize) (to - from));
  rd_runs_replace (runs, start, end, after);
}

static void
change_words (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  if (paragraph->kind == RD_PARAGRAPH_TITLE)
    change_title (get_section (self, facts), facts);
  else if (paragraph->runs != NULL)
    replace_narrowly (get_runs (paragraph), facts);
}

/* --- paragraphs */

static RdBlock *
make_like (const RdBlock *block)
{
  RdBlock *twin = rd_block_new (block->kind == RD_BLOCK_TABLE || block->kind == RD_BLOCK_FIGURE ? RD_BLOCK_PARAGRAPH : block->kind);

  if (twin->kind == block->kind)
    {
      twin->level = block->level;
      twin->is_numbered = block->is_numbered;
    }
  return twin;
}

static void
split (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  guint at;
  GPtrArray *list = find_list (get_section (self, facts)->blocks, paragraph->block, &at);
  RdBlock *rest;

  if (list == NULL)
    return;
  rest = make_like (paragraph->block);
  g_ptr_array_unref (rest->runs);
  rest->runs = rd_runs_split (get_runs (paragraph), facts->start);
  g_ptr_array_insert (list, (int) at + 1, rest);
}

static void
join (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  guint at;
  GPtrArray *list = find_list (get_section (self, facts)->blocks, paragraph->block, &at);
  RdBlock *next = list != NULL && at + 1 < list->len ? list->pdata[at + 1] : NULL;

  if (next == NULL || next->cells != NULL || next->kind == RD_BLOCK_FIGURE)
    return;
  for (guint i = 0; i < next->runs->len; i++)
    g_ptr_array_add (get_runs (paragraph), rd_run_copy (next->runs->pdata[i]));
  rd_runs_tidy (get_runs (paragraph));
  g_ptr_array_remove_index (list, at + 1);
}

/* A cell keeps one, without words. */
static void
take_out (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  RdSection *section = get_section (self, facts);
  guint at;
  GPtrArray *list = find_list (section->blocks, paragraph->block, &at);

  if (list == NULL)
    return;
  if (list != section->blocks && list->len == 1)
    g_ptr_array_set_size (get_runs (paragraph), 0);
  else
    g_ptr_array_remove_index (list, at);
}

static RdBlock *
make_new (const RdReturnFacts *facts, const RdParagraph *behind)
{
  RdBlock *block;

  if (facts->level > 0)
    {
      block = rd_block_new_text (RD_BLOCK_HEADING, facts->after);
      block->level = (int) facts->level;
      return block;
    }
  block = rd_block_new_text (facts->is_item ? RD_BLOCK_ITEM : RD_BLOCK_PARAGRAPH, facts->after);
  if (facts->is_item && behind->block != NULL)
    {
      block->level = behind->block->level;
      block->is_numbered = behind->block->is_numbered;
    }
  return block;
}

/* Behind the paragraph, or the table that it is in; a table's caption stands before it. */
static void
put_in (const Applying *self, const RdReturnFacts *facts, const RdParagraph *behind)
{
  RdSection *section = get_section (self, facts);
  guint at = 0;

  if (behind->block != NULL)
    {
      gboolean is_caption = behind->kind == RD_PARAGRAPH_CAPTION && behind->block->kind == RD_BLOCK_TABLE;

      at = find_top (section, behind->block);
      at += at < section->blocks->len && !is_caption;
    }
  g_ptr_array_insert (section->blocks, (int) at, make_new (facts, behind));
}

/* --- all */

static void
apply (const Applying *self, const RdReturnFacts *facts, const RdParagraph *paragraph)
{
  switch (facts->kind)
    {
    case RD_RETURN_WORDS:
      change_words (self, facts, paragraph);
      break;
    case RD_RETURN_SPLIT:
      split (self, facts, paragraph);
      break;
    case RD_RETURN_JOIN:
      join (self, facts, paragraph);
      break;
    case RD_RETURN_GONE:
      take_out (self, facts, paragraph);
      break;
    case RD_RETURN_NEW:
      put_in (self, facts, paragraph);
      break;
    case RD_RETURN_COMMENT:
    case RD_N_RETURN_KINDS:
    default:
      break;
    }
}

static void
mark_comment (const Applying *self, const RdReturnFacts *facts, GHashTable *ids)
{
  const RdParagraph *paragraph = self->paragraphs->pdata[facts->paragraph];
  const char *id = g_hash_table_lookup (ids, facts->comment_id);

  if (id != NULL && paragraph->runs != NULL && facts->end > facts->start)
    rd_runs_add_comment (get_runs (paragraph), facts->start, facts->end, id);
}

/* Comments first: they change no words.  Then from the end to the beginning, so that what is before stays where it is. */
void
rd_return_carry_out (RdDocument *document, const GPtrArray *items, GHashTable *ids)
{
  Applying self = { document, rd_paragraphs_new (document) };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = items->len; i-- > 0;)
      {
        const RdReturnFacts *facts = rd_return_item_get_facts (items->pdata[i]);

        if (rd_return_item_get_choice (items->pdata[i]) != RD_RETURN_ACCEPTED || facts->paragraph >= self.paragraphs->len)
          continue;
        if (pass == 0 && facts->kind == RD_RETURN_COMMENT)
          mark_comment (&self, facts, ids);
        else if (pass == 1)
          apply (&self, facts, self.paragraphs->pdata[facts->paragraph]);
      }
  g_ptr_array_unref (self.paragraphs);
}
