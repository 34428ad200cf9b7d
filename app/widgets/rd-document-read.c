/* rd-document-read.c — the text of a section becomes blocks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

#include <string.h>

/* Helpers */

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

static void
take_comments (RdRun *run, GPtrArray *ids)
{
  if (ids->len == 0)
    return;
  g_ptr_array_sort (ids, compare_ids);
  g_ptr_array_add (ids, NULL);
  run->comments = g_strdupv ((char **) ids->pdata);
}

/* What the tags at @iter say of a run. */
static void
take_look (RdRun *run, const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);
  g_autoptr (GPtrArray) comments = g_ptr_array_new ();

  for (GSList *l = tags; l != NULL; l = l->next)
    {
      RdDocumentTag *tag = RD_IS_DOCUMENT_TAG (l->data) ? l->data : NULL;
      RdTagRole role = tag != NULL ? rd_document_tag_get_role (tag) : RD_TAG_SHOWN;

      if (role == RD_TAG_MARK)
        run->marks |= rd_document_tag_get_mark (tag);
      else if (role == RD_TAG_LANGUAGE && run->language == NULL)
        run->language = g_strdup (rd_document_tag_get_value (tag));
      else if (role == RD_TAG_COMMENT)
        g_ptr_array_add (comments, (char *) rd_document_tag_get_value (tag));
    }
  take_comments (run, comments);
}

static void
add_run (GPtrArray *runs, RdRun *run, const GtkTextIter *look)
{
  take_look (run, look);
  g_ptr_array_add (runs, run);
}

/* A stretch that looks alike throughout: breaks stand for themselves. */
static void
add_text (GPtrArray *runs, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *text = gtk_text_iter_get_slice (start, end);
  g_auto (GStrv) parts = g_strsplit (text, RD_BREAK_TEXT, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (i > 0)
        add_run (runs, rd_run_new (RD_RUN_BREAK, NULL, NULL), start);
      if (*parts[i] != '\0')
        add_run (runs, rd_run_new (RD_RUN_TEXT, parts[i], NULL), start);
    }
}

static void
add_atom (GPtrArray *runs, RdDocumentTag *atom, const GtkTextIter *look)
{
  add_run (runs, rd_run_copy (rd_document_tag_get_run (atom)), look);
}

static RdBlock *
read_line (RdDocumentBuffer *self, guint line)
{
  const RdLineStyle *style = rd_document_lines_get_style (self->lines, line);
  GtkTextIter start, end;
  RdBlock *block;

  if (rd_line_style_is_object (style))
    return rd_block_copy (rd_document_anchor_get_block (rd_document_buffer_get_object (self, line)));
  rd_document_buffer_get_line (self, line, &start, &end);
  block = rd_block_new (style->kind);
  block->level = style->level;
  block->is_numbered = style->is_numbered;
  g_ptr_array_unref (block->runs);
  block->runs = rd_document_buffer_get_runs (self, &start, &end);
  return block;
}

static gboolean
says_nothing (const RdBlock *block)
{
  return block->kind == RD_BLOCK_PARAGRAPH && block->runs->len == 0;
}

/* For the other files */

RdKeptBlock *
rd_document_buffer_keep (RdDocumentBuffer *self, guint line)
{
  RdKeptBlock *kept = rd_document_lines_get_kept (self->lines, line);

  if (kept != NULL)
    return kept;
  kept = rd_kept_block_new (read_line (self, line));
  rd_document_lines_set_kept (self->lines, line, kept);
  rd_kept_block_unref (kept);
  return kept;
}

/* Public API */

GPtrArray *
rd_document_buffer_get_runs (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GPtrArray *runs = rd_runs_new ();
  GtkTextIter at = *start;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), runs);

  while (gtk_text_iter_compare (&at, end) < 0)
    {
      RdDocumentTag *atom = rd_document_tag_find_atom (&at);
      GtkTextIter next = at;

      if (!gtk_text_iter_forward_to_tag_toggle (&next, atom != NULL ? GTK_TEXT_TAG (atom) : NULL)
          || gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      if (atom != NULL)
        add_atom (runs, atom, &at);
      else
        add_text (runs, &at, &next);
      at = next;
    }
  rd_runs_tidy (runs);
  return runs;
}

GPtrArray *
rd_document_buffer_get_blocks (RdDocumentBuffer *self)
{
  GPtrArray *blocks = rd_blocks_new ();
  guint n = rd_document_lines_get_n (self->lines);

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), blocks);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, rd_block_copy (rd_document_buffer_keep (self, i)->block));
  if (n == 1 && says_nothing (blocks->pdata[0]))
    g_ptr_array_set_size (blocks, 0);
  return blocks;
}

const RdBlock *
rd_document_buffer_get_block (RdDocumentBuffer *self, guint line)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self) && line < rd_document_lines_get_n (self->lines), NULL);

  return rd_document_buffer_keep (self, line)->block;
}

GPtrArray *
rd_document_buffer_get_stretch (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GPtrArray *blocks = rd_blocks_new ();
  guint first = gtk_text_iter_get_line (start);
  guint last = MIN ((guint) gtk_text_iter_get_line (end), rd_document_lines_get_n (self->lines) - 1);

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), blocks);

  for (guint i = first; i <= last; i++)
    {
      RdBlock *block = rd_block_copy (rd_document_buffer_keep (self, i)->block);
      GtkTextIter from, to;

      rd_document_buffer_get_line (self, i, &from, &to);
      g_ptr_array_add (blocks, block);
      if (block->cells != NULL || block->kind == RD_BLOCK_FIGURE)
        continue;
      g_ptr_array_unref (block->runs);
      block->runs = rd_document_buffer_get_runs (self, i == first ? start : &from, i == last && gtk_text_iter_compare (end, &to) < 0 ? end : &to);
    }
  return blocks;
}
