/* rd-appointment-check.c — what is still to be seen to in the appointment of reviewers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-appointment-check.h"

#include <string.h>

/* --- helpers */

static void
add (GArray *faults, RdAppointmentFaultKind kind, const RdReviewer *reviewer, const RdAgency *agency)
{
  RdAppointmentFault fault = { kind, reviewer, agency };

  g_array_append_val (faults, fault);
}

static void
check_board (GArray *faults, const RdReviewer *reviewer)
{
  if (g_strcmp0 (reviewer->board_independent, "tied") == 0)
    add (faults, RD_APPOINTMENT_TIED_TO_BOARD, reviewer, NULL);
  else if (g_strcmp0 (reviewer->board_independent, "independent") != 0)
    add (faults, RD_APPOINTMENT_UNDECLARED_TO_BOARD, reviewer, NULL);
}

static void
check_agency (GArray *faults, const RdReviewer *reviewer, const RdAgency *agency, const RdIndependence *row)
{
  if (row != NULL && strcmp (row->declared, "tied") == 0)
    add (faults, RD_APPOINTMENT_TIED_TO_AGENCY, reviewer, agency);
  else if (row == NULL || strcmp (row->declared, "independent") != 0)
    add (faults, RD_APPOINTMENT_UNDECLARED_TO_AGENCY, reviewer, agency);
}

static void
check_reviewer (GArray *faults, const RdReviewer *reviewer, const GPtrArray *independence, const GPtrArray *agencies)
{
  check_board (faults, reviewer);
  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = agencies->pdata[i];

      check_agency (faults, reviewer, agency, rd_independence_find (independence, reviewer->id, agency->id));
    }
  if (reviewer->qualifications == NULL || *reviewer->qualifications == '\0')
    add (faults, RD_APPOINTMENT_NO_QUALIFICATIONS, reviewer, NULL);
}

static gboolean
has_lead (const GPtrArray *reviewers)
{
  for (guint i = 0; i < reviewers->len; i++)
    if (strcmp (((const RdReviewer *) reviewers->pdata[i])->role, "lead") == 0)
      return TRUE;
  return FALSE;
}

/* The faults of one kind after the other, each kind in the order in which it was found. (transfer full) */
static GArray *
sort (const GArray *faults)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (RdAppointmentFault), faults->len);

  for (int kind = RD_APPOINTMENT_TIED_TO_BOARD; kind <= RD_APPOINTMENT_NO_QUALIFICATIONS; kind++)
    for (guint i = 0; i < faults->len; i++)
      if ((int) g_array_index (faults, RdAppointmentFault, i).kind == kind)
        g_array_append_val (sorted, g_array_index (faults, RdAppointmentFault, i));
  return sorted;
}

/* --- questions */

GArray *
rd_appointment_check (const GPtrArray *reviewers, const GPtrArray *independence, const GPtrArray *agencies)
{
  g_autoptr (GArray) faults = NULL;

  g_return_val_if_fail (reviewers != NULL && independence != NULL && agencies != NULL, NULL);

  faults = g_array_new (FALSE, FALSE, sizeof (RdAppointmentFault));
  if (reviewers->len > 0 && !has_lead (reviewers))
    add (faults, RD_APPOINTMENT_NO_LEAD, NULL, NULL);
  for (guint i = 0; i < reviewers->len; i++)
    check_reviewer (faults, reviewers->pdata[i], independence, agencies);
  return sort (faults);
}

gboolean
rd_appointment_fault_is_conflict (const RdAppointmentFault *fault)
{
  g_return_val_if_fail (fault != NULL, FALSE);

  return fault->kind == RD_APPOINTMENT_TIED_TO_BOARD || fault->kind == RD_APPOINTMENT_TIED_TO_AGENCY;
}

const RdIndependence *
rd_independence_find (const GPtrArray *independence, const char *reviewer_id, const char *agency_id)
{
  g_return_val_if_fail (independence != NULL && reviewer_id != NULL && agency_id != NULL, NULL);

  for (guint i = 0; i < independence->len; i++)
    {
      const RdIndependence *row = independence->pdata[i];

      if (strcmp (row->reviewer_id, reviewer_id) == 0 && strcmp (row->agency_id, agency_id) == 0)
        return row;
    }
  return NULL;
}
