/* rd-decision-view.c — the criteria, the decision and how it came about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-decision-view.h"

#include "model/rd-office-sheets.h"
#include "views/decision/rd-boards-pane.h"
#include "views/decision/rd-chair-pane.h"
#include "views/decision/rd-children-pane.h"
#include "views/decision/rd-criteria-pane.h"
#include "views/decision/rd-log-pane.h"
#include "views/decision/rd-reasons-pane.h"
#include "widgets/rd-sheet-source.h"

struct _RdDecisionView
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  GSignalGroup   *register_signals;

  /* Template children */
  GtkWidget      *scroller;
  GtkBox         *content;
  GtkWidget      *read_only;
  RdCriteriaPane *criteria;
  RdChairPane    *chair;
  RdReasonsPane  *reasons;
  RdLogPane      *log;
  RdChildrenPane *children;
  RdBoardsPane   *boards;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdDecisionView, rd_decision_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Callbacks */

static void
refresh (RdDecisionView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->content), self->review != NULL);
  gtk_widget_set_visible (self->read_only, self->reg != NULL && rd_register_is_read_only (self->reg));
}

static void
changed_cb (RdDecisionView *self)
{
  refresh (self);
  rd_criteria_pane_refresh (self->criteria);
  rd_chair_pane_refresh (self->chair);
  rd_reasons_pane_refresh (self->reasons);
  rd_log_pane_refresh (self->log);
  rd_children_pane_refresh (self->children);
  rd_boards_pane_refresh (self->boards);
}

static void
edit_decision_cb (RdDecisionView *self, const char *id)
{
  rd_chair_pane_edit (self->chair, id);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_decision_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdDecisionView *self = RD_DECISION_VIEW (source);

  return self->reg != NULL && self->review != NULL ? rd_register_sheet_decision_log (self->reg, self->review) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_decision_view_make_sheet;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
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

  g_type_ensure (RD_TYPE_CRITERIA_PANE);
  g_type_ensure (RD_TYPE_CHAIR_PANE);
  g_type_ensure (RD_TYPE_REASONS_PANE);
  g_type_ensure (RD_TYPE_LOG_PANE);
  g_type_ensure (RD_TYPE_CHILDREN_PANE);
  g_type_ensure (RD_TYPE_BOARDS_PANE);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-decision-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, content);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, read_only);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, criteria);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, chair);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, reasons);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, log);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, children);
  gtk_widget_class_bind_template_child (widget_class, RdDecisionView, boards);
  gtk_widget_class_bind_template_callback (widget_class, edit_decision_cb);
}

static void
rd_decision_view_init (RdDecisionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
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
  rd_criteria_pane_set_review (self->criteria, reg, review);
  rd_chair_pane_set_review (self->chair, reg, review);
  rd_reasons_pane_set_review (self->reasons, reg, review);
  rd_log_pane_set_review (self->log, reg, review);
  rd_children_pane_set_review (self->children, reg, review);
  rd_boards_pane_set_review (self->boards, reg, review);
  refresh (self);
}
