/* test-draw-trouble.c — files that cannot be written
 *
 * Whatever goes wrong, the target is as it was and nothing is left beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "draw-fixture.h"
#include "draw/rd-draw-file.h"
#include "draw/rd-draw-output.h"

/* The user who may do nothing, for when the tests are run by one who may do all. */
#define NOBODY 65534

typedef struct
{
  RdDrawStyle  style;
  DrawFixture *rows;
  char        *folder;
  char        *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  rd_draw_style_init_paper (&fixture->style, &draw_fixture_words);
  fixture->rows = draw_fixture_new (40);
  fixture->folder = draw_fixture_folder ();
  fixture->path = g_build_filename (fixture->folder, "gantt.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  draw_fixture_free (fixture->rows);
  draw_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
draw (Fixture *fixture, const char *path, RdDrawFileKind kind, GError **error)
{
  return rd_draw_gantt_to_file (&fixture->rows->chart, &fixture->style, path, kind, RD_PAPER_A4, error);
}

static void
put (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, text);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *names = draw_fixture_list (fixture->folder);

  g_assert_cmpstr (names, ==, expected);
}

static mode_t
get_mode (const char *path)
{
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  return info.st_mode & 0777;
}

static void
assert_refused (Fixture *fixture, const char *path, const char *reason)
{
  static const RdDrawFileKind kinds[] = { RD_FILE_PDF, RD_FILE_SVG, RD_FILE_PNG };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (draw (fixture, path, kinds[i], &error));
      g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE);
      if (strstr (error->message, reason) == NULL)
        g_error ("“%s” does not say “%s”", error->message, reason);
    }
}

/* --- what is there already */

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *begin = NULL;
  g_autoptr (GError) error = NULL;

  put (fixture->path, "as it was");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  g_assert_true (draw (fixture, fixture->path, RD_FILE_PDF, &error));
  g_assert_no_error (error);
  g_file_get_contents (fixture->path, &begin, NULL, NULL);
  g_assert_true (g_str_has_prefix (begin, "%PDF-"));
  /* Whoever may read it is asked of the old file. */
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);
  assert_names (fixture, "gantt.pdf");
}

static void
test_new_mode (Fixture *fixture, gconstpointer data)
{
  mode_t mask = umask (027);

  g_assert_true (draw (fixture, fixture->path, RD_FILE_SVG, NULL));
  umask (mask);
  g_assert_cmpint (get_mode (fixture->path), ==, 0640);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.pdf", NULL);

  put (fixture->path, "as it was");
  g_assert_cmpint (symlink ("gantt.pdf", link), ==, 0);
  g_assert_true (draw (fixture, link, RD_FILE_PDF, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  assert_names (fixture, "gantt.pdf link.pdf");
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inside = g_build_filename (fixture->path, "kept", NULL);

  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  put (inside, "as it was");
  assert_refused (fixture, fixture->path, "folder");
  assert_holds (inside, "as it was");
  assert_names (fixture, "gantt.pdf");
  g_assert_cmpint (g_remove (inside), ==, 0);
}

static void
test_device (Fixture *fixture, gconstpointer data)
{
  struct stat info;

  assert_refused (fixture, "/dev/null", "not an ordinary file");
  g_assert_cmpint (stat ("/dev/null", &info), ==, 0);
  g_assert_true (S_ISCHR (info.st_mode));
}

/* --- places */

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "gantt.pdf", NULL);

  assert_refused (fixture, path, "No such file");
  assert_names (fixture, "");
}

static void
test_file_as_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "gantt.pdf", NULL);

  put (fixture->path, "as it was");
  assert_refused (fixture, path, "Not a directory");
  assert_holds (fixture->path, "as it was");
}

static void
test_long_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_refused (fixture, path, "too long");
  assert_names (fixture, "");
}

/* A name as long as the file system takes is no trouble for the file beside it. */
static void
test_longest_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'a');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (draw (fixture, path, RD_FILE_SVG, &error));
  g_assert_no_error (error);
  assert_names (fixture, name);
}

