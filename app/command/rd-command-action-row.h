/* rd-command-action-row.h — an action as the commands write it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "core/review/rd-action.h"

G_BEGIN_DECLS

extern const RdColumn rd_action_columns[];

/* @action is of @review. (transfer full) */
JsonObject *rd_action_row_new (RdCall *call, RdReviewItem *review, const RdAction *action);

G_END_DECLS
