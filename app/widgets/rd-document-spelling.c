/* rd-document-spelling.c — misspelt words underlined in the page of a report
 *
 * Lines that were looked at have a tag that cannot be seen; what is edited loses it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-spelling-private.h"

/* Milliseconds after the last change; microseconds for which one slice may last. */
#define DELAY 250
#define SLICE 4000

enum
{
  ADD_WORD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdDocumentSpelling, rd_document_spelling, G_TYPE_OBJECT)

/* Helpers */

static RdDocumentTag *
add_tag (RdDocumentSpelling *self)
{
  g_autoptr (RdDocumentTag) tag = rd_document_tag_new_shown (NULL);

  gtk_text_tag_table_add (gtk_text_buffer_get_tag_table (self->buffer), GTK_TEXT_TAG (tag));
  return tag;
}

static void
line_bounds (const GtkTextIter *at, GtkTextIter *out_start, GtkTextIter *out_end)
{
  *out_start = *out_end = *at;
  gtk_text_iter_set_line_offset (out_start, 0);
  gtk_text_iter_forward_line (out_end);
}

/* Stands for something else, or is in a language that is not the report's. */
static gboolean
is_not_ours (const GtkTextIter *start)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (start);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    if (RD_IS_DOCUMENT_TAG (tag->data)
        && (rd_document_tag_get_role (tag->data) == RD_TAG_ATOM || rd_document_tag_get_role (tag->data) == RD_TAG_LANGUAGE))
      return TRUE;
  return FALSE;
}

GArray *
rd_document_spelling_find_in_line (RdDocumentSpelling *self, const GtkTextIter *line)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  GArray *hits;

  line_bounds (line, &start, &end);
  text = gtk_text_iter_get_slice (&start, &end);
  hits = rd_spelling_find (self->words, text);
  for (guint i = hits->len; i > 0; i--)
    {
      end = start;
      gtk_text_iter_forward_chars (&end, (int) g_array_index (hits, RdSpellingHit, i - 1).start);
      if (is_not_ours (&end))
        g_array_remove_index (hits, i - 1);
    }
  return hits;
}

static void
hit_bounds (const GtkTextIter *line, const RdSpellingHit *hit, GtkTextIter *out_start, GtkTextIter *out_end)
{
  *out_start = *out_end = *line;
  gtk_text_iter_forward_chars (out_start, (int) hit->start);
  gtk_text_iter_forward_chars (out_end, (int) hit->end);
}

/* Whether the cursor is still in the word that is being typed. */
static gboolean
is_typed (RdDocumentSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  return self->is_typing && gtk_text_iter_compare (start, &cursor) <= 0 && gtk_text_iter_compare (&cursor, end) <= 0;
}

static void
check_line (RdDocumentSpelling *self, const GtkTextIter *line)
{
  g_autoptr (GArray) hits = rd_document_spelling_find_in_line (self, line);
  GtkTextIter start, end;

  line_bounds (line, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, GTK_TEXT_TAG (self->wrong), &start, &end);
  gtk_text_buffer_apply_tag (self->buffer, GTK_TEXT_TAG (self->seen), &start, &end);
  for (guint i = 0; i < hits->len; i++)
    {
      hit_bounds (line, &g_array_index (hits, RdSpellingHit, i), &start, &end);
      if (!is_typed (self, &start, &end))
        gtk_text_buffer_apply_tag (self->buffer, GTK_TEXT_TAG (self->wrong), &start, &end);
    }
}

/* The lines in sight; a view without a size has only its first. */
static void
get_visible (RdDocumentSpelling *self, GtkTextIter *out_first, GtkTextIter *out_last)
{
  GdkRectangle seen;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self->view), &seen);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self->view), out_first, seen.y, NULL);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self->view), out_last, seen.y + seen.height, NULL);
  gtk_text_iter_set_line_offset (out_first, 0);
}

