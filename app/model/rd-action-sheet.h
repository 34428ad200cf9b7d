/* rd-action-sheet.h — actions as a table for paper and files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"
#include "model/rd-naming.h"
#include "model/rd-register-sheets.h"

G_BEGIN_DECLS

/* How it stands with @action today. */
void     rd_register_work_out_action (RdRegister *self, const RdAction *action, RdActionState *out);

/* The actions of one review, or of all where NULL, in the order in which somebody would want to see to them; those that @status,
 * which may be NULL, leaves.  Texts are under pseudonyms or real names. (transfer full)
 */
RdSheet *rd_register_sheet_actions   (RdRegister *self, RdReviewItem *review, const RdActionStatus *status, RdNamingMode mode);

/* The same of @items (RdActionItem), in their order. (transfer full) */
RdSheet *rd_register_sheet_action_items (RdRegister *self, GListModel *items, RdNamingMode mode);

G_END_DECLS
