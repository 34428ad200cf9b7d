/* rd-wording-findings.h — findings, recommendations and actions in words
 *
 * Strings that are not const are (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-chase.h"
#include "core/review/rd-action-figures.h"
#include "core/review/rd-action-note.h"

G_BEGIN_DECLS

/* "Overdue". (transfer none) */
const char *rd_wording_action_status   (RdActionStatus status);

/* "Overdue by 3 working days", "Due in 2 working days", "Complete, 4 days late", "Carried forward". */
char       *rd_wording_action_state    (const RdActionState *state);

/* "Telephone"; NULL for a code that is not one. (transfer none) */
const char *rd_wording_chase_means     (const char *means);

/* "Chased on Mon 2 Nov 2026, no answer since", "Chased 3 times, last on …, answered on …": @chase is the last of @n, @note, which may be
 * NULL, the last that was told of the action.
 */
char       *rd_wording_action_chased   (const RdActionChase *chase, guint n, const RdActionNote *note);

/* "Less than 3 months". (transfer none) */
const char *rd_wording_action_age      (RdActionAge age);

/* "Accepted in part"; "No response yet" where NULL. (transfer none) */
const char *rd_wording_response        (const char *response);

G_END_DECLS
