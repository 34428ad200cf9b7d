/* rd-contacts-pane.h — contacts with the family and professionals, as a log
 *
 * The latest first; only those with one of the parties where that is asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CONTACTS_PANE (rd_contacts_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdContactsPane, rd_contacts_pane, RD, CONTACTS_PANE, GtkWidget)

GtkWidget *rd_contacts_pane_new        (void);
void       rd_contacts_pane_set_review (RdContactsPane *self, RdRegister *reg, RdReviewItem *review);
void       rd_contacts_pane_refresh    (RdContactsPane *self);

G_END_DECLS
