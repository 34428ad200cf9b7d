/* rd-scroll-start.c — a wide table begins with its first column, also from right to left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-scroll-start.h"

#include <math.h>

typedef struct
{
  GtkWidget *scroller;    /* borrowed: it outlives its adjustment's signals */
  double     start;       /* where the first column was when the width was last told */
} Start;

static void
changed_cb (GtkAdjustment *adjustment, Start *self)
{
  double start = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  gboolean is_there = fabs (gtk_adjustment_get_value (adjustment) - self->start) < 1;

  if (gtk_widget_get_direction (self->scroller) != GTK_TEXT_DIR_RTL)
    return;
  self->start = start;
  if (is_there)
    gtk_adjustment_set_value (adjustment, start);
}

static void
free_start (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
rd_scroll_start_keep (GtkScrolledWindow *scroller)
{
  Start *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  self = g_new0 (Start, 1);
  self->scroller = GTK_WIDGET (scroller);
  g_signal_connect_data (gtk_scrolled_window_get_hadjustment (scroller), "changed", G_CALLBACK (changed_cb), self, free_start, 0);
}
