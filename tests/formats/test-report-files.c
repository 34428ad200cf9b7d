/* test-report-files.c — reports of every kind of file: hostile texts, odd documents, and the same bytes every time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-report-docx.h"
#include "formats/rd-report-html.h"
#include "formats/rd-report-odt.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include "formats/rd-office-zip.h"
#include "report-files.h"

#define LARGE (5 * 1024 * 1024)

typedef GBytes *(*WriteFunc) (const RdDocument *, const RdReportFileOptions *, GError **);

static const struct
{
  const char *name;
  WriteFunc   write;
  gboolean    is_package;
} kinds[] = {
  { "docx", rd_report_docx_write, TRUE },
  { "odt", rd_report_odt_write, TRUE },
  { "fodt", rd_report_fodt_write, FALSE },
  { "html", rd_report_html_write, FALSE },
};

static const RdReportFileOptions plain = { .with_contents = TRUE, .day = RD_DAY_NONE, .words = &report_words };
static const RdReportFileOptions commented = { .with_comments = TRUE, .with_contents = TRUE, .day = RD_DAY_NONE, .words = &report_words };

static GBytes *
write_kind (guint kind, const RdDocument *document, const RdReportFileOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = kinds[kind].write (document, options, &error);

  g_assert_no_error (error);
  return bytes;
}

/* All text of the elements, as a reader of XML sees it; a file that is not well-formed fails here. */
static void
gather_xml (GString *out, const char *name, GBytes *bytes)
{
  gsize len;
  const char *data = g_bytes_get_data (bytes, &len);
  xmlDoc *doc = xmlReadMemory (data, (int) len, name, NULL, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR);
  xmlChar *text;

  if (doc == NULL)
    g_error ("%s is not well-formed", name);
  text = xmlNodeGetContent ((const xmlNode *) doc);
  g_string_append (out, (const char *) text);
  xmlFree (text);
  xmlFreeDoc (doc);
}

/* Of every part; @markup: as it stands in the parts, attributes and all. */
static char *
read_back (guint kind, GBytes *bytes, gboolean markup)
{
  g_autoptr (RdOfficeZip) zip = NULL;
  g_autoptr (GError) error = NULL;
  GString *out = g_string_new (NULL);

  if (kinds[kind].is_package)
    zip = rd_office_zip_read (bytes, &error);
  g_assert_no_error (error);
  for (guint i = 0; zip != NULL && i < rd_office_zip_get_n_parts (zip); i++)
    {
      const char *name = rd_office_zip_get_name (zip, i);
      GBytes *part = rd_office_zip_find (zip, name);

      if (markup)
        g_string_append_len (out, g_bytes_get_data (part, NULL), (gssize) g_bytes_get_size (part));
      else if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"))
        gather_xml (out, name, part);
    }
  if (zip == NULL && markup)
    g_string_append_len (out, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  else if (zip == NULL)
    gather_xml (out, kinds[kind].name, bytes);
  return g_string_free (out, FALSE);
}

static RdDocument *
make_document (const char *title, const char *text)
{
  RdDocument *document = rd_document_new (title, "en-GB");
  RdSection *section = rd_section_new ("11111111-1111-4111-8111-111111111111", text, 1);

  g_ptr_array_add (document->sections, section);
  for (RdBlockKind kind = RD_BLOCK_PARAGRAPH; kind <= RD_BLOCK_QUOTATION; kind++)
    g_ptr_array_add (section->blocks, rd_block_new_text (kind, text));
  return document;
}

/* --- hostile texts */

static const struct
{
  const char *why, *text, *kept;
} hostile[] = {
  { "control characters", "be\x01" "fore\x02\x1f", "before" },
  { "the end of a section of characters", "a]]>b<![CDATA[c", "a]]>b<![CDATA[c" },
  { "markup", "</w:t></text:p></p><script>alert(1)</script>&amp;&lt;", "</w:t></text:p></p><script>alert(1)</script>&amp;&lt;" },
  { "signs beyond the first plane", "😀👩‍👧 𝒳", "😀👩‍👧 𝒳" },
  { "from the right", "یہ ایک جملہ ہے", "یہ ایک جملہ ہے" },
  { "marks that turn the text around", "\xe2\x80\xaegnidaer\xe2\x80\xac", "\xe2\x80\xaegnidaer\xe2\x80\xac" },
  { "what is no character", "a\xef\xbf\xbf\xef\xbf\xbe" "b", "ab" },
  { "a carriage return", "a\rb", "a\rb" },
  { "formats", "%s%n%u", "%s%n%u" },
};

static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        g_autoptr (RdDocument) document = make_document (hostile[i].text, hostile[i].text);
        g_autoptr (GBytes) bytes = NULL;
        g_autofree char *text = NULL;
        guint n = 0;

        document->notice = g_strdup (hostile[i].text);
        document->subtitle = g_strdup (hostile[i].text);
        bytes = write_kind (kind, document, &plain);
        text = read_back (kind, bytes, FALSE);
        for (const char *p = text; (p = strstr (p, hostile[i].kept)) != NULL; p++)
          n++;
        g_test_message ("%s as %s: %u times", hostile[i].why, kinds[kind].name, n);
        /* Title, subtitle, notice, the section and the four blocks in it. */
        g_assert_cmpuint (n, >=, 8);
      }
}

