/* rd-decision-round.h — what the log of decisions makes of the milestones
 *
 * Pure: from a review and the entry that is put or removed, all that is written
 * with it.  The register does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-decision-entry.h"
#include "model/rd-register-private.h"

G_BEGIN_DECLS

/* What one change of the log writes.  Invariant: the records in @changes belong to @owned or to the review. */
typedef struct
{
  GArray    *changes;     /* RdRowChange */
  GPtrArray *entries;     /* RdDecisionEntry; owned */
  GPtrArray *milestones;  /* RdMilestone; owned */
} RdDecisionRound;

/* @entry is put; it was checked. NULL with @error where a milestone cannot be so. (transfer full) */
RdDecisionRound *rd_decision_round_put    (RdReviewItem *review, const RdDecisionEntry *entry, RdDay today, GError **error);

/* @entry, one of the review's, is taken away. (transfer full) */
RdDecisionRound *rd_decision_round_remove (RdReviewItem *review, const RdDecisionEntry *entry, RdDay today, GError **error);

void             rd_decision_round_free   (RdDecisionRound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDecisionRound, rd_decision_round_free)

G_END_DECLS
