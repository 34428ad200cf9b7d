/* rd-action-details.h — one action: how it stands, what was told of it, how it was chased, and what can be done with it
 *
 * Forms open here.  Activates win.toast-undo, win.open-place and win.new-letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTION_DETAILS (rd_action_details_get_type ())
G_DECLARE_FINAL_TYPE (RdActionDetails, rd_action_details, RD, ACTION_DETAILS, GtkWidget)

/* The action @id of @review; all NULL for none. */
void     rd_action_details_show    (RdActionDetails *self, RdRegister *reg, RdReviewItem *review, const char *id);

/* Shows what the register has now. FALSE where the action is not there any more. */
gboolean rd_action_details_refresh (RdActionDetails *self);

/* What the button with that key does: "note", "close", "carry", "chase", "letter", "edit", "reopen", "open"; of the action that is shown. */
void     rd_action_details_do      (RdActionDetails *self, const char *key);

G_END_DECLS
