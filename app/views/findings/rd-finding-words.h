/* rd-finding-words.h — what the rows of findings, recommendations and actions say
 *
 * Strings are (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-recommendation.h"
#include "core/rules/rd-deadline.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The beginning of what an entry tells, on one line. (transfer full) */
char *rd_finding_words_shorten        (const char *text);

/* "Theme · rests on 2 entries (1 of them was deleted since) · 1 recommendation". */
char *rd_finding_words_facts          (RdRegister *reg, RdReviewItem *review, const RdFinding *finding);

/* What happened, why, what needs to happen, and each entry that it rests on; in Pango’s markup. */
char *rd_finding_words_text           (RdRegister *reg, RdReviewItem *review, const RdNaming *naming, const RdFinding *finding);

/* "From finding 2 · To: the board · Accepted · 3 actions". */
char *rd_finding_words_recommendation (RdReviewItem *review, const RdRecommendation *recommendation);

/* How it stands, who leads it, how far it is; and what was told of it, in Pango’s markup. */
char *rd_finding_words_action         (RdReviewItem *review, const RdAction *action, const RdActionState *state);
char *rd_finding_words_course         (RdReviewItem *review, const RdNaming *naming, const RdAction *action);

/* The mark that has the shape of that state. */
RdDeadlineStatus rd_finding_words_get_mark (RdActionStatus status);

G_END_DECLS
