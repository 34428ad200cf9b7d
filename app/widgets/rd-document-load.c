/* rd-document-load.c — blocks become the text of a section
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-buffer-private.h"

/* Helpers */

static void
insert (RdDocumentBuffer *self, GtkTextIter *at, const char *text)
{
  self->internal++;
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), at, text, -1);
  self->internal--;
}

static RdDocumentTag *
find_tag (RdDocumentBuffer *self, GHashTable *tags, const char *value, RdDocumentTag *(*make) (const char *))
{
  RdDocumentTag *tag = g_hash_table_lookup (tags, value);

  if (tag != NULL)
    return tag;
  tag = make (value);
  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), GTK_TEXT_TAG (tag));
  g_hash_table_insert (tags, g_strdup (value), tag);
  return tag;
}

static RdDocumentTag *
add_atom (RdDocumentBuffer *self, const RdRun *run)
{
  g_autoptr (RdDocumentTag) tag = rd_document_tag_new_atom (run);

  if (run->kind == RD_RUN_NOTE)
    {
      g_object_set (tag, "rise", 5 * PANGO_SCALE, "scale", PANGO_SCALE_SMALL, NULL);
      self->notes_moved = TRUE;
    }
  else
    {
      static const GdkRGBA tint = { 0.21, 0.52, 0.89, 0.16 };

      g_object_set (tag, "background-rgba", &tint, NULL);
    }
  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)), GTK_TEXT_TAG (tag));
  return tag;
}

/* What stands in the text for the run. (transfer full) */
static char *
show_run (RdDocumentBuffer *self, const RdRun *run)
{
  if (run->kind == RD_RUN_TEXT)
    return g_strdelimit (g_strdup (run->text), "\n\r", ' ');
  if (run->kind == RD_RUN_BREAK)
    return g_strdup (RD_BREAK_TEXT);
  return run->kind == RD_RUN_NOTE ? rd_document_note_text (0) : rd_document_buffer_name (self, run);
}

static void
mark_run (RdDocumentBuffer *self, const RdRun *run, const GtkTextIter *start, const GtkTextIter *end)
{
  rd_document_buffer_set_tag (self, self->bold, (run->marks & RD_MARK_BOLD) != 0, start, end);
  rd_document_buffer_set_tag (self, self->italic, (run->marks & RD_MARK_ITALIC) != 0, start, end);
  if (run->language != NULL)
    rd_document_buffer_set_tag (self, rd_document_buffer_language_tag (self, run->language), TRUE, start, end);
  for (char **id = run->comments; id != NULL && *id != NULL; id++)
    rd_document_buffer_set_tag (self, rd_document_buffer_comment_tag (self, *id), TRUE, start, end);
  if (rd_run_is_reference (run) || run->kind == RD_RUN_NOTE)
    rd_document_buffer_set_tag (self, add_atom (self, run), TRUE, start, end);
}

static void
put_run (RdDocumentBuffer *self, GtkTextIter *at, const RdRun *run)
{
  g_autofree char *text = show_run (self, run);
  int offset = gtk_text_iter_get_offset (at);
  GtkTextIter start;

  if (*text == '\0')
    return;
  insert (self, at, text);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, offset);
  mark_run (self, run, &start, at);
}

static void
put_object (RdDocumentBuffer *self, GtkTextIter *at, const RdBlock *block)
{
  g_autoptr (RdDocumentAnchor) anchor = rd_document_anchor_new (block);

  self->internal++;
  gtk_text_buffer_insert_child_anchor (GTK_TEXT_BUFFER (self), at, rd_document_anchor_get_place (anchor));
  self->internal--;
  g_hash_table_insert (self->anchors, rd_document_anchor_get_place (anchor), g_object_ref (anchor));
  self->notes_moved |= block->kind == RD_BLOCK_TABLE;
  rd_document_buffer_listen (self, anchor);
}

