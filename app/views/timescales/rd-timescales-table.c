/* rd-timescales-table.c — the rows of the Gantt as a plain table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/timescales/rd-timescales-table.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "views/timescales/rd-timescales-column.h"
#include "widgets/rd-item-cell.h"
#include "widgets/rd-row-choice.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-tab-stop.h"

struct _RdTimescalesTable
{
  GtkWidget           parent_instance;

  /* Owned */
  GListModel         *model;
  GtkSortListModel   *rows;
  GtkSelectionModel  *selection;       /* of rows */
  GPtrArray          *wide_columns;    /* of GtkColumnViewColumn, borrowed from view */

  /* Borrowed */
  GtkColumnViewColumn *narrow_column;  /* name and date, where there is room for one column */

  /* Template children */
  GtkWidget          *stop;
  GtkColumnView      *view;
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_SELECTED,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTimescalesTable, rd_timescales_table, GTK_TYPE_WIDGET)

/* --- cells */

/* The row of a cell: on GTK 4.8 it is its parent's parent. */
static void
name_row (GtkListItem *list_item, GtkWidget *child)
{
  GtkWidget *cell = gtk_widget_get_parent (child);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    return;
  g_object_get (gtk_list_item_get_item (list_item), "accessible-text", &words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* What a row says where there is room for one column only. */
static void
narrow_setup_cb (const RdTimescalesColumn *column, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dim-label");
  gtk_list_item_set_child (list_item, box);
}

static void
narrow_bind_cb (const RdTimescalesColumn *column, GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  const RdDeadline *deadline = rd_deadline_item_get_deadline (gtk_list_item_get_item (list_item));
  g_autofree char *title = column->get_text (gtk_list_item_get_item (list_item));
  g_autofree char *due = rd_wording_due (deadline);
  g_autofree char *status = rd_wording_status_full (deadline);
  /* Translators: a due date, how things stand with it */
  g_autofree char *detail = g_strdup_printf (_("%s · %s"), due, status);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), detail);
  name_row (list_item, box);
}

static void
cell_setup_cb (const RdTimescalesColumn *column, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* Rather two lines than a table that is wider than its window. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), column->expands ? 16 : 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), column->expands ? 30 : 16);
  gtk_list_item_set_child (list_item, label);
}

static void
cell_bind_cb (const RdTimescalesColumn *column, GtkListItem *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = column->get_text (gtk_list_item_get_item (list_item));

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column->expands)
    {
      gtk_widget_set_tooltip_text (label, text);
      name_row (list_item, label);
    }
}

static void
mark_setup_cb (gpointer nothing, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, rd_status_mark_new (RD_STATUS_WAITING));
}

static void
mark_bind_cb (gpointer nothing, GtkListItem *list_item)
{
  rd_status_mark_set_status (RD_STATUS_MARK (gtk_list_item_get_child (list_item)),
                             rd_deadline_item_get_deadline (gtk_list_item_get_item (list_item))->status);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer column)
{
  return ((const RdTimescalesColumn *) column)->compare ((gpointer) a, (gpointer) b);
}

static GtkColumnViewColumn *
add_column (RdTimescalesTable *self, const RdTimescalesColumn *column, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, (gpointer) column, NULL));
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_signal_connect_swapped (factory, "setup", setup, (gpointer) column);
  g_signal_connect_swapped (factory, "bind", bind, (gpointer) column);
  added = gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_sorter (added, sorter);
  gtk_column_view_column_set_resizable (added, TRUE);
  gtk_column_view_column_set_expand (added, column->expands);
  gtk_column_view_append_column (self->view, added);
  return added;   /* the view keeps it */
}

/* The state's shape before the words. */
static void
add_mark_column (RdTimescalesTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) added = NULL;

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (mark_setup_cb), NULL);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (mark_bind_cb), NULL);
  added = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_append_column (self->view, added);
}

/* Callbacks and actions */