/* A style sheet is no place for what somebody wrote. */
static void
test_notice_in_css (void)
{
  g_autoptr (RdDocument) document = make_document ("T", "t");
  g_autoptr (GBytes) page = NULL;
  g_autofree char *text = NULL;
  const char *css, *end;

  document->notice = g_strdup ("x\"; } </style><script>é\\ url(http://example.invalid)");
  page = write_kind (3, document, &plain);
  text = read_back (3, page, TRUE);
  css = strstr (text, "@top-center");
  end = strstr (css, "</style>");
  g_assert_true (g_str_has_prefix (end, "</style></head><body>"));
  g_assert_null (strstr (text, "<script"));
  g_assert_true (strstr (css, "url(") == NULL || strstr (css, "url(") > end);
  g_assert_nonnull (strstr (text, "Content-Security-Policy\" content=\"default-src 'none'"));
}

static void
test_large (void)
{
  g_autofree char *word = g_strnfill (LARGE, ' ');
  guint32 state = 1;

  /* Words of any letters: what packs too well would be taken for a trap when it is read back. */
  for (gsize i = 0; i < LARGE; i++)
    {
      state = state * 1664525 + 1013904223;
      word[i] = i % 8 == 7 ? ' ' : (char) ('a' + state / 65536 % 26);
    }
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
      RdSection *section = rd_section_new (NULL, "S", 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      g_ptr_array_add (document->sections, section);
      g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, word));
      bytes = write_kind (kind, document, &plain);
      text = read_back (kind, bytes, FALSE);
      g_assert_cmpuint (strlen (text), >=, LARGE);
    }
}

static void
test_deep_lists (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
      RdSection *section = rd_section_new (NULL, "S", 1);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      g_ptr_array_add (document->sections, section);
      for (int i = 0; i < 200; i++)
        {
          g_autofree char *word = g_strdup_printf ("<%d>", i);
          RdBlock *block = rd_block_new_text (RD_BLOCK_ITEM, word);

          block->level = i * 7 % 11;    /* some are deeper than there are levels */
          block->is_numbered = i % 3 == 0;
          g_ptr_array_add (section->blocks, block);
        }
      bytes = write_kind (kind, document, &plain);
      text = read_back (kind, bytes, FALSE);
      for (int i = 0; i < 200; i++)
        {
          g_autofree char *word = g_strdup_printf ("<%d>", i);

          g_assert_nonnull (strstr (text, word));
        }
    }
}

/* --- odd documents */

static void
test_empty (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) nothing = rd_document_new (NULL, NULL);
      g_autoptr (RdDocument) bare = rd_document_new ("", "en-GB");
      RdSection *section = rd_section_new (NULL, NULL, 0);
      RdBlock *table = rd_block_new_table (2, 0, 1), *no_cell = rd_block_new_table (1, 1, 0);
      g_autoptr (GBytes) first = write_kind (kind, nothing, &commented), second = NULL;
      g_autofree char *text = read_back (kind, first, FALSE), *more = NULL;

      g_ptr_array_add (bare->sections, section);
      g_ptr_array_add (section->blocks, table);
      g_ptr_array_set_size (rd_block_get_cell (no_cell, 0, 0)->blocks, 0);
      g_ptr_array_add (section->blocks, no_cell);
      g_ptr_array_add (section->blocks, rd_block_new (RD_BLOCK_FIGURE));
      g_ptr_array_add (section->blocks, rd_block_new (RD_BLOCK_HEADING));
      second = write_kind (kind, bare, &commented);
      more = read_back (kind, second, FALSE);
      g_assert_cmpuint (g_bytes_get_size (second), >, g_bytes_get_size (first));
    }
}

/* A copy without pictures says what they would show; a picture that nobody described has its caption's words. */
static void
test_figures (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
      RdSection *section = rd_section_new (NULL, "S", 1);
      RdBlock *bare = rd_block_new_text (RD_BLOCK_FIGURE, "The visits"), *drawn = rd_block_new_text (RD_BLOCK_FIGURE, "The family");
      g_autoptr (GBytes) png = g_bytes_new_static (report_png, sizeof report_png), bytes = NULL;
      g_autofree char *text = NULL, *markup = NULL;

      bare->description = g_strdup ("Three in a year");
      drawn->picture = rd_picture_new (png, 2, 2);
      g_ptr_array_add (document->sections, section);
      g_ptr_array_add (section->blocks, bare);
      g_ptr_array_add (section->blocks, drawn);
      bytes = write_kind (kind, document, &plain);
      text = read_back (kind, bytes, FALSE);
      markup = read_back (kind, bytes, TRUE);
      g_assert_nonnull (strstr (text, "The visits"));
      g_assert_nonnull (strstr (text, "Three in a year"));
      g_assert_nonnull (strstr (markup, kind == 0 ? "descr=\"The family\"" : kind == 3 ? "alt=\"The family\"" : "<svg:title>The family</svg:title>"));
    }
}

