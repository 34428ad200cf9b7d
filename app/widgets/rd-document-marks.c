/* rd-document-marks.c — bullets, numbers and bars beside the lines of a report, and where things are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-typing.h"
#include "widgets/rd-document-view-private.h"

/* What one drawing needs. */
typedef struct
{
  RdDocumentView *view;
  GtkSnapshot    *snapshot;
  GdkRGBA         color;
  gboolean        is_rtl;
} Drawing;

#define GAP 8
#define BAR 3

/* Helpers */

/* @first: where the first character of the line is. */
static void
draw_item (const Drawing *drawing, const RdLineStyle *style, guint number, const GdkRectangle *first)
{
  g_autofree char *mark = rd_document_typing_mark (style->level, style->is_numbered ? number : 0);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (drawing->view), mark);
  int width = 0, height = 0;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT (drawing->is_rtl ? first->x + first->width + GAP : first->x - width - GAP,
                                                first->y + (first->height - height) / 2));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &drawing->color);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_bar (const Drawing *drawing, const GdkRectangle *first, int y, int height)
{
  GdkRGBA faint = drawing->color;
  int x = drawing->is_rtl ? first->x + first->width + GAP : first->x - GAP - BAR;

  faint.alpha *= 0.35f;
  gtk_snapshot_append_color (drawing->snapshot, &faint, &GRAPHENE_RECT_INIT (x, y, BAR, height));
}

static void
draw_line (const Drawing *drawing, guint line, const GtkTextIter *start)
{
  RdLineStyle style = rd_document_buffer_get_style (drawing->view->text, line);
  GdkRectangle first;
  int y, height;

  if (style.kind != RD_BLOCK_ITEM && style.kind != RD_BLOCK_QUOTATION)
    return;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (drawing->view), start, &first);
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (drawing->view), start, &y, &height);
  if (style.kind == RD_BLOCK_ITEM)
    draw_item (drawing, &style, rd_document_buffer_get_number (drawing->view->text, line), &first);
  else
    draw_bar (drawing, &first, first.y, height - (first.y - y) * 2 > first.height ? y + height - first.y - (first.y - y) : first.height);
}

/* For the other files */

void
rd_document_view_draw_marks (RdDocumentView *self, GtkSnapshot *snapshot)
{
  Drawing drawing = { .view = self, .snapshot = snapshot, .is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL };
  guint n = rd_document_buffer_get_n_lines (self->text);
  GdkRectangle seen;
  GtkTextIter at;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &drawing.color);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &seen);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &at, seen.y, NULL);
  for (guint line = gtk_text_iter_get_line (&at); line < n; line++)
    {
      int y, height;

      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self->text), &at, line);
      gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), &at, &y, &height);
      if (y > seen.y + seen.height)
        return;
      draw_line (&drawing, line, &at);
    }
}

void
rd_document_view_draw_hint (RdDocumentView *self, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;

  if (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->text)) > 1)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->hint);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= 0.55f;
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

/* Public API */

void
rd_document_view_get_place (RdDocumentView *self, RdDocumentTag *atom, GdkRectangle *out)
{
  GtkTextIter at;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self->text), &at);
  if (!gtk_text_iter_starts_tag (&at, GTK_TEXT_TAG (atom)))
    gtk_text_iter_forward_to_tag_toggle (&at, GTK_TEXT_TAG (atom));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &at, out);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, out->x, out->y, &out->x, &out->y);
}

void
rd_document_view_get_cursor_place (RdDocumentView *self, GdkRectangle *out)
{
  GtkTextIter at;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->text), &at, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->text)));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &at, out);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, out->x, out->y, &out->x, &out->y);
}

void
rd_document_view_go_to (RdDocumentView *self, int start, int end)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GtkTextIter from, to;

  g_return_if_fail (RD_IS_DOCUMENT_VIEW (self));

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_select_range (buffer, &to, &from);
  if (self->outer != NULL)
    rd_document_view_reveal_text (self->outer, self);
  else
    gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0.15, FALSE, 0, 0);
}

RdDocumentTag *
rd_document_view_find_atom (RdDocumentView *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  RdDocumentTag *atom = NULL;
  GtkTextIter at, before;

  g_return_val_if_fail (RD_IS_DOCUMENT_VIEW (self), NULL);

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  before = at;
  if (gtk_text_iter_backward_char (&before))
    atom = rd_document_tag_find_atom (&before);
  return atom != NULL ? atom : rd_document_tag_find_atom (&at);
}
