/* rd-wording-decision.h — the criteria and the decision in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-involved-board.h"
#include "model/rd-register-criteria.h"
#include "model/rd-register-decision.h"

G_BEGIN_DECLS

/* --- criteria */
const char *rd_wording_criterion_answer (const char *code);       /* "Suspected"; "Not known" */

/* "A Serious Case Review must be commissioned", "Not determined yet". */
const char *rd_wording_criteria_result  (const RdCriteriaResult *result);

/* "Has a child died? Yes", one line each, of the answers that decided; "" where nothing is determined. */
char       *rd_wording_criteria_decisive (const RdCriteriaOutcome *outcome, RdReviewItem *review);

/* What is open and could still change it, as a sentence and its lines; NULL where nothing is. */
char       *rd_wording_criteria_open    (const RdCriteriaOutcome *outcome);

/* After an answer: "Answer kept.", or what the facts now point to.  @standing, after it, may be NULL. */
char       *rd_wording_answer_kept      (const RdFramework *framework, const RdCriteriaResult *before,
                                         const RdDecisionStanding *standing);

/* How the recorded decision stands to the facts; NULL where there is nothing to be said. */
char       *rd_wording_standing         (const RdFramework *framework, const RdDecisionStanding *standing);

/* --- reasons */
const char *rd_wording_prompt           (const char *code);       /* "What can be learnt" */
const char *rd_wording_prompt_hint      (const char *code);       /* a question to think about */

/* --- the log */
const char *rd_wording_log_kind         (const char *code);       /* "Peer challenge" */
const char *rd_wording_log_about        (const char *code);       /* "The appointment of reviewers" */
const char *rd_wording_log_view         (const char *code);       /* "Agrees with the decision" */
char       *rd_wording_log_title        (const RdFramework *framework, const RdDecisionEntry *entry);
char       *rd_wording_log_facts        (const RdFramework *framework, const RdDecisionEntry *entry);

/* How the answer stands: "Open: an answer is wanted by …"; NULL where none is wanted. */
char       *rd_wording_log_answer       (const RdDecisionEntry *entry, RdDay today);

/* --- boards */
const char *rd_wording_board_role       (const char *code);       /* "Normally resident: this board decides" */
char       *rd_wording_board_facts      (const RdInvolvedBoard *board);

/* What is wrong with a field, and what to do; NULL where it is none of these. */
const char *rd_wording_decision_fault   (const char *field);

G_END_DECLS
