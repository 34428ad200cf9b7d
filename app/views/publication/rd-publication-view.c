/* rd-publication-view.c — what must be settled before a report is published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-publication-view.h"

#include <adwaita.h>

#include "views/publication/rd-places-pane.h"
#include "views/publication/rd-points-pane.h"
#include "views/publication/rd-response-pane.h"
#include "views/publication/rd-unpublished-pane.h"

struct _RdPublicationView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget         *scroller;
  GtkWidget         *read_only;
  RdPointsPane      *points;
  RdResponsePane    *response;
  RdPlacesPane      *places;
  RdUnpublishedPane *unpublished;
};

G_DEFINE_FINAL_TYPE (RdPublicationView, rd_publication_view, GTK_TYPE_WIDGET)

/* Of a review that is never published only that is said. */
static void
refresh (RdPublicationView *self)
{
  gboolean has_points = rd_points_pane_has_points (self->points);

  gtk_widget_set_visible (self->read_only, self->reg != NULL && rd_register_is_read_only (self->reg));
  gtk_widget_set_visible (GTK_WIDGET (self->response), has_points);
  gtk_widget_set_visible (GTK_WIDGET (self->places), has_points);
  gtk_widget_set_visible (GTK_WIDGET (self->unpublished), has_points);
}

static void
open_section_cb (RdPublicationView *self, const char *section)
{
  if (g_str_equal (section, "response"))
    rd_response_pane_write (self->response, "response");
  else if (g_str_equal (section, "place"))
    rd_places_pane_add (self->places);
  else
    rd_unpublished_pane_decide (self->unpublished);
}

static void
rd_publication_view_dispose (GObject *object)
{
  RdPublicationView *self = RD_PUBLICATION_VIEW (object);

  g_clear_object (&self->register_signals);
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

  g_type_ensure (RD_TYPE_POINTS_PANE);
  g_type_ensure (RD_TYPE_RESPONSE_PANE);
  g_type_ensure (RD_TYPE_PLACES_PANE);
  g_type_ensure (RD_TYPE_UNPUBLISHED_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-publication-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, read_only);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, points);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, response);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, places);
  gtk_widget_class_bind_template_child (widget_class, RdPublicationView, unpublished);
  gtk_widget_class_bind_template_callback (widget_class, open_section_cb);
}

static void
rd_publication_view_init (RdPublicationView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
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
  g_signal_group_set_target (self->register_signals, reg);
  rd_points_pane_set_review (self->points, reg, review);
  rd_response_pane_set_review (self->response, reg, review);
  rd_places_pane_set_review (self->places, reg, review);
  rd_unpublished_pane_set_review (self->unpublished, reg, review);
  refresh (self);
}
