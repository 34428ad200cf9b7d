/* rd-deadline-row.c — a deadline in one row, where there is no room for a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadline-row"

#include "config.h"

#include "views/deadlines/rd-deadline-row.h"

#include "model/rd-deadline-item.h"
#include "model/rd-framework-library.h"
#include "widgets/rd-status-mark.h"

struct _RdDeadlineRow
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget    *box;
  RdStatusMark *mark;
};

G_DEFINE_FINAL_TYPE (RdDeadlineRow, rd_deadline_row, RD_TYPE_ITEM_CELL)

/* Item cell overrides */

static void
rd_deadline_row_item_changed (RdItemCell *cell)
{
  RdDeadlineRow *self = RD_DEADLINE_ROW (cell);
  RdDeadlineItem *item = rd_item_cell_get_item (cell);

  if (item != NULL)
    rd_status_mark_set_status (self->mark, rd_deadline_item_get_deadline (item)->status);
}

/* GObject overrides */

static void
rd_deadline_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_DEADLINE_ROW);

  G_OBJECT_CLASS (rd_deadline_row_parent_class)->dispose (object);
}

static void
rd_deadline_row_class_init (RdDeadlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_deadline_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_deadline_row_item_changed;

  g_type_ensure (RD_TYPE_DEADLINE_ITEM);
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/deadlines/rd-deadline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlineRow, mark);
}

static void
rd_deadline_row_init (RdDeadlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
