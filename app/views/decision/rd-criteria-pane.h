/* rd-criteria-pane.h — the questions of the criteria, and what the answers come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CRITERIA_PANE (rd_criteria_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdCriteriaPane, rd_criteria_pane, RD, CRITERIA_PANE, GtkWidget)

GtkWidget *rd_criteria_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_criteria_pane_set_review (RdCriteriaPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows what the register has now. */
void       rd_criteria_pane_refresh    (RdCriteriaPane *self);

G_END_DECLS
