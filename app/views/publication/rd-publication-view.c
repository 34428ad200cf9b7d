/* rd-publication-view.c — what must be settled before a report is published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-publication-view.h"

#include <adwaita.h>

#include "views/publication/rd-response-pane.h"

struct _RdPublicationView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  GtkWidget      *scroller;
  RdResponsePane *response;
};

G_DEFINE_FINAL_TYPE (RdPublicationView, rd_publication_view, GTK_TYPE_WIDGET)

static void
rd_publication_view_dispose (GObject *object)
{
  RdPublicationView *self = RD_PUBLICATION_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PUBLICATION_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_publication_view_parent_class)->dispose (object);
}

static void
rd_publication_view_class_init (RdPublicationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_publication_view_dispose;

  g_type_ensure (RD_TYPE_RESPONSE_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-publication-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, response);
}

static void
rd_publication_view_init (RdPublicationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- public */

GtkWidget *
rd_publication_view_new (void)
{
  return g_object_new (RD_TYPE_PUBLICATION_VIEW, NULL);
}

void
rd_publication_view_set_review (RdPublicationView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_PUBLICATION_VIEW (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_response_pane_set_review (self->response, reg, review);
}
