/* rd-gantt-view-zoom.c — which days of the Gantt are seen, and how large
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-view-private.h"

void
rd_gantt_view_zoom_in (RdGanttView *self)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  rd_gantt_scene_zoom (self->scene, RD_GANTT_ZOOM_STEP, rd_gantt_scene_get_metrics (self->scene)->chart_width / 2);
}

void
rd_gantt_view_zoom_out (RdGanttView *self)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  rd_gantt_scene_zoom (self->scene, 1 / RD_GANTT_ZOOM_STEP, rd_gantt_scene_get_metrics (self->scene)->chart_width / 2);
}

void
rd_gantt_view_fit (RdGanttView *self)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  rd_gantt_scene_fit (self->scene);
}

void
rd_gantt_view_show_today (RdGanttView *self)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  if (self->reg != NULL)
    rd_gantt_scene_scroll_to (self->scene, rd_register_get_today (self->reg), 0.35);
}
