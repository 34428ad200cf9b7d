/* rd-timeline-layout.c — where the entries of a chronology stand on an axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-layout.h"

#include <math.h>

#include "core/layout/rd-timeline-extent.h"
#include "core/layout/rd-timeline-rows.h"

struct _RdTimelineLayout
{
  RdTimelineIndex   *index;
  RdAxis             axis;
  RdTimelineMetrics  metrics;
  RdTimelineLane    *lanes;
  RdTimelineRows    *rows;     /* of each lane */
  guint              n_lanes;
  double             height;
};

/* What marks are asked for. */
typedef struct
{
  const RdTimelineLayout *layout;
  GArray                 *marks;
  double                  from_x, to_x;
  gboolean                keep_inside;
} Request;

/* --- lanes */

/* Where every lane has the same height, there is always room for its clusters. */
static void
place_lanes (RdTimelineLayout *self)
{
  const RdTimelineMetrics *metrics = &self->metrics;
  double y = 0.0;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      RdTimelineLane *lane = &self->lanes[i];

      lane->n_hidden = rd_timeline_rows_count_hidden (&self->rows[i], 0, self->rows[i].n);
      lane->rows = metrics->shrink ? self->rows[i].n_rows : metrics->rows;
      lane->y = y;
      lane->height = metrics->lane_top + lane->rows * metrics->row_height + metrics->lane_bottom;
      if (lane->n_hidden > 0 || !metrics->shrink)
        lane->height += metrics->cluster_height;
      y += lane->height;
    }
  self->height = y;
}

/* --- marks */

static double
get_row_y (const RdTimelineLayout *self, guint lane, guint row)
{
  return self->lanes[lane].y + self->metrics.lane_top + (row + 0.5) * self->metrics.row_height;
}

static void
make_mark (const RdTimelineLayout *self, guint lane, const RdTimelinePlaced *placed, RdTimelineMark *out)
{
  const RdTimelineMetrics *metrics = &self->metrics;
  guint place = rd_timeline_index_get_place (self->index, lane, placed->rank);
  const RdTimelineEntry *entry = rd_timeline_index_get (self->index, place);
  double wish = MIN (entry->label_length * metrics->char_width, metrics->label_max);
  RdTimelineExtent extent;

  rd_timeline_extent_init (&extent, entry, &self->axis, metrics->mark);
  *out = (RdTimelineMark) {
    .kind = extent.is_point ? RD_TIMELINE_POINT : RD_TIMELINE_BAR,
    .place = place, .count = 1, .lane = lane, .row = placed->row,
    .x0 = extent.x0, .x1 = extent.x1, .y = get_row_y (self, lane, placed->row),
    .fade_in = extent.fade_in, .fade_out = extent.fade_out,
    .is_uncertain = entry->qualifier == RD_QUALIFIER_UNCERTAIN,
    .label_x = rd_timeline_extent_get_label_x (&extent, wish, metrics->mark, metrics->gap),
    .label_width = placed->label,
  };
}

static gboolean
is_in_bar (const RdTimelineMark *mark)
{
  return mark->kind == RD_TIMELINE_BAR && mark->label_x < mark->x1;
}

/* A label within its bar comes along to the left edge; one that would be cut off at the right is
 * shortened, or left out.
 */
static void
pull_label_inside (const Request *request, RdTimelineMark *mark)
{
  const RdTimelineMetrics *metrics = &request->layout->metrics;
  double end = request->to_x;

  if (mark->label_width <= 0.0)
    return;
  if (is_in_bar (mark))
    {
      mark->label_x = MAX (mark->label_x, request->from_x + 2.0 * metrics->gap);
      end = MIN (end, mark->x1 - mark->fade_out - metrics->gap);
    }
  mark->label_width = MIN (mark->label_width, end - mark->label_x);
  if (mark->label_width < metrics->label_min || mark->label_x < request->from_x)
    mark->label_width = 0.0;
}

static void
add_mark (const Request *request, guint lane, const RdTimelinePlaced *placed)
{
  RdTimelineMark mark;

  make_mark (request->layout, lane, placed, &mark);
  if (MAX (mark.x1, mark.label_x + mark.label_width) < request->from_x || mark.x0 > request->to_x)
    return;
  if (request->keep_inside)
    pull_label_inside (request, &mark);
  g_array_append_val (request->marks, mark);
}

static void
add_marks (const Request *request, guint lane)
{
  const RdTimelineLayout *layout = request->layout;
  const RdTimelineRows *rows = &layout->rows[lane];
  double near = layout->metrics.mark * RD_TIMELINE_REACH;
  double far = near + layout->metrics.label_max + layout->metrics.gap;
  guint until = rd_timeline_index_count_before (layout->index, lane, rd_axis_get_day_at (&layout->axis, request->to_x + near));

  for (guint i = rd_timeline_rows_skip_ended (rows, rd_axis_get_day_at (&layout->axis, request->from_x - far));
       i < rows->placed->len; i++)
    {
      const RdTimelinePlaced *placed = &g_array_index (rows->placed, RdTimelinePlaced, i);

      if (placed->rank >= until)
        return;
      add_mark (request, lane, placed);
    }
}

