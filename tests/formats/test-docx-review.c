/* test-docx-review.c — reports that came back: what was tracked, by whom, and the comments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "docx-files.h"

#include "core/report/rd-runs-edit.h"
#include "formats/rd-docx-review.h"

#define WORD_2010 "http://schemas.microsoft.com/office/word/2010/wordml"
#define WORD_2012 "http://schemas.microsoft.com/office/word/2012/wordml"
#define BY(who)   " w:author='" who "' w:date='2019-05-01T10:00:00Z'"

static RdDocxReview *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  RdDocxReview *review = rd_docx_review_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return review;
}

/* "text [-deleted-](Ann)[+inserted+](Bob) ^note^", places before it: "#2 " a heading, "| " a cell, "* " a note, "% " front;
 * ends: "¶+" and "¶-".
 */
static char *
spell_paragraph (const RdDocxParagraph *paragraph)
{
  static const char * const places[] = { "", "# ", "| ", "* ", "% " };
  GString *text = g_string_new (places[paragraph->place]);

  for (guint i = 0; i < paragraph->pieces->len; i++)
    {
      const RdDocxPiece *piece = paragraph->pieces->pdata[i];
      const char *words = piece->note != NULL ? "^" : piece->text;

      if (piece->kind == RD_CHANGE_KEPT)
        g_string_append (text, words);
      else
        g_string_append_printf (text, piece->kind == RD_CHANGE_DELETED ? "[-%s-](%s)" : "[+%s+](%s)", words, piece->who.author);
    }
  if (paragraph->mark != RD_CHANGE_KEPT)
    g_string_append (text, paragraph->mark == RD_CHANGE_INSERTED ? "¶+" : "¶-");
  return g_string_free (text, FALSE);
}

