/* rd-wording-findings.h — findings, recommendations and actions in words
 *
 * Strings that are not const are (transfer full).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"

G_BEGIN_DECLS

/* "Overdue". (transfer none) */
const char *rd_wording_action_status   (RdActionStatus status);

/* "Overdue by 3 working days", "Due in 2 working days", "Complete, 4 days late", "Carried forward". */
char       *rd_wording_action_state    (const RdActionState *state);

/* "Accepted in part"; "No response yet" where NULL. (transfer none) */
const char *rd_wording_response        (const char *response);

G_END_DECLS
