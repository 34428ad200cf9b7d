/* rd-document-format.c — styles, marks, references and objects of a section's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

/* Helpers */

static void
touch_lines (RdDocumentBuffer *self, const GtkTextIter *start, const GtkTextIter *end)
{
  guint last = MIN ((guint) gtk_text_iter_get_line (end), rd_document_lines_get_n (self->lines) - 1);

  for (guint i = gtk_text_iter_get_line (start); i <= last; i++)
    rd_document_lines_touch (self->lines, i);
}

static gboolean
has_throughout (RdDocumentTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter toggle = *start;

  return gtk_text_iter_has_tag (start, GTK_TEXT_TAG (tag))
         && (!gtk_text_iter_forward_to_tag_toggle (&toggle, GTK_TEXT_TAG (tag)) || gtk_text_iter_compare (&toggle, end) >= 0);
}

/* Line by line, so that line ends stay without marks and a selection of several paragraphs can have one throughout. */
static void
change_marks (RdDocumentBuffer *self, RdDocumentTag *tag, gboolean on, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;

      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
      if (gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      if (gtk_text_iter_compare (&from, &to) < 0)
        rd_document_buffer_set_tag (self, tag, on, &from, &to);
      if (!gtk_text_iter_forward_line (&from))
        break;
    }
}

/* Whether each line's words in it have the mark. */
static gboolean
all_lines_have (RdDocumentBuffer *self, RdDocumentTag *tag, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;

      if (!gtk_text_iter_ends_line (&to))
        gtk_text_iter_forward_to_line_end (&to);
      if (gtk_text_iter_compare (&to, end) > 0)
        to = *end;
      if (gtk_text_iter_compare (&from, &to) < 0 && !has_throughout (tag, &from, &to))
        return FALSE;
      if (!gtk_text_iter_forward_line (&from))
        break;
    }
  return TRUE;
}

static void
style_line (RdDocumentBuffer *self, guint line, const RdLineStyle *style)
{
  const RdLineStyle *old = rd_document_lines_get_style (self->lines, line);

  if (rd_line_style_is_object (old) || rd_line_style_equal (old, style))
    return;
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  rd_document_lines_set_style (self->lines, line, style);
  rd_document_buffer_show_style (self, line);
}

/* The user changes a table or a figure */

static guint
line_of (RdDocumentBuffer *self, RdDocumentAnchor *anchor)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (self), &at, rd_document_anchor_get_place (anchor));
  return gtk_text_iter_get_line (&at);
}

static void
about_to_edit_cb (RdDocumentBuffer *self)
{
  rd_document_buffer_end_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
}

static void
object_edited_cb (RdDocumentBuffer *self, RdDocumentAnchor *anchor)
{
  rd_document_lines_touch (self->lines, line_of (self, anchor));
  self->notes_moved = TRUE;
  rd_document_buffer_end_change (self);
}

/* For the other files */

void
rd_document_buffer_listen (RdDocumentBuffer *self, RdDocumentAnchor *anchor)
{
  g_signal_connect_object (anchor, "about-to-edit", G_CALLBACK (about_to_edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (anchor, "edited", G_CALLBACK (object_edited_cb), self, G_CONNECT_SWAPPED);
}

/* Public API: lines */

guint
rd_document_buffer_get_cursor_line (RdDocumentBuffer *self)
{
  GtkTextIter at;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), 0);

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self), &at, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self)));
  return MIN ((guint) gtk_text_iter_get_line (&at), rd_document_lines_get_n (self->lines) - 1);
}

void
rd_document_buffer_get_selected_lines (RdDocumentBuffer *self, guint *out_first, guint *out_last)
{
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  *out_first = gtk_text_iter_get_line (&start);
  *out_last = MIN ((guint) gtk_text_iter_get_line (&end), rd_document_lines_get_n (self->lines) - 1);
}

void
rd_document_buffer_set_line_style (RdDocumentBuffer *self, guint line, const RdLineStyle *style)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && line < rd_document_lines_get_n (self->lines));

  rd_document_buffer_begin_step (self);
  style_line (self, line, style);
  rd_document_buffer_finish_step (self);
}

void
rd_document_buffer_set_style (RdDocumentBuffer *self, const RdLineStyle *style)
{
  guint first, last;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && style != NULL);

  rd_document_buffer_get_selected_lines (self, &first, &last);
  rd_document_buffer_begin_step (self);
  for (guint i = first; i <= last; i++)
    style_line (self, i, style);
  rd_document_buffer_finish_step (self);
}

/* Public API: marks */

RdMarks
rd_document_buffer_get_marks (RdDocumentBuffer *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), RD_MARK_NONE);

  if (gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    return (all_lines_have (self, self->bold, &start, &end) ? RD_MARK_BOLD : 0)
           | (all_lines_have (self, self->italic, &start, &end) ? RD_MARK_ITALIC : 0);
  return rd_document_buffer_get_cursor_marks (self, &start);
}

