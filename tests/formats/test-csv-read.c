/* test-csv-read.c — texts with separators, in every encoding and with every separator
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-csv-read.h"

#include "sheet-files.h"

static const struct
{
  const char *name;
  const char *text;
  gsize       length;    /* where there are NUL bytes; else 0 */
  const char *expected;
} cases[] = {
  { "commas, CR LF", "Date,Event\r\n1/2/16,\"Seen, well\"\r\n", 0, "1: A=Date B=Event\n2: A=1/2/16 B=Seen, well\n" },
  { "no line end at the end", "a,b\nc,d", 0, "1: A=a B=b\n2: A=c B=d\n" },
  { "CR alone", "a,b\rc,d\r", 0, "1: A=a B=b\n2: A=c B=d\n" },
  { "semicolons, with commas in the text", "Date;Event\n1/2/16;Well, seen, and so on\n2/2/16;No\n", 0, "1: A=Date B=Event\n2: A=1/2/16 B=Well, seen, and so on\n3: A=2/2/16 B=No\n" },
  { "tabs", "Date\tEvent\n1/2/16\tWell, seen; and\n", 0, "1: A=Date B=Event\n2: A=1/2/16 B=Well, seen; and\n" },
  { "bars", "Date|Event\n1/2/16|Well\n", 0, "1: A=Date B=Event\n2: A=1/2/16 B=Well\n" },
  { "told", "sep=;\r\nDate;Event, if any\r\n", 0, "2: A=Date B=Event, if any\n" },
  { "told by Excel, of one column", "sep=|\na,b\n", 0, "2: A=a,b\n" },
  { "quotes doubled, line ends inside", "a,\"He said \"\"no\"\"\r\n\r\nand left\"\nc,d\n", 0, "1: A=a B=He said \"no\"¶and left\n2: A=c B=d\n" },
  { "blank records count", "\r\na,b\r\n\r\n  \r\nc,d\r\n", 0, "2: A=a B=b\n5: A=c B=d\n" },
  { "blank records between LF", "a,b\n\n\nc,d\n", 0, "1: A=a B=b\n4: A=c B=d\n" },
  { "records of separators only", "a,b\n,\nc,d\n", 0, "1: A=a B=b\n3: A=c B=d\n" },
  { "spaces, tabs and controls", "a  b ,\" c\t\td\x01 \"\n", 0, "1: A=a b B=c d\n" },
  { "quotation marks that are text", "Date\tEvent\n1/2\t\"No\", she said\n2/2\t\"Yes\", he said\n3/2\t5\" scar\n", 0,
    "1: A=Date B=Event\n2: A=1/2 B=\"No\", she said\n3: A=2/2 B=\"Yes\", he said\n4: A=3/2 B=5\" scar\n" },
  { "texts that are kept from being numbers", "a,b\n=\"0012\",\"=\"\"0930\"\"\"\n", 0, "1: A=a B=b\n2: A=0012 B=0930\n" },
  { "sentences are one column", "Seen at home, well and happy, by two of us\nNo\n1/2/16 - Seen\n2/2/16 - Seen, well\n", 0,
    "1: A=Seen at home, well and happy, by two of us\n2: A=No\n3: A=1/2/16 - Seen\n4: A=2/2/16 - Seen, well\n" },
  { "UTF-8 with its mark", "\xef\xbb\xbfSi\xc3\xa2n,\xe2\x80\x9cyes\xe2\x80\x9d\n", 0, "1: A=Siân B=“yes”\n" },
  { "Windows-1252", "Si\xe2n;\x93yes\x94 \x96 \xa3" "5\nb;c\n", 0, "1: A=Siân B=“yes” – £5\n2: A=b B=c\n" },
  { "UTF-8 with a piece of Windows-1252", "Si\xc3\xa2n,\xc5\x81ukasz\n\x93yes,\xe2\x80\x93\n", 0, "1: A=Siân B=Łukasz\n2: A=“yes B=–\n" },
  { "UTF-16 little-endian with its mark", "\xff\xfe" "a\0,\0\x41\x01\n\0c\0,\0d\0", 16, "1: A=a B=Ł\n2: A=c B=d\n" },
  { "UTF-16 big-endian with its mark", "\xfe\xff\0a\0\t\x01\x41\0\n\0c\0\t\0d", 16, "1: A=a B=Ł\n2: A=c B=d\n" },
  { "UTF-16 little-endian without", "a\0,\0b\0\n\0c\0,\0d\0", 14, "1: A=a B=b\n2: A=c B=d\n" },
  { "UTF-16 big-endian without", "\0a\0,\0b\0\n\0c\0,\0d", 14, "1: A=a B=b\n2: A=c B=d\n" },
};

static GBytes *
make (const char *text, gsize length)
{
  return g_bytes_new (text, length > 0 ? length : strlen (text));
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = make (cases[i].text, cases[i].length);

      g_test_message ("%s", cases[i].name);
      assert_table (bytes, "a.csv", cases[i].expected);
    }
}