static char *
spell (const RdDocxReview *review)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < review->paragraphs->len; i++)
    {
      g_autofree char *paragraph = spell_paragraph (review->paragraphs->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", paragraph);
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *why;
  const char *body;
  const char *spelt;
} BodyCase;

#define P(content) "<w:p>" content "</w:p>"
#define T(words)   "<w:r><w:t xml:space='preserve'>" words "</w:t></w:r>"
#define D(words)   "<w:r><w:delText xml:space='preserve'>" words "</w:delText></w:r>"

static const BodyCase bodies[] = {
  { "words as they are; runs that are apart for nothing are one", P (T ("She was ") "<w:r><w:rPr><w:b/></w:rPr><w:t>seen</w:t></w:r>" T (".")), "She was seen." },
  { "inserted and deleted, and by whom", P (T ("She was ") "<w:del" BY ("Ann") ">" D ("never") "</w:del><w:ins" BY ("Bob") ">" T ("not") "</w:ins>" T (" seen.")),
    "She was [-never-](Ann)[+not+](Bob) seen." },
  { "moved from and to", P ("<w:moveFrom" BY ("Ann") ">" T ("Here. ") "</w:moveFrom>" T ("There. ") "<w:moveTo" BY ("Ann") ">" T ("Here. ") "</w:moveTo>"),
    "[-Here. -](Ann)There. [+Here. +](Ann)" },
  { "put in by one and taken out by the other: nothing", P (T ("A") "<w:ins" BY ("Ann") "><w:del" BY ("Bob") ">" D ("B") "</w:del></w:ins>" T ("C")), "AC" },
  { "ends of paragraphs", P ("<w:pPr><w:rPr><w:ins" BY ("Ann") "/></w:rPr></w:pPr>" T ("One")) P ("<w:pPr><w:rPr><w:del" BY ("Ann") "/></w:rPr></w:pPr>" T ("Two")) P (T ("Three")),
    "One¶+\nTwo¶-\nThree" },
  { "headings by their styles; the front is no text of a section", P ("<w:pPr><w:pStyle w:val='Heading2'/></w:pPr>" T ("What was known")) P ("<w:pPr><w:pStyle w:val='Title'/></w:pPr>" T ("Review")),
    "# What was known\n% Review" },
  { "a table of contents is the front, what follows it is not",
    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>" P (T ("Contents")) "</w:sdtContent></w:sdt>" P (T ("Text")),
    "% Contents\nText" },
  { "cells, and a row that was put in",
    "<w:tbl><w:tr><w:tc>" P (T ("A")) "</w:tc></w:tr><w:tr><w:trPr><w:ins" BY ("Ann") "/></w:trPr><w:tc>" P (T ("B")) "</w:tc></w:tr></w:tbl>" P (T ("C")),
    "| A\n| [+B+](Ann)\nC" },
  { "a cell that was taken out", "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel" BY ("Ann") "/></w:tcPr>" P (T ("A")) "</w:tc><w:tc>" P (T ("B")) "</w:tc></w:tr></w:tbl>",
    "| [-A-](Ann)\n| B" },
  { "a table in a cell that was put in ends before it does",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns" BY ("Ann") "/></w:tcPr><w:tbl><w:tr><w:tc>" P (T ("A")) "</w:tc></w:tr></w:tbl>" P (T ("B")) "</w:tc></w:tr></w:tbl>" P (T ("C")),
    "| [+A+](Ann)\n| [+B+](Ann)\nC" },
  { "breaks, tabs, hyphens", P ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type='page'/></w:r>"), "a b\tc\u2011d" },
  { "a field's result and not its code", P ("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" T ("2.1")),
    "2.1" },
  { "what it looked like before is no text", P ("<w:pPr><w:pPrChange" BY ("Ann") "><w:pPr><w:pStyle w:val='Heading1'/></w:pPr></w:pPrChange></w:pPr>" T ("Text")), "Text" },
  { "nothing in it", P (""), "" },
};

static void
test_bodies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    for (guint strict = 0; strict < 2; strict++)
      {
        g_autofree char *body = g_strconcat ("<w:body>", bodies[i].body, "</w:body>", NULL);
        g_autoptr (GBytes) file = make_docx (strict ? STRICT_SPACE : WORD_SPACE, body, NULL, NULL);
        g_autoptr (RdDocxReview) review = read_bytes (file);
        g_autofree char *text = spell (review);

        g_test_message ("%s", bodies[i].why);
        g_assert_cmpstr (text, ==, bodies[i].spelt);
      }
}

static void
test_notes (void)
{
  g_autoptr (GBytes) file = make_docx (WORD_SPACE, "<w:body>" P (T ("Seen") "<w:r><w:footnoteReference w:id='2'/></w:r>" T (".")) "</w:body>",
                                       "<w:footnote w:id='0' w:type='separator'>" P (T ("no")) "</w:footnote><w:footnote w:id='2'>"
                                       P ("<w:r><w:footnoteRef/></w:r>" T ("A statement") "<w:ins" BY ("Ann") ">" T (" of May") "</w:ins>") "</w:footnote>", NULL);
  g_autoptr (RdDocxReview) review = read_bytes (file);
  g_autofree char *text = spell (review);
  g_autofree char *spelt = rd_docx_paragraph_spell (review->paragraphs->pdata[0], RD_CHANGE_INSERTED);

  g_assert_cmpstr (text, ==, "Seen^.\n* A statement[+ of May+](Ann)");
  g_assert_cmpstr (spelt, ==, "Seen" RD_RUNS_NOTE ".");
  g_assert_cmpstr (((const RdDocxParagraph *) review->paragraphs->pdata[1])->note, ==, "2");
  g_assert_cmpuint (review->n_tracked, ==, 1);
}

/* "0:2h 0:2+Ann": of which table, how many cells, whether it heads it, whether it was tracked and by whom; then of each paragraph in which row
 * and cell it is.
 */
static char *
spell_rows (const RdDocxReview *review)
{
  static const char * const kinds[] = { "", "-", "+" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < review->rows->len; i++)
    {
      const RdDocxRow *row = review->rows->pdata[i];

      g_string_append_printf (text, "%u:%u%s%s%s ", row->table, row->n_cells, row->is_header ? "h" : "", kinds[row->kind], row->who.author != NULL ? row->who.author : "");
    }
  for (guint i = 0; i < review->paragraphs->len; i++)
    {
      const RdDocxParagraph *paragraph = review->paragraphs->pdata[i];

      if (paragraph->row == RD_DOCX_NO_ROW)
        g_string_append (text, ".");
      else
        g_string_append_printf (text, "(%u,%u)", paragraph->row, paragraph->cell);
    }
  return g_string_free (text, FALSE);
}

#define TC(content) "<w:tc>" content "</w:tc>"
#define TR(content) "<w:tr>" content "</w:tr>"

static const BodyCase row_bodies[] = {
  { "a head, a row that was put in, one that was taken out",
    "<w:tbl>" TR ("<w:trPr><w:tblHeader/></w:trPr>" TC (P ("")) TC (P (T ("A")))) TR ("<w:trPr><w:ins" BY ("Ann") "/></w:trPr>" TC (P (T ("B"))) TC (P (T ("C")) P (T ("D"))))
    TR ("<w:trPr><w:del" BY ("Bob") "/></w:trPr>" TC (P (T ("E")))) "</w:tbl>" P (T ("F")),
    "0:2h 0:2+Ann 0:1-Bob (0,0)(0,1)(1,0)(1,1)(1,1)(2,0)." },
  { "two tables", "<w:tbl>" TR (TC (P (""))) "</w:tbl><w:tbl>" TR (TC (P (""))) "</w:tbl>", "0:1 1:1 (0,0)(1,0)" },
  { "a table in a cell is of that cell, and what follows it too",
    "<w:tbl>" TR (TC (P (T ("A")) "<w:tbl>" TR (TC (P (T ("B"))) TC (P (T ("C")))) TR (TC (P (T ("D")))) "</w:tbl>" P (T ("E"))) TC (P (T ("F")))) "</w:tbl>",
    "0:2 (0,0)(0,0)(0,0)(0,0)(0,0)(0,1)" },
  { "a head that is switched off", "<w:tbl>" TR ("<w:trPr><w:tblHeader w:val='0'/></w:trPr>" TC (P (""))) "</w:tbl>", "0:1 (0,0)" },
  { "a row without cells, and a cell without a row", "<w:tbl>" TR ("") TC (P (T ("A"))) "</w:tbl>", "0:0 ." },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_bodies); i++)
    {
      g_autofree char *body = g_strconcat ("<w:body>", row_bodies[i].body, "</w:body>", NULL);
      g_autoptr (GBytes) file = make_docx (WORD_SPACE, body, NULL, NULL);
      g_autoptr (RdDocxReview) review = read_bytes (file);
      g_autofree char *text = spell_rows (review);

      g_test_message ("%s", row_bodies[i].why);
      g_assert_cmpstr (text, ==, row_bodies[i].spelt);
    }
}

