/* rd-action-chart.c — open and overdue actions month by month, as a chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#include "draw/rd-draw-trend.h"
#include "model/rd-action-trend.h"
#include "model/rd-wording.h"
#include "widgets/rd-screen-style.h"

struct _RdActionChart
{
  GtkWidget  parent_instance;

  /* Owned */
  GArray    *months;    /* RdActionMonth; may be NULL */
};

G_DEFINE_FINAL_TYPE (RdActionChart, rd_action_chart, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static void
fill_columns (RdActionChart *self, RdTrendColumn *columns)
{
  for (guint i = 0; i < self->months->len; i++)
    {
      const RdActionMonth *month = &g_array_index (self->months, RdActionMonth, i);
      int number;

      rd_day_get_ymd (month->first, NULL, &number, NULL);
      columns[i] = (RdTrendColumn) { rd_wording_month_short (number), month->n_open, month->n_overdue };
    }
}

/* Widget overrides */

static void
rd_action_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size G_GNUC_UNUSED, int *minimum, int *natural,
                         int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  RdDrawStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 200;
      *natural = 700;
      return;
    }
  rd_screen_style_init (&style, widget);
  *minimum = *natural = (int) ceil (rd_draw_trend_get_height (&style));
}

static void
rd_action_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdActionChart *self = RD_ACTION_CHART (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autofree RdTrendColumn *columns = NULL;
  g_autoptr(RdPen) pen = NULL;
  RdTrendChart chart;
  RdDrawStyle style;
  cairo_t *cr;

  if (self->months == NULL || width <= 0 || height <= 0)
    return;
  columns = g_new (RdTrendColumn, self->months->len);
  fill_columns (self, columns);
  chart = (RdTrendChart) { columns, self->months->len, _("Open"), _("Of these overdue") };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  pen = rd_pen_new (cr, FALSE);
  rd_screen_style_init (&style, widget);
  rd_draw_trend (pen, &style, &chart, width, height);
  cairo_destroy (cr);
}

static void
rd_action_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_action_chart_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

/* GObject overrides */

static void
rd_action_chart_finalize (GObject *object)
{
  g_clear_pointer (&RD_ACTION_CHART (object)->months, g_array_unref);
  G_OBJECT_CLASS (rd_action_chart_parent_class)->finalize (object);
}

static void
rd_action_chart_class_init (RdActionChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rd_action_chart_finalize;
  widget_class->measure = rd_action_chart_measure;
  widget_class->snapshot = rd_action_chart_snapshot;
  widget_class->css_changed = rd_action_chart_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rd_action_chart_init (RdActionChart *self)
{
}

/* Public API */

void
rd_action_chart_set_months (RdActionChart *self, GArray *months)
{
  g_autofree char *words = NULL;

  g_return_if_fail (RD_IS_ACTION_CHART (self));

  if (months != NULL)
    g_array_ref (months);
  g_clear_pointer (&self->months, g_array_unref);
  self->months = months;
  words = months != NULL ? rd_wording_action_trend (months) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
