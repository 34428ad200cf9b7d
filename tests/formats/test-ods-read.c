/* test-ods-read.c — OpenDocument spreadsheets made here, and what is read in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ods-read.h"

#include "sheet-files.h"

#define P(text) "<text:p>" text "</text:p>"
#define C(text) "<table:table-cell office:value-type='string'>" P (text) "</table:table-cell>"
#define TABLE(rows) "<table:table table:name='One'>" rows "</table:table>"

static const struct
{
  const char *name;
  const char *sheets;
  const char *expected;
} cases[] = {
  { "kinds",
    TABLE ("<table:table-row><table:table-cell office:value-type='date' office:date-value='2016-05-22'>" P ("22 May 2016") "</table:table-cell>"
           "<table:table-cell office:value-type='date' office:date-value='2016-05-22T09:30:00'>" P ("22.5.16") "</table:table-cell>"
           "<table:table-cell office:value-type='time' office:time-value='PT09H39M59.9999S'>" P ("09:40") "</table:table-cell>"
           "<table:table-cell office:value-type='time' office:time-value='PT25H10M00S'>" P ("25:10") "</table:table-cell>"
           "<table:table-cell office:value-type='float' office:value='930'>" P ("930") "</table:table-cell>"
           "<table:table-cell office:value-type='percentage' office:value='0.25'/>"
           "<table:table-cell office:value-type='boolean' office:boolean-value='true'/>"
           "<table:table-cell table:formula='of:=[.A1]' office:value-type='string' office:string-value=''>" P ("#REF!") "</table:table-cell>"
           "<table:table-cell table:formula='of:=1' office:value-type='float' office:value='1'>" P ("1") "</table:table-cell></table:table-row>"),
    "1: A=22 May 2016{2016-05-22} B=22.5.16{2016-05-22 09:30} C=09:40{09:40} D=25:10 E=930{930} F=0.25{0.25} G=TRUE H=#REF!{error}= I=1{1}=\n" },
  { "texts",
    TABLE ("<table:table-row><table:table-cell>" P ("one<text:s text:c='4'/>two<text:tab/>three") P ("") P ("<text:span>fo</text:span><text:a>ur</text:a><text:line-break/>five") "</table:table-cell>"
           "<table:table-cell><draw:frame><draw:text-box>" P ("no text") "</draw:text-box></draw:frame>" P ("text") "</table:table-cell></table:table-row>"),
    "1: A=one two three¶four¶five B=text\n" },
  { "repeats",
    TABLE ("<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
           "<table:table-row table:number-rows-repeated='2'>" C ("a") "<table:table-cell table:number-columns-repeated='2'>" P ("b") "</table:table-cell>"
           "<table:table-cell table:number-columns-repeated='16380'/></table:table-row>"
           "<table:table-row table:number-rows-repeated='1048500'><table:table-cell/></table:table-row><table:table-row>" C ("end") "</table:table-row>"),
    "4: A=a B=b C=b\n5: A=a B=b C=b\n1048506: A=end\n" },
  { "spans",
    TABLE ("<table:table-row><table:table-cell table:number-columns-spanned='3' table:number-rows-spanned='1'>" P ("Title") "</table:table-cell>"
           "<table:covered-table-cell table:number-columns-repeated='2'/></table:table-row>"
           "<table:table-row><table:table-cell table:number-rows-spanned='3' office:value-type='date' office:date-value='2016-05-22'>" P ("22/05/16") "</table:table-cell>" C ("one") C ("x") "</table:table-row>"
           "<table:table-row><table:covered-table-cell>" P ("hidden") "</table:covered-table-cell>" C ("two") "</table:table-row><table:table-row><table:covered-table-cell/>" C ("three") "</table:table-row>"),
    "1 title: A=Title\n2: A=22/05/16{2016-05-22} B=one C=x\n3: A=22/05/16{2016-05-22}^ B=two\n4: A=22/05/16{2016-05-22}^ B=three\n" },
  { "hidden rows, groups, heading rows and changes",
    "<table:tracked-changes><table:cell-content-change>" TABLE ("<table:table-row>" C ("old") "</table:table-row>") "</table:cell-content-change></table:tracked-changes>"
    TABLE ("<table:table-header-rows><table:table-row>" C ("Date") "</table:table-row></table:table-header-rows>"
           "<table:table-row-group><table:table-row table:visibility='filter'>" C ("a") "</table:table-row></table:table-row-group>"
           "<table:table-rows><table:table-row table:visibility='collapse'>" C ("b") "</table:table-row></table:table-rows>"),
    "1 heading: A=Date\n2 hidden: A=a\n3 hidden: A=b\n" },
  { "comments",
    TABLE ("<table:table-row><table:table-cell><office:annotation><dc:creator>J. Birch</dc:creator><dc:date>2019-01-01T00:00:00</dc:date>" P ("Ask the") P ("agency") "</office:annotation>" P ("a") "</table:table-cell>"
           "<table:table-cell><office:annotation>" P ("on an empty cell") "</office:annotation></table:table-cell></table:table-row>"
           "<table:table-row><table:table-cell><office:annotation>" P ("in an empty row") "</office:annotation></table:table-cell></table:table-row>"),
    "1: A=a//Ask the agency B=//on an empty cell\n" },
};

static void
test_sheets (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdOfficeZip) zip = make_open_sheet (cases[i].sheets);
      g_autoptr (GBytes) bytes = write_zip (zip);

      g_test_message ("%s", cases[i].name);
      assert_table (bytes, "a.ods", cases[i].expected);
    }
}

static void
test_flat (void)
{
  g_autoptr (GBytes) bytes = bytes_from_text ("<?xml version='1.0'?><office:document " ODS_SPACES "office:mimetype='application/vnd.oasis.opendocument.spreadsheet'>"
                                              "<office:body><office:spreadsheet>" TABLE ("<table:table-row>" C ("flat") "</table:table-row>")
                                              "</office:spreadsheet></office:body></office:document>");

  assert_table (bytes, "a.fods", "1: A=flat\n");
  assert_refused (bytes, "a.csv", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
}

static void
test_given (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_test_file ("data/chronologies/hospital-trust.ods");
  g_autoptr (RdTableSet) set = rd_table_file_read (bytes, "hospital-trust.ods", NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  told = tell_table (rd_table_set_get_table (set, 0));
  g_assert_nonnull (strstr (told, "\n5 title: A=Maternity 2015\n6: A=Community midwifery B=19/01/2015{2015-01-19} C=09:30{09:30} D=Sarah Hollis E="));
  g_assert_nonnull (strstr (told, "\n28: A=Dressing clinic B=10/05/2017{2017-05-10} D=Mia Hollis E=Did not attend. F=Not stated G=Clinic letter\n29: A=Dressing clinic B=10/05/2017{2017-05-10} "));
  g_assert_nonnull (strstr (told, "\n45: A=Community paediatrics B=20/09/2018{2018-09-20} C=1530{1530} "));
  g_assert_nonnull (strstr (told, "\n54: A=Emergency Department B=11/02/2019{2019-02-11}^ C=09:40{09:40} "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ods-read/sheets", test_sheets);
  g_test_add_func ("/ods-read/flat", test_flat);
  g_test_add_func ("/ods-read/given", test_given);

  return g_test_run ();
}
