/* rd-milestone.h — something that happened in a review, or is planned
 *
 * One row for each review, milestone and recipient: where the framework names
 * several recipients each is recorded for itself.  A row with no recipient
 * stands for a milestone that names none.  The row is either planned or
 * recorded; recording what was planned replaces the plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char    *id;           /* UUID */
  char    *review_id;
  char    *milestone;    /* the framework's id of it */
  char    *recipient;    /* the framework's id, or "" */
  RdDay    day;
  gboolean planned;
  char    *outcome;      /* of a decision; may be NULL */
  char    *note;         /* may be NULL */
  int      revision;
} RdMilestone;

extern const RdRecordType rd_milestone_type;

/* @recipient may be NULL, which is kept as "". */
RdMilestone *rd_milestone_new  (const char *review_id, const char *milestone, const char *recipient,
                                RdDay day, gboolean planned);
RdMilestone *rd_milestone_copy (const RdMilestone *self);
void         rd_milestone_free (RdMilestone *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdMilestone, rd_milestone_free)

G_END_DECLS
