/* test-xlsx-read.c — workbooks made here, and what is read in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-format.h"
#include "formats/rd-xlsx-read.h"

#include "sheet-files.h"

/* Formats of the styles that the sheets below use. */
#define STYLES \
  "<numFmts count='4'><numFmt numFmtId='164' formatCode='[$-809]dd mmmm yyyy;@'/><numFmt numFmtId='165' formatCode='dd/mm/yyyy hh:mm'/>" \
  "<numFmt numFmtId='166' formatCode='&quot;NP-&quot;0000'/><numFmt numFmtId='167' formatCode='[h]:mm'/></numFmts>" \
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>" \
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='20'/><xf numFmtId='14'/><xf numFmtId='9'/></cellXfs>"

#define STRINGS \
  "<si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space='preserve'>two </t></r><r><t>runs</t></r></si>" \
  "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si><si><t>one_x000D_\ntwo_x005F_x000D_ </t></si>"

typedef struct
{
  const char *name;
  const char *sheet;
  const char *properties;
  const char *expected;
} Case;

static const Case cases[] = {
  { "kinds",
    "<sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='s'><v>2</v></c><c r='D2' t='s'><v>3</v></c></row>"
    "<row r='4'><c r='A4' t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c><c r='B4' t='b'><v>1</v></c><c r='C4' t='e'><f>1/0</f><v>#DIV/0!</v></c>"
    "<c r='D4' t='d'><v>2016-05-22T09:30:00</v></c><c r='E4' t='str'><f>A1</f><v>result</v></c><c r='F4'><v>930</v></c></row></sheetData>", NULL,
    "2: A=plain B=two runs C=東京 D=one¶two_x000D_\n"
    "4: A=inline B=TRUE C=#DIV/0!{error}= D=22/05/2016 09:30{2016-05-22 09:30} E=result= F=930{930}\n" },
  { "dates and times",
    "<sheetData><row r='1'><c r='A1' s='1'><v>42512</v></c><c r='B1' s='2'><v>43507.29513888889</v></c><c r='C1' s='5'><v>0.92361111111111116</v></c>"
    "<c r='D1' s='4'><v>1.0486111111111112</v></c><c r='E1' s='6'><v>42512</v></c><c r='F1' s='5'><v>930</v></c></row>"
    "<row r='2'><c r='A2' s='6'><v>1</v></c><c r='B2' s='6'><v>59</v></c><c r='C2' s='6'><v>60</v></c><c r='D2' s='6'><v>61</v></c><c r='E2' s='6'><v>0</v></c><c r='F2' s='6'><v>-3</v></c></row>"
    "<row r='3'><c r='A3' s='2'><v>42512</v></c><c r='B3' s='2'><v>42511.9999999999</v></c><c r='C3' s='6'><v>2958466</v></c><c r='D3' s='6'><v>2958465</v></c></row></sheetData>", NULL,
    "1: A=22/05/2016{2016-05-22} B=11/02/2019 07:05{2019-02-11 07:05} C=22:10{22:10} D=25:10 E=22/05/2016{2016-05-22} F=930{930}\n"
    "2: A=01/01/1900{1900-01-01} B=28/02/1900{1900-02-28} C=29/02/1900 D=01/03/1900{1900-03-01} E=00/01/1900 F=-3{-3}\n"
    "3: A=22/05/2016{2016-05-22} B=22/05/2016{2016-05-22} C=2958466{2.95847e+06} D=31/12/9999{9999-12-31}\n" },
  { "dates from 1904", "<sheetData><row r='1'><c r='A1' s='6'><v>0</v></c><c r='B1' s='6'><v>41050</v></c><c r='C1' s='5'><v>0.5</v></c></row></sheetData>", "date1904='true'",
    "1: A=01/01/1904{1904-01-01} B=22/05/2016{2016-05-22} C=12:00{12:00}\n" },
  { "numbers as they are shown",
    "<sheetData><row r='1'><c r='A1' s='3'><v>12</v></c><c r='B1' s='7'><v>0.25</v></c><c r='C1'><v>2014</v></c><c r='D1'><v>0.30000000000000004</v></c><c r='E1'><v>1E3</v></c><c r='F1'><v>not one</v></c></row></sheetData>", NULL,
    "1: A=NP-0012{12} B=25%{0.25} C=2014{2014} D=0.3{0.3} E=1000{1000} F=not one\n" },
  { "places that are not told, and out of order",
    "<sheetData><row><c t='str'><v>a</v></c><c t='str'><v>b</v></c></row><row><c r='C2' t='str'><v>d</v></c><c t='str'><v>e</v></c><c r='A2' t='str'><v>c</v></c></row>"
    "<row r='9'><c t='str'><v>late</v></c></row><row r='5'><c r='B5' t='str'><v>early</v></c></row><row r='9'><c r='B9' t='str'><v>again</v></c></row></sheetData>", NULL,
    "1: A=a B=b\n2: A=c C=d D=e\n5: B=early\n9: A=late B=again\n" },
  { "merged cells",
    "<sheetData><row r='1'><c r='A1' t='str'><v>Title</v></c></row><row r='2'><c r='A2' s='6'><v>42512</v></c><c r='B2' t='str'><v>one</v></c><c r='C2' t='str'><v>x</v></c></row>"
    "<row r='3'><c r='A3'/><c r='B3' t='str'><v>two</v></c></row><row r='4'><c r='B4' t='str'><v>three</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='B4:C5'/><mergeCell ref='A1:C1'/><mergeCell ref='A2:A4'/><mergeCell ref='nonsense'/><mergeCell ref='A90:B1048576'/></mergeCells>", NULL,
    "1 title: A=Title\n2: A=22/05/2016{2016-05-22} B=one C=x\n3: A=22/05/2016{2016-05-22}^ B=two\n4: A=22/05/2016{2016-05-22}^ B=three\n5: B=three^\n" },
  { "hidden rows and columns, empty rows with styles",
    "<dimension ref='A1:XFD1048576'/><cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1' hidden='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c></row>"
    "<row r='2' s='4' customFormat='1'><c r='A2' s='4'/></row><row r='1048576' s='4'/></sheetData>", NULL,
    "1 hidden: A=a B=b\n" },
};

