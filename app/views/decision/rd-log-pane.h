/* rd-log-pane.h — how the decision came about, and what became of it
 *
 * Signal "edit-decision" (the id of an entry): a decision or a recommendation is to be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LOG_PANE (rd_log_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdLogPane, rd_log_pane, RD, LOG_PANE, GtkWidget)

GtkWidget *rd_log_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_log_pane_set_review (RdLogPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_log_pane_refresh    (RdLogPane *self);

G_END_DECLS
