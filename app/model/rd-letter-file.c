/* rd-letter-file.c — letters and templates read from and written to files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-letter-file.h"

static gboolean
check_info (GFileInfo *info, GError **error)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not an ordinary file");
      return FALSE;
    }
  if (g_file_info_get_size (info) > RD_OFFICE_ZIP_MAX_BYTES)
    {
      g_set_error_literal (error, RD_OFFICE_ZIP_ERROR, RD_OFFICE_ZIP_ERROR_TOO_LARGE, "the file is larger than any real letter");
      return FALSE;
    }
  return TRUE;
}

GBytes *
rd_letter_file_read (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  /* Asked before it is opened: a pipe would never answer. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL || !check_info (info, error))
    return NULL;
  stream = g_file_read (file, NULL, error);
  if (stream == NULL)
    return NULL;
  /* One more than is taken: a file that has grown meanwhile is refused by its size. */
  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), g_file_info_get_size (info) + 1, NULL, error);
  return g_steal_pointer (&bytes);
}

gboolean
rd_letter_file_write (GFile *file, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data;

  g_return_val_if_fail (G_IS_FILE (file) && bytes != NULL, FALSE);

  data = g_bytes_get_data (bytes, &size);
  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

gboolean
rd_letter_file_find_format (const char *name, RdLetterFormat *out)
{
  g_autofree char *small = NULL;

  g_return_val_if_fail (name != NULL && out != NULL, FALSE);

  small = g_ascii_strdown (name, -1);
  if (!g_str_has_suffix (small, ".docx") && !g_str_has_suffix (small, ".odt"))
    return FALSE;
  *out = g_str_has_suffix (small, ".odt") ? RD_LETTER_ODT : RD_LETTER_DOCX;
  return TRUE;
}
