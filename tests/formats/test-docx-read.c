/* test-docx-read.c — the tables of Word files, made here and given
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-read.h"

#include "docx-files.h"
#include "table-dump.h"

#define GRID2     "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
#define P(text)   "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define C(inside) "<w:tc>" inside "</w:tc>"
#define ROW(a, b) "<w:tr>" C (P (a)) C (P (b)) "</w:tr>"
#define ONE(in)   "<w:tbl>" GRID2 "<w:tr>" C (P ("x")) C (in) "</w:tr></w:tbl>"
#define MARK(t)   "<w:r><w:fldChar w:fldCharType='" t "'/></w:r>"
#define RUN(t)    "<w:r><w:t>" t "</w:t></w:r>"

typedef struct
{
  const char *why;
  const char *body;
  const char *expected;
} Case;

/* What comes out of a cell, whatever else is in the table. */
static const Case cells[] = {
  { "paragraphs are lines, empty ones vanish, white space folds",
    P (" a  b\t c\xc2\xa0 d ") P ("") P (" ") P ("e"), "a b c d\\ne" },
  { "breaks are lines too, tabs are spaces, hyphens hyphens",
    "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t></w:r></w:p>",
    "a\\nb c\\nd-ef" },
  { "tab stops of a paragraph are no tabs", "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>" RUN ("a") "</w:p>", "a" },
  { "runs without a space between are one word", "<w:p>" RUN ("Li") RUN ("am") "</w:p>", "Liam" },
  { "the result of a field, not its code", "<w:p>" MARK ("begin") "<w:r><w:instrText>DATE</w:instrText></w:r>" MARK ("separate") RUN ("1 May") MARK ("end") RUN (".") "</w:p>", "1 May." },
  { "a field in the code of another is code",
    "<w:p>" MARK ("begin") "<w:r><w:instrText>IF </w:instrText></w:r>" MARK ("begin") MARK ("separate") RUN ("hidden") MARK ("end") MARK ("separate") RUN ("seen") MARK ("end") "</w:p>", "seen" },
  { "a field that never ends does not swallow the next cell's text", "<w:p>" RUN ("a") MARK ("begin") "</w:p>", "a" },
  { "a simple field, a link, a smart tag", "<w:p><w:fldSimple w:instr='X'>" RUN ("a") "</w:fldSimple><w:hyperlink>" RUN ("b") "</w:hyperlink><w:smartTag><w:smartTagPr/>" RUN ("c") "</w:smartTag></w:p>", "abc" },
  { "what was chosen from a form's list",
    "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Yes'/><w:listEntry w:val='No'/></w:ddList></w:ffData></w:fldChar></w:r>"
    MARK ("separate") MARK ("end") "</w:p>", "No" },
  { "a control's text", "<w:sdt><w:sdtPr><w:alias w:val='Y'/><w:date w:fullDate='2016-05-22'/></w:sdtPr><w:sdtContent>" P ("22 May") "</w:sdtContent></w:sdt>", "22 May" },
  { "a control's prompt is no text", "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" RUN ("Click to enter") "</w:sdtContent></w:sdt>" RUN ("a") "</w:p>", "a" },
  { "one of two alternatives",
    "<w:p><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" P ("box") "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" P ("box") "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>" RUN ("after") "</w:p>",
    "box\\nafter" },
  { "hidden text is text", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>", "a" },
  { "a tick of Wingdings", "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Webdings' w:char='F0FC'/></w:r></w:p>", "✓" },
  { "a formula", "<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>", "x+1" },
  { "a reading aid of Japanese is left out", "<w:p><w:ruby><w:rt>" RUN ("aid") "</w:rt><w:rubyBase>" RUN ("base") "</w:rubyBase></w:ruby></w:p>", "base" },
  { "a table in it: a row a line, tabs between", P ("a") "<w:tbl>" GRID2 ROW ("1", "2") "<w:tr>" C (P ("3") P ("4")) C (P ("")) "</w:tr></w:tbl>" P ("b"), "a\\n1\\t2\\n3 4\\t\\nb" },
  { "a table in that is in the line", "<w:tbl><w:tr>" C (P ("a") "<w:tbl>" ROW ("1", "2") "</w:tbl>" P ("b")) C (P ("c")) "</w:tr></w:tbl>" P (""), "a 1 2 b\\tc" },
  { "a row of it that is deleted", "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" C (P ("gone")) "</w:tr>" ROW ("1", "2") "</w:tbl>" P (""), "1\\t2" },
};

static const Case tracked[] = {
  { "insertions in, deletions out", "<w:p>" RUN ("a ") "<w:ins>" RUN ("b ") "</w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del>" RUN ("d") "</w:p>", "a b d" },
  { "moved text is where it was moved to", "<w:p><w:moveFrom>" RUN ("a") "</w:moveFrom><w:moveTo>" RUN ("b") "</w:moveTo></w:p>", "b" },
  { "inserted, then deleted", "<w:p>" RUN ("a") "<w:ins><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:ins></w:p>", "a" },
  { "a paragraph whose end was deleted goes on in the next", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN ("a") "</w:p>" P ("b"), "ab" },
  { "a paragraph's former look is not its text", "<w:p><w:pPr><w:rPr><w:ins/></w:rPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>" RUN ("a") "</w:p>", "a" },
};

static const Case tables[] = {
  { "rows count from 1, empty ones too", "<w:tbl>" GRID2 ROW ("a", "b") ROW ("", " ") ROW ("c", "") ROW ("", "") "</w:tbl>", "1 | 0:a | 1:b\n3 | 0:c\n(4)\n" },
  { "a heading row that repeats; one that does not", "<w:tbl>" GRID2 "<w:tr><w:trPr><w:tblHeader/></w:trPr>" C (P ("a")) C (P ("b")) "</w:tr><w:tr><w:trPr><w:tblHeader w:val='0'/></w:trPr>" C (P ("c")) C (P ("d")) "</w:tr></w:tbl>",
    "1H | 0:a | 1:b\n2 | 0:c | 1:d\n" },
  { "one cell across the table", "<w:tbl>" GRID2 ROW ("a", "b") "<w:tr>" C ("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P ("2016")) "</w:tr></w:tbl>", "1 | 0:a | 1:b\n2O | 0:2016\n" },
  { "of a table of one column no row is that", "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" C (P ("a")) "</w:tr></w:tbl>", "1 | 0:a\n" },
  { "columns that a row lacks at its sides", "<w:tbl>" GRID2 "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" C (P ("a")) "</w:tr><w:tr><w:trPr><w:gridAfter w:val='1'/></w:trPr>" C (P ("b")) "</w:tr></w:tbl>", "1 | 1:a\n2 | 0:b\n" },
  { "borders that do not quite meet: one cell under each heading",
    "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" C (P ("Date")) C ("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P ("Event")) C (P ("Action")) "</w:tr>"
    "<w:tr>" C ("<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P ("a")) C (P ("b")) C (P ("c")) "</w:tr>"
    "<w:tr><w:trPr><w:gridAfter w:val='1'/></w:trPr>" C ("<w:tcPr><w:gridSpan w:val='3'/></w:tcPr>" P ("2016")) "</w:tr></w:tbl>",
    "1 | 0:Date | 1:Event | 3:Action\n2 | 0:a | 1:b | 3:c\n3O | 0:2016\n" },
  { "merged downwards", "<w:tbl>" GRID2 "<w:tr>" C ("<w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" P ("a")) C (P ("b")) "</w:tr><w:tr>" C ("<w:tcPr><w:vMerge/></w:tcPr>" P ("")) C (P ("c")) "</w:tr>" ROW ("", "d") "</w:tbl>",
    "1 | 0:a | 1:b\n2 | 0c:a | 1:c\n3 | 1:d\n" },
  { "merged as a tracked change", "<w:tbl>" GRID2 "<w:tr>" C ("<w:tcPr><w:cellMerge w:vMerge='rest'/></w:tcPr>" P ("a")) C (P ("b")) "</w:tr><w:tr>" C ("<w:tcPr><w:cellMerge w:vMerge='cont'/></w:tcPr>" P ("")) C (P ("c")) "</w:tr></w:tbl>",
    "1 | 0:a | 1:b\n2 | 0c:a | 1:c\n" },
  { "nothing above that it could be part of", "<w:tbl>" GRID2 "<w:tr>" C ("<w:tcPr><w:vMerge/></w:tcPr>" P ("a")) C (P ("b")) "</w:tr></w:tbl>", "1 | 0:a | 1:b\n" },
  { "merged across in the old way", "<w:tbl>" GRID2 "<w:tr>" C ("<w:tcPr><w:hMerge w:val='restart'/></w:tcPr>" P ("a")) C ("<w:tcPr><w:hMerge/></w:tcPr>" P ("")) "</w:tr>" ROW ("b", "c") "</w:tbl>", "1O | 0:a\n2 | 0:b | 1:c\n" },
  { "rows inserted and deleted", "<w:tbl>" GRID2 "<w:tr><w:trPr><w:ins/></w:trPr>" C (P ("a")) C (P ("b")) "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" C ("<w:p><w:del><w:r><w:delText>c</w:delText></w:r></w:del></w:p>") C (P ("")) "</w:tr></w:tbl>",
    "1I | 0:a | 1:b\n2D\n" },
  { "a cell deleted", "<w:tbl>" GRID2 "<w:tr>" C ("<w:tcPr><w:cellDel/></w:tcPr>" P ("a")) C (P ("b")) C (P ("c")) "</w:tr></w:tbl>", "1 | 0:b | 1:c\n" },
  { "a hidden row", "<w:tbl>" GRID2 "<w:tr><w:trPr><w:hidden/></w:trPr>" C (P ("a")) C (P ("b")) "</w:tr></w:tbl>", "1X | 0:a | 1:b\n" },
  { "rows and cells in controls", "<w:sdt><w:sdtContent><w:tbl>" GRID2 "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" C (P ("a")) "</w:sdtContent></w:sdt>" C (P ("b")) "</w:tr></w:sdtContent></w:sdt></w:tbl></w:sdtContent></w:sdt>", "1 | 0:a | 1:b\n" },
  { "several tables", "<w:tbl>" GRID2 ROW ("a", "b") "</w:tbl>" P ("between") "<w:tbl>" GRID2 ROW ("c", "d") "</w:tbl>", "1 | 0:a | 1:b\n--\n1 | 0:c | 1:d\n" },
  { "a frame of one column is not its text", "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>" C (P ("Form 7") "<w:tbl>" GRID2 ROW ("a", "b") ROW ("c", "d") "</w:tbl>" P ("")) "</w:tr></w:tbl>", "1 | 0:Form 7\n--\n1 | 0:a | 1:b\n2 | 0:c | 1:d\n" },
  { "a table in a text box", "<w:p><w:r><w:pict><w:txbxContent><w:tbl>" GRID2 ROW ("a", "b") "</w:tbl></w:txbxContent></w:pict></w:r></w:p>", "1 | 0:a | 1:b\n" },
  { "a field that never ends", "<w:tbl>" GRID2 "<w:tr>" C ("<w:p>" MARK ("begin") "</w:p>") C (P ("b")) "</w:tr></w:tbl>", "1 | 1:b\n" },
  { "footnotes end their cell", "<w:tbl>" GRID2 "<w:tr>" C ("<w:p>" RUN ("a") "<w:r><w:footnoteReference w:id='2'/></w:r>" RUN ("b") "</w:p>" P ("c")) C (P ("d")) "</w:tr></w:tbl>", "1 | 0f:ab\\nc\\n[Footnote: one two] | 1:d\n" },
  { "a footnote that is not there", "<w:tbl>" GRID2 "<w:tr>" C ("<w:p>" RUN ("a") "<w:r><w:footnoteReference w:id='9'/></w:r></w:p>") C (P ("d")) "</w:tr></w:tbl>", "1 | 0:a | 1:d\n" },
  { "comments, each once, where they begin",
    "<w:tbl>" GRID2 "<w:tr><w:commentRangeStart w:id='1'/>" C (P ("a")) C ("<w:p><w:commentRangeStart w:id='0'/>" RUN ("b") "<w:r><w:commentReference w:id='0'/></w:r><w:r><w:commentReference w:id='1'/></w:r><w:r><w:commentReference w:id='7'/></w:r></w:p>") "</w:tr></w:tbl>",
    "1 | 0:a {Why? Ask.} | 1:b {First}\n" },
};

static char *
read_body (const char *space, const char *body)
{
  g_autoptr (GBytes) bytes = make_docx (space, body, "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>" RUN (" one") "</w:p>" P ("two") "</w:footnote>",
                                        "<w:comment w:id='0' w:author='S. Birch'>" P ("First") "</w:comment><w:comment w:id='1'>" P ("Why?") P ("Ask.") "</w:comment>");
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_docx_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return dump_tables (set);
}

static void
assert_case (const char *why, const char *space, const char *body, const char *expected)
{
  g_autofree char *got = read_body (space, body);

  if (g_strcmp0 (got, expected) != 0)
    g_test_message ("%s", why);
  g_assert_cmpstr (got, ==, expected);
}

static void
assert_cells (const Case *cases, guint n, const char *flags)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *body = g_strdup_printf ("<w:body><w:tbl>" GRID2 "<w:tr>" C (P ("x")) "<w:tc>%s</w:tc></w:tr></w:tbl></w:body>", cases[i].body);
      g_autofree char *expected = g_strdup_printf ("1 | 0:x | 1%s:%s\n", flags, cases[i].expected);

      assert_case (cases[i].why, WORD_SPACE, body, expected);
    }
}

static void
test_cells (void)
{
  assert_cells (cells, G_N_ELEMENTS (cells), "");
}

static void
test_tracked (void)
{
  assert_cells (tracked, G_N_ELEMENTS (tracked), "t");
}

/* In the name space of ISO 29500 Strict as well. */
static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *body = g_strdup_printf ("<w:body>%s<w:sectPr/></w:body>", tables[i].body);

      assert_case (tables[i].why, WORD_SPACE, body, tables[i].expected);
      assert_case (tables[i].why, STRICT_SPACE, body, tables[i].expected);
    }
}

static void
assert_given (const char *file)
{
  g_autofree char *path = g_strdup_printf ("data/chronologies/%s.docx", file);
  g_autofree char *golden_path = g_strdup_printf ("data/chronologies/%s.tables.txt", file);
  g_autoptr (GBytes) bytes = read_test_file (path);
  g_autoptr (GBytes) golden = read_test_file (golden_path);
  g_autofree char *expected = g_strndup (g_bytes_get_data (golden, NULL), g_bytes_get_size (golden));
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_docx_read (bytes, NULL, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = dump_tables (set);
  g_assert_cmpstr (got, ==, expected);
}

/* As python-docx and LibreOffice write them. */
static void
test_given (void)
{
  assert_given ("childrens-social-care");
  assert_given ("health-visiting-and-gp");
}

/* --- what is refused */

static void
assert_refused (const char *why, GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = rd_docx_read (bytes, NULL, &error);

  if (set != NULL || !g_error_matches (error, RD_TABLE_FILE_ERROR, code))
    g_test_message ("%s: %s", why, error != NULL ? error->message : "read");
  g_assert_null (set);
  g_assert_error (error, RD_TABLE_FILE_ERROR, code);
}

static void
assert_body_refused (const char *why, const char *body, int code)
{
  g_autoptr (GBytes) bytes = make_docx (WORD_SPACE, body, NULL, NULL);

  assert_refused (why, bytes, code);
}

static void
assert_part_refused (const char *why, const char *part, int code)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) bytes = NULL;

  put_text (zip, "word/document.xml", part);
  bytes = write_zip (zip);
  assert_refused (why, bytes, code);
}

