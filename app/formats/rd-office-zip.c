/* rd-office-zip.c — the parts of an office file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-zip.h"

#include <string.h>
#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-impl.h>
#include <gsf/gsf-output-memory.h>
#include <zlib.h>

#include "formats/rd-office-zip-directory.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfOutput, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GsfOutfile, g_object_unref)

typedef struct
{
  char   *name;
  GBytes *bytes;
} Part;

/* Invariant: no two parts have the same name. */
struct _RdOfficeZip
{
  GPtrArray *parts;   /* Part */
};

static const RdOfficeZipLimits limits = { RD_OFFICE_ZIP_MAX_BYTES, RD_OFFICE_ZIP_MAX_UNPACKED, RD_OFFICE_ZIP_MAX_RATIO };

G_DEFINE_QUARK (rd-office-zip-error-quark, rd_office_zip_error)

static void
part_free (Part *part)
{
  g_free (part->name);
  g_bytes_unref (part->bytes);
  g_free (part);
}

static Part *
find_part (const RdOfficeZip *self, const char *name, guint *out_index)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (!g_str_equal (part->name, name))
        continue;
      if (out_index != NULL)
        *out_index = i;
      return part;
    }
  return NULL;
}

static gpointer
fail_damaged (GError **error)
{
  g_clear_error (error);
  g_set_error_literal (error, RD_OFFICE_ZIP_ERROR, RD_OFFICE_ZIP_ERROR_DAMAGED, "the file is damaged or cut short");
  return NULL;
}

/* --- reading */

/* Exactly as many bytes as the directory says, or nothing. */
static gboolean
inflate_part (const guint8 *packed, const RdOfficeZipEntry *entry, guint8 *out)
{
  z_stream stream = { .next_in = (Bytef *) packed, .avail_in = entry->packed, .next_out = out, .avail_out = entry->size };
  int result;

  if (inflateInit2 (&stream, -MAX_WBITS) != Z_OK)
    return FALSE;
  result = inflate (&stream, Z_FINISH);
  inflateEnd (&stream);
  return result == Z_STREAM_END && stream.total_out == entry->size;
}

static GBytes *
unpack (const guint8 *file, const RdOfficeZipEntry *entry, GError **error)
{
  const guint8 *packed = file + entry->start;
  /* One byte more: inflating nothing at all still needs a place. */
  g_autofree guint8 *data = g_malloc (entry->size + 1);

  if (!entry->is_deflated)
    memcpy (data, packed, entry->size);
  else if (!inflate_part (packed, entry, data))
    return fail_damaged (error);
  if (crc32 (crc32 (0, NULL, 0), data, entry->size) != entry->crc)
    return fail_damaged (error);
  return g_bytes_new_take (g_steal_pointer (&data), entry->size);
}

RdOfficeZip *
rd_office_zip_read (GBytes *bytes, GError **error)
{
  g_autoptr (RdOfficeZip) self = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  entries = rd_office_zip_directory_read (bytes, &limits, error);
  if (entries == NULL)
    return NULL;
  self = rd_office_zip_new ();
  for (guint i = 0; i < entries->len; i++)
    {
      const RdOfficeZipEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GBytes) part = unpack (g_bytes_get_data (bytes, NULL), entry, error);

      if (part == NULL)
        return NULL;
      rd_office_zip_put (self, entry->name, part);
    }
  return g_steal_pointer (&self);
}

/* --- writing */

static gboolean
pack (GsfOutfile *zip, const Part *part)
{
  gboolean is_stored = g_str_equal (part->name, "mimetype");
  g_autoptr (GsfOutput) output = gsf_outfile_new_child_full (zip, part->name, FALSE,
                                                             "compression-level", is_stored ? GSF_ZIP_STORED : GSF_ZIP_DEFLATED,
                                                             "zip64", 0, NULL);
  /* The first day that a ZIP file knows: when the letter was made is nobody's business. */
  g_autoptr (GDateTime) time = g_date_time_new_utc (1980, 1, 1, 0, 0, 0);
  gsize size;
  const guint8 *data = g_bytes_get_data (part->bytes, &size);

  if (output != NULL)
    gsf_output_set_modtime (output, time);
  return output != NULL && (size == 0 || gsf_output_write (output, size, data)) && gsf_output_close (output);
}

GBytes *
rd_office_zip_write (const RdOfficeZip *self, GError **error)
{
  g_autoptr (GsfOutput) memory = NULL;
  g_autoptr (GsfOutfile) zip = NULL;
  const Part *mimetype;
  gboolean done;

  g_return_val_if_fail (self != NULL, NULL);

  memory = gsf_output_memory_new ();
  zip = gsf_outfile_zip_new (memory, error);
  if (zip == NULL)
    return NULL;
  mimetype = find_part (self, "mimetype", NULL);
  done = mimetype == NULL || pack (zip, mimetype);
  for (guint i = 0; done && i < self->parts->len; i++)
    if (g_ptr_array_index (self->parts, i) != mimetype)
      done = pack (zip, g_ptr_array_index (self->parts, i));
  done = gsf_output_close (GSF_OUTPUT (zip)) && done;
  if (!done)
    return fail_damaged (error);
  return g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (memory)), gsf_output_size (memory));
}

/* --- parts */

RdOfficeZip *
rd_office_zip_new (void)
{
  RdOfficeZip *self = g_new0 (RdOfficeZip, 1);

  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  return self;
}

void
rd_office_zip_free (RdOfficeZip *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->parts);
  g_free (self);
}

guint
rd_office_zip_get_n_parts (const RdOfficeZip *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->parts->len;
}

const char *
rd_office_zip_get_name (const RdOfficeZip *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->parts->len, NULL);

  return ((const Part *) g_ptr_array_index (self->parts, i))->name;
}

GBytes *
rd_office_zip_find (const RdOfficeZip *self, const char *name)
{
  const Part *part;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  part = find_part (self, name, NULL);
  return part != NULL ? part->bytes : NULL;
}

void
rd_office_zip_put (RdOfficeZip *self, const char *name, GBytes *bytes)
{
  Part *part;

  g_return_if_fail (self != NULL && name != NULL && bytes != NULL);

  part = find_part (self, name, NULL);
  if (part == NULL)
    {
      part = g_new0 (Part, 1);
      part->name = g_strdup (name);
      g_ptr_array_add (self->parts, part);
    }
  g_bytes_ref (bytes);
  g_clear_pointer (&part->bytes, g_bytes_unref);
  part->bytes = bytes;
}

gboolean
rd_office_zip_remove (RdOfficeZip *self, const char *name)
{
  guint index;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  if (find_part (self, name, &index) == NULL)
    return FALSE;
  g_ptr_array_remove_index (self->parts, index);
  return TRUE;
}
