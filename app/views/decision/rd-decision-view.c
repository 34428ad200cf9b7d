/* rd-decision-view.c — the criteria, the decision and how it came about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-decision-view.h"

struct _RdDecisionView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *scroller;
  GtkBox       *content;
};

G_DEFINE_FINAL_TYPE (RdDecisionView, rd_decision_view, GTK_TYPE_WIDGET)

/* Callbacks */

static void
refresh (RdDecisionView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->content), self->review != NULL);
}

/* GObject overrides */

static void
rd_decision_view_dispose (GObject *object)
{
  RdDecisionView *self = RD_DECISION_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DECISION_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_decision_view_parent_class)->dispose (object);
}

static void
rd_decision_view_class_init (RdDecisionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_decision_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-decision-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, content);
}

static void
rd_decision_view_init (RdDecisionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_decision_view_new (void)
{
  return g_object_new (RD_TYPE_DECISION_VIEW, NULL);
}

void
rd_decision_view_set_review (RdDecisionView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_DECISION_VIEW (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  refresh (self);
}
