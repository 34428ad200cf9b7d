/* rd-item-cell.h — what a row or a cell of a list shows of its item
 *
 * The base of the cells: it holds the item for the lookups of its template and,
 * where it is asked to, names the row that it stands in after the item's
 * "accessible-text" (GTK 4.8 gives rows no name of their own).
 *
 * Properties: "item" (GObject), "names-row" (boolean).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_ITEM_CELL (rd_item_cell_get_type ())
G_DECLARE_DERIVABLE_TYPE (RdItemCell, rd_item_cell, RD, ITEM_CELL, GtkWidget)

struct _RdItemCellClass
{
  GtkWidgetClass parent_class;

  /* The item has changed, or has become another one; it may be NULL. */
  void (*item_changed) (RdItemCell *self);
};

gpointer            rd_item_cell_get_item    (RdItemCell *self);   /* (transfer none), may be NULL */
void                rd_item_cell_set_item    (RdItemCell *self, gpointer item);

/* Makes cells of @cell_type, which is an RdItemCell, and gives them their items. (transfer full) */
GtkListItemFactory *rd_item_cell_factory_new (GType cell_type, gboolean names_row);

/* Names a table's list of rows for a screen reader, which meets it beside the header. */
void                rd_item_cell_name_table  (GtkColumnView *table, const char *name);

G_END_DECLS
