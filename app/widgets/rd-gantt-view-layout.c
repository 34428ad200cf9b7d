/* rd-gantt-view-layout.c — where the parts of the Gantt view stand, and what is where
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-view-private.h"

#include <glib/gi18n.h>

#include "widgets/rd-float.h"

void
_rd_gantt_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdGanttView *self = RD_GANTT_VIEW (widget);
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  int bar;

  gtk_widget_measure (GTK_WIDGET (self->scrollbar), GTK_ORIENTATION_VERTICAL, -1, &bar, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 900;
      return;
    }
  *minimum = (int) (metrics->header_height + metrics->row_height * 2) + bar;
  *natural = (int) (metrics->header_height + metrics->row_height * 9) + bar;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least_width), &least_height, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, MAX (width, least_width), MAX (height, least_height) }, -1);
}

/* What a dragged date would move stands at the bottom of the chart, over it. */
static void
place_preview (RdGanttView *self, int bottom)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  GtkWidget *preview = GTK_WIDGET (self->preview);
  int width, height;

  if (!gtk_widget_get_visible (preview))
    return;
  gtk_widget_measure (preview, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, gtk_widget_get_width (GTK_WIDGET (self)) - 24);
  gtk_widget_measure (preview, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  place (preview, (int) CLAMP (metrics->chart_x + metrics->chart_width / 2 - width / 2.0, 12,
                               gtk_widget_get_width (GTK_WIDGET (self)) - width - 12),
         MAX (bottom - height - 12, 0), width, height);
}

/* Help that is cut off helps nobody; a mark's date does even then. */
static void
show_hint_if_whole (RdGanttView *self, int width)
{
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_child_visible (GTK_WIDGET (self->hint), !self->hint_is_help || natural <= width);
}

void
_rd_gantt_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdGanttView *self = RD_GANTT_VIEW (widget);
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  int bar;

  rd_gantt_scene_set_width (self->scene, width);
  gtk_widget_measure (GTK_WIDGET (self->scrollbar), GTK_ORIENTATION_VERTICAL, -1, NULL, &bar, NULL, NULL);

  int top = (int) metrics->header_height;
  int hint_height;

  gtk_widget_measure (GTK_WIDGET (self->hint), GTK_ORIENTATION_VERTICAL, -1, &hint_height, NULL, NULL, NULL);
  int bottom = height - MAX (bar, hint_height);

  place (GTK_WIDGET (self->header), 0, 0, width, top);
  place (self->scroller, 0, top, width, MAX (bottom - top, 1));
  show_hint_if_whole (self, (int) metrics->label_width);
  place (GTK_WIDGET (self->hint), (int) metrics->label_x, bottom, (int) metrics->label_width, hint_height);
  place (GTK_WIDGET (self->scrollbar), (int) metrics->chart_x, bottom + (MAX (bar, hint_height) - bar) / 2,
         (int) metrics->chart_width, bar);
  place_preview (self, bottom);
  rd_float_allocate (widget);
}

RdGanttLine *
_rd_gantt_view_find_line (RdGanttView    *self,
                          RdDeadlineItem *item)
{
  if (item == NULL)
    return NULL;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);

      if (RD_IS_GANTT_LINE (line) && rd_gantt_line_get_item (RD_GANTT_LINE (line)) == item)
        return RD_GANTT_LINE (line);
    }
  return NULL;
}

RdGanttLine *
_rd_gantt_view_pick_line (RdGanttView *self,
                          double       x,
                          double       y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *line = NULL;

  if (picked == NULL)
    return NULL;
  line = gtk_widget_get_ancestor (picked, RD_TYPE_GANTT_LINE);
  /* A row's own padding still belongs to it. */
  if (line == NULL && RD_IS_GANTT_LINE (gtk_widget_get_first_child (picked)))
    line = gtk_widget_get_first_child (picked);
  return line != NULL ? RD_GANTT_LINE (line) : NULL;
}

void
_rd_gantt_view_get_row_rect (RdGanttView  *self,
                             GdkRectangle *out)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  RdGanttLine *line = _rd_gantt_view_find_line (self, rd_gantt_view_get_selected (self));
  graphene_rect_t bounds;
  double x = metrics->due_width > 0 ? metrics->due_x : metrics->detail_x;
  double width = metrics->due_width > 0 ? metrics->due_width : metrics->detail_width;

  *out = (GdkRectangle) { (int) x, (int) metrics->header_height, (int) width, 1 };
  if (line == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (line), GTK_WIDGET (self), &bounds))
    return;
  out->y = (int) CLAMP (bounds.origin.y, metrics->header_height,
                        MAX (gtk_widget_get_height (GTK_WIDGET (self)) - bounds.size.height, metrics->header_height));
  out->height = (int) bounds.size.height;
}

void
_rd_gantt_view_show_hint (RdGanttView *self,
                          const char  *words)
{
  self->hint_is_help = words == NULL;
  gtk_label_set_text (self->hint, words != NULL ? words : _("Enter: why this date. Arrows: dates in the row."));
}
