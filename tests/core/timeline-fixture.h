/* timeline-fixture.h — entries for the tests of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-layout.h"
#include "core-days.h"

/* "2016-05-22" or "" for open. */
static inline RdDay
fixture_day (const char *iso)
{
  return *iso != '\0' ? rd_day_parse_iso (iso) : RD_DAY_NONE;
}

/* An entry that is not weighed, of a day where both days are the same, else of a range. */
static inline RdTimelineEntry
fixture_entry (guint key, guint16 lane, const char *earliest, const char *latest, gint16 minutes)
{
  RdTimelineEntry entry = {
    .key = key, .lane = lane, .label_length = 10, .minutes = minutes,
    .earliest = fixture_day (earliest), .latest = fixture_day (latest),
    .precision = RD_PRECISION_RANGE, .qualifier = RD_QUALIFIER_NONE, .weight = RD_WEIGHT_NONE,
  };

  if (entry.earliest == entry.latest)
    entry.precision = RD_PRECISION_DAY;
  return entry;
}

static inline RdTimelineMetrics
fixture_metrics (guint rows)
{
  return (RdTimelineMetrics) {
    .mark = 10.0, .char_width = 7.0, .gap = 4.0, .label_min = 28.0, .label_max = 140.0,
    .row_height = 20.0, .lane_top = 24.0, .lane_bottom = 6.0,
    .cluster_width = 50.0, .cluster_height = 18.0, .rows = rows,
  };
}

/* @n entries of every kind over twenty years, the same for the same seed. (transfer full) */
static inline RdTimelineEntry *
fixture_random (guint n, guint n_lanes, guint32 seed)
{
  RdTimelineEntry *entries = g_new0 (RdTimelineEntry, n);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n; i++)
    {
      RdTimelineEntry *entry = &entries[i];
      RdDay first = D (1999, 1, 1) + g_rand_int_range (rand, 0, 20 * 365);
      int kind = g_rand_int_range (rand, 0, 20);

      entry->key = i + 1;
      entry->lane = (guint16) g_rand_int_range (rand, 0, (gint32) n_lanes);
      entry->label_length = (guint16) g_rand_int_range (rand, 0, 60);
      entry->minutes = kind < 8 ? (gint16) g_rand_int_range (rand, 0, 1440) : -1;
      entry->earliest = first;
      entry->latest = kind < 15 ? first : first + g_rand_int_range (rand, 1, kind < 19 ? 40 : 800);
      entry->precision = kind < 15 ? RD_PRECISION_DAY : kind < 17 ? RD_PRECISION_RANGE : RD_PRECISION_PART_OF_YEAR;
      entry->qualifier = (guint8) g_rand_int_range (rand, 0, RD_QUALIFIER_AFTER + 1);
      entry->weight = (guint8) g_rand_int_range (rand, 0, RD_N_WEIGHTS);
      if (entry->qualifier == RD_QUALIFIER_BEFORE)
        entry->earliest = RD_DAY_NONE;
      else if (entry->qualifier == RD_QUALIFIER_AFTER)
        entry->latest = RD_DAY_NONE;
    }
  return entries;
}
