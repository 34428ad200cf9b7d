/* rd-returned-cell.c — how many of a review’s agencies have returned everything, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-returned-cell"

#include "config.h"

#include "views/dashboard/rd-returned-cell.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"

struct _RdReturnedCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (RdReturnedCell, rd_returned_cell, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_returned_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_RETURNED_CELL);

  G_OBJECT_CLASS (rd_returned_cell_parent_class)->dispose (object);
}

static void
rd_returned_cell_class_init (RdReturnedCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_returned_cell_dispose;

  g_type_ensure (RD_TYPE_REVIEW_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-returned-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReturnedCell, label);
}

static void
rd_returned_cell_init (RdReturnedCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
