/* rd-sample-xml.h — the sample register's content
 *
 * Twelve invented reviews whose dates are given relative to today, so that
 * something is overdue, due and done whenever the sample is made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-closure.h"
#include "core/review/rd-hold.h"
#include "core/review/rd-milestone.h"
#include "core/review/rd-review.h"
#include "core/time/rd-workdays.h"
#include "formats/rd-sample-rows.h"

G_BEGIN_DECLS

typedef struct
{
  RdReview  *review;        /* id is NULL */
  GPtrArray *milestones;    /* RdMilestone; review_id is "" */
  GPtrArray *holds;         /* RdHold; review_id is "" */
  GPtrArray *rows;          /* RdSampleRow, in the order of the file */
  RdDay      chronology;    /* the day from which the sample's chronologies count; RD_DAY_NONE: it has none */
} RdSampleReview;

typedef struct
{
  char      *board_name;
  GPtrArray *closures;      /* RdClosure */
  GPtrArray *rows;          /* RdSampleRow of the board, of no review */
  GPtrArray *reviews;       /* RdSampleReview */
} RdSample;

/* Offsets in the file are calendar days from @today ("-37"), or working days ("-5w"), moved to
 * the working day after (before, where what is recorded would be after today) unless the file
 * says otherwise.  A working day is one to @workdays and to the sample's own closures.  A review's framework_version is the file's. (transfer full)
 */
RdSample *rd_sample_xml_read (GBytes *bytes, GBytes *schema, RdDay today, const RdWorkdays *workdays, GError **error);
void      rd_sample_free     (RdSample *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSample, rd_sample_free)

G_END_DECLS