static void
put_line (RdDocumentBuffer *self, guint line, RdKeptBlock *kept)
{
  RdLineStyle style = rd_line_style_of (kept->block);
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &at, line);
  insert (self, &at, "\n");
  rd_document_lines_insert (self->lines, line, 1, &style);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &at, line);
  if (rd_line_style_is_object (&style))
    put_object (self, &at, kept->block);
  else
    rd_document_buffer_put_runs (self, &at, kept->block->runs);
  rd_document_buffer_show_style (self, line);
  rd_document_lines_set_kept (self->lines, line, kept);
}

static void
announce_objects (RdDocumentBuffer *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (rd_line_style_is_object (rd_document_lines_get_style (self->lines, i)))
      rd_document_buffer_emit_added (self, rd_document_buffer_get_object (self, i));
}

static int
get_offset (GtkTextBuffer *buffer, GtkTextMark *mark)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  return gtk_text_iter_get_offset (&iter);
}

/* Back to where it was among lines that were replaced, which end before the line @behind. */
static void
move_to (RdDocumentBuffer *self, GtkTextMark *mark, int offset, guint behind)
{
  GtkTextIter at, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &at, offset);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self), &end, behind);
  if (gtk_text_iter_compare (&at, &end) >= 0)
    {
      at = end;
      gtk_text_iter_backward_char (&at);
    }
  gtk_text_buffer_move_mark (GTK_TEXT_BUFFER (self), mark, &at);
}

/* As it would be read again. */
static void
tidy (RdBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      RdRun *run = block->runs->pdata[i];

      if (run->kind != RD_RUN_TEXT)
        g_clear_pointer (&run->text, g_free);
    }
  rd_runs_tidy (block->runs);
}

/* For the other files */

RdDocumentTag *
rd_document_buffer_comment_tag (RdDocumentBuffer *self, const char *id)
{
  static const GdkRGBA tint = { 0.96, 0.76, 0.07, 0.28 };
  gboolean is_new = !g_hash_table_contains (self->comments, id);
  RdDocumentTag *tag = find_tag (self, self->comments, id, rd_document_tag_new_comment);

  if (is_new)
    g_object_set (tag, "background-rgba", &tint, NULL);
  return tag;
}

RdDocumentTag *
rd_document_buffer_language_tag (RdDocumentBuffer *self, const char *language)
{
  return find_tag (self, self->languages, language, rd_document_tag_new_language);
}

void
rd_document_buffer_put_runs (RdDocumentBuffer *self, GtkTextIter *at, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    put_run (self, at, runs->pdata[i]);
}

void
rd_document_buffer_replace_lines (RdDocumentBuffer *self, guint first, guint n, GPtrArray *kept, guint from, guint n_kept)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int insert_at = get_offset (buffer, gtk_text_buffer_get_insert (buffer));
  int bound_at = get_offset (buffer, gtk_text_buffer_get_selection_bound (buffer));
  GtkTextIter start, end;
  int from_offset, to_offset;

  gtk_text_buffer_get_iter_at_line (buffer, &start, first);
  gtk_text_buffer_get_iter_at_line (buffer, &end, first + n);
  from_offset = gtk_text_iter_get_offset (&start);
  to_offset = gtk_text_iter_get_offset (&end);
  self->internal++;
  gtk_text_buffer_delete (buffer, &start, &end);
  self->internal--;
  rd_document_lines_remove (self->lines, first, n);
  for (guint i = 0; i < n_kept; i++)
    put_line (self, first + i, kept->pdata[from + i]);
  if (insert_at >= from_offset && insert_at <= to_offset)
    move_to (self, gtk_text_buffer_get_insert (buffer), insert_at, first + n_kept);
  if (bound_at >= from_offset && bound_at <= to_offset)
    move_to (self, gtk_text_buffer_get_selection_bound (buffer), bound_at, first + n_kept);
  announce_objects (self, first, n_kept);
}

GPtrArray *
rd_document_buffer_keep_copies (const GPtrArray *blocks)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_kept_block_unref);

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      RdBlock *block = rd_block_copy (blocks->pdata[i]);

      tidy (block);
      g_ptr_array_add (kept, rd_kept_block_new (block));
    }
  if (kept->len == 0)
    g_ptr_array_add (kept, rd_kept_block_new (rd_block_new (RD_BLOCK_PARAGRAPH)));
  return kept;
}
