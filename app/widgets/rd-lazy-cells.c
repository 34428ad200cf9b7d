/* rd-lazy-cells.c — the cells of a long list, made when they come near to being seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-lazy-cells"

#include "config.h"

#include "widgets/rd-lazy-cells.h"

#include "widgets/rd-cell-stand-in.h"

/* So many rows have their cells before the list has its place in the window. */
#define FIRST_ROWS 24
#define SPARE_CELLS 64

/* Invariants:
 *
 *  (1) waiting holds the list items whose item is not shown: they have a stand-in, nothing, or a cell that sleeps; and no others.
 *  (2) A row keeps its cell, which sleeps while the row, as GTK uses rows for any item in turn, is used for one that is far away:
 *      another child in a row is another layout of the whole window.
 *  (3) spare holds cells that are in no row, at most SPARE_CELLS of them.
 */
#define RD_TYPE_LAZY_CELLS (rd_lazy_cells_get_type ())
G_DECLARE_FINAL_TYPE (RdLazyCells, rd_lazy_cells, RD, LAZY_CELLS, GObject)

struct _RdLazyCells
{
  GObject        parent_instance;

  /* Owned */
  GtkAdjustment *adjustment;
  GHashTable    *waiting;      /* GtkListItem, borrowed */
  GPtrArray     *spare;        /* RdItemCell */
  guint          wake_source;

  /* Borrowed, weak */
  GtkWidget     *view;
  GtkWidget     *example;      /* a cell that has its content */

  GType          cell_type;
  double         row_height;   /* 0 until the list has its place */
  gboolean       names_row;
};

G_DEFINE_FINAL_TYPE (RdLazyCells, rd_lazy_cells, G_TYPE_OBJECT)

/* Helpers */

static guint
count_items (RdLazyCells *self)
{
  g_autoptr (GListModel) model = NULL;

  if (self->view != NULL)
    g_object_get (self->view, "model", &model, NULL);

  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

/* Whether the row at @position is in sight, or a page or less away from it. */
static gboolean
is_near (RdLazyCells *self,
         guint        position)
{
  double first, rows;

  if (self->row_height <= 0)
    return position < FIRST_ROWS;

  first = gtk_adjustment_get_value (self->adjustment) / self->row_height;
  rows = MAX (gtk_adjustment_get_page_size (self->adjustment) / self->row_height, 8);

  return position + rows >= first && position <= first + 2 * rows;
}

static GtkWidget *
make_cell (RdLazyCells *self)
{
  return g_object_new (self->cell_type, "names-row", self->names_row, NULL);
}

/* The row's own, awake or asleep; NULL where it has none. */
static RdItemCell *
get_cell (GtkListItem *list_item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  return child != NULL && !RD_IS_CELL_STAND_IN (child) ? RD_ITEM_CELL (child) : NULL;
}

static void
make_child (RdLazyCells *self,
            GtkListItem *list_item)
{
  g_autoptr (GtkWidget) cell = self->spare->len > 0 ? g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1)
                                                    : g_object_ref_sink (make_cell (self));

  gtk_list_item_set_child (list_item, cell);
}

static void
wake (RdLazyCells *self,
      GtkListItem *list_item)
{
  g_hash_table_remove (self->waiting, list_item);
  if (get_cell (list_item) == NULL)
    make_child (self, list_item);
  rd_item_cell_set_item (get_cell (list_item), gtk_list_item_get_item (list_item));
  g_set_weak_pointer (&self->example, GTK_WIDGET (get_cell (list_item)));
}

static void
take_cell (RdLazyCells *self,
           GtkListItem *list_item)
{
  RdItemCell *cell = get_cell (list_item);

  if (cell == NULL)
    return;

  if (self->spare->len < SPARE_CELLS)
    g_ptr_array_add (self->spare, g_object_ref (cell));
  gtk_list_item_set_child (list_item, NULL);
}

/* A column that does not name its rows needs nothing where there is nothing to be seen. */
static void
give_stand_in (RdLazyCells *self,
               GtkListItem *list_item)
{
  if (self->names_row && gtk_list_item_get_child (list_item) == NULL)
    gtk_list_item_set_child (list_item, rd_cell_stand_in_new (self->example, TRUE));
}

static void
show_item (GtkListItem *list_item,
           gpointer     item)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (child != NULL)
    rd_item_cell_set_item (RD_ITEM_CELL (child), item);
}

