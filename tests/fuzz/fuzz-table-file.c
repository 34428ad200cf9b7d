/* fuzz-table-file.c — what a file is is seen in it and held against its name, or it is refused in one line
 *
 * The input is taken as a file under names of every kind, then as an old Office file,
 * then as what a package says of itself: its mimetype, content types and relationships, apart by form feeds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-zip.h"
#include "formats/rd-table-file.h"

#include "fuzz-tables.h"

#define CONTAINER "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

static const char * const names[] = { NULL, "", "a", ".docx", "a.docx", "a.XLSX", "a.fodt", "a.ods", "a.csv", "a.doc", "a.xls", "a.pdf" };

/* What is of a known kind can be read or is refused; what is not says why at once. */
static void
read_as (GBytes *bytes, const char *name)
{
  g_autoptr (GError) unknown = NULL;
  g_autoptr (GError) error = NULL;
  RdTableFileKind kind = rd_table_file_find_kind (bytes, name, &unknown);
  g_autoptr (RdTableSet) set = NULL;

  fuzz_assert_error (kind == RD_TABLE_FILE_UNKNOWN, unknown);
  set = rd_table_file_read (bytes, name, NULL, &error);
  fuzz_assert_tables (set, error);
  g_assert_true (set == NULL || (kind != RD_TABLE_FILE_UNKNOWN && kind < RD_TABLE_FILE_OLD_WORD));
  if (unknown != NULL)
    g_assert_cmpstr (error->message, ==, unknown->message);
}

static void
read_as_all (GBytes *bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    read_as (bytes, names[i]);
}

static void
put_part (RdOfficeZip *zip, const char *name, const void *data, gsize size)
{
  g_autoptr (GBytes) part = g_bytes_new (data, size);

  rd_office_zip_put (zip, name, part);
}

static GBytes *
make_package (const guint8 *data, gsize size)
{
  static const char * const told[] = { "mimetype", "[Content_Types].xml", "_rels/.rels" };
  static const char * const mains[] = { "content.xml", "word/document.xml", "xl/workbook.xml" };
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (mains); i++)
    put_part (zip, mains[i], "<a/>", 4);
  for (guint i = 0; i < G_N_ELEMENTS (told) && size > 0; i++)
    {
      const guint8 *end = memchr (data, '\f', size);
      gsize length = end != NULL ? (gsize) (end - data) : size;

      if (length > 0)
        put_part (zip, told[i], data, length);
      data += MIN (length + 1, size);
      size -= MIN (length + 1, size);
    }
  bytes = rd_office_zip_write (zip, &error);
  g_assert_no_error (error);
  return bytes;
}

static GBytes *
make_container (const guint8 *data, gsize size)
{
  GByteArray *array = g_byte_array_new ();

  g_byte_array_append (array, (const guint8 *) CONTAINER, sizeof CONTAINER - 1);
  g_byte_array_append (array, data, (guint) size);
  return g_byte_array_free_to_bytes (array);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) container = make_container (data, size);
  g_autoptr (GBytes) package = make_package (data, size);

  read_as_all (bytes);
  read_as_all (container);
  read_as (package, NULL);
  return 0;
}
