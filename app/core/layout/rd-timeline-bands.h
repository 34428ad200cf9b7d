/* rd-timeline-bands.h — named stretches of days beneath each other
 *
 * Key practice episodes above the lanes of a timeline: those that meet, with
 * their names, stand in different rows.  Numbers only.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"

G_BEGIN_DECLS

typedef struct
{
  RdDay  first, last;       /* RD_DAY_NONE: open */
  double label_width;       /* that its name would take */
  double x0, x1;            /* worked out: on the whole axis, an open end at the axis's */
  guint  row;               /* worked out */
} RdTimelineBand;

/* Fills in what is worked out; returns how many rows are needed. */
guint rd_timeline_bands_arrange (RdTimelineBand *bands, guint n_bands, const RdAxis *axis, double gap);

G_END_DECLS
