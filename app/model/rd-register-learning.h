/* rd-register-learning.h — what is learnt while a review is still running
 *
 * When a review cannot be completed within its six months, the points for improvement are
 * noted while it goes on, corrective action is taken and the learning shared (Working Together
 * 2015, chapter 4, SCR checklist, “Timescale for SCR completion”).
 *
 * The corrective action is an RdAction like any other, of this point (learning_id): it is monitored
 * with the rest.  Points that older programs kept have it in fields of their own, until the register is opened
 * to be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "core/review/rd-learning-point.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  const char *kind;          /* a code of rd_learning_point_kinds */
  RdDay       noted;
  const char *text;
  const char *action;        /* the corrective action; may be NULL, like all that follows but days and progress */
  const char *lead;
  RdDay       due;           /* RD_DAY_NONE: none */
  RdDay       done;          /* it is then complete, which needs evidence */
  RdDay       shared;
  const char *shared_with;
  const char *agency_id;     /* the lead agency */
  int         progress;      /* 0–100; -1 leaves it */
  const char *evidence;      /* of completion */
} RdLearningDetails;

/* The point and its action as one step.  @out_id, which may be NULL, receives its id. (transfer full).  A day on which
 * it was noted, done or shared may not lie after today (RD_REGISTER_ERROR_FUTURE); the action is checked as
 * rd_register_put_action() does, agreed on the day on which the point was noted.  BAD_VALUE “action” where a lead or a
 * day is given and no action.
 */
gboolean rd_register_add_learning_point    (RdRegister *self, RdReviewItem *review, const RdLearningDetails *details,
                                            char **out_id, GError **error);

/* Without an action any more, the action is removed, with what was told of its progress. */
gboolean rd_register_edit_learning_point   (RdRegister *self, RdReviewItem *review, const char *id,
                                            const RdLearningDetails *details, GError **error);

/* Its action stays, of the review as a whole. */
gboolean rd_register_remove_learning_point (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* The corrective action of a point: its RdAction, or what an older point has in its own fields as one, which may then
 * have no text; NULL where there is none. (transfer full)
 */
RdAction *rd_register_get_learning_action  (RdReviewItem *review, const RdLearningPoint *point);

/* "Point for improvement", "Good practice worth sharing". (transfer none) */
const char *rd_wording_learning_kind       (const char *code);

/* What has become of it, in one line: "Noted … · due … · shared with …"; @action may be NULL. (transfer full) */
char       *rd_learning_point_describe     (const RdLearningPoint *point, const RdAction *action);

G_END_DECLS