void
rd_document_buffer_toggle_mark (RdDocumentBuffer *self, RdMarks mark)
{
  RdMarks now = rd_document_buffer_get_marks (self);
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    {
      self->typing_marks = now ^ mark;
      self->has_typing_marks = TRUE;
      self->cursor = gtk_text_iter_get_offset (&start);
      rd_document_buffer_end_step (self);
      rd_document_buffer_emit_formatted (self);
      return;
    }
  rd_document_buffer_begin_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  change_marks (self, mark == RD_MARK_BOLD ? self->bold : self->italic, (now & mark) == 0, &start, &end);
  touch_lines (self, &start, &end);
  rd_document_buffer_finish_step (self);
}

void
rd_document_buffer_clear_marks (RdDocumentBuffer *self)
{
  GHashTableIter languages;
  GtkTextIter start, end;
  gpointer tag;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self), &start, &end))
    return;
  rd_document_buffer_begin_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  change_marks (self, self->bold, FALSE, &start, &end);
  change_marks (self, self->italic, FALSE, &start, &end);
  g_hash_table_iter_init (&languages, self->languages);
  while (g_hash_table_iter_next (&languages, NULL, &tag))
    change_marks (self, tag, FALSE, &start, &end);
  touch_lines (self, &start, &end);
  rd_document_buffer_finish_step (self);
}

/* Public API: comments */

void
rd_document_buffer_mark_comment (RdDocumentBuffer *self, const char *id, const GtkTextIter *start, const GtkTextIter *end)
{
  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && id != NULL);

  change_marks (self, rd_document_buffer_comment_tag (self, id), TRUE, start, end);
  touch_lines (self, start, end);
}

void
rd_document_buffer_unmark_comment (RdDocumentBuffer *self, const char *id)
{
  RdDocumentTag *tag = g_hash_table_lookup (self->comments, id);
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self));

  if (tag == NULL)
    return;
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self), &start, &end);
  rd_document_buffer_set_tag (self, tag, FALSE, &start, &end);
  touch_lines (self, &start, &end);
}

gboolean
rd_document_buffer_find_comment (RdDocumentBuffer *self, const char *id, GtkTextIter *out_start, GtkTextIter *out_end)
{
  RdDocumentTag *tag = g_hash_table_lookup (self->comments, id);
  GtkTextIter at;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self), FALSE);

  if (tag == NULL)
    return FALSE;
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &at);
  if (!gtk_text_iter_has_tag (&at, GTK_TEXT_TAG (tag)) && !gtk_text_iter_forward_to_tag_toggle (&at, GTK_TEXT_TAG (tag)))
    return FALSE;
  *out_start = *out_end = at;
  while (gtk_text_iter_forward_to_tag_toggle (&at, GTK_TEXT_TAG (tag)))
    *out_end = at;
  return TRUE;
}

/* Public API: atoms and objects */

void
rd_document_buffer_insert_run (RdDocumentBuffer *self, const RdRun *run)
{
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);

  g_return_if_fail (RD_IS_DOCUMENT_BUFFER (self) && run != NULL);

  g_ptr_array_add (block->runs, rd_run_copy (run));
  g_ptr_array_add (blocks, block);
  rd_document_buffer_insert_blocks (self, blocks);
}

RdDocumentAnchor *
rd_document_buffer_get_object (RdDocumentBuffer *self, guint line)
{
  GtkTextIter at;

  g_return_val_if_fail (RD_IS_DOCUMENT_BUFFER (self) && line < rd_document_lines_get_n (self->lines), NULL);

  if (!rd_line_style_is_object (rd_document_lines_get_style (self->lines, line)))
    return NULL;
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &at, line);
  return g_hash_table_lookup (self->anchors, gtk_text_iter_get_child_anchor (&at));
}

RdDocumentAnchor *
rd_document_buffer_insert_object (RdDocumentBuffer *self, const RdBlock *block)
{
  guint line = rd_document_buffer_get_cursor_line (self);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_kept_block_unref);
  gboolean in_place = rd_document_buffer_get_block (self, line)->runs->len == 0
                      && !rd_line_style_is_object (rd_document_lines_get_style (self->lines, line));
  guint at = in_place ? line : line + 1;

  g_ptr_array_add (kept, rd_kept_block_new (rd_block_copy (block)));
  if (at + (in_place ? 1 : 0) == rd_document_lines_get_n (self->lines))
    g_ptr_array_add (kept, rd_kept_block_new (rd_block_new (RD_BLOCK_PARAGRAPH)));    /* somewhere to go on */
  rd_document_buffer_begin_step (self);
  rd_document_buffer_begin_change (self, RD_CHANGE_OTHER, 0, 0);
  rd_document_buffer_replace_lines (self, at, in_place ? 1 : 0, kept, 0, kept->len);
  rd_document_buffer_finish_step (self);
  return rd_document_buffer_get_object (self, at);
}
