/* rd-register-decision.h — the decision, how it came about, and what became of it
 *
 * Records go in as values; each call is one action.  The log follows the SCR
 * checklist of Working Together 2015, chapter 4, “Decisions whether to initiate an
 * SCR”: the Chair’s decisions one after the other, and all that was said about them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-consideration.h"
#include "core/review/rd-decision-entry.h"
#include "core/review/rd-involved-board.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The milestones of which the log tells, where the framework has them. */
#define RD_MILESTONE_DECISION        "decision"
#define RD_MILESTONE_REPORTED_TO     "decision-reported"
#define RD_MILESTONE_NON_PUBLICATION "non-publication-reported"

/* What stands in the log for facts that pointed to nothing yet. */
#define RD_NOT_DETERMINED "undetermined"

/* --- the log */

/* Adds @entry or, where its id is in the log, changes it; kind and day are needed, and a decision needs its
 * outcome.  @about NULL is "initiation".  With it, in the same action:
 *
 * — The milestone of the decision follows the latest decision about initiation.  A new
 *   one after an earlier day is another round: to whom the earlier one had been reported moves
 *   into the log, and the report is to be made again.
 * — A final outcome told to one of those to whom the milestone is reported is recorded there
 *   too (about initiation: the decision reported; about publication: non-publication
 *   reported).
 * — What the facts pointed to is kept with a new decision.
 */
gboolean rd_register_put_decision_entry    (RdRegister *self, RdReviewItem *review, const RdDecisionEntry *entry, GError **error);

/* The milestones follow here too: of the last decision taken away nothing is left. */
gboolean rd_register_remove_decision_entry (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- reasons: what was weighed, by prompt.  An empty text takes it away. */

typedef struct
{
  const char *prompt;    /* a code of rd_consideration_prompts */
  const char *text;
} RdReason;

/* Several as one action. Nothing is done where nothing differs. */
gboolean    rd_register_keep_reasons      (RdRegister *self, RdReviewItem *review, const RdReason *reasons, guint n_reasons, GError **error);
const char *rd_review_item_get_reason     (RdReviewItem *review, const char *prompt);     /* "" where there is none */

/* --- boards: a name and a role are needed */
gboolean rd_register_put_involved_board    (RdRegister *self, RdReviewItem *review, const RdInvolvedBoard *board, GError **error);
gboolean rd_register_remove_involved_board (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* The board that decides: where the child is normally resident. NULL where none is named. (transfer none) */
const RdInvolvedBoard *rd_review_item_find_deciding_board (RdReviewItem *review);

G_END_DECLS
