/* rd-office-zip-directory.c — what a ZIP file says is in it, held against limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-zip-directory.h"

#include <string.h>

#define END_LENGTH      22      /* of the record that ends the file, without its comment */
#define ENTRY_LENGTH    46      /* of an entry's fixed part */
#define HEADER_LENGTH   30      /* of the fixed part of the header before a part's bytes */
#define COMMENT_MAX     65535
#define LARGE_PART      (1024 * 1024)
#define FLAG_ENCRYPTED  0x2041  /* by password, strongly, or with the directory masked */
#define METHOD_STORED   0
#define METHOD_DEFLATED 8

/* Invariant: at + length of what is read next is never more than size. */
typedef struct
{
  const guint8 *data;
  gsize         size;
  gsize         at;
  const RdOfficeZipLimits *limits;
  guint64       unpacked;   /* of the entries so far */
  GHashTable   *names;      /* of the entries so far; borrowed from them */
} Directory;

static gboolean
refuse (GError **error, RdOfficeZipError code, const char *why)
{
  g_set_error_literal (error, RD_OFFICE_ZIP_ERROR, code, why);
  return FALSE;
}

static guint16
read_16 (const guint8 *at)
{
  return (guint16) (at[0] | at[1] << 8);
}

static guint32
read_32 (const guint8 *at)
{
  return read_16 (at) | (guint32) read_16 (at + 2) << 16;
}

/* --- the end of the file */

static gboolean
check_beginning (const guint8 *data, gsize size, gsize most, GError **error)
{
  if (size > most)
    return refuse (error, RD_OFFICE_ZIP_ERROR_TOO_LARGE, "the file is larger than any real document");
  if (size >= 8 && memcmp (data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    return refuse (error, RD_OFFICE_ZIP_ERROR_OLD_FORMAT, "an old Word file, or one with a password");
  if (size < END_LENGTH || memcmp (data, "PK\003\004", 4) != 0)
    return refuse (error, RD_OFFICE_ZIP_ERROR_NOT_A_ZIP, "not a .docx or .odt file");
  return TRUE;
}

/* Where the record that ends the file begins; 0 where there is none. */
static gsize
find_end (const guint8 *data, gsize size)
{
  gsize first = size > END_LENGTH + COMMENT_MAX ? size - END_LENGTH - COMMENT_MAX : 1;

  for (gsize at = size - END_LENGTH; at >= first; at--)
    if (memcmp (data + at, "PK\005\006", 4) == 0)
      return at;
  return 0;
}

/* --- entries */

/* Relative, and never out of the file. */
static gboolean
is_name (const char *name)
{
  g_auto (GStrv) folders = NULL;

  if (*name == '\0' || *name == '/' || !g_utf8_validate (name, -1, NULL) || strpbrk (name, "\\:") != NULL)
    return FALSE;
  folders = g_strsplit (name, "/", -1);
  for (guint i = 0; folders[i] != NULL; i++)
    if (g_str_equal (folders[i], "..") || g_str_equal (folders[i], ".") || (*folders[i] == '\0' && folders[i + 1] != NULL))
      return FALSE;
  return TRUE;
}

static gboolean
check_entry (Directory *self, const guint8 *entry, const char *name, GError **error)
{
  guint32 packed = read_32 (entry + 20);
  guint32 size = read_32 (entry + 24);
  guint16 method = read_16 (entry + 10);

  if ((read_16 (entry + 8) & FLAG_ENCRYPTED) != 0)
    return refuse (error, RD_OFFICE_ZIP_ERROR_ENCRYPTED, "the file has a password");
  if (!is_name (name) || g_hash_table_contains (self->names, name))
    return refuse (error, RD_OFFICE_ZIP_ERROR_BAD_NAME, "a part of the file leads out of it, or is there twice");
  if (method != METHOD_STORED && method != METHOD_DEFLATED)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "a part is packed in a way that no office program uses");
  if (method == METHOD_STORED && packed != size)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "a part has another size than its directory says");
  self->unpacked += size;
  if (self->unpacked > self->limits->unpacked
      || (self->limits->ratio > 0 && size > LARGE_PART && size / self->limits->ratio > packed))
    return refuse (error, RD_OFFICE_ZIP_ERROR_TOO_LARGE, "the file unpacks to more than any real document");
  return TRUE;
}

/* Where the part's bytes begin. FALSE where they, or the header before them, are not in the file. */
static gboolean
find_start (const Directory *self, const guint8 *entry, gsize *out, GError **error)
{
  guint32 packed = read_32 (entry + 20);
  gsize header = read_32 (entry + 42);
  gsize start;

  if (header > self->size || self->size - header < HEADER_LENGTH || memcmp (self->data + header, "PK\003\004", 4) != 0)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "a part is not where its directory says");
  start = header + HEADER_LENGTH + read_16 (self->data + header + 26) + read_16 (self->data + header + 28);
  if (start > self->size || self->size - start < packed)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "a part ends beyond the end of the file");
  *out = start;
  return TRUE;
}

static gboolean
read_entry (Directory *self, GPtrArray *entries, GError **error)
{
  const guint8 *entry = self->data + self->at;
  gsize name_length, length, start;
  g_autofree char *name = NULL;
  RdOfficeZipEntry *made;

  if (self->size - self->at < ENTRY_LENGTH || memcmp (entry, "PK\001\002", 4) != 0)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "its directory ends too early");
  name_length = read_16 (entry + 28);
  length = ENTRY_LENGTH + name_length + read_16 (entry + 30) + read_16 (entry + 32);
  if (self->size - self->at < length || memchr (entry + ENTRY_LENGTH, '\0', name_length) != NULL)
    return refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "its directory ends too early");
  self->at += length;
  name = g_strndup ((const char *) entry + ENTRY_LENGTH, name_length);
  if (!check_entry (self, entry, name, error) || !find_start (self, entry, &start, error))
    return FALSE;
  if (g_str_has_suffix (name, "/"))
    return TRUE;
  made = g_new0 (RdOfficeZipEntry, 1);
  made->name = g_steal_pointer (&name);
  made->start = start;
  made->packed = read_32 (entry + 20);
  made->size = read_32 (entry + 24);
  made->is_deflated = read_16 (entry + 10) == METHOD_DEFLATED;
  made->crc = read_32 (entry + 16);
  g_hash_table_add (self->names, made->name);
  g_ptr_array_add (entries, made);
  return TRUE;
}

/* --- operations */

void
rd_office_zip_entry_free (RdOfficeZipEntry *self)
{
  g_free (self->name);
  g_free (self);
}

GPtrArray *
rd_office_zip_directory_read (GBytes *bytes, const RdOfficeZipLimits *limits, GError **error)
{
  gsize size, end;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_office_zip_entry_free);
  Directory directory = { data, size, 0, limits, 0, names };
  guint n;

  if (!check_beginning (data, size, limits->bytes, error))
    return NULL;
  end = find_end (data, size);
  if (end == 0 || read_32 (data + end + 16) > end)
    {
      refuse (error, RD_OFFICE_ZIP_ERROR_DAMAGED, "its end is missing");
      return NULL;
    }
  n = read_16 (data + end + 10);
  if (n > RD_OFFICE_ZIP_MAX_PARTS)
    {
      refuse (error, RD_OFFICE_ZIP_ERROR_TOO_LARGE, "the file has more parts than any real document");
      return NULL;
    }
  directory.at = read_32 (data + end + 16);
  directory.size = end;
  for (guint i = 0; i < n; i++)
    if (!read_entry (&directory, entries, error))
      return NULL;
  return g_steal_pointer (&entries);
}
