/* rd-gantt-port.c — which days of a Gantt are seen, and how wide
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-gantt-port.h"

/* Where today stands when the chart begins around it. */
#define TODAY_SHARE 0.35

/* A day nearer to an edge than this many pixels is out of sight. */
#define EDGE 24.0

static void
move_to (RdGanttPort *self, double value)
{
  self->value = CLAMP (value, 0, rd_gantt_port_get_upper (self) - self->page);
}

static gboolean
is_too_narrow (const RdGanttPort *self)
{
  return rd_axis_get_width (&self->axis) < self->page;
}

static void
keep (RdGanttPort *self, double value)
{
  if (self->waits)
    rd_gantt_port_begin (self);
  else if (self->is_fitted || is_too_narrow (self))
    rd_gantt_port_fit (self);
  else
    move_to (self, value);
}

void
rd_gantt_port_init (RdGanttPort *self)
{
  g_return_if_fail (self != NULL);

  *self = (RdGanttPort) {
    .axis = { .first = 0, .last = 364, .day_width = 2 },
    .page = 1,
    .least = 0.25,
    .most = RD_AXIS_MAX_DAY_WIDTH,
    .today = RD_DAY_NONE,
    .waits = TRUE,
  };
}

void
rd_gantt_port_fit (RdGanttPort *self)
{
  g_return_if_fail (self != NULL);

  self->axis = rd_axis_fit (self->axis.first, self->axis.last, self->page);
  self->is_fitted = TRUE;
  move_to (self, 0);
}

void
rd_gantt_port_begin (RdGanttPort *self)
{
  g_return_if_fail (self != NULL);

  self->waits = !self->has_page;
  if (self->waits)
    return;
  rd_gantt_port_fit (self);
  if (self->axis.day_width >= self->least)
    return;
  self->is_fitted = FALSE;
  self->axis.day_width = self->least;
  rd_gantt_port_scroll_to (self, self->today != RD_DAY_NONE ? self->today : self->axis.first, TODAY_SHARE);
}

void
rd_gantt_port_set_page (RdGanttPort *self,
                        double       page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (page > 0);

  self->page = page;
  self->has_page = TRUE;
  keep (self, self->value);
}

void
rd_gantt_port_set_range (RdGanttPort *self,
                         RdDay        first,
                         RdDay        last)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (first <= last);

  double value = self->value + (self->axis.first - first) * self->axis.day_width;

  self->axis.first = first;
  self->axis.last = last;
  if (self->has_page)
    keep (self, value);
}

void
rd_gantt_port_extend (RdGanttPort *self,
                      int          before,
                      int          after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (before >= 0 && after >= 0);

  self->axis.first -= before;
  self->axis.last += after;
  move_to (self, self->value + before * self->axis.day_width);
}

void
rd_gantt_port_zoom (RdGanttPort *self,
                    double       factor,
                    double       chart_x)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (factor > 0);

  double shift = 0;

  self->axis = rd_axis_zoom_within (&self->axis, factor, self->value + chart_x, self->most, &shift);
  self->is_fitted = FALSE;
  if (rd_axis_get_width (&self->axis) <= self->page)
    rd_gantt_port_fit (self);
  else
    move_to (self, self->value + shift);
}

void
rd_gantt_port_scroll_to (RdGanttPort *self,
                         RdDay        day,
                         double       share)
{
  g_return_if_fail (self != NULL);

  move_to (self, rd_axis_get_middle (&self->axis, day) - self->page * share);
}

void
rd_gantt_port_reveal (RdGanttPort *self,
                      RdDay        day)
{
  g_return_if_fail (self != NULL);

  double x = rd_axis_get_middle (&self->axis, day) - self->value;
  double edge = MIN (EDGE, self->page / 4);

  if (x < edge)
    rd_gantt_port_scroll_to (self, day, 0.2);
  else if (x > self->page - edge)
    rd_gantt_port_scroll_to (self, day, 0.8);
}

double
rd_gantt_port_get_upper (const RdGanttPort *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return MAX (rd_axis_get_width (&self->axis), self->page);
}
