/* rd-table-file-kind.c — what kind of file this is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-file-kind.h"

#include <string.h>

#include "formats/rd-office-relations.h"

#define BEGINNING      4096     /* in which a flat file says what it is */
#define MIMETYPE_MAX   256
#define TYPES_MAX      (1024 * 1024)
#define ODF_PREFIX     "application/vnd.oasis.opendocument."

static const struct
{
  const char      *ending;
  RdTableFileKind  kind;
} endings[] = {
  { ".docx", RD_TABLE_FILE_DOCX }, { ".docm", RD_TABLE_FILE_DOCX }, { ".dotx", RD_TABLE_FILE_DOCX },
  { ".xlsx", RD_TABLE_FILE_XLSX }, { ".xlsm", RD_TABLE_FILE_XLSX }, { ".xltx", RD_TABLE_FILE_XLSX },
  { ".odt", RD_TABLE_FILE_ODT }, { ".fodt", RD_TABLE_FILE_ODT }, { ".ott", RD_TABLE_FILE_ODT },
  { ".ods", RD_TABLE_FILE_ODS }, { ".fods", RD_TABLE_FILE_ODS }, { ".ots", RD_TABLE_FILE_ODS },
  { ".csv", RD_TABLE_FILE_CSV }, { ".tsv", RD_TABLE_FILE_CSV }, { ".tab", RD_TABLE_FILE_CSV }, { ".txt", RD_TABLE_FILE_CSV },
  { ".doc", RD_TABLE_FILE_OLD_WORD }, { ".dot", RD_TABLE_FILE_OLD_WORD },
  { ".xls", RD_TABLE_FILE_OLD_EXCEL }, { ".xlt", RD_TABLE_FILE_OLD_EXCEL },
};

/* Endings of files that hold no chronology; with any other the content says what it is. */
static const char * const foreign_endings[] = {
  ".pdf", ".rtf", ".htm", ".html", ".xml", ".json", ".zip", ".7z", ".rar", ".gz", ".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff",
  ".ppt", ".pptx", ".odp", ".odg", ".xlsb", ".mdb", ".accdb", ".msg", ".eml", ".pages", ".numbers", ".exe", ".rdesk",
};

/* Files that people send instead, by how they begin. */
static const struct
{
  const char *begins;
  const char *what;
} strangers[] = {
  { "%PDF-", "a PDF, from which no table can be read; ask for the file that it was made from" },
  { "{\\rtf", "an RTF document; save it as .docx in Word or LibreOffice" },
  { "\x89PNG", "a picture; ask for the file that it was made from" },
  { "\xff\xd8\xff", "a picture; ask for the file that it was made from" },
  { "GIF8", "a picture; ask for the file that it was made from" },
  { "II*", "a picture; ask for the file that it was made from" },
  { "Rar!", "a RAR archive; take the files out of it first" },
  { "7z\xbc\xaf", "a 7-Zip archive; take the files out of it first" },
  { "\x1f\x8b", "a compressed file; unpack it first" },
  { "SQLite format 3", "a database; a review’s register is opened, not imported" },
};

const char *
rd_table_file_kind_describe (RdTableFileKind kind)
{
  switch (kind)
    {
    case RD_TABLE_FILE_DOCX:      return "a Word document";
    case RD_TABLE_FILE_XLSX:      return "an Excel workbook";
    case RD_TABLE_FILE_ODT:       return "an OpenDocument text";
    case RD_TABLE_FILE_ODS:       return "an OpenDocument spreadsheet";
    case RD_TABLE_FILE_CSV:       return "plain text with separators (CSV)";
    case RD_TABLE_FILE_OLD_WORD:  return "an old Word document (.doc)";
    case RD_TABLE_FILE_OLD_EXCEL: return "an old Excel workbook (.xls)";
    case RD_TABLE_FILE_UNKNOWN:
    default:                      return "a file of another kind";
    }
}

static gboolean
ends_with (const char *name, const char *ending)
{
  gsize length = name != NULL ? strlen (name) : 0, n = strlen (ending);

  return length > n && g_ascii_strcasecmp (name + length - n, ending) == 0;
}

RdTableFileKind
rd_table_file_kind_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_with (name, endings[i].ending))
      return endings[i].kind;
  return RD_TABLE_FILE_UNKNOWN;
}

gboolean
rd_table_file_kind_is_foreign (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_endings); i++)
    if (ends_with (name, foreign_endings[i]))
      return TRUE;
  return FALSE;
}

