/* rd-evidence-pane.h — the findings of a review beside its chronology, and the entries that each rests on
 *
 * Entries are dragged onto a finding, or chosen in the table and added.  An entry that was deleted since is said to be so.
 *
 * Signals: "gather" (string: a finding's id): the entries that are chosen in the table are evidence for it; "show-entry"
 * (string: an id): it is wanted in the table.  Activates win.toast-undo, win.open-place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_EVIDENCE_PANE (rd_evidence_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdEvidencePane, rd_evidence_pane, RD, EVIDENCE_PANE, GtkWidget)

GtkWidget *rd_evidence_pane_new        (void);

/* The register and the review may be NULL. */
void       rd_evidence_pane_set_review (RdEvidencePane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);

/* Something has changed in the register, or the look is another. */
void       rd_evidence_pane_refresh    (RdEvidencePane *self);

/* Asks for a new finding, which rests on these entries (ids, NULL-terminated). */
void       rd_evidence_pane_add        (RdEvidencePane *self, const char * const *entry_ids);

G_END_DECLS
