/* rd-wording-intake.h — chronologies that are to come in, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-intake.h"

G_BEGIN_DECLS

/* How a row's date and time were taken: "30 Jun 2016, 09:30", "No date". (transfer full) */
char       *rd_wording_intake_taken_as      (const RdEntry *entry);

const char *rd_wording_intake_problem_state (RdIntakeProblemState state);

/* "Row 12: changed". (transfer full) */
char       *rd_wording_intake_change        (RdImportChangeKind kind, int row);

/* How it stands with a file: "Ready: 44 entries, 3 things to look at". (transfer full) */
char       *rd_wording_intake_item          (RdIntakeItem *item);

/* What there is to say of a file beyond its state: why it cannot be read, what to do. (transfer full); NULL */
char       *rd_wording_intake_notice        (RdIntake *intake, RdIntakeItem *item);

/* "41 added, 2 changed, 1 removed, 61 the same". (transfer full) */
char       *rd_wording_intake_difference    (const RdChronologyDifference *difference);

/* What came in: "105 entries added, 2 changed, 1 removed from 3 files". (transfer full) */
char       *rd_wording_intake_result        (guint n_files, guint n_added, guint n_changed, guint n_removed);

G_END_DECLS
