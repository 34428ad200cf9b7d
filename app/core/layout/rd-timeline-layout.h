/* rd-timeline-layout.h — where the entries of a chronology stand on an axis
 *
 * Lanes beneath each other, in each a few rows.  Entries go into the first row
 * that has room for mark and label; where no row has, a label is cut, that of
 * what matters least first; where not even the mark has room, it is counted in a
 * cluster, which opens by zooming.  Rows are chosen once for a scale, so that
 * nothing jumps when the axis is moved along; only what is seen is made into
 * marks.  Numbers only: no words, colours or drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-index.h"

G_BEGIN_DECLS

typedef struct
{
  double   mark;             /* the size of a point */
  double   char_width;       /* the usual width of a letter of a label */
  double   gap;              /* between a mark and its label, and after the label */
  double   label_min;        /* a label with less room than this is not shown */
  double   label_max;        /* and has no more than this */
  double   row_height;
  double   lane_top;         /* of a lane, for its name */
  double   lane_bottom;      /* of a lane, free */
  double   cluster_width;    /* a cluster stands for what has no row in so wide a stretch */
  double   cluster_height;
  guint    rows;             /* of a lane, at most; at least 1 */
  gboolean shrink;           /* lanes are no higher than what they hold, at this scale; else all have the same height */
} RdTimelineMetrics;

typedef enum
{
  RD_TIMELINE_POINT,
  RD_TIMELINE_BAR,
  RD_TIMELINE_CLUSTER,
} RdTimelineMarkKind;

typedef struct
{
  RdTimelineMarkKind kind;
  guint    place;            /* in the index; of a cluster that of the first in it */
  guint    count;            /* how many entries it stands for */
  guint    lane;
  guint    row;              /* within the lane; the clusters' is after the last */
  double   x0, x1;           /* fading parts included; on the whole axis */
  double   y;                /* the middle, from the first lane's top */
  double   fade_in, fade_out;/* how much of x0 … x1 at either end is not known: faded */
  gboolean is_uncertain;     /* the date is doubted: outlined in dashes */
  double   label_x;
  double   label_width;      /* the room for it; 0: no label */
} RdTimelineMark;

typedef struct
{
  double   y, height;        /* from the first lane's top */
  guint    rows;             /* beside those of the clusters */
  guint    n_hidden;         /* entries that are in clusters */
} RdTimelineLane;

typedef struct _RdTimelineLayout RdTimelineLayout;

/* Chooses rows for all entries at the scale of @axis. */
RdTimelineLayout     *rd_timeline_layout_new          (RdTimelineIndex *index, const RdAxis *axis,
                                                       const RdTimelineMetrics *metrics);
void                  rd_timeline_layout_free         (RdTimelineLayout *self);

RdTimelineIndex      *rd_timeline_layout_get_index    (const RdTimelineLayout *self);
const RdAxis         *rd_timeline_layout_get_axis     (const RdTimelineLayout *self);
const RdTimelineMetrics *rd_timeline_layout_get_metrics (const RdTimelineLayout *self);
const RdTimelineLane *rd_timeline_layout_get_lane     (const RdTimelineLayout *self, guint lane);
double                rd_timeline_layout_get_height   (const RdTimelineLayout *self);

/* How many entries of all lanes are in clusters. */
guint                 rd_timeline_layout_get_n_hidden (const RdTimelineLayout *self);

/* The marks between two positions, lane by lane, clusters last in each. @keep_inside: labels end
 * before @to_x and, where their bar began earlier, begin at @from_x.  (transfer full): a GArray of RdTimelineMark.
 */
GArray               *rd_timeline_layout_get_marks    (const RdTimelineLayout *self, double from_x, double to_x, gboolean keep_inside);

/* The mark of one entry, or of the cluster that it is in. */
void                  rd_timeline_layout_find_mark    (const RdTimelineLayout *self, guint place, RdTimelineMark *out);

/* The stretch of days, with their fractions, for whose entries a cluster stands. */
void                  rd_timeline_layout_get_span     (const RdTimelineLayout *self, const RdTimelineMark *cluster,
                                                       double *out_first, double *out_last);

/* The places of what is in @cluster, at most @max. (transfer full): a GArray of guint. */
GArray               *rd_timeline_layout_list_hidden  (const RdTimelineLayout *self, const RdTimelineMark *cluster, guint max);

/* The mark of @marks at a point or at most @slop beside it, label included; the nearest, NULL when none. */
const RdTimelineMark *rd_timeline_layout_hit          (const RdTimelineLayout *self, const GArray *marks,
                                                       double x, double y, double slop);

/* The lane at @y; RD_TIMELINE_NOWHERE when none. */
guint                 rd_timeline_layout_get_lane_at  (const RdTimelineLayout *self, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTimelineLayout, rd_timeline_layout_free)

G_END_DECLS
