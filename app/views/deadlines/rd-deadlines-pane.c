/* rd-deadlines-pane.c — deadlines as a sortable table, or as a list where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadlines-pane"

#include "config.h"

#include "views/deadlines/rd-deadlines-pane.h"

#include "model/rd-deadline-item.h"
#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/deadlines/rd-deadline-filter.h"
#include "views/deadlines/rd-deadline-due-cell.h"
#include "views/deadlines/rd-deadline-label-cell.h"
#include "views/deadlines/rd-deadline-review-cell.h"
#include "views/deadlines/rd-deadline-row.h"
#include "views/deadlines/rd-deadline-state-cell.h"
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
struct _RdDeadlinesPane
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
  GtkColumnViewColumn *label_column;
  GtkColumnViewColumn *due_column;
  GtkColumnViewColumn *state_column;
};

G_DEFINE_FINAL_TYPE (RdDeadlinesPane, rd_deadlines_pane, GTK_TYPE_WIDGET)

/* Helpers */

static GtkOrdering
compare_numbers (int first,
                 int second)
{
  return first < second ? GTK_ORDERING_SMALLER : first > second ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

/* By state, and within one state by what is due first. */
static int
compare_states (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const RdDeadline *first = rd_deadline_item_get_deadline ((RdDeadlineItem *) a);
  const RdDeadline *second = rd_deadline_item_get_deadline ((RdDeadlineItem *) b);
  GtkOrdering by_rank = compare_numbers (rd_deadline_filter_rank (first->status), rd_deadline_filter_rank (second->status));
  int first_due = first->due != RD_DAY_NONE ? first->due : G_MAXINT;
  int second_due = second->due != RD_DAY_NONE ? second->due : G_MAXINT;

  return by_rank != GTK_ORDERING_EQUAL ? by_rank : compare_numbers (first_due, second_due);
}

static void
set_factory (RdDeadlinesPane     *self,
             GtkColumnViewColumn *column,
             GType                cell_type,
             gboolean             names_row)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->table), cell_type, names_row);

  gtk_column_view_column_set_factory (column, factory);
}

static void
set_up_columns (RdDeadlinesPane *self)
{
  g_autoptr (GtkListItemFactory) factory = rd_lazy_cells_factory_new (GTK_WIDGET (self->list), RD_TYPE_DEADLINE_ROW, TRUE);
  g_autoptr (GtkSorter) by_state = GTK_SORTER (gtk_custom_sorter_new (compare_states, NULL, NULL));

  set_factory (self, self->review_column, RD_TYPE_DEADLINE_REVIEW_CELL, TRUE);
  set_factory (self, self->label_column, RD_TYPE_DEADLINE_LABEL_CELL, FALSE);
  set_factory (self, self->due_column, RD_TYPE_DEADLINE_DUE_CELL, FALSE);
  set_factory (self, self->state_column, RD_TYPE_DEADLINE_STATE_CELL, FALSE);
  gtk_column_view_column_set_sorter (self->state_column, by_state);
  gtk_list_view_set_factory (self->list, factory);

  gtk_column_view_sort_by_column (self->table, self->state_column, GTK_SORT_ASCENDING);
}

static void
place_rows (RdDeadlinesPane *self)
{
  gboolean wide = adw_squeezer_get_visible_child (self->squeezer) == self->table_pane;

  gtk_list_view_set_model (self->list, wide ? NULL : self->selection);
  gtk_column_view_set_model (self->table, wide ? self->selection : NULL);
}

/* Callbacks */

static void
items_changed_cb (RdDeadlinesPane *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "rows" : "nothing");
}

static gboolean
settled_cb (gpointer user_data)
{
  RdDeadlinesPane *self = user_data;

  self->place_source = 0;
  place_rows (self);
  return G_SOURCE_REMOVE;
}

static void
squeezed_cb (RdDeadlinesPane *self)
{
  /* This comes in the middle of an allocation: rows made now would be drawn without one. */
  if (self->rows != NULL && self->place_source == 0)
    self->place_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
deadline_activated_cb (RdDeadlinesPane *self,
                       guint            position)
{
  g_autoptr (RdDeadlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  RdReviewItem *review = item != NULL ? rd_deadline_item_get_review (item) : NULL;

  if (review == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-review", "(ss)", rd_review_item_get_reference (review),
                              rd_deadline_item_get_deadline (item)->timescale->id);
}

/* Widget overrides */

static void
rd_deadlines_pane_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  RdDeadlinesPane *self = RD_DEADLINES_PANE (widget);

  GTK_WIDGET_CLASS (rd_deadlines_pane_parent_class)->css_changed (widget, change);

  if (self->table_pane != NULL)
    gtk_widget_set_size_request (self->table_pane, rd_text_width (widget, TABLE_LETTERS), -1);
}

/* GObject overrides */

static void
rd_deadlines_pane_dispose (GObject *object)
{
  RdDeadlinesPane *self = RD_DEADLINES_PANE (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_func (self->rows, items_changed_cb, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DEADLINES_PANE);

  G_OBJECT_CLASS (rd_deadlines_pane_parent_class)->dispose (object);
}

static void
rd_deadlines_pane_class_init (RdDeadlinesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = rd_deadlines_pane_css_changed;
  G_OBJECT_CLASS (klass)->dispose = rd_deadlines_pane_dispose;

  g_type_ensure (RD_TYPE_DEADLINE_ITEM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/deadlines/rd-deadlines-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, table_pane);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, table);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, list);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, review_column);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, label_column);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, due_column);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPane, state_column);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deadline_activated_cb);
}

static void
rd_deadlines_pane_init (RdDeadlinesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  set_up_columns (self);
  rd_item_cell_name_table (self->table, _("Deadlines"));
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
rd_deadlines_pane_set_model (RdDeadlinesPane *self,
                             GListModel      *model)
{
  g_return_if_fail (RD_IS_DEADLINES_PANE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  gtk_sort_list_model_set_model (self->rows, model);
}

GListModel *
rd_deadlines_pane_get_rows (RdDeadlinesPane *self)
{
  g_return_val_if_fail (RD_IS_DEADLINES_PANE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
rd_deadlines_pane_get_chosen (RdDeadlinesPane *self)
{
  g_return_val_if_fail (RD_IS_DEADLINES_PANE (self), NULL);

  return rd_row_choice_get_rows (self->selection);
}
