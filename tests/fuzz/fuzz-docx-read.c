/* fuzz-docx-read.c — tables come out of a Word file, or it is refused in one line
 *
 * The input is taken as a file, and then as the parts of one: document, footnotes,
 * comments and relationships, apart by form feeds, which no XML has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-read.h"

#include "formats/rd-office-zip.h"

#include "fuzz-tables.h"

static void
read_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_docx_read (bytes, NULL, &error);

  fuzz_assert_tables (set, error);
}

static void
put_part (RdOfficeZip *zip, const char *name, const guint8 *data, gsize size)
{
  g_autoptr (GBytes) part = g_bytes_new (data, size);

  rd_office_zip_put (zip, name, part);
}

static GBytes *
make_file (const guint8 *data, gsize size)
{
  static const char * const names[] = { "word/document.xml", "word/footnotes.xml", "word/comments.xml", "word/_rels/document.xml.rels" };
  static const char relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Type='/footnotes' Target='footnotes.xml'/><Relationship Type='/comments' Target='comments.xml'/></Relationships>";
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  put_part (zip, names[3], (const guint8 *) relations, sizeof relations - 1);
  for (guint i = 0; i < G_N_ELEMENTS (names) && size > 0; i++)
    {
      const guint8 *end = memchr (data, '\f', size);
      gsize length = end != NULL ? (gsize) (end - data) : size;

      put_part (zip, names[i], data, length);
      data += MIN (length + 1, size);
      size -= MIN (length + 1, size);
    }
  bytes = rd_office_zip_write (zip, &error);
  g_assert_no_error (error);
  return bytes;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) made = make_file (data, size);

  read_file (bytes);
  read_file (made);
  return 0;
}
