/* rd-milestones-pane.h — what to do next, and every milestone by stage
 *
 * Rows stay while their milestones change, so that a form that is open in one
 * is not lost when another is recorded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_MILESTONES_PANE (rd_milestones_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdMilestonesPane, rd_milestones_pane, RD, MILESTONES_PANE, GtkWidget)

GtkWidget *rd_milestones_pane_new        (void);
void       rd_milestones_pane_set_review (RdMilestonesPane *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
