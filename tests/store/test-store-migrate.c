/* test-store-migrate.c — older registers, and the copy beside them
 *
 * Schema 0 is a file with the application's id and nothing in it.  Of each later
 * schema there is a sample register in tests/data/registers, made by the program
 * of that day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store.h"

#include <sys/stat.h>

#include "rd-fault-vfs.h"
#include "rd-test-store.h"

#define SCHEMA_0 "PRAGMA application_id = 1380217707; PRAGMA user_version = 0; CREATE TABLE t (n); DROP TABLE t;"

/* --- helpers */

typedef struct
{
  char *folder;
  char *path;
} OldRegister;

static void
old_register_init (OldRegister *self, const char *sql)
{
  self->folder = rd_test_make_folder ();
  self->path = g_build_filename (self->folder, "board.rdesk", NULL);
  rd_test_raw (self->path, sql);
}

static void
old_register_clear (OldRegister *self)
{
  g_free (self->path);
  rd_test_remove_folder (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OldRegister, old_register_clear)

static void
assert_files (const char *folder, const char *expected)
{
  g_autofree char *files = rd_test_list_folder (folder);

  g_assert_cmpstr (files, ==, expected);
}

/* --- tests */

static void
test_brought_up_to_date (void)
{
  g_auto (OldRegister) old = { 0 };
  RdStore *store;

  old_register_init (&old, SCHEMA_0);
  store = rd_test_open (old.path, RD_STORE_READ_WRITE);
  rd_review_free (rd_test_add_review (store, "SCR/2016/01"));
  rd_test_assert_clean (store);
  rd_store_close (store);
  assert_files (old.folder, "board.rdesk");
  g_assert_cmpint (rd_test_raw_number (old.path, "PRAGMA user_version"), ==, RD_STORE_SCHEMA);
}

/* Registers of older programs keep everything, and can be worked with. */
static void
test_older_samples (void)
{
  const char * const names[] = { "schema-1.rdesk", "schema-2.rdesk", "schema-4.rdesk" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "registers", names[i], NULL);
      g_autofree char *folder = rd_test_make_folder ();
      g_autofree char *path = g_build_filename (folder, "board.rdesk", NULL);
      g_autofree char *content = NULL;
      gint64 milestones;
      gsize length;
      RdStore *store;

      g_assert_true (g_file_get_contents (source, &content, &length, NULL));
      g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
      milestones = rd_test_raw_number (path, "SELECT count (*) FROM milestones");
      g_assert_cmpint (milestones, >, 50);
      store = rd_test_open (path, RD_STORE_READ_WRITE);
      rd_review_free (rd_test_add_review (store, "NEW/1"));
      g_assert_true (rd_history_undo (store, "An Other", 1, NULL));
      g_assert_true (rd_history_undo (store, "An Other", 1, NULL));
      rd_test_assert_clean (store);
      rd_store_close (store);
      g_assert_cmpint (rd_test_raw_number (path, "PRAGMA user_version"), ==, RD_STORE_SCHEMA);
      g_assert_cmpint (rd_test_raw_number (path, "SELECT count (*) FROM milestones"), ==, milestones);
      g_assert_cmpint (rd_test_raw_number (path, "SELECT count (*) FROM closures"), ==, 2);
      rd_test_remove_folder (g_steal_pointer (&folder));
    }
}

/* Who may only read is told what to do. */
static void
test_not_for_reading (void)
{
  g_auto (OldRegister) old = { 0 };
  g_autoptr (GError) error = NULL;

  old_register_init (&old, SCHEMA_0);
  g_assert_null (rd_store_open (old.path, RD_STORE_READ_ONLY, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "open it for changes once"));
  g_assert_cmpint (rd_test_raw_number (old.path, "PRAGMA user_version"), ==, 0);
}