static void
test_bad_documents (void)
{
  g_autoptr (GString) deep = g_string_new ("<w:body>");
  g_autoptr (GString) nested = g_string_new ("<w:body>");
  g_autoptr (GString) tag = g_string_new ("<w:document xmlns:w='" WORD_SPACE "' ");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<w:p>");
  for (guint i = 0; i < 40; i++)
    g_string_append (nested, "<w:tbl><w:tr><w:tc>");
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (tag, "a%u='' ", i);
  assert_body_refused ("no table", "<w:body>" P ("A letter") "</w:body>", RD_TABLE_FILE_ERROR_NO_TABLE);
  assert_body_refused ("cut short", "<w:body><w:tbl>", RD_TABLE_FILE_ERROR_DAMAGED);
  assert_body_refused ("deep", deep->str, RD_TABLE_FILE_ERROR_TOO_DEEP);
  assert_body_refused ("tables in tables", nested->str, RD_TABLE_FILE_ERROR_TOO_DEEP);
  assert_body_refused ("an entity", "<w:body><w:tbl>&x;</w:tbl></w:body>", RD_TABLE_FILE_ERROR_DOCTYPE);
  assert_body_refused ("a character that XML does not have", "<w:body>" ONE (P ("&#0;")) "</w:body>", RD_TABLE_FILE_ERROR_DAMAGED);
  assert_part_refused ("a sheet", "<worksheet/>", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_part_refused ("no XML", "hello", RD_TABLE_FILE_ERROR_DAMAGED);
  assert_part_refused ("nothing", "", RD_TABLE_FILE_ERROR_DAMAGED);
  assert_part_refused ("a tag without end", tag->str, RD_TABLE_FILE_ERROR_TOO_LARGE);
  assert_part_refused ("an entity bomb", "<!DOCTYPE w [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><w>&b;</w>", RD_TABLE_FILE_ERROR_DOCTYPE);
  assert_part_refused ("a DOCTYPE from outside", "<!DOCTYPE w SYSTEM 'http://example.invalid/x'><w/>", RD_TABLE_FILE_ERROR_DOCTYPE);
}

static void
test_nul_bytes (void)
{
  static const char text[] = "<w:document xmlns:w='" WORD_SPACE "'><w:body>" ONE ("<w:p>\0</w:p>") "</w:body></w:document>";
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) part = g_bytes_new (text, sizeof text - 1);
  g_autoptr (GBytes) bytes = NULL;

  rd_office_zip_put (zip, "word/document.xml", part);
  bytes = write_zip (zip);
  assert_refused ("NUL bytes", bytes, RD_TABLE_FILE_ERROR_NUL_BYTES);
}

