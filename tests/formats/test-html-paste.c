/* test-html-paste.c — what is pasted keeps its structure and nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>
#include <time.h>

#include "formats/rd-html-paste.h"
#include "formats/rd-plain-paste.h"
#include "formats/rd-report-xml.h"

#define WORD_HEAD \
  "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\"><head>" \
  "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><meta name=Generator content=\"Microsoft Word 15\">" \
  "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->" \
  "<style>\n<!--\np.MsoNormal {margin:0cm; font-family:\"Calibri\"}\n--></style></head><body lang=EN-GB><!--StartFragment-->"
#define WORD_FOOT "<!--EndFragment--></body></html>"
#define OFFICE_HEAD \
  "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\"><html><head><title></title>" \
  "<meta name=\"generator\" content=\"LibreOffice 7.4\"/><style type=\"text/css\">p { margin-bottom: 0.25cm }</style></head><body lang=\"en-GB\">"
#define WORD_ITEM(level, sign, text) \
  "<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level" level " lfo1'><![if !supportLists]>" \
  "<span style='font-family:Symbol'><span style='mso-list:Ignore'>" sign "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span>" \
  "<![endif]>" text "<o:p></o:p></p>\n"

static const struct { const char *name; const char *html; const char *body; } pages[] = {
  { "words", "Hello <b>bold</b> and <i>slanted</i>", "<p>Hello <r bold=\"yes\">bold</r> and <r italic=\"yes\">slanted</r></p>" },
  { "spaces", "<p>  one\n two&nbsp; three </p>\n <p> </p><p>&nbsp;</p>", "<p>one two three</p>" },
  { "kept-space", "<p>10&nbsp;March</p>", "<p>10\xc2\xa0March</p>" },
  { "break", "<p>one<br>two<br></p>", "<p>one<br/>two</p>" },
  { "styles", "<span style=\"font-weight:700\">b</span> <span style='color:red; FONT-STYLE : Italic'>i</span> <b style=\"font-weight:normal\">n</b>",
    "<p><r bold=\"yes\">b</r> <r italic=\"yes\">i</r> n</p>" },
  { "headings", "<h1>One</h1><h2><b>Two</b></h2><h5>Five</h5><p>Text", "<h level=\"1\">One</h><h level=\"2\">Two</h><h level=\"3\">Five</h><p>Text</p>" },
  { "nothing", "<html><head><title>T</title><style>p{}</style></head><body><script>alert(1)</script><!-- c --><img src=http://x/y alt=z></body>", "" },
  { "link", "<p>See <a href=\"https://example.org/secret\">the guidance</a>.</p>", "<p>See the guidance.</p>" },
  { "hidden", "<p>Seen<span style=\"display:none\">hidden</span><del>gone</del><ins> new</ins></p>", "<p>Seen new</p>" },
  { "list", "<ul><li>one<li>two<ol><li>deep</li></ol></ul><p>after",
    "<item level=\"0\">one</item><item level=\"0\">two</item><item level=\"1\" numbered=\"yes\">deep</item><p>after</p>" },
  { "list-paragraphs", "<ol><li><p>one</p><p>more</p></li><li>two</li></ol>",
    "<item level=\"0\" numbered=\"yes\">one<br/>more</item><item level=\"0\" numbered=\"yes\">two</item>" },
  { "quotation", "<blockquote><p>said</p><p>again</p></blockquote>end", "<quote>said</quote><quote>again</quote><p>end</p>" },
  { "table", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p><ul><li>x</ul></td></tr></table>",
    "<table header=\"yes\"><row><cell><p>A</p></cell><cell><p>B</p></cell></row><row><cell><p>1</p></cell><cell><p>2</p><item level=\"0\">x</item></cell></row></table>" },
  { "table-spans", "<table><caption>Dates</caption><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>after",
    "<table><caption>Dates</caption><row><cell><p>a</p></cell><cell><p>b</p></cell><cell><p/></cell></row>"
    "<row><cell><p/></cell><cell><p>c</p></cell><cell><p>d</p></cell></row></table><p>after</p>" },
  { "row-header", "<table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>",
    "<table><row><cell><p>A</p></cell><cell><p>1</p></cell></row><row><cell><p>B</p></cell><cell><p>2</p></cell></row></table>" },
  { "frame", "<table><tr><td><h2>In</h2><p>a mail</p></td></tr></table>", "<p>In</p><p>a mail</p>" },
  { "table-in-table", "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>",
    "<table><row><cell><p>a</p><p>b</p><p>c</p></cell><cell><p>d</p></cell></row></table>" },
  { "word", WORD_HEAD
    "<h1><span lang=EN-US>Findings<o:p></o:p></span></h1>"
    "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-size:11.0pt'>The panel</span></b><span style='color:red'>\n met</span>"
    " twice.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoQuote>He said so.</p>"
    WORD_ITEM ("1", "·", "First") WORD_ITEM ("2", "o", "Under it") WORD_ITEM ("1", "2.", "Numbered")
    "<p class=MsoNormal>End</p>" WORD_FOOT,
    "<h level=\"1\">Findings</h><p><r bold=\"yes\">The panel</r> met twice.</p><quote>He said so.</quote><item level=\"0\">First</item>"
    "<item level=\"1\">Under it</item><item level=\"0\" numbered=\"yes\">Numbered</item><p>End</p>" },
  { "word-note", WORD_HEAD
    "<p class=MsoNormal>Known<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\" title=\"\"><span class=MsoFootnoteReference>"
    "<span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> to all"
    "<a href=\"#_ftn2\" name=\"_ftnref2\">[2]</a>.</p>"
    "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width=\"33%\"><div style='mso-element:footnote' id=ftn1>"
    "<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href=\"#_ftnref1\" name=\"_ftn1\" title=\"\">[1]</a> <i>Working</i> Together, <b>p</b>.</p><p>More.</p></div></div>"
    WORD_FOOT,
    "<p>Known<note><r italic=\"yes\">Working</r> Together, <r bold=\"yes\">p</r>. More.</note> to all[2].</p>" },
  { "word-comment", WORD_HEAD
    "<p class=MsoNormal>Text<span class=MsoCommentReference><a class=msocomanchor id=\"_anchor_1\" href=\"#_msocom_1\" name=\"_msoanchor_1\">[A1]</a></span></p>"
    "<div style='mso-element:comment-list'><div style='mso-element:comment'><p>A secret remark</p></div></div>" WORD_FOOT, "<p>Text</p>" },
  { "word-table", WORD_HEAD
    "<table class=MsoTableGrid border=1><thead><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal><b>Agency</b></p></td><td><p class=MsoNormal>Date</p></td></tr></thead>"
    "<tr><td><p class=MsoNormal>Police</p></td><td><p class=MsoNormal>1 May</p></td></tr></table>" WORD_FOOT,
    "<table header=\"yes\"><row><cell><p>Agency</p></cell><cell><p>Date</p></cell></row><row><cell><p>Police</p></cell><cell><p>1 May</p></cell></row></table>" },
  { "office", OFFICE_HEAD
    "<h2 class=\"western\">Context</h2>\n<p style=\"line-height: 100%\">The child<a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\"><sup>1</sup></a> was\n<b>known</b>.</p>"
    "<ul>\n\t<li><p>one</p>\n\t<ul>\n\t\t<li><p>under</p></li>\n\t</ul></li></ul>"
    "<div id=\"sdfootnote1\"><p class=\"sdfootnote\"><a class=\"sdfootnotesym\" name=\"sdfootnote1sym\" href=\"#sdfootnote1anc\">1</a> A note.</p></div></body></html>",
    "<h level=\"2\">Context</h><p>The child<note>A note.</note> was <r bold=\"yes\">known</r>.</p><item level=\"0\">one</item><item level=\"1\">under</item>" },
  { "browser", "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-weight:400;\">Plain</span>"
    "<span style=\"font-weight:700;font-style:italic\"> both</span></p></b>", "<p>Plain<r bold=\"yes\" italic=\"yes\"> both</r></p>" },
  { "windows-head", "Version:0.9\r\nStartHTML:0000\r\n<html><body>text</body></html>", "<p>text</p>" },
  { "entities", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a&amp;b &x; &eacute;</p>", NULL },
  { "unclosed", "<b>a<p>b<i>c", NULL },
  { "end-tags", "</p></b></table></li></td>x</ul>", "<p>x</p>" },
};

static const struct { const char *name; const char *text; const char *body; } plains[] = {
  { "paragraphs", "One\r\n\r\nTwo\nThree  words", "<p>One</p><p>Two</p><p>Three words</p>" },
  { "items", "- a\n  - b\n\t1. c\n2) d\n1.5 is no item\n-5 neither",
    "<item level=\"0\">a</item><item level=\"1\">b</item><item level=\"1\" numbered=\"yes\">c</item><item level=\"0\" numbered=\"yes\">d</item><p>1.5 is no item</p><p>-5 neither</p>" },
  { "bullets", "• a\n•\tb", "<item level=\"0\">a</item><item level=\"0\">b</item>" },
  { "windows-1252", "caf\xe9 \x93q\x94", "<p>café “q”</p>" },
  { "tags", "<b>no tag</b>", "<p>&lt;b>no tag&lt;/b></p>" },
  { "empty", "", "" },
};

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

static void
assert_body (const GPtrArray *blocks, const char *body)
{
  g_autofree char *is = rd_report_xml_write_body (blocks);
  g_autofree char *wanted = g_strdup_printf ("<body>%s</body>", body != NULL ? body : "");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = rd_report_xml_read_body (is, &error);
  g_autoptr (GPtrArray) expected = rd_report_xml_read_body (wanted, NULL);

  g_assert_no_error (error);
  g_assert_true (rd_blocks_equal (again, blocks));
  if (body == NULL)
    return;
  g_assert_nonnull (expected);
  if (!rd_blocks_equal (expected, blocks))
    g_error ("%s\n  instead of %s", is, wanted);
}

static void
test_pages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (pages[i].html);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = rd_html_paste_read (bytes, &error);

      g_test_message ("%s", pages[i].name);
      g_assert_no_error (error);
      assert_body (blocks, pages[i].body);
    }
}

static void
test_plain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plains); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (plains[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = rd_plain_paste_read (bytes, &error);

      g_test_message ("%s", plains[i].name);
      g_assert_no_error (error);
      assert_body (blocks, plains[i].body);
    }
}

/* Nothing of the machine comes in by an entity. */
static void
test_entity (void)
{
  g_autoptr (GBytes) bytes = bytes_of ("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a&amp;b &x; &eacute;</p>");
  g_autoptr (GPtrArray) blocks = rd_html_paste_read (bytes, NULL);
  g_autofree char *body = rd_report_xml_write_body (blocks);

  g_assert_null (strstr (body, "root:"));
  g_assert_nonnull (strstr (body, "a&amp;b"));
  g_assert_nonnull (strstr (body, "é"));
}

