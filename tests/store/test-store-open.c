/* test-store-open.c — what opens as a register, and what each other thing is told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE

#include "store/rd-store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "rd-test-store.h"

#define NOBODY 65534

/* --- helpers */

static void
write_file (const char *path, gconstpointer bytes, gssize length)
{
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

/* Opening fails with @code, and leaves the file as it was. */
static void
assert_open_fails (const char *path, RdStoreMode mode, RdStoreError code)
{
  g_autoptr (GError) error = NULL;
  RdStore *store = rd_store_open (path, mode, &error);

  g_assert_null (store);
  g_assert_error (error, RD_STORE_ERROR, (int) code);
  g_assert_cmpstr (error->message, !=, "");
}

static void
assert_create_fails (const char *path, RdStoreError code)
{
  g_autoptr (GError) error = NULL;
  RdStore *store = rd_store_create (path, &error);

  g_assert_null (store);
  g_assert_error (error, RD_STORE_ERROR, (int) code);
}

/* --- files that are not registers */

typedef struct
{
  const char  *reason;
  void       (*make) (const char *path);
  RdStoreError code;
} Stranger;

static void
make_nothing (const char *path)
{
}

static void
make_empty (const char *path)
{
  write_file (path, "", 0);
}

static void
make_text (const char *path)
{
  write_file (path, "Minutes of the board\n", -1);
}

static void
make_long_text (const char *path)
{
  g_autofree char *text = g_strnfill (200000, 'x');

  write_file (path, text, -1);
}

static void
make_folder (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
}

static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0644), ==, 0);
}

static void
make_other_database (const char *path)
{
  rd_test_raw (path, "PRAGMA application_id = 42; CREATE TABLE reviews (id TEXT);");
}

static void
make_plain_database (const char *path)
{
  rd_test_raw (path, "CREATE TABLE reviews (id TEXT);");
}

static void
make_register (const char *path)
{
  RdStore *store = rd_store_create (path, NULL);

  g_assert_nonnull (store);
  rd_review_free (rd_test_add_review (store, "SCR/2016/01"));
  rd_store_close (store);
}

static void
make_newer (const char *path)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", RD_STORE_SCHEMA + 1);

  make_register (path);
  rd_test_raw (path, sql);
}

static void
make_negative (const char *path)
{
  make_register (path);
  rd_test_raw (path, "PRAGMA user_version = -1");
}

static void
make_cut_in_header (const char *path)
{
  make_register (path);
  g_assert_cmpint (truncate (path, 50), ==, 0);
}

static void
make_cut_in_page (const char *path)
{
  make_register (path);
  g_assert_cmpint (truncate (path, 5000), ==, 0);
}

static void
make_cut_by_half (const char *path)
{
  struct stat about;

  make_register (path);
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (truncate (path, about.st_size / 2 / 4096 * 4096), ==, 0);
}

static void
make_scribbled (const char *path)
{
  g_autofree char *garbage = g_strnfill (4096, '\xa5');
  int fd;

  make_register (path);
  fd = open (path, O_WRONLY);
  g_assert_cmpint (pwrite (fd, garbage, 4096, 4096), ==, 4096);
  close (fd);
}

static void
make_without_table (const char *path)
{
  make_register (path);
  rd_test_raw (path, "DROP TABLE holds");
}

static void
make_with_trigger (const char *path)
{
  make_register (path);
  rd_test_raw (path, "CREATE TRIGGER x AFTER INSERT ON milestones BEGIN DELETE FROM reviews; END");
}

static void
make_with_view (const char *path)
{
  make_register (path);
  rd_test_raw (path, "ALTER TABLE holds RENAME TO other; CREATE VIEW holds AS SELECT * FROM other");
}

