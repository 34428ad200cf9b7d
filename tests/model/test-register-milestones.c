/* test-register-milestones.c — recording, planning, clearing and previewing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#define TODAY DAY (2016, 4, 6)

/* Moves as text: "decide - → 2016-04-01 waiting → overdue". (transfer full) */
static char *
list_moves (const GPtrArray *moves)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < moves->len; i++)
    {
      const RdMove *move = moves->pdata[i];
      g_autofree char *from = rd_day_to_iso (move->from);
      g_autofree char *to = rd_day_to_iso (move->to);

      g_string_append_printf (text, "%s%s %s %s → %s %s", i > 0 ? "; " : "", move->timescale,
                              from != NULL ? from : "-", rd_deadline_status_get_name (move->status_from),
                              to != NULL ? to : "-", rd_deadline_status_get_name (move->status_to));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_record (void)
{
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 3, 24), .outcome = "initiate" };
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(RdTestChanges) own = NULL;
  g_autoptr(RdTestChanges) milestones = NULL;
  g_autoptr(GPtrArray) warnings = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  guint n_overdue = 0, n_labels = 0;
  Fixture f;

  fixture_init (&f, TODAY);
  add_review (&f, "SCR/1", "Child A");
  review = add_review (&f, "SCR/2", "Child B");
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  own = rd_test_changes_new (rd_review_item_get_deadlines (review));
  milestones = rd_test_changes_new (rd_review_item_get_milestones (review));
  g_signal_connect_swapped (review, "notify::n-overdue", G_CALLBACK (rd_test_count_cb), &n_overdue);
  g_signal_connect_swapped (f.reg, "notify::undo-label", G_CALLBACK (rd_test_count_cb), &n_labels);

  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &warnings, &error));
  g_assert_no_error (error);
  assert_changed_once (&f);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpuint (n_overdue, ==, 1);
  g_assert_cmpuint (n_labels, ==, 1);
  assert_rows (review, "decision 2016-03-24 =initiate");
  g_assert_cmpstr (rd_review_item_get_outcome (review), ==, "initiate");
  assert_text (f.reg, "undo-label", "Record Chair’s decision");
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "accessible-text",
               "SCR/2, Report the decision, due Mon 4 Apr 2016, Overdue, 2 working days late");
  /* "decide" is met without a date to be met by; "report-decision" has a date. */
  assert_changes (own, "2-2+2");
  assert_changes (deadlines, "9-2+2");
  assert_text (rd_review_item_find_milestone (review, "decision"), "date-text", "Thu 24 Mar 2016");
  assert_text (rd_review_item_find_milestone (review, "decision-reported"), "next", "TRUE");

  /* The same again is nothing. */
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_changes (deadlines, "");
  fixture_reopen (&f);
  assert_rows (rd_register_find_review (f.reg, "SCR/2"), "decision 2016-03-24 =initiate");
  fixture_clear (&f);
}

static void
test_recipients (void)
{
  RdMilestoneEdit edit = { .milestone = "decision-reported", .recipient = "ofsted", .day = DAY (2016, 4, 1) };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  RdMilestoneItem *item;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "decision", DAY (2016, 3, 24));
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  assert_text (f.reg, "undo-label", "Record Decision reported (Ofsted)");
  item = rd_review_item_find_milestone (review, "decision-reported");
  assert_text (item, "date-text", "1 of 3 told");
  assert_text (item, "done", "FALSE");
  g_assert_nonnull (rd_milestone_item_get_recording (item, "ofsted"));
  g_assert_null (rd_milestone_item_get_recording (item, "dfe"));
  g_assert_null (rd_milestone_item_get_recording (item, NULL));

  edit.recipient = NULL;
  edit.day = DAY (2016, 4, 5);
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  assert_text (f.reg, "undo-label", "Record Decision reported");
  item = rd_review_item_find_milestone (review, "decision-reported");
  assert_text (item, "accessible-text", "Decision reported, Tue 5 Apr 2016");
  assert_text (item, "done", "TRUE");
  g_assert_cmpuint (rd_milestone_item_get_recordings (item)->len, ==, 3);
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "days-left-text", "met 1 working day late");
  fixture_clear (&f);
}

