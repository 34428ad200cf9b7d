/* test-office-convert.c — old Office files by way of LibreOffice, and of programs that stand in for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-office-convert.h"

#include <glib/gstdio.h>
#include <string.h>

#include "formats/rd-docx-read.h"
#include "formats/rd-table-file-error.h"

static char *scratch = NULL;      /* where temporary files go */
static char *real_path = NULL;    /* PATH as it was */

/* A folder with a program called soffice, which is this script, and nothing else but what a shell needs. */
static void
put_program (const char *script)
{
  g_autofree char *folder = g_build_filename (scratch, "bin", NULL);
  g_autofree char *path = g_build_filename (folder, "soffice", NULL);
  g_autofree char *search = g_strconcat (folder, ":/usr/bin:/bin", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_setenv ("PATH", search, TRUE);
}

/* Whatever came of it, nothing is left behind. */
static void
assert_clean (void)
{
  g_autoptr (GDir) folder = g_dir_open (scratch, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_cmpstr (name, ==, "bin");
  g_setenv ("PATH", real_path, TRUE);
}

static GBytes *
make_old_file (void)
{
  char *data = g_malloc0 (4096);

  memcpy (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  memcpy (data + 1024, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t", 24);
  return g_bytes_new_take (data, 4096);
}

static void
assert_fails (const char *script, GQuark domain, int code)
{
  g_autoptr (GBytes) bytes = make_old_file ();
  g_autoptr (GError) error = NULL;

  put_program (script);
  g_assert_null (rd_office_convert_word (bytes, NULL, &error));
  g_assert_true (g_error_matches (error, domain, code));
  assert_clean ();
}

static gboolean
succeeds (const char *command)
{
  g_autofree char *complaint = NULL;
  int status = -1;

  return g_spawn_command_line_sync (command, NULL, &complaint, &status, NULL) && status == 0;
}

/* Whether this system lets a process leave the network, which not every container does. */
static gboolean
can_leave_network (void)
{
  return succeeds ("unshare -n true") || succeeds ("unshare -U -n true");
}

/* What the program sees is what is made here into the “document”. */
static void
test_walls (void)
{
  g_autoptr (GBytes) bytes = make_old_file ();
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *network = g_file_read_link ("/proc/self/ns/net", NULL);

  put_program ("#!/bin/sh\n"
               "{ cat profile/user/registrymodifications.xcu; stat -c 'mode %a' .; echo \"home $HOME\"; pwd; env; echo \"cores $(ulimit -c)\"; "
               "readlink /proc/self/ns/net; } > chronology.odt\n");
  made = rd_office_convert_word (bytes, NULL, &error);
  g_assert_no_error (error);
  facts = g_strndup (g_bytes_get_data (made, NULL), g_bytes_get_size (made));
  g_assert_nonnull (strstr (facts, "\"DisableMacrosExecution\" oor:op=\"fuse\"><value>true<"));
  g_assert_nonnull (strstr (facts, "mode 700\n"));
  g_assert_nonnull (strstr (facts, "cores 0\n"));
  g_assert_nonnull (strstr (facts, scratch));
  g_assert_null (strstr (facts, "DISPLAY="));
  g_assert_null (strstr (facts, "DBUS_SESSION"));
  if (can_leave_network ())
    g_assert_null (strstr (facts, network));
  assert_clean ();
}

static void
test_failures (void)
{
  g_autoptr (GBytes) bytes = make_old_file ();
  g_autoptr (GError) error = NULL;

  assert_fails ("#!/bin/sh\nexit 0\n", RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_FAILED);
  assert_fails ("#!/bin/sh\nkill -SEGV $$\n", RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_FAILED);
  assert_fails ("#!/bin/sh\nmkdir chronology.odt\n", RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_FAILED);
  assert_fails ("#!/bin/sh\nln -s /etc/passwd link; ln -s / profile/root\n", RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_FAILED);

  g_setenv ("PATH", "/nonexistent", TRUE);
  g_assert_false (rd_office_convert_is_there ());
  g_assert_null (rd_office_convert_word (bytes, NULL, &error));
  g_assert_error (error, RD_OFFICE_CONVERT_ERROR, RD_OFFICE_CONVERT_ERROR_NOT_INSTALLED);
  g_clear_error (&error);
  g_assert_null (rd_office_convert_read_tables (bytes, "old.doc", NULL, &error));
  g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_OLD_FORMAT);
  assert_clean ();
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);
  return NULL;
}

/* The program and those that it started are ended at once. */
static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = make_old_file ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  GThread *thread;

  put_program ("#!/bin/sh\nsleep 1000 & sleep 1000\n");
  thread = g_thread_new ("cancel", cancel_soon, cancellable);
  g_assert_null (rd_office_convert_word (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
  g_thread_join (thread);
  assert_clean ();
}

/* --- LibreOffice itself */

static GBytes *
read_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "chronologies", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static void
assert_same_rows (const RdTable *a, const RdTable *b)
{
  g_assert_cmpuint (rd_table_get_n_rows (a), ==, rd_table_get_n_rows (b));
  for (guint i = 0; i < rd_table_get_n_rows (a); i++)
    {
      const RdTableRow *row = rd_table_get_row (a, i);
      const RdTableRow *other = rd_table_get_row (b, i);

      g_assert_cmpuint (rd_table_row_get_number (row), ==, rd_table_row_get_number (other));
      for (guint column = 0; column < rd_table_get_n_columns (a); column++)
        {
          g_assert_cmpstr (rd_table_row_get_cell (row, column)->text, ==, rd_table_row_get_cell (other, column)->text);
          g_assert_cmpstr (rd_table_row_get_cell (row, column)->comment, ==, rd_table_row_get_cell (other, column)->comment);
        }
    }
}

/* The old form of a file says what the new one says. */
static void
test_libreoffice (void)
{
  g_autoptr (GBytes) old = read_file ("health-visiting-and-gp.doc");
  g_autoptr (GBytes) new = read_file ("health-visiting-and-gp.docx");
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) from_old = NULL;
  g_autoptr (RdTableSet) from_new = NULL;

  /* ./dev installs it before the tests. */
  g_assert_true (rd_office_convert_is_there ());
  from_old = rd_office_convert_read_tables (old, "health-visiting-and-gp.doc", NULL, &error);
  g_assert_no_error (error);
  from_new = rd_docx_read (new, NULL, &error);
  g_assert_no_error (error);
  assert_same_rows (rd_table_set_get_table (from_new, 0), rd_table_set_get_table (from_old, 0));

  damaged = g_bytes_new_from_bytes (old, 0, 4096);
  g_assert_null (rd_office_convert_read_tables (damaged, "health-visiting-and-gp.doc", NULL, &error));
  g_assert_nonnull (error);
  assert_clean ();
}

static void
remove_scratch (void)
{
  g_autofree char *program = g_build_filename (scratch, "bin", "soffice", NULL);
  g_autofree char *folder = g_path_get_dirname (program);

  g_unlink (program);
  g_rmdir (folder);
  g_rmdir (scratch);
  g_free (scratch);
  g_free (real_path);
}

int
main (int argc, char **argv)
{
  int result;

  /* Before anything asks where temporary files go, which is asked once. */
  scratch = g_build_filename (g_getenv ("TMPDIR") != NULL ? g_getenv ("TMPDIR") : "/tmp", "rd-office-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (scratch));
  g_setenv ("TMPDIR", scratch, TRUE);
  real_path = g_strdup (g_getenv ("PATH"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office-convert/walls", test_walls);
  g_test_add_func ("/office-convert/failures", test_failures);
  g_test_add_func ("/office-convert/cancelled", test_cancelled);
  g_test_add_func ("/office-convert/libreoffice", test_libreoffice);
  result = g_test_run ();

  remove_scratch ();
  return result;
}
