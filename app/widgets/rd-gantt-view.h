/* rd-gantt-view.h — deadlines as a Gantt: a list of rows on one time axis
 *
 * Each deadline is a row of a GtkListView: its name, state and due date at the
 * reading side, the marks of its dates beside it, drawn by draw/rd-draw-gantt.
 * All rows share one axis and one horizontal adjustment.  Statutory dates stand
 * where the guidance puts them; planned dates can be dragged, or moved with
 * Alt+Left and Alt+Right by a working day.
 *
 * Properties: "model" (GListModel of RdDeadlineItem), "register" (RdRegister),
 * "show-reference" (boolean: name the review in each row), "selected"
 * (RdDeadlineItem, read-only, notified).
 *
 * It activates on the widget tree: win.toast-undo (s) after a change,
 * win.error (s) where one fails, win.toast (s) for the rest; win.open-place (sss)
 * for the row of an action, which stands among the findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_GANTT_VIEW (rd_gantt_view_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttView, rd_gantt_view, RD, GANTT_VIEW, GtkWidget)

GtkWidget      *rd_gantt_view_new                (void);

RdRegister     *rd_gantt_view_get_register       (RdGanttView *self);   /* (transfer none) */
void            rd_gantt_view_set_register       (RdGanttView *self, RdRegister *reg);
GListModel     *rd_gantt_view_get_model          (RdGanttView *self);   /* (transfer none) */
void            rd_gantt_view_set_model          (RdGanttView *self, GListModel *model);
gboolean        rd_gantt_view_get_show_reference (RdGanttView *self);
void            rd_gantt_view_set_show_reference (RdGanttView *self, gboolean show_reference);

/* The row that the keyboard is on, or NULL. (transfer none) */
RdDeadlineItem *rd_gantt_view_get_selected       (RdGanttView *self);

/* Selects the row of @item and scrolls to it; FALSE where the model has none such. */
gboolean        rd_gantt_view_select             (RdGanttView *self, RdDeadlineItem *item);

/* Shows why the selected row's date is what it is, or goes to its action; nothing without a row. */
void            rd_gantt_view_explain            (RdGanttView *self);

/* About the middle of what is seen. */
void            rd_gantt_view_zoom_in            (RdGanttView *self);
void            rd_gantt_view_zoom_out           (RdGanttView *self);

/* All dates of the model side by side. */
void            rd_gantt_view_fit                (RdGanttView *self);

/* Scrolls so that today can be seen. */
void            rd_gantt_view_show_today         (RdGanttView *self);

/* Takes the keyboard to the selected row. */
gboolean        rd_gantt_view_focus_row          (RdGanttView *self);

G_END_DECLS
