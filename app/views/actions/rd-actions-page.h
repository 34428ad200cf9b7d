/* rd-actions-page.h — the actions of all reviews
 *
 * A table with filters, the same month by month as a chart, and one action with what can be done with it.
 *
 * Actions: page.search, page.clear-filter, page.copy, page.show-place (s: the code of a state, or an action's id), page.make-letters, page.set-progress (si: the
 * action's id, 0–100), page.open-action (s), page.close-action.
 * Activates win.toast-undo, win.error, win.open-place and win.new-letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ACTIONS_PAGE (rd_actions_page_get_type ())
G_DECLARE_FINAL_TYPE (RdActionsPage, rd_actions_page, RD, ACTIONS_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget  *rd_actions_page_new      (void);

/* The rows as they are shown: RdActionItem. (transfer none) */
GListModel *rd_actions_page_get_rows (RdActionsPage *self);

G_END_DECLS