static RdTableFileKind
refuse (GError **error, RdTableFileError code, const char *before, const char *what)
{
  g_autofree char *why = g_strconcat (before, what, NULL);

  rd_table_file_refuse (error, code, why);
  return RD_TABLE_FILE_UNKNOWN;
}

/* --- ZIP */

static RdTableFileKind
find_open_document (RdOfficeArchive *archive, GError **error)
{
  g_autoptr (GBytes) bytes = rd_office_archive_unpack (archive, "mimetype", MIMETYPE_MAX, error);
  g_autofree char *type = NULL;
  gsize size;
  const char *data;

  if (bytes == NULL)
    return RD_TABLE_FILE_UNKNOWN;
  data = g_bytes_get_data (bytes, &size);
  type = g_strndup (data, size);
  g_strstrip (type);
  if (g_str_has_prefix (type, ODF_PREFIX "text"))
    return RD_TABLE_FILE_ODT;
  if (g_str_has_prefix (type, ODF_PREFIX "spreadsheet"))
    return RD_TABLE_FILE_ODS;
  if (g_str_has_prefix (type, ODF_PREFIX))
    return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "", "this is an OpenDocument presentation or drawing, which has no chronology");
  return refuse (error, RD_TABLE_FILE_ERROR_UNKNOWN_KIND, "", "this is a file of a kind that is not known here");
}

/* What the file says of its main part, for programs that name parts as they like. */
static RdTableFileKind
find_by_types (RdOfficeArchive *archive)
{
  static const struct
  {
    const char      *type;
    RdTableFileKind  kind;
  } types[] = {
    { ".spreadsheetml.sheet.main+xml", RD_TABLE_FILE_XLSX }, { ".spreadsheetml.template.main+xml", RD_TABLE_FILE_XLSX },
    { ".ms-excel.sheet.macroEnabled.main+xml", RD_TABLE_FILE_XLSX },
    { ".wordprocessingml.document.main+xml", RD_TABLE_FILE_DOCX }, { ".wordprocessingml.template.main+xml", RD_TABLE_FILE_DOCX },
    { ".ms-word.document.macroEnabled.main+xml", RD_TABLE_FILE_DOCX },
  };
  g_autoptr (GBytes) bytes = rd_office_archive_unpack (archive, "[Content_Types].xml", TYPES_MAX, NULL);
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (size > 0 && g_strstr_len (text, (gssize) size, types[i].type) != NULL)
      return types[i].kind;
  return RD_TABLE_FILE_UNKNOWN;
}

/* By where the main part is: Word, Excel and nearly all who write their files keep to these folders and names. */
static RdTableFileKind
find_office (RdOfficeArchive *archive, GError **error)
{
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, "", NULL, error);
  const char *part = relations != NULL ? rd_office_relations_find_kind (relations, "officeDocument") : NULL;
  RdTableFileKind kind;

  if (relations == NULL)
    return RD_TABLE_FILE_UNKNOWN;
  if (part == NULL)
    return refuse (error, RD_TABLE_FILE_ERROR_UNKNOWN_KIND, "", "this is a ZIP archive; take the files out of it first");
  if (g_str_has_suffix (part, ".bin"))
    return refuse (error, RD_TABLE_FILE_ERROR_OLD_FORMAT, "", "this is a binary Excel workbook (.xlsb); save it as .xlsx");
  if (strstr (part, "workbook") != NULL || g_str_has_prefix (part, "xl/"))
    return RD_TABLE_FILE_XLSX;
  if (strstr (part, "document") != NULL || g_str_has_prefix (part, "word/"))
    return RD_TABLE_FILE_DOCX;
  kind = find_by_types (archive);
  if (kind != RD_TABLE_FILE_UNKNOWN)
    return kind;
  return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "", "this is a presentation or drawing, which has no chronology");
}

static RdTableFileKind
find_in_zip (GBytes *bytes, GError **error)
{
  g_autoptr (GError) found = NULL;
  g_autoptr (RdOfficeArchive) archive = rd_office_archive_open (bytes, &found);

  /* It begins as one, so that what is wrong with it is that it ends too early. */
  if (g_error_matches (found, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS))
    return refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "", "its end is missing");
  if (archive == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&found));
      return RD_TABLE_FILE_UNKNOWN;
    }
  if (rd_office_archive_has (archive, "mimetype"))
    return find_open_document (archive, error);
  return find_office (archive, error);
}

/* --- the container of old files */