static void
test_wide (void)
{
  g_autoptr (RdDocument) document = rd_document_new ("T", "en-GB");
  RdSection *section = rd_section_new (NULL, "Who & what", 1);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (document->sections, section);
  g_ptr_array_add (section->blocks, rd_block_new_table (RD_REPORT_FILE_MAX_COLUMNS + 1, 2, 1));
  g_assert_null (rd_report_docx_write (document, &plain, &error));
  g_assert_error (error, RD_REPORT_FILE_ERROR, RD_REPORT_FILE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "Who & what"));
  for (guint kind = 1; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (GBytes) bytes = write_kind (kind, document, &plain);
    }
  g_ptr_array_set_size (section->blocks, 0);
  g_ptr_array_add (section->blocks, rd_block_new_table (RD_REPORT_FILE_MAX_COLUMNS, 2, 1));
  g_clear_error (&error);
  g_bytes_unref (rd_report_docx_write (document, &plain, &error));
  g_assert_no_error (error);
}

/* --- what is and what is not in a file */

static const char every_kind[] =
  "<report title='Child C' language='en-GB'><section title='A' level='1' id='s1'><p><r comments='c1 re.c1'>One</r><note>n</note> <person id='Child-C'/>"
  " <see id='s2'/> <r language='cy' bold='yes'>dau</r></p><figure kind='gantt' description='alt'><caption>cap</caption></figure><figure kind='key-dates'/>"
  "</section><section title='B' level='2' id='s2'><item>i</item></section></report>";

static RdDocument *
read_every_kind (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (every_kind, strlen (every_kind));
  g_autoptr (GError) error = NULL;
  RdDocument *document = read_report (bytes, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_same_bytes (void)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) first = read_every_kind (), second = read_every_kind ();
      g_autoptr (GBytes) a = write_kind (kind, first, &commented), b = NULL;

      g_usleep (G_USEC_PER_SEC / 50);
      b = write_kind (kind, second, &commented);
      g_assert_true (g_bytes_equal (a, b));
    }
}

/* Without comments nothing of them, nor of who made them, is anywhere; ids of people and of the case's records never are. */
static void
test_left_out (void)
{
  static const char * const never[] = { "creator>", "lastModifiedBy", "rsid", "initial-creator", "attachedTemplate", "meta:template" };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (RdDocument) document = read_every_kind ();
      g_autoptr (GBytes) without = write_kind (kind, document, &plain), with = write_kind (kind, document, &commented);
      g_autofree char *bare = read_back (kind, without, TRUE), *full = read_back (kind, with, TRUE);

      g_assert_nonnull (strstr (full, "Reviewer 1"));
      g_assert_nonnull (strstr (full, "On c1"));
      g_assert_null (strstr (bare, "Reviewer 1"));
      g_assert_null (strstr (bare, "On c1"));
      g_assert_null (strstr (bare, "omment-"));
      g_assert_null (strstr (full, "Child-C"));
      for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
        g_assert_null (strstr (bare, never[i]));
    }
}

/* The day is said where it was given, and nowhere else. */
static void
test_day (void)
{
  for (guint kind = 0; kind < 3; kind++)
    {
      RdReportFileOptions dated = plain;
      g_autoptr (RdDocument) document = read_every_kind ();
      g_autoptr (GBytes) without = write_kind (kind, document, &plain), with = NULL;
      g_autofree char *bare = read_back (kind, without, TRUE), *full = NULL;

      dated.day = rd_day_parse_iso ("2026-11-20");
      with = write_kind (kind, document, &dated);
      full = read_back (kind, with, TRUE);
      g_assert_nonnull (strstr (full, "2026-11-20T00:00:00"));
      g_assert_null (strstr (bare, "T00:00:00"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-files/hostile", test_hostile);
  g_test_add_func ("/report-files/notice-in-css", test_notice_in_css);
  g_test_add_func ("/report-files/large", test_large);
  g_test_add_func ("/report-files/deep-lists", test_deep_lists);
  g_test_add_func ("/report-files/empty", test_empty);
  g_test_add_func ("/report-files/figures", test_figures);
  g_test_add_func ("/report-files/wide", test_wide);
  g_test_add_func ("/report-files/same-bytes", test_same_bytes);
  g_test_add_func ("/report-files/left-out", test_left_out);
  g_test_add_func ("/report-files/day", test_day);
  return g_test_run ();
}
