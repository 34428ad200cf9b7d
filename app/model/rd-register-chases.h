/* rd-register-chases.h — overdue actions that somebody was asked about
 *
 * By letter (rd_register_send_letters() records it), by e-mail, by telephone or at a meeting.  Nothing of the action changes with it.
 * Each call that changes something is one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-chase.h"
#include "core/review/rd-action-note.h"
#include "core/review/rd-action.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The template whose letters chase an agency’s overdue actions. */
#define RD_LETTER_ACTION_CHASE "action-chase"

/* The same chase of several actions of one review, @ids NULL-terminated: day, means and note are taken from @chase.  FUTURE;
 * BAD_DATES “chased-before-agreed”; BAD_VALUE “chase-means”, “chase-closed” (there is nothing to chase), “note”.
 */
gboolean             rd_register_chase_actions        (RdRegister *self, RdReviewItem *review, const char * const *ids,
                                                       const RdActionChase *chase, GError **error);
gboolean             rd_register_remove_chase         (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- what is known of one action. (transfer none): until the register's next "changed" */

/* The last one, or NULL; @out_n, which may be NULL, receives how many there are. */
const RdActionChase *rd_review_item_find_last_chase   (RdReviewItem *self, const char *action_id, guint *out_n);

/* What was told of its progress last, or NULL. */
const RdActionNote  *rd_review_item_find_last_note    (RdReviewItem *self, const char *action_id);

/* What a letter to the agency on @day chases: the open actions that it leads and that are overdue then.
 * (transfer container): GPtrArray of RdAction
 */
GPtrArray           *rd_review_item_list_chased       (RdReviewItem *self, const char *agency_id, RdDay day);

G_END_DECLS
