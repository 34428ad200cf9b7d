/* rd-timeline-index.h — the entries of a chronology in the order of time
 *
 * The few numbers of each entry that a timeline needs, sorted over all lanes and
 * within each, so that what lies between two days is found by halving.  Made once
 * and never changed; any thread may read it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-axis.h"
#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

/* How much an entry matters, the most first.  What has not been weighed stands in the middle. */
typedef enum
{
  RD_WEIGHT_KEY,
  RD_WEIGHT_SIGNIFICANT,
  RD_WEIGHT_NONE,
  RD_WEIGHT_ROUTINE,
  RD_WEIGHT_BACKGROUND,
} RdTimelineWeight;
#define RD_N_WEIGHTS (RD_WEIGHT_BACKGROUND + 1)

typedef struct
{
  gint64  key;            /* the caller's number of it, unique; not 0 */
  guint16 lane;
  guint16 label_length;   /* characters of its label; 0: none */
  RdDay   earliest;       /* RD_DAY_NONE: open; both: no date, and no place on the timeline */
  RdDay   latest;
  gint16  minutes;        /* since midnight; -1: none */
  guint8  precision;      /* RdPrecision */
  guint8  qualifier;      /* RdQualifier */
  guint8  weight;         /* RdTimelineWeight */
} RdTimelineEntry;

/* No entry, and every lane. */
#define RD_TIMELINE_NOWHERE G_MAXUINT
#define RD_TIMELINE_ALL_LANES G_MAXUINT

/* "key", "significant", "routine", "background" (rd_entry_significances); anything else, and NULL, is not weighed. */
RdTimelineWeight rd_timeline_weight_from_name    (const char *significance);

/* Whether it is one certain or uncertain day, not a stretch and not open. */
gboolean         rd_timeline_entry_is_day        (const RdTimelineEntry *self);

/* Where it begins and ends, in days and their fractions: a day with a time at that time, one without over
 * the whole of it; an open date at its one end, twice.
 */
double           rd_timeline_entry_get_start     (const RdTimelineEntry *self);
double           rd_timeline_entry_get_end       (const RdTimelineEntry *self);

typedef struct _RdTimelineIndex RdTimelineIndex;

/* Copies the entries; lanes beyond @n_lanes count as the last. Of two on the same moment the one given first comes first. */
RdTimelineIndex       *rd_timeline_index_new         (const RdTimelineEntry *entries, guint n_entries, guint n_lanes);
RdTimelineIndex       *rd_timeline_index_ref         (RdTimelineIndex *self);
void                   rd_timeline_index_unref       (RdTimelineIndex *self);

guint                  rd_timeline_index_get_n_lanes   (const RdTimelineIndex *self);
guint                  rd_timeline_index_get_n_undated (const RdTimelineIndex *self);

/* How many have a date, of a lane or RD_TIMELINE_ALL_LANES. */
guint                  rd_timeline_index_get_n       (const RdTimelineIndex *self, guint lane);

/* Entry number @place in the order of time, from 0. */
const RdTimelineEntry *rd_timeline_index_get         (const RdTimelineIndex *self, guint place);

/* The place of entry number @rank of a lane, and the reverse. */
guint                  rd_timeline_index_get_place   (const RdTimelineIndex *self, guint lane, guint rank);
guint                  rd_timeline_index_get_rank    (const RdTimelineIndex *self, guint place);

/* The place of the entry with @key, RD_TIMELINE_NOWHERE where there is none with a date. */
guint                  rd_timeline_index_find        (const RdTimelineIndex *self, gint64 key);

/* The first and last day on which anything is known to be; FALSE without entries. */
gboolean               rd_timeline_index_get_range   (const RdTimelineIndex *self, RdDay *out_first, RdDay *out_last);

/* The same without what is evidently an error: days more than a year after @latest (today, say), unless nothing
 * is left.
 */
gboolean               rd_timeline_index_get_likely_range (const RdTimelineIndex *self, RdDay latest,
                                                           RdDay *out_first, RdDay *out_last);

/* How many of a lane (or all) begin before @day (with its fraction): the rank (place) of the first that does not. */
guint                  rd_timeline_index_count_before (const RdTimelineIndex *self, guint lane, double day);

/* The rank of the first of a lane's first @n such that it, or one before it, ends after @day: none before can be seen from there. */
guint                  rd_timeline_index_skip_ended  (const RdTimelineIndex *self, guint lane, double day);

/* The next place after (@direction 1) or before (-1) @place, over all lanes or in the lane of @place;
 * RD_TIMELINE_NOWHERE where there is none.
 */
guint                  rd_timeline_index_step        (const RdTimelineIndex *self, guint place, int direction, gboolean in_lane);

/* The place in @lane that is nearest in time to @place; RD_TIMELINE_NOWHERE where the lane is empty. */
guint                  rd_timeline_index_cross       (const RdTimelineIndex *self, guint place, guint lane);

/* How many entries begin within each of @n stretches of @axis, of the same width between @from_x and @to_x. */
void                   rd_timeline_index_count       (const RdTimelineIndex *self, const RdAxis *axis,
                                                      double from_x, double to_x, guint *counts, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdTimelineIndex, rd_timeline_index_unref)

G_END_DECLS
