/* rd-deadline-label-cell.c — what is to be done, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadline-label-cell"

#include "config.h"

#include "views/deadlines/rd-deadline-label-cell.h"

#include "model/rd-deadline-item.h"
#include "model/rd-framework-library.h"

struct _RdDeadlineLabelCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (RdDeadlineLabelCell, rd_deadline_label_cell, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_deadline_label_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_DEADLINE_LABEL_CELL);

  G_OBJECT_CLASS (rd_deadline_label_cell_parent_class)->dispose (object);
}

static void
rd_deadline_label_cell_class_init (RdDeadlineLabelCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_deadline_label_cell_dispose;

  g_type_ensure (RD_TYPE_DEADLINE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/deadlines/rd-deadline-label-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlineLabelCell, label);
}

static void
rd_deadline_label_cell_init (RdDeadlineLabelCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
