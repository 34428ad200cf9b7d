/* rd-reasons-pane.h — what was weighed in deciding, prompt by prompt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REASONS_PANE (rd_reasons_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReasonsPane, rd_reasons_pane, RD, REASONS_PANE, GtkWidget)

GtkWidget *rd_reasons_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_reasons_pane_set_review (RdReasonsPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_reasons_pane_refresh    (RdReasonsPane *self);

G_END_DECLS