static void
wake_near (RdLazyCells *self)
{
  g_autoptr (GList) waiting = g_hash_table_get_keys (self->waiting);

  for (GList *l = waiting; l != NULL; l = l->next)
    if (gtk_list_item_get_item (l->data) != NULL && is_near (self, gtk_list_item_get_position (l->data)))
      wake (self, l->data);
}

/* Callbacks */

static gboolean
settled_cb (gpointer user_data)
{
  RdLazyCells *self = user_data;

  self->wake_source = 0;
  wake_near (self);
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (RdLazyCells *self)
{
  /* This may come in the middle of an allocation: cells made now would be drawn without one. */
  if (self->wake_source == 0 && g_hash_table_size (self->waiting) > 0)
    self->wake_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, settled_cb, self, NULL);
}

static void
resized_cb (RdLazyCells *self)
{
  guint n = count_items (self);

  self->row_height = n > 0 ? gtk_adjustment_get_upper (self->adjustment) / n : 0;
  scrolled_cb (self);
}

static void
factory_set_up_cb (RdLazyCells *self,
                   GtkListItem *list_item)
{
  g_hash_table_add (self->waiting, list_item);
}

static void
factory_bound_cb (RdLazyCells *self,
                  GtkListItem *list_item)
{
  gboolean has_cell = get_cell (list_item) != NULL;

  /* A cell that names its row stays awake: the name is wanted of every row. */
  if (is_near (self, gtk_list_item_get_position (list_item)) || (has_cell && self->names_row))
    {
      wake (self, list_item);
      return;
    }

  g_hash_table_add (self->waiting, list_item);
  if (has_cell)
    return;
  give_stand_in (self, list_item);
  show_item (list_item, gtk_list_item_get_item (list_item));
}

static void
factory_unbound_cb (RdLazyCells *self,
                    GtkListItem *list_item)
{
  show_item (list_item, NULL);
}

static void
factory_torn_down_cb (RdLazyCells *self,
                      GtkListItem *list_item)
{
  take_cell (self, list_item);
  g_hash_table_remove (self->waiting, list_item);
}

/* GObject overrides */

static void
rd_lazy_cells_dispose (GObject *object)
{
  RdLazyCells *self = RD_LAZY_CELLS (object);

  g_clear_handle_id (&self->wake_source, g_source_remove);
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->example);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (rd_lazy_cells_parent_class)->dispose (object);
}

static void
rd_lazy_cells_finalize (GObject *object)
{
  g_hash_table_unref (RD_LAZY_CELLS (object)->waiting);
  g_ptr_array_unref (RD_LAZY_CELLS (object)->spare);

  G_OBJECT_CLASS (rd_lazy_cells_parent_class)->finalize (object);
}

static void
rd_lazy_cells_class_init (RdLazyCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_lazy_cells_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_lazy_cells_finalize;
}

static void
rd_lazy_cells_init (RdLazyCells *self)
{
  self->waiting = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
}

static RdLazyCells *
watch_view (GtkWidget *view)
{
  RdLazyCells *self = g_object_new (RD_TYPE_LAZY_CELLS, NULL);

  g_set_weak_pointer (&self->view, view);
  self->adjustment = g_object_ref (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* The factory's handlers keep @self. */
static void
serve (RdLazyCells        *self,
       GtkListItemFactory *factory,
       const char         *signal,
       GCallback           handler)
{
  g_signal_connect_data (factory, signal, handler, g_object_ref (self),
                         (GClosureNotify) G_CALLBACK (g_object_unref), G_CONNECT_SWAPPED);
}

/* Public API */

GtkListItemFactory *
rd_lazy_cells_factory_new (GtkWidget *view,
                           GType      cell_type,
                           gboolean   names_row)
{
  g_autoptr (RdLazyCells) self = NULL;
  GtkListItemFactory *factory;

  g_return_val_if_fail (GTK_IS_SCROLLABLE (view), NULL);
  g_return_val_if_fail (g_type_is_a (cell_type, RD_TYPE_ITEM_CELL), NULL);

  self = watch_view (view);
  self->cell_type = cell_type;
  self->names_row = names_row;

  factory = gtk_signal_list_item_factory_new ();
  serve (self, factory, "setup", G_CALLBACK (factory_set_up_cb));
  serve (self, factory, "bind", G_CALLBACK (factory_bound_cb));
  serve (self, factory, "unbind", G_CALLBACK (factory_unbound_cb));
  serve (self, factory, "teardown", G_CALLBACK (factory_torn_down_cb));

  return factory;
}
