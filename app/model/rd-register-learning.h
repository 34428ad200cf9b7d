/* rd-register-learning.h — what is learnt while a review is still running
 *
 * When a review cannot be completed within its six months, the points for improvement are
 * noted while it goes on, corrective action is taken and the learning shared (Working Together
 * 2015, chapter 4, SCR checklist, “Timescale for SCR completion”).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-learning-point.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  const char *kind;          /* a code of rd_learning_point_kinds */
  RdDay       noted;
  const char *text;
  const char *action;        /* the corrective action; may be NULL, like all that follows but the days */
  const char *lead;
  RdDay       due;           /* RD_DAY_NONE: none */
  RdDay       done;
  RdDay       shared;
  const char *shared_with;
} RdLearningDetails;

/* @out_id, which may be NULL, receives its id. (transfer full).  A day on which it was noted,
 * done or shared may not lie after today (RD_REGISTER_ERROR_FUTURE).
 */
gboolean rd_register_add_learning_point    (RdRegister *self, RdReviewItem *review, const RdLearningDetails *details,
                                            char **out_id, GError **error);
gboolean rd_register_edit_learning_point   (RdRegister *self, RdReviewItem *review, const char *id,
                                            const RdLearningDetails *details, GError **error);
gboolean rd_register_remove_learning_point (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* "Point for improvement", "Good practice worth sharing". (transfer none) */
const char *rd_wording_learning_kind       (const char *code);

/* What has become of it, in one line: "Noted … · due … · shared with …". (transfer full) */
char       *rd_learning_point_describe     (const RdLearningPoint *point);

G_END_DECLS
