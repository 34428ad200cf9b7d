/* rd-places-pane.h — where a report is published, and until when
 *
 * Activates win.toast-undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_PLACES_PANE (rd_places_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdPlacesPane, rd_places_pane, RD, PLACES_PANE, GtkWidget)

GtkWidget *rd_places_pane_new        (void);
void       rd_places_pane_set_review (RdPlacesPane *self, RdRegister *reg, RdReviewItem *review);

/* Opens the form for a new place. */
void       rd_places_pane_add        (RdPlacesPane *self);

G_END_DECLS