/* A form with a date for each recipient is one action, and one step back. */
static void
test_several (void)
{
  RdMilestoneEdit edits[] = {
    { .milestone = "decision-reported", .recipient = "ofsted", .day = DAY (2016, 4, 1) },
    { .milestone = "decision-reported", .recipient = "dfe", .day = DAY (2016, 4, 4) },
    { .milestone = "decision-reported", .recipient = "national-panel", .day = DAY (2016, 4, 5) },
  };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_true (rd_register_set_milestones (f.reg, review, edits, 3, NULL, &error));
  assert_changed_once (&f);
  assert_text (f.reg, "undo-label", "Record Decision reported");
  assert_text (rd_review_item_find_milestone (review, "decision-reported"), "date-text", "Tue 5 Apr 2016");
  g_assert_true (rd_register_undo (f.reg, &error));
  assert_rows (review, "");

  edits[2].day = TODAY + 1;
  g_assert_false (rd_register_set_milestones (f.reg, review, edits, 3, NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE);
  assert_rows (review, "");

  g_clear_error (&error);
  edits[0] = (RdMilestoneEdit) { .milestone = "published", .day = DAY (2016, 9, 1), .planned = TRUE };
  edits[1] = (RdMilestoneEdit) { .milestone = "completed", .day = DAY (2016, 8, 1), .planned = TRUE };
  g_assert_true (rd_register_set_milestones (f.reg, review, edits, 2, NULL, &error));
  assert_text (f.reg, "undo-label", "Plan a milestone");
  assert_rows (review, "completed planned 2016-08-01; published planned 2016-09-01");
  fixture_clear (&f);
}

static void
test_plan (void)
{
  RdReviewItem *review;
  RdMilestoneItem *item;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  plan (&f, review, "published", DAY (2016, 5, 18));
  assert_text (f.reg, "undo-label", "Plan Report published");
  item = rd_review_item_find_milestone (review, "published");
  assert_text (item, "date-text", "Planned for Wed 18 May 2016");
  assert_text (item, "planned", "TRUE");
  assert_text (item, "done", "FALSE");
  assert_text (item, "stage-label", "Publication");
  assert_text (item, "accessible-text", "Report published, Planned for Wed 18 May 2016");
  assert_text (rd_review_item_find_deadline (review, "send-copies"), "due-text", "Mon 9 May 2016");
  fixture_clear (&f);
}

static void
test_clear (void)
{
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "decision", DAY (2016, 3, 24));
  record (&f, review, "decision-reported", DAY (2016, 4, 4));
  f.n_changed = 0;
  g_assert_true (rd_register_clear_milestone (f.reg, review, "decision-reported", "dfe", &error));
  assert_changed_once (&f);
  assert_text (f.reg, "undo-label", "Clear Decision reported (DfE)");
  assert_text (rd_review_item_find_milestone (review, "decision-reported"), "date-text", "2 of 3 told");
  g_assert_true (rd_register_clear_milestone (f.reg, review, "decision-reported", NULL, &error));
  assert_rows (review, "decision 2016-03-24");
  f.n_changed = 0;

  g_assert_false (rd_register_clear_milestone (f.reg, review, "decision-reported", NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED);
  g_clear_error (&error);
  g_assert_false (rd_register_clear_milestone (f.reg, review, "decided", NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_MILESTONE);
  g_clear_error (&error);
  g_assert_false (rd_register_clear_milestone (f.reg, review, NULL, NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_MILESTONE);
  g_clear_error (&error);
  g_assert_false (rd_register_clear_milestone (f.reg, review, "decision", "dfe", &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_RECIPIENT);
  g_assert_cmpuint (f.n_changed, ==, 0);
  fixture_clear (&f);
}

/* What happened, happened: it is recorded, and said to be odd. */
static void
test_warnings (void)
{
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 2, 1) };
  g_autoptr(GPtrArray) warnings = NULL;
  g_autoptr(GPtrArray) later = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "lscb-notified", DAY (2016, 2, 3));
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &warnings, &error));
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (warnings->pdata[0], ==,
                   "“Chair’s decision” (Mon 1 Feb 2016) is earlier than “LSCB notified” (Wed 3 Feb 2016), "
                   "which comes before it. It has been recorded as it is; please check both dates.");
  assert_rows (review, "decision 2016-02-01; lscb-notified 2016-02-03");

  /* From the other side, too; and not when another milestone is recorded. */
  edit = (RdMilestoneEdit) { .milestone = "lscb-notified", .day = DAY (2016, 2, 4) };
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &later, &error));
  g_assert_cmpuint (later->len, ==, 1);
  edit = (RdMilestoneEdit) { .milestone = "published", .day = DAY (2016, 2, 5) };
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &none, &error));
  g_assert_cmpuint (none->len, ==, 0);
  fixture_clear (&f);
}

