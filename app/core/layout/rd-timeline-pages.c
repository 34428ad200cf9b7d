/* rd-timeline-pages.c — a timeline cut into sheets of paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-pages.h"

#include <math.h>

static guint
divide_up (guint n, guint by)
{
  return n / by + (n % by != 0);
}

void
rd_timeline_pages_plan_across (RdTimelinePages *self, RdDay first, RdDay last, guint pages_across,
                               double width, double height)
{
  guint n_days;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rd_day_is_valid (first) && rd_day_is_valid (last) && first <= last);
  g_return_if_fail (pages_across > 0 && width > 0.0);

  n_days = (guint) (last - first) + 1;
  *self = (RdTimelinePages) { .width = width, .height = height, .pages_down = 1 };
  self->days_per_page = divide_up (n_days, MIN (pages_across, n_days));
  self->pages_across = divide_up (n_days, self->days_per_page);
  self->axis.first = first;
  self->axis.last = last;
  self->axis.day_width = MIN (width / self->days_per_page, RD_AXIS_MAX_HOURLY_DAY_WIDTH);
}

guint
rd_timeline_pages_get_rows (const RdTimelinePages *self, const RdTimelineMetrics *metrics)
{
  double room;

  g_return_val_if_fail (self != NULL && metrics != NULL && metrics->row_height > 0.0, 1);

  room = self->height - metrics->lane_top - metrics->lane_bottom - metrics->cluster_height;
  return (guint) CLAMP (floor (room / metrics->row_height + 1e-6), 1.0, 64.0);
}

/* The first lane that no longer goes on the page that begins with @lane. */
static guint
find_page_end (const RdTimelinePages *self, const RdTimelineLayout *layout, guint lane)
{
  guint n = rd_timeline_index_get_n_lanes (rd_timeline_layout_get_index (layout));
  double top = rd_timeline_layout_get_lane (layout, lane)->y;

  for (guint i = lane + 1; i < n; i++)
    {
      const RdTimelineLane *next = rd_timeline_layout_get_lane (layout, i);

      if (next->y + next->height - top > self->height + 1e-6)
        return i;
    }
  return n;
}

void
rd_timeline_pages_plan_down (RdTimelinePages *self, const RdTimelineLayout *layout)
{
  guint lane = 0, n;

  g_return_if_fail (self != NULL && layout != NULL);

  n = rd_timeline_index_get_n_lanes (rd_timeline_layout_get_index (layout));
  for (self->pages_down = 0; lane < n; self->pages_down++)
    lane = find_page_end (self, layout, lane);
}

guint
rd_timeline_pages_count (const RdTimelinePages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages_across * self->pages_down;
}

void
rd_timeline_pages_get (const RdTimelinePages *self, const RdTimelineLayout *layout, guint number, RdTimelinePage *out)
{
  guint day, lane = 0;

  g_return_if_fail (self != NULL && layout != NULL && out != NULL);
  g_return_if_fail (number < rd_timeline_pages_count (self));

  day = number % self->pages_across * self->days_per_page;
  for (guint down = number / self->pages_across; down > 0; down--)
    lane = find_page_end (self, layout, lane);

  out->axis = self->axis;
  out->axis.first = self->axis.first + (RdDay) day;
  out->axis.last = MIN (out->axis.first + (RdDay) self->days_per_page - 1, self->axis.last);
  out->x = rd_axis_get_x (&self->axis, out->axis.first);
  out->first_lane = lane;
  out->n_lanes = find_page_end (self, layout, lane) - lane;
  out->y = rd_timeline_layout_get_lane (layout, lane)->y;
}

/* A point, bar or cluster; the end of a label that begins on the page before is none. */
static gboolean
has_entry (const RdTimelineLayout *layout, const RdTimelinePage *page)
{
  double end = page->x + rd_axis_get_width (&page->axis);
  g_autoptr (GArray) marks = rd_timeline_layout_get_marks (layout, page->x, end, TRUE);

  for (guint i = 0; i < marks->len; i++)
    {
      const RdTimelineMark *mark = &g_array_index (marks, RdTimelineMark, i);

      if (mark->lane >= page->first_lane && mark->lane < page->first_lane + page->n_lanes && mark->x1 > page->x && mark->x0 < end)
        return TRUE;
    }
  return FALSE;
}

GArray *
rd_timeline_pages_list_told (const RdTimelinePages *self, const RdTimelineLayout *layout)
{
  GArray *told = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;

  g_return_val_if_fail (self != NULL && layout != NULL, told);

  n = rd_timeline_pages_count (self);
  for (guint i = 0; i < n; i++)
    {
      RdTimelinePage page;

      rd_timeline_pages_get (self, layout, i, &page);
      if (has_entry (layout, &page))
        g_array_append_val (told, i);
    }
  if (told->len > 0)
    return told;
  for (guint i = 0; i < n; i++)
    g_array_append_val (told, i);
  return told;
}