/* --- clusters */

static guint
count_before_bucket (const RdTimelineLayout *self, guint lane, double bucket)
{
  return rd_timeline_index_count_before (self->index, lane, rd_axis_get_day_at (&self->axis, bucket * self->metrics.cluster_width));
}

/* FALSE where no entry between two ranks is hidden. */
static gboolean
make_cluster (const RdTimelineLayout *self, guint lane, double bucket, guint from, guint until, RdTimelineMark *out)
{
  guint count = rd_timeline_rows_count_hidden (&self->rows[lane], from, until);
  double width = self->metrics.cluster_width, gap = MIN (self->metrics.gap, width * 0.1);

  if (count == 0)
    return FALSE;

  *out = (RdTimelineMark) {
    .kind = RD_TIMELINE_CLUSTER,
    .place = rd_timeline_index_get_place (self->index, lane, rd_timeline_rows_find_hidden (&self->rows[lane], from)),
    .count = count, .lane = lane, .row = self->lanes[lane].rows,
    .x0 = bucket * width + gap, .x1 = (bucket + 1.0) * width - gap,
    .y = self->lanes[lane].y + self->metrics.lane_top + self->lanes[lane].rows * self->metrics.row_height + self->metrics.cluster_height / 2.0,
  };
  return TRUE;
}

static void
add_clusters (const Request *request, guint lane)
{
  const RdTimelineLayout *layout = request->layout;
  double bucket = floor (request->from_x / layout->metrics.cluster_width);
  guint from = count_before_bucket (layout, lane, bucket);

  while (bucket * layout->metrics.cluster_width <= request->to_x && layout->lanes[lane].n_hidden > 0)
    {
      guint until = count_before_bucket (layout, lane, bucket + 1.0);
      RdTimelineMark mark;

      if (make_cluster (layout, lane, bucket, from, until, &mark))
        g_array_append_val (request->marks, mark);
      from = until;
      bucket += 1.0;
    }
}

static double
find_bucket (const RdTimelineLayout *self, guint place)
{
  double start = rd_timeline_entry_get_start (rd_timeline_index_get (self->index, place));

  return floor (rd_axis_get_x_at (&self->axis, start) / self->metrics.cluster_width);
}

/* The ranks from which and until which a cluster takes. */
static void
get_ranks (const RdTimelineLayout *self, const RdTimelineMark *cluster, guint *out_from, guint *out_until)
{
  double bucket = find_bucket (self, cluster->place);

  *out_from = count_before_bucket (self, cluster->lane, bucket);
  *out_until = count_before_bucket (self, cluster->lane, bucket + 1.0);
}

/* --- lifecycle */

RdTimelineLayout *
rd_timeline_layout_new (RdTimelineIndex *index, const RdAxis *axis, const RdTimelineMetrics *metrics)
{
  RdTimelineLayout *self;

  g_return_val_if_fail (index != NULL && axis != NULL && metrics != NULL, NULL);
  g_return_val_if_fail (axis->day_width > 0.0 && metrics->cluster_width > 0.0, NULL);

  self = g_new0 (RdTimelineLayout, 1);
  self->index = rd_timeline_index_ref (index);
  self->axis = *axis;
  self->metrics = *metrics;
  self->metrics.rows = MAX (metrics->rows, 1);
  self->n_lanes = rd_timeline_index_get_n_lanes (index);
  self->lanes = g_new0 (RdTimelineLane, self->n_lanes);
  self->rows = g_new0 (RdTimelineRows, self->n_lanes);
  for (guint i = 0; i < self->n_lanes; i++)
    rd_timeline_rows_init (&self->rows[i], index, i, &self->axis, &self->metrics);
  place_lanes (self);
  return self;
}

void
rd_timeline_layout_free (RdTimelineLayout *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_lanes; i++)
    rd_timeline_rows_clear (&self->rows[i]);
  g_free (self->rows);
  g_free (self->lanes);
  rd_timeline_index_unref (self->index);
  g_free (self);
}

/* --- questions */

RdTimelineIndex *
rd_timeline_layout_get_index (const RdTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

const RdAxis *
rd_timeline_layout_get_axis (const RdTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->axis;
}

const RdTimelineMetrics *
rd_timeline_layout_get_metrics (const RdTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->metrics;
}

const RdTimelineLane *
rd_timeline_layout_get_lane (const RdTimelineLayout *self, guint lane)
{
  g_return_val_if_fail (self != NULL && lane < self->n_lanes, NULL);

  return &self->lanes[lane];
}

double
rd_timeline_layout_get_height (const RdTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->height;
}

guint
rd_timeline_layout_get_n_hidden (const RdTimelineLayout *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_lanes; i++)
    n += self->lanes[i].n_hidden;
  return n;
}

