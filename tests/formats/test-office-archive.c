/* test-office-archive.c — single parts of office files, and what belongs to what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-office-relations.h"

#include "docx-files.h"

#define RELATIONS(inside) "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" inside "</Relationships>"

static GBytes *
make_archive (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autofree char *filler = g_strnfill (100000, 'a');

  put_text (zip, "word/document.xml", "<x/>");
  put_text (zip, "filler.txt", filler);
  put_text (zip, "word/_rels/document.xml.rels",
            RELATIONS ("<Relationship Id='a' Type='http://x/comments' Target='../notes/./comments.xml'/>"
                       "<Relationship Id='b' Type='http://purl.oclc.org/y/image' Target='media/1.png'/>"
                       "<Relationship Id='c' Type='http://x/footnotes' Target='/notes/footnotes.xml'/>"
                       "<Relationship Id='d' Type='http://x/endnotes' Target='../../../etc/passwd'/>"
                       "<Relationship Id='e' Type='http://x/styles' Target='http://example.invalid/' TargetMode='External'/>"
                       "<Relationship Id='f' Type='http://x/comments' Target='second.xml'/>"));
  return write_zip (zip);
}

static RdOfficeArchive *
open_archive (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  RdOfficeArchive *archive = rd_office_archive_open (bytes, &error);

  g_assert_no_error (error);
  return archive;
}

static void
test_parts (void)
{
  g_autoptr (GBytes) bytes = make_archive ();
  g_autoptr (RdOfficeArchive) archive = open_archive (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) part = rd_office_archive_unpack (archive, "WORD/Document.xml", 100, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (part, NULL), g_bytes_get_size (part), "<x/>", 4);
  g_assert_cmpuint (rd_office_archive_get_n_parts (archive), ==, 3);
  g_assert_true (rd_office_archive_has (archive, "filler.txt"));
  g_assert_false (rd_office_archive_has (archive, "other.txt"));
  g_assert_null (rd_office_archive_unpack (archive, "filler.txt", 99999, &error));
  g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (rd_office_archive_unpack (archive, "other.txt", 100, &error));
  g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DAMAGED);
}

/* Never out of the file, and never to another one. */
static void
test_relations (void)
{
  g_autoptr (GBytes) bytes = make_archive ();
  g_autoptr (RdOfficeArchive) archive = open_archive (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) relations = rd_office_relations_read (archive, "word/document.xml", NULL, &error);
  g_autoptr (GPtrArray) none = rd_office_relations_read (archive, "", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (rd_office_relations_find_kind (relations, "comments"), ==, "notes/comments.xml");
  g_assert_cmpstr (rd_office_relations_find_kind (relations, "image"), ==, "word/media/1.png");
  g_assert_cmpstr (rd_office_relations_find_kind (relations, "footnotes"), ==, "notes/footnotes.xml");
  g_assert_cmpstr (rd_office_relations_find_kind (relations, "endnotes"), ==, "etc/passwd");
  g_assert_null (rd_office_relations_find_kind (relations, "styles"));
  g_assert_cmpstr (rd_office_relations_find_id (relations, "f"), ==, "word/second.xml");
  g_assert_null (rd_office_relations_find_id (relations, "e"));
}

/* Where the directory's entry for the filler says how large it is unpacked. */
static guint8 *
find_declared_size (guint8 *data, gsize size)
{
  for (gsize i = size - 56; i > 0; i--)
    if (memcmp (data + i, "PK\001\002", 4) == 0 && memcmp (data + i + 46, "filler.txt", 10) == 0)
      return data + i + 24;
  g_assert_not_reached ();
}

/* A part that is larger or smaller than it is declared to be is not taken, however much memory it would want. */
static void
test_lies (void)
{
  const guint32 lies[] = { 0, 10, 99999, 100001, 200 * 1024 * 1024 };
  g_autoptr (GBytes) bytes = make_archive ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) lying = NULL;
      g_autoptr (RdOfficeArchive) archive = NULL;
      g_autoptr (GError) error = NULL;
      guint32 lie = GUINT32_TO_LE (lies[i]);

      memcpy (find_declared_size (copy, size), &lie, 4);
      lying = g_bytes_new (copy, size);
      archive = open_archive (lying);
      g_assert_null (rd_office_archive_unpack (archive, "filler.txt", RD_OFFICE_ARCHIVE_MAX_PART, &error));
      g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DAMAGED);
    }
}

/* Nor is a file with a DOCTYPE in a part that nobody reads. */
static void
test_doctype (void)
{
  static const char * const names[] = { "docProps/app.xml", "customXml/_rels/item1.xml.rels" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      put_text (zip, "word/document.xml", "<x/>");
      put_text (zip, names[i], "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]><a/>");
      bytes = write_zip (zip);
      g_assert_null (rd_office_archive_open (bytes, &error));
      g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_DOCTYPE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office-archive/parts", test_parts);
  g_test_add_func ("/office-archive/relations", test_relations);
  g_test_add_func ("/office-archive/lies", test_lies);
  g_test_add_func ("/office-archive/doctype", test_doctype);

  return g_test_run ();
}
