/* test-appointment-check.c — what is still to be seen to in the appointment of reviewers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-appointment-check.h"

typedef struct
{
  GPtrArray *reviewers, *independence, *agencies;
} Case;

static void
set (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
add_reviewer (Case *self, const char *id, const char *role, const char *board, const char *qualifications)
{
  RdReviewer *reviewer = rd_reviewer_new ("review");

  set (&reviewer->id, id);
  set (&reviewer->role, role);
  set (&reviewer->board_independent, board);
  set (&reviewer->qualifications, qualifications);
  g_ptr_array_add (self->reviewers, reviewer);
}

static void
add_agency (Case *self, const char *id)
{
  RdAgency *agency = rd_agency_new ("review");

  set (&agency->id, id);
  g_ptr_array_add (self->agencies, agency);
}

static void
declare (Case *self, const char *reviewer, const char *agency, const char *declared)
{
  RdIndependence *row = rd_independence_new ("review");

  set (&row->reviewer_id, reviewer);
  set (&row->agency_id, agency);
  set (&row->declared, declared);
  g_ptr_array_add (self->independence, row);
}

static void
case_init (Case *self)
{
  self->reviewers = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_reviewer_free);
  self->independence = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_independence_free);
  self->agencies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_agency_free);
}

static void
case_clear (Case *self)
{
  g_ptr_array_unref (self->reviewers);
  g_ptr_array_unref (self->independence);
  g_ptr_array_unref (self->agencies);
}

/* "0 fell -; 1 fell police": kind, reviewer, agency. */
static void
assert_faults (Case *self, const char *expected)
{
  g_autoptr (GArray) faults = rd_appointment_check (self->reviewers, self->independence, self->agencies);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      const RdAppointmentFault *fault = &g_array_index (faults, RdAppointmentFault, i);

      g_string_append_printf (text, "%s%s%d %s %s", i > 0 ? "; " : "", rd_appointment_fault_is_conflict (fault) ? "!" : "",
                              fault->kind, fault->reviewer != NULL ? fault->reviewer->id : "-",
                              fault->agency != NULL ? fault->agency->id : "-");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_nobody (void)
{
  Case self;

  case_init (&self);
  add_agency (&self, "police");
  assert_faults (&self, "");
  case_clear (&self);
}

static void
test_sound (void)
{
  Case self;

  case_init (&self);
  add_agency (&self, "police");
  add_reviewer (&self, "fell", "lead", "independent", "Accredited");
  declare (&self, "fell", "police", "independent");
  assert_faults (&self, "");
  case_clear (&self);
}

/* The worst comes first, whoever it is about. */
static void
test_faults (void)
{
  Case self;

  case_init (&self);
  add_agency (&self, "police");
  add_agency (&self, "gp");
  add_reviewer (&self, "fell", "support", "not-declared", "");
  add_reviewer (&self, "orme", "author", "tied", "Accredited");
  declare (&self, "fell", "police", "not-declared");
  declare (&self, "orme", "police", "independent");
  declare (&self, "orme", "gp", "tied");
  assert_faults (&self, "!0 orme -; !1 orme gp; 2 - -; 3 fell -; 4 fell police; 4 fell gp; 5 fell -");
  case_clear (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appointment-check/nobody", test_nobody);
  g_test_add_func ("/appointment-check/sound", test_sound);
  g_test_add_func ("/appointment-check/faults", test_faults);
  return g_test_run ();
}
