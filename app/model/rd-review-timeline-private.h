/* rd-review-timeline-private.h — what the files of a review's timeline share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-review-timeline.h"

G_BEGIN_DECLS

/* Characters of a label. */
#define RD_REVIEW_TIMELINE_LABEL_MAX 120

/* (1) Between two changes is_built says whether chart and what it borrows stand.
 * (2) agencies[lane] is the id of the lane's agency.
 * (3) labels has texts as they are shown, by number; empty strings where there is none.
 */
struct _RdReviewTimeline
{
  GObject            parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  RdEntryFilter     *filter;
  RdNaming          *naming;
  RdTimelineIndex   *index;
  GPtrArray         *texts;      /* char * */
  GPtrArray         *agencies;   /* char * */
  GArray            *lanes;      /* RdTimelineLaneLook */
  GArray            *episodes;   /* RdTimelineEpisode */
  GArray            *gaps;       /* RdTimelineGap of the chart */
  GPtrArray         *gap_ids;    /* char *: whose the gaps are */
  GArray            *gap_days;   /* RdTimelineGap, lanes not yet known */
  GHashTable        *labels;     /* gint64 * → char * */

  RdNamingMode       mode;
  RdDay              first, last;
  RdTimelineWords    words;
  RdTimelineChart    chart;
  gboolean           is_built;
};

/* Lanes, index, episodes, gaps, child, days and titles of the chart, from the register.  Where it cannot be read,
 * there is nothing on the timeline: rd-review-timeline-read.c
 */
gboolean _rd_review_timeline_read (RdReviewTimeline *self, GError **error);

G_END_DECLS
