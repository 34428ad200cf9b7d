/* rd-paragraphs.c — a report as the paragraphs that are read one after the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-paragraphs.h"

/* 1. in_figure is how many resolved figures the walk is in; above 0 all that it meets is RD_PARAGRAPH_FIGURE.
 * 2. comments holds the ids (borrowed) of those met so far in the section, in order, each once.
 */
typedef struct
{
  GPtrArray  *paragraphs;
  guint       section;
  guint       number;
  guint       in_figure;
  GHashTable *seen;
  GPtrArray  *comments;
} Walk;

/* Helpers */

static void
paragraph_free (gpointer data)
{
  RdParagraph *self = data;

  g_free (self->text);
  g_free (self);
}

static void
add_text (Walk *walk, RdParagraphKind kind, const RdBlock *block, const GPtrArray *runs, char *text)
{
  RdParagraph *paragraph = g_new0 (RdParagraph, 1);

  paragraph->kind = walk->in_figure > 0 ? RD_PARAGRAPH_FIGURE : kind;
  paragraph->section = walk->section;
  paragraph->number = walk->number++;
  paragraph->text = text;
  paragraph->block = block;
  paragraph->runs = runs;
  g_ptr_array_add (walk->paragraphs, paragraph);
}

static void
collect_comments (Walk *walk, const RdRun *run)
{
  for (guint i = 0; run->comments != NULL && run->comments[i] != NULL; i++)
    if (g_hash_table_add (walk->seen, run->comments[i]))
      g_ptr_array_add (walk->comments, run->comments[i]);
}

/* A paragraph, and the notes in it after it. */
static void
add_runs (Walk *walk, RdParagraphKind kind, const RdBlock *block, const GPtrArray *runs)
{
  add_text (walk, kind, block, runs, rd_runs_to_text (runs));
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      collect_comments (walk, run);
      if (run->note != NULL)
        add_runs (walk, RD_PARAGRAPH_NOTE, block, run->note);
    }
}

static RdParagraphKind
find_kind (const RdBlock *block, gboolean is_in_cell)
{
  switch (block->kind)
    {
    case RD_BLOCK_TABLE:
    case RD_BLOCK_FIGURE:
      return RD_PARAGRAPH_CAPTION;
    case RD_BLOCK_HEADING:
      return RD_PARAGRAPH_HEADING;
    case RD_BLOCK_QUOTATION:
      return RD_PARAGRAPH_QUOTATION;
    case RD_BLOCK_ITEM:
      return is_in_cell ? RD_PARAGRAPH_CELL : RD_PARAGRAPH_ITEM;
    case RD_BLOCK_PARAGRAPH:
    case RD_N_BLOCK_KINDS:
    default:
      return is_in_cell ? RD_PARAGRAPH_CELL : RD_PARAGRAPH_BODY;
    }
}

static void
add_blocks (Walk *walk, const GPtrArray *blocks, gboolean is_in_cell)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RdBlock *block = blocks->pdata[i];

      add_runs (walk, find_kind (block, is_in_cell), block, block->runs);
      if (block->description != NULL)
        add_text (walk, RD_PARAGRAPH_DESCRIPTION, block, NULL, g_strdup (block->description));
      for (guint c = 0; block->cells != NULL && c < block->cells->len; c++)
        add_blocks (walk, ((const RdReportCell *) block->cells->pdata[c])->blocks, TRUE);
      if (block->content == NULL)
        continue;
      walk->in_figure++;
      add_blocks (walk, block->content, is_in_cell);
      walk->in_figure--;
    }
}

static void
add_section (Walk *walk, const RdSection *section, guint index)
{
  walk->section = index;
  walk->number = 0;
  g_hash_table_remove_all (walk->seen);
  g_ptr_array_set_size (walk->comments, 0);
  add_text (walk, RD_PARAGRAPH_TITLE, NULL, NULL, g_strdup (section->title != NULL ? section->title : ""));
  add_blocks (walk, section->blocks, FALSE);
}

