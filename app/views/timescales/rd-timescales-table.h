/* rd-timescales-table.h — the rows of the Gantt as a plain table
 *
 * Deadline, trigger, due date, forecast, done, state and days: sortable;
 * several rows can be selected.
 *
 * Properties: "model" (GListModel of RdDeadlineItem), "selected" (RdDeadlineItem, read-only).
 * Signal "activated": Enter was pressed on a row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

#define RD_TYPE_TIMESCALES_TABLE (rd_timescales_table_get_type ())
G_DECLARE_FINAL_TYPE (RdTimescalesTable, rd_timescales_table, RD, TIMESCALES_TABLE, GtkWidget)

GtkWidget      *rd_timescales_table_new          (void);
void            rd_timescales_table_set_model    (RdTimescalesTable *self, GListModel *model);

/* Little room: one column with the date below the name, instead of seven. */
void            rd_timescales_table_set_narrow   (RdTimescalesTable *self, gboolean narrow);

/* The first of the selected rows. (transfer none), may be NULL */
RdDeadlineItem *rd_timescales_table_get_selected (RdTimescalesTable *self);

/* RdDeadlineItem in the order of the table (transfer none); those that are selected, all where none is (transfer full). */
GListModel     *rd_timescales_table_get_rows     (RdTimescalesTable *self);
GListModel     *rd_timescales_table_get_chosen   (RdTimescalesTable *self);

G_END_DECLS
