/* test-store-actions.c — an action is kept whole, or not at all
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"
#include "core/review/rd-hold.h"
#include "store/rd-store-rows.h"

#include "rd-test-store.h"

static void
test_rollback (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GPtrArray) kept = NULL;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_store_rollback (board.store);
  rd_store_rollback (board.store);
  kept = rd_store_list_reviews (board.store, NULL);
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);
}

static void
test_closing_rolls_back (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_register_reopen (&board);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);
}

/* An action of which a part failed is not kept by halves. */
static void
test_commit_after_a_failure (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  g_assert_false (rd_store_remove_row (board.store, RD_ROWS_HOLDS, "no such hold", NULL));
  g_assert_false (rd_store_commit (board.store, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);

  /* The store can be used again. */
  review->revision = 0;
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
}

static void
test_nothing_changed (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = NULL;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  rd_test_begin (board.store, "review-edited");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  rd_test_begin (board.store, "nothing");
  rd_test_commit (board.store);
  g_assert_cmpint (review->revision, ==, 1);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 1);
}

static void
test_one_action_at_a_time (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  g_assert_false (rd_store_put_review (board.store, review, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (rd_store_commit (board.store, &error));
  g_clear_error (&error);

  rd_test_begin (board.store, "review-added");
  g_assert_false (rd_test_begin_code (board.store, "another", &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO);
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 1);
}

static gpointer
close_elsewhere (gpointer store)
{
  rd_store_close (store);
  return NULL;
}

/* Any other thread that touches a store stops the program at once. */
static void
test_belongs_to_its_thread (void)
{
  if (g_test_subprocess ())
    {
      g_auto (RdTestRegister) board = { 0 };

      rd_test_register_init (&board);
      g_thread_join (g_thread_new ("other", close_elsewhere, board.store));
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*owner*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/actions/rollback", test_rollback);
  g_test_add_func ("/store/actions/closing-rolls-back", test_closing_rolls_back);
  g_test_add_func ("/store/actions/commit-after-a-failure", test_commit_after_a_failure);
  g_test_add_func ("/store/actions/nothing-changed", test_nothing_changed);
  g_test_add_func ("/store/actions/one-action-at-a-time", test_one_action_at_a_time);
  g_test_add_func ("/store/actions/belongs-to-its-thread", test_belongs_to_its_thread);
  return g_test_run ();
}
