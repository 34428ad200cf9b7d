/* rd-history-row.c — one action of the history as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-history-row"

#include "config.h"

#include "shell/rd-history-row.h"

#include "model/rd-framework-library.h"
#include "shell/rd-history-line.h"

struct _RdHistoryRow
{
  RdItemCell parent_instance;

  /* Template children */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (RdHistoryRow, rd_history_row, RD_TYPE_ITEM_CELL)

/* GObject overrides */

static void
rd_history_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_HISTORY_ROW);

  G_OBJECT_CLASS (rd_history_row_parent_class)->dispose (object);
}

static void
rd_history_row_class_init (RdHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_history_row_dispose;

  g_type_ensure (RD_TYPE_HISTORY_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdHistoryRow, box);
}

static void
rd_history_row_init (RdHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
