/* rd-report-editor-zoom.c — the size in which a report is shown while it is written
 *
 * Only the page on the screen: nothing of the report knows of it.  The line is as long as ever in characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-editor-private.h"

/* Points of body text at the usual size, as in style.css. */
#define POINTS 12

/* The widest page, in heights of body text: about 75 characters and the margins. */
#define WIDEST 48.75

/* Where a step from any size leads. */
static const int steps[] = { RD_REPORT_ZOOM_LEAST, 75, 90, 100, 110, 125, 150, 175, 200, 250, RD_REPORT_ZOOM_MOST };

/* Helpers */

/* The place that stays in sight: the cursor where it is seen, else the top. (transfer full): to be deleted */
static GtkTextMark *
mark_place (RdReportEditor *self, double *out_align)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  GdkRectangle seen, place;
  GtkTextIter at;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (view, &at, &place);
  *out_align = seen.height > place.height ? (place.y - seen.y) / (double) (seen.height - place.height) : 0;
  if (*out_align < 0 || *out_align > 1)
    {
      gtk_text_view_get_line_at_y (view, &at, seen.y, NULL);
      *out_align = 0;
    }
  return gtk_text_buffer_create_mark (buffer, NULL, &at, TRUE);
}

static void
set_size (RdReportEditor *self)
{
  g_autofree char *css = g_strdup_printf ("textview { font-size: %d.%02dpt; }", POINTS * self->zoom / 100, POINTS * self->zoom % 100);

  gtk_css_provider_load_from_data (self->zoom_css, css, -1);
}

/* Callbacks */

static void
em_cb (RdReportEditor *self)
{
  int widest = (int) (WIDEST * rd_document_view_get_em (self->view));

  if (widest <= 0)
    return;
  adw_clamp_scrollable_set_maximum_size (self->clamp, widest);
  adw_clamp_scrollable_set_tightening_threshold (self->clamp, widest);
}

static gboolean
scroll_cb (RdReportEditor *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  rd_report_editor_step_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/* For the other files */

void
rd_report_editor_set_up_zoom (RdReportEditor *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->zoom = 100;
  self->zoom_css = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self->view)), GTK_STYLE_PROVIDER (self->zoom_css),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->scroller, scroll);
  g_signal_connect_object (self->view, "notify::em", G_CALLBACK (em_cb), self, G_CONNECT_SWAPPED);
  em_cb (self);
}

/* Public API */

int
rd_report_editor_get_zoom (RdReportEditor *self)
{
  g_return_val_if_fail (RD_IS_REPORT_EDITOR (self), 100);

  return self->zoom;
}

void
rd_report_editor_set_zoom (RdReportEditor *self, int percent)
{
  GtkTextMark *place;
  double align;

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  percent = CLAMP (percent, RD_REPORT_ZOOM_LEAST, RD_REPORT_ZOOM_MOST);
  if (percent == self->zoom)
    return;
  self->zoom = percent;
  place = mark_place (self, &align);
  set_size (self);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), place, 0, TRUE, 0, align);
  gtk_text_buffer_delete_mark (GTK_TEXT_BUFFER (self->text), place);
  g_object_notify (G_OBJECT (self), "zoom");
}

void
rd_report_editor_step_zoom (RdReportEditor *self, int by)
{
  int n = G_N_ELEMENTS (steps), at = by > 0 ? 0 : n - 1;

  g_return_if_fail (RD_IS_REPORT_EDITOR (self));

  while (at > 0 && by < 0 && steps[at] >= self->zoom)
    at--;
  while (at < n - 1 && by > 0 && steps[at] <= self->zoom)
    at++;
  rd_report_editor_set_zoom (self, steps[at]);
}
