/* rd-reveal.c — scrolls to what has just been opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-reveal.h"

/* A frame's callbacks come before its layout: the place is known at the second. */
#define FRAMES 2
#define MARGIN 12

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scroller != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  graphene_rect_t bounds;
  double top, value, page;

  if (adjustment == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  top = (double) bounds.origin.y;
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (top < 0 || top + MIN ((double) bounds.size.height, page / 2) > page)
    gtk_adjustment_set_value (adjustment, value + top - MARGIN);
}

static gboolean
ticked_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  guint *left = data;

  if (--*left > 0)
    return G_SOURCE_CONTINUE;
  scroll_to (widget);
  return G_SOURCE_REMOVE;
}

void
rd_reveal (GtkWidget *widget)
{
  guint *left;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  left = g_new (guint, 1);
  *left = FRAMES;
  gtk_widget_add_tick_callback (widget, ticked_cb, left, g_free);
}
