/* rd-review-timeline.h — the timeline of a review's chronology
 *
 * One lane for each agency that has entries, in the order of the review's
 * agencies and in their colours; key practice episodes from the first to the
 * last day of their entries; the child's birth, age and death.  Entries count by
 * their numbers (model/rd-register-chronology.h): the keys of the chart.  It follows the
 * register.  Under pseudonyms no name is shown, and no date of birth nor what tells it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-entry-filter.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"
#include "model/rd-timeline-source.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_TIMELINE (rd_review_timeline_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewTimeline, rd_review_timeline, RD, REVIEW_TIMELINE, GObject)

/* An RdTimelineSource; under pseudonyms until it is told otherwise. (transfer full) */
RdReviewTimeline *rd_review_timeline_new        (RdRegister *reg, RdReviewItem *review);

/* NULL: all entries. A copy is kept. */
void              rd_review_timeline_set_filter (RdReviewTimeline *self, const RdEntryFilter *filter);

/* The mode is kept: names follow the review's people. */
void              rd_review_timeline_set_naming (RdReviewTimeline *self, RdNamingMode mode);

/* The days shown on paper and in pictures; RD_DAY_NONE at either end: as far as the entries reach. */
void              rd_review_timeline_set_range  (RdReviewTimeline *self, RdDay first, RdDay last);

/* Days in which an agency, or none of them, is known to have no entry, hatched. */
typedef struct
{
  const char *agency_id;      /* borrowed for the call; NULL: all of them */
  RdDay       first, last;
} RdReviewTimelineGap;
void              rd_review_timeline_set_gaps   (RdReviewTimeline *self, const RdReviewTimelineGap *gaps, guint n_gaps);

/* Reads all that the chart says, so that it can be drawn in another thread, and follows the register no more.
 * FALSE where that cannot be read.
 */
gboolean          rd_review_timeline_fetch      (RdReviewTimeline *self, GError **error);

/* The drawing for files and printers, in @style, which is borrowed as @self is. */
void              rd_review_timeline_get_drawing (RdReviewTimeline *self, const RdDrawStyle *style, RdDrawing *out);

G_END_DECLS
