/* test-odt-read.c — the tables of OpenDocument texts, made here and given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-odt-read.h"

#include "docx-files.h"
#include "table-dump.h"

#define COLUMNS2  "<table:table-column/><table:table-column/>"
#define P(inside) "<text:p>" inside "</text:p>"
#define C(inside) "<table:table-cell>" inside "</table:table-cell>"
#define COVERED   "<table:covered-table-cell/>"
#define R(cells)  "<table:table-row>" cells "</table:table-row>"
#define T(rows)   "<table:table>" COLUMNS2 rows "</table:table>"
#define ROW(a, b) R (C (P (a)) C (P (b)))

typedef struct
{
  const char *why;
  const char *body;
  const char *expected;
} Case;

static const Case tables[] = {
  { "rows count from 1, empty ones too", T (ROW ("a", "b") ROW ("", " ") ROW ("c", "") ROW ("", "")), "1 | 0:a | 1:b\n3 | 0:c\n(4)\n" },
  { "paragraphs, spaces, tabs, line breaks", T (R (C (P ("a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d") P ("") "<text:h>e</text:h>") C (P ("f")))), "1 | 0:a b c\\nd\\ne | 1:f\n" },
  { "spans, bullets without their signs, fields, links",
    T (R (C ("<text:list><text:list-item><text:number>1.</text:number>" P ("<text:span>a</text:span>") "</text:list-item></text:list>") C (P ("<text:date>1 May</text:date><text:a>b</text:a>")))), "1 | 0:a | 1:1 Mayb\n" },
  { "heading rows", T ("<table:table-header-rows>" ROW ("a", "b") "</table:table-header-rows>" ROW ("c", "d")), "1H | 0:a | 1:b\n2 | 0:c | 1:d\n" },
  { "page breaks between rows do not count", T (ROW ("a", "b") "<text:soft-page-break/>" R (C (P ("c<text:soft-page-break/>c")) C (P ("d")))), "1 | 0:a | 1:b\n2 | 0:cc | 1:d\n" },
  { "one cell across the table", T (R ("<table:table-cell table:number-columns-spanned='2'>" P ("2016") "</table:table-cell>" COVERED) ROW ("a", "b")), "1O | 0:2016\n2 | 0:a | 1:b\n" },
  { "merged downwards", T (R ("<table:table-cell table:number-rows-spanned='2'>" P ("a") "</table:table-cell>" C (P ("b"))) R (COVERED C (P ("c"))) ROW ("", "d")), "1 | 0:a | 1:b\n2 | 0c:a | 1:c\n3 | 1:d\n" },
  { "merged both ways",
    "<table:table><table:table-column table:number-columns-repeated='3'/>"
    R ("<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='2'>" P ("a") "</table:table-cell>" COVERED C (P ("b")))
    R ("<table:covered-table-cell table:number-columns-repeated='2'/>" C (P ("c"))) "</table:table>", "1 | 0:a | 2:b\n2 | 0c:a | 2:c\n" },
  { "a repeated row counts as often as it is repeated", T ("<table:table-row table:number-rows-repeated='3'>" C (P ("a")) C (P ("b")) "</table:table-row><table:table-row table:number-rows-repeated='1000000'>" C (P ("")) "</table:table-row>" ROW ("c", "d")),
    "1 | 0:a | 1:b\n2 | 0:a | 1:b\n3 | 0:a | 1:b\n1000004 | 0:c | 1:d\n" },
  { "a repeated cell", T (R ("<table:table-cell table:number-columns-repeated='2'>" P ("a") "</table:table-cell>")), "1 | 0:a | 1:a\n" },
  { "what was inserted, where something was deleted, and what it was",
    "<text:tracked-changes><text:changed-region><text:deletion>" P ("gone") T (ROW ("x", "y")) "</text:deletion></text:changed-region></text:tracked-changes>"
    T (R (C (P ("a<text:change-start/>b<text:change-end/>")) C (P ("c<text:change/>"))) R (C (P ("<text:change/>")) C (P (""))) ), "1 | 0t:ab | 1t:c\n2D\n" },
  { "what was deleted, where it stood, as flat files have it",
    "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion/></text:changed-region><text:changed-region text:id='i1'><text:insertion/></text:changed-region></text:tracked-changes>"
    T (R (C (P ("a<text:change-start text:change-id='d1'/>b<text:change-end text:change-id='d1'/>")) C (P ("<text:change-start text:change-id='i1'/>c<text:change-end text:change-id='i1'/>")))
       R (C (P ("<text:change-start text:change-id='d1'/>d")) C (P ("e<text:change-end text:change-id='d1'/>")))), "1 | 0t:a | 1t:c\n2D\n" },
  { "footnotes and endnotes end their cell",
    T (R (C (P ("a<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>" P ("one") P ("two") "</text:note-body></text:note>b")) C (P ("c<text:note text:note-class='endnote'><text:note-citation>i</text:note-citation><text:note-body>" P ("end") "</text:note-body></text:note>")))),
    "1 | 0f:ab\\n[Footnote: one two] | 1f:c\\n[Footnote: end]\n" },
  { "comments without their authors",
    T (R (C (P ("a<office:annotation><dc:creator>S. Birch</dc:creator><dc:date>2019-04-11</dc:date>" P ("Why?") P ("Ask.") "</office:annotation>b<office:annotation-end/><office:annotation>" P ("Second") "</office:annotation>")) C (P ("c")))),
    "1 | 0:ab {Why? Ask.\\nSecond} | 1:c\n" },
  { "a table in a cell", T (R (C (P ("a") T (ROW ("1", "2") ROW ("3", "")) P ("b")) C (P ("c")))), "1 | 0:a\\n1\\t2\\n3\\t\\nb | 1:c\n" },
  { "a cell that is split is a table in it", T (R (C ("<table:table table:is-sub-table='true'>" COLUMNS2 ROW ("1", "2") "</table:table>") C (P ("c")))), "1 | 0:1\\t2 | 1:c\n" },
  { "a frame of one column is not its text", "<table:table><table:table-column/>" R (C (P ("Form 7") T (ROW ("a", "b")))) "</table:table>", "1 | 0:Form 7\n--\n1 | 0:a | 1:b\n" },
  { "in a section, and in a text box", "<text:section>" T (ROW ("a", "b")) "</text:section>" P ("<draw:frame><draw:text-box>" T (ROW ("c", "d")) "</draw:text-box></draw:frame>"), "1 | 0:a | 1:b\n--\n1 | 0:c | 1:d\n" },
  { "a text box in a cell; what describes a picture is no text", T (R (C (P ("a<draw:frame><draw:text-box>" P ("box") "</draw:text-box><svg:title>t</svg:title><svg:desc>d</svg:desc></draw:frame>b")) C (P ("c")))), "1 | 0:a\\nbox\\nb | 1:c\n" },
  { "a picture in the file itself", T (R (C (P ("a<draw:frame><draw:image><office:binary-data>AAAA</office:binary-data></draw:image></draw:frame>")) C (P ("c")))), "1 | 0:a | 1:c\n" },
  { "prompts are no text", T (R (C (P ("<text:placeholder>&lt;date&gt;</text:placeholder>a")) C (P ("<loext:content-control loext:showing-place-holder='true'>Choose</loext:content-control>b")))), "1 | 0:a | 1:b\n" },
  { "hidden rows", T ("<table:table-row table:visibility='collapse'>" C (P ("a")) C (P ("b")) "</table:table-row>"), "1X | 0:a | 1:b\n" },
};

static void
assert_tables (const char *why, GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_odt_read (bytes, NULL, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = dump_tables (set);
  if (g_strcmp0 (got, expected) != 0)
    g_test_message ("%s", why);
  g_assert_cmpstr (got, ==, expected);
}

/* As a package and as a flat file. */
static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *content = make_odt_content ("document", "office:mimetype='" ODT_KIND "'", tables[i].body);
      g_autoptr (GBytes) package = make_odt (tables[i].body);
      g_autoptr (GBytes) flat = bytes_from_text (content);

      assert_tables (tables[i].why, package, tables[i].expected);
      assert_tables (tables[i].why, flat, tables[i].expected);
    }
}

