/* rd-response-pane.h — what a board publishes with or beside a report
 *
 * Its written response, what has changed, what more will be done, and how to get the report: each written and agreed here.  The answer to
 * each recommendation is given on the page Findings.
 *
 * Activates win.toast-undo, win.toast and win.open-place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_RESPONSE_PANE (rd_response_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdResponsePane, rd_response_pane, RD, RESPONSE_PANE, GtkWidget)

GtkWidget *rd_response_pane_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_response_pane_set_review (RdResponsePane *self, RdRegister *reg, RdReviewItem *review);

/* The form of that text, as if its button had been pressed; nothing in a register that is only read. */
void       rd_response_pane_write      (RdResponsePane *self, const char *kind);

G_END_DECLS
