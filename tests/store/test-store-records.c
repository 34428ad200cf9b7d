/* test-store-records.c — what is put into a register comes out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"
#include "core/review/rd-hold.h"
#include "store/rd-store-rows.h"

#include "rd-test-store.h"

/* --- helpers */

static void
assert_put_review_fails (RdStore *store, RdReview *review, RdStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (review->id);
  int revision = review->revision;

  rd_test_begin (store, "review-edited");
  g_assert_false (rd_store_put_review (store, review, &error));
  g_assert_error (error, RD_STORE_ERROR, (int) code);
  rd_store_rollback (store);
  g_assert_cmpint (review->revision, ==, revision);
  if (id != NULL)
    g_assert_cmpstr (review->id, ==, id);
}

static gpointer
get_only (GPtrArray *records)
{
  g_assert_nonnull (records);
  g_assert_cmpuint (records->len, ==, 1);
  return g_ptr_array_index (records, 0);
}

/* --- round trips */

static void
test_review (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) changed = NULL;

  rd_test_register_init (&board);
  g_free (review->framework_version);
  review->framework_version = g_strdup ("2015-03");
  review->owner = g_strdup ("Zoë O’Neill");
  review->summary = g_strdup ("\"quoted\" \\ and\ttabbed\n ☂ \xf0\x9f\x8c\x82");
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  g_assert_cmpint (review->revision, ==, 1);

  rd_test_register_reopen (&board);
  kept = rd_store_list_reviews (board.store, NULL);
  g_assert_true (rd_record_equal (&rd_review_type, get_only (kept), review));

  g_clear_pointer (&review->owner, g_free);
  g_free (review->title);
  review->title = g_strdup ("Child B");
  rd_test_begin (board.store, "review-edited");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  g_assert_cmpint (review->revision, ==, 2);
  changed = rd_store_list_reviews (board.store, NULL);
  g_assert_true (rd_record_equal (&rd_review_type, get_only (changed), review));
  rd_test_assert_clean (board.store);
}

/* A record without an id gets one. */
static void
test_id_is_filled_in (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");

  rd_test_register_init (&board);
  g_clear_pointer (&review->id, g_free);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  g_assert_true (g_uuid_string_is_valid (review->id));
}

static void
test_milestone (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdMilestone) milestone = NULL;
  g_autoptr (RdMilestone) again = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  milestone = rd_milestone_new (review->id, "decision", NULL, rd_day_from_ymd (2016, 2, 29), TRUE);
  rd_test_begin (board.store, "milestone-planned");
  g_assert_true (rd_store_put_milestone (board.store, milestone, NULL));
  rd_test_commit (board.store);

  /* The same milestone again replaces the row, whatever its id says. */
  again = rd_milestone_new (review->id, "decision", "", rd_day_from_ymd (2016, 3, 1), FALSE);
  again->outcome = g_strdup ("initiate");
  again->note = g_strdup ("By e-mail");
  rd_test_begin (board.store, "milestone-recorded");
  g_assert_true (rd_store_put_milestone (board.store, again, NULL));
  rd_test_commit (board.store);
  g_assert_cmpstr (again->id, ==, milestone->id);
  g_assert_cmpint (again->revision, ==, 2);

  rd_test_register_reopen (&board);
  kept = rd_store_list_rows (board.store, RD_ROWS_MILESTONES, review->id, NULL);
  g_assert_true (rd_record_equal (&rd_milestone_type, get_only (kept), again));
}

static void
test_milestones_per_recipient (void)
{
  static const char * const recipients[] = { "panel", "dfe", "ofsted" };
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) of_other = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  rd_test_begin (board.store, "milestone-recorded");
  for (guint i = 0; i < G_N_ELEMENTS (recipients); i++)
    {
      g_autoptr (RdMilestone) milestone = rd_milestone_new (review->id, "told", recipients[i], i, FALSE);

      g_assert_true (rd_store_put_milestone (board.store, milestone, NULL));
    }
  rd_test_commit (board.store);

  kept = rd_store_list_rows (board.store, RD_ROWS_MILESTONES, NULL, NULL);
  g_assert_cmpuint (kept->len, ==, 3);
  g_assert_cmpstr (((RdMilestone *) g_ptr_array_index (kept, 0))->recipient, ==, "dfe");
  g_assert_cmpstr (((RdMilestone *) g_ptr_array_index (kept, 2))->recipient, ==, "panel");
  of_other = rd_store_list_rows (board.store, RD_ROWS_MILESTONES, "no such review", NULL);
  g_assert_cmpuint (of_other->len, ==, 0);
}

