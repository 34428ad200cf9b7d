/* rd-request-item-cell.c — what was asked for, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-request-item-cell.h"

#include "model/rd-framework-library.h"
#include "model/rd-request-item.h"

struct _RdRequestItemCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RdRequestItemCell, rd_request_item_cell, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_request_item_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_REQUEST_ITEM_CELL);

  G_OBJECT_CLASS (rd_request_item_cell_parent_class)->dispose (object);
}

static void
rd_request_item_cell_class_init (RdRequestItemCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_request_item_cell_dispose;

  g_type_ensure (RD_TYPE_REQUEST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/agencies/rd-request-item-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestItemCell, box);
}

static void
rd_request_item_cell_init (RdRequestItemCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