/* One slice; goes on as long as something in sight was not looked at. */
static gboolean
idle_cb (gpointer data)
{
  RdDocumentSpelling *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;
  GtkTextIter line, last;

  get_visible (self, &line, &last);
  while (self->words != NULL && gtk_text_iter_compare (&line, &last) <= 0)
    {
      if (g_get_monotonic_time () > until)
        return G_SOURCE_CONTINUE;
      if (!gtk_text_iter_has_tag (&line, GTK_TEXT_TAG (self->seen)))
        check_line (self, &line);
      if (!gtk_text_iter_forward_line (&line))
        break;
    }
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
timer_cb (gpointer data)
{
  RdDocumentSpelling *self = data;

  self->timer = 0;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
check_later (RdDocumentSpelling *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->words != NULL)
    self->timer = g_timeout_add (DELAY, timer_cb, self);
}

/* The lines from @start to @end are to be looked at again. */
static void
forget (RdDocumentSpelling *self, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter first = *start, last = *end;

  gtk_text_iter_set_line_offset (&first, 0);
  gtk_text_iter_forward_line (&last);
  gtk_text_buffer_remove_tag (self->buffer, GTK_TEXT_TAG (self->seen), &first, &last);
  check_later (self);
}

/* Callbacks */

static void
inserted_cb (RdDocumentSpelling *self, GtkTextIter *end, const char *text, int length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  forget (self, &start, end);
}

static void
deleted_cb (RdDocumentSpelling *self, GtkTextIter *start, GtkTextIter *end)
{
  forget (self, start, start);
}

static void
typed_cb (RdDocumentSpelling *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_move_mark (self->buffer, self->typed, &cursor);
  self->is_typing = TRUE;
}

/* The cursor left the place where it was typing, by another way than typing: the word there is done. */
static void
moved_cb (RdDocumentSpelling *self)
{
  GtkTextIter cursor, typed;

  if (!self->is_typing)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_get_iter_at_mark (self->buffer, &typed, self->typed);
  if (gtk_text_iter_equal (&cursor, &typed))
    return;
  self->is_typing = FALSE;
  forget (self, &typed, &typed);
}

static void
scrolled_cb (RdDocumentSpelling *self)
{
  if (self->timer == 0)
    check_later (self);
}

static void
adjustment_cb (RdDocumentSpelling *self)
{
  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (self->scrolled, self);
  g_set_object (&self->scrolled, gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)));
  if (self->scrolled == NULL)
    return;
  g_signal_connect_object (self->scrolled, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scrolled, "changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/* GObject overrides */

static void
rd_document_spelling_dispose (GObject *object)
{
  RdDocumentSpelling *self = RD_DOCUMENT_SPELLING (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->scrolled);
  g_clear_pointer (&self->words, rd_spelling_unref);
  rd_document_spelling_tear_down_menu (self);
  self->view = NULL;

  G_OBJECT_CLASS (rd_document_spelling_parent_class)->dispose (object);
}

static void
rd_document_spelling_class_init (RdDocumentSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_document_spelling_dispose;
  signals[ADD_WORD] = g_signal_new ("add-word", RD_TYPE_DOCUMENT_SPELLING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rd_document_spelling_init (RdDocumentSpelling *self)
{
}

static void
follow (RdDocumentSpelling *self)
{
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->buffer, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::vadjustment", G_CALLBACK (adjustment_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "map", G_CALLBACK (check_later), self, G_CONNECT_SWAPPED);
  adjustment_cb (self);
}

/* For the other file */

void
rd_document_spelling_emit_add_word (RdDocumentSpelling *self, const char *word)
{
  g_signal_emit (self, signals[ADD_WORD], 0, word);
}

/* Public API */

RdDocumentSpelling *
rd_document_spelling_new (RdDocumentView *view)
{
  RdDocumentSpelling *self = g_object_new (RD_TYPE_DOCUMENT_SPELLING, NULL);
  static const GdkRGBA red = { 0.75, 0.11, 0.16, 1 };
  GtkTextIter start;

  self->view = view;
  self->buffer = GTK_TEXT_BUFFER (rd_document_view_get_text (view));
  self->wrong = add_tag (self);
  self->seen = add_tag (self);
  g_object_set (self->wrong, "underline", PANGO_UNDERLINE_ERROR, "underline-rgba", &red, NULL);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->start = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  self->end = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
  self->typed = gtk_text_buffer_create_mark (self->buffer, NULL, &start, FALSE);
  rd_document_spelling_set_up_menu (self);
  follow (self);
  return self;
}

RdDocumentView *
rd_document_spelling_get_view (RdDocumentSpelling *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_SPELLING (self), NULL);

  return self->view;
}

void
rd_document_spelling_set_words (RdDocumentSpelling *self, RdSpelling *words)
{
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_SPELLING (self));

  g_clear_pointer (&self->words, rd_spelling_unref);
  self->words = words != NULL ? rd_spelling_ref (words) : NULL;
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, GTK_TEXT_TAG (self->wrong), &start, &end);
  forget (self, &start, &end);
}

gboolean
rd_document_spelling_find (RdDocumentSpelling *self, const GtkTextIter *iter, GtkTextIter *out_start, GtkTextIter *out_end)
{
  GtkTextTag *tag;
  GtkTextIter start = *iter, end = *iter;

  g_return_val_if_fail (RD_IS_DOCUMENT_SPELLING (self), FALSE);

  tag = GTK_TEXT_TAG (self->wrong);
  if (!gtk_text_iter_has_tag (iter, tag) && !gtk_text_iter_ends_tag (iter, tag))
    return FALSE;
  if (!gtk_text_iter_starts_tag (&start, tag))
    gtk_text_iter_backward_to_tag_toggle (&start, tag);
  if (!gtk_text_iter_ends_tag (&end, tag))
    gtk_text_iter_forward_to_tag_toggle (&end, tag);
  if (out_start != NULL)
    *out_start = start;
  if (out_end != NULL)
    *out_end = end;
  return TRUE;
}
