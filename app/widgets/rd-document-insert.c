/* rd-document-insert.c — several blocks come into a section's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

/* Helpers */

static void
append_runs (GPtrArray *runs, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (runs, rd_run_copy (more->pdata[i]));
}

static gboolean
has_words (const RdBlock *block)
{
  return block->kind != RD_BLOCK_TABLE && block->kind != RD_BLOCK_FIGURE;
}

/* Words that come into a line in the middle take its marks where they have none of their own. */
static void
put_within (RdDocumentBuffer *self, GtkTextIter *at, const GPtrArray *runs)
{
  RdMarks marks = rd_document_buffer_get_cursor_marks (self, at);
  g_autoptr (GPtrArray) copy = rd_runs_copy (runs);
  guint line = gtk_text_iter_get_line (at);

  for (guint i = 0; i < copy->len; i++)
    ((RdRun *) copy->pdata[i])->marks |= marks;
  rd_document_buffer_put_runs (self, at, copy);
  rd_document_lines_touch (self->lines, line);
  rd_document_buffer_show_style (self, line);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), at);
}

/* The line at the cursor becomes what stands before, what comes, and what stands behind. (transfer full): RdKeptBlock */
static GPtrArray *
join (RdDocumentBuffer *self, const GPtrArray *blocks, const GtkTextIter *at, int *out_behind)
{
  GtkTextIter start, end;
  guint line = gtk_text_iter_get_line (at);
  g_autoptr (GPtrArray) all = rd_blocks_copy (blocks);
  RdBlock *first = all->pdata[0], *last = all->pdata[all->len - 1];
  RdBlock *head = rd_block_copy (rd_document_buffer_get_block (self, line));
  RdBlock *tail = rd_block_copy (head);

  rd_document_buffer_get_line (self, line, &start, &end);
  g_ptr_array_unref (head->runs);
  g_ptr_array_unref (tail->runs);
  head->runs = rd_document_buffer_get_runs (self, &start, at);
  tail->runs = rd_document_buffer_get_runs (self, at, &end);
  *out_behind = gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (at);
  if (head->runs->len > 0 && first->kind == RD_BLOCK_PARAGRAPH)
    {
      append_runs (head->runs, first->runs);
      g_ptr_array_remove_index (all, 0);
      g_ptr_array_insert (all, 0, g_steal_pointer (&head));
    }
  else if (head->runs->len > 0)
    g_ptr_array_insert (all, 0, g_steal_pointer (&head));
  last = all->pdata[all->len - 1];
  if (tail->runs->len > 0 && has_words (last))
    append_runs (last->runs, tail->runs);
  else if (tail->runs->len > 0 || !has_words (last))
    g_ptr_array_add (all, g_steal_pointer (&tail));
  rd_block_free (head);
  rd_block_free (tail);
  return rd_document_buffer_keep_copies (all);
}

static void
put_lines (RdDocumentBuffer *self, GtkTextIter *at, const GPtrArray *blocks)
{
  guint line = gtk_text_iter_get_line (at);
  int behind = 0;
  g_autoptr (GPtrArray) kept = join (self, blocks, at, &behind);
  GtkTextIter start, end;

  rd_document_buffer_replace_lines (self, line, 1, kept, 0, kept->len);
  rd_document_buffer_get_line (self, line + kept->len - 1, &start, &end);
  gtk_text_iter_backward_chars (&end, MIN (behind, gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start)));
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &end);
}

/* Public API */

void
rd_document_buffer_insert_blocks (RdDocumentBuffer *self, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const RdBlock *first = blocks->len > 0 ? blocks->pdata[0] : NULL;
  GtkTextIter at;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (first == NULL)
    return;
  rd_document_buffer_begin_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (rd_document_buffer_get_object (self, gtk_text_iter_get_line (&at)) != NULL)
    {
      gtk_text_buffer_insert (buffer, &at, "\n", 1);
      gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
    }
  if (blocks->len == 1 && first->kind == RD_BLOCK_PARAGRAPH)
    put_within (self, &at, first->runs);
  else
    put_lines (self, &at, blocks);
  rd_document_buffer_finish_step (self);
}

/* Whether a reference in the line reads otherwise than it is shown. */
static gboolean
is_named_anew (RdDocumentBuffer *self, guint line)
{
  GtkTextIter at, end;

  rd_document_buffer_get_line (self, line, &at, &end);
  while (gtk_text_iter_compare (&at, &end) < 0)
    {
      RdDocumentTag *atom = rd_document_tag_find_atom (&at);
      GtkTextIter start = at;

      if (!gtk_text_iter_forward_to_tag_toggle (&at, atom != NULL ? GTK_TEXT_TAG (atom) : NULL))
        return FALSE;
      if (atom != NULL && rd_document_tag_get_run (atom)->kind != RD_RUN_NOTE)
        {
          g_autofree char *shown = gtk_text_iter_get_slice (&start, &at);
          g_autofree char *name = rd_document_buffer_name (self, rd_document_tag_get_run (atom));

          if (!g_str_equal (shown, name))
            return TRUE;
        }
    }
  return FALSE;
}

void
rd_document_buffer_name_again (RdDocumentBuffer *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  for (guint i = 0; i < rd_document_lines_get_n (self->lines); i++)
    {
      RdDocumentAnchor *anchor = rd_document_buffer_get_object (self, i);
      g_autoptr (GPtrArray) kept = NULL;

      if (anchor != NULL)
        rd_document_anchor_set_block (anchor, rd_document_buffer_get_block (self, i));
      if (anchor != NULL || !is_named_anew (self, i))
        continue;
      kept = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_kept_block_unref);
      g_ptr_array_add (kept, rd_kept_block_ref (rd_document_buffer_keep (self, i)));
      rd_document_buffer_replace_lines (self, i, 1, kept, 0, 1);
    }
  rd_document_buffer_number_notes (self);
}