/* A migration that cannot be done leaves the file as it was. */
static void
test_migration_fails (void)
{
  g_auto (OldRegister) old = { 0 };
  g_autoptr (GError) error = NULL;

  old_register_init (&old, SCHEMA_0 "CREATE TABLE closures (mine TEXT); INSERT INTO closures VALUES ('kept');");
  g_assert_null (rd_store_open (old.path, RD_STORE_READ_WRITE, &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_DAMAGED);
  assert_files (old.folder, "board.rdesk");
  g_assert_cmpint (rd_test_raw_number (old.path, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (rd_test_raw_number (old.path, "SELECT count (*) FROM closures WHERE mine = 'kept'"), ==, 1);
  g_assert_cmpint (rd_test_raw_number (old.path, "SELECT count (*) FROM sqlite_schema"), ==, 1);
}

/* A copy that an interrupted migration left is never overwritten. */
static void
test_copy_of_before (void)
{
  g_auto (OldRegister) old = { 0 };
  g_autofree char *copy = NULL;
  g_autofree char *content = NULL;

  old_register_init (&old, SCHEMA_0);
  copy = g_strconcat (old.path, ".schema-0.bak", NULL);
  g_assert_true (g_file_set_contents (copy, "of before", -1, NULL));
  rd_store_close (rd_test_open (old.path, RD_STORE_READ_WRITE));
  assert_files (old.folder, "board.rdesk board.rdesk.schema-0.bak");
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "of before");
}

/* The disk fails at the n-th write: the file is old or new, and opens the next time. */
static gboolean
fail_at (guint n)
{
  g_auto (OldRegister) old = { 0 };
  g_autoptr (GError) error = NULL;
  RdStore *store;
  gboolean is_reached;

  old_register_init (&old, SCHEMA_0);
  rd_fault_vfs_fail (n, 0, SQLITE_FULL);
  store = rd_store_open (old.path, RD_STORE_READ_WRITE, &error);
  is_reached = rd_fault_vfs_get_count () >= n;
  if (store == NULL)
    g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_FULL);
  rd_store_close (store);
  rd_fault_vfs_reset ();

  store = rd_test_open (old.path, RD_STORE_READ_WRITE);
  rd_test_assert_clean (store);
  rd_store_close (store);
  return is_reached;
}

static void
test_full_disk (void)
{
  guint n = 1;

  rd_fault_vfs_install ();
  while (fail_at (n))
    n++;
  rd_fault_vfs_uninstall ();
  g_assert_cmpuint (n, >, 20);
}

/* Another program turned the register to SQLite's other way of writing: it is turned back. */
static void
test_wal (void)
{
  const RdStoreMode modes[] = { RD_STORE_READ_WRITE, RD_STORE_READ_ONLY };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_auto (RdTestRegister) board = { 0 };
      g_autofree char *files = NULL;

      rd_test_register_init (&board);
      rd_review_free (rd_test_add_review (board.store, "SCR/2016/01"));
      rd_store_close (g_steal_pointer (&board.store));
      rd_test_raw (board.path, "PRAGMA journal_mode = WAL");
      board.store = rd_test_open (board.path, modes[i]);
      rd_test_assert_clean (board.store);
      g_assert_cmpuint (rd_test_count_history (board.store), ==, 1);
      rd_store_close (g_steal_pointer (&board.store));
      files = rd_test_list_folder (board.folder);
      g_assert_cmpstr (files, ==, "board.rdesk");
      g_assert_cmpint (rd_test_raw_number (board.path, "SELECT count (*) FROM reviews"), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migrate/brought-up-to-date", test_brought_up_to_date);
  g_test_add_func ("/store/migrate/older-samples", test_older_samples);
  g_test_add_func ("/store/migrate/not-for-reading", test_not_for_reading);
  g_test_add_func ("/store/migrate/fails", test_migration_fails);
  g_test_add_func ("/store/migrate/copy-of-before", test_copy_of_before);
  g_test_add_func ("/store/migrate/wal", test_wal);
  g_test_add_func ("/store/migrate/full-disk", test_full_disk);
  return g_test_run ();
}
