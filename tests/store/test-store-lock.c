/* test-store-lock.c — one writer at a time, and readers beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include "rd-test-child.h"
#include "rd-test-store.h"

/* --- helpers */

static void
assert_locked (const char *path)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (rd_store_open (path, RD_STORE_READ_WRITE, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_LOCKED);
  g_assert_cmpstr (error->message, ==, "“board.rdesk” is open for changes in another window or program");
  /* At once, not after waiting for it. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
assert_free (const char *path)
{
  rd_store_close (rd_test_open (path, RD_STORE_READ_WRITE));
}

static void
make_closed (RdTestRegister *board)
{
  rd_test_register_init (board);
  rd_store_close (g_steal_pointer (&board->store));
}

/* --- within one process */

static void
test_second_window (void)
{
  g_auto (RdTestRegister) board = { 0 };

  rd_test_register_init (&board);
  assert_locked (board.path);
  rd_store_close (g_steal_pointer (&board.store));
  assert_free (board.path);
}

/* Readers that come and go in the same process do not take the writer's locks
 * with them: closing any descriptor of a file drops the process's POSIX locks.
 */
static void
test_readers_in_the_same_process (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  RdTestChild child;

  rd_test_register_init (&board);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  for (guint i = 0; i < 100; i++)
    {
      rd_store_close (rd_test_open (board.path, RD_STORE_READ_ONLY));
      assert_locked (board.path);
    }

  /* The writer's RESERVED lock still stands: nobody else can begin to write, or takes the journal for a left-over. */
  rd_test_child_start (&child, "begin", board.path, NULL);
  rd_test_child_assert_says (&child, "database is locked");
  rd_test_child_stop (&child, FALSE);
  rd_test_child_start (&child, "hold", board.path, NULL);
  rd_test_child_assert_says (&child, "“board.rdesk” is open for changes in another window or program");
  rd_test_child_stop (&child, TRUE);
  rd_test_commit (board.store);
  rd_test_assert_clean (board.store);
}

static guint
count_descriptors (void)
{
  g_autofree char *names = rd_test_list_folder ("/proc/self/fd");
  g_auto (GStrv) list = g_strsplit (names, " ", -1);

  return g_strv_length (list);
}

/* Opening and closing again and again keeps no descriptors. */
static void
test_descriptors (void)
{
  g_auto (RdTestRegister) board = { 0 };
  RdStore *reader;
  guint before, with_writer;

  make_closed (&board);
  before = count_descriptors ();
  board.store = rd_test_open (board.path, RD_STORE_READ_WRITE);
  reader = rd_test_open (board.path, RD_STORE_READ_ONLY);
  with_writer = count_descriptors ();
  for (guint i = 0; i < 50; i++)
    {
      rd_store_close (reader);
      reader = rd_test_open (board.path, RD_STORE_READ_ONLY);
      assert_locked (board.path);
    }
  g_assert_cmpuint (count_descriptors (), ==, with_writer);

  /* The writer goes first: the lock with it, though the file is still held by the reader. */
  rd_store_close (g_steal_pointer (&board.store));
  assert_free (board.path);
  rd_store_close (reader);
  g_assert_cmpuint (count_descriptors (), ==, before);
}

/* --- between processes */

static void
test_second_program (void)
{
  g_auto (RdTestRegister) board = { 0 };
  RdTestChild child;

  make_closed (&board);
  rd_test_child_start (&child, "hold", board.path, NULL);
  rd_test_child_assert_says (&child, "open");
  assert_locked (board.path);
  rd_store_close (rd_test_open (board.path, RD_STORE_READ_ONLY));
  rd_test_child_stop (&child, FALSE);
  assert_free (board.path);
}

static void
test_released_by_death (void)
{
  g_auto (RdTestRegister) board = { 0 };

  make_closed (&board);
  for (guint i = 0; i < 5; i++)
    {
      RdTestChild child;

      rd_test_child_start (&child, "hold", board.path, NULL);
      rd_test_child_assert_says (&child, "open");
      assert_locked (board.path);
      rd_test_child_stop (&child, TRUE);
      assert_free (board.path);
    }
}

/* --- readers and writers beside each other */

static void
test_reader_sees_commits (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) second = rd_review_new ("SCR/2016/02", "Child B", "scr-2015");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) during = NULL;
  g_autoptr (GPtrArray) after = NULL;
  RdStore *reader;

  rd_test_register_init (&board);
  rd_review_free (rd_test_add_review (board.store, "SCR/2016/01"));
  reader = rd_test_open (board.path, RD_STORE_READ_ONLY);
  before = rd_store_list_reviews (reader, NULL);
  g_assert_cmpuint (before->len, ==, 1);

  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, second, NULL));
  during = rd_store_list_reviews (reader, NULL);
  g_assert_cmpuint (during->len, ==, 1);
  rd_test_commit (board.store);
  after = rd_store_list_reviews (reader, NULL);
  g_assert_cmpuint (after->len, ==, 2);
  rd_test_assert_clean (reader);
  rd_store_close (reader);
}

/* A reader that does not let go: the commit gives up, nothing is kept, and it can be tried again. */
static void
test_busy_reader (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/2016/01", "Child A", "scr-2015");
  g_autoptr (GError) error = NULL;
  RdTestChild child;

  rd_test_register_init (&board);
  rd_test_child_start (&child, "read", board.path, NULL);
  rd_test_child_assert_says (&child, "open");
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  g_assert_false (rd_store_commit (board.store, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_LOCKED);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);
  rd_test_child_stop (&child, FALSE);

  review->revision = 0;
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  rd_test_commit (board.store);
  rd_test_assert_clean (board.store);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/lock/second-window", test_second_window);
  g_test_add_func ("/store/lock/readers-in-the-same-process", test_readers_in_the_same_process);
  g_test_add_func ("/store/lock/descriptors", test_descriptors);
  g_test_add_func ("/store/lock/second-program", test_second_program);
  g_test_add_func ("/store/lock/released-by-death", test_released_by_death);
  g_test_add_func ("/store/lock/reader-sees-commits", test_reader_sees_commits);
  g_test_add_func ("/store/lock/busy-reader", test_busy_reader);
  return g_test_run ();
}
