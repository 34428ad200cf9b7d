/* test-register-letters.c — letters made, kept, sent, and what that brings with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-agency-request.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-review-document.h"
#include "core/review/rd-letter.h"
#include "core/review/rd-person.h"
#include "model/rd-register-letters.h"
#include "model/rd-register-private.h"
#include "model-fixture.h"

#define TODAY DAY (2016, 6, 1)

static RdReviewItem *
make_review (Fixture *fixture)
{
  RdReviewItem *review;

  fixture_init (fixture, TODAY);
  review = add_review (fixture, "SCR/2016/01", "Child A");
  record (fixture, review, "lscb-notified", DAY (2016, 5, 2));
  record (fixture, review, "decision", DAY (2016, 5, 27));
  fixture->n_changed = 0;
  return review;
}

static GPtrArray *
draft (Fixture *fixture, RdReviewItem *review, const char *template, const char *recipient, const char *agency_id)
{
  RdLetterOrder order = { .template = template, .recipient = recipient, .agency_id = agency_id };
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_draft_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (drafts, rd_letter_draft_new (fixture->reg, review, &order, &error));
  g_assert_no_error (error);
  return drafts;
}

/* Keeps a letter; its id. (transfer full) */
static char *
keep (Fixture *fixture, RdReviewItem *review, const char *template, const char *recipient, const char *agency_id)
{
  g_autoptr (GPtrArray) drafts = draft (fixture, review, template, recipient, agency_id);
  g_auto (GStrv) ids = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_keep_letters (fixture->reg, review, drafts, RD_DAY_NONE, &ids, &error));
  g_assert_no_error (error);
  assert_changed_once (fixture);
  return g_strdup (ids[0]);
}

static RdDay
get_done (RdReviewItem *review)
{
  return rd_deadline_item_get_deadline (rd_review_item_find_deadline (review, "report-decision"))->done;
}

static void
test_keep (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *id = keep (&fixture, review, "decision", "dfe", NULL);
  const RdLetter *letter = rd_review_item_find_row (review, RD_ROWS_LETTERS, id);
  const RdReviewDocument *document = rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, letter->document_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rd_register_read_letter (fixture.reg, review, id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (letter->made, ==, TODAY);
  g_assert_cmpint (letter->sent, ==, RD_DAY_NONE);
  g_assert_cmpstr (document->name, ==, "scr-2016-01-decision-dfe-2016-06-01.docx");
  g_assert_cmpstr (document->kind, ==, "letter");
  g_assert_cmpint (document->size, ==, g_bytes_get_size (bytes));
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->len, ==, 0);
  fixture_clear (&fixture);
}

/* Three letters as one action; the milestone is met when the last has been told, on that day. */
static void
test_send (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *ofsted = keep (&fixture, review, "decision", "ofsted", NULL);
  g_autofree char *dfe = keep (&fixture, review, "decision", "dfe", NULL);
  g_autofree char *panel = keep (&fixture, review, "decision", "national-panel", NULL);
  const char *ids[] = { ofsted, dfe, panel, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_done (review), ==, RD_DAY_NONE);
  g_assert_true (rd_register_send_letters (fixture.reg, review, ids, TODAY, &error));
  assert_changed_once (&fixture);
  g_assert_cmpint (get_done (review), ==, TODAY);
  g_assert_cmpstr (((const RdLetter *) rd_review_item_find_row (review, RD_ROWS_LETTERS, dfe))->milestone, ==, "decision-reported");
  g_assert_true (rd_register_undo (fixture.reg, &error));
  g_assert_cmpint (get_done (review), ==, RD_DAY_NONE);
  g_assert_cmpint (((const RdLetter *) rd_review_item_find_row (review, RD_ROWS_LETTERS, dfe))->sent, ==, RD_DAY_NONE);
  fixture_clear (&fixture);
}

/* Who has been told on an earlier day stays told on that day. */
static void
test_told_before (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  RdMilestoneEdit edit = { .milestone = "decision-reported", .recipient = "dfe", .day = DAY (2016, 5, 30) };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  const char *ids[] = { NULL, NULL };

  g_assert_true (rd_register_set_milestone (fixture.reg, review, &edit, NULL, &error));
  fixture.n_changed = 0;
  id = keep (&fixture, review, "decision", "dfe", NULL);
  ids[0] = id;
  g_assert_true (rd_register_send_letters (fixture.reg, review, ids, TODAY, &error));
  g_assert_null (((const RdLetter *) rd_review_item_find_row (review, RD_ROWS_LETTERS, id))->milestone);
  g_assert_cmpint (rd_progress_get_told_day (rd_framework_find_milestone (rd_review_item_get_framework (review), "decision-reported"),
                                             rd_review_item_get_recordings (review), "dfe"), ==, DAY (2016, 5, 30));
  fixture_clear (&fixture);
}

static void
test_refused (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *id = keep (&fixture, review, "decision", "dfe", NULL);
  const char *ids[] = { id, NULL }, *unknown[] = { "none", NULL };
  g_autoptr (GError) future = NULL;
  g_autoptr (GError) before = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) template = NULL;

  g_assert_false (rd_register_send_letters (fixture.reg, review, ids, TODAY + 1, &future));
  g_assert_error (future, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE);
  g_assert_false (rd_register_send_letters (fixture.reg, review, ids, TODAY - 1, &before));
  g_assert_error (before, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_SENT_BEFORE_MADE);
  g_assert_false (rd_register_send_letters (fixture.reg, review, unknown, TODAY, &missing));
  g_assert_error (missing, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_UNKNOWN_LETTER);
  g_assert_null (rd_letter_sheet_find (fixture.reg, "none", &template));
  g_assert_error (template, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_UNKNOWN_TEMPLATE);
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  fixture_clear (&fixture);
}

