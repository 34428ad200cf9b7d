/* rd-next-cell.c — what a review has to do next, in a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-next-cell"

#include "config.h"

#include "views/dashboard/rd-next-cell.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/dashboard/rd-review-state.h"
#include "widgets/rd-status-mark.h"

struct _RdNextCell
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget    *box;
  RdStatusMark *mark;
  GtkLabel     *when_label;
  GtkLabel     *what_label;
};

G_DEFINE_FINAL_TYPE (RdNextCell, rd_next_cell, RD_TYPE_ITEM_CELL)

/* Item cell overrides */

static void
rd_next_cell_item_changed (RdItemCell *cell)
{
  RdNextCell *self = RD_NEXT_CELL (cell);
  RdReviewItem *item = rd_item_cell_get_item (cell);
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;
  g_autofree char *tooltip = NULL;

  if (item == NULL)
    return;

  rd_review_state_word_next (item, &when, &what);
  tooltip = g_strdup_printf ("%s\n%s", when, what);
  rd_status_mark_set_status (self->mark, rd_review_state_get_status (rd_review_item_get_state (item)));
  gtk_label_set_label (self->when_label, when);
  gtk_label_set_label (self->what_label, what);
  gtk_widget_set_visible (GTK_WIDGET (self->what_label), *what != '\0');
  gtk_widget_set_tooltip_text (self->box, *what != '\0' ? tooltip : when);
}

/* GObject overrides */

static void
rd_next_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_NEXT_CELL);

  G_OBJECT_CLASS (rd_next_cell_parent_class)->dispose (object);
}

static void
rd_next_cell_class_init (RdNextCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_next_cell_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_next_cell_item_changed;

  g_type_ensure (RD_TYPE_REVIEW_ITEM);
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/dashboard/rd-next-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RdNextCell, box);
  gtk_widget_class_bind_template_child (widget_class, RdNextCell, mark);
  gtk_widget_class_bind_template_child (widget_class, RdNextCell, when_label);
  gtk_widget_class_bind_template_child (widget_class, RdNextCell, what_label);
}

static void
rd_next_cell_init (RdNextCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