/* The names in its directory are UTF-16. */
static gboolean
has_stream (const char *data, gsize size, const char *name)
{
  gsize length = strlen (name);

  for (const char *at = data; size >= 2 * length; at++, size--)
    {
      gsize i = 0;

      at = memchr (at, name[0], size - 2 * length + 1);
      if (at == NULL)
        return FALSE;
      size = size - (gsize) (at - data);
      data = at;
      while (i < length && at[2 * i] == name[i] && at[2 * i + 1] == '\0')
        i++;
      if (i == length)
        return TRUE;
      data = at + 1;
    }
  return FALSE;
}

static RdTableFileKind
find_in_container (const char *data, gsize size, RdTableFileKind told, GError **error)
{
  if (has_stream (data, size, "EncryptedPackage"))
    return refuse (error, RD_TABLE_FILE_ERROR_ENCRYPTED, "", "the file has a password; ask for a copy without one, or open it and save it without");
  if (has_stream (data, size, "WordDocument"))
    return RD_TABLE_FILE_OLD_WORD;
  if (has_stream (data, size, "Workbook") || has_stream (data, size, "Book"))
    return RD_TABLE_FILE_OLD_EXCEL;
  if (has_stream (data, size, "__properties_version1.0"))
    return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "", "this is an e-mail from Outlook; save its attachment");
  if (told == RD_TABLE_FILE_OLD_WORD || told == RD_TABLE_FILE_OLD_EXCEL)
    return refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "", "there is no document in it");
  return refuse (error, RD_TABLE_FILE_ERROR_UNKNOWN_KIND, "", "this is an old file of a kind that is not known here");
}

/* --- flat XML and text */

static const char *
skip_space (const char *at, const char *end)
{
  if (end - at >= 3 && memcmp (at, "\xef\xbb\xbf", 3) == 0)
    at += 3;
  while (at < end && g_ascii_isspace (*at))
    at++;
  return at;
}

static RdTableFileKind
find_in_xml (const char *data, gsize size, GError **error)
{
  g_autofree char *beginning = g_strndup (data, MIN (size, BEGINNING));

  if (strstr (beginning, ODF_PREFIX "text") != NULL)
    return RD_TABLE_FILE_ODT;
  if (strstr (beginning, ODF_PREFIX "spreadsheet") != NULL)
    return RD_TABLE_FILE_ODS;
  if (strstr (beginning, "urn:schemas-microsoft-com:office:spreadsheet") != NULL)
    return refuse (error, RD_TABLE_FILE_ERROR_OLD_FORMAT, "", "this is an Excel 2003 XML file; save it as .xlsx in Excel or LibreOffice");
  if (strstr (beginning, "<html") != NULL || strstr (beginning, "<HTML") != NULL || strstr (beginning, "<!DOCTYPE html") != NULL)
    return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "", "this is a web page; save it as .xlsx or .docx");
  return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "", "this is an XML file of a kind that is not known here");
}

static gboolean
is_xml (const char *at, const char *end)
{
  static const char * const starts[] = { "<?xml", "<!DOCTYPE", "<!doctype", "<html", "<HTML", "<office:" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if ((gsize) (end - at) >= strlen (starts[i]) && memcmp (at, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return FALSE;
}

static const char *
find_stranger (const char *data, gsize size)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    if (size >= strlen (strangers[i].begins) && memcmp (data, strangers[i].begins, strlen (strangers[i].begins)) == 0)
      return strangers[i].what;
  return NULL;
}

RdTableFileKind
rd_table_file_kind_from_content (GBytes *bytes, RdTableFileKind told, const char **out_what, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *stranger;
  const char *at;

  *out_what = NULL;
  if (size == 0)
    return refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "", "the file is empty");
  if (size >= 4 && memcmp (data, "PK\003\004", 4) == 0)
    return find_in_zip (bytes, error);
  if (size >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return find_in_container (data, size, told, error);
  stranger = find_stranger (data, size);
  if (stranger != NULL)
    return refuse (error, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS, "this is ", stranger);
  at = skip_space (data, data + size);
  if (is_xml (at, data + size))
    return find_in_xml (at, size - (gsize) (at - data), error);
  if (told == RD_TABLE_FILE_CSV || told == RD_TABLE_FILE_UNKNOWN)
    return RD_TABLE_FILE_CSV;
  /* Cut off at the front, or plain text under another name; whether it is text is seen when it is read. */
  *out_what = "something else";
  return RD_TABLE_FILE_CSV;
}