/* A plan over something that has happened: done as asked, and said. */
static void
test_plan_over_record (void)
{
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 9, 1), .planned = TRUE };
  g_autoptr(GPtrArray) warnings = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "decision", DAY (2016, 2, 3));
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &warnings, &error));
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (warnings->pdata[0], ==, "“Chair’s decision” had been recorded for Wed 3 Feb 2016; "
                                           "the plan stands in its place. Undo it if it did happen.");

  /* Another plan over the plan takes nothing away. */
  edit.day = DAY (2016, 9, 2);
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, &again, &error));
  g_assert_cmpuint (again->len, ==, 0);
  fixture_clear (&f);
}

static void
test_refused (void)
{
  static const struct
  {
    const char      *reason;
    RdMilestoneEdit  edit;
    int              code;
  } rows[] = {
    { "unknown milestone", { "decided", NULL, 16000 }, RD_REGISTER_ERROR_UNKNOWN_MILESTONE },
    { "unknown recipient", { "decision-reported", "lscb", 16000 }, RD_REGISTER_ERROR_UNKNOWN_RECIPIENT },
    { "unknown outcome", { "decision", NULL, 16000, FALSE, "maybe" }, RD_REGISTER_ERROR_UNKNOWN_OUTCOME },
    { "no day", { "decision", NULL, RD_DAY_NONE }, RD_REGISTER_ERROR_BAD_DATES },
    { "far in the future", { "published", NULL, 90000, TRUE }, RD_REGISTER_ERROR_BAD_DATES },
    { "tomorrow", { "decision", NULL, 16898 }, RD_REGISTER_ERROR_FUTURE },
  };
  RdReviewItem *review;
  Fixture f;

  g_assert_cmpint (TODAY, ==, 16897);
  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GPtrArray *warnings = GINT_TO_POINTER (1);
      g_autoptr(GPtrArray) moves = rd_register_preview_milestone (f.reg, review, &rows[i].edit);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", rows[i].reason);
      g_assert_cmpuint (moves->len, ==, 0);
      g_assert_false (rd_register_set_milestone (f.reg, review, &rows[i].edit, &warnings, &error));
      g_assert_error (error, RD_REGISTER_ERROR, rows[i].code);
      g_assert_true (warnings == GINT_TO_POINTER (1));
    }
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_rows (review, "");
  assert_text (f.reg, "undo-label", "Add review");
  fixture_clear (&f);
}

static void
test_preview (void)
{
  RdMilestoneEdit edit = { .milestone = "published", .day = DAY (2016, 6, 8), .planned = TRUE };
  g_autoptr(RdTestChanges) deadlines = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  g_autofree char *text = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  plan (&f, review, "published", DAY (2016, 4, 20));
  f.n_changed = 0;
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  moves = rd_register_preview_milestone (f.reg, review, &edit);
  text = list_moves (moves);
  g_assert_cmpstr (text, ==, "send-copies 2016-04-11 due-soon → 2016-05-27 upcoming; "
                             "keep-published 2017-04-20 upcoming → 2017-06-08 upcoming");
  g_assert_cmpstr (((RdMove *) moves->pdata[0])->label, ==, "Send copies before publication");
  g_assert_true (((RdMove *) moves->pdata[0])->review == review);
  g_assert_cmpuint (f.n_changed, ==, 0);
  assert_changes (deadlines, "");
  assert_rows (review, "published planned 2016-04-20");

  /* What it said is what happens. */
  plan (&f, review, "published", DAY (2016, 6, 8));
  assert_text (rd_review_item_find_deadline (review, "send-copies"), "due-text", "Fri 27 May 2016");
  g_clear_pointer (&moves, g_ptr_array_unref);
  moves = rd_register_preview_milestone (f.reg, review, &edit);
  g_assert_cmpuint (moves->len, ==, 0);
  g_clear_pointer (&moves, g_ptr_array_unref);
  fixture_clear (&f);
}

