/* fuzz-xlsx-read.c — rows come out of a workbook, or it is refused in one line
 *
 * The input is taken as a file, and then as the parts of one: sheet, strings, styles,
 * notes, threads and workbook, apart by form feeds, which no XML has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-zip.h"
#include "formats/rd-xlsx-read.h"

#include "fuzz-tables.h"

#define RELATIONS(inner) "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" inner "</Relationships>"
#define BOOK "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheets><sheet name='One' id='r1'/></sheets></workbook>"

static const struct
{
  const char *name;
  const char *text;
} parts[] = {
  { "_rels/.rels", RELATIONS ("<Relationship Type='/officeDocument' Target='xl/workbook.xml'/>") },
  { "xl/_rels/workbook.xml.rels",
    RELATIONS ("<Relationship Id='r1' Type='/worksheet' Target='sheet.xml'/><Relationship Type='/sharedStrings' Target='strings.xml'/>"
               "<Relationship Type='/styles' Target='styles.xml'/>") },
  { "xl/_rels/sheet.xml.rels", RELATIONS ("<Relationship Type='/comments' Target='notes.xml'/><Relationship Type='/threadedComment' Target='threads.xml'/>") },
  { "xl/workbook.xml", BOOK }, { "xl/sheet.xml", "<a/>" }, { "xl/strings.xml", "<a/>" }, { "xl/styles.xml", "<a/>" },
  { "xl/notes.xml", "<a/>" }, { "xl/threads.xml", "<a/>" },
};

static void
read_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_xlsx_read (bytes, NULL, &error);

  fuzz_assert_tables (set, error);
}

static void
put_part (RdOfficeZip *zip, const char *name, const void *data, gsize size)
{
  g_autoptr (GBytes) part = g_bytes_new (data, size);

  rd_office_zip_put (zip, name, part);
}

static GBytes *
make_file (const guint8 *data, gsize size)
{
  static const char * const names[] = { "xl/sheet.xml", "xl/strings.xml", "xl/styles.xml", "xl/notes.xml", "xl/threads.xml", "xl/workbook.xml" };
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    put_part (zip, parts[i].name, parts[i].text, strlen (parts[i].text));
  for (guint i = 0; i < G_N_ELEMENTS (names) && size > 0; i++)
    {
      const guint8 *end = memchr (data, '\f', size);
      gsize length = end != NULL ? (gsize) (end - data) : size;

      if (length > 0)
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
