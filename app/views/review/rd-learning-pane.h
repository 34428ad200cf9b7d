/* rd-learning-pane.h — what is learnt while a review is still running
 *
 * Points for improvement with the corrective action, and good practice; shown with emphasis while the
 * review is held (Working Together 2015, SCR checklist, “Timescale for SCR completion”).  Activates
 * win.toast-undo and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_LEARNING_PANE (rd_learning_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdLearningPane, rd_learning_pane, RD, LEARNING_PANE, GtkWidget)

GtkWidget *rd_learning_pane_new        (void);
void       rd_learning_pane_set_review (RdLearningPane *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
