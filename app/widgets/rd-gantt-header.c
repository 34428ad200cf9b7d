/* rd-gantt-header.c — the date header above the rows of a Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-header.h"

#include "draw/rd-draw-gantt.h"

struct _RdGanttHeader
{
  GtkWidget     parent_instance;

  /* Owned */
  RdGanttScene *scene;
};

G_DEFINE_FINAL_TYPE (RdGanttHeader, rd_gantt_header, GTK_TYPE_WIDGET)

/* Titles of the label column, at its reading side and at its other side. */
static void
draw_titles (RdGanttHeader *self, RdPen *pen)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  const RdDrawStyle *style = rd_gantt_scene_get_style (self->scene);
  RdTextAlign start = metrics->right_to_left ? RD_TEXT_END : RD_TEXT_START;
  RdTextAlign end = metrics->right_to_left ? RD_TEXT_START : RD_TEXT_END;
  double near = metrics->right_to_left ? metrics->name_x + metrics->name_width : metrics->name_x;
  double far = metrics->right_to_left ? metrics->due_x : metrics->due_x + metrics->due_width;
  double middle = metrics->header_height - metrics->header_height / 4;

  rd_pen_text (pen, style, &style->dim, style->words.column_deadline, near, middle, metrics->name_width,
               start, TRUE, 0.9);
  if (metrics->due_width > 0)
    rd_pen_text (pen, style, &style->dim, style->words.column_due, far, middle, metrics->due_width, end, TRUE, 0.9);
}

static void
draw_dates (RdGanttHeader *self, RdPen *pen)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  cairo_t *cr = rd_pen_get_cairo (pen);
  double offset = -rd_gantt_scene_to_chart (self->scene, 0);

  cairo_rectangle (cr, metrics->chart_x, 0, metrics->chart_width, metrics->header_height);
  cairo_clip (cr);
  cairo_translate (cr, metrics->chart_x - offset, 0);
  rd_draw_gantt_header (pen, rd_gantt_scene_get_style (self->scene), rd_gantt_scene_get_axis (self->scene),
                        rd_gantt_scene_get_today (self->scene), metrics->header_height,
                        offset, offset + metrics->chart_width);
}

static void
changed_cb (RdGanttHeader *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rd_gantt_header_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdGanttHeader *self = RD_GANTT_HEADER (widget);
  int size = 1;

  if (orientation == GTK_ORIENTATION_VERTICAL && self->scene != NULL)
    size = MAX (1, (int) rd_gantt_scene_get_metrics (self->scene)->header_height);
  *minimum = *natural = size;
}

static void
rd_gantt_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdGanttHeader *self = RD_GANTT_HEADER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->scene == NULL || width <= 0 || rd_gantt_scene_get_metrics (self->scene)->header_height <= 0)
    return;

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  RdPen *pen = rd_pen_new (cr, FALSE);

  draw_titles (self, pen);
  draw_dates (self, pen);
  rd_pen_free (pen);
  cairo_destroy (cr);
}

static void
rd_gantt_header_dispose (GObject *object)
{
  RdGanttHeader *self = RD_GANTT_HEADER (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_gantt_header_parent_class)->dispose (object);
}

static void
rd_gantt_header_class_init (RdGanttHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_gantt_header_dispose;
  widget_class->measure = rd_gantt_header_measure;
  widget_class->snapshot = rd_gantt_header_snapshot;

  gtk_widget_class_set_css_name (widget_class, "ganttheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rd_gantt_header_init (RdGanttHeader *self)
{
}

void
rd_gantt_header_set_scene (RdGanttHeader *self,
                           RdGanttScene  *scene)
{
  g_return_if_fail (RD_IS_GANTT_HEADER (self));
  g_return_if_fail (RD_IS_GANTT_SCENE (scene));
  g_return_if_fail (self->scene == NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