static void
test_utf16 (void)
{
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) blocks = NULL;

  text = g_convert ("<p>“café”</p>", -1, "UTF-16", "UTF-8", NULL, &length, NULL);
  bytes = g_bytes_new (text, length);
  blocks = rd_html_paste_read (bytes, NULL);
  assert_body (blocks, "<p>“café”</p>");
}

/* Pages that are made to hurt: each is read or refused within two seconds. */
static const struct { const char *head, *again, *tail; gsize size; int code; } hostile[] = {
  { "", "<p>word word word</p>\n", "", 5 << 20, RD_PASTE_ERROR_TOO_MUCH },
  { "<p>", "word and ", "", 1 << 20, -1 },
  { "", "<b>", "x", 5 << 20, RD_PASTE_ERROR_TOO_DEEP },
  { "", "<div>", "x", 5 << 20, RD_PASTE_ERROR_TOO_DEEP },
  { "", "<p><b></i></u>x", "", 5 << 20, -2 },
  { "", "<table><tr><td colspan=1000 rowspan=1000>", "", 5 << 20, -2 },
  { "", "<br>", "", 5 << 20, -2 },
  { "", "<!--", "", 5 << 20, -2 },
  { "", "<!", "", 5 << 20, -2 },
  { "<a ", "NUMBER", ">x", 5 << 20, RD_PASTE_ERROR_TOO_MUCH },
  { "", "<div id=ftn1><p>x", "", 5 << 20, -2 },
  { "<div id=ftn1>", "<p>x</p>", "", 5 << 20, -2 },
  { "<table><caption>", "<p>x</p>", "", 5 << 20, -2 },
  { "", "<b>x</b>y", "", 2 << 20, -2 },
  { "<a ", "b=c ", ">x", 5 << 20, -2 },
  { "", "&amp;&#1;&#xffff;&", "", 5 << 20, -2 },
  { "<p style='", "font-weight;", "'>x", 5 << 20, -2 },
  { "", "<script>", "", 5 << 20, -2 },
  { "", "</p></b>", "", 5 << 20, -2 },
  { "", "<a href=#_ftn1>x</a>", "", 5 << 20, -2 },
  { "", "<div id=ftn1>x</div>", "", 5 << 20, -2 },
  { "", "<", "", 5 << 20, -2 },
  { "", "x", "", 9 << 20, RD_PASTE_ERROR_TOO_LARGE },
};

