/* rd-register-establishments.h — secure establishments, and the yearly review of restraint in each
 *
 * A board with a secure establishment in its area reviews the use of restraint there every year and reports the findings to the Youth
 * Justice Board (Working Together 2015, chapter 4, paragraph 9).  Establishments are the board's; that a review is of one and of a year
 * is a row of the review (RD_ROWS_RESTRAINT_YEARS).  Each change is one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-establishment.h"
#include "core/review/rd-restraint-state.h"
#include "core/review/rd-restraint-year.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* The framework of such reviews, and its milestone that the findings were reported. */
#define RD_RESTRAINT_FRAMEWORK "restraint-review"
#define RD_RESTRAINT_REPORTED_MILESTONE "findings-reported"

/* A year of an establishment, with what is known of it. */
typedef struct
{
  RdRestraintState       state;
  RdReviewItem          *review;      /* held; NULL without one */
  const RdRestraintYear *link;        /* borrowed until the register changes; NULL without one */
  RdDay                  reported;    /* RD_DAY_NONE: not yet */
} RdRestraintLine;

/* New (revision 0) or changed.  BAD_VALUE “establishment” (no name, or another has it), “establishment-kind”; BAD_DATES “closed-before-opened”. */
gboolean rd_register_put_establishment    (RdRegister *self, const RdEstablishment *establishment, GError **error);

/* BAD_VALUE “restraint-linked” where reviews are kept with it. */
gboolean rd_register_remove_establishment (RdRegister *self, const char *id, GError **error);

/* By its id, or its name in any case; NULL. (transfer none) */
const RdEstablishment *rd_register_find_establishment (RdRegister *self, const char *id_or_name);

/* Of which establishment and year the review is: what it said before is changed.  BAD_VALUE “restraint-year”, “restraint-taken” (another
 * review has that year).
 */
gboolean rd_register_put_restraint_year   (RdRegister *self, RdReviewItem *review, const RdRestraintYear *year, GError **error);
gboolean rd_register_clear_restraint_year (RdRegister *self, RdReviewItem *review, GError **error);

/* A review under RD_RESTRAINT_FRAMEWORK, of that establishment and year, as one action.  @out_review may be NULL. (transfer none) */
gboolean rd_register_begin_restraint_review (RdRegister *self, const char *reference, const char *title, const RdRestraintYear *year,
                                             RdReviewItem **out_review, GError **error);

/* Its years, the latest first. (transfer full): of RdRestraintLine */
GPtrArray *rd_register_list_restraint     (RdRegister *self, const RdEstablishment *establishment);

/* Reviews under that framework that are of no establishment yet. (transfer full): of RdReviewItem */
GPtrArray *rd_register_list_unlinked_restraint (RdRegister *self);

void       rd_restraint_line_free         (RdRestraintLine *self);     /* NULL is fine */

/* "Young offender institution". (transfer none) */
const char *rd_wording_establishment_kind (const char *code);

/* "Reported to the Youth Justice Board on 3 May 2016", "Not reviewed". (transfer full) */
char       *rd_restraint_line_describe    (const RdRestraintLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdRestraintLine, rd_restraint_line_free)

G_END_DECLS
