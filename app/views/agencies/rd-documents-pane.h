/* rd-documents-pane.h — what is kept with a review: returned documents and others
 *
 * Takes files in, one after the other, beside the main loop, with progress and
 * Cancel; opens one read-only in the program for its kind, saves a copy, removes.
 * Activates win.toast-undo, win.toast and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_DOCUMENTS_PANE (rd_documents_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdDocumentsPane, rd_documents_pane, RD, DOCUMENTS_PANE, GtkWidget)

GtkWidget *rd_documents_pane_new        (void);
void       rd_documents_pane_set_review (RdDocumentsPane *self, RdRegister *reg, RdReviewItem *review);

/* Shows the review as it is now. */
void       rd_documents_pane_refresh    (RdDocumentsPane *self);

/* Keeps the file with that agency and request, either of which may be NULL. */
void       rd_documents_pane_take       (RdDocumentsPane *self, const char *agency_id, const char *request_id, GFile *file);

/* The same for a file that the user is asked for. */
void       rd_documents_pane_ask        (RdDocumentsPane *self, const char *agency_id, const char *request_id);

/* Whether files are still being read. */
gboolean   rd_documents_pane_is_busy    (RdDocumentsPane *self);

G_END_DECLS
