/* rd-timeline-extent.c — how far an entry's mark reaches on an axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-extent.h"

/* A day is drawn as a stretch where it is so many points wide. */
#define WIDE_DAY 3.0

/* The part of a blurred stretch that fades at each end, and the most of it in points. */
#define FADE_SHARE 0.3
#define FADE_MAX 4.0

static void
set_point (RdTimelineExtent *self, double x, double mark)
{
  self->is_point = TRUE;
  self->x0 = x - mark / 2.0;
  self->x1 = x + mark / 2.0;
}

static void
set_stretch (RdTimelineExtent *self, double x0, double x1, double mark)
{
  double missing = MAX (mark - (x1 - x0), 0.0);

  self->x0 = x0 - missing / 2.0;
  self->x1 = x1 + missing / 2.0;
}

static void
set_day (RdTimelineExtent *self, const RdTimelineEntry *entry, const RdAxis *axis, double mark)
{
  double x0 = rd_axis_get_x (axis, entry->earliest), x1 = rd_axis_get_x (axis, entry->earliest + 1);

  if (entry->minutes >= 0)
    set_point (self, rd_axis_get_x_at (axis, rd_timeline_entry_get_start (entry)), mark);
  else if (axis->day_width >= mark * WIDE_DAY)
    set_stretch (self, x0, x1, mark);
  else
    set_point (self, (x0 + x1) / 2.0, mark);
}

/* Half a point is solid: where the one known end is. */
static void
set_open (RdTimelineExtent *self, const RdTimelineEntry *entry, const RdAxis *axis, double mark)
{
  double x = rd_axis_get_x_at (axis, rd_timeline_entry_get_start (entry));
  double fade = mark * (RD_TIMELINE_REACH - 1.0);

  if (entry->earliest == RD_DAY_NONE)
    {
      self->x0 = x - mark / 2.0 - fade;
      self->x1 = x;
      self->fade_in = fade;
      return;
    }
  self->x0 = x;
  self->x1 = x + mark / 2.0 + fade;
  self->fade_out = fade;
}

/* A range says when it began and ended; a month does not say when in it. */
static void
set_blurred (RdTimelineExtent *self, const RdTimelineEntry *entry, const RdAxis *axis, double mark)
{
  set_stretch (self, rd_axis_get_x (axis, entry->earliest), rd_axis_get_x (axis, entry->latest + 1), mark);
  if (entry->precision == RD_PRECISION_RANGE || entry->precision == RD_PRECISION_DAY)
    return;
  self->fade_in = self->fade_out = MIN ((self->x1 - self->x0) * FADE_SHARE, mark * FADE_MAX);
}

static void
add_halo (RdTimelineExtent *self, double mark)
{
  self->x0 -= mark;
  self->x1 += mark;
  self->fade_in += mark;
  self->fade_out += mark;
}

void
rd_timeline_extent_init (RdTimelineExtent *self, const RdTimelineEntry *entry, const RdAxis *axis, double mark)
{
  *self = (RdTimelineExtent) { 0 };
  if (rd_timeline_entry_is_day (entry))
    set_day (self, entry, axis, mark);
  else if (entry->earliest == RD_DAY_NONE || entry->latest == RD_DAY_NONE)
    set_open (self, entry, axis, mark);
  else
    set_blurred (self, entry, axis, mark);

  if (entry->qualifier == RD_QUALIFIER_CIRCA)
    add_halo (self, mark);
}

double
rd_timeline_extent_get_label_x (const RdTimelineExtent *self, double label_width, double mark, double gap)
{
  double begin = self->x0 + self->fade_in + mark + 2.0 * gap;

  if (!self->is_point && begin + label_width + gap <= self->x1 - self->fade_out)
    return begin;
  return self->x1 + gap;
}
