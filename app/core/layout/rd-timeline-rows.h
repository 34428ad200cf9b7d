/* rd-timeline-rows.h — which entries of a lane stand in which row
 *
 * Private to core/layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-layout.h"

G_BEGIN_DECLS

/* An entry that has a row; in the order of time. */
typedef struct
{
  guint  rank;      /* in the lane */
  guint  row;
  double label;     /* the room for its label; 0: none */
  double reach;     /* the latest end, as a day, of this one and all before it */
} RdTimelinePlaced;

typedef struct
{
  GArray *placed;          /* RdTimelinePlaced */
  guint  *hidden_before;   /* how many of the entries before a rank have no row; one more than there are entries */
  guint   n;               /* entries */
  guint   n_rows;          /* that are used */
} RdTimelineRows;

/* What is worked out of the scale once. @most: rows, at least 1. */
void  rd_timeline_rows_init        (RdTimelineRows *self, const RdTimelineIndex *index, guint lane,
                                    const RdAxis *axis, const RdTimelineMetrics *metrics);
void  rd_timeline_rows_clear       (RdTimelineRows *self);

/* The number among the placed of the first with at least this rank. */
guint rd_timeline_rows_find        (const RdTimelineRows *self, guint rank);

/* The number of the first from which on something ends after @day. */
guint rd_timeline_rows_skip_ended  (const RdTimelineRows *self, double day);

/* How many of the ranks @from … @until, without the last, have no row; and the first of them, at or after @from. */
guint rd_timeline_rows_count_hidden (const RdTimelineRows *self, guint from, guint until);
guint rd_timeline_rows_find_hidden (const RdTimelineRows *self, guint from);

G_END_DECLS