/* The comment @id with its answers; @placed then holds them (borrowed). */
static void
add_comment (Walk *walk, const RdDocument *document, const char *id, GHashTable *placed)
{
  for (guint i = 0; i < document->comments->len; i++)
    {
      const RdDocumentComment *comment = document->comments->pdata[i];

      if (g_strcmp0 (comment->id, id) != 0 && g_strcmp0 (comment->parent_id, id) != 0)
        continue;
      if (g_hash_table_add (placed, (gpointer) comment))
        add_text (walk, RD_PARAGRAPH_COMMENT, NULL, NULL, g_strdup (comment->text != NULL ? comment->text : ""));
    }
}

static void
add_own_texts (Walk *walk, const RdDocument *document)
{
  const char *texts[] = { document->title, document->subtitle, document->notice };

  walk->section = RD_PARAGRAPH_NO_SECTION;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      walk->number = i;
      if (texts[i] != NULL)
        add_text (walk, RD_PARAGRAPH_TITLE, NULL, NULL, g_strdup (texts[i]));
    }
}

/* Those that stand nowhere. */
static void
add_other_comments (Walk *walk, const RdDocument *document, GHashTable *placed)
{
  walk->section = RD_PARAGRAPH_NO_SECTION;
  walk->number = 3;
  for (guint i = 0; i < document->comments->len; i++)
    if (!g_hash_table_contains (placed, document->comments->pdata[i]))
      add_comment (walk, document, ((const RdDocumentComment *) document->comments->pdata[i])->id, placed);
}

static void
walk_init (Walk *walk)
{
  *walk = (Walk) { .paragraphs = g_ptr_array_new_with_free_func (paragraph_free) };
  walk->seen = g_hash_table_new (g_str_hash, g_str_equal);
  walk->comments = g_ptr_array_new ();
}

static GPtrArray *
walk_end (Walk *walk)
{
  g_hash_table_unref (walk->seen);
  g_ptr_array_unref (walk->comments);
  return walk->paragraphs;
}

/* Public API */

GPtrArray *
rd_paragraphs_new (const RdDocument *document)
{
  g_autoptr(GHashTable) placed = g_hash_table_new (NULL, NULL);
  Walk walk;

  walk_init (&walk);
  add_own_texts (&walk, document);
  for (guint i = 0; i < document->sections->len; i++)
    {
      add_section (&walk, document->sections->pdata[i], i);
      for (guint c = 0; c < walk.comments->len; c++)
        add_comment (&walk, document, walk.comments->pdata[c], placed);
    }
  add_other_comments (&walk, document, placed);
  return walk_end (&walk);
}

GPtrArray *
rd_paragraphs_new_section (const RdSection *section, guint index)
{
  Walk walk;

  walk_init (&walk);
  add_section (&walk, section, index);
  return walk_end (&walk);
}

gboolean
rd_paragraph_is_prose (const RdParagraph *self)
{
  return self->kind == RD_PARAGRAPH_BODY || self->kind == RD_PARAGRAPH_ITEM || self->kind == RD_PARAGRAPH_CELL
         || self->kind == RD_PARAGRAPH_NOTE;
}

RdRun *
rd_paragraph_find_run (const RdParagraph *paragraph, guint offset, guint *out_within)
{
  guint past = 0;

  for (guint i = 0; paragraph->runs != NULL && i < paragraph->runs->len; i++)
    {
      RdRun *run = paragraph->runs->pdata[i];
      guint length = run->kind == RD_RUN_BREAK ? 1 : run->kind == RD_RUN_NOTE || run->text == NULL ? 0 : (guint) g_utf8_strlen (run->text, -1);

      if (offset < past + length)
        {
          if (out_within != NULL)
            *out_within = offset - past;
          return run;
        }
      past += length;
    }
  return NULL;
}
