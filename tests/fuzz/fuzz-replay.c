/* fuzz-replay.c — feeds a fuzz target every file of its corpus, as an ordinary test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

static void
replay_file (gconstpointer data)
{
  const char *path = data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) text, length), ==, 0);
}

static void
add_corpus (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name = NULL;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *test_path = g_strconcat ("/fuzz/", name, NULL);

      g_test_add_data_func_full (test_path, g_build_filename (folder, name, NULL), replay_file, g_free);
      n++;
    }

  /* An empty folder would be a test that cannot fail. */
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (int i = 1; i < argc; i++)
    add_corpus (argv[i]);

  return g_test_run ();
}