static const struct
{
  const char      *text;
  gsize            length;
  RdTableFileError code;
} bad[] = {
  { "", 0, RD_TABLE_FILE_ERROR_EMPTY },
  { "\xef\xbb\xbf", 0, RD_TABLE_FILE_ERROR_EMPTY },
  { "\xff\xfe", 0, RD_TABLE_FILE_ERROR_EMPTY },
  { " \r\n,,\n", 0, RD_TABLE_FILE_ERROR_NO_TABLE },
  { "a,b\nc,\0d\n", 9, RD_TABLE_FILE_ERROR_NUL_BYTES },
  { "\xff\xfe" "a\0,\0\0\0b\0", 10, RD_TABLE_FILE_ERROR_NUL_BYTES },
  { "\xff\xfe" "a\0,\0b", 7, RD_TABLE_FILE_ERROR_DAMAGED },
  { "a,b\nc,\"d\ne,f\n", 0, RD_TABLE_FILE_ERROR_DAMAGED },
  { "a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1", 0, RD_TABLE_FILE_ERROR_DAMAGED },
  { "\x01\x02\x03\x04\x05\x06\x07\x08", 0, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = make (bad[i].text, bad[i].length);

      g_test_message ("%u", i);
      assert_refused (bytes, "a.csv", bad[i].code);
    }
}

/* Rows that are short where the file does not end, where others are too, or in a file of few rows. */
static void
test_short_rows (void)
{
  static const char * const texts[] = {
    "a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1\n",
    "a,b\n1,2\n1\n1,2\n1,2\n1,2\n1,2\n1,2\n1",
    "a,b\n1,2\n1",
    "a,b\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2\n1,2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = make (texts[i], 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (RdTableSet) set = rd_csv_read (bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_nonnull (set);
    }
}

/* Each record is the number of its line, so that nothing can be lost where pieces meet. */
static void
test_long (gconstpointer encoding)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RdTableSet) set = NULL;
  const RdTable *table;
  char *converted;
  gsize length;

  for (guint i = 1; i <= 20000; i++)
    g_string_append_printf (text, "%u;“Siân” – %u\r\n", i, i);
  converted = g_convert (text->str, (gssize) text->len, encoding, "UTF-8", NULL, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (converted, length);
  set = rd_csv_read (bytes, NULL, &error);
  g_assert_no_error (error);
  table = rd_table_set_get_table (set, 0);
  g_assert_cmpuint (rd_table_get_n_rows (table), ==, 20000);
  for (guint i = 1; i <= 20000; i++)
    {
      const RdTableRow *row = rd_table_get_row (table, i - 1);
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *name = g_strdup_printf ("“Siân” – %u", i);

      g_assert_cmpuint (rd_table_row_get_number (row), ==, i);
      g_assert_cmpstr (rd_table_row_get_cell (row, 0)->text, ==, number);
      g_assert_cmpstr (rd_table_row_get_cell (row, 1)->text, ==, name);
    }
}

/* A record of a million columns is read as far as a chronology goes; a field of 90 MB is refused. */
static void
test_huge (void)
{
  g_autofree char *columns = g_strnfill (2 * 1000 * 1000, ',');
  g_autofree char *field = g_strnfill (90 * 1000 * 1000, 'x');
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (GBytes) deep = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = NULL;

  for (gsize i = 0; i < 2 * 1000 * 1000; i += 2)
    columns[i] = 'a';
  wide = bytes_from_text (columns);
  set = rd_csv_read (wide, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rd_table_get_n_columns (rd_table_set_get_table (set, 0)), ==, RD_TABLE_MAX_COLUMNS);
  deep = bytes_from_text (field);
  assert_refused (deep, "a.csv", RD_TABLE_FILE_ERROR_TOO_LARGE);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = bytes_from_text ("a,b\n");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rd_csv_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_given (void)
{
  g_autoptr (GBytes) bytes = read_test_file ("data/chronologies/housing.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_table_file_read (bytes, "housing.csv", NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  told = tell_table (rd_table_set_get_table (set, 0));
  g_assert_true (g_str_has_prefix (told, "1: A=System ref B=Entry date C=Time D=Officer E=Record F=Contact type G=Details H=Outcome\n2: A=TEN-0447 B=08/04/2013 D=GS "));
  g_assert_nonnull (strstr (told, "¶Said it “isn’t the first time”. H=ASB case not opened; police already attended\n6: A=C-15204 "));
  g_assert_nonnull (strstr (told, "\n14: A=W-90114 B=42460 D="));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-read/texts", test_texts);
  g_test_add_func ("/csv-read/bad", test_bad);
  g_test_add_func ("/csv-read/short-rows", test_short_rows);
  g_test_add_data_func ("/csv-read/long/utf-8", "UTF-8", test_long);
  g_test_add_data_func ("/csv-read/long/utf-16", "UTF-16LE", test_long);
  g_test_add_data_func ("/csv-read/long/windows-1252", "WINDOWS-1252", test_long);
  g_test_add_func ("/csv-read/huge", test_huge);
  g_test_add_func ("/csv-read/cancel", test_cancel);
  g_test_add_func ("/csv-read/given", test_given);

  return g_test_run ();
}
