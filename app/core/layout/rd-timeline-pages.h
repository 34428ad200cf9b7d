/* rd-timeline-pages.h — a timeline cut into sheets of paper
 *
 * Whole days on each sheet, and whole lanes: a sheet holds as many lanes as
 * have room beneath each other.  Numbers only, in points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  RdAxis  axis;            /* of the whole timeline, at the scale of the paper */
  guint   days_per_page;
  guint   pages_across;
  guint   pages_down;
  double  width, height;   /* of the lanes' part of a page */
} RdTimelinePages;

typedef struct
{
  RdAxis  axis;            /* the days of this page */
  double  x;               /* of its first day on the whole axis */
  guint   first_lane, n_lanes;
  double  y;               /* of its first lane */
} RdTimelinePage;

/* Whole days @first … @last, evenly spread over @pages_across sheets, or fewer where there are not so many days. */
void  rd_timeline_pages_plan_across (RdTimelinePages *self, RdDay first, RdDay last, guint pages_across,
                                     double width, double height);

/* How many lines of @row_height a lane may have at most, so that it goes on one page. */
guint rd_timeline_pages_get_rows    (const RdTimelinePages *self, const RdTimelineMetrics *metrics);

/* The lanes of @layout, which is made at the scale of axis, divided up. */
void  rd_timeline_pages_plan_down   (RdTimelinePages *self, const RdTimelineLayout *layout);

guint rd_timeline_pages_count       (const RdTimelinePages *self);

/* Page @number, from 0: across first, then down. */
void  rd_timeline_pages_get         (const RdTimelinePages *self, const RdTimelineLayout *layout, guint number,
                                     RdTimelinePage *out);

/* The numbers (guint) of the pages on which an entry stands, in order; of all pages where none has any.
 * (transfer full)
 */
GArray *rd_timeline_pages_list_told (const RdTimelinePages *self, const RdTimelineLayout *layout);

G_END_DECLS
