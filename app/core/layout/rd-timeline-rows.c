/* rd-timeline-rows.c — which entries of a lane stand in which row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-rows.h"

#include "core/layout/rd-timeline-extent.h"

/* The most rows that a lane can have. */
#define ROWS_MAX 64u

/* A lane of so many rows keeps the first for what is key or significant, where it has any of that. */
#define ROWS_FOR_WEIGHT 3u

/* A row so far: what stands last in it.  label_end ≥ mark_end. */
typedef struct
{
  double mark_end;
  double label_x, label_end;
  guint  last;            /* among the placed */
  guint  weight;
} Row;

/* While rows are being chosen. */
typedef struct
{
  RdTimelineRows          *rows;
  const RdTimelineIndex   *index;
  const RdAxis            *axis;
  const RdTimelineMetrics *metrics;
  guint                    lane;
  Row                      states[ROWS_MAX];
  guint                    n_states;
  guint                    first_plain;   /* the first row for what has no weight */
  double                   reach;
} Work;

static const RdTimelineEntry *
get_entry (const Work *work, guint rank)
{
  return rd_timeline_index_get (work->index, rd_timeline_index_get_place (work->index, work->lane, rank));
}

static void
begin_rows (Work *work)
{
  work->n_states = CLAMP (work->metrics->rows, 1u, ROWS_MAX);
  for (guint i = 0; i < work->n_states; i++)
    work->states[i] = (Row) { .mark_end = -G_MAXDOUBLE, .label_end = -G_MAXDOUBLE, .weight = RD_WEIGHT_NONE };

  for (guint rank = 0; rank < work->rows->n && work->n_states >= ROWS_FOR_WEIGHT; rank++)
    if (get_entry (work, rank)->weight <= RD_WEIGHT_SIGNIFICANT)
      {
        work->first_plain = 1;
        return;
      }
}

/* The first row from @first on that has room for mark and label before @x0; ROWS_MAX where there is none. */
static guint
find_free_row (const Work *work, guint first, double x0)
{
  for (guint i = first; i < work->n_states; i++)
    if (work->states[i].label_end + work->metrics->gap <= x0)
      return i;
  return ROWS_MAX;
}

/* Of the rows from @first on with room for the mark, the one whose last label matters least, or ended first. */
static guint
find_cut_row (const Work *work, guint first, double x0)
{
  guint best = ROWS_MAX;

  for (guint i = first; i < work->n_states; i++)
    {
      const Row *row = &work->states[i], *found = best < ROWS_MAX ? &work->states[best] : NULL;

      if (row->mark_end + work->metrics->gap > x0)
        continue;
      if (found == NULL || row->weight > found->weight ||
          (row->weight == found->weight && row->mark_end < found->mark_end))
        best = i;
    }
  return best;
}

/* What has no weight goes into the row for what has only where all others are full. */
static guint
choose_row (const Work *work, double x0, guint weight)
{
  guint first = weight <= RD_WEIGHT_SIGNIFICANT ? 0 : work->first_plain;
  guint row = find_free_row (work, first, x0);

  if (row == ROWS_MAX && first > 0)
    row = find_free_row (work, 0, x0);
  if (row == ROWS_MAX)
    row = find_cut_row (work, first, x0);
  if (row == ROWS_MAX && first > 0)
    row = find_cut_row (work, 0, x0);
  return row;
}

/* What stands last in the row gives way to a mark at @x0. */
static void
cut_label (const Work *work, const Row *row, double x0)
{
  RdTimelinePlaced *last;
  double room;

  if (row->label_end + work->metrics->gap <= x0)
    return;

  last = &g_array_index (work->rows->placed, RdTimelinePlaced, row->last);
  room = x0 - work->metrics->gap - row->label_x;
  last->label = room >= work->metrics->label_min ? MIN (last->label, room) : 0.0;
}

