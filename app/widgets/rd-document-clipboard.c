/* rd-document-clipboard.c — copying, cutting and pasting in the page of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-clipboard.h"

#include <glib/gi18n.h>

#include "model/rd-report-clip.h"
#include "widgets/rd-document-selection.h"
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

/* Tables, figures and the popover of a note stand in the page. */
static const char *
get_home (RdDocumentView *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *page = parent != NULL ? gtk_widget_get_ancestor (parent, RD_TYPE_DOCUMENT_VIEW) : NULL;

  return page != NULL ? get_home (RD_DOCUMENT_VIEW (page)) : self->home;
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
provide (RdDocumentView *self, const char *type, const GPtrArray *blocks)
{
  g_autoptr (GBytes) bytes = rd_report_clip_write (type, blocks, get_home (self));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* Marks that stay where what is pasted will go: there, or in place of what is selected. */
static void
mark_place (Paste *self, const GtkTextIter *at)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->view->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  self->start = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, at != NULL ? at : &start, TRUE));
  self->end = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, at != NULL ? at : &end, FALSE));
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
  gboolean is_foreign = FALSE;
  g_autoptr (GPtrArray) blocks = rd_report_clip_read (self->type, bytes, get_home (self->view), &is_foreign, &error);
  g_autoptr (GPtrArray) fitting = blocks != NULL && self->view->is_dense ? rd_report_clip_fit (blocks) : NULL;

  if (blocks == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.toast", "s", error->message);
  else
    insert (self, fitting != NULL ? fitting : blocks);
  if (blocks != NULL && is_foreign)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "win.toast", "s",
                                _("What refers to another review was pasted as words, people under their pseudonyms there."));
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

/* @at NULL: in place of what is selected. */
static void
paste (GtkTextView *view, GdkClipboard *clipboard, const char * const *types, const GtkTextIter *at)
{
  Paste *self;

  if (!gtk_text_view_get_editable (view))
    return;
  self = g_new0 (Paste, 1);
  self->view = g_object_ref (RD_DOCUMENT_VIEW (view));
  self->bytes = g_byte_array_new ();
  mark_place (self, at);
  gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, offered_cb, self);
}

/* The middle button */

static gboolean
may_paste_primary (GtkWidget *widget)
{
  gboolean may;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-primary-paste", &may, NULL);
  return may && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));
}

static void
middle_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkTextView *view)
{
  GtkTextIter at;
  int left, top;

  if (!may_paste_primary (GTK_WIDGET (view)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (view, &at, left, top);
  paste (view, gtk_widget_get_primary_clipboard (GTK_WIDGET (view)), rd_report_clip_types, &at);
}

/* Public API */

void
rd_document_clipboard_set_home (GtkTextView *view, const char *home)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  g_free (RD_DOCUMENT_VIEW (view)->home);
  RD_DOCUMENT_VIEW (view)->home = g_strdup (home);
}

void
rd_document_clipboard_set_up (GtkTextView *view)
{
  GtkGesture *middle = gtk_gesture_click_new ();

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (middle), GDK_BUTTON_MIDDLE);
  g_signal_connect (middle, "pressed", G_CALLBACK (middle_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (middle));
  RD_DOCUMENT_VIEW (view)->selection = rd_document_selection_new (view);
}

GBytes *
rd_document_clipboard_write (GtkTextView *view, const char *type)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (view) && type != NULL, NULL);

  blocks = get_selection (RD_DOCUMENT_VIEW (view));
  return blocks != NULL ? rd_report_clip_write (type, blocks, get_home (RD_DOCUMENT_VIEW (view))) : NULL;
}

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
  parts[0] = provide (RD_DOCUMENT_VIEW (view), RD_REPORT_CLIP_TYPE, blocks);
  parts[1] = provide (RD_DOCUMENT_VIEW (view), "text/html", blocks);
  parts[2] = provide (RD_DOCUMENT_VIEW (view), "text/plain;charset=utf-8", blocks);
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

  paste (view, gtk_widget_get_clipboard (GTK_WIDGET (view)), rd_report_clip_types, NULL);
}

void
rd_document_clipboard_paste_plain (GtkTextView *view)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (view));

  paste (view, gtk_widget_get_clipboard (GTK_WIDGET (view)), rd_report_clip_types + 2, NULL);
}
