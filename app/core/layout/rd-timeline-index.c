/* rd-timeline-index.c — the entries of a chronology in the order of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-timeline-index.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MINUTES_A_DAY 1440.0

/* Days that lie so far in the future are errors. */
#define LATER_MAX 366

/* One lane.  Invariants:
 *
 *  (1) starts is sorted, and starts[i] belongs to places[i].
 *  (2) reach[i] is the latest end of places[0 … i]: it never falls.
 */
typedef struct
{
  guint  *places;
  double *starts;
  double *reach;
  guint   n;
} Lane;

struct _RdTimelineIndex
{
  gatomicrefcount  refs;
  RdTimelineEntry *entries;    /* those with a date, in the order of time */
  double          *starts;
  guint           *ranks;
  guint            n;
  guint            n_undated;
  Lane            *lanes;
  guint            n_lanes;
  GHashTable      *by_key;     /* key, which is that of an entry → place */
};

/* --- entries */

RdTimelineWeight
rd_timeline_weight_from_name (const char *significance)
{
  static const char * const names[RD_N_WEIGHTS] = { "key", "significant", NULL, "routine", "background" };

  for (guint i = 0; significance != NULL && i < RD_N_WEIGHTS; i++)
    if (names[i] != NULL && strcmp (names[i], significance) == 0)
      return i;
  return RD_WEIGHT_NONE;
}

static gboolean
has_date (const RdTimelineEntry *entry)
{
  return entry->earliest != RD_DAY_NONE || entry->latest != RD_DAY_NONE;
}

gboolean
rd_timeline_entry_is_day (const RdTimelineEntry *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->precision == RD_PRECISION_DAY && self->earliest != RD_DAY_NONE && self->earliest == self->latest;
}

double
rd_timeline_entry_get_start (const RdTimelineEntry *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->earliest == RD_DAY_NONE)
    return (double) self->latest + 1.0;
  if (self->minutes >= 0 && rd_timeline_entry_is_day (self))
    return (double) self->earliest + self->minutes / MINUTES_A_DAY;
  return (double) self->earliest;
}

double
rd_timeline_entry_get_end (const RdTimelineEntry *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  if (self->latest == RD_DAY_NONE || (self->minutes >= 0 && rd_timeline_entry_is_day (self)))
    return rd_timeline_entry_get_start (self);
  return (double) self->latest + 1.0;
}

/* --- making it */

typedef struct
{
  double start;
  guint  given;     /* its number among those that were given */
} Key;

static int
compare_keys (const void *one, const void *other)
{
  const Key *a = one, *b = other;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  return (a->given > b->given) - (a->given < b->given);
}

/* (transfer full): the entries with a date, in the order of time. */
static Key *
sort_entries (RdTimelineIndex *self, const RdTimelineEntry *entries, guint n_entries)
{
  Key *keys = g_new (Key, MAX (n_entries, 1));

  for (guint i = 0; i < n_entries; i++)
    if (has_date (&entries[i]))
      keys[self->n++] = (Key) { rd_timeline_entry_get_start (&entries[i]), i };
  self->n_undated = n_entries - self->n;
  qsort (keys, self->n, sizeof (Key), compare_keys);
  return keys;
}

