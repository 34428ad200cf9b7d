/* rd-milestone-edit.h — what an edit of a milestone writes and removes
 *
 * Pure: from a framework, the rows that are there and the wish, the rows that
 * have to be put and removed.  The register does it, a preview only looks.
 *
 * A row without recipient counts for every recipient of its milestone.  Where
 * recipients are then recorded singly, it is split into a row for each, so that
 * nothing that was recorded is lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *puts;       /* RdMilestone, owned: new rows, and rows with other content */
  GPtrArray *removals;   /* const RdMilestone, borrowed from the rows given */
} RdMilestoneChange;

/* Whether the edit makes sense for a review of @framework.  Sets @error where not. */
gboolean           rd_milestone_edit_check  (const RdMilestoneEdit *edit, const RdFramework *framework,
                                             RdDay today, GError **error);

/* @rows: the review's RdMilestone; @edit was checked. (transfer full) */
RdMilestoneChange *rd_milestone_edit_work_out (const RdMilestoneEdit *edit, const RdFramework *framework,
                                               const char *review_id, const GPtrArray *rows);

/* Taking away what was recorded for @recipient, or all where it is NULL. (transfer full) */
RdMilestoneChange *rd_milestone_edit_clear  (const RdMilestoneKind *kind, const char *recipient, const GPtrArray *rows);

/* What leads from one set of rows to another. (transfer full); @after need not live on */
RdMilestoneChange *rd_milestone_change_new  (const GPtrArray *before, const GPtrArray *after);

gboolean           rd_milestone_change_is_empty (const RdMilestoneChange *self);

/* The rows as they would be. (transfer full): a GPtrArray of RdMilestone that owns its elements */
GPtrArray         *rd_milestone_change_apply (const RdMilestoneChange *self, const GPtrArray *rows);

void               rd_milestone_change_free (RdMilestoneChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdMilestoneChange, rd_milestone_change_free)

G_END_DECLS
