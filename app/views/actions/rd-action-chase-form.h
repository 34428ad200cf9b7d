/* rd-action-chase-form.h — the form in which it is written down that an action was chased
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* An RdRecordForm. */
GtkWidget *rd_action_chase_form_new (RdRegister *reg, RdReviewItem *review, const RdAction *action);

G_END_DECLS
