/* rd-points-pane.h — what stands before a publication, point by point, and how soon it may be
 *
 * Signal "open-section" (string): a point is settled further down on the page: "response", "place", "unpublished".
 * Activates win.toast-undo, win.open-place and win.new-letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_POINTS_PANE (rd_points_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdPointsPane, rd_points_pane, RD, POINTS_PANE, GtkWidget)

GtkWidget *rd_points_pane_new        (void);
void       rd_points_pane_set_review (RdPointsPane *self, RdRegister *reg, RdReviewItem *review);

/* Whether this review has a report to publish, or has published one. */
gboolean   rd_points_pane_has_points (RdPointsPane *self);

G_END_DECLS