/* Only what differs is put in the lists anew. */
static void
test_rows_stay (void)
{
  g_autoptr(RdDeadlineItem) before = NULL;
  g_autoptr(RdMilestoneItem) milestone = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  record (&f, review, "la-aware", DAY (2016, 3, 21));
  before = g_object_ref (rd_review_item_find_deadline (review, "notify-ofsted"));
  milestone = g_object_ref (rd_review_item_find_milestone (review, "la-aware"));
  record (&f, review, "lscb-notified", DAY (2016, 3, 22));
  g_assert_true (rd_review_item_find_deadline (review, "notify-ofsted") == before);
  g_assert_true (rd_review_item_find_milestone (review, "la-aware") == milestone);
  g_assert_null (rd_review_item_find_deadline (review, "la-aware"));
  g_assert_null (rd_review_item_find_milestone (review, "decide"));
  g_clear_object (&before);
  g_clear_object (&milestone);
  fixture_clear (&f);
}

static void
test_not_needed (void)
{
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 3, 24), .outcome = "do-not-initiate" };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_true (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  assert_text (rd_review_item_find_milestone (review, "completed"), "accessible-text", "Review completed, not needed");
  assert_text (rd_review_item_find_milestone (review, "la-aware"), "accessible-text", "Local authority aware, not recorded yet");
  assert_text (rd_review_item_find_deadline (review, "complete"), "status-text", "Not needed");
  assert_text (rd_review_item_find_deadline (review, "complete"), "stage", "Review");
  fixture_clear (&f);
}

/* The whole life of a review, as one look at it tells. */
static void
test_states (void)
{
  RdMilestoneEdit decision = { .milestone = "decision", .day = DAY (2016, 3, 24), .outcome = "do-not-initiate" };
  g_autoptr(GError) error = NULL;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_RUNNING);
  assert_text (review, "next-label", NULL);
  assert_text (review, "n-stages", "6");
  record (&f, review, "la-aware", DAY (2016, 3, 21));
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_OVERDUE);
  assert_text (review, "n-overdue", "2");
  assert_text (review, "next-label", "Notify Ofsted of the incident");
  assert_text (review, "next-text", "5 working days late");
  record (&f, review, "ofsted-notified", DAY (2016, 3, 21));
  record (&f, review, "lscb-notified", DAY (2016, 3, 21));
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_RUNNING);
  assert_text (review, "stage-label", "Decision");
  assert_text (review, "stage-index", "1");
  assert_text (review, "next-text", "11 working days left");
  g_assert_true (rd_register_set_milestone (f.reg, review, &decision, NULL, &error));
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_OVERDUE);
  record (&f, review, "decision-reported", DAY (2016, 3, 29));
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_DONE);
  assert_text (review, "next-label", NULL);
  g_assert_no_error (error);
  fixture_clear (&f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/milestones/record", test_record);
  g_test_add_func ("/register/milestones/recipients", test_recipients);
  g_test_add_func ("/register/milestones/several", test_several);
  g_test_add_func ("/register/milestones/plan", test_plan);
  g_test_add_func ("/register/milestones/clear", test_clear);
  g_test_add_func ("/register/milestones/warnings", test_warnings);
  g_test_add_func ("/register/milestones/plan-over-record", test_plan_over_record);
  g_test_add_func ("/register/milestones/refused", test_refused);
  g_test_add_func ("/register/milestones/preview", test_preview);
  g_test_add_func ("/register/milestones/rows-stay", test_rows_stay);
  g_test_add_func ("/register/milestones/not-needed", test_not_needed);
  g_test_add_func ("/register/milestones/states", test_states);
  return g_test_run ();
}
