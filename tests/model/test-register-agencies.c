/* test-register-agencies.c — agencies, requests, reviewers and contacts through the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "core/review/rd-letter.h"
#include "model/rd-register-agencies.h"
#include "model/rd-register-people.h"
#include "model/rd-request-item.h"

#define TODAY DAY (2016, 6, 1)

static const GPtrArray *
rows (RdReviewItem *review, RdRowsKind kind)
{
  return rd_review_item_get_rows (review, kind);
}

static void
put_agency (Fixture *f, RdReviewItem *review, const char *code, const char *name)
{
  g_autoptr(RdAgency) agency = rd_agency_new (rd_review_item_get_review (review)->id);
  g_autoptr(GError) error = NULL;

  g_free (agency->name);
  agency->name = g_strdup (name);
  g_free (agency->code);
  agency->code = g_strdup (code);
  rd_register_put_agency (f->reg, review, agency, &error);
  g_assert_no_error (error);
  assert_changed_once (f);
}

static const RdAgencyRequest *
ask (Fixture *f, RdReviewItem *review, const char *item, RdDay due)
{
  RdRequestWish wish = { item, NULL, DAY (2016, 5, 3), due };
  g_autoptr(GError) error = NULL;

  rd_register_ask_agencies (f->reg, review, &wish, NULL, &error);
  g_assert_no_error (error);
  assert_changed_once (f);
  return rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
}

/* An agency without a code gets one of its own from its name. */
static void
test_codes (void)
{
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, NULL, "  St Mary’s Hospital ");
  put_agency (&f, review, "", "St. Mary's  Hospital");
  put_agency (&f, review, NULL, "医院");
  g_assert_nonnull (rd_review_item_find_agency (review, "st-mary-s-hospital"));
  g_assert_nonnull (rd_review_item_find_agency (review, "ST-MARY-S-HOSPITAL-2"));
  g_assert_cmpstr (rd_review_item_find_agency (review, "st-mary-s-hospital")->name, ==, "St Mary’s Hospital");
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCIES)->len, ==, 3);
  fixture_clear (&f);
}

static void
test_requests (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListStore) list = NULL;
  const RdAgencyRequest *request;
  RdReviewItem *review;
  RdRequestTotals totals;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, "gp", "Alder Road Surgery");
  put_agency (&f, review, "police", "Northmoor Police");
  request = ask (&f, review, "chronology", DAY (2016, 5, 27));
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCY_REQUESTS)->len, ==, 2);
  assert_text (f.reg, "undo-label", "Ask an agency");
  list = rd_request_item_list (f.reg);
  assert_model (list, "late-text", "2 working days late | 2 working days late");
  assert_model (list, "due-text", "Fri 27 May 2016 | Fri 27 May 2016");

  g_assert_true (rd_register_remind_request (f.reg, review, request->id, TODAY, &error));
  assert_text (f.reg, "undo-label", "Record a reminder");
  request = rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
  g_assert_cmpint (request->reminders, ==, 1);
  g_assert_true (rd_register_receive_request (f.reg, review, request->id, TODAY, &error));
  assert_text (f.reg, "undo-label", "Record a return");
  rd_register_get_request_totals (f.reg, review, &totals);
  g_assert_cmpuint (totals.n_returned, ==, 1);
  g_assert_cmpuint (totals.n_late, ==, 1);

  /* One step back for each thing that was done, all agencies asked being one. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCY_REQUESTS)->len, ==, 0);
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCIES)->len, ==, 2);
  fixture_clear (&f);
}

/* What came back is not kept as good for ever: a second return is checked again. */
static void
test_improved_return (void)
{
  g_autoptr(RdAgencyRequest) change = NULL;
  g_autoptr(GError) error = NULL;
  const RdAgencyRequest *request;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, "gp", "Alder Road Surgery");
  request = ask (&f, review, "agency-report", RD_DAY_NONE);
  change = rd_agency_request_copy (request);
  change->received = change->checked = DAY (2016, 5, 20);
  change->quality = g_strdup ("to-improve");
  g_assert_true (rd_register_put_request (f.reg, review, change, &error));
  request = rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
  g_assert_true (rd_request_is_open (request));
  g_assert_true (rd_register_receive_request (f.reg, review, request->id, TODAY, &error));
  request = rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
  g_assert_null (request->quality);
  g_assert_cmpint (request->checked, ==, RD_DAY_NONE);
  fixture_clear (&f);
}