static void
test_hold (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdHold) hold = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) ended = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  hold = rd_hold_new (review->id, "complete", "trial", rd_day_from_ymd (2016, 4, 1));
  hold->agreed_by = g_strdup ("Chair");
  rd_test_begin (board.store, "hold-added");
  g_assert_true (rd_store_put_row (board.store, RD_ROWS_HOLDS, hold, NULL));
  rd_test_commit (board.store);
  open = rd_store_list_rows (board.store, RD_ROWS_HOLDS, NULL, NULL);
  g_assert_true (rd_record_equal (&rd_hold_type, get_only (open), hold));
  g_assert_cmpint (((RdHold *) get_only (open))->last_day, ==, RD_DAY_NONE);

  hold->last_day = hold->first_day;
  hold->forecast = RD_DAY_LAST;
  rd_test_begin (board.store, "hold-ended");
  g_assert_true (rd_store_put_row (board.store, RD_ROWS_HOLDS, hold, NULL));
  rd_test_commit (board.store);
  rd_test_register_reopen (&board);
  ended = rd_store_list_rows (board.store, RD_ROWS_HOLDS, review->id, NULL);
  g_assert_true (rd_record_equal (&rd_hold_type, get_only (ended), hold));
}

static void
test_closure (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdClosure) later = rd_closure_new (RD_DAY_LAST, RD_DAY_LAST, "The end");
  g_autoptr (RdClosure) first = rd_closure_new (RD_DAY_FIRST, RD_DAY_FIRST + 5, "The beginning");
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) left = NULL;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "closures-added");
  g_assert_true (rd_store_put_closure (board.store, later, NULL));
  g_assert_true (rd_store_put_closure (board.store, first, NULL));
  rd_test_commit (board.store);
  rd_test_register_reopen (&board);
  kept = rd_store_list_closures (board.store, NULL);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_true (rd_record_equal (&rd_closure_type, g_ptr_array_index (kept, 0), first));
  g_assert_true (rd_record_equal (&rd_closure_type, g_ptr_array_index (kept, 1), later));

  rd_test_begin (board.store, "closure-removed");
  g_assert_true (rd_store_remove_closure (board.store, first->id, NULL));
  rd_test_commit (board.store);
  left = rd_store_list_closures (board.store, NULL);
  g_assert_true (rd_record_equal (&rd_closure_type, get_only (left), later));
}

static void
assert_setting (RdStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = rd_store_get_setting (store, RD_SETTING_BOARD_NAME, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (value, ==, expected);
}

static void
put_setting (RdStore *store, const char *value)
{
  rd_test_begin (store, "setting-changed");
  g_assert_true (rd_store_put_setting (store, RD_SETTING_BOARD_NAME, value, NULL));
  rd_test_commit (store);
}

static void
test_settings (void)
{
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  assert_setting (board.store, NULL);
  put_setting (board.store, "Anywhere");
  put_setting (board.store, "");
  assert_setting (board.store, "");
  put_setting (board.store, "Elsewhere");
  rd_test_register_reopen (&board);
  assert_setting (board.store, "Elsewhere");
  put_setting (board.store, NULL);
  assert_setting (board.store, NULL);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 4);

  /* What is not set need not be taken away. */
  put_setting (board.store, NULL);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 4);
}

static void
test_frameworks (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *other = NULL;
  g_autofree char *none = NULL;
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_keep_framework (board.store, "scr-2015", "1", "<framework>1</framework>", NULL));
  g_assert_true (rd_store_keep_framework (board.store, "scr-2015", "1", "<framework>changed</framework>", NULL));
  g_assert_true (rd_store_keep_framework (board.store, "scr-2015", "2", "<framework>2</framework>", NULL));
  rd_test_commit (board.store);

  rd_test_register_reopen (&board);
  first = rd_store_get_framework (board.store, "scr-2015", "1", &error);
  other = rd_store_get_framework (board.store, "scr-2015", "2", &error);
  none = rd_store_get_framework (board.store, "scr-2015", "3", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, "<framework>1</framework>");
  g_assert_cmpstr (other, ==, "<framework>2</framework>");
  g_assert_cmpstr (none, ==, NULL);
  rd_test_assert_clean (board.store);
}

/* --- order */

static void
test_reviews_by_reference (void)
{
  static const char * const references[] = { "scr/b", "SCR/C", "SCR/a" };
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GPtrArray) kept = NULL;

  rd_test_register_init (&board);
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    rd_review_free (rd_test_add_review (board.store, references[i]));
  kept = rd_store_list_reviews (board.store, NULL);
  g_assert_cmpstr (((RdReview *) g_ptr_array_index (kept, 0))->reference, ==, "SCR/a");
  g_assert_cmpstr (((RdReview *) g_ptr_array_index (kept, 1))->reference, ==, "scr/b");
  g_assert_cmpstr (((RdReview *) g_ptr_array_index (kept, 2))->reference, ==, "SCR/C");
}

/* --- refusals */