static const Stranger strangers[] = {
  { "there is no such file", make_nothing, RD_STORE_ERROR_NOT_FOUND },
  { "a file of no bytes", make_empty, RD_STORE_ERROR_NOT_A_REGISTER },
  { "a text file", make_text, RD_STORE_ERROR_NOT_A_REGISTER },
  { "a long text file", make_long_text, RD_STORE_ERROR_NOT_A_REGISTER },
  { "a folder", make_folder, RD_STORE_ERROR_NOT_A_REGISTER },
  { "a pipe, on which opening must not wait", make_pipe, RD_STORE_ERROR_NOT_A_REGISTER },
  { "another program's database", make_other_database, RD_STORE_ERROR_NOT_A_REGISTER },
  { "a database of nobody in particular", make_plain_database, RD_STORE_ERROR_NOT_A_REGISTER },
  { "made by a program that is newer", make_newer, RD_STORE_ERROR_NEWER },
  { "a version that cannot be", make_negative, RD_STORE_ERROR_DAMAGED },
  { "a copy that broke off in the first bytes", make_cut_in_header, RD_STORE_ERROR_DAMAGED },
  { "a copy that broke off within a page", make_cut_in_page, RD_STORE_ERROR_DAMAGED },
  { "a copy that broke off between pages", make_cut_by_half, RD_STORE_ERROR_DAMAGED },
  { "a page overwritten", make_scribbled, RD_STORE_ERROR_DAMAGED },
  { "a table is missing", make_without_table, RD_STORE_ERROR_DAMAGED },
  { "somebody's trigger would act on our changes", make_with_trigger, RD_STORE_ERROR_DAMAGED },
  { "a view in a table's place", make_with_view, RD_STORE_ERROR_DAMAGED },
};

static void
test_stranger (gconstpointer data)
{
  const Stranger *row = data;
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_test_message ("%s", row->reason);
  row->make (path);
  before = rd_test_list_folder (folder);
  assert_open_fails (path, RD_STORE_READ_ONLY, row->code);
  assert_open_fails (path, RD_STORE_READ_WRITE, row->code);
  after = rd_test_list_folder (folder);
  g_assert_cmpstr (before, ==, after);
  rd_test_remove_folder (folder);
}

/* --- creating */

static void
test_create (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *files = NULL;
  g_autofree char *dump = NULL;

  rd_test_register_init (&board);
  g_assert_cmpstr (rd_store_get_path (board.store), ==, board.path);
  g_assert_false (rd_store_is_read_only (board.store));
  rd_test_assert_clean (board.store);
  g_assert_cmpuint (rd_test_count_history (board.store), ==, 0);

  rd_test_register_reopen (&board);
  dump = rd_test_dump (board.store, TRUE);
  g_assert_cmpstr (dump, ==, "board-name=-\ndue-soon-days=-\n");

  rd_store_close (g_steal_pointer (&board.store));
  files = rd_test_list_folder (board.folder);
  g_assert_cmpstr (files, ==, "board.rdesk");
  g_assert_cmpint (rd_test_raw_number (board.path, "PRAGMA application_id"), ==, RD_STORE_APPLICATION_ID);
  g_assert_cmpint (rd_test_raw_number (board.path, "PRAGMA user_version"), ==, RD_STORE_SCHEMA);
}

static void
test_create_refuses_to_overwrite (void)
{
  static const struct
  {
    const char *reason;
    void      (*make) (const char *path);
  } rows[] = {
    { "another register", make_register },
    { "an empty file", make_empty },
    { "somebody's text", make_text },
    { "a folder", make_folder },
    { "a pipe", make_pipe },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *folder = rd_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
      g_autofree char *files = NULL;

      g_test_message ("%s", rows[i].reason);
      rows[i].make (path);
      assert_create_fails (path, RD_STORE_ERROR_EXISTS);
      files = rd_test_list_folder (folder);
      g_assert_cmpstr (files, ==, "board.rdesk");
      rd_test_remove_folder (folder);
    }
}

/* A link that leads nowhere is something too: SQLite would create its target. */
static void
test_create_refuses_a_link (void)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  g_autofree char *target = g_build_filename (folder, "target", NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
  assert_create_fails (path, RD_STORE_ERROR_EXISTS);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  rd_test_remove_folder (folder);
}

/* SQLite would play a journal that is left over into the new file. */
static void
test_create_refuses_a_journal (void)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  write_file (journal, "what somebody may need", -1);
  assert_create_fails (path, RD_STORE_ERROR_EXISTS);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  rd_test_remove_folder (folder);
}

static void
test_create_where_it_cannot_be (void)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below_file = g_build_filename (file, "board.rdesk", NULL);
  g_autofree char *no_folder = g_build_filename (folder, "none", "board.rdesk", NULL);
  g_autofree char *stem = g_strnfill (250, 'n');
  g_autofree char *long_name = g_build_filename (folder, stem, NULL);
  g_autofree char *files = NULL;

  make_text (file);
  assert_create_fails (below_file, RD_STORE_ERROR_NOT_FOUND);
  assert_create_fails (no_folder, RD_STORE_ERROR_NOT_FOUND);
  assert_create_fails (long_name, RD_STORE_ERROR_IO);
  assert_open_fails (below_file, RD_STORE_READ_WRITE, RD_STORE_ERROR_NOT_FOUND);
  files = rd_test_list_folder (folder);
  g_assert_cmpstr (files, ==, "file");
  rd_test_remove_folder (folder);
}

