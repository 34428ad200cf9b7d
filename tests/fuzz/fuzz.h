/* fuzz.h — what the fuzz targets share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>
#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* A file of the folder resources/. (transfer full) */
static inline GBytes *
fuzz_read_resource (const char *name)
{
  g_autofree char *path = g_build_filename (FUZZ_RESOURCES, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, length);
}

/* A failure has an error whose message is one line of text; a success has none. */
static inline void
fuzz_assert_error (gboolean      failed,
                   const GError *error)
{
  g_assert_true (failed == (error != NULL));
  if (error == NULL)
    return;

  g_assert_true (*error->message != '\0');
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strpbrk (error->message, "\r\n\x1b"));
  g_assert_cmpuint (strlen (error->message), <, 2000);
}
