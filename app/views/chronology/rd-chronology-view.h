/* rd-chronology-view.h — the integrated chronology of a review
 *
 * A table of the entries of all agencies in one order, filters above it, and beside
 * it the whole of the entry that is chosen, the key practice episodes, and checks.
 *
 * Activates win.toast-undo, win.toast and win.error.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CHRONOLOGY_VIEW (rd_chronology_view_get_type ())
G_DECLARE_FINAL_TYPE (RdChronologyView, rd_chronology_view, RD, CHRONOLOGY_VIEW, GtkWidget)

GtkWidget *rd_chronology_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_chronology_view_set_review (RdChronologyView *self, RdRegister *reg, RdReviewItem *review);

/* Whether there is little room: what stands beside the table goes below it. */
void       rd_chronology_view_set_folded (RdChronologyView *self, gboolean folded);

/* Chooses an entry and shows it, whatever the filters say. */
void       rd_chronology_view_show_entry (RdChronologyView *self, const char *id);

/* An RdEntryTable. (transfer none) */
GtkWidget *rd_chronology_view_get_table  (RdChronologyView *self);

G_END_DECLS