static void
test_bad_files (void)
{
  g_autoptr (GBytes) empty = bytes_from_text ("");
  g_autoptr (GBytes) text = bytes_from_text ("Date;Event\n1 May 2016;Home visit to the family\n");
  g_autofree guint8 *ole = g_malloc0 (4096);
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GBytes) encrypted = NULL;
  g_autoptr (GBytes) odt = make_odt ("");

  memcpy (ole, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  old = g_bytes_new (ole, 4096);
  memcpy (ole + 1024, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  encrypted = g_bytes_new (ole, 4096);
  assert_refused ("empty", empty, RD_TABLE_FILE_ERROR_EMPTY);
  assert_refused ("text", text, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
  assert_refused ("an old Word file", old, RD_TABLE_FILE_ERROR_OLD_FORMAT);
  assert_refused ("a password", encrypted, RD_TABLE_FILE_ERROR_ENCRYPTED);
  assert_refused ("an OpenDocument text", odt, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS);
}

/* Cut anywhere it is refused; with any byte turned it is read or refused with a reason. */
static void
test_damage (void)
{
  g_autoptr (GBytes) bytes = make_docx (WORD_SPACE, "<w:body>" ONE (P ("a")) "</w:body>", NULL, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) turned = NULL;
      g_autoptr (RdTableSet) set = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) turned_error = NULL;

      g_assert_null (rd_docx_read (cut, NULL, &error));
      g_assert_true (error->domain == RD_TABLE_FILE_ERROR);
      copy[i] ^= 0xff;
      turned = g_bytes_new (copy, size);
      set = rd_docx_read (turned, NULL, &turned_error);
      g_assert_true ((set == NULL) == (turned_error != NULL));
    }
}

