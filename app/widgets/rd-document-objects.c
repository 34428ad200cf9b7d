/* rd-document-objects.c — tables and figures on the page of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-figure.h"
#include "widgets/rd-document-table.h"
#include "widgets/rd-document-view-private.h"

/* Helpers */

/* Where it stands; FALSE where it is gone. */
static gboolean
find_place (RdDocumentView *self, RdDocumentAnchor *anchor, GtkTextIter *out)
{
  GtkTextChildAnchor *place = rd_document_anchor_get_place (anchor);

  if (gtk_text_child_anchor_get_deleted (place))
    return FALSE;
  gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (self->text), out, place);
  return TRUE;
}

static GtkWidget *
find_widget (RdDocumentAnchor *anchor)
{
  guint n = 0;
  g_autofree GtkWidget **widgets = gtk_text_child_anchor_get_widgets (rd_document_anchor_get_place (anchor), &n);

  return n > 0 ? widgets[0] : NULL;
}

/* For the other files */

void
rd_document_view_add_object (RdDocumentView *self, RdDocumentAnchor *anchor)
{
  gboolean is_table = rd_document_anchor_get_block (anchor)->kind == RD_BLOCK_TABLE;
  GtkWidget *widget = is_table ? rd_document_table_new (self, anchor) : rd_document_figure_new (self, anchor);

  gtk_widget_set_size_request (widget, MAX (self->column, 100), -1);
  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), widget, rd_document_anchor_get_place (anchor));
}

/* Tables and figures are as wide as the text. */
void
rd_document_view_fit_objects (RdDocumentView *self)
{
  for (guint i = 0; i < rd_document_buffer_get_n_lines (self->text); i++)
    {
      RdDocumentAnchor *anchor = rd_document_buffer_get_object (self->text, i);
      GtkWidget *widget = anchor != NULL ? find_widget (anchor) : NULL;

      if (widget != NULL)
        gtk_widget_set_size_request (widget, MAX (self->column, 100), -1);
    }
}

static gboolean
reveal_cb (gpointer data)
{
  RdDocumentView *self = data;

  self->revealing = 0;
  if (self->to_reveal != NULL)
    rd_document_view_reveal_child (self, self->to_reveal);
  g_clear_weak_pointer (&self->to_reveal);
  return G_SOURCE_REMOVE;
}

void
rd_document_view_forget_reveal (RdDocumentView *self)
{
  g_clear_weak_pointer (&self->to_reveal);
  g_clear_handle_id (&self->revealing, g_source_remove);
}

void
rd_document_view_reveal_text (RdDocumentView *self, RdDocumentView *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  int line = rd_document_view_find_text (self, text);
  GtkTextIter at;

  if (line < 0)
    return;
  gtk_text_buffer_get_iter_at_line (buffer, &at, line);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
  rd_document_view_forget_reveal (self);
  g_set_weak_pointer (&self->to_reveal, GTK_WIDGET (text));
  self->revealing = g_idle_add_full (G_PRIORITY_LOW, reveal_cb, self, NULL);
}

gboolean
rd_document_view_enter_object (RdDocumentView *self, gboolean below)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  guint line = rd_document_buffer_get_cursor_line (self->text);
  GtkTextIter at;
  GtkWidget *widget;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (below)
    gtk_text_view_forward_display_line (GTK_TEXT_VIEW (self), &at);
  else
    gtk_text_view_backward_display_line (GTK_TEXT_VIEW (self), &at);
  if ((guint) gtk_text_iter_get_line (&at) >= rd_document_buffer_get_n_lines (self->text) || gtk_text_iter_get_line (&at) == (int) line)
    return FALSE;
  widget = rd_document_view_get_table (self, (guint) gtk_text_iter_get_line (&at));
  if (widget == NULL)
    return FALSE;
  rd_document_table_enter (RD_DOCUMENT_TABLE (widget), !below);
  return TRUE;
}

/* Public API */

GtkWidget *
rd_document_view_get_table (RdDocumentView *self, guint line)
{
  RdDocumentAnchor *anchor;
  GtkWidget *widget;

  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  anchor = line < rd_document_buffer_get_n_lines (self->text) ? rd_document_buffer_get_object (self->text, line) : NULL;
  widget = anchor != NULL ? find_widget (anchor) : NULL;
  return widget != NULL && RD_IS_DOCUMENT_TABLE (widget) ? widget : NULL;
}

int
rd_document_view_find_text (RdDocumentView *self, RdDocumentView *text)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), -1);

  for (guint i = 0; i < rd_document_buffer_get_n_lines (self->text); i++)
    {
      GtkWidget *table = rd_document_view_get_table (self, i);

      if (table != NULL && gtk_widget_is_ancestor (GTK_WIDGET (text), table))
        return (int) i;
    }
  return -1;
}

void
rd_document_view_leave_object (RdDocumentView *self, RdDocumentAnchor *anchor, gboolean below)
{
  GtkTextIter at;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  if (!find_place (self, anchor, &at))
    return;
  if (below)
    gtk_text_iter_forward_line (&at);
  else
    gtk_text_iter_backward_char (&at);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->text), &at);
}

void
rd_document_view_enter_new (RdDocumentView *self, RdDocumentAnchor *anchor)
{
  GtkWidget *widget;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  widget = find_widget (anchor);
  if (widget != NULL && RD_IS_DOCUMENT_TABLE (widget))
    rd_document_table_enter (RD_DOCUMENT_TABLE (widget), FALSE);
}

void
rd_document_view_remove_object (RdDocumentView *self, RdDocumentAnchor *anchor)
{
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  if (!find_place (self, anchor, &start))
    return;
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self->text));
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (self->text), &start, &end);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self->text));
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
rd_document_view_replace_object (RdDocumentView *self, RdDocumentAnchor *anchor, const GPtrArray *blocks)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextIter start, end;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  if (!find_place (self, anchor, &start))
    return;
  end = start;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  rd_document_buffer_insert_blocks (self->text, blocks);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
rd_document_view_reveal_child (RdDocumentView *self, GtkWidget *child)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double y = 0;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  if (adjustment == NULL || !gtk_widget_translate_coordinates (child, GTK_WIDGET (self), 0, 0, NULL, &y))
    return;
  y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y, y + gtk_widget_get_height (child));
}

void
rd_document_view_set_figures (RdDocumentView *self, RdFiguresFunc figures, gpointer user_data)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  self->figures = figures;
  self->figures_data = user_data;
}

const RdReportFigures *
rd_document_view_get_figures (RdDocumentView *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  return self->figures != NULL ? self->figures (self->figures_data) : NULL;
}

void
rd_document_view_refresh_figures (RdDocumentView *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  for (guint i = 0; i < rd_document_buffer_get_n_lines (self->text); i++)
    {
      RdDocumentAnchor *anchor = rd_document_buffer_get_object (self->text, i);
      GtkWidget *widget = anchor != NULL ? find_widget (anchor) : NULL;

      if (widget != NULL && RD_IS_DOCUMENT_FIGURE (widget))
        rd_document_figure_refresh (RD_DOCUMENT_FIGURE (widget));
    }
}
