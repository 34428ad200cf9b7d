/* rd-plan-pane.h — the board's own milestones of a review
 *
 * Lists them with the date each gives; adds one, takes lines from the board's template, edits and
 * removes.  Activates win.toast-undo and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_PLAN_PANE (rd_plan_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdPlanPane, rd_plan_pane, RD, PLAN_PANE, GtkWidget)

GtkWidget *rd_plan_pane_new        (void);
void       rd_plan_pane_set_review (RdPlanPane *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
