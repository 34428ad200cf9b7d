/* test-table-file.c — which kind a file is, and every file that is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-table-file.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "sheet-files.h"

#define ROWS(inner) "<sheetData>" inner "</sheetData>"
#define ONE_CELL ROWS ("<row r='1'><c r='A1' t='str'><v>a</v></c></row>")

static GBytes *
make_simple_book (const char *sheet)
{
  g_autoptr (RdOfficeZip) zip = make_book (sheet, NULL, NULL, NULL);

  return write_zip (zip);
}

/* --- what a file is */

static const struct
{
  const char     *name;
  RdTableFileKind kind;
} given[] = {
  { "childrens-social-care.docx", RD_TABLE_FILE_DOCX },
  { "police.xlsx", RD_TABLE_FILE_XLSX },
  { "school.odt", RD_TABLE_FILE_ODT },
  { "hospital-trust.ods", RD_TABLE_FILE_ODS },
  { "housing.csv", RD_TABLE_FILE_CSV },
};

/* By its content, whatever it is called or not; under another's name it is refused. */
static void
test_kinds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autofree char *path = g_strconcat ("data/chronologies/", given[i].name, NULL);
      g_autoptr (GBytes) bytes = read_test_file (path);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rd_table_file_find_kind (bytes, given[i].name, &error), ==, given[i].kind);
      g_assert_cmpint (rd_table_file_find_kind (bytes, NULL, &error), ==, given[i].kind);
      g_assert_cmpint (rd_table_file_find_kind (bytes, "letter.of.may", &error), ==, given[i].kind);
      g_assert_no_error (error);
      for (guint j = 0; j < G_N_ELEMENTS (given); j++)
        if (given[i].kind != given[j].kind)
          assert_refused (bytes, given[j].name, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
    }
}

static const struct
{
  const char      *content;
  const char      *name;
  RdTableFileError code;
} strangers[] = {
  { "%PDF-1.7 …", "a.docx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "%PDF-1.7 …", "a.csv", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "{\\rtf1 a}", "a.docx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "\x89PNG\r\n", "a.xlsx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "<html><table/></html>", "a.xlsx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "<!DOCTYPE html><table/>", "a.csv", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "<?xml version='1.0'?><a/>", "a.csv", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "Date,Event\n1/2/16,Seen\n", "a.xlsx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "Date,Event\n1/2/16,Seen\n", "a.docx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "PK\003\004", "a.xlsx", RD_TABLE_FILE_ERROR_DAMAGED },
  { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.xls", RD_TABLE_FILE_ERROR_DAMAGED },
  { "", "a.xlsx", RD_TABLE_FILE_ERROR_EMPTY },
};

static void
test_strangers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (GBytes) bytes = bytes_from_text (strangers[i].content);

      g_test_message ("%u", i);
      assert_refused (bytes, strangers[i].name, strangers[i].code);
    }
}

/* The container of old files, with the name of a stream in its directory. */
static GBytes *
make_container (const char *stream)
{
  g_autoptr (GByteArray) made = g_byte_array_new ();

  g_byte_array_append (made, (const guint8 *) "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  g_byte_array_set_size (made, 512);
  memset (made->data + 8, 'W', 504);
  for (const char *at = stream; *at != '\0'; at++)
    {
      const guint8 unit[] = { (guint8) *at, 0 };

      g_byte_array_append (made, unit, 2);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&made));
}

