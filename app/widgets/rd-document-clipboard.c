/* rd-document-clipboard.c — copying, cutting and pasting in the page of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-clipboard.h"

#include <string.h>

#include "model/rd-report-clip.h"
#include "widgets/rd-document-view-private.h"

#define PIECE 65536

/* What is being pasted. */
typedef struct
{
  RdDocumentView *view;        /* a reference */
  GtkTextMark    *start, *end; /* what is replaced; references */
  GInputStream   *stream;
  GByteArray     *bytes;
  const char     *type;        /* of rd_report_clip_types */
} Paste;

/* Helpers */

static void
paste_free (Paste *self)
{
  GtkTextMark *marks[] = { self->start, self->end };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (!gtk_text_mark_get_deleted (marks[i]))
        gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (marks[i]), marks[i]);
      g_object_unref (marks[i]);
    }
  g_clear_object (&self->stream);
  g_byte_array_unref (self->bytes);
  g_object_unref (self->view);
  g_free (self);
}

static void
resolve_cb (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer data)
{
  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];

      if (!rd_run_is_reference (run))
        continue;
      g_free (run->text);
      run->text = rd_document_buffer_name (data, run);
    }
}

/* The selection with references as they read; NULL where there is none. (transfer full) */
static GPtrArray *
get_selection (RdDocumentView *self)
{
  GtkTextIter start, end;
  GPtrArray *blocks;

  if (!gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->text), &start, &end))
    return NULL;
  blocks = rd_document_buffer_get_stretch (self->text, &start, &end);
  rd_blocks_walk (blocks, FALSE, resolve_cb, self->text);
  return blocks;
}

static GdkContentProvider *
provide (const char *type, const GPtrArray *blocks)
{
  g_autoptr (GBytes) bytes = rd_report_clip_write (type, blocks);

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* Marks that stay where what is pasted will go. */
static void
mark_place (Paste *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->view->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  self->start = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE));
  self->end = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &end, FALSE));
}

static void
insert (Paste *self, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->view->text);
  GtkTextIter start, end;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) || gtk_text_mark_get_deleted (self->start))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, self->end);
  gtk_text_buffer_select_range (buffer, &end, &start);
  rd_document_buffer_insert_blocks (self->view->text, blocks);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer));
}

/* Ends it. */
static void
finish (Paste *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new (self->bytes->data, self->bytes->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) blocks = rd_report_clip_read (self->type, bytes, &error);
  g_autoptr (GPtrArray) fitting = blocks != NULL && self->view->is_dense ? rd_report_clip_fit (blocks) : NULL;

  if (blocks == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.toast", "s", error->message);
  else
    insert (self, fitting != NULL ? fitting : blocks);
  paste_free (self);
}

static void read_more (Paste *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *self = data;
  g_autoptr (GBytes) piece = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, NULL);

  if (piece == NULL)
    {
      paste_free (self);
      return;
    }
  g_byte_array_append (self->bytes, g_bytes_get_data (piece, NULL), (guint) g_bytes_get_size (piece));
  if (g_bytes_get_size (piece) > 0 && self->bytes->len <= RD_REPORT_CLIP_MAX_BYTES)
    read_more (self);
  else
    finish (self);
}

static void
read_more (Paste *self)
{
  g_input_stream_read_bytes_async (self->stream, PIECE, G_PRIORITY_DEFAULT, NULL, read_cb, self);
}

static void
offered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *self = data;
  const char *type = NULL;

  self->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  for (guint i = 0; type != NULL && rd_report_clip_types[i] != NULL; i++)
    if (g_str_equal (type, rd_report_clip_types[i]))
      self->type = rd_report_clip_types[i];
  if (self->stream != NULL && self->type != NULL)
    read_more (self);
  else
    paste_free (self);
}

static void
paste (GtkTextView *view, const char * const *types)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  Paste *self;

  if (!gtk_text_view_get_editable (view))
    return;
  self = g_new0 (Paste, 1);
  self->view = g_object_ref (RD_DOCUMENT_VIEW (view));
  self->bytes = g_byte_array_new ();
  mark_place (self);
  gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, offered_cb, self);
}

/* Public API */

void
rd_document_clipboard_copy (GtkTextView *view)
{
  g_autoptr (GPtrArray) blocks = NULL;
  GdkContentProvider *parts[3];
  g_autoptr (GdkContentProvider) whole = NULL;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  blocks = get_selection (RD_DOCUMENT_VIEW (view));
  if (blocks == NULL)
    return;
  parts[0] = provide (RD_REPORT_CLIP_TYPE, blocks);
  parts[1] = provide ("text/html", blocks);
  parts[2] = provide ("text/plain;charset=utf-8", blocks);
  whole = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), whole);
}

void
rd_document_clipboard_cut (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  rd_document_clipboard_copy (view);
  if (!gtk_text_view_get_editable (view))
    return;
  rd_document_buffer_end_step (RD_DOCUMENT_BUFFER (buffer));
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  rd_document_buffer_end_step (RD_DOCUMENT_BUFFER (buffer));
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

void
rd_document_clipboard_paste (GtkTextView *view)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  paste (view, rd_report_clip_types);
}

void
rd_document_clipboard_paste_plain (GtkTextView *view)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  paste (view, rd_report_clip_types + 2);
}
