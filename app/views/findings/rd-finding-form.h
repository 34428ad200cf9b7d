/* rd-finding-form.h — the forms of findings, recommendations, actions and progress on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-recommendation.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* Each is NULL for a new one. */
GtkWidget *rd_finding_form_new        (RdRegister *reg, RdReviewItem *review, const RdFinding *finding);

/* A new one that rests on these entries (ids, NULL-terminated) from the start, kept as one step. */
GtkWidget *rd_finding_form_new_with_evidence (RdRegister *reg, RdReviewItem *review, const char * const *entry_ids);

/* @finding_id: of the finding that a new one follows from; may be NULL. */
GtkWidget *rd_recommendation_form_new (RdRegister *reg, RdReviewItem *review, const RdRecommendation *recommendation,
                                       const char *finding_id);

/* @recommendation_id: that a new one is for; may be NULL. */
GtkWidget *rd_action_form_new         (RdRegister *reg, RdReviewItem *review, const RdAction *action, const char *recommendation_id);

/* Progress on an action; and how it ended. */
GtkWidget *rd_action_note_form_new    (RdRegister *reg, RdReviewItem *review, const RdAction *action);
GtkWidget *rd_action_close_form_new   (RdRegister *reg, RdReviewItem *review, const RdAction *action);

G_END_DECLS
