/* test-register-jobs.c — backing up and verifying beside the main loop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <string.h>

#define TODAY DAY (2026, 11, 23)

/* Enough of a history to be at it for some time. */
#define MANY 400

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_verify (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  fixture_init (&fixture, TODAY);
  add_review (&fixture, "SCR/1", "Child A");
  rd_register_verify_async (fixture.reg, NULL, finished_cb, &result);
  problems = rd_register_verify_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  /* The register itself is as usable as before. */
  add_review (&fixture, "SCR/2", "Child B");
  fixture_clear (&fixture);
}

/* What the history says is changed behind the register's back. */
static void
tamper (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  char *at;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  for (at = text; memcmp (at, "review-added", strlen ("review-added")) != 0; at++)
    g_assert_cmpuint ((gsize) (at - text), <, length - 20);
  memcpy (at, "review-ADDED", strlen ("review-ADDED"));

  FILE *file = fopen (path, "r+b");
  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, at - text, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (at, 1, strlen ("review-added"), file), ==, strlen ("review-added"));
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_verify_finds (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  fixture_init (&fixture, TODAY);
  add_review (&fixture, "SCR/1", "Child A");
  tamper (fixture.path);
  rd_register_verify_async (fixture.reg, NULL, finished_cb, &result);
  problems = rd_register_verify_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >, 0);

  g_assert_finalize_object (fixture.reg);
  g_assert_finalize_object (fixture.clock);
  g_free (fixture.path);
  remove_folder (fixture.folder);
}

static void
test_backup (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GAsyncResult) again = NULL;
  g_autoptr(RdRegister) copy = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;

  fixture_init (&fixture, TODAY);
  add_review (&fixture, "SCR/1", "Child A");
  path = g_build_filename (fixture.folder, "copy.rdesk", NULL);
  rd_register_backup_async (fixture.reg, path, NULL, finished_cb, &result);
  g_assert_true (rd_register_backup_finish (wait_for (&result), &error));
  g_assert_no_error (error);

  copy = rd_register_open (path, TRUE, fixture.clock, &error);
  g_assert_no_error (error);
  g_assert_nonnull (rd_register_find_review (copy, "SCR/1"));
  g_clear_object (&copy);

  rd_register_backup_async (fixture.reg, path, NULL, finished_cb, &again);
  g_assert_false (rd_register_backup_finish (wait_for (&again), &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_EXISTS);
  fixture_clear (&fixture);
}

static void
test_cancel (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) verified = NULL;
  g_autoptr(GAsyncResult) copied = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  guint n_files;

  fixture_init (&fixture, TODAY);
  for (int i = 0; i < MANY; i++)
    {
      g_autofree char *reference = g_strdup_printf ("SCR/%d", i);

      add_review (&fixture, reference, "Child A");
    }
  n_files = count_files (fixture.folder);
  path = g_build_filename (fixture.folder, "copy.rdesk", NULL);

  g_cancellable_cancel (cancellable);
  rd_register_verify_async (fixture.reg, cancellable, finished_cb, &verified);
  g_assert_null (rd_register_verify_finish (wait_for (&verified), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  rd_register_backup_async (fixture.reg, path, cancellable, finished_cb, &copied);
  g_assert_false (rd_register_backup_finish (wait_for (&copied), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture.folder), ==, n_files);
  fixture_clear (&fixture);
}

/* The register goes while the work is under way: the work ends all the same. */
static void
test_closed_meanwhile (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  fixture_init (&fixture, TODAY);
  add_review (&fixture, "SCR/1", "Child A");
  rd_register_verify_async (fixture.reg, NULL, finished_cb, &result);
  g_assert_finalize_object (fixture.reg);
  problems = rd_register_verify_finish (wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);

  g_assert_finalize_object (fixture.clock);
  g_free (fixture.path);
  remove_folder (fixture.folder);
}

/* Another file in its place is not what was meant; nor is a register that was closed. */
static void
test_not_there (void)
{
  Fixture fixture;
  g_autoptr(GAsyncResult) moved = NULL;
  g_autoptr(GAsyncResult) closed = NULL;
  g_autofree char *away = NULL;
  g_autoptr(GError) error = NULL;

  fixture_init (&fixture, TODAY);
  away = g_build_filename (fixture.folder, "away.rdesk", NULL);
  g_assert_cmpint (g_rename (fixture.path, away), ==, 0);
  rd_register_verify_async (fixture.reg, NULL, finished_cb, &moved);
  g_assert_null (rd_register_verify_finish (wait_for (&moved), &error));
  g_assert_error (error, RD_STORE_ERROR, RD_STORE_ERROR_REPLACED);
  g_clear_error (&error);

  rd_register_close (fixture.reg);
  rd_register_verify_async (fixture.reg, NULL, finished_cb, &closed);
  g_assert_null (rd_register_verify_finish (wait_for (&closed), &error));
  g_assert_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_CLOSED);

  g_assert_finalize_object (fixture.reg);
  g_assert_finalize_object (fixture.clock);
  g_free (fixture.path);
  remove_folder (fixture.folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-jobs/verify", test_verify);
  g_test_add_func ("/register-jobs/verify-finds", test_verify_finds);
  g_test_add_func ("/register-jobs/backup", test_backup);
  g_test_add_func ("/register-jobs/cancel", test_cancel);
  g_test_add_func ("/register-jobs/closed-meanwhile", test_closed_meanwhile);
  g_test_add_func ("/register-jobs/not-there", test_not_there);
  return g_test_run ();
}