static void
test_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdOfficeZip) zip = make_book (cases[i].sheet, cases[i].properties, STRINGS, STYLES);
      g_autoptr (GBytes) bytes = write_zip (zip);

      g_test_message ("%s", cases[i].name);
      assert_table (bytes, "a.xlsx", cases[i].expected);
    }
}

/* The namespaces of ISO 29500 Strict, an .xlsm, and prefixes. */
static void
test_strict (void)
{
  g_autoptr (RdOfficeZip) zip = make_book ("", NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  put_part (zip, "xl/worksheets/first.xml", "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row r='1'>"
            "<x:c r='A1' t='inlineStr'><x:is><x:t>strict</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
  put_part (zip, "xl/vbaProject.bin", "macros");
  bytes = write_zip (zip);
  assert_table (bytes, "a.xlsm", "1: A=strict\n");
}

static void
test_comments (void)
{
  g_autoptr (RdOfficeZip) zip = make_book ("<sheetData><row r='1'><c r='A1' t='str'><v>a</v></c><c r='C1' t='str'><v>c</v></c></row></sheetData>", NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  put_relations (zip, "xl/worksheets/_rels/first.xml.rels",
                 "<Relationship Id='c' Type='" XLSX_RELATIONS "/comments' Target='../notes.xml'/>"
                 "<Relationship Id='t' Type='http://schemas.microsoft.com/office/2017/10/relationships/threadedComment' Target='../threads.xml'/>");
  put_part (zip, "xl/notes.xml", "<comments xmlns='" XLSX_MAIN "'><authors><author>J. Birch</author></authors><commentList>"
            "<comment ref='A1' authorId='0'><text><r><t>J. Birch:</t></r><r><t xml:space='preserve'>\nAsk the\nagency</t></r></text></comment>"
            "<comment ref='B1' authorId='0'><text><t>on an empty cell</t></text></comment>"
            "<comment ref='C1' authorId='0'><text><t>[Threaded comment] of which old programs know nothing</t></text></comment></commentList></comments>");
  put_part (zip, "xl/threads.xml", "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'>"
            "<threadedComment ref='C1' personId='{1}'><text>Is this right?</text></threadedComment><threadedComment ref='C1' personId='{2}'><text>Yes.</text></threadedComment></ThreadedComments>");
  bytes = write_zip (zip);
  assert_table (bytes, "a.xlsx", "1: A=a//Ask the agency B=//on an empty cell C=c//Is this right?¶Yes.\n");
}

static void
test_given (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_test_file ("data/chronologies/police.xlsx");
  g_autoptr (GBytes) other = read_test_file ("data/chronologies/police-addendum-1904.xlsx");
  g_autoptr (RdTableSet) set = rd_table_file_read (bytes, "police.xlsx", NULL, &error);
  g_autoptr (RdTableSet) addendum = rd_table_file_read (other, "police-addendum-1904.xlsx", NULL, &error);
  g_autofree char *told = NULL;
  g_autofree char *told_other = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rd_table_set_get_n_tables (set), ==, 2);
  g_assert_cmpstr (rd_table_get_name (rd_table_set_get_table (set, 1)), ==, "Chronology");
  told = tell_table (rd_table_set_get_table (set, 1));
  g_assert_nonnull (strstr (told, "\n6 title: A=2008 to 2014: relevant history\n7: A=NP-0001 B=16/08/2008{2008-08-16} C=22:10{22:10} D=Sat= E=PC 2210 F=Crime system G="));
  g_assert_nonnull (strstr (told, "\n29: A=NP-0021 B=30/08/2016{2016-08-30}^ C=19:05{19:05} "));
  g_assert_nonnull (strstr (told, "\n54: A=NP-0044 B=#REF!{error}= "));
  g_assert_nonnull (strstr (told, "\n62: A=NP-0051 B=11/02/2019 07:05{2019-02-11 07:05} "));
  told_other = tell_table (rd_table_set_get_table (addendum, 0));
  g_assert_nonnull (strstr (told_other, "\n2: A=Neighbourhood team diary B=08/03/2015{2015-03-08} D="));
}

static const struct
{
  const char *code;
  double      value;
  const char *text;
} formats[] = {
  { "General", 1234567.5, "1234567.5" },
  { "0", 7.6, "8" },
  { "000", 7, "007" },
  { "#,##0.00", 1234567.891, "1,234,567.89" },
  { "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00", 212.4, "£212.40" },
  { "0.0%", 0.125, "12.5%" },
  { "0\\ \"hrs\"", 14, "14 hrs" },
  { "_-* #,##0_-;-* #,##0_-", 1500, "1,500" },
  { "0.00E+00", 12345, "12345" },
  { "# ?/?", 0.5, "0.5" },
  { "@", 5, "5" },
  { "d/m/yy;@", 42512, "22/05/2016" },
  { "mmm-yy", 42512, "22/05/2016" },
  { "[$-F800]dddd, mmmm dd, yyyy", 42512, "22/05/2016" },
  { "yyyy\\-mm\\-dd\\ hh:mm:ss", 42512.5, "22/05/2016 12:00" },
  { "\"due \"dd/mm/yyyy", 42512, "22/05/2016" },
  { "mm:ss", 0.5, "12:00" },
  { "h:mm AM/PM", 0.75, "18:00" },
  { "[$-409]h:mm AM/PM;@", 0.75, "18:00" },
  { "[hh]:mm", 1.5, "36:00" },
  { "\"m\"0", 3, "m3" },
  { "[Red]0", 3, "3" },
  { "\"unended", 3, "3" },
  { "[unended", 3, "3" },
  { "", 3, "3" },
};

static void
test_formats (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (RdXlsxFormat) format = rd_xlsx_format_parse (formats[i].code);
      RdCell cell = { 0 };

      g_test_message ("%s", formats[i].code);
      rd_xlsx_format_apply (format, formats[i].value, FALSE, &cell, out);
      g_assert_cmpstr (out->str, ==, formats[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xlsx-read/sheets", test_sheets);
  g_test_add_func ("/xlsx-read/strict", test_strict);
  g_test_add_func ("/xlsx-read/comments", test_comments);
  g_test_add_func ("/xlsx-read/given", test_given);
  g_test_add_func ("/xlsx-read/formats", test_formats);

  return g_test_run ();
}
