/* rd-reviewers-pane.h — who leads a review, and what they declare of the board and its agencies
 *
 * What is still to be seen to comes first, a conflict with its own mark; then the
 * reviewers, each with a cell for every agency.  Activates win.toast-undo and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEWERS_PANE (rd_reviewers_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewersPane, rd_reviewers_pane, RD, REVIEWERS_PANE, GtkWidget)

GtkWidget *rd_reviewers_pane_new        (void);
void       rd_reviewers_pane_set_review (RdReviewersPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_reviewers_pane_refresh    (RdReviewersPane *self);

/* Opens the form for a new reviewer, and that for a declaration. */
void       rd_reviewers_pane_add        (RdReviewersPane *self);
void       rd_reviewers_pane_declare    (RdReviewersPane *self, const char *reviewer_id, const char *agency_id);

G_END_DECLS
