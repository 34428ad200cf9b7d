/* rd-gantt-line.h — one row of the Gantt
 *
 * Draws the state's mark, the deadline's name and due date, and its marks on
 * the axis of the scene.  What Cairo drew is kept as a render node and recorded
 * again only when this row, the axis or the style changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-gantt-layout.h"
#include "widgets/rd-gantt-scene.h"

G_BEGIN_DECLS

#define RD_TYPE_GANTT_LINE (rd_gantt_line_get_type ())
G_DECLARE_FINAL_TYPE (RdGanttLine, rd_gantt_line, RD, GANTT_LINE, GtkWidget)

GtkWidget      *rd_gantt_line_new      (RdGanttScene *scene);

/* Shows the item of @list_item, which is watched for its position, and names the
 * row for a screen reader; NULL shows nothing.
 */
void            rd_gantt_line_bind     (RdGanttLine *self, GtkListItem *list_item);
RdDeadlineItem *rd_gantt_line_get_item (RdGanttLine *self);   /* (transfer none) */

/* Names the row again: the keyboard is on another mark of it. */
void            rd_gantt_line_say      (RdGanttLine *self);

/* The rows are about to be scrolled by @delta: draws where it was out of sight and comes near. */
void            rd_gantt_line_wake     (RdGanttLine *self, double delta);

/* The marks as they stand now. (transfer full): a GArray of RdMark, or NULL. */
GArray         *rd_gantt_line_get_marks (RdGanttLine *self);

/* The mark under @x of this widget, if @x lies on the chart. */
gboolean        rd_gantt_line_find_mark (RdGanttLine *self, double x, RdMark *out);

/* How often the chart has been recorded, for tests and measuring. */
guint           rd_gantt_line_get_n_recordings (RdGanttLine *self);

G_END_DECLS
