/* rd-register-family.h — names, relationships and pseudonyms of a review's people
 *
 * Each call is one action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-family.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* What is kept with a person; NULL: as it was. */
typedef struct
{
  const char * const *variants;     /* other names: NULL-terminated, in this order; what they are is told by how they look */
  const char * const *called;       /* what they are called only where it stands: "the baby" */
  const char         *post;         /* who they are: "social worker", "mother’s partner"; "" takes it away */
} RdPersonDetails;

/* Adds or changes a person with all that; @details may be NULL. */
gboolean   rd_register_put_person_with      (RdRegister *self, RdReviewItem *review, const RdPerson *person,
                                             const RdPersonDetails *details, GError **error);

/* The other names of a person, or what they are called: NULL-terminated. (transfer full) */
char     **rd_review_item_list_variants     (RdReviewItem *review, const char *person_id);
char     **rd_review_item_list_called       (RdReviewItem *review, const char *person_id);

/* Who they are in words, as it was stated; NULL where it was not. (transfer full) */
char      *rd_review_item_get_post          (RdReviewItem *review, const char *person_id);

/* By name, pseudonym or id, else by a variant that nobody else has; case does not count. NULL where there is none. (transfer none) */
const RdPerson *rd_review_item_find_person  (RdReviewItem *review, const char *words);

/* --- relationships: of two people of the review, each kind once */
gboolean   rd_register_put_relationship     (RdRegister *self, RdReviewItem *review, const RdRelationship *relationship, GError **error);
gboolean   rd_register_remove_relationship  (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- pseudonyms */

/* The next free one for somebody of the review, or somebody new; @post may be NULL: what is recorded. (transfer full) */
char      *rd_review_item_suggest_pseudonym (RdReviewItem *review, const RdPerson *person, const char *post);

/* Those who have none, with the one they would get: children first, the oldest first. (transfer full): RdPerson */
GPtrArray *rd_review_item_propose_pseudonyms (RdReviewItem *review);

/* Gives them these; @out_n, which may be NULL, receives to how many. */
gboolean   rd_register_give_pseudonyms      (RdRegister *self, RdReviewItem *review, guint *out_n, GError **error);

G_END_DECLS
