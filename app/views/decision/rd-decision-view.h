/* rd-decision-view.h — the criteria, the decision and how it came about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DECISION_VIEW (rd_decision_view_get_type ())
G_DECLARE_FINAL_TYPE (RdDecisionView, rd_decision_view, RD, DECISION_VIEW, GtkWidget)

GtkWidget *rd_decision_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_decision_view_set_review (RdDecisionView *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
