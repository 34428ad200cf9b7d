/* rd-progress.h — how far a review has come, and what the framework expects next
 *
 * Pure functions of a framework and the milestones recorded so far.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-milestone.h"
#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

/* The state of one milestone of the framework in one review. */
typedef struct
{
  const RdMilestoneKind *kind;
  RdDay                  day;        /* when it happened: the last recipient's day; RD_DAY_NONE: not, or not for all */
  RdDay                  planned;    /* planned for, where it has not happened; else RD_DAY_NONE */
  guint                  n_told;     /* recipients recorded; 1 where there are none and it happened */
  guint                  n_to_tell;  /* recipients in all; 1 where there are none */
  gboolean               needed;     /* FALSE where the outcome rules it out */
} RdMilestoneState;

/* @milestones is a GPtrArray of RdMilestone, or NULL.  A recording without
 * recipient counts for every recipient.  The outcome of a decision is that of
 * the latest recorded milestone that has one.  (transfer full): a GArray of
 * RdMilestoneState in the framework's order.
 */
GArray                 *rd_progress_milestones   (const RdFramework *framework, const GPtrArray *milestones);

/* The state of one milestone among @states, or NULL. (transfer none) */
const RdMilestoneState *rd_progress_find_state   (const GArray *states, const char *milestone);

/* One milestone's state. FALSE, @out untouched, where the framework has none such. */
gboolean                rd_progress_find         (const RdFramework *framework, const GPtrArray *milestones,
                                                  const char *milestone, RdMilestoneState *out);

/* When @recipient was told of @kind: RD_DAY_NONE while it has not been recorded, for
 * this recipient or for all.
 */
RdDay                   rd_progress_get_told_day (const RdMilestoneKind *kind, const GPtrArray *milestones,
                                                  const char *recipient);

/* The id of the decided outcome, or NULL while none has been recorded.  One that @framework
 * does not know decides nothing: it was recorded under another framework. (transfer none), of @milestones
 */
const char             *rd_progress_get_outcome  (const RdFramework *framework, const GPtrArray *milestones);

/* The stage that the review is in: that of the first needed, not optional
 * milestone which has not happened; the last stage where all have. (transfer none)
 */
const RdStage          *rd_progress_get_stage    (const RdFramework *framework, const GPtrArray *milestones);

/* Whether every needed, not optional milestone has happened. */
gboolean                rd_progress_is_complete  (const RdFramework *framework, const GPtrArray *milestones);

/* The milestones that the framework expects now: needed, not optional, not
 * happened, and following nothing or something that has happened.  What is not
 * needed, or is optional, holds up nothing: what follows it follows what comes
 * before it.  In order.
 * (transfer container): a GPtrArray of const RdMilestoneKind.
 */
GPtrArray              *rd_progress_next         (const RdFramework *framework, const GPtrArray *milestones);

/* A milestone recorded as earlier than the one that it follows from. */
typedef struct
{
  const RdMilestoneKind *kind;
  RdDay                  day;
  const RdMilestoneKind *follows;
  RdDay                  follows_day;
} RdOrderFault;

/* What happened, happened: this only points it out.  The day is the earliest one
 * recorded for a recipient; where the milestone that it follows has not happened,
 * the nearest one before that counts. (transfer full): a GArray of RdOrderFault. */
GArray                 *rd_progress_order_faults (const RdFramework *framework, const GPtrArray *milestones);

G_END_DECLS
