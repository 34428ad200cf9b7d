/* rd-request-row.c — a request, in a list, where it is narrow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-request-row.h"

#include "model/rd-framework-library.h"
#include "model/rd-request-item.h"
#include "model/rd-wording-agencies.h"
#include "widgets/rd-request-cell.h"
#include "widgets/rd-status-mark.h"

struct _RdRequestRow
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget    *box;
  RdStatusMark *mark;
};

G_DEFINE_FINAL_TYPE (RdRequestRow, rd_request_row, RD_TYPE_ITEM_CELL)

/* Item cell overrides */

static void
rd_request_row_item_changed (RdItemCell *cell)
{
  RdRequestRow *self = RD_REQUEST_ROW (cell);
  RdRequestItem *item = rd_item_cell_get_item (cell);
  RdRequestStatus status;

  if (item == NULL)
    return;

  status = rd_request_item_get_status (item);
  rd_status_mark_set_status (self->mark, rd_request_status_get_mark (status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rd_wording_request_status (status), -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->mark), rd_wording_request_status (status));
}

/* GObject overrides */

static void
rd_request_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_REQUEST_ROW);

  G_OBJECT_CLASS (rd_request_row_parent_class)->dispose (object);
}

static void
rd_request_row_class_init (RdRequestRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_request_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_request_row_item_changed;

  g_type_ensure (RD_TYPE_REQUEST_ITEM);
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/agencies/rd-request-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdRequestRow, mark);
}

static void
rd_request_row_init (RdRequestRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
