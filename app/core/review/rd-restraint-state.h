/* rd-restraint-state.h — for which years the use of restraint in a secure establishment was reviewed
 *
 * Every year the use of restraint is reviewed and the findings are reported to the Youth Justice Board (Working Together 2015,
 * chapter 4, paragraph 9).  A year that is over and has no review is missing; the year that runs is not yet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-establishment.h"

G_BEGIN_DECLS

typedef enum
{
  RD_RESTRAINT_REPORTED,      /* the findings were reported */
  RD_RESTRAINT_NOT_REPORTED,  /* there is a review; its findings were not reported yet */
  RD_RESTRAINT_MISSING,       /* the year is over, and there is no review */
  RD_RESTRAINT_RUNNING,       /* the year runs, and there is no review yet */
} RdRestraintStatus;

/* What is known of a year: a review of it, and when its findings were reported. */
typedef struct
{
  int   year;
  RdDay reported;     /* RD_DAY_NONE: not yet */
} RdRestraintKnown;

typedef struct
{
  int               year;
  RdRestraintStatus status;
  int               known;      /* the index of what is known of it; -1 without a review */
} RdRestraintState;

/* Each year from that in which it opened, or the first that is known, or the last that is over, to that in which it closed or
 * which runs; and what is known of other years.  The latest first.  (transfer full): of RdRestraintState
 */
GArray     *rd_restraint_state_list    (const RdEstablishment *establishment, const RdRestraintKnown *known, guint n_known, RdDay today);

/* "reported", "not-reported", "missing", "running". */
const char *rd_restraint_status_to_text (RdRestraintStatus status);

G_END_DECLS
