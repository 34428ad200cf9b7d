/* rd-note-popover.c — the text of a footnote
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-note-popover.h"

#include <glib/gi18n.h>

#include "widgets/rd-document-view.h"

struct _RdNotePopover
{
  GtkPopover        parent_instance;

  /* Owned */
  RdDocumentBuffer *text;      /* in which the footnote stands */
  RdDocumentTag    *atom;

  /* Borrowed: a child of the popover */
  RdDocumentView   *view;

  gboolean          loading;
};

G_DEFINE_FINAL_TYPE (RdNotePopover, rd_note_popover, GTK_TYPE_POPOVER)

/* Helpers */

/* The lines of it as one: a footnote is one paragraph. (transfer full) */
static GPtrArray *
get_runs (RdNotePopover *self)
{
  RdDocumentBuffer *text = rd_document_view_get_text (self->view);
  GPtrArray *runs = rd_runs_new ();

  for (guint i = 0; i < rd_document_buffer_get_n_lines (text); i++)
    {
      const RdBlock *block = rd_document_buffer_get_block (text, i);

      if (i > 0 && block->runs->len > 0)
        g_ptr_array_add (runs, rd_run_new (RD_RUN_BREAK, NULL, NULL));
      for (guint j = 0; j < block->runs->len; j++)
        if (((const RdRun *) block->runs->pdata[j])->kind != RD_RUN_NOTE)
          g_ptr_array_add (runs, rd_run_copy (block->runs->pdata[j]));
    }
  return runs;
}

static void
take_out (RdNotePopover *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextTag *tag = GTK_TEXT_TAG (self->atom);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  if (!gtk_text_iter_starts_tag (&start, tag) && !gtk_text_iter_forward_to_tag_toggle (&start, tag))
    return;
  end = start;
  gtk_text_iter_forward_to_tag_toggle (&end, tag);
  gtk_text_buffer_delete (buffer, &start, &end);
}

/* Callbacks */

static void
edited_cb (RdNotePopover *self)
{
  g_autoptr (GPtrArray) runs = NULL;

  if (self->loading || self->atom == NULL)
    return;
  runs = get_runs (self);
  if (runs->len > 0)
    rd_document_buffer_edit_note (self->text, self->atom, runs);
}

static void
closed_cb (RdNotePopover *self)
{
  g_autoptr (GPtrArray) runs = get_runs (self);

  if (self->atom != NULL && runs->len == 0 && gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)))
    take_out (self);
  g_clear_object (&self->atom);
  g_clear_object (&self->text);
}

/* Enter ends it, Shift+Enter begins a line. */
static gboolean
key_pressed_cb (RdNotePopover *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) != 0)
    return FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
  return TRUE;
}

/* GObject overrides */

static void
rd_note_popover_dispose (GObject *object)
{
  RdNotePopover *self = RD_NOTE_POPOVER (object);

  g_clear_object (&self->atom);
  g_clear_object (&self->text);

  G_OBJECT_CLASS (rd_note_popover_parent_class)->dispose (object);
}

static void
rd_note_popover_class_init (RdNotePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_note_popover_dispose;
}

static void
rd_note_popover_init (RdNotePopover *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = RD_DOCUMENT_VIEW (rd_document_view_new ());
  rd_document_view_set_dense (self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Footnote"), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->view), 300, 60);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 200);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  g_signal_connect_object (rd_document_view_get_text (self->view), "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/* Public API */

GtkWidget *
rd_note_popover_new (void)
{
  return g_object_new (RD_TYPE_NOTE_POPOVER, NULL);
}

void
rd_note_popover_open (RdNotePopover *self, RdDocumentBuffer *text, RdDocumentTag *atom, gboolean editable, const GdkRectangle *place)
{
  RdDocumentBuffer *own = rd_document_view_get_text (self->view);
  g_autoptr (GPtrArray) blocks = rd_blocks_new ();
  RdBlock *block = rd_block_new (RD_BLOCK_PARAGRAPH);
  GtkTextIter end;

  g_return_if_fail (RD_IS_NOTE_POPOVER (self));

  g_ptr_array_unref (block->runs);
  block->runs = rd_runs_copy (rd_document_tag_get_run (atom)->note);
  g_ptr_array_add (blocks, block);
  self->loading = TRUE;
  rd_document_buffer_set_blocks (own, blocks);
  self->loading = FALSE;
  g_set_object (&self->text, text);
  g_set_object (&self->atom, atom);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (own), &end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (own), &end);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

RdDocumentBuffer *
rd_note_popover_get_text (RdNotePopover *self)
{
  g_return_val_if_fail (RD_IS_NOTE_POPOVER (self), NULL);

  return rd_document_view_get_text (self->view);
}
