/* test-store-backup.c — copies of a register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "store/rd-store.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/rd-store-draft.h"

#include "rd-test-walk.h"

/* --- helpers */

static void
make_board (RdTestRegister *board)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  rd_test_register_init (board);
  for (guint i = 0; i < 40; i++)
    rd_test_walk (board->store, random, NULL);
}

static void
assert_backup_fails (RdStore *store, const char *path, RdStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rd_store_backup (store, path, &error));
  g_assert_error (error, RD_STORE_ERROR, (int) code);
}

/* --- tests */

static void
test_copy (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  RdStore *copy;

  make_board (&board);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  expected = rd_test_dump (board.store, TRUE);
  g_assert_true (rd_store_backup (board.store, path, NULL));
  g_assert_cmpint (rd_test_raw_number (path, "PRAGMA application_id"), ==, RD_STORE_APPLICATION_ID);
  g_assert_cmpint (rd_test_raw_number (path, "PRAGMA user_version"), ==, RD_STORE_SCHEMA);

  /* A register in its own right: it opens for changes, verifies, and its actions can be undone. */
  copy = rd_test_open (path, RD_STORE_READ_WRITE);
  found = rd_test_dump (copy, TRUE);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (rd_test_count_history (copy), ==, rd_test_count_history (board.store));
  rd_test_assert_clean (copy);
  rd_test_undo (copy);
  rd_test_assert_clean (copy);
  rd_store_close (copy);

  /* The register goes on as before. */
  rd_review_free (rd_test_add_review (board.store, "SCR/afterwards"));
  rd_test_assert_clean (board.store);
}

/* A reader makes copies too, beside the writer; only what was committed is in them. */
static void
test_by_a_reader (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (RdReview) review = rd_review_new ("SCR/under-way", "Child A", "scr-2015");
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  RdStore *reader, *copy;

  make_board (&board);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  expected = rd_test_dump (board.store, TRUE);
  rd_test_begin (board.store, "review-added");
  g_assert_true (rd_store_put_review (board.store, review, NULL));
  reader = rd_test_open (board.path, RD_STORE_READ_ONLY);
  g_assert_true (rd_store_backup (reader, path, NULL));
  rd_store_close (reader);
  rd_test_commit (board.store);

  copy = rd_test_open (path, RD_STORE_READ_ONLY);
  found = rd_test_dump (copy, TRUE);
  g_assert_cmpstr (found, ==, expected);
  rd_store_close (copy);
}

