/* rd-register-findings.h — what reviews find, recommend and have done
 *
 * Findings, their evidence, recommendations, actions and the progress on them are rows of the review
 * (RD_ROWS_FINDINGS …).  Each change is one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "core/review/rd-action-note.h"
#include "core/review/rd-action-state.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-recommendation.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* --- findings */

/* New (revision 0: it becomes the last) or changed.  BAD_VALUE “finding-title”, “note”. */
gboolean rd_register_put_finding           (RdRegister *self, RdReviewItem *review, const RdFinding *finding, GError **error);

/* A new one, and entries that it rests on, as one action. */
gboolean rd_register_add_finding_with_evidence (RdRegister *self, RdReviewItem *review, const RdFinding *finding,
                                                const char * const *entry_ids, GError **error);

/* One place earlier (@by -1) or later (1); nothing where there is no place. */
gboolean rd_register_move_finding          (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error);

/* With its evidence; its recommendations stay, of the review as a whole. */
gboolean rd_register_remove_finding        (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- evidence */

/* Entries (ids, NULL-terminated) that the finding rests on, after those that it has; one that it has already is passed over.
 * NOT_RECORDED where an entry is not there.
 */
gboolean rd_register_add_evidence          (RdRegister *self, RdReviewItem *review, const char *finding_id, const char * const *entry_ids,
                                            GError **error);
gboolean rd_register_put_evidence          (RdRegister *self, RdReviewItem *review, const RdFindingEvidence *evidence, GError **error);
gboolean rd_register_remove_evidence       (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- recommendations */

/* New (revision 0) or changed. Its finding is one of the review's, the earlier one any review's. */
gboolean rd_register_put_recommendation    (RdRegister *self, RdReviewItem *review, const RdRecommendation *recommendation, GError **error);

/* Its actions stay, of the review as a whole. */
gboolean rd_register_remove_recommendation (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- actions */

/* New (revision 0) or changed.  What cannot be is refused: BAD_DATES “due-before-agreed”, “closed-before-agreed”; FUTURE for a day of
 * closing that is still to come; BAD_VALUE “action”, “outcome-closed” (one without the other), “closing-evidence” (complete without
 * evidence), “carried-reason” (carried forward or withdrawn without a reason), “progress”.
 */
gboolean rd_register_put_action            (RdRegister *self, RdReviewItem *review, const RdAction *action, GError **error);

/* With what was told of its progress, and how it was chased. */
gboolean rd_register_remove_action         (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- progress */

/* New (revision 0) or changed. @progress 0–100 is kept with the action in the same step; -1 leaves it. */
gboolean rd_register_put_action_note       (RdRegister *self, RdReviewItem *review, const RdActionNote *note, int progress, GError **error);
gboolean rd_register_remove_action_note    (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- places */

/* The place of the record with that id among those of its kind, from 1: the number by which people know it.  0 where there is none, or
 * @id is NULL.
 */
guint    rd_review_item_get_place          (RdReviewItem *review, RdRowsKind kind, const char *id);

G_END_DECLS
