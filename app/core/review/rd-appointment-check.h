/* rd-appointment-check.h — what is still to be seen to in the appointment of reviewers
 *
 * “The lead reviewer should be independent of the LSCB and the organisations
 * involved in the case”, and those who lead “have demonstrated that they are
 * qualified” (Working Together 2015, chapter 4, SCR checklist, “Appointing
 * reviewers”).  Facts in, faults out; it knows nothing of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-agency.h"
#include "core/review/rd-independence.h"
#include "core/review/rd-reviewer.h"

G_BEGIN_DECLS

/* The worst first. */
typedef enum
{
  RD_APPOINTMENT_TIED_TO_BOARD,
  RD_APPOINTMENT_TIED_TO_AGENCY,        /* with the agency */
  RD_APPOINTMENT_NO_LEAD,               /* of the review: there are reviewers, and none leads */
  RD_APPOINTMENT_UNDECLARED_TO_BOARD,
  RD_APPOINTMENT_UNDECLARED_TO_AGENCY,  /* with the agency */
  RD_APPOINTMENT_NO_QUALIFICATIONS,
} RdAppointmentFaultKind;

typedef struct
{
  RdAppointmentFaultKind kind;
  const RdReviewer      *reviewer;      /* borrowed; NULL for NO_LEAD */
  const RdAgency        *agency;        /* borrowed; NULL where it is about none */
} RdAppointmentFault;

/* The arrays hold the review's RdReviewer, RdIndependence and RdAgency; the
 * faults borrow from them, and come with the worst first, then in the reviewers’ and
 * the agencies’ order. (transfer full): GArray of RdAppointmentFault
 */
GArray     *rd_appointment_check (const GPtrArray *reviewers, const GPtrArray *independence, const GPtrArray *agencies);

/* Whether the fault is a conflict: something is declared that should not be. */
gboolean    rd_appointment_fault_is_conflict (const RdAppointmentFault *fault);

/* What that reviewer has declared of that agency; NULL where no row is kept: not declared. (transfer none) */
const RdIndependence *rd_independence_find (const GPtrArray *independence, const char *reviewer_id, const char *agency_id);

G_END_DECLS