static void
test_never_overwrites (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *taken = NULL;
  g_autofree char *link = NULL;
  g_autofree char *content = NULL;

  make_board (&board);
  taken = g_build_filename (board.folder, "taken", NULL);
  link = g_build_filename (board.folder, "link", NULL);
  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  assert_backup_fails (board.store, taken, RD_STORE_ERROR_EXISTS);
  assert_backup_fails (board.store, link, RD_STORE_ERROR_EXISTS);
  assert_backup_fails (board.store, board.path, RD_STORE_ERROR_EXISTS);
  assert_backup_fails (board.store, board.folder, RD_STORE_ERROR_EXISTS);
  assert_backup_fails (board.store, "/nowhere/copy.rdesk", RD_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_get_contents (taken, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  rd_test_assert_clean (board.store);
}

static void
test_not_within_an_action (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *files = NULL;

  make_board (&board);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  rd_test_begin (board.store, "x");
  assert_backup_fails (board.store, path, RD_STORE_ERROR_IO);
  rd_store_rollback (board.store);
  files = rd_test_list_folder (board.folder);
  g_assert_null (strstr (files, "copy"));
}

static int
get_mode (const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_mode & 0777;
}

/* Whatever the umask, nobody else can read what is new, be it a register or a copy of one that was shared. */
static void
test_permissions (void)
{
  mode_t before = umask (0);
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *path = NULL;

  make_board (&board);
  g_assert_cmpint (get_mode (board.path), ==, 0600);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  g_assert_cmpint (chmod (board.path, 0640), ==, 0);
  g_assert_true (rd_store_backup (board.store, path, NULL));
  g_assert_cmpint (get_mode (path), ==, 0600);
  umask (before);
}

/* A program that is killed in the midst of a backup to @path. */
static void
leave_draft (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      rd_store_draft_new (path, NULL);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/* The next backup to the same name removes what a killed one left, and nothing else. */
static void
test_after_a_kill (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;

  make_board (&board);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  other = g_build_filename (board.folder, "other.rdesk", NULL);
  before = rd_test_list_folder (board.folder);
  leave_draft (path);
  leave_draft (path);
  between = rd_test_list_folder (board.folder);
  g_assert_cmpstr (between, !=, before);
  g_assert_true (rd_store_backup (board.store, path, NULL));
  g_assert_cmpint (unlink (path), ==, 0);
  after = rd_test_list_folder (board.folder);
  g_assert_cmpstr (after, ==, before);

  leave_draft (other);
  g_clear_pointer (&between, g_free);
  between = rd_test_list_folder (board.folder);
  g_assert_true (rd_store_backup (board.store, path, NULL));
  g_assert_cmpint (unlink (path), ==, 0);
  g_clear_pointer (&after, g_free);
  after = rd_test_list_folder (board.folder);
  g_assert_cmpstr (after, ==, between);
}

/* What looks like a leftover, but is not one for certain, stays. */
static void
test_not_left (void)
{
  static const struct
  {
    const char *content;   /* NULL: a draft that is being made */
    gsize       length;
    gboolean    linked;    /* has a second name */
    gboolean    left;
  } rows[] = {
    { "", 0, FALSE, TRUE },
    { "SQLite format 3\0more", 20, FALSE, TRUE },
    { "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 16, FALSE, TRUE },   /* its first page is written last */
    { "Dear Chair, we regret", 21, FALSE, FALSE },
    { "Dear", 4, FALSE, FALSE },
    { "SQLite format 3\0more", 20, TRUE, FALSE },
    { NULL, 0, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (RdTestRegister) board = { 0 };
      g_autoptr (RdStoreDraft) draft = NULL;
      g_autofree char *path = NULL, *link_path = NULL, *left = NULL;

      make_board (&board);
      path = g_build_filename (board.folder, "copy.rdesk", NULL);
      link_path = g_build_filename (board.folder, "link", NULL);
      draft = rd_store_draft_new (path, NULL);
      left = g_strdup (rd_store_draft_get_path (draft));
      if (rows[i].content != NULL)
        {
          g_clear_pointer (&draft, rd_store_draft_free);
          g_assert_true (g_file_set_contents (left, rows[i].content, rows[i].length, NULL));
        }
      if (rows[i].linked)
        g_assert_cmpint (link (left, link_path), ==, 0);
      g_assert_true (rd_store_backup (board.store, path, NULL));
      g_assert_cmpint (g_file_test (left, G_FILE_TEST_EXISTS), ==, !rows[i].left);
    }
}

/* What was never committed is in no page of a copy. */
static void
test_no_traces (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;
  gsize length;

  make_board (&board);
  path = g_build_filename (board.folder, "copy.rdesk", NULL);
  rd_test_begin (board.store, "x");
  g_assert_true (rd_store_put_setting (board.store, RD_SETTING_BOARD_NAME, "Xylophone", NULL));
  rd_store_rollback (board.store);
  g_assert_true (rd_store_backup (board.store, path, NULL));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_null (memmem (content, length, "Xylophone", 9));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/copy", test_copy);
  g_test_add_func ("/store/backup/by-a-reader", test_by_a_reader);
  g_test_add_func ("/store/backup/never-overwrites", test_never_overwrites);
  g_test_add_func ("/store/backup/not-within-an-action", test_not_within_an_action);
  g_test_add_func ("/store/backup/permissions", test_permissions);
  g_test_add_func ("/store/backup/no-traces", test_no_traces);
  g_test_add_func ("/store/backup/after-a-kill", test_after_a_kill);
  g_test_add_func ("/store/backup/not-left", test_not_left);
  return g_test_run ();
}