static void
take_entries (RdTimelineIndex *self, const RdTimelineEntry *entries, const Key *keys)
{
  self->entries = g_new (RdTimelineEntry, MAX (self->n, 1));
  self->starts = g_new (double, MAX (self->n, 1));
  self->ranks = g_new (guint, MAX (self->n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      self->entries[i] = entries[keys[i].given];
      self->entries[i].lane = MIN (self->entries[i].lane, self->n_lanes - 1);
      self->starts[i] = keys[i].start;
      self->lanes[self->entries[i].lane].n++;
      g_hash_table_insert (self->by_key, &self->entries[i].key, GUINT_TO_POINTER (i));
    }
}

static void
add_to_lane (RdTimelineIndex *self, Lane *lane, guint place)
{
  guint rank = lane->n++;
  double end = rd_timeline_entry_get_end (&self->entries[place]);

  lane->places[rank] = place;
  lane->starts[rank] = self->starts[place];
  lane->reach[rank] = rank > 0 ? MAX (end, lane->reach[rank - 1]) : end;
  self->ranks[place] = rank;
}

static void
fill_lanes (RdTimelineIndex *self)
{
  for (guint i = 0; i < self->n_lanes; i++)
    {
      Lane *lane = &self->lanes[i];

      lane->places = g_new (guint, MAX (lane->n, 1));
      lane->starts = g_new (double, MAX (lane->n, 1));
      lane->reach = g_new (double, MAX (lane->n, 1));
      lane->n = 0;
    }
  for (guint place = 0; place < self->n; place++)
    add_to_lane (self, &self->lanes[self->entries[place].lane], place);
}

RdTimelineIndex *
rd_timeline_index_new (const RdTimelineEntry *entries, guint n_entries, guint n_lanes)
{
  RdTimelineIndex *self;
  g_autofree Key *keys = NULL;

  g_return_val_if_fail (entries != NULL || n_entries == 0, NULL);

  self = g_new0 (RdTimelineIndex, 1);
  g_atomic_ref_count_init (&self->refs);
  self->n_lanes = MAX (n_lanes, 1);
  self->lanes = g_new0 (Lane, self->n_lanes);
  self->by_key = g_hash_table_new (g_int64_hash, g_int64_equal);
  keys = sort_entries (self, entries, n_entries);
  take_entries (self, entries, keys);
  fill_lanes (self);
  return self;
}

RdTimelineIndex *
rd_timeline_index_ref (RdTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
rd_timeline_index_unref (RdTimelineIndex *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      g_free (self->lanes[i].places);
      g_free (self->lanes[i].starts);
      g_free (self->lanes[i].reach);
    }
  g_free (self->lanes);
  g_free (self->entries);
  g_free (self->starts);
  g_free (self->ranks);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

/* --- questions */

/* The first of @n sorted numbers that is at least @least (@or_equal) or greater than it. */
static guint
find_first (const double *sorted, guint n, double least, gboolean or_equal)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sorted[middle] > least || (or_equal && sorted[middle] == least))
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

guint
rd_timeline_index_get_n_lanes (const RdTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lanes;
}

guint
rd_timeline_index_get_n_undated (const RdTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated;
}

guint
rd_timeline_index_get_n (const RdTimelineIndex *self, guint lane)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (lane == RD_TIMELINE_ALL_LANES || lane < self->n_lanes, 0);

  return lane == RD_TIMELINE_ALL_LANES ? self->n : self->lanes[lane].n;
}

const RdTimelineEntry *
rd_timeline_index_get (const RdTimelineIndex *self, guint place)
{
  g_return_val_if_fail (self != NULL && place < self->n, NULL);

  return &self->entries[place];
}

guint
rd_timeline_index_get_place (const RdTimelineIndex *self, guint lane, guint rank)
{
  g_return_val_if_fail (self != NULL && lane < self->n_lanes, RD_TIMELINE_NOWHERE);
  g_return_val_if_fail (rank < self->lanes[lane].n, RD_TIMELINE_NOWHERE);

  return self->lanes[lane].places[rank];
}

guint
rd_timeline_index_get_rank (const RdTimelineIndex *self, guint place)
{
  g_return_val_if_fail (self != NULL && place < self->n, RD_TIMELINE_NOWHERE);

  return self->ranks[place];
}

guint
rd_timeline_index_find (const RdTimelineIndex *self, gint64 key)
{
  gpointer place;

  g_return_val_if_fail (self != NULL, RD_TIMELINE_NOWHERE);

  if (!g_hash_table_lookup_extended (self->by_key, &key, NULL, &place))
    return RD_TIMELINE_NOWHERE;
  return GPOINTER_TO_UINT (place);
}

gboolean
rd_timeline_index_get_range (const RdTimelineIndex *self, RdDay *out_first, RdDay *out_last)
{
  double last;

  g_return_val_if_fail (self != NULL && out_first != NULL && out_last != NULL, FALSE);

  if (self->n == 0)
    return FALSE;

  last = floor (self->starts[self->n - 1]);
  for (guint i = 0; i < self->n_lanes; i++)
    if (self->lanes[i].n > 0)
      last = MAX (last, ceil (self->lanes[i].reach[self->lanes[i].n - 1]) - 1.0);

  *out_first = (RdDay) floor (self->starts[0]);
  *out_last = (RdDay) last;
  return TRUE;
}

