/* test-register-open.c — a register's life: created, opened, closed, on another day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include "model/rd-clock-private.h"
#include "model/rd-framework-library.h"
#include "store/rd-store-board.h"
#include "store/rd-store-reviews.h"

#define TODAY DAY (2026, 11, 23)

/* Opening and creating */

static void
test_create (void)
{
  Fixture f;

  fixture_init (&f, TODAY);
  g_assert_cmpstr (rd_register_get_path (f.reg), ==, f.path);
  g_assert_false (rd_register_is_read_only (f.reg));
  g_assert_cmpint (rd_register_get_today (f.reg), ==, TODAY);
  g_assert_true (rd_register_get_clock (f.reg) == f.clock);
  g_assert_cmpstr (rd_register_get_board_name (f.reg), ==, "");
  g_assert_cmpint (rd_register_get_due_soon_days (f.reg), ==, RD_DUE_SOON_DEFAULT);
  assert_model (rd_register_get_reviews (f.reg), "reference", "");
  assert_model (rd_register_get_deadlines (f.reg), "label", "");
  assert_model (rd_register_get_closures (f.reg), "reason", "");
  assert_text (f.reg, "can-undo", "FALSE");
  assert_text (f.reg, "undo-label", NULL);
  fixture_clear (&f);
}

static void
test_create_over (void)
{
  g_autoptr(GError) error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  add_review (&f, "SCR/1", "Child A");
  g_assert_null (rd_register_create (f.path, f.clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (rd_register_create_sample (f.path, f.clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_EXISTS);
  fixture_reopen (&f);
  assert_model (rd_register_get_reviews (f.reg), "reference", "SCR/1");
  fixture_clear (&f);
}

static void
test_open_errors (void)
{
  g_autoptr(RdClock) clock = rd_clock_new_fixed (TODAY);
  g_autoptr(GError) error = NULL;
  char *folder = make_folder ();
  g_autofree char *missing = g_build_filename (folder, "missing.rdesk", NULL);
  g_autofree char *letter = g_build_filename (folder, "letter.rdesk", NULL);

  g_assert_null (rd_register_open (missing, FALSE, clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_file_set_contents (letter, "Dear Chair,\n", -1, NULL);
  g_assert_null (rd_register_open (letter, FALSE, clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_NOT_A_REGISTER);
  remove_folder (folder);
}

static void
test_second_writer (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdRegister) reader = NULL;
  g_autofree char *words = NULL;
  RdReviewDetails details = { .reference = "SCR/2", .title = "Child B" };
  Fixture f;

  fixture_init (&f, TODAY);
  add_review (&f, "SCR/1", "Child A");
  g_assert_null (rd_register_open (f.path, FALSE, f.clock, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_LOCKED);
  words = rd_wording_error (error);
  g_assert_cmpstr (words, ==, "“board.rdesk” is open in another window or program. "
                              "Close it there and try again, or open it for reading only.");
  g_clear_error (&error);

  reader = rd_register_open (f.path, TRUE, f.clock, &error);
  g_assert_no_error (error);
  assert_text (reader, "read-only", "TRUE");
  assert_text (reader, "can-undo", "FALSE");
  assert_model (rd_register_get_reviews (reader), "reference", "SCR/1");
  g_assert_false (rd_register_add_review (reader, &details, NULL, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  assert_model (rd_register_get_reviews (reader), "reference", "SCR/1");
  g_assert_finalize_object (g_steal_pointer (&reader));
  fixture_clear (&f);
}

/* Every call after closing says so and changes nothing. */
static void
test_closed (void)
{
  RdReviewDetails details = { .reference = "SCR/2", .title = "Child B" };
  RdMilestoneEdit edit = { .milestone = "decision", .day = TODAY };
  RdHoldDetails hold = { .timescale = "decide", .reason = "trial", .first_day = TODAY,
                         .last_day = RD_DAY_NONE, .forecast = RD_DAY_NONE };
  RdReviewItem *review;
  g_autoptr(GPtrArray) problems = g_ptr_array_new ();
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  rd_register_close (f.reg);
  rd_register_close (f.reg);

#define assert_closed(call) G_STMT_START { \
    g_autoptr(GError) error = NULL; \
    g_assert_false (call); \
    g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_CLOSED); \
  } G_STMT_END
  assert_closed (rd_register_add_review (f.reg, &details, NULL, &error));
  assert_closed (rd_register_edit_review (f.reg, review, &details, &error));
  assert_closed (rd_register_remove_review (f.reg, review, &error));
  assert_closed (rd_register_set_milestone (f.reg, review, &edit, NULL, &error));
  assert_closed (rd_register_add_hold (f.reg, review, &hold, &error));
  assert_closed (rd_register_add_closure (f.reg, TODAY, TODAY, "Office move", NULL, &error));
  assert_closed (rd_register_set_board_name (f.reg, "North", &error));
  assert_closed (rd_register_set_due_soon_days (f.reg, 3, &error));
  assert_closed (rd_register_undo (f.reg, &error));
  assert_closed (rd_register_redo (f.reg, &error));
  assert_closed (rd_register_list_history (f.reg, NULL, &error) != NULL);
  assert_closed (rd_register_backup (f.reg, "/nowhere", &error));
  assert_closed (rd_register_verify (f.reg, problems, &error));
#undef assert_closed

  assert_model (rd_register_get_reviews (f.reg), "title", "Child A");
  fixture_reopen (&f);
  fixture_clear (&f);
}

/* The framework that a review began under */

static void
put_review_under (const char *path, const char *version, const char *xml)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RdStore) store = rd_store_open (path, RD_STORE_READ_WRITE, &error);
  g_autoptr(RdReview) review = rd_review_new ("SCR/OLD", "Child O", "scr-2015");
  RdStoreAction action = { .code = "review-added", .who = "Sam", .when = 1 };

  g_assert_no_error (error);
  g_free (review->framework_version);
  review->framework_version = g_strdup (version);
  g_assert_true (rd_store_begin (store, &action, &error));
  if (xml != NULL)
    g_assert_true (rd_store_keep_framework (store, "scr-2015", version, xml, &error));
  g_assert_true (rd_store_put_review (store, review, &error));
  g_assert_true (rd_store_commit (store, &error));
  g_assert_no_error (error);
}

/* The program's framework with something else in it. (transfer full) */
static char *
make_framework (const char *from, const char *to)
{
  g_autofree char *xml = rd_framework_library_get_xml ("scr-2015");
  g_auto(GStrv) parts = g_strsplit (xml, from, 2);

  g_assert_nonnull (parts[1]);
  return g_strjoinv (to, parts);
}

static void
test_old_framework (void)
{
  g_autoptr(RdFramework) own = rd_framework_library_find ("scr-2015", NULL);
  g_autofree char *current = g_strdup_printf ("version=\"%s\"", own->version);
  g_autofree char *xml = make_framework (current, "version=\"2014.1\"");
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  rd_register_close (f.reg);
  put_review_under (f.path, "2014.1", xml);
  fixture_reopen (&f);
  review = rd_register_find_review (f.reg, "SCR/OLD");
  g_assert_cmpstr (rd_review_item_get_framework (review)->version, ==, "2014.1");
  review = add_review (&f, "SCR/NEW", "Child N");
  g_assert_cmpstr (rd_review_item_get_framework (review)->version, ==, own->version);
  fixture_clear (&f);
}

static void
test_broken_framework (void)
{
  g_autofree char *wrong_version = rd_framework_library_get_xml ("scr-2015");
  const struct
  {
    const char *reason;
    const char *xml;
  } rows[] = {
    { "no framework at all", "<html/>" },
    { "cut short", "<framework id=\"scr-2015\"" },
    { "not the version that the review names", wrong_version },
    { "neither kept nor known", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *words = NULL;
      Fixture f;

      g_test_message ("%s", rows[i].reason);
      fixture_init (&f, TODAY);
      g_assert_finalize_object (f.reg);
      put_review_under (f.path, "2014.1", rows[i].xml);
      g_assert_null (rd_register_open (f.path, FALSE, f.clock, &error));
      g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BROKEN_FRAMEWORK);
      words = rd_wording_error (error);
      g_assert_nonnull (strstr (words, "“scr-2015 2014.1”"));
      g_assert_finalize_object (f.clock);
      g_free (f.path);
      remove_folder (f.folder);
    }
}

/* Today */

static void
test_new_day (void)
{
  g_autoptr(RdTestChanges) deadlines = NULL;
  RdReviewItem *review;
  guint n_today = 0, n_states = 0;
  Fixture f;

  fixture_init (&f, DAY (2016, 4, 4));
  add_review (&f, "SCR/1", "Child A");
  review = add_review (&f, "SCR/2", "Child B");
  record (&f, review, "decision", DAY (2016, 3, 24));
  f.n_changed = 0;
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "days-left-text", "due today");
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_DUE_SOON);
  deadlines = rd_test_changes_new (rd_register_get_deadlines (f.reg));
  g_signal_connect_swapped (f.reg, "notify::today", G_CALLBACK (rd_test_count_cb), &n_today);
  g_signal_connect_swapped (review, "notify::state", G_CALLBACK (rd_test_count_cb), &n_states);

  rd_clock_set_today (f.clock, DAY (2016, 4, 5));
  assert_changed_once (&f);
  g_assert_cmpuint (n_today, ==, 1);
  g_assert_cmpuint (n_states, ==, 1);
  assert_changes (deadlines, "10-1+1");
  assert_text (rd_review_item_find_deadline (review, "report-decision"), "days-left-text", "1 working day late");
  g_assert_cmpint (rd_review_item_get_state (review), ==, RD_REVIEW_OVERDUE);
  fixture_clear (&f);
}

static gint64
read_fake (gpointer data)
{
  return *(gint64 *) data;
}

/* The machine slept past midnight, and the first thing after it is a key. */
static void
test_slept (void)
{
  g_autoptr(GDateTime) moment = g_date_time_new_local (2016, 4, 4, 17, 0, 0);
  gint64 now = g_date_time_to_unix (moment);
  g_autoptr(RdClock) clock = rd_clock_new_with_reader (read_fake, &now);
  RdReviewDetails details = { .reference = "SCR/1", .title = "Child A" };
  RdMilestoneEdit edit = { .milestone = "decision", .day = DAY (2016, 4, 5) };
  g_autoptr(GError) error = NULL;
  char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  RdRegister *reg = rd_register_create (path, clock, &error);
  RdReviewItem *review = NULL;

  g_assert_true (rd_register_add_review (reg, &details, &review, &error));
  g_assert_false (rd_register_set_milestone (reg, review, &edit, NULL, &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE);
  g_clear_error (&error);

  now += 16 * 3600;
  g_assert_true (rd_register_set_milestone (reg, review, &edit, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (rd_register_get_today (reg), ==, DAY (2016, 4, 5));
  g_assert_finalize_object (reg);
  remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register/create", test_create);
  g_test_add_func ("/register/create/over", test_create_over);
  g_test_add_func ("/register/open/errors", test_open_errors);
  g_test_add_func ("/register/open/second-writer", test_second_writer);
  g_test_add_func ("/register/closed", test_closed);
  g_test_add_func ("/register/framework/old", test_old_framework);
  g_test_add_func ("/register/framework/broken", test_broken_framework);
  g_test_add_func ("/register/new-day", test_new_day);
  g_test_add_func ("/register/slept", test_slept);
  return g_test_run ();
}
