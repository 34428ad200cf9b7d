/* rd-office-archive.c — an office file of which single parts are read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-archive.h"

#include <string.h>
#include <zlib.h>

#include "formats/rd-office-zip-directory.h"

/* No prologue of an XML part is longer. */
#define PART_START 4096

static const RdOfficeZipLimits limits = { RD_OFFICE_ARCHIVE_MAX_BYTES, RD_OFFICE_ARCHIVE_MAX_UNPACKED, 0 };

struct _RdOfficeArchive
{
  GBytes    *bytes;
  GPtrArray *entries;   /* RdOfficeZipEntry */
};

/* A part while it is unpacked. */
typedef struct
{
  const RdOfficeZipEntry *entry;
  z_stream                stream;   /* next_in and avail_in are used of a part that is stored as it is, too */
  gsize                   n_out;
  uLong                   crc;
} Part;

/* --- the directory */

/* Word keeps an encrypted document in a container of the old kind, whose directory has entries of 128 bytes that begin
 * with their names.
 */
static gboolean
has_encrypted_package (GBytes *bytes)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + sizeof name <= size; at += 128)
    if (memcmp (data + at, name, sizeof name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
translate_error (GBytes *bytes, const GError *found, GError **error)
{
  RdTableFileError code = RD_TABLE_FILE_ERROR_DAMAGED;

  if (found->code == RD_OFFICE_ZIP_ERROR_OLD_FORMAT && has_encrypted_package (bytes))
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_ENCRYPTED, "the file has a password");
  if (found->code == RD_OFFICE_ZIP_ERROR_OLD_FORMAT)
    code = RD_TABLE_FILE_ERROR_OLD_FORMAT;
  else if (found->code == RD_OFFICE_ZIP_ERROR_ENCRYPTED)
    code = RD_TABLE_FILE_ERROR_ENCRYPTED;
  else if (found->code == RD_OFFICE_ZIP_ERROR_TOO_LARGE)
    code = RD_TABLE_FILE_ERROR_TOO_LARGE;
  else if (found->code == RD_OFFICE_ZIP_ERROR_NOT_A_ZIP)
    code = RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS;
  return rd_table_file_refuse (error, code, found->message);
}

static gboolean check_parts (RdOfficeArchive *self, GError **error);

RdOfficeArchive *
rd_office_archive_open (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) found = NULL;
  RdOfficeArchive *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) == 0)
    {
      rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_EMPTY, "the file is empty");
      return NULL;
    }
  entries = rd_office_zip_directory_read (bytes, &limits, &found);
  if (entries == NULL)
    {
      translate_error (bytes, found, error);
      return NULL;
    }
  self = g_new0 (RdOfficeArchive, 1);
  self->bytes = g_bytes_ref (bytes);
  self->entries = g_steal_pointer (&entries);
  if (check_parts (self, error))
    return self;
  rd_office_archive_free (self);
  return NULL;
}

void
rd_office_archive_free (RdOfficeArchive *self)
{
  if (self == NULL)
    return;
  g_bytes_unref (self->bytes);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Names of parts are the same in capitals. */
static const RdOfficeZipEntry *
find_entry (const RdOfficeArchive *self, const char *name)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const RdOfficeZipEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_ascii_strcasecmp (entry->name, name) == 0)
        return entry;
    }
  return NULL;
}

gboolean
rd_office_archive_has (const RdOfficeArchive *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return find_entry (self, name) != NULL;
}

guint
rd_office_archive_get_n_parts (const RdOfficeArchive *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

const char *
rd_office_archive_get_name (const RdOfficeArchive *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->entries->len, NULL);

  return ((const RdOfficeZipEntry *) g_ptr_array_index (self->entries, i))->name;
}

/* --- a part */

static gboolean
part_begin (Part *self, const RdOfficeArchive *archive, const RdOfficeZipEntry *entry, GError **error)
{
  *self = (Part) { .entry = entry, .crc = crc32 (0, NULL, 0) };
  self->stream.next_in = (Bytef *) g_bytes_get_data (archive->bytes, NULL) + entry->start;
  self->stream.avail_in = entry->packed;
  if (entry->is_deflated && inflateInit2 (&self->stream, -MAX_WBITS) != Z_OK)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "not enough memory to unpack the file");
  return TRUE;
}