static const RdAgencyRequest *
add_request (Fixture *fixture, RdReviewItem *review, char **out_agency)
{
  const char *review_id = rd_review_item_get_review (review)->id;
  g_autoptr (RdAgency) agency = rd_agency_new (review_id);
  g_autoptr (RdAgencyRequest) request = rd_agency_request_new (review_id);
  RdRowChange changes[] = { { RD_ROWS_AGENCIES, agency, FALSE }, { RD_ROWS_AGENCY_REQUESTS, request, FALSE } };
  g_autoptr (GError) error = NULL;

  agency->code = g_strdup ("police");
  agency->name = g_strdup ("Northmoor Police");
  request->agency_id = g_strdup (agency->id);
  request->item = g_strdup ("chronology");
  request->due = DAY (2016, 5, 20);
  rd_register_change_rows (fixture->reg, review, "agency-added", NULL, changes, 2, NULL, &error);
  g_assert_no_error (error);
  fixture->n_changed = 0;
  *out_agency = g_strdup (agency->id);
  return rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
}

/* Sending the request says that it was asked for; sending the reminder, that there was one. */
static void
test_requests (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *agency = NULL;
  const RdAgencyRequest *request = add_request (&fixture, review, &agency);
  g_autofree char *asked = keep (&fixture, review, "request-agency", NULL, agency);
  g_autofree char *reminder = keep (&fixture, review, "reminder-agency", NULL, agency);
  const char *first[] = { asked, NULL }, *second[] = { reminder, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (rd_register_send_letters (fixture.reg, review, first, TODAY, &error));
  request = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
  g_assert_cmpint (request->asked, ==, TODAY);
  g_assert_true (rd_register_send_letters (fixture.reg, review, second, TODAY, &error));
  request = rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS)->pdata[0];
  g_assert_cmpint (request->reminded, ==, TODAY);
  g_assert_cmpint (request->reminders, ==, 1);
  fixture_clear (&fixture);
}

/* What a letter says of whom: an agency learns the child's name, the national panel does not. */
static void
test_real_names (void)
{
  Fixture fixture;
  RdReviewItem *review = make_review (&fixture);
  g_autofree char *agency = NULL;
  g_autoptr (RdPerson) child = rd_person_new (rd_review_item_get_review (review)->id);
  g_autoptr (GPtrArray) request = NULL;
  g_autoptr (GPtrArray) decision = NULL;
  g_autoptr (GError) error = NULL;

  child->name = g_strdup ("Quite Secret");
  child->role = g_strdup ("subject-child");
  rd_register_put_row (fixture.reg, review, "person-added", NULL, RD_ROWS_PEOPLE, child, &error);
  g_assert_no_error (error);
  add_request (&fixture, review, &agency);
  request = draft (&fixture, review, "request-agency", NULL, agency);
  decision = draft (&fixture, review, "decision", "national-panel", NULL);
  g_assert_true (((RdLetterDraft *) request->pdata[0])->has_real_names);
  g_assert_false (((RdLetterDraft *) decision->pdata[0])->has_real_names);
  for (guint i = 0; i < ((RdLetterDraft *) decision->pdata[0])->merged->lines->len; i++)
    {
      const RdLetterLine *line = ((RdLetterDraft *) decision->pdata[0])->merged->lines->pdata[i];

      g_assert_null (strstr (line->text, "Secret"));
    }
  fixture_clear (&fixture);
}

/* Whatever stands in the register, no template that comes with the program has a field that nobody knows. */
static void
test_shipped (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) sheets = NULL;

  make_review (&fixture);
  sheets = rd_letter_sheets_list (fixture.reg);
  for (guint i = 0; i < sheets->len; i++)
    for (RdLetterFormat format = RD_LETTER_DOCX; format <= RD_LETTER_ODT; format++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = rd_letter_sheet_load (fixture.reg, sheets->pdata[i], format, &error);
        g_autoptr (RdLetterMerged) checked = rd_letter_check_template (bytes, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (checked->problems->len, ==, 0);
        g_assert_cmpuint (checked->fields->len, >, 5);
        g_assert_cmpint (checked->format, ==, format);
      }
  fixture_clear (&fixture);
}

/* The sample has its letters as soon as it is made, not only when it is opened again. */
static void
test_sample (void)
{
  Fixture fixture;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  RdRegister *sample;
  guint n = 0;

  make_review (&fixture);
  path = g_build_filename (fixture.folder, "sample.rdesk", NULL);
  sample = rd_register_create_sample (path, fixture.clock, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (rd_register_get_reviews (sample)); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (rd_register_get_reviews (sample), i);
      const GPtrArray *letters = rd_review_item_get_rows (review, RD_ROWS_LETTERS);

      n += letters->len;
      for (guint j = 0; j < letters->len; j++)
        g_assert_nonnull (rd_review_item_find_row (review, RD_ROWS_DOCUMENTS, ((const RdLetter *) letters->pdata[j])->document_id));
    }
  g_assert_cmpuint (n, ==, 10);
  rd_register_close (sample);
  g_assert_finalize_object (sample);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/register-letters/keep", test_keep);
  g_test_add_func ("/register-letters/send", test_send);
  g_test_add_func ("/register-letters/told-before", test_told_before);
  g_test_add_func ("/register-letters/refused", test_refused);
  g_test_add_func ("/register-letters/requests", test_requests);
  g_test_add_func ("/register-letters/real-names", test_real_names);
  g_test_add_func ("/register-letters/shipped", test_shipped);

  g_test_add_func ("/register-letters/sample", test_sample);

  return g_test_run ();
}
