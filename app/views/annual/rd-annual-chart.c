/* rd-annual-chart.c — figures of a year as bars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/annual/rd-annual-chart.h"

#include <math.h>

#include "model/rd-annual-report.h"
#include "widgets/rd-screen-style.h"

#define WIDTH_MIN     200
#define WIDTH_NATURAL 600

struct _RdAnnualChart
{
  GtkWidget  parent_instance;

  /* Owned */
  GArray    *bars;      /* RdBar; NULL: none */
};

G_DEFINE_FINAL_TYPE (RdAnnualChart, rd_annual_chart, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static RdBarsChart
get_chart (RdAnnualChart *self)
{
  return (RdBarsChart) { self->bars != NULL ? (const RdBar *) self->bars->data : NULL, self->bars != NULL ? self->bars->len : 0 };
}

/* GObject and GtkWidget overrides */

static void
rd_annual_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdBarsChart chart = get_chart (RD_ANNUAL_CHART (widget));
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  RdDrawStyle style;
  cairo_t *cr;
  RdPen *pen;

  if (chart.n_bars == 0 || width <= 0 || height <= 0)
    return;
  rd_screen_style_init (&style, widget);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  pen = rd_pen_new (cr, FALSE);
  rd_draw_bars (pen, &style, &chart, width, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  rd_pen_free (pen);
  cairo_destroy (cr);
}

static void
rd_annual_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  RdBarsChart chart = get_chart (RD_ANNUAL_CHART (widget));
  RdDrawStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = WIDTH_MIN;
      *natural = WIDTH_NATURAL;
      return;
    }
  rd_screen_style_init (&style, widget);
  *minimum = *natural = (int) ceil (rd_draw_bars_get_height (&style, &chart));
}

static void
rd_annual_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_annual_chart_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
rd_annual_chart_finalize (GObject *object)
{
  g_clear_pointer (&RD_ANNUAL_CHART (object)->bars, g_array_unref);

  G_OBJECT_CLASS (rd_annual_chart_parent_class)->finalize (object);
}

static void
rd_annual_chart_class_init (RdAnnualChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rd_annual_chart_finalize;
  widget_class->measure = rd_annual_chart_measure;
  widget_class->snapshot = rd_annual_chart_snapshot;
  widget_class->css_changed = rd_annual_chart_css_changed;
  gtk_widget_class_set_css_name (widget_class, "annualchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rd_annual_chart_init (RdAnnualChart *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Public API */

GtkWidget *
rd_annual_chart_new (void)
{
  return g_object_new (RD_TYPE_ANNUAL_CHART, NULL);
}

void
rd_annual_chart_set_bars (RdAnnualChart *self, const char *caption, GArray *bars)
{
  g_autofree char *words = NULL, *label = NULL;

  g_return_if_fail (RD_IS_ANNUAL_CHART (self) && bars != NULL);

  g_clear_pointer (&self->bars, g_array_unref);
  self->bars = bars;
  words = rd_annual_report_describe_bars (bars);
  label = g_strdup_printf ("%s: %s", caption != NULL ? caption : "", words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), bars->len > 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
