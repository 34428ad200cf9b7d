/* rd-actions-pane.c — actions as a sortable table, or as a list where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-actions-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-action-item.h"
#include "views/actions/rd-action-cell.h"
#include "views/actions/rd-action-progress-cell.h"
#include "views/actions/rd-action-row.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-row-choice.h"
#include "widgets/rd-text-width.h"

/* From so many letters on there is room for the table. */
#define TABLE_LETTERS 96

/* Invariants:
 *
 *  (1) Only the one of table and list that is seen has rows, so that each row is made once.
 *  (2) Which of them is seen depends on the width alone, never on rows: it would go back and forth.
 */
struct _RdActionsPane
{
  GtkWidget            parent_instance;

  /* Owned */
  GtkSortListModel    *rows;
  GtkSelectionModel   *selection;      /* of rows */
  guint                place_source;

  /* Template children */
  AdwSqueezer         *squeezer;
  GtkWidget           *table_pane;
  GtkColumnView       *table;
  GtkListView         *list;
  GtkColumnViewColumn *text_column;
  GtkColumnViewColumn *agency_column;
  GtkColumnViewColumn *state_column;
  GtkColumnViewColumn *progress_column;
  GtkColumnViewColumn *told_column;
  GtkColumnViewColumn *next_column;
};

enum
{
  SIGNAL_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActionsPane, rd_actions_pane, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static void
set_factory (RdActionsPane *self, GtkColumnViewColumn *column, GType cell_type, gboolean names_row)
{
  g_autoptr(GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->table), cell_type, names_row);

  gtk_column_view_column_set_factory (column, factory);
}

static void
set_up_columns (RdActionsPane *self)
{
  g_autoptr(GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_ACTION_ROW, TRUE);
  g_autoptr(GtkSorter) by_state = GTK_SORTER (gtk_custom_sorter_new (rd_action_item_compare, NULL, NULL));

  set_factory (self, self->text_column, RD_TYPE_ACTION_TEXT_CELL, TRUE);
  set_factory (self, self->agency_column, RD_TYPE_ACTION_AGENCY_CELL, FALSE);
  set_factory (self, self->state_column, RD_TYPE_ACTION_STATE_CELL, FALSE);
  set_factory (self, self->progress_column, RD_TYPE_ACTION_PROGRESS_CELL, FALSE);
  set_factory (self, self->told_column, RD_TYPE_ACTION_TOLD_CELL, FALSE);
  set_factory (self, self->next_column, RD_TYPE_ACTION_NEXT_CELL, FALSE);
  gtk_column_view_column_set_sorter (self->state_column, by_state);
  gtk_list_view_set_factory (self->list, factory);
  gtk_column_view_sort_by_column (self->table, self->state_column, GTK_SORT_ASCENDING);
}

static void
place_rows (RdActionsPane *self)
{
  gboolean wide = adw_squeezer_get_visible_child (self->squeezer) == self->table_pane;

  gtk_list_view_set_model (self->list, wide ? NULL : self->selection);
  gtk_column_view_set_model (self->table, wide ? self->selection : NULL);
}

/* Callbacks */

static gboolean
settled_cb (gpointer user_data)
{
  RdActionsPane *self = user_data;

  self->place_source = 0;
  place_rows (self);
  return G_SOURCE_REMOVE;
}

static void
squeezed_cb (RdActionsPane *self)
{
  /* This comes in the middle of an allocation: rows made now would be drawn without one. */
  if (self->rows != NULL && self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
row_activated_cb (RdActionsPane *self, guint position)
{
  g_autoptr(RdActionItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, rd_action_item_get_id (item));
}

/* Widget overrides */

static void
rd_actions_pane_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RdActionsPane *self = RD_ACTIONS_PANE (widget);

  GTK_WIDGET_CLASS (rd_actions_pane_parent_class)->css_changed (widget, change);

  if (self->table_pane != NULL)
    gtk_widget_set_size_request (self->table_pane, rd_text_width (widget, TABLE_LETTERS), -1);
}

/* GObject overrides */

static void
rd_actions_pane_dispose (GObject *object)
{
  RdActionsPane *self = RD_ACTIONS_PANE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ACTIONS_PANE);

  G_OBJECT_CLASS (rd_actions_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, table_pane);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, table);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, text_column);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, agency_column);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, state_column);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, progress_column);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, told_column);
  gtk_widget_class_bind_template_child (widget_class, RdActionsPane, next_column);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rd_actions_pane_class_init (RdActionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = rd_actions_pane_css_changed;
  G_OBJECT_CLASS (klass)->dispose = rd_actions_pane_dispose;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (RD_TYPE_ACTION_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-actions-pane.ui");
  bind_children (widget_class);
}

static void
rd_actions_pane_init (RdActionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_up_columns (self);
  rd_item_cell_name_table (self->table, _("Actions"));
  self->rows = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->table)));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  rd_row_choice_set_up (GTK_WIDGET (self->table));
  rd_row_choice_set_up (GTK_WIDGET (self->list));
  place_rows (self);
}

/* Public API */

void
rd_actions_pane_set_model (RdActionsPane *self, GListModel *model)
{
  g_return_if_fail (RD_IS_ACTIONS_PANE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_sort_list_model_set_model (self->rows, model);
}

void
rd_actions_pane_resort (RdActionsPane *self)
{
  g_return_if_fail (RD_IS_ACTIONS_PANE (self));

  gtk_sorter_changed (gtk_column_view_column_get_sorter (self->state_column), GTK_SORTER_CHANGE_DIFFERENT);
}

GListModel *
rd_actions_pane_get_rows (RdActionsPane *self)
{
  g_return_val_if_fail (RD_IS_ACTIONS_PANE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
rd_actions_pane_get_chosen (RdActionsPane *self)
{
  g_return_val_if_fail (RD_IS_ACTIONS_PANE (self), NULL);

  return rd_row_choice_get_rows (self->selection);
}
