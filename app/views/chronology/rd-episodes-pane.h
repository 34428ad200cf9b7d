/* rd-episodes-pane.h — the key practice episodes of a review
 *
 * Signals: "show-episode" (string: an id): its entries are wanted; "gather" (string: an id): the
 * chosen entries are to belong to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-chronology.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_EPISODES_PANE (rd_episodes_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdEpisodesPane, rd_episodes_pane, RD, EPISODES_PANE, GtkWidget)

GtkWidget *rd_episodes_pane_new        (void);

/* The register and the review may be NULL. */
void       rd_episodes_pane_set_review (RdEpisodesPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);
void       rd_episodes_pane_refresh    (RdEpisodesPane *self);

/* Asks for a new one. */
void       rd_episodes_pane_add        (RdEpisodesPane *self);

G_END_DECLS
