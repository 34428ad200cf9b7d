/* rd-gantt-port.h — which days of a Gantt are seen, and how wide
 *
 * The axis, how far it is scrolled and how wide the chart is: numbers only, each
 * change a function of what was there.  An axis is never narrower than the chart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"

G_BEGIN_DECLS

typedef struct
{
  RdAxis   axis;
  double   page;          /* the width of the chart */
  double   value;         /* the position of the axis at its left edge */
  double   least;         /* a first look is no finer than this width of a day */
  double   most;          /* and zooming stops at this one */
  RdDay    today;
  gboolean has_page;      /* a width is known */
  gboolean waits;         /* for a first look */
  gboolean is_fitted;     /* everything is seen, and stays so when width or days change */
} RdGanttPort;

void   rd_gantt_port_init      (RdGanttPort *self);

/* Everything side by side. */
void   rd_gantt_port_fit       (RdGanttPort *self);

/* Other rows: a first look, at everything or, where that would be too fine, around today. */
void   rd_gantt_port_begin     (RdGanttPort *self);

void   rd_gantt_port_set_page  (RdGanttPort *self, double page);
void   rd_gantt_port_set_range (RdGanttPort *self, RdDay first, RdDay last);

/* More days at the ends; what is seen stays, though all was seen. */
void   rd_gantt_port_extend    (RdGanttPort *self, int before, int after);

/* @chart_x, from the chart's left edge, stays on its day. */
void   rd_gantt_port_zoom      (RdGanttPort *self, double factor, double chart_x);

/* @day comes to stand at @share of the chart's width. */
void   rd_gantt_port_scroll_to (RdGanttPort *self, RdDay day, double share);

/* The same, only where @day is out of sight. */
void   rd_gantt_port_reveal    (RdGanttPort *self, RdDay day);

/* How far the axis reaches for a scroll bar. */
double rd_gantt_port_get_upper (const RdGanttPort *self);

G_END_DECLS