/* A cell merged over so many rows that its text would be repeated to gigabytes; a cell of megabytes. */
static void
test_too_large (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');
  g_autofree char *longer = g_strnfill (9 * 1024 * 1024, 'a');
  g_autoptr (GString) body = g_string_new ("<w:body><w:tbl>" GRID2);
  g_autofree char *cell = g_strdup_printf ("<w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>", longer);

  g_string_append_printf (body, "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>", text);
  for (guint i = 0; i < 1000; i++)
    g_string_append (body, "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>");
  g_string_append (body, "</w:tbl></w:body>");
  assert_body_refused ("repeated", body->str, RD_TABLE_FILE_ERROR_TOO_LARGE);
  assert_body_refused ("one cell", cell, RD_TABLE_FILE_ERROR_TOO_LARGE);
}

/* Rows by the hundred thousand and a picture of 30 MB are no reason to refuse a file. */
static void
test_large_but_sound (void)
{
  g_autoptr (GString) body = g_string_new ("<w:document xmlns:w='" WORD_SPACE "'><w:body><w:tbl>" GRID2 ROW ("a", "b"));
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) picture = g_bytes_new_take (g_malloc0 (30 * 1024 * 1024), 30 * 1024 * 1024);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (body, "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>");
  g_string_append (body, "</w:tbl></w:body></w:document>");
  put_text (zip, "word/document.xml", body->str);
  rd_office_zip_put (zip, "word/media/image1.bmp", picture);
  bytes = write_zip (zip);
  set = rd_docx_read (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rd_table_get_n_rows (rd_table_set_get_table (set, 0)), ==, 1);
  g_assert_cmpuint (rd_table_get_last_number (rd_table_set_get_table (set, 0)), ==, 100001);
}

