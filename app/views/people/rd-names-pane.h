/* rd-names-pane.h — names found in the chronology: what is to be confirmed, and names of nobody
 *
 * Each question is a row with the words around it and a button for each person who could be
 * meant.  On a row Enter is yes, N is no; arrows go from row to row.
 * Signal "add-named" (the name): somebody is to be added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_NAMES_PANE (rd_names_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdNamesPane, rd_names_pane, RD, NAMES_PANE, GtkWidget)

GtkWidget *rd_names_pane_new        (void);
void       rd_names_pane_set_review (RdNamesPane *self, RdRegister *reg, RdReviewItem *review);

/* After the register or the switch of names changed. */
void       rd_names_pane_refresh    (RdNamesPane *self);

/* Begins to look through the chronology. */
void       rd_names_pane_look       (RdNamesPane *self);

G_END_DECLS
