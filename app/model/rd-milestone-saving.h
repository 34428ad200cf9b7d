/* rd-milestone-saving.h — recording and planning, and saying what moved by it
 *
 * Makes the changes of a form, a dragged date or a key in the register, all of
 * them or none, and words what they did: "Recorded. 2 dates moved."
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* @out_message (transfer full) is for a toast; untouched on failure. */
gboolean rd_milestone_save  (RdRegister *reg, RdReviewItem *review, const RdMilestoneEdit *edits, guint n_edits,
                             char **out_message, GError **error);

/* Takes back what was recorded or planned. @recipient NULL: for everybody. */
gboolean rd_milestone_clear (RdRegister *reg, RdReviewItem *review, const char *milestone, const char *recipient,
                             char **out_message, GError **error);

/* "Complete the review: Fri 20 Nov 2026 → Mon 23 Nov 2026". (transfer full) */
char    *rd_move_describe   (const RdMove *move);

G_END_DECLS
