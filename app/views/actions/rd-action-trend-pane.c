/* rd-action-trend-pane.c — how the number of open and overdue actions goes, as a chart and in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-trend-pane.h"

#include "model/rd-action-trend.h"
#include "views/actions/rd-action-chart.h"

struct _RdActionTrendPane
{
  GtkWidget      parent_instance;

  /* Template children */
  GtkWidget     *scroller;
  RdActionChart *chart;
  GtkLabel      *trend_label;
  GtkLabel      *ages_label;
};

G_DEFINE_FINAL_TYPE (RdActionTrendPane, rd_action_trend_pane, GTK_TYPE_WIDGET)

/* GObject overrides */

static void
rd_action_trend_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_ACTION_TREND_PANE);

  G_OBJECT_CLASS (rd_action_trend_pane_parent_class)->dispose (object);
}

static void
rd_action_trend_pane_class_init (RdActionTrendPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_action_trend_pane_dispose;

  g_type_ensure (RD_TYPE_ACTION_CHART);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-action-trend-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActionTrendPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdActionTrendPane, chart);
  gtk_widget_class_bind_template_child (widget_class, RdActionTrendPane, trend_label);
  gtk_widget_class_bind_template_child (widget_class, RdActionTrendPane, ages_label);
}

static void
rd_action_trend_pane_init (RdActionTrendPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

void
rd_action_trend_pane_show (RdActionTrendPane *self, RdRegister *reg)
{
  g_autoptr(GArray) months = NULL;
  g_autofree char *words = NULL;
  g_autofree char *ages = NULL;
  RdActionFigures figures;

  g_return_if_fail (RD_IS_ACTION_TREND_PANE (self));

  if (reg == NULL)
    {
      rd_action_chart_set_months (self->chart, NULL);
      return;
    }
  months = rd_register_work_out_action_trend (reg, NULL, rd_register_get_trend_start (reg), rd_register_get_today (reg));
  words = rd_wording_action_trend (months);
  rd_register_work_out_action_figures (reg, NULL, &figures);
  ages = rd_wording_action_ages (&figures);
  rd_action_chart_set_months (self->chart, months);
  gtk_label_set_label (self->trend_label, words);
  gtk_label_set_label (self->ages_label, ages);
}
