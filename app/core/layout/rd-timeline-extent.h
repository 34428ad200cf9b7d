/* rd-timeline-extent.h — how far an entry's mark reaches on an axis
 *
 * What is known is solid, what is not known fades: both ends of a month, a part
 * of a year or a season; one end of “before” and “after”; a halo around “circa”.
 * Private to core/layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean is_point;
  double   x0, x1;
  double   fade_in, fade_out;
} RdTimelineExtent;

/* How much farther than its day an open date, and a halo, can reach: in sizes of a point. */
#define RD_TIMELINE_REACH 4.0

void rd_timeline_extent_init (RdTimelineExtent *self, const RdTimelineEntry *entry, const RdAxis *axis, double mark);

/* Where its label begins: within a bar that has room for it and its sign, else after the mark. */
double rd_timeline_extent_get_label_x (const RdTimelineExtent *self, double label_width, double mark, double gap);

G_END_DECLS
