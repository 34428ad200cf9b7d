/* rd-agenda-pane.c — the coming deadlines, day by day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-agenda-pane"

#include "config.h"

#include "views/dashboard/rd-agenda-pane.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/dashboard/rd-agenda-entry.h"
#include "views/dashboard/rd-agenda-row.h"
#include "widgets/rd-lazy-cells.h"

struct _RdAgendaPane
{
  GtkWidget     parent_instance;

  /* Owned */
  GListModel   *model;
  GSignalGroup *signals;

  /* Template children */
  GtkStack     *stack;
  GtkListView  *list;
};

G_DEFINE_FINAL_TYPE (RdAgendaPane, rd_agenda_pane, GTK_TYPE_WIDGET)

/* Callbacks */

static void
items_changed_cb (RdAgendaPane *self)
{
  gboolean any = self->model != NULL && g_list_model_get_n_items (self->model) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "rows" : "nothing");
}

static void
row_bound_cb (GtkListItemFactory *factory,
              GtkListItem        *list_item,
              gpointer            user_data)
{
  RdAgendaEntry *entry = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, rd_agenda_entry_get_deadline (entry) != NULL);
}

static void
deadline_activated_cb (RdAgendaPane *self,
                       guint         position)
{
  g_autoptr (RdAgendaEntry) entry = g_list_model_get_item (self->model, position);
  RdDeadlineItem *deadline = entry != NULL ? rd_agenda_entry_get_deadline (entry) : NULL;
  RdReviewItem *review = deadline != NULL ? rd_deadline_item_get_review (deadline) : NULL;

  if (review == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-review", "(ss)",
                              rd_review_item_get_reference (review),
                              rd_deadline_item_get_deadline (deadline)->timescale->id);
}

/* GObject overrides */

static void
rd_agenda_pane_dispose (GObject *object)
{
  RdAgendaPane *self = RD_AGENDA_PANE (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_AGENDA_PANE);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rd_agenda_pane_parent_class)->dispose (object);
}

static void
rd_agenda_pane_class_init (RdAgendaPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_agenda_pane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-agenda-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAgendaPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdAgendaPane, list);
  gtk_widget_class_bind_template_callback (widget_class, deadline_activated_cb);
}

static void
rd_agenda_pane_init (RdAgendaPane *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_AGENDA_ROW, TRUE);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bound_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  self->signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->signals, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* Public API */

void
rd_agenda_pane_set_model (RdAgendaPane *self,
                          GListModel   *model)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (RD_IS_AGENDA_PANE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;

  g_signal_group_set_target (self->signals, model);
  if (model != NULL)
    selection = gtk_no_selection_new (g_object_ref (model));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  items_changed_cb (self);
}
