/* rd-document-selection.c — what is selected in the page of a report, for whoever pastes with the middle button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-document-selection.h"

#include "model/rd-report-clip.h"
#include "widgets/rd-document-clipboard.h"

/* (1) view is NULL once it is gone. */
struct _RdDocumentSelection
{
  GdkContentProvider parent_instance;

  GtkTextView       *view;         /* weak */
};

G_DEFINE_FINAL_TYPE (RdDocumentSelection, rd_document_selection, GDK_TYPE_CONTENT_PROVIDER)

/* GdkContentProvider overrides */

static GdkContentFormats *
rd_document_selection_ref_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new ((const char **) rd_report_clip_types, 3);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
rd_document_selection_write_async (GdkContentProvider *provider, const char *type, GOutputStream *stream, int priority,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  RdDocumentSelection *self = RD_DOCUMENT_SELECTION (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GBytes *bytes = self->view != NULL ? rd_document_clipboard_write (self->view, type) : NULL;

  g_task_set_priority (task, priority);
  if (bytes == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "nothing is selected");
      g_object_unref (task);
      return;
    }
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), priority, cancellable, written_cb, task);
}

static gboolean
rd_document_selection_write_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
rd_document_selection_finalize (GObject *object)
{
  g_clear_weak_pointer (&RD_DOCUMENT_SELECTION (object)->view);
  G_OBJECT_CLASS (rd_document_selection_parent_class)->finalize (object);
}

static void
rd_document_selection_class_init (RdDocumentSelectionClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rd_document_selection_finalize;
  provider_class->ref_formats = rd_document_selection_ref_formats;
  provider_class->write_mime_type_async = rd_document_selection_write_async;
  provider_class->write_mime_type_finish = rd_document_selection_write_finish;
}

static void
rd_document_selection_init (RdDocumentSelection *self G_GNUC_UNUSED)
{
}

/* The view */

/* Takes the place of what others have selected, and leaves it where nothing is. */
static void
offer (RdDocumentSelection *self)
{
  GdkClipboard *clipboard = gtk_widget_get_primary_clipboard (GTK_WIDGET (self->view));
  gboolean is_ours = gdk_clipboard_get_content (clipboard) == GDK_CONTENT_PROVIDER (self);
  gboolean is_selected = gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->view));

  if (is_selected != is_ours)
    gdk_clipboard_set_content (clipboard, is_selected ? GDK_CONTENT_PROVIDER (self) : NULL);
}

static void
mark_set_cb (RdDocumentSelection *self, const GtkTextIter *place, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  gboolean is_cursor = mark == gtk_text_buffer_get_insert (buffer) || mark == gtk_text_buffer_get_selection_bound (buffer);

  if (is_cursor && self->view != NULL && gtk_widget_get_realized (GTK_WIDGET (self->view)))
    offer (self);
}

/* GtkTextView has put its own in, and takes it away when it is unrealised. */
static void
realize_cb (GtkTextView *view)
{
  gtk_text_buffer_remove_selection_clipboard (gtk_text_view_get_buffer (view), gtk_widget_get_primary_clipboard (GTK_WIDGET (view)));
}

static void
unrealize_cb (GtkTextView *view)
{
  gtk_text_buffer_add_selection_clipboard (gtk_text_view_get_buffer (view), gtk_widget_get_primary_clipboard (GTK_WIDGET (view)));
}

/* Public API */

RdDocumentSelection *
rd_document_selection_new (GtkTextView *view)
{
  RdDocumentSelection *self = g_object_new (RD_TYPE_DOCUMENT_SELECTION, NULL);

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), self);

  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect (view, "realize", G_CALLBACK (realize_cb), NULL);
  g_signal_connect (view, "unrealize", G_CALLBACK (unrealize_cb), NULL);
  return self;
}