/* An endnote of the same number is another note. */
static void
test_endnotes (void)
{
  g_autoptr (GBytes) file = make_docx (WORD_SPACE, "<w:body>" P (T ("Seen") "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:endnoteReference w:id='2'/></w:r>" T ("\xef\xbf\xbc")) "</w:body>",
                                       "<w:footnote w:id='2'>" P (T ("A")) "</w:footnote>", NULL);
  g_autoptr (RdDocxReview) review = read_bytes (file);
  const GPtrArray *pieces = ((const RdDocxParagraph *) review->paragraphs->pdata[0])->pieces;

  g_assert_cmpuint (pieces->len, ==, 4);
  g_assert_cmpstr (((const RdDocxPiece *) pieces->pdata[1])->note, ==, "2");
  g_assert_cmpstr (((const RdDocxPiece *) pieces->pdata[2])->note, ==, "e2");
  g_assert_cmpstr (((const RdDocxPiece *) pieces->pdata[3])->text, ==, "   ");
}

/* A file with comments that answer each other, as Word keeps them. (transfer full) */
static GBytes *
make_commented (void)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();

  put_text (zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='r1' Type='" RELATION "officeDocument' Target='word/document.xml'/></Relationships>");
  put_text (zip, "word/_rels/document.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='r1' Type='" RELATION "comments' Target='comments.xml'/>"
            "<Relationship Id='r2' Type='http://schemas.microsoft.com/office/2011/relationships/commentsExtended' Target='commentsExtended.xml'/></Relationships>");
  put_text (zip, "word/document.xml", "<w:document xmlns:w='" WORD_SPACE "'><w:body>"
            P (T ("The ") "<w:commentRangeStart w:id='1'/><w:commentRangeStart w:id='2'/>" T ("visit") "<w:commentRangeEnd w:id='1'/><w:commentRangeEnd w:id='2'/>"
               "<w:r><w:commentReference w:id='1'/></w:r><w:r><w:commentReference w:id='2'/></w:r>" T (" was late.") "<w:r><w:commentReference w:id='3'/></w:r>")
            "</w:body></w:document>");
  put_text (zip, "word/comments.xml", "<w:comments xmlns:w='" WORD_SPACE "' xmlns:w14='" WORD_2010 "'>"
            "<w:comment w:id='2' w:author='Bob' w:date='2019-05-02T09:00:00Z'><w:p w14:paraId='B1'>" T ("It was.") "</w:p></w:comment>"
            "<w:comment w:id='1' w:author='Ann' w:date='2019-05-01T09:00:00Z'><w:p w14:paraId='A1'>" T ("Was it?") "</w:p><w:p w14:paraId='A2'>" T ("When?") "</w:p></w:comment>"
            "<w:comment w:id='3' w:author='Cem'><w:p>" T ("Thanks") "</w:p></w:comment></w:comments>");
  put_text (zip, "word/commentsExtended.xml", "<w15:commentsEx xmlns:w15='" WORD_2012 "'><w15:commentEx w15:paraId='A2' w15:done='1'/>"
            "<w15:commentEx w15:paraId='B1' w15:paraIdParent='A2' w15:done='0'/></w15:commentsEx>");
  put_text (zip, "word/vbaProject.bin", "not looked at");
  return write_zip (zip);
}

