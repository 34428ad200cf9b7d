/* rd-gantt-legend.c — what the marks of the Gantt mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-legend.h"

#include <glib/gi18n.h>
#include <math.h>

#include "draw/rd-draw-gantt.h"
#include "widgets/rd-screen-style.h"

struct _RdGanttLegend
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RdGanttLegend, rd_gantt_legend, GTK_TYPE_WIDGET)

/* Draws it on @cr and says how high it became. */
static int
draw (GtkWidget *widget, cairo_t *cr, int width)
{
  RdPen *pen = rd_pen_new (cr, FALSE);
  RdDrawStyle style;
  double height;

  rd_screen_style_init (&style, widget);
  height = rd_draw_gantt_legend (pen, &style, NULL, 0, 0, width);
  rd_pen_free (pen);
  return (int) ceil (height);
}

static int
measure_height (GtkWidget *widget, int width)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  int height = draw (widget, cr, width);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return height;
}

static GtkSizeRequestMode
rd_gantt_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_gantt_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 600;
      return;
    }
  *minimum = *natural = measure_height (widget, for_size >= 0 ? for_size : 600);
}

static void
rd_gantt_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (width <= 0 || height <= 0)
    return;

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  draw (widget, cr, width);
  cairo_destroy (cr);
}

static void
rd_gantt_legend_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_gantt_legend_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
rd_gantt_legend_class_init (RdGanttLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = rd_gantt_legend_get_request_mode;
  widget_class->measure = rd_gantt_legend_measure;
  widget_class->snapshot = rd_gantt_legend_snapshot;
  widget_class->css_changed = rd_gantt_legend_css_changed;
  gtk_widget_class_set_css_name (widget_class, "ganttlegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rd_gantt_legend_init (RdGanttLegend *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Legend: each row says the same in words"), -1);
}

GtkWidget *
rd_gantt_legend_new (void)
{
  return g_object_new (RD_TYPE_GANTT_LEGEND, NULL);
}