static void
selected_cb (RdTimescalesTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
row_activated_cb (RdTimescalesTable *self, guint position)
{
  gtk_selection_model_select_item (self->selection, position, TRUE);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* GObject overrides */

static void
rd_timescales_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdTimescalesTable *self = RD_TIMESCALES_TABLE (object);

  switch (id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, rd_timescales_table_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_timescales_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdTimescalesTable *self = RD_TIMESCALES_TABLE (object);

  switch (id)
    {
    case PROP_MODEL:
      rd_timescales_table_set_model (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_timescales_table_dispose (GObject *object)
{
  RdTimescalesTable *self = RD_TIMESCALES_TABLE (object);

  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TIMESCALES_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rd_timescales_table_parent_class)->dispose (object);
}

static void
rd_timescales_table_finalize (GObject *object)
{
  g_ptr_array_unref (RD_TIMESCALES_TABLE (object)->wide_columns);

  G_OBJECT_CLASS (rd_timescales_table_parent_class)->finalize (object);
}

static void
rd_timescales_table_class_init (RdTimescalesTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_timescales_table_dispose;
  object_class->finalize = rd_timescales_table_finalize;
  object_class->get_property = rd_timescales_table_get_property;
  object_class->set_property = rd_timescales_table_set_property;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, RD_TYPE_DEADLINE_ITEM,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] = g_signal_new ("activated", RD_TYPE_TIMESCALES_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/timescales/rd-timescales-table.ui");
  g_type_ensure (RD_TYPE_TAB_STOP);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesTable, stop);
  gtk_widget_class_bind_template_child (widget_class, RdTimescalesTable, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rd_timescales_table_init (RdTimescalesTable *self)
{
  guint n;
  const RdTimescalesColumn *columns = rd_timescales_columns (&n);

  self->wide_columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_mark_column (self);
  /* GTK keeps the cells of a column whose factory is another: so the name has two columns. */
  self->narrow_column = add_column (self, &columns[0], G_CALLBACK (narrow_setup_cb), G_CALLBACK (narrow_bind_cb));
  gtk_column_view_column_set_visible (self->narrow_column, FALSE);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->wide_columns,
                     add_column (self, &columns[i], G_CALLBACK (cell_setup_cb), G_CALLBACK (cell_bind_cb)));

  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  self->rows = gtk_sort_list_model_new (NULL, g_object_ref (sorter));
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, self->selection);
  rd_item_cell_name_table (self->view, _("Table of deadlines"));
}

/* Public API */

GtkWidget *
rd_timescales_table_new (void)
{
  return g_object_new (RD_TYPE_TIMESCALES_TABLE, NULL);
}

void
rd_timescales_table_set_model (RdTimescalesTable *self,
                               GListModel        *model)
{
  g_return_if_fail (RD_IS_TIMESCALES_TABLE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;
  gtk_sort_list_model_set_model (self->rows, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

void
rd_timescales_table_set_narrow (RdTimescalesTable *self,
                                gboolean           narrow)
{
  g_return_if_fail (RD_IS_TIMESCALES_TABLE (self));

  for (guint i = 0; i < self->wide_columns->len; i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (self->wide_columns, i), !narrow);
  gtk_column_view_column_set_visible (self->narrow_column, narrow);
}

RdDeadlineItem *
rd_timescales_table_get_selected (RdTimescalesTable *self)
{
  g_return_val_if_fail (RD_IS_TIMESCALES_TABLE (self), NULL);

  if (self->selection == NULL)
    return NULL;

  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  g_autoptr (RdDeadlineItem) item = NULL;

  if (!gtk_bitset_is_empty (selected))
    item = g_list_model_get_item (G_LIST_MODEL (self->rows), gtk_bitset_get_minimum (selected));
  return item;    /* the list keeps it */
}

GListModel *
rd_timescales_table_get_rows (RdTimescalesTable *self)
{
  g_return_val_if_fail (RD_IS_TIMESCALES_TABLE (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
rd_timescales_table_get_chosen (RdTimescalesTable *self)
{
  g_return_val_if_fail (RD_IS_TIMESCALES_TABLE (self), NULL);

  return rd_row_choice_get_rows (self->selection);
}
