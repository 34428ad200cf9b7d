/* rd-draw-columns.h — the columns that are repeated on every sheet
 *
 * Reference, deadline, due date and state of each row; on narrow paper the state
 * stands beneath the deadline.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-gantt.h"

G_BEGIN_DECLS

/* All borrowed. */
typedef struct
{
  RdPen               *pen;
  const RdDrawStyle   *style;
  const RdGanttChart  *chart;
  const RdPageMetrics *metrics;
  guint                first_row;   /* of the sheet: its reference is in bold, as that of a new review is */
} RdDrawColumns;

/* Fills in columns, label_width and row_height. @room: how wide the columns may be
 * together; 0 for as wide as they like.
 */
void     rd_draw_columns_measure       (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                                        double room, RdPageMetrics *out);

/* Whether a row is the first of a review, where there are several. */
gboolean rd_draw_columns_begins_review (const RdGanttChart *chart, guint row);

/* In 0,0 … label_width,header_height. */
void     rd_draw_columns_headings      (const RdDrawColumns *self);

/* The cells of a row whose middle is @y. */
void     rd_draw_columns_row           (const RdDrawColumns *self, guint row, double y);

G_END_DECLS