static void
test_duplicate_reference (void)
{
  static const struct
  {
    const char *reason, *taken, *wanted;
  } rows[] = {
    { "the same", "SCR/2016/01", "SCR/2016/01" },
    { "another case", "SCR/2016/01", "scr/2016/01" },
    { "another case of a letter that is not ASCII", "Café/Ærø", "CAFÉ/ÆRØ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (RdTestRegister) board = { 0 };
      g_autoptr (RdReview) first = NULL;
      g_autoptr (RdReview) second = rd_review_new (rows[i].wanted, "Child B", "scr-2015");
      g_autoptr (RdReview) third = NULL;

      g_test_message ("%s", rows[i].reason);
      rd_test_register_init (&board);
      first = rd_test_add_review (board.store, rows[i].taken);
      assert_put_review_fails (board.store, second, RD_STORE_ERROR_DUPLICATE);

      third = rd_test_add_review (board.store, "SCR/other");
      g_free (third->reference);
      third->reference = g_strdup (rows[i].wanted);
      assert_put_review_fails (board.store, third, RD_STORE_ERROR_DUPLICATE);
      g_assert_cmpuint (rd_test_count_history (board.store), ==, 2);

      /* Its own reference in another case is nobody else's. */
      g_free (first->reference);
      first->reference = g_strdup (rows[i].wanted);
      rd_test_begin (board.store, "review-edited");
      g_assert_true (rd_store_put_review (board.store, first, NULL));
      rd_test_commit (board.store);
    }
}

static void
test_conflict (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdReview) stale = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  stale = rd_review_copy (review);
  g_free (review->title);
  review->title = g_strdup ("Child B");
  rd_test_begin (board.store, "review-edited");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);

  g_free (stale->title);
  stale->title = g_strdup ("Child C");
  assert_put_review_fails (board.store, stale, RD_STORE_ERROR_CONFLICT);

  /* Undone and done again it is not the row that was read either. */
  rd_test_undo (board.store);
  assert_put_review_fails (board.store, stale, RD_STORE_ERROR_CONFLICT);
}

static void
test_unknown_rows (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (RdMilestone) orphan = rd_milestone_new ("no such review", "decision", NULL, 0, FALSE);
  gboolean (* const removals[]) (RdStore *, const char *, GError **) = { rd_store_remove_review, rd_store_remove_closure };

  rd_test_register_init (&board);
  review->revision = 3;
  assert_put_review_fails (board.store, review, RD_STORE_ERROR_UNKNOWN_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (GError) error = NULL;

      rd_test_begin (board.store, "removed");
      g_assert_false (removals[i] (board.store, "no such row", &error));
      g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
      rd_store_rollback (board.store);
    }
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    {
      g_autoptr (GError) error = NULL;

      rd_test_begin (board.store, "removed");
      g_assert_false (rd_store_remove_row (board.store, kind, "no such row", &error));
      g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
      rd_store_rollback (board.store);
    }
  {
    g_autoptr (GError) error = NULL;

    rd_test_begin (board.store, "milestone-recorded");
    g_assert_false (rd_store_put_milestone (board.store, orphan, &error));
    g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW);
  }
}

/* What the tables do not allow is refused, whoever forgot to check it. */
static void
test_bad_values (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;
  g_autoptr (RdReview) not_text = rd_review_new ("SCR/\xff", "Child A", "scr-2015");
  g_autoptr (RdReview) nameless = rd_review_new ("", "Child A", "scr-2015");
  g_autoptr (RdHold) backwards = NULL;
  g_autoptr (RdMilestone) dayless = NULL;
  g_autoptr (RdMilestone) impossible = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  assert_put_review_fails (board.store, not_text, RD_STORE_ERROR_IO);
  assert_put_review_fails (board.store, nameless, RD_STORE_ERROR_IO);

  backwards = rd_hold_new (review->id, "complete", "trial", 100);
  backwards->last_day = 99;
  dayless = rd_milestone_new (review->id, "decision", NULL, RD_DAY_NONE, FALSE);
  impossible = rd_milestone_new (review->id, "decision", NULL, RD_DAY_LAST + 1, FALSE);
  rd_test_begin (board.store, "bad");
  g_assert_false (rd_store_put_row (board.store, RD_ROWS_HOLDS, backwards, NULL));
  rd_store_rollback (board.store);
  rd_test_begin (board.store, "bad");
  g_assert_false (rd_store_put_milestone (board.store, dayless, NULL));
  rd_store_rollback (board.store);
  rd_test_begin (board.store, "bad");
  g_assert_false (rd_store_put_milestone (board.store, impossible, NULL));
  rd_store_rollback (board.store);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/records/review", test_review);
  g_test_add_func ("/store/records/id-is-filled-in", test_id_is_filled_in);
  g_test_add_func ("/store/records/milestone", test_milestone);
  g_test_add_func ("/store/records/milestones-per-recipient", test_milestones_per_recipient);
  g_test_add_func ("/store/records/hold", test_hold);
  g_test_add_func ("/store/records/closure", test_closure);
  g_test_add_func ("/store/records/settings", test_settings);
  g_test_add_func ("/store/records/frameworks", test_frameworks);
  g_test_add_func ("/store/records/reviews-by-reference", test_reviews_by_reference);
  g_test_add_func ("/store/records/duplicate-reference", test_duplicate_reference);
  g_test_add_func ("/store/records/conflict", test_conflict);
  g_test_add_func ("/store/records/unknown-rows", test_unknown_rows);
  g_test_add_func ("/store/records/bad-values", test_bad_values);
  return g_test_run ();
}