static void
assert_refused (RdRegister *reg, RdReviewItem *review, const RdAgencyRequest *request, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *said = NULL;

  g_assert_false (rd_register_put_request (reg, review, request, &error));
  g_assert_nonnull (error);
  said = rd_wording_error (error);
  if (strstr (said, words) == NULL)
    g_error ("“%s” does not say “%s”", said, words);
}

static void
test_bad_requests (void)
{
  static const struct { const char *why; int asked, due, reminded, received, checked; const char *quality, *words; } cases[] = {
    { "asked tomorrow", 1, 0, 0, 0, 0, NULL, "still to come" },
    { "due before it was asked for", -9, -10, 0, 0, 0, NULL, "by which it is wanted" },
    { "reminded before it was asked for", -9, 0, -10, 0, 0, NULL, "was asked after that day" },
    { "here before it was asked for", -9, 0, 0, -10, 0, NULL, "was asked after that day" },
    { "checked before it came", -9, 0, 0, -5, -6, NULL, "came after the day" },
    { "checked and not here", -9, 0, 0, 0, -6, NULL, "Nothing has been received" },
    { "accepted and not here", -9, 0, 0, 0, 0, "accepted", "Nothing has been received" },
    { "an unknown quality", -9, 0, 0, -5, -4, "splendid", "no result of a quality check" },
  };
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, "gp", "Alder Road Surgery");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(RdAgencyRequest) request = rd_agency_request_new (rd_review_item_get_review (review)->id);

      g_test_message ("%s", cases[i].why);
      g_free (request->agency_id);
      g_free (request->item);
      request->agency_id = g_strdup (rd_review_item_find_agency (review, "gp")->id);
      request->item = g_strdup ("information");
      request->asked = TODAY + cases[i].asked;
      request->due = cases[i].due != 0 ? TODAY + cases[i].due : RD_DAY_NONE;
      request->reminded = cases[i].reminded != 0 ? TODAY + cases[i].reminded : RD_DAY_NONE;
      request->received = cases[i].received != 0 ? TODAY + cases[i].received : RD_DAY_NONE;
      request->checked = cases[i].checked != 0 ? TODAY + cases[i].checked : RD_DAY_NONE;
      request->quality = g_strdup (cases[i].quality);
      assert_refused (f.reg, review, request, cases[i].words);
    }
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCY_REQUESTS)->len, ==, 0);
  g_assert_cmpuint (f.n_changed, ==, 0);
  fixture_clear (&f);
}

static void
put_reviewer (Fixture *f, RdReviewItem *review, const char *name, RdDay appointed, gboolean with_milestone, RdDay told)
{
  g_autoptr(RdReviewer) reviewer = rd_reviewer_new (rd_review_item_get_review (review)->id);
  g_autoptr(GError) error = NULL;

  g_free (reviewer->name);
  reviewer->name = g_strdup (name);
  reviewer->appointed = appointed;
  rd_register_put_reviewer (f->reg, review, reviewer, with_milestone, told, &error);
  g_assert_no_error (error);
  assert_changed_once (f);
}

