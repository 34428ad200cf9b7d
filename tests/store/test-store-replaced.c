/* test-store-replaced.c — the file goes, or another takes its place, under an open register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include "rd-test-store.h"

/* --- helpers */

static void
make_register (const char *path)
{
  RdStore *store = rd_store_create (path, NULL);

  g_assert_nonnull (store);
  rd_review_free (rd_test_add_review (store, "SCR/2016/01"));
  rd_store_close (store);
}

static void
assert_replaced (RdStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rd_test_begin_code (store, "x", &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_REPLACED);
}

static void
test_file_removed (void)
{
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  g_assert_cmpint (g_unlink (board.path), ==, 0);
  assert_replaced (board.store);
  rd_store_close (g_steal_pointer (&board.store));
  g_assert_false (g_file_test (board.path, G_FILE_TEST_EXISTS));
}

static void
test_file_replaced (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  RdStore *second;

  rd_test_register_init (&board);
  other = g_build_filename (board.folder, "other.rdesk", NULL);
  make_register (other);
  g_assert_true (g_file_get_contents (other, &before, &length_before, NULL));
  g_assert_cmpint (g_rename (other, board.path), ==, 0);
  assert_replaced (board.store);

  /* What stands there now is not locked by the store that lost its file. */
  second = rd_test_open (board.path, RD_STORE_READ_WRITE);
  rd_store_close (second);
  rd_store_close (g_steal_pointer (&board.store));
  g_assert_true (g_file_get_contents (board.path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* Replaced between begin and commit: nothing of the action is kept anywhere. */
static void
test_file_replaced_within_an_action (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *other = NULL;
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GError) error = NULL;

  rd_test_register_init (&board);
  other = g_build_filename (board.folder, "other.rdesk", NULL);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  g_assert_cmpint (g_rename (board.path, other), ==, 0);
  g_assert_false (rd_store_commit (board.store, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_REPLACED);

  g_assert_cmpint (g_rename (other, board.path), ==, 0);
  rd_test_register_reopen (&board);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);
  rd_test_assert_clean (board.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/replaced/removed", test_file_removed);
  g_test_add_func ("/store/replaced/replaced", test_file_replaced);
  g_test_add_func ("/store/replaced/replaced-within-an-action", test_file_replaced_within_an_action);
  return g_test_run ();
}
