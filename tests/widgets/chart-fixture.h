/* chart-fixture.h — a Gantt of the sample register in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "../views/page-fixture.h"
#include "widgets/rd-gantt-view-private.h"

typedef struct
{
  Page         page;
  Asked        asked;
  GtkWidget   *window;
  RdGanttView *view;
} Chart;

static inline gboolean
chart_is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static inline void
chart_set_up (Chart *self, gconstpointer reference)
{
  page_set_up (&self->page, NULL);
  self->window = adw_window_new ();
  self->view = RD_GANTT_VIEW (g_object_ref_sink (rd_gantt_view_new ()));
  rd_gantt_view_set_register (self->view, self->page.reg);
  if (reference != NULL)
    rd_gantt_view_set_model (self->view, rd_review_item_get_deadlines (rd_register_find_review (self->page.reg, reference)));
  else
    {
      rd_gantt_view_set_show_reference (self->view, TRUE);
      rd_gantt_view_set_model (self->view, rd_register_get_deadlines (self->page.reg));
    }
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  asked_watch (&self->asked, self->window);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (chart_is_laid_out, self->view);
  page_settle ();
}

static inline void
chart_tear_down (Chart *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  asked_clear (&self->asked);
  page_tear_down (&self->page, NULL);
}

static inline RdDeadlineItem *
chart_find_item (Chart *self, const char *reference, const char *timescale)
{
  return rd_review_item_find_deadline (rd_register_find_review (self->page.reg, reference), timescale);
}

static inline RdGanttLine *
chart_find_line (Chart *self, RdDeadlineItem *item)
{
  RdGanttLine *line = _rd_gantt_view_find_line (self->view, item);

  g_assert_nonnull (line);
  return line;
}

static inline gboolean
chart_frame_passed (GtkWidget *widget, GdkFrameClock *clock, gpointer n)
{
  *(int *) n += 1;
  return *(int *) n < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static inline gboolean
chart_has_passed (gpointer n)
{
  return *(int *) n >= 3;
}

/* Until what was asked to draw has drawn. */
static inline void
chart_wait_for_frame (GtkWidget *widget)
{
  int n = 0;

  gtk_widget_add_tick_callback (widget, chart_frame_passed, &n, NULL);
  page_wait (chart_has_passed, &n);
  page_settle ();
}
