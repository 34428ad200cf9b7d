/* rd-chronology-checks.h — duplicates, conflicts and gaps of a review's chronology, as lists that follow the register
 *
 * While it is active it looks whenever something has changed: entries are read in
 * turns of the main loop, and a thread compares copies of them.  A change stops it and it
 * begins again a little later; meanwhile the lists are as they were.  What says the same
 * as before stays the same item.
 *
 * Properties: "running" (boolean, read-only, notified).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-check-item.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_CHRONOLOGY_CHECKS (rd_chronology_checks_get_type ())
G_DECLARE_FINAL_TYPE (RdChronologyChecks, rd_chronology_checks, RD, CHRONOLOGY_CHECKS, GObject)

/* (transfer full); it holds a reference on the register. Not active. */
RdChronologyChecks *rd_chronology_checks_new        (RdRegister *reg, RdReviewItem *review);

/* Of RdCheckItem, in the order of the chronology. (transfer none) */
GListModel         *rd_chronology_checks_get_list   (RdChronologyChecks *self, RdCheckKind kind);

/* How many of a kind ask for something: duplicates that are linked do not. */
guint               rd_chronology_checks_count_open (RdChronologyChecks *self, RdCheckKind kind);

/* Whether the lists are wanted. */
void                rd_chronology_checks_set_active (RdChronologyChecks *self, gboolean active);

gboolean            rd_chronology_checks_is_running (RdChronologyChecks *self);

/* Whether the lists say what the register has. */
gboolean            rd_chronology_checks_is_current (RdChronologyChecks *self);

/* What is looked for; each looks again. @naming, which may be NULL: under which names texts are shown. */
void                rd_chronology_checks_set_tolerance (RdChronologyChecks *self, int days);
int                 rd_chronology_checks_get_tolerance (RdChronologyChecks *self);
void                rd_chronology_checks_set_gap       (RdChronologyChecks *self, int days, gboolean by_agency);
int                 rd_chronology_checks_get_gap       (RdChronologyChecks *self);
void                rd_chronology_checks_set_naming    (RdChronologyChecks *self, RdNaming *naming);

G_END_DECLS