static void
test_no_permission (Fixture *fixture, gconstpointer data)
{
  gboolean may_all = geteuid () == 0;

  put (fixture->path, "as it was");
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  if (may_all)
    g_assert_cmpint (seteuid (NOBODY), ==, 0);
  assert_refused (fixture, fixture->path, "Permission denied");
  if (may_all)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  assert_holds (fixture->path, "as it was");
  assert_names (fixture, "gantt.pdf");
}

/* Whoever made a file read-only wanted to keep it, though the folder would allow to replace it. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  gboolean may_all = geteuid () == 0;

  put (fixture->path, "as it was");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  if (may_all)
    {
      /* access() asks for the real user. */
      g_assert_cmpint (setresuid (NOBODY, NOBODY, 0), ==, 0);
    }
  assert_refused (fixture, fixture->path, "Permission denied");
  if (may_all)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  assert_holds (fixture->path, "as it was");
  assert_names (fixture, "gantt.pdf");
}

/* --- a full disk */

/* No file may grow beyond @size; returns what was allowed before. */
static struct rlimit
limit_files (rlim_t size)
{
  struct rlimit before, limit;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = size;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  return before;
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  static const rlim_t sizes[] = { 0, 1, 100, 4096 };

  put (fixture->path, "as it was");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      struct rlimit before = limit_files (sizes[i]);

      assert_refused (fixture, fixture->path, "too large");
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      assert_holds (fixture->path, "as it was");
      assert_names (fixture, "gantt.pdf");
    }
}

/* Wherever the disk becomes full, the first failure is the one that is told and
 * nothing is written after it.
 */
static void
test_output (Fixture *fixture, gconstpointer data)
{
  g_autofree char *block = g_strnfill (50000, 'x');

  put (fixture->path, "as it was");
  for (rlim_t size = 0; size < 500000; size += 90000)
    {
      g_autoptr (RdDrawOutput) output = NULL;
      g_autoptr (GError) error = NULL;
      struct rlimit before = limit_files (size);
      gboolean written;

      output = rd_draw_output_new (fixture->path, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < 10; i++)
        rd_draw_output_write (output, block, 50000);
      written = rd_draw_output_commit (output, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

      g_assert_false (written);
      g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE);
      assert_holds (fixture->path, "as it was");
    }
  assert_names (fixture, "gantt.pdf");
}

/* Small and large pieces arrive in order. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (RdDrawOutput) output = rd_draw_output_new (fixture->path, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *piece = g_strnfill (1u << (i % 19), (char) ('a' + i % 26));

      rd_draw_output_write (output, piece, strlen (piece));
      g_string_append (expected, piece);
    }
  g_assert_true (rd_draw_output_commit (output, &error));
  g_assert_no_error (error);
  assert_holds (fixture->path, expected->str);
}

/* What was begun and given up leaves nothing. */
static void
test_given_up (Fixture *fixture, gconstpointer data)
{
  RdDrawOutput *output = rd_draw_output_new (fixture->path, NULL);

  rd_draw_output_write (output, "half", 4);
  rd_draw_output_free (output);
  assert_names (fixture, "");
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/draw/trouble/replaced", test_replaced },
    { "/draw/trouble/new-mode", test_new_mode },
    { "/draw/trouble/link", test_link },
    { "/draw/trouble/folder", test_folder },
    { "/draw/trouble/device", test_device },
    { "/draw/trouble/no-folder", test_no_folder },
    { "/draw/trouble/file-as-folder", test_file_as_folder },
    { "/draw/trouble/long-name", test_long_name },
    { "/draw/trouble/longest-name", test_longest_name },
    { "/draw/trouble/no-permission", test_no_permission },
    { "/draw/trouble/read-only", test_read_only },
    { "/draw/trouble/full", test_full },
    { "/draw/trouble/output", test_output },
    { "/draw/trouble/order", test_order },
    { "/draw/trouble/given-up", test_given_up },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