gboolean
rd_timeline_index_get_likely_range (const RdTimelineIndex *self, RdDay latest, RdDay *out_first, RdDay *out_last)
{
  double limit = (double) latest + LATER_MAX;

  g_return_val_if_fail (self != NULL && out_first != NULL && out_last != NULL, FALSE);

  if (!rd_timeline_index_get_range (self, out_first, out_last))
    return FALSE;
  if (!rd_day_is_valid (latest) || *out_last <= limit || *out_first > limit)
    return TRUE;

  *out_last = *out_first;
  for (guint i = 0; i < self->n && self->starts[i] <= limit; i++)
    {
      double end = MIN (rd_timeline_entry_get_end (&self->entries[i]), limit + 1.0);

      *out_last = MAX (*out_last, (RdDay) MAX (ceil (end) - 1.0, floor (self->starts[i])));
    }
  return TRUE;
}

guint
rd_timeline_index_count_before (const RdTimelineIndex *self, guint lane, double day)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (lane == RD_TIMELINE_ALL_LANES || lane < self->n_lanes, 0);

  if (lane == RD_TIMELINE_ALL_LANES)
    return find_first (self->starts, self->n, day, TRUE);
  return find_first (self->lanes[lane].starts, self->lanes[lane].n, day, TRUE);
}

guint
rd_timeline_index_skip_ended (const RdTimelineIndex *self, guint lane, double day)
{
  g_return_val_if_fail (self != NULL && lane < self->n_lanes, 0);

  return find_first (self->lanes[lane].reach, self->lanes[lane].n, day, FALSE);
}

guint
rd_timeline_index_step (const RdTimelineIndex *self, guint place, int direction, gboolean in_lane)
{
  const Lane *lane;
  guint rank;

  g_return_val_if_fail (self != NULL && place < self->n, RD_TIMELINE_NOWHERE);
  g_return_val_if_fail (direction == 1 || direction == -1, RD_TIMELINE_NOWHERE);

  if (!in_lane && direction < 0)
    return place > 0 ? place - 1 : RD_TIMELINE_NOWHERE;
  if (!in_lane)
    return place + 1 < self->n ? place + 1 : RD_TIMELINE_NOWHERE;

  lane = &self->lanes[self->entries[place].lane];
  rank = self->ranks[place];
  if (direction < 0)
    return rank > 0 ? lane->places[rank - 1] : RD_TIMELINE_NOWHERE;
  return rank + 1 < lane->n ? lane->places[rank + 1] : RD_TIMELINE_NOWHERE;
}

guint
rd_timeline_index_cross (const RdTimelineIndex *self, guint place, guint number)
{
  const Lane *lane;
  double start;
  guint after;

  g_return_val_if_fail (self != NULL && place < self->n && number < self->n_lanes, RD_TIMELINE_NOWHERE);

  lane = &self->lanes[number];
  if (lane->n == 0)
    return RD_TIMELINE_NOWHERE;

  start = self->starts[place];
  after = find_first (lane->starts, lane->n, start, TRUE);
  if (after == lane->n || (after > 0 && start - lane->starts[after - 1] < lane->starts[after] - start))
    after--;
  return lane->places[after];
}

void
rd_timeline_index_count (const RdTimelineIndex *self, const RdAxis *axis,
                         double from_x, double to_x, guint *counts, guint n)
{
  guint before;

  g_return_if_fail (self != NULL && axis != NULL && counts != NULL);
  g_return_if_fail (from_x <= to_x);

  before = find_first (self->starts, self->n, rd_axis_get_day_at (axis, from_x), TRUE);
  for (guint i = 0; i < n; i++)
    {
      double x = from_x + (to_x - from_x) * (i + 1.0) / n;
      guint until = find_first (self->starts, self->n, rd_axis_get_day_at (axis, x), TRUE);

      counts[i] = until - before;
      before = until;
    }
}
