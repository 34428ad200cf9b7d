/* rd-request-table.c — requests to agencies as a sortable table, or as a list where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-request-table"

#include "config.h"

#include "views/agencies/rd-request-table.h"

#include "model/rd-framework-library.h"
#include "model/rd-request-item.h"
#include "views/agencies/rd-request-agency-cell.h"
#include "views/agencies/rd-request-due-cell.h"
#include "views/agencies/rd-request-item-cell.h"
#include "views/agencies/rd-request-row.h"
#include "views/agencies/rd-request-state-cell.h"
#include "widgets/rd-lazy-cells.h"
#include "widgets/rd-row-choice.h"
#include "widgets/rd-text-width.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* From so many letters on there is room for the table. */
#define TABLE_LETTERS 84

/* Invariants:
 *
 *  (1) Only the one of table and list that is seen has rows, so that each row is made once.
 *  (2) Which of them is seen depends on the width alone, never on rows: it would go back and forth.
 */
struct _RdRequestTable
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
  GtkColumnViewColumn *agency_column;
  GtkColumnViewColumn *item_column;
  GtkColumnViewColumn *due_column;
  GtkColumnViewColumn *state_column;
};

G_DEFINE_FINAL_TYPE (RdRequestTable, rd_request_table, GTK_TYPE_WIDGET)

/* Helpers */

/* By state, and within one state by what is due first. */
static int
compare_states (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  int first_rank, second_rank, first_due, second_due;

  g_object_get ((gpointer) a, "rank", &first_rank, "due", &first_due, NULL);
  g_object_get ((gpointer) b, "rank", &second_rank, "due", &second_due, NULL);
  if (first_rank != second_rank)
    return first_rank < second_rank ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
  return first_due < second_due ? GTK_ORDERING_SMALLER : first_due > second_due ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static void
set_factory (RdRequestTable     *self,
             GtkColumnViewColumn *column,
             GType                cell_type,
             gboolean             names_row)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->table), cell_type, names_row);

  gtk_column_view_column_set_factory (column, factory);
}

static void
set_up_columns (RdRequestTable *self)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_REQUEST_ROW, TRUE);
  g_autoptr (GtkSorter) by_state = GTK_SORTER (gtk_custom_sorter_new (compare_states, NULL, NULL));

  set_factory (self, self->agency_column, RD_TYPE_REQUEST_AGENCY_CELL, TRUE);
  set_factory (self, self->item_column, RD_TYPE_REQUEST_ITEM_CELL, FALSE);
  set_factory (self, self->due_column, RD_TYPE_REQUEST_DUE_CELL, FALSE);
  set_factory (self, self->state_column, RD_TYPE_REQUEST_STATE_CELL, FALSE);
  gtk_column_view_column_set_sorter (self->state_column, by_state);
  gtk_list_view_set_factory (self->list, factory);

  gtk_column_view_sort_by_column (self->table, self->state_column, GTK_SORT_ASCENDING);
}

static void
place_rows (RdRequestTable *self)
{
  gboolean wide = adw_squeezer_get_visible_child (self->squeezer) == self->table_pane;

  gtk_list_view_set_model (self->list, wide ? NULL : self->selection);
  gtk_column_view_set_model (self->table, wide ? self->selection : NULL);
}

/* Callbacks */

static void
items_changed_cb (RdRequestTable *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "rows" : "nothing");
}

static gboolean
settled_cb (gpointer user_data)
{
  RdRequestTable *self = user_data;

  self->place_source = 0;
  place_rows (self);
  return G_SOURCE_REMOVE;
}

static void
squeezed_cb (RdRequestTable *self)
{
  /* This comes in the middle of an allocation: rows made now would be drawn without one. */
  if (self->rows != NULL && self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
request_activated_cb (RdRequestTable *self,
                       guint            position)
{
  g_autoptr (RdRequestItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_request_item_get_reference (item), "agencies", "");
}

/* Widget overrides */

static void
rd_request_table_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  RdRequestTable *self = RD_REQUEST_TABLE (widget);

  GTK_WIDGET_CLASS (rd_request_table_parent_class)->css_changed (widget, change);

  if (self->table_pane != NULL)
    gtk_widget_set_size_request (self->table_pane, rd_text_width (widget, TABLE_LETTERS), -1);
}

/* GObject overrides */

static void
rd_request_table_dispose (GObject *object)
{
  RdRequestTable *self = RD_REQUEST_TABLE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, items_changed_cb, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REQUEST_TABLE);

  G_OBJECT_CLASS (rd_request_table_parent_class)->dispose (object);
}

static void
rd_request_table_class_init (RdRequestTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = rd_request_table_css_changed;
  G_OBJECT_CLASS (klass)->dispose = rd_request_table_dispose;

  g_type_ensure (RD_TYPE_REQUEST_ITEM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/agencies/rd-request-table.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, stack);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, table_pane);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, table);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, list);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, agency_column);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, item_column);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, due_column);
  gtk_widget_class_bind_template_child (widget_class, RdRequestTable, state_column);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, request_activated_cb);
}

static void
rd_request_table_init (RdRequestTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_up_columns (self);
  rd_item_cell_name_table (self->table, _("What agencies were asked for"));
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
rd_request_table_set_model (RdRequestTable *self,
                             GListModel      *model)
{
  g_return_if_fail (RD_IS_REQUEST_TABLE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_sort_list_model_set_model (self->rows, model);
}

GListModel *
rd_request_table_get_rows (RdRequestTable *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_TABLE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
rd_request_table_get_chosen (RdRequestTable *self)
{
  g_return_val_if_fail (RD_IS_REQUEST_TABLE (self), NULL);

  return rd_row_choice_get_rows (self->selection);
}