static void
test_old (void)
{
  g_autoptr (GBytes) doc = make_container ("WordDocument");
  g_autoptr (GBytes) xls = make_container ("Workbook");
  g_autoptr (GBytes) locked = make_container ("EncryptedPackage");
  g_autoptr (GBytes) mail = make_container ("__properties_version1.0");
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) binary = NULL;

  assert_refused (doc, "a.doc", RD_TABLE_FILE_ERROR_OLD_FORMAT);
  assert_refused (xls, "a.xls", RD_TABLE_FILE_ERROR_OLD_FORMAT);
  assert_refused (xls, "a.xlsx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_refused (locked, "a.xlsx", RD_TABLE_FILE_ERROR_ENCRYPTED);
  assert_refused (locked, "a.docx", RD_TABLE_FILE_ERROR_ENCRYPTED);
  assert_refused (mail, "a.doc", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  put_relations (zip, "_rels/.rels", "<Relationship Id='a' Type='" XLSX_RELATIONS "/officeDocument' Target='xl/workbook.bin'/>");
  put_part (zip, "xl/workbook.bin", "x");
  binary = write_zip (zip);
  assert_refused (binary, "a.xlsb", RD_TABLE_FILE_ERROR_OLD_FORMAT);
}

/* A program may name the parts as it likes: then the file's own list says what they are. */
static void
test_other_names (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) unknown = NULL;
  g_autoptr (GBytes) known = NULL;
  g_autoptr (GError) error = NULL;

  put_relations (zip, "_rels/.rels", "<Relationship Id='a' Type='" XLSX_RELATIONS "/officeDocument' Target='a/b.xml'/>");
  put_part (zip, "a/b.xml", "<a/>");
  unknown = write_zip (zip);
  assert_refused (unknown, "a.xlsx", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  put_part (zip, "[Content_Types].xml", "<Types><Override PartName='/a/b.xml' "
            "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
  known = write_zip (zip);
  g_assert_cmpint (rd_table_file_find_kind (known, "a.xlsx", &error), ==, RD_TABLE_FILE_XLSX);
  g_assert_no_error (error);
  g_assert_cmpint (rd_table_file_find_kind (known, "chronology", &error), ==, RD_TABLE_FILE_XLSX);
  g_assert_no_error (error);
  assert_refused (known, "a.PDF", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_refused (known, "a.zip", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
}

/* --- sound files that hold nothing, and files that are not sound */

static void
test_no_table (void)
{
  g_autoptr (GBytes) book = make_simple_book (ROWS ("<row r='1'><c r='A1' s='4'/></row>"));
  g_autoptr (RdOfficeZip) zip = make_open_sheet ("<table:table table:name='One'/>");
  g_autoptr (GBytes) sheet = write_zip (zip);

  assert_refused (book, "a.xlsx", RD_TABLE_FILE_ERROR_NO_TABLE);
  assert_refused (sheet, "a.ods", RD_TABLE_FILE_ERROR_NO_TABLE);
}

static void
test_encrypted_sheet (void)
{
  g_autoptr (RdOfficeZip) zip = make_open_sheet ("");
  g_autoptr (GBytes) bytes = NULL;

  put_part (zip, "META-INF/manifest.xml", "<manifest xmlns='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><file-entry><encryption-data/></file-entry></manifest>");
  bytes = write_zip (zip);
  assert_refused (bytes, "a.ods", RD_TABLE_FILE_ERROR_ENCRYPTED);
}

/* Cut anywhere it is refused, with a reason. */
static void
test_cut_short (gconstpointer name)
{
  g_autofree char *path = g_strconcat ("data/chronologies/", name, NULL);
  g_autoptr (GBytes) bytes = read_test_file (path);
  gsize size = g_bytes_get_size (bytes);

  for (gsize i = 1; i < size; i += size / 97 + 1)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (rd_table_file_read (cut, name, NULL, &error));
      g_assert_true (error->domain == RD_TABLE_FILE_ERROR);
    }
}

static const struct
{
  const char      *sheet;
  RdTableFileError code;
} bad_sheets[] = {
  { ROWS ("<row r='1'><c r='A1' t='s'><v>7</v></c></row>"), RD_TABLE_FILE_ERROR_DAMAGED },
  { ROWS ("<row r='1'><c r='A1' t='s'><v>x</v></c></row>"), RD_TABLE_FILE_ERROR_DAMAGED },
  { ROWS ("<row r='1048577'><c t='str'><v>a</v></c></row>"), RD_TABLE_FILE_ERROR_DAMAGED },
  { ROWS ("<row r='1'><c t='str'><v>a</v></row>"), RD_TABLE_FILE_ERROR_DAMAGED },
  { ROWS ("<row r='1'><c t='str'><v>&lol;</v></c></row>"), RD_TABLE_FILE_ERROR_DOCTYPE },
};

static void
test_bad_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_sheets); i++)
    {
      g_autoptr (GBytes) bytes = make_simple_book (bad_sheets[i].sheet);

      g_test_message ("%u", i);
      assert_refused (bytes, "a.xlsx", bad_sheets[i].code);
    }
}

/* Entities that would grow, and a DOCTYPE that would fetch, in each part that is read. */
static void
test_doctype (void)
{
  static const char * const parts[] = { "xl/workbook.xml", "xl/worksheets/first.xml", "xl/strings.xml", "xl/look.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (RdOfficeZip) zip = make_book (ONE_CELL, NULL, NULL, NULL);
      g_autoptr (GBytes) bytes = NULL;

      put_part (zip, parts[i], "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://example.invalid/'><!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><a>&b;&x;</a>");
      bytes = write_zip (zip);
      assert_refused (bytes, "a.xlsx", RD_TABLE_FILE_ERROR_DOCTYPE);
    }
}

static void
test_nul_bytes (void)
{
  g_autoptr (RdOfficeZip) zip = make_book (ONE_CELL, NULL, NULL, NULL);
  g_autoptr (GBytes) part = g_bytes_new_static ("<a>\0</a>", 8);
  g_autoptr (GBytes) bytes = NULL;

  rd_office_zip_put (zip, "xl/strings.xml", part);
  bytes = write_zip (zip);
  assert_refused (bytes, "a.xlsx", RD_TABLE_FILE_ERROR_NUL_BYTES);
}

