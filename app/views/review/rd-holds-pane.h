/* rd-holds-pane.h — the holds of a review: why a deadline cannot be met
 *
 * Lists them; adds, changes, ends and removes one.  Activates win.toast-undo and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_HOLDS_PANE (rd_holds_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdHoldsPane, rd_holds_pane, RD, HOLDS_PANE, GtkWidget)

GtkWidget *rd_holds_pane_new        (void);
void       rd_holds_pane_set_review (RdHoldsPane *self, RdRegister *reg, RdReviewItem *review);

/* Opens the form for a new hold. */
void       rd_holds_pane_add        (RdHoldsPane *self);

G_END_DECLS
