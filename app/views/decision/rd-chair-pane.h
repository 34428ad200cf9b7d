/* rd-chair-pane.h — the Chair’s decision, and how it stands to the facts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CHAIR_PANE (rd_chair_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdChairPane, rd_chair_pane, RD, CHAIR_PANE, GtkWidget)

GtkWidget *rd_chair_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_chair_pane_set_review (RdChairPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_chair_pane_refresh    (RdChairPane *self);

/* Opens the form for a decision or a recommendation of the log; with @id NULL for a new decision. */
void       rd_chair_pane_edit       (RdChairPane *self, const char *id);

G_END_DECLS