static gboolean
part_open (Part *self, const RdOfficeArchive *archive, const char *name, gsize most, GError **error)
{
  const RdOfficeZipEntry *entry = find_entry (archive, name);

  if (entry == NULL)
    {
      g_set_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DAMAGED, "the file has no part %s", name);
      return FALSE;
    }
  if (entry->size > most)
    {
      g_set_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_TOO_LARGE, "%s unpacks to more than in any real document", name);
      return FALSE;
    }
  return part_begin (self, archive, entry, error);
}

static void
part_close (Part *self)
{
  if (self->entry != NULL && self->entry->is_deflated)
    inflateEnd (&self->stream);
}

/* How many bytes came; 0 at the end and where they are damaged. */
static gsize
part_inflate (Part *self, char *buffer, gsize length)
{
  gsize n = MIN (length, self->stream.avail_in);

  if (!self->entry->is_deflated)
    {
      memcpy (buffer, self->stream.next_in, n);
      self->stream.next_in += n;
      self->stream.avail_in -= (uInt) n;
      return n;
    }
  self->stream.next_out = (Bytef *) buffer;
  self->stream.avail_out = (uInt) length;
  inflate (&self->stream, Z_NO_FLUSH);
  return length - self->stream.avail_out;
}

/* An RdXmlStreamRead: never more than the directory declares, and at the end all of it and nothing else. */
static gssize
part_read (gpointer source, char *buffer, gsize length, GError **error)
{
  Part *self = source;
  gsize n = part_inflate (self, buffer, length);

  self->n_out += n;
  self->crc = crc32 (self->crc, (const Bytef *) buffer, (uInt) n);
  if (self->n_out <= self->entry->size && (n > 0 || (self->n_out == self->entry->size && self->crc == self->entry->crc)))
    return (gssize) n;
  g_set_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DAMAGED, "%s is damaged", self->entry->name);
  return -1;
}

static GBytes *
part_read_all (Part *self, GError **error)
{
  gsize size = self->entry->size;
  g_autofree char *data = g_malloc (size + 1);
  gsize n_done = 0;
  gssize n;

  do
    {
      /* One byte more than should come, so that the end is seen to be one. */
      n = part_read (self, data + n_done, size + 1 - n_done, error);
      if (n < 0)
        return NULL;
      n_done += (gsize) n;
    }
  while (n > 0);
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

GBytes *
rd_office_archive_unpack (RdOfficeArchive *self, const char *name, gsize most, GError **error)
{
  Part part = { 0 };
  GBytes *bytes;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  if (!part_open (&part, self, name, most, error))
    return NULL;
  bytes = part_read_all (&part, error);
  part_close (&part);
  return bytes;
}

/* --- parts that nobody reads */

static gboolean
is_xml (const char *name)
{
  return g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels");
}

/* Among the part's first characters, whatever their encoding: a part that is read is looked at strictly besides. */
static gboolean
has_doctype (const RdOfficeArchive *self, const RdOfficeZipEntry *entry)
{
  char start[PART_START];
  Part part = { 0 };
  gsize n, n_kept = 0;

  if (!part_begin (&part, self, entry, NULL))
    return FALSE;
  n = part_inflate (&part, start, sizeof start);
  part_close (&part);
  for (gsize i = 0; i < n; i++)
    if (start[i] != '\0')
      start[n_kept++] = start[i];
  return g_strstr_len (start, (gssize) n_kept, "<!DOCTYPE") != NULL;
}

static gboolean
check_parts (RdOfficeArchive *self, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const RdOfficeZipEntry *entry = g_ptr_array_index (self->entries, i);

      if (!is_xml (entry->name) || !has_doctype (self, entry))
        continue;
      g_set_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DOCTYPE, "%s: a DOCTYPE, which is never taken", entry->name);
      return FALSE;
    }
  return TRUE;
}

gboolean
rd_office_archive_parse (RdOfficeArchive *self, const char *name, const RdXmlStreamHandler *handler, gpointer data,
                         GCancellable *cancellable, GError **error)
{
  Part part = { 0 };
  gboolean done;

  g_return_val_if_fail (self != NULL && name != NULL && handler != NULL, FALSE);

  if (!part_open (&part, self, name, RD_OFFICE_ARCHIVE_MAX_PART, error))
    return FALSE;
  done = rd_xml_stream_parse (handler, data, part_read, &part, part.entry->name, cancellable, error);
  part_close (&part);
  return done;
}
