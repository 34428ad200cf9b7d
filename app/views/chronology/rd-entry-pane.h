/* rd-entry-pane.h — the whole of an entry: what the agency recorded, and apart from it what the reviewer makes of it
 *
 * The record is kept apart from the analysis (R10).  Everything can be changed in
 * its place; each change is one step that can be undone.
 *
 * Signal "show-import" (string: its id): to the log of imports.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-chronology.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_PANE (rd_entry_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryPane, rd_entry_pane, RD, ENTRY_PANE, GtkWidget)

GtkWidget *rd_entry_pane_new        (void);

/* The register and the review may be NULL. */
void       rd_entry_pane_set_review (RdEntryPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);

/* @entry is copied and may be NULL: @n_chosen says whether none is chosen or several. */
void       rd_entry_pane_set_entry  (RdEntryPane *self, const RdEntry *entry, guint n_chosen);

/* The look is another. */
void       rd_entry_pane_refresh    (RdEntryPane *self);

/* What it can be made evidence for; NULL where it cannot. */
void       rd_entry_pane_set_menu   (RdEntryPane *self, GMenuModel *findings);

void       rd_entry_pane_take_focus (RdEntryPane *self);

/* Asks for the text of a field: "event". */
void       rd_entry_pane_edit       (RdEntryPane *self, const char *field);

G_END_DECLS
