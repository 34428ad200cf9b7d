/* rd-findings-view.h — what a review found, recommends and has done
 *
 * Findings with their evidence, recommendations, and the actions that follow.
 *
 * Activates win.toast-undo, win.toast and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_FINDINGS_VIEW (rd_findings_view_get_type ())
G_DECLARE_FINAL_TYPE (RdFindingsView, rd_findings_view, RD, FINDINGS_VIEW, GtkWidget)

GtkWidget *rd_findings_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_findings_view_set_review (RdFindingsView *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
