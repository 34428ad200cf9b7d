/* rd-sidebar-row.c — a review in the sidebar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-sidebar-row"

#include "config.h"

#include "shell/rd-sidebar-row.h"

#include "model/rd-framework-library.h"
#include "model/rd-review-item.h"
#include "views/dashboard/rd-review-state.h"
#include "widgets/rd-status-mark.h"

struct _RdSidebarRow
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget    *box;
  RdStatusMark *mark;
  GtkLabel     *overdue_label;
};

G_DEFINE_FINAL_TYPE (RdSidebarRow, rd_sidebar_row, RD_TYPE_ITEM_CELL)

/* Item cell overrides */

static void
rd_sidebar_row_item_changed (RdItemCell *cell)
{
  RdSidebarRow *self = RD_SIDEBAR_ROW (cell);
  RdReviewItem *item = rd_item_cell_get_item (cell);
  g_autofree char *number = NULL;
  int n_overdue;

  if (item == NULL)
    return;

  g_object_get (item, "n-overdue", &n_overdue, NULL);
  number = g_strdup_printf ("%d", n_overdue);
  rd_status_mark_set_status (self->mark, rd_review_state_get_status (rd_review_item_get_state (item)));
  gtk_label_set_label (self->overdue_label, number);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue_label), n_overdue > 0);
}

/* GObject overrides */

static void
rd_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (rd_sidebar_row_parent_class)->dispose (object);
}

static void
rd_sidebar_row_class_init (RdSidebarRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_sidebar_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_sidebar_row_item_changed;

  g_type_ensure (RD_TYPE_REVIEW_ITEM);
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSidebarRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdSidebarRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdSidebarRow, overdue_label);
}

static void
rd_sidebar_row_init (RdSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
