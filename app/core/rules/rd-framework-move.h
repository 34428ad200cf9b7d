/* rd-framework-move.h — what becomes of a review under another framework
 *
 * A review keeps the framework, and its version, under which it began; to move it
 * is a decision of its own.  What was recorded stays recorded, but a milestone, a
 * hold or an answer to the criteria that has no counterpart in the new framework is
 * no longer shown or counted.  Pure functions that say which, and what becomes of the dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-criterion-answer.h"
#include "core/review/rd-hold.h"
#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

/* A recording without a counterpart.  All is borrowed from what it was found in. */
typedef struct
{
  const RdMilestone     *recording;
  const RdMilestoneKind *kind;         /* in the old framework; NULL where that had none either */
  gboolean               is_recipient; /* the milestone is there, but not this recipient of it */
  gboolean               is_outcome;   /* the milestone is there, but not this outcome of it */
} RdLostMilestone;

/* What @to has no place for, in the order of @milestones (RdMilestone; may be NULL).
 * (transfer full): a GArray of RdLostMilestone.
 */
GArray    *rd_framework_move_find_lost       (const RdFramework *from, const RdFramework *to, const GPtrArray *milestones);

/* The holds (RdHold; may be NULL) whose timescale @to does not have. (transfer container): of const RdHold. */
GPtrArray *rd_framework_move_find_lost_holds (const RdFramework *to, const GPtrArray *holds);

/* The answers (RdCriterionAnswer; may be NULL) to questions that the criteria of @to do not
 * ask, or do not take that answer to.  “Not known” without evidence says nothing that
 * could be lost. (transfer container): of const RdCriterionAnswer.
 */
GPtrArray *rd_framework_move_find_lost_answers (const RdFramework *to, const GPtrArray *answers);

/* What becomes of one timescale, by its id. */
typedef struct
{
  const RdTimescale *timescale;     /* the new one, else the old one; borrowed */
  const RdDeadline  *before;        /* NULL: the old framework has none such */
  const RdDeadline  *after;         /* NULL: the new framework has none such */
} RdTimescaleMove;

/* Every timescale whose date or status differs, or which comes or goes: first those
 * of the new framework in its order, then those that go. (transfer full): a GArray of RdTimescaleMove.
 */
GArray    *rd_framework_move_compare         (const GPtrArray *before, const GPtrArray *after);

G_END_DECLS
