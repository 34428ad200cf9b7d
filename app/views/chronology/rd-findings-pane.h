/* rd-findings-pane.h — what a check found, one after the other, with the entries that it is about beneath each other
 *
 * Signal "show-entry" (string: an id): it is wanted in the table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-chronology-checks.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_FINDINGS_PANE (rd_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdFindingsPane, rd_findings_pane, RD, FINDINGS_PANE, GtkWidget)

GtkWidget *rd_findings_pane_new          (void);

/* The register and the review may be NULL. */
void       rd_findings_pane_set_review   (RdFindingsPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);

/* GPtrArray of RdFinding of that check; NULL: they are still being looked for. The place is kept where it can be. */
void       rd_findings_pane_set_findings (RdFindingsPane *self, RdCheck check, GPtrArray *findings);

/* Shows the same again: the look is another. */
void       rd_findings_pane_refresh      (RdFindingsPane *self);

G_END_DECLS
