/* rd-findings-pane.h — what a check found, one after the other, with the entries that it is about beside each other
 *
 * Signals: "show-entry" (string: an id): it is wanted in the table; "counted": how many
 * there are has changed.
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

/* What @checks, of that register and review, find of a kind.  All three may be NULL together. */
void       rd_findings_pane_set_checks   (RdFindingsPane *self, RdCheckKind kind, RdChronologyChecks *checks,
                                          RdRegister *reg, RdReviewItem *review, RdEntryLook *look);

/* Shows the same again: the look is another. */
void       rd_findings_pane_refresh      (RdFindingsPane *self);

G_END_DECLS
