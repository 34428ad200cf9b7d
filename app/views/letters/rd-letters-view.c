/* rd-letters-view.c — the letters of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/letters/rd-letters-view.h"

struct _RdLettersView
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

G_DEFINE_FINAL_TYPE (RdLettersView, rd_letters_view, GTK_TYPE_WIDGET)

/* Callbacks */

static void
refresh (RdLettersView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->content), self->review != NULL);
}

/* GObject overrides */

static void
rd_letters_view_dispose (GObject *object)
{
  RdLettersView *self = RD_LETTERS_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LETTERS_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_letters_view_parent_class)->dispose (object);
}

static void
rd_letters_view_class_init (RdLettersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_letters_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/letters/rd-letters-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdLettersView, content);
}

static void
rd_letters_view_init (RdLettersView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_letters_view_new (void)
{
  return g_object_new (RD_TYPE_LETTERS_VIEW, NULL);
}

void
rd_letters_view_set_review (RdLettersView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_LETTERS_VIEW (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  refresh (self);
}