GArray *
rd_timeline_layout_get_marks (const RdTimelineLayout *self, double from_x, double to_x, gboolean keep_inside)
{
  Request request = { self, NULL, from_x, to_x, keep_inside };

  g_return_val_if_fail (self != NULL, NULL);

  request.marks = g_array_new (FALSE, FALSE, sizeof (RdTimelineMark));
  for (guint i = 0; i < self->n_lanes; i++)
    {
      add_marks (&request, i);
      add_clusters (&request, i);
    }
  return request.marks;
}

void
rd_timeline_layout_find_mark (const RdTimelineLayout *self, guint place, RdTimelineMark *out)
{
  guint lane, rank, found, from, until;

  g_return_if_fail (self != NULL && out != NULL);
  g_return_if_fail (place < rd_timeline_index_get_n (self->index, RD_TIMELINE_ALL_LANES));

  lane = rd_timeline_index_get (self->index, place)->lane;
  rank = rd_timeline_index_get_rank (self->index, place);
  if (rd_timeline_rows_count_hidden (&self->rows[lane], rank, rank + 1) == 0)
    {
      found = rd_timeline_rows_find (&self->rows[lane], rank);
      make_mark (self, lane, &g_array_index (self->rows[lane].placed, RdTimelinePlaced, found), out);
      return;
    }
  get_ranks (self, &(RdTimelineMark) { .place = place, .lane = lane }, &from, &until);
  make_cluster (self, lane, find_bucket (self, place), from, until, out);
}

void
rd_timeline_layout_get_span (const RdTimelineLayout *self, const RdTimelineMark *cluster, double *out_first, double *out_last)
{
  guint from, until, rank;

  g_return_if_fail (self != NULL && cluster != NULL && cluster->kind == RD_TIMELINE_CLUSTER);
  g_return_if_fail (out_first != NULL && out_last != NULL);

  get_ranks (self, cluster, &from, &until);
  *out_first = rd_timeline_entry_get_start (rd_timeline_index_get (self->index, cluster->place));
  *out_last = *out_first;
  for (rank = rd_timeline_rows_find_hidden (&self->rows[cluster->lane], from); rank < until;
       rank = rd_timeline_rows_find_hidden (&self->rows[cluster->lane], rank + 1))
    {
      guint place = rd_timeline_index_get_place (self->index, cluster->lane, rank);

      *out_last = rd_timeline_entry_get_start (rd_timeline_index_get (self->index, place));
    }
}

GArray *
rd_timeline_layout_list_hidden (const RdTimelineLayout *self, const RdTimelineMark *cluster, guint max)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint from, until, rank;

  g_return_val_if_fail (self != NULL && cluster != NULL && cluster->kind == RD_TIMELINE_CLUSTER, places);

  get_ranks (self, cluster, &from, &until);
  for (rank = rd_timeline_rows_find_hidden (&self->rows[cluster->lane], from); rank < until && places->len < max;
       rank = rd_timeline_rows_find_hidden (&self->rows[cluster->lane], rank + 1))
    {
      guint place = rd_timeline_index_get_place (self->index, cluster->lane, rank);

      g_array_append_val (places, place);
    }
  return places;
}

/* How far @x is from the mark and its label: 0 within. */
static double
get_distance (const RdTimelineMark *mark, double x)
{
  double x1 = mark->label_width > 0.0 ? MAX (mark->x1, mark->label_x + mark->label_width) : mark->x1;

  return MAX (0.0, MAX (mark->x0 - x, x - x1));
}

const RdTimelineMark *
rd_timeline_layout_hit (const RdTimelineLayout *self, const GArray *marks, double x, double y, double slop)
{
  const RdTimelineMark *best = NULL;

  g_return_val_if_fail (self != NULL && marks != NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const RdTimelineMark *mark = &g_array_index (marks, RdTimelineMark, i);
      double height = mark->kind == RD_TIMELINE_CLUSTER ? self->metrics.cluster_height : self->metrics.row_height;

      if (fabs (mark->y - y) > height / 2.0 || get_distance (mark, x) > slop)
        continue;
      if (best == NULL || get_distance (mark, x) < get_distance (best, x))
        best = mark;
    }
  return best;
}

guint
rd_timeline_layout_get_lane_at (const RdTimelineLayout *self, double y)
{
  g_return_val_if_fail (self != NULL, RD_TIMELINE_NOWHERE);

  for (guint i = 0; i < self->n_lanes; i++)
    if (y >= self->lanes[i].y && y < self->lanes[i].y + self->lanes[i].height)
      return i;
  return RD_TIMELINE_NOWHERE;
}