static void
test_comments (void)
{
  g_autoptr (GBytes) file = make_commented ();
  g_autoptr (RdDocxReview) review = read_bytes (file);
  const RdDocumentComment *comment = review->comments->pdata[0];
  const RdDocxParagraph *paragraph = review->paragraphs->pdata[0];
  const RdDocxAnchor *anchor = paragraph->anchors->pdata[0];

  g_assert_cmpuint (review->comments->len, ==, 3);
  g_assert_cmpstr (comment->author, ==, "Ann");
  g_assert_cmpstr (comment->text, ==, "Was it?\nWhen?");
  g_assert_true (comment->is_resolved);
  comment = review->comments->pdata[2];
  g_assert_cmpstr (comment->author, ==, "Bob");
  g_assert_cmpstr (comment->parent_id, ==, "1");
  g_assert_false (comment->is_resolved);
  g_assert_cmpuint (paragraph->anchors->len, ==, 3);
  g_assert_cmpuint (anchor->start, ==, 4);
  g_assert_cmpuint (anchor->end, ==, 9);
  anchor = paragraph->anchors->pdata[2];
  g_assert_cmpuint (anchor->start, ==, anchor->end);
  g_assert_true (review->has_macros);
}

typedef struct
{
  const char *why;
  const char *content;         /* of word/document.xml; NULL: no such part */
  int         code;
} BadCase;

static const BadCase bad[] = {
  { "no document in it", NULL, RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "a document of another kind", "<html/>", RD_TABLE_FILE_ERROR_NOT_WHAT_IT_SAYS },
  { "a DOCTYPE", "<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>", RD_TABLE_FILE_ERROR_DOCTYPE },
  { "cut short", "<w:document xmlns:w='" WORD_SPACE "'><w:body><w:p>", RD_TABLE_FILE_ERROR_DAMAGED },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      put_text (zip, bad[i].content != NULL ? "word/document.xml" : "word/other.xml", bad[i].content != NULL ? bad[i].content : "<x/>");
      bytes = write_zip (zip);
      g_test_message ("%s", bad[i].why);
      g_assert_null (rd_docx_review_read (bytes, NULL, &error));
      g_assert_error (error, RD_TABLE_FILE_ERROR, bad[i].code);
    }
}

static void
test_no_zip (void)
{
  g_autoptr (GBytes) bytes = bytes_from_text ("Not a Word file.");
  g_autoptr (GError) error = NULL;

  g_assert_null (rd_docx_review_read (bytes, NULL, &error));
  g_assert_true (error != NULL && error->domain == RD_TABLE_FILE_ERROR);
}

/* Tables in tables without end; a paragraph of a million runs. */
static void
test_deep (void)
{
  g_autoptr (GString) body = g_string_new ("<w:body>");
  g_autoptr (GString) runs = g_string_new ("<w:body><w:p>");
  g_autoptr (GBytes) file = NULL, many = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocxReview) review = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (body, "<w:tbl><w:tr><w:tc>");
  for (guint i = 0; i < 40; i++)
    g_string_append (body, "</w:tc></w:tr></w:tbl>");
  g_string_append (body, "</w:body>");
  file = make_docx (WORD_SPACE, body->str, NULL, NULL);
  g_assert_null (rd_docx_review_read (file, NULL, &error));
  g_assert_error (error, RD_TABLE_FILE_ERROR, RD_TABLE_FILE_ERROR_TOO_DEEP);
  for (guint i = 0; i < 300000; i++)
    g_string_append (runs, "<w:r><w:t>a</w:t></w:r>");
  g_string_append (runs, "</w:p></w:body>");
  many = make_docx (WORD_SPACE, runs->str, NULL, NULL);
  review = read_bytes (many);
  g_assert_cmpuint (strlen (((const RdDocxPiece *) ((const RdDocxParagraph *) review->paragraphs->pdata[0])->pieces->pdata[0])->text), ==, 300000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx-review/bodies", test_bodies);
  g_test_add_func ("/docx-review/notes", test_notes);
  g_test_add_func ("/docx-review/rows", test_rows);
  g_test_add_func ("/docx-review/endnotes", test_endnotes);
  g_test_add_func ("/docx-review/comments", test_comments);
  g_test_add_func ("/docx-review/bad", test_bad);
  g_test_add_func ("/docx-review/no-zip", test_no_zip);
  g_test_add_func ("/docx-review/deep", test_deep);
  return g_test_run ();
}
