/* rd-table-file.c — the tables of a file, of whatever kind it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-file.h"

#include <string.h>

#include "formats/rd-csv-read.h"
#include "formats/rd-docx-read.h"
#include "formats/rd-ods-read.h"
#include "formats/rd-odt-read.h"
#include "formats/rd-table-file-kind.h"
#include "formats/rd-xlsx-read.h"

static gboolean
check_info (GFileInfo *info, GError **error)
{
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_UNREADABLE, "this is a folder");
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_UNREADABLE, "this is not an ordinary file");
  if (g_file_info_get_size (info) > RD_TABLE_FILE_MAX_BYTES)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the file is larger than any real chronology");
  if (g_file_info_get_size (info) == 0)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "the file is empty");
  return TRUE;
}

/* What the system says, in our own domain; that somebody cancelled stays what it is. */
static gboolean
translate (GError *found, GError **error)
{
  if (g_error_matches (found, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, found);
  else
    {
      g_autoptr (GError) kept = found;

      if (g_error_matches (kept, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_UNREADABLE, "there is no such file");
      else if (g_error_matches (kept, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
        rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_UNREADABLE, "you may not read this file");
      else
        rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_UNREADABLE, "the file cannot be read");
    }
  return FALSE;
}

GBytes *
rd_table_file_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GError *found = NULL;
  GBytes *bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  /* Asked before it is opened: a pipe would never answer. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &found);
  if (info != NULL && !check_info (info, error))
    return NULL;
  if (info != NULL)
    stream = g_file_read (file, cancellable, &found);
  bytes = stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream), (gsize) g_file_info_get_size (info), cancellable, &found) : NULL;
  if (bytes == NULL)
    translate (found, error);
  return bytes;
}

RdTableFileKind
rd_table_file_find_kind (GBytes *bytes, const char *name, GError **error)
{
  RdTableFileKind told, found;
  const char *what = NULL;

  g_return_val_if_fail (bytes != NULL, RD_TABLE_FILE_UNKNOWN);

  told = rd_table_file_kind_from_name (name);
  found = rd_table_file_kind_from_content (bytes, told, &what, error);
  if (found == RD_TABLE_FILE_UNKNOWN || told == found || (told == RD_TABLE_FILE_UNKNOWN && !rd_table_file_kind_is_foreign (name)))
    return found;
  g_set_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS,
               "its name says that this is %s, but it is %s",
               rd_table_file_kind_describe (told), what != NULL ? what : rd_table_file_kind_describe (found));
  return RD_TABLE_FILE_UNKNOWN;
}

RdTableSet *
rd_table_file_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  switch (rd_table_file_find_kind (bytes, name, error))
    {
    case RD_TABLE_FILE_DOCX:
      return rd_docx_read (bytes, cancellable, error);
    case RD_TABLE_FILE_XLSX:
      return rd_xlsx_read (bytes, cancellable, error);
    case RD_TABLE_FILE_ODS:
      return rd_ods_read (bytes, cancellable, error);
    case RD_TABLE_FILE_ODT:
      return rd_odt_read (bytes, cancellable, error);
    case RD_TABLE_FILE_CSV:
      return rd_csv_read (bytes, cancellable, error);
    case RD_TABLE_FILE_OLD_WORD:
      rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_OLD_FORMAT, "this is an old Word file; save it as .docx in Word or LibreOffice");
      return NULL;
    case RD_TABLE_FILE_OLD_EXCEL:
      rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_OLD_FORMAT, "this is an old Excel file; save it as .xlsx in Excel or LibreOffice");
      return NULL;
    case RD_TABLE_FILE_UNKNOWN:
    default:
      return NULL;
    }
}
