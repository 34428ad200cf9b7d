/* rd-publication-view.h — what must be settled before a report is published
 *
 * Read like a pre-flight list: each point done, open or blocking, why, and the way to mend it (R18, R19).
 *
 * Activates win.toast-undo, win.toast, win.error and win.open-place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_PUBLICATION_VIEW (rd_publication_view_get_type ())
G_DECLARE_FINAL_TYPE (RdPublicationView, rd_publication_view, RD, PUBLICATION_VIEW, GtkWidget)

GtkWidget *rd_publication_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_publication_view_set_review (RdPublicationView *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
