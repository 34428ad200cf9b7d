/* rd-findings-view.c — what a review found, recommends and has done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-findings-view.h"

struct _RdFindingsView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  GtkWidget    *content;

  gboolean      folded;
};

G_DEFINE_FINAL_TYPE (RdFindingsView, rd_findings_view, GTK_TYPE_WIDGET)

/* GObject overrides */

static void
rd_findings_view_dispose (GObject *object)
{
  RdFindingsView *self = RD_FINDINGS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FINDINGS_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_findings_view_parent_class)->dispose (object);
}

static void
rd_findings_view_class_init (RdFindingsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_findings_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/findings/rd-findings-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFindingsView, content);
}

static void
rd_findings_view_init (RdFindingsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_findings_view_new (void)
{
  return g_object_new (RD_TYPE_FINDINGS_VIEW, NULL);
}

void
rd_findings_view_set_review (RdFindingsView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_FINDINGS_VIEW (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
}

void
rd_findings_view_set_folded (RdFindingsView *self, gboolean folded)
{
  g_return_if_fail (RD_IS_FINDINGS_VIEW (self));

  self->folded = folded;
}