/* XML may be in UTF-16, where NUL bytes are half of the letters. */
static void
test_utf_16 (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdTableSet) set = NULL;
  g_autofree char *got = NULL;
  gsize length;
  char *wide = g_convert ("\xef\xbb\xbf<?xml version='1.0' encoding='UTF-16'?><w:document xmlns:w='" WORD_SPACE "'><w:body>" ONE (P ("Łukasz")) "</w:body></w:document>",
                          -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  part = g_bytes_new_take (wide, length);
  rd_office_zip_put (zip, "word/document.xml", part);
  bytes = write_zip (zip);
  set = rd_docx_read (bytes, NULL, &error);
  g_assert_no_error (error);
  got = dump_tables (set);
  g_assert_cmpstr (got, ==, "1 | 0:x | 1:Łukasz\n");
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) bytes = make_docx (WORD_SPACE, "<w:body>" ONE (P ("a")) "</w:body>", NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rd_docx_read (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/docx-read/cells", test_cells);
  g_test_add_func ("/docx-read/tracked", test_tracked);
  g_test_add_func ("/docx-read/tables", test_tables);
  g_test_add_func ("/docx-read/given", test_given);
  g_test_add_func ("/docx-read/bad-documents", test_bad_documents);
  g_test_add_func ("/docx-read/nul-bytes", test_nul_bytes);
  g_test_add_func ("/docx-read/bad-files", test_bad_files);
  g_test_add_func ("/docx-read/damage", test_damage);
  g_test_add_func ("/docx-read/too-large", test_too_large);
  g_test_add_func ("/docx-read/large-but-sound", test_large_but_sound);
  g_test_add_func ("/docx-read/utf-16", test_utf_16);
  g_test_add_func ("/docx-read/cancelled", test_cancelled);

  return g_test_run ();
}
