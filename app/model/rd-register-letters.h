/* rd-register-letters.h — letters made, kept and sent, and the board's own templates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-letter-draft.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Keeps the letters (RdLetterDraft, each with bytes) with the review as one action:
 * their files and what is known of them.  @sent is the day on which they were sent,
 * or RD_DAY_NONE; then it counts as made on it too, and records what rd_register_send_letters() does.
 * @out_ids, which may be NULL, receives their ids, NULL-terminated (transfer full).
 */
gboolean rd_register_keep_letters    (RdRegister *self, RdReviewItem *review, const GPtrArray *drafts, RdDay sent,
                                      char ***out_ids, GError **error);

/* Records letters, @ids NULL-terminated, as sent on @day, not after today nor before they
 * were made, as one action.  With it the milestone of the template is recorded for the
 * letter's recipient, where that is one of the framework's and has not been told yet;
 * a request's items count as asked for, a reminder's as reminded, the overdue actions of
 * a letter that chases them as chased.
 */
gboolean rd_register_send_letters    (RdRegister *self, RdReviewItem *review, const char * const *ids, RdDay day, GError **error);

/* The milestone that sending the letter would record, or NULL. (transfer none): of the framework */
const RdMilestoneKind *rd_register_find_letter_milestone (RdRegister *self, RdReviewItem *review, const char *id);

/* The letter and what is known of its file; the bytes stay, for undoing. A milestone that it recorded stays. */
gboolean rd_register_remove_letter   (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* Its file as it was kept. (transfer full) */
GBytes  *rd_register_read_letter     (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- the board's own templates */

typedef struct
{
  const char *code;        /* of the one whose place it takes, or a new one: small letters, digits, "-" */
  const char *label;
  const char *name;        /* of the file, without a folder */
  const char *milestone;   /* may be NULL, like the next */
  const char *recipient;
} RdLetterTemplateDetails;

/* Takes a template in.  @out_checked, which may be NULL, receives what was found in it,
 * also where it is refused because a field is broken or unknown (transfer full).
 */
gboolean rd_register_put_letter_template    (RdRegister *self, const RdLetterTemplateDetails *details, GBytes *bytes,
                                             RdLetterMerged **out_checked, GError **error);

/* Back to the one that comes with the program, where there is one. */
gboolean rd_register_remove_letter_template (RdRegister *self, const char *code, GError **error);

G_END_DECLS