static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      GString *text = g_string_new (hostile[i].head);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = NULL;
      clock_t began;
      double took;

      for (guint j = 0; text->len < hostile[i].size; j++)
        if (strcmp (hostile[i].again, "NUMBER") == 0)
          g_string_append_printf (text, "a%u ", j);
        else
          g_string_append (text, hostile[i].again);
      g_string_append (text, hostile[i].tail);
      bytes = g_string_free_to_bytes (text);
      began = clock ();
      blocks = rd_html_paste_read (bytes, &error);
      took = (double) (clock () - began) / CLOCKS_PER_SEC;
      g_test_message ("%s: %.2f s, %s", hostile[i].again, took, error != NULL ? error->message : "read");
      g_assert_cmpfloat (took, <, 2);
      g_assert_true ((blocks == NULL) == (error != NULL));
      if (hostile[i].code >= 0)
        g_assert_error (error, RD_PASTE_ERROR, hostile[i].code);
      else if (hostile[i].code == -1)
        g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-paste/pages", test_pages);
  g_test_add_func ("/html-paste/plain", test_plain);
  g_test_add_func ("/html-paste/entity", test_entity);
  g_test_add_func ("/html-paste/utf-16", test_utf16);
  g_test_add_func ("/html-paste/hostile", test_hostile);
  return g_test_run ();
}
