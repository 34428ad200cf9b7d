/* formats-files.h — the files that the tests of the formats read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>
#include <glib.h>

/* A file under tests/, as "data/frameworks/good/small.xml" or "../resources/…". (transfer full) */
static inline GBytes *
read_test_file (const char *path)
{
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, path, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_file_get_contents (full, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

static inline GBytes *
bytes_from_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}
