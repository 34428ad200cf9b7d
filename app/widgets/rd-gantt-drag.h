/* rd-gantt-drag.h — dragging in the Gantt
 *
 * A planned date is dragged to another day, showing what else would move before
 * it is let go; anywhere else on the chart the time axis is dragged along.  Esc
 * gives up.  Held at an edge of the chart, a date takes the axis along.  Statutory
 * dates cannot be dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-gantt-line.h"
#include "widgets/rd-gantt-view.h"

G_BEGIN_DECLS

#define RD_TYPE_GANTT_DRAG (rd_gantt_drag_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttDrag, rd_gantt_drag, RD, GANTT_DRAG, GObject)

/* @view and @preview, the box in which it says what would move, must outlive it. */
RdGanttDrag *rd_gantt_drag_new       (RdGanttView *view, RdGanttScene *scene, GtkBox *preview);

/* What the pointer does: pressed at a point of the view, moved by so much from there,
 * and let go.  A gesture calls them.
 */
void         rd_gantt_drag_begin     (RdGanttDrag *self, double x, double y);
void         rd_gantt_drag_update    (RdGanttDrag *self, double dx, double dy);
void         rd_gantt_drag_end       (RdGanttDrag *self);

/* Whether a date is being dragged. */
gboolean     rd_gantt_drag_is_active (RdGanttDrag *self);
void         rd_gantt_drag_cancel    (RdGanttDrag *self);

/* Plans @milestone of @item's review for @day: what dropping does, and the keys. */
gboolean     rd_gantt_drag_plan      (RdGanttView *view, RdDeadlineItem *item, const char *milestone, RdDay day);

G_END_DECLS