/* --- permissions, also where the tests run as root */

/* Runs @check in a child that is not root; its exit status says whether it held. */
static void
run_unprivileged (gboolean (*check) (const char *path), const char *path)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (getuid () == 0 && (setresgid (NOBODY, NOBODY, NOBODY) != 0 || setresuid (NOBODY, NOBODY, NOBODY) != 0))
        _exit (2);
      _exit (check (path) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static gboolean
opens (const char *path, RdStoreMode mode)
{
  RdStore *store = rd_store_open (path, mode, NULL);
  g_autofree char *dump = store != NULL ? rd_test_dump (store, TRUE) : NULL;

  rd_store_close (store);
  return dump != NULL;
}

static gboolean
fails_for_permission (const char *path, RdStoreMode mode)
{
  g_autoptr (GError) error = NULL;

  return rd_store_open (path, mode, &error) == NULL
         && g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_PERMISSION);
}

static gboolean
is_for_reading_only (const char *path)
{
  return fails_for_permission (path, RD_STORE_READ_WRITE) && opens (path, RD_STORE_READ_ONLY);
}

static gboolean
is_closed (const char *path)
{
  return fails_for_permission (path, RD_STORE_READ_WRITE) && fails_for_permission (path, RD_STORE_READ_ONLY);
}

static gboolean
cannot_be_created (const char *path)
{
  g_autofree char *other = g_strconcat (path, "-2", NULL);
  g_autoptr (GError) error = NULL;

  return rd_store_create (other, &error) == NULL
         && g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_PERMISSION);
}

static void
test_permissions (void)
{
  char *folder = rd_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);

  make_register (path);
  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  g_assert_cmpint (chmod (path, 0666), ==, 0);
  run_unprivileged (is_for_reading_only, path);
  run_unprivileged (cannot_be_created, path);

  g_assert_cmpint (chmod (folder, 0777), ==, 0);
  g_assert_cmpint (chmod (path, 0444), ==, 0);
  run_unprivileged (is_for_reading_only, path);

  g_assert_cmpint (chmod (path, 0000), ==, 0);
  run_unprivileged (is_closed, path);
  rd_test_remove_folder (folder);
}

/* --- modes */

static void
test_read_only (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RdReview) review = NULL;
  RdStore *reader;

  rd_test_register_init (&board);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  reader = rd_test_open (board.path, RD_STORE_READ_ONLY);
  g_assert_true (rd_store_is_read_only (reader));

  g_assert_false (rd_test_begin_code (reader, "x", &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (rd_history_undo (reader, "x", 0, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (rd_store_put_review (reader, review, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  rd_test_assert_clean (reader);
  rd_store_close (reader);
}

/* Relative names and links lead to the same register, and its journal beside it. */
static void
test_through_a_link (void)
{
  g_auto (RdTestRegister) board = { 0 };
  g_autofree char *link = NULL;
  g_autoptr (RdReview) review = NULL;

  rd_test_register_init (&board);
  rd_store_close (board.store);
  link = g_build_filename (board.folder, "link.rdesk", NULL);
  g_assert_cmpint (symlink ("board.rdesk", link), ==, 0);
  board.store = rd_test_open (link, RD_STORE_READ_WRITE);
  review = rd_test_add_review (board.store, "SCR/2016/01");
  assert_open_fails (board.path, RD_STORE_READ_WRITE, RD_STORE_ERROR_LOCKED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/open/stranger/%u", i);

      g_test_add_data_func (name, &strangers[i], test_stranger);
    }
  g_test_add_func ("/store/create", test_create);
  g_test_add_func ("/store/create/refuses-to-overwrite", test_create_refuses_to_overwrite);
  g_test_add_func ("/store/create/refuses-a-link", test_create_refuses_a_link);
  g_test_add_func ("/store/create/refuses-a-journal", test_create_refuses_a_journal);
  g_test_add_func ("/store/create/where-it-cannot-be", test_create_where_it_cannot_be);
  g_test_add_func ("/store/open/permissions", test_permissions);
  g_test_add_func ("/store/open/read-only", test_read_only);
  g_test_add_func ("/store/open/through-a-link", test_through_a_link);
  return g_test_run ();
}
