/* rd-gantt-layout.h — where the marks of a deadline stand on an axis
 *
 * The one geometry of the Gantt: the screen's rows, the printer's pages and the
 * PDF, SVG and PNG files draw from these numbers, and the pointer is tested
 * against them.  No colours, words or drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"
#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

/* In the order in which they are drawn. */
typedef enum
{
  RD_MARK_HOLD,            /* hatched stretch */
  RD_MARK_WINDOW,          /* from trigger to due date */
  RD_MARK_WINDOW_PLANNED,  /* the same, from a planned trigger: dotted */
  RD_MARK_OVERRUN,         /* from the due date to today (overdue) or to the day it was done (late) */
  RD_MARK_EXTENSION,       /* from the due date to the forecast, until it is done */
  RD_MARK_ORIGINAL,        /* the due date, outlined, where a forecast stands beside it */
  RD_MARK_DUE,             /* diamond */
  RD_MARK_FORECAST,        /* diamond of the forecast */
  RD_MARK_PLANNED_TRIGGER, /* dotted ring: can be dragged */
  RD_MARK_PLANNED_DONE,    /* dotted ring: can be dragged */
  RD_MARK_DONE,            /* tick */
} RdMarkKind;

typedef struct
{
  RdMarkKind  kind;
  RdDay       from, to;     /* the same day for a point */
  double      x0, x1;       /* both the middle of the day for a point; a stretch between two events from
                             * noon to noon, so that it ends in the middle of their points; a hold whole days */
  const char *milestone;    /* whose date it is; borrowed from the framework; NULL for holds and due dates */
  gboolean    shared;       /* a planned date on the day of a due date or forecast: a ring around it */
} RdMark;

/* Marks of one row, in drawing order, not clipped to the axis.  A stretch within
 * one day has no mark.  (transfer full): a GArray of RdMark.
 */
GArray        *rd_gantt_layout_row    (const RdAxis *axis, const RdDeadline *deadline, RdDay today);

/* The mark nearest to @x and at most @slop away, the topmost where several are as
 * near, points before stretches; NULL when none.
 */
const RdMark  *rd_gantt_layout_hit    (const GArray *marks, double x, double slop);

/* Whether a mark may be dragged: it is a planned date, or the due date of a milestone of the
 * board's own, which is planned by it.
 */
gboolean       rd_mark_is_draggable   (const RdMark *mark);

/* A stretch of days that are not working days, for the shading. */
typedef struct
{
  double    x0, x1;
  RdDayKind kind;          /* WEEKEND, HOLIDAY or CLOSED */
} RdShade;

/* Not-working stretches of the axis between two positions; empty where a day is
 * narrower than @min_day_width.  (transfer full): a GArray of RdShade.
 */
GArray        *rd_gantt_layout_shades (const RdAxis *axis, const RdWorkdays *workdays,
                                       double from_x, double to_x, double min_day_width);

/* The days that a chart of @deadlines (a GPtrArray of RdDeadline) needs, today
 * included, with a margin at both ends.  Around today where nothing has a date.
 */
void           rd_gantt_layout_range  (const GPtrArray *deadlines, RdDay today,
                                       RdDay *out_first, RdDay *out_last);

G_END_DECLS
