/* rd-register-people.h — people of a review, its reviewers, and whom they met
 *
 * Records go in as values, as in rd-register-agencies.h: each call is one action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-appointment-check.h"
#include "core/review/rd-contact.h"
#include "core/review/rd-person.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The milestones that an appointment may set. */
#define RD_MILESTONE_APPOINTED "reviewers-appointed"
#define RD_MILESTONE_REPORTED  "reviewers-reported"

/* --- people: a name, or a pseudonym where the name is not known, and a role.  A pseudonym that somebody else of the review
 * has, or with a real name in it, is refused.  With a person go their names, relationships and mentions.
 */
gboolean rd_register_put_person      (RdRegister *self, RdReviewItem *review, const RdPerson *person, GError **error);
gboolean rd_register_check_person    (RdReviewItem *review, const RdPerson *person, GError **error);
gboolean rd_register_remove_person   (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- reviewers */

/* Adds or changes one, who needs a name; without a role they lead, and without a declaration
 * none was made.  Where @with_milestone, the review's framework has the milestone and the
 * day is given, it is recorded on the day of the appointment in the same action; where
 * @told is a day, that the panel was given the names is recorded on it too.
 */
gboolean rd_register_put_reviewer    (RdRegister *self, RdReviewItem *review, const RdReviewer *reviewer,
                                      gboolean with_milestone, RdDay told, GError **error);
gboolean rd_register_remove_reviewer (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* What a reviewer declares of one agency: a code of rd_independence_declarations. @note is
 * the tie, and may be NULL.
 */
gboolean rd_register_declare_independence (RdRegister *self, RdReviewItem *review, const char *reviewer_id,
                                           const char *agency_id, const char *declared, const char *note, GError **error);

/* That a reviewer is independent of the board and of every agency that is not
 * declared yet, on @day, as one action: what was declared as a tie stays.
 */
gboolean rd_register_declare_all     (RdRegister *self, RdReviewItem *review, const char *reviewer_id, RdDay day, GError **error);

/* When the milestone was recorded; RD_DAY_NONE where it was not, or the framework has none such. */
RdDay    rd_review_item_get_milestone_day (RdReviewItem *review, const char *milestone);

/* By name, case-insensitively; NULL where there is none. (transfer none) */
const RdReviewer *rd_review_item_find_reviewer (RdReviewItem *review, const char *name);

/* --- contacts */
gboolean rd_register_put_contact     (RdRegister *self, RdReviewItem *review, const RdContact *contact, GError **error);
gboolean rd_register_remove_contact  (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

G_END_DECLS
