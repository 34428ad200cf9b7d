/* rd-request-table.h — requests to agencies as a sortable table, or as a list where it is narrow
 *
 * A row leads to its review: win.open-place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_REQUEST_TABLE (rd_request_table_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestTable, rd_request_table, RD, REQUEST_TABLE, GtkWidget)

/* Of RdRequestItem; NULL for nothing. */
void        rd_request_table_set_model (RdRequestTable *self, GListModel *model);

/* The rows as they are sorted. (transfer none) */
GListModel *rd_request_table_get_rows  (RdRequestTable *self);

/* Those of them that are selected; all where none is. (transfer full) */
GListModel *rd_request_table_get_chosen (RdRequestTable *self);

G_END_DECLS
