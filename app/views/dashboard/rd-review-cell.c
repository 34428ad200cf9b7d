/* rd-review-cell.c — a review’s title and reference in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-cell"

#include "config.h"

#include "views/dashboard/rd-review-cell.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"

struct _RdReviewCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RdReviewCell, rd_review_cell, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_review_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_REVIEW_CELL);

  G_OBJECT_CLASS (rd_review_cell_parent_class)->dispose (object);
}

static void
rd_review_cell_class_init (RdReviewCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_review_cell_dispose;

  g_type_ensure (RD_TYPE_REVIEW_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-review-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReviewCell, box);
}

static void
rd_review_cell_init (RdReviewCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
