/* rd-requests-pane.h — what a review's agencies were asked for, and what is to be done about it
 *
 * The grid; a cell opens the request: what can be recorded today with one press,
 * and all its days.  Activates win.toast-undo and win.error.
 *
 * Signal "document-wanted" (agency's id, request's id or NULL, GFile or NULL): a file
 * is to be kept with it; where there is none it has to be asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REQUESTS_PANE (rd_requests_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdRequestsPane, rd_requests_pane, RD, REQUESTS_PANE, GtkWidget)

GtkWidget *rd_requests_pane_new        (void);
void       rd_requests_pane_set_review (RdRequestsPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows the review as it is now. */
void       rd_requests_pane_refresh    (RdRequestsPane *self);

/* Opens what an agency was asked for, and the form that asks all of them. */
void       rd_requests_pane_open       (RdRequestsPane *self, const char *agency_id, const char *item);
void       rd_requests_pane_ask_all    (RdRequestsPane *self);

G_END_DECLS