/* Links to other files are not followed, and not missed. */
static void
test_external (void)
{
  g_autoptr (RdOfficeZip) zip = make_book (ONE_CELL, NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  put_relations (zip, "xl/worksheets/_rels/first.xml.rels",
                 "<Relationship Id='x' Type='" XLSX_RELATIONS "/comments' Target='http://example.invalid/c.xml' TargetMode='External'/>");
  bytes = write_zip (zip);
  assert_table (bytes, "a.xlsx", "1: A=a\n");
}

/* --- more than a chronology holds */

static GBytes *
make_bomb (gsize size)
{
  g_autoptr (RdOfficeZip) zip = make_book ("", NULL, NULL, NULL);
  g_autoptr (GBytes) part = g_bytes_new_take (g_strnfill (size, ' '), size);

  rd_office_zip_put (zip, "xl/worksheets/first.xml", part);
  return write_zip (zip);
}

static void
test_bombs (void)
{
  static const struct
  {
    const char *rows;
  } sheets[] = {
    { "<table:table-row table:number-rows-repeated='1000000'><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>" },
    { "<table:table-row table:number-rows-repeated='200000'><table:table-cell table:number-columns-repeated='1000'><text:p>x</text:p></table:table-cell></table:table-row>" },
    { "<table:table-row table:number-rows-repeated='4294967295'><table:table-cell table:number-columns-repeated='4294967295'><text:p>x</text:p></table:table-cell></table:table-row>" },
  };
  g_autoptr (GBytes) bomb = make_bomb (300 * 1000 * 1000);

  assert_refused (bomb, "a.xlsx", RD_TABLE_FILE_ERROR_TOO_LARGE);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *text = g_strdup_printf ("<table:table table:name='One'>%s</table:table>", sheets[i].rows);
      g_autoptr (RdOfficeZip) zip = make_open_sheet (text);
      g_autoptr (GBytes) bytes = write_zip (zip);

      g_test_message ("%u", i);
      assert_refused (bytes, "a.ods", RD_TABLE_FILE_ERROR_TOO_LARGE);
    }
}

/* One text of 200 kB in a thousand cells. */
static void
test_repeated_text (void)
{
  g_autofree char *text = g_strnfill (200 * 1000, 'x');
  g_autofree char *strings = g_strdup_printf ("<si><t>%s</t></si>", text);
  g_autoptr (GString) sheet = g_string_new ("<sheetData>");
  g_autoptr (RdOfficeZip) zip = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (sheet, "<row><c t='s'><v>0</v></c></row>");
  g_string_append (sheet, "</sheetData>");
  zip = make_book (sheet->str, NULL, strings, NULL);
  bytes = write_zip (zip);
  assert_refused (bytes, "a.xlsx", RD_TABLE_FILE_ERROR_TOO_LARGE);
}

/* Styles on a million empty rows are no reason to refuse. */
static void
test_empty_million (void)
{
  g_autoptr (GString) sheet = g_string_new ("<sheetData><row r='1'><c r='A1' t='str'><v>a</v></c></row>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 2; i <= 1048576; i++)
    g_string_append_printf (sheet, "<row r='%u' s='3'/>", i);
  g_string_append (sheet, "</sheetData>");
  bytes = make_simple_book (sheet->str);
  assert_table (bytes, "a.xlsx", "1: A=a\n");
}

/* --- opening */

static void
test_open (void)
{
  g_autofree char *folder = g_dir_make_tmp ("table-file-XXXXXX", NULL);
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.csv", NULL);
  g_autofree char *path = g_build_filename (folder, "a.csv", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.csv", NULL);
  const char *refused[] = { folder, pipe_path, "/dev/null", "/nowhere/at/all.csv" };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nothing = g_file_new_for_path (empty);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (path, "a,b\n", -1, NULL) && g_file_set_contents (empty, "", 0, NULL));
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  bytes = rd_table_file_open (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 4);
  g_assert_null (rd_table_file_open (nothing, NULL, &error));
  g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GFile) other = g_file_new_for_path (refused[i]);
      g_autoptr (GError) why = NULL;

      g_assert_null (rd_table_file_open (other, NULL, &why));
      g_assert_error (why, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_UNREADABLE);
    }
  g_unlink (path);
  g_unlink (empty);
  g_unlink (pipe_path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-file/kinds", test_kinds);
  g_test_add_func ("/table-file/strangers", test_strangers);
  g_test_add_func ("/table-file/old", test_old);
  g_test_add_func ("/table-file/other-names", test_other_names);
  g_test_add_func ("/table-file/no-table", test_no_table);
  g_test_add_func ("/table-file/encrypted-sheet", test_encrypted_sheet);
  g_test_add_data_func ("/table-file/cut-short/xlsx", "police.xlsx", test_cut_short);
  g_test_add_data_func ("/table-file/cut-short/ods", "hospital-trust.ods", test_cut_short);
  g_test_add_data_func ("/table-file/cut-short/odt", "school.odt", test_cut_short);
  g_test_add_data_func ("/table-file/cut-short/docx", "childrens-social-care.docx", test_cut_short);
  g_test_add_func ("/table-file/bad-sheets", test_bad_sheets);
  g_test_add_func ("/table-file/doctype", test_doctype);
  g_test_add_func ("/table-file/nul-bytes", test_nul_bytes);
  g_test_add_func ("/table-file/external", test_external);
  g_test_add_func ("/table-file/bombs", test_bombs);
  g_test_add_func ("/table-file/repeated-text", test_repeated_text);
  g_test_add_func ("/table-file/empty-million", test_empty_million);
  g_test_add_func ("/table-file/open", test_open);

  return g_test_run ();
}
