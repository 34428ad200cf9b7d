/* rd-milestone-row.h — a milestone with what has happened, and the form to change it
 *
 * A row of a boxed list.  Record and plan open the form inside the row.
 *
 * Properties: "item" (RdMilestoneItem), "prominent" (boolean: the thing to do
 * next, with its deadline and a button that stands out).
 * Activates win.toast-undo and win.error on the widget tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_MILESTONE_ROW (rd_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (RdMilestoneRow, rd_milestone_row, RD, MILESTONE_ROW, AdwPreferencesRow)

GtkWidget       *rd_milestone_row_new       (RdRegister *reg, RdReviewItem *review, gboolean prominent);
RdMilestoneItem *rd_milestone_row_get_item  (RdMilestoneRow *self);   /* (transfer none) */
void             rd_milestone_row_set_item  (RdMilestoneRow *self, RdMilestoneItem *item);

/* Whether its “Record…” stands out: of several that can be done only the first does. */
void             rd_milestone_row_set_first (RdMilestoneRow *self, gboolean is_first);

/* Opens the form, and closes it again without a change. */
void             rd_milestone_row_open      (RdMilestoneRow *self, gboolean planned);
void             rd_milestone_row_close     (RdMilestoneRow *self);
gboolean         rd_milestone_row_is_open   (RdMilestoneRow *self);

G_END_DECLS
