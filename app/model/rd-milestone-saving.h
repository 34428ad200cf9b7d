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

/* The same with the review's reference before it, where moves of several stand together. (transfer full) */
char    *rd_move_describe_with_review (const RdMove *move);

/* How many moved, or where not @done would move (@moves: RdMove; NULL: none), and of which
 * reviews, three by name: "3 deadlines moved, in SCR/2026/07 and SCR/2026/08"; "No deadline
 * moved". (transfer full)
 */
char    *rd_moves_describe  (const GPtrArray *moves, gboolean done);

/* Whether they are of more than one review. */
gboolean rd_moves_are_of_several (const GPtrArray *moves);

G_END_DECLS
