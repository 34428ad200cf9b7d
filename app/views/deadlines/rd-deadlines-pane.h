/* rd-deadlines-pane.h — deadlines as a sortable table, or as a list where it is narrow
 *
 * Rows activate win.open-review with the review's reference and the timescale.
 * Where there is nothing to show it offers page.clear-filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_DEADLINES_PANE (rd_deadlines_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdDeadlinesPane, rd_deadlines_pane, RD, DEADLINES_PANE, GtkWidget)

/* @model: of RdDeadlineItem; may be NULL. */
void        rd_deadlines_pane_set_model (RdDeadlinesPane *self, GListModel *model);

/* The same in the order of the table. (transfer none) */
GListModel *rd_deadlines_pane_get_rows  (RdDeadlinesPane *self);

/* Those of them that are selected; all where none is. (transfer full) */
GListModel *rd_deadlines_pane_get_chosen (RdDeadlinesPane *self);

G_END_DECLS