static void
put (Work *work, guint rank, const RdTimelineEntry *entry, const RdTimelineExtent *extent, guint row)
{
  const RdTimelineMetrics *metrics = work->metrics;
  double wish = MIN (entry->label_length * metrics->char_width, metrics->label_max);
  double label_x = rd_timeline_extent_get_label_x (extent, wish, metrics->mark, metrics->gap);
  RdTimelinePlaced placed = { rank, row, wish, 0.0 };
  Row *state = &work->states[row];

  cut_label (work, state, extent->x0);
  work->reach = MAX (work->reach, rd_timeline_entry_get_end (entry));
  placed.reach = work->reach;
  *state = (Row) { extent->x1, label_x, MAX (extent->x1, label_x + wish), work->rows->placed->len, entry->weight };
  g_array_append_val (work->rows->placed, placed);
  work->rows->n_rows = MAX (work->rows->n_rows, row + 1);
}

/* The rank of the next entry that can have a row at all: every row is taken until somewhere, and what
 * certainly begins before that is passed over by halving.
 */
static guint
skip_taken (const Work *work, guint rank)
{
  double free_from = G_MAXDOUBLE, late = MAX ((work->axis->day_width - work->metrics->mark) / 2.0, 0.0);

  for (guint i = 0; i < work->n_states; i++)
    free_from = MIN (free_from, work->states[i].mark_end);
  if (free_from == -G_MAXDOUBLE)
    return rank;

  free_from += work->metrics->gap - late;
  return MAX (rank, rd_timeline_index_count_before (work->index, work->lane, rd_axis_get_day_at (work->axis, free_from)));
}

static void
hide (RdTimelineRows *rows, guint from, guint until)
{
  for (guint rank = from; rank < until; rank++)
    rows->hidden_before[rank + 1] = rows->hidden_before[rank] + 1;
}

static void
place_entry (Work *work, guint rank)
{
  const RdTimelineEntry *entry = get_entry (work, rank);
  RdTimelineExtent extent;
  guint row;

  rd_timeline_extent_init (&extent, entry, work->axis, work->metrics->mark);
  row = choose_row (work, extent.x0, entry->weight);
  if (row < ROWS_MAX)
    put (work, rank, entry, &extent, row);
  work->rows->hidden_before[rank + 1] = work->rows->hidden_before[rank] + (row == ROWS_MAX);
}

void
rd_timeline_rows_init (RdTimelineRows *self, const RdTimelineIndex *index, guint lane,
                       const RdAxis *axis, const RdTimelineMetrics *metrics)
{
  Work work = { .rows = self, .index = index, .axis = axis, .metrics = metrics, .lane = lane, .reach = -G_MAXDOUBLE };

  self->n = rd_timeline_index_get_n (index, lane);
  self->n_rows = 1;
  self->placed = g_array_new (FALSE, FALSE, sizeof (RdTimelinePlaced));
  self->hidden_before = g_new0 (guint, (gsize) self->n + 1);
  begin_rows (&work);
  for (guint rank = 0; rank < self->n; rank++)
    {
      guint next = skip_taken (&work, rank);

      hide (self, rank, next);
      rank = next;
      if (rank < self->n)
        place_entry (&work, rank);
    }
}

void
rd_timeline_rows_clear (RdTimelineRows *self)
{
  g_clear_pointer (&self->placed, g_array_unref);
  g_clear_pointer (&self->hidden_before, g_free);
}

/* --- questions */

guint
rd_timeline_rows_find (const RdTimelineRows *self, guint rank)
{
  guint low = 0, high = self->placed->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->placed, RdTimelinePlaced, middle).rank >= rank)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

guint
rd_timeline_rows_skip_ended (const RdTimelineRows *self, double day)
{
  guint low = 0, high = self->placed->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->placed, RdTimelinePlaced, middle).reach > day)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

guint
rd_timeline_rows_count_hidden (const RdTimelineRows *self, guint from, guint until)
{
  return self->hidden_before[until] - self->hidden_before[from];
}

guint
rd_timeline_rows_find_hidden (const RdTimelineRows *self, guint from)
{
  guint low = from, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->hidden_before[middle + 1] > self->hidden_before[from])
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}
