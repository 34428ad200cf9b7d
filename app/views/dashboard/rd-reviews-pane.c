/* rd-reviews-pane.c — the reviews as a sortable table, or as a list where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-reviews-pane"

#include "config.h"

#include "views/dashboard/rd-reviews-pane.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/dashboard/rd-next-cell.h"
#include "views/dashboard/rd-owner-cell.h"
#include "views/dashboard/rd-returned-cell.h"
#include "views/dashboard/rd-review-cell.h"
#include "views/dashboard/rd-review-row.h"
#include "views/dashboard/rd-stage-cell.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-row-choice.h"
#include "widgets/rd-text-width.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* From so many letters on there is room for the table. */
#define TABLE_LETTERS 92

/* Invariants:
 *
 *  (1) Only the one of table and list that is seen has rows, so that each row is made once.
 *  (2) Which of them is seen depends on the width alone, never on rows: it would go back and forth.
 */
struct _RdReviewsPane
{
  GtkWidget            parent_instance;

  /* Owned */
  GtkSortListModel    *rows;
  GtkSelectionModel   *selection;      /* of rows */
  guint                place_source;

  /* Template children */
  GtkStack            *stack;
  AdwSqueezer         *squeezer;
  GtkWidget           *table_pane;
  GtkColumnView       *table;
  GtkListView         *list;
  GtkColumnViewColumn *review_column;
  GtkColumnViewColumn *stage_column;
  GtkColumnViewColumn *next_column;
  GtkColumnViewColumn *returned_column;
  GtkColumnViewColumn *owner_column;
};

G_DEFINE_FINAL_TYPE (RdReviewsPane, rd_reviews_pane, GTK_TYPE_WIDGET)

/* Helpers */

static void
set_factory (RdReviewsPane       *self,
             GtkColumnViewColumn *column,
             GType                cell_type,
             gboolean             names_row)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->table), cell_type, names_row);

  gtk_column_view_column_set_factory (column, factory);
}

static void
set_factories (RdReviewsPane *self)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_REVIEW_ROW, TRUE);

  set_factory (self, self->review_column, RD_TYPE_REVIEW_CELL, TRUE);
  set_factory (self, self->stage_column, RD_TYPE_STAGE_CELL, FALSE);
  set_factory (self, self->next_column, RD_TYPE_NEXT_CELL, FALSE);
  set_factory (self, self->returned_column, RD_TYPE_RETURNED_CELL, FALSE);
  set_factory (self, self->owner_column, RD_TYPE_OWNER_CELL, FALSE);
  gtk_list_view_set_factory (self->list, factory);
}

static void
place_rows (RdReviewsPane *self)
{
  gboolean wide = adw_squeezer_get_visible_child (self->squeezer) == self->table_pane;

  gtk_list_view_set_model (self->list, wide ? NULL : self->selection);
  gtk_column_view_set_model (self->table, wide ? self->selection : NULL);
}

/* Callbacks */

static void
items_changed_cb (RdReviewsPane *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "rows" : "nothing");
}

static gboolean
settled_cb (gpointer user_data)
{
  RdReviewsPane *self = user_data;

  self->place_source = 0;
  place_rows (self);
  return G_SOURCE_REMOVE;
}

static void
squeezed_cb (RdReviewsPane *self)
{
  /* This comes in the middle of an allocation: rows made now would be drawn without one. */
  if (self->rows != NULL && self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
review_activated_cb (RdReviewsPane *self,
                     guint          position)
{
  g_autoptr (RdReviewItem) review = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (review != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-review", "(ss)", rd_review_item_get_reference (review), "");
}

/* Widget overrides */

static void
rd_reviews_pane_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  RdReviewsPane *self = RD_REVIEWS_PANE (widget);

  GTK_WIDGET_CLASS (rd_reviews_pane_parent_class)->css_changed (widget, change);

  if (self->table_pane != NULL)
    gtk_widget_set_size_request (self->table_pane, rd_text_width (widget, TABLE_LETTERS), -1);
}

/* GObject overrides */

static void
rd_reviews_pane_dispose (GObject *object)
{
  RdReviewsPane *self = RD_REVIEWS_PANE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, items_changed_cb, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEWS_PANE);

  G_OBJECT_CLASS (rd_reviews_pane_parent_class)->dispose (object);
}

static void
rd_reviews_pane_class_init (RdReviewsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = rd_reviews_pane_css_changed;
  G_OBJECT_CLASS (klass)->dispose = rd_reviews_pane_dispose;

  g_type_ensure (RD_TYPE_REVIEW_ITEM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-reviews-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, table_pane);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, table);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, review_column);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, stage_column);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, next_column);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, returned_column);
  gtk_widget_class_bind_template_child (widget_class, RdReviewsPane, owner_column);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_activated_cb);
}

static void
rd_reviews_pane_init (RdReviewsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_factories (self);
  rd_item_cell_name_table (self->table, _("Reviews"));
  gtk_column_view_sort_by_column (self->table, self->next_column, GTK_SORT_ASCENDING);
  self->rows = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->table)));
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  rd_row_choice_set_up (GTK_WIDGET (self->table));
  rd_row_choice_set_up (GTK_WIDGET (self->list));
  place_rows (self);
  items_changed_cb (self);
}

/* Public API */

void
rd_reviews_pane_set_model (RdReviewsPane *self,
                           GListModel    *model)
{
  g_return_if_fail (RD_IS_REVIEWS_PANE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_sort_list_model_set_model (self->rows, model);
}

GListModel *
rd_reviews_pane_get_rows (RdReviewsPane *self)
{
  g_return_val_if_fail (RD_IS_REVIEWS_PANE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

void
rd_reviews_pane_resort (RdReviewsPane *self)
{
  g_return_if_fail (RD_IS_REVIEWS_PANE (self));

  gtk_sorter_changed (gtk_column_view_get_sorter (self->table), GTK_SORTER_CHANGE_DIFFERENT);
}

GListModel *
rd_reviews_pane_get_chosen (RdReviewsPane *self)
{
  g_return_val_if_fail (RD_IS_REVIEWS_PANE (self), NULL);

  return rd_row_choice_get_rows (self->selection);
}