/* The appointment and both milestones are one step. */
static void
test_appointment (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "initiated", DAY (2016, 3, 1));
  f.n_changed = 0;
  put_reviewer (&f, review, "Dr Fell", DAY (2016, 5, 2), TRUE, DAY (2016, 5, 4));
  g_assert_cmpint (rd_review_item_get_milestone_day (review, RD_MILESTONE_APPOINTED), ==, DAY (2016, 5, 2));
  g_assert_cmpint (rd_review_item_get_milestone_day (review, RD_MILESTONE_REPORTED), ==, DAY (2016, 5, 4));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rows (review, RD_ROWS_REVIEWERS)->len, ==, 0);
  g_assert_cmpint (rd_review_item_get_milestone_day (review, RD_MILESTONE_APPOINTED), ==, RD_DAY_NONE);
  g_assert_cmpint (rd_review_item_get_milestone_day (review, RD_MILESTONE_REPORTED), ==, RD_DAY_NONE);
  fixture_clear (&f);
}

/* “All independent” leaves a tie as it was declared. */
static void
test_declarations (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) faults = NULL;
  const RdReviewer *reviewer;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, "gp", "Alder Road Surgery");
  put_agency (&f, review, "police", "Northmoor Police");
  put_reviewer (&f, review, "Dr Fell", RD_DAY_NONE, FALSE, RD_DAY_NONE);
  reviewer = rd_review_item_find_reviewer (review, "DR FELL");
  g_assert_true (rd_register_declare_independence (f.reg, review, reviewer->id, rd_review_item_find_agency (review, "gp")->id,
                                                   "tied", " A partner there ", &error));
  reviewer = rd_review_item_find_reviewer (review, "Dr Fell");
  g_assert_true (rd_register_declare_all (f.reg, review, reviewer->id, TODAY, &error));
  faults = rd_appointment_check (rows (review, RD_ROWS_REVIEWERS), rows (review, RD_ROWS_INDEPENDENCE), rows (review, RD_ROWS_AGENCIES));
  g_assert_cmpint (g_array_index (faults, RdAppointmentFault, 0).kind, ==, RD_APPOINTMENT_TIED_TO_AGENCY);
  g_assert_cmpint (g_array_index (faults, RdAppointmentFault, 1).kind, ==, RD_APPOINTMENT_NO_QUALIFICATIONS);
  g_assert_cmpuint (faults->len, ==, 2);
  g_assert_cmpstr (((const RdReviewer *) rows (review, RD_ROWS_REVIEWERS)->pdata[0])->board_independent, ==, "independent");

  g_assert_true (rd_register_remove_reviewer (f.reg, review, ((const RdReviewer *) rows (review, RD_ROWS_REVIEWERS)->pdata[0])->id, &error));
  g_assert_cmpuint (rows (review, RD_ROWS_INDEPENDENCE)->len, ==, 0);
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rows (review, RD_ROWS_INDEPENDENCE)->len, ==, 2);
  fixture_clear (&f);
}

/* A read-only register shows and refuses; a reopened one has all of it. */
static void
test_kept (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  g_autoptr(RdPerson) person = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  put_agency (&f, review, "gp", "Alder Road Surgery");
  ask (&f, review, "chronology", RD_DAY_NONE);
  person = rd_person_new (rd_review_item_get_review (review)->id);
  g_assert_false (rd_register_put_person (f.reg, review, person, &error));
  g_clear_error (&error);
  person->pseudonym = g_strdup ("Child A");
  g_free (person->role);
  person->role = g_strdup ("subject-child");
  g_assert_true (rd_register_put_person (f.reg, review, person, &error));
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/1");
  g_assert_cmpuint (rows (review, RD_ROWS_AGENCY_REQUESTS)->len, ==, 1);
  g_assert_cmpuint (rows (review, RD_ROWS_PEOPLE)->len, ==, 1);
  g_assert_false (rd_register_remove_agency (f.reg, review, "nobody", &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
  fixture_clear (&f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-agencies/codes", test_codes);
  g_test_add_func ("/register-agencies/requests", test_requests);
  g_test_add_func ("/register-agencies/improved-return", test_improved_return);
  g_test_add_func ("/register-agencies/bad-requests", test_bad_requests);
  g_test_add_func ("/register-agencies/appointment", test_appointment);
  g_test_add_func ("/register-agencies/declarations", test_declarations);
  g_test_add_func ("/register-agencies/kept", test_kept);
  return g_test_run ();
}
