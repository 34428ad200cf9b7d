/* rd-deadline-review-cell.c — the review that a deadline belongs to, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadline-review-cell"

#include "config.h"

#include "views/deadlines/rd-deadline-review-cell.h"

#include "model/rd-deadline-item.h"
#include "model/rd-framework-library.h"

struct _RdDeadlineReviewCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RdDeadlineReviewCell, rd_deadline_review_cell, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_deadline_review_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_DEADLINE_REVIEW_CELL);

  G_OBJECT_CLASS (rd_deadline_review_cell_parent_class)->dispose (object);
}

static void
rd_deadline_review_cell_class_init (RdDeadlineReviewCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_deadline_review_cell_dispose;

  g_type_ensure (RD_TYPE_DEADLINE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/deadlines/rd-deadline-review-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlineReviewCell, box);
}

static void
rd_deadline_review_cell_init (RdDeadlineReviewCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