/* As LibreOffice writes it. */
static void
test_given (void)
{
  g_autoptr (GBytes) bytes = read_test_file ("data/chronologies/school.odt");
  g_autoptr (GBytes) golden = read_test_file ("data/chronologies/school.tables.txt");
  g_autofree char *expected = g_strndup (g_bytes_get_data (golden, NULL), g_bytes_get_size (golden));

  assert_tables ("school", bytes, expected);
}

/* --- what is refused */

static void
assert_refused (const char *why, GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_odt_read (bytes, NULL, &error);

  if (set != NULL || !g_error_matches (error, RD_TABLE_FILE_ERROR, code))
    g_test_message ("%s: %s", why, error != NULL ? error->message : "read");
  g_assert_null (set);
  g_assert_error (error, RD_TABLE_FILE_ERROR, code);
}

static void
assert_text_refused (const char *why, const char *text, int code)
{
  g_autoptr (GBytes) bytes = bytes_from_text (text);

  assert_refused (why, bytes, code);
}

static void
assert_body_refused (const char *why, const char *body, int code)
{
  g_autoptr (GBytes) bytes = make_odt (body);

  assert_refused (why, bytes, code);
}

static void
test_bad_documents (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) nested = g_string_new (NULL);
  g_autofree char *sheet = make_odt_content ("document", "office:mimetype='application/vnd.oasis.opendocument.spreadsheet'", T (ROW ("a", "b")));

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<text:span>");
  for (guint i = 0; i < 40; i++)
    g_string_append (nested, "<table:table><table:table-row><table:table-cell>");
  assert_body_refused ("no table", P ("A letter"), RD_TABLE_FILE_ERROR_NO_TABLE);
  assert_body_refused ("not well-formed", "<text:p>", RD_TABLE_FILE_ERROR_DAMAGED);
  assert_body_refused ("deep", deep->str, RD_TABLE_FILE_ERROR_TOO_DEEP);
  assert_body_refused ("tables in tables", nested->str, RD_TABLE_FILE_ERROR_TOO_DEEP);
  assert_body_refused ("an entity", P ("&x;"), RD_TABLE_FILE_ERROR_DOCTYPE);
  assert_body_refused ("a row repeated to more than fits", T ("<table:table-row table:number-rows-repeated='1000000000'>" C (P ("a")) "</table:table-row>"), RD_TABLE_FILE_ERROR_TOO_LARGE);
  assert_body_refused ("a cell repeated to more than fits", T (R ("<table:table-cell table:number-columns-repeated='1000000000'>" P ("a") "</table:table-cell>")), RD_TABLE_FILE_ERROR_TOO_LARGE);
  assert_text_refused ("empty", "", RD_TABLE_FILE_ERROR_EMPTY);
  assert_text_refused ("text", "Date;Event and more of it than a ZIP file needs\n", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_text_refused ("a page", "<html><body/></html>", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_text_refused ("a flat sheet", sheet, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_text_refused ("an entity bomb", "<!DOCTYPE o [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><o>&b;</o>", RD_TABLE_FILE_ERROR_DOCTYPE);
}

static void
assert_package_refused (const char *why, const char *part, const char *text, int code)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) bytes = NULL;

  put_text (zip, "mimetype", ODT_KIND);
  put_text (zip, "content.xml", "<x/>");
  put_text (zip, part, text);
  bytes = write_zip (zip);
  assert_refused (why, bytes, code);
}

static void
test_bad_packages (void)
{
  g_autoptr (GBytes) docx = make_docx (WORD_SPACE, "<w:body/>", NULL, NULL);

  assert_package_refused ("a sheet", "mimetype", "application/vnd.oasis.opendocument.spreadsheet", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_package_refused ("something else under its name", "content.xml", "<x/>", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_package_refused ("a password", "META-INF/manifest.xml",
                          "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>",
                          RD_TABLE_FILE_ERROR_ENCRYPTED);
  assert_package_refused ("a password, newer", "encrypted-package", "x", RD_TABLE_FILE_ERROR_ENCRYPTED);
  assert_refused ("a Word document", docx, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/odt-read/tables", test_tables);
  g_test_add_func ("/odt-read/given", test_given);
  g_test_add_func ("/odt-read/bad-documents", test_bad_documents);
  g_test_add_func ("/odt-read/bad-packages", test_bad_packages);

  return g_test_run ();
}
