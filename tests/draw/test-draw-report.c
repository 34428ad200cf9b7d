/* test-draw-report.c — reports on pages, read back from their files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "draw/rd-draw-figure.h"
#include "draw/rd-draw-file.h"
#include "report-fixture.h"

static void
add_lists (RdSection *section)
{
  static const struct { int level; gboolean is_numbered; const char *text; } items[] = {
    { 0, FALSE, "A bullet" }, { 1, FALSE, "beneath it" }, { 0, TRUE, "Number one" }, { 1, TRUE, "letter a" }, { 1, TRUE, "letter b" },
    { 2, TRUE, "roman i" }, { 0, TRUE, "Number two" }, { 1, TRUE, "letter a again" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      RdBlock *block = add_block (section, RD_BLOCK_ITEM, items[i].text);

      block->level = items[i].level;
      block->is_numbered = items[i].is_numbered;
    }
}

/* One of everything. (transfer full) */
static RdDocument *
make_document (void)
{
  RdDocument *document = rd_document_new ("Serious Case Review: Child C", RD_REPORT_LANGUAGE);
  RdSection *first = add_section (document, "s-1", "What happened", 1);
  RdSection *second = add_section (document, "s-2", "At the time", 2);
  RdSection *third = add_section (document, "s-3", "What was found", 1);
  g_autofree char *text = repeat (WORDS, 6);
  RdBlock *block;

  document->subtitle = g_strdup ("Draft for the panel");
  document->notice = g_strdup ("Draft. Not for publication");
  document->issued = g_strdup ("26 November 2026");
  block = add_block (first, RD_BLOCK_PARAGRAPH, text);
  add_note (block, "Words of the first note.");
  ((RdRun *) add_run (block, RD_RUN_TEXT, " In bold.", NULL))->marks = RD_MARK_BOLD;
  add_run (block, RD_RUN_TEXT, " As told in ", NULL);
  add_run (block, RD_RUN_SECTION, "section 2", "s-3");
  add_run (block, RD_RUN_TEXT, ".", NULL);
  add_block (first, RD_BLOCK_HEADING, "A heading within");
  add_lists (first);
  add_block (first, RD_BLOCK_QUOTATION, "“Nobody asked me,” said the Grandmother.");
  add_note (add_block (second, RD_BLOCK_PARAGRAPH, "A second paragraph"), "Words of the second note.");
  add_table (second, 5, WORDS);
  add_block (third, RD_BLOCK_PARAGRAPH, "\330\247\331\204\330\263\331\204\330\247\331\205 \330\271\331\204\331\212\331\203\331\205");
  block = add_block (third, RD_BLOCK_PARAGRAPH, "A first line");
  add_run (block, RD_RUN_BREAK, NULL, NULL);
  add_run (block, RD_RUN_TEXT, "and a second.", NULL);
  return document;
}

/* --- tests */

static void
test_everything (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  static const char * const order[] = {
    "Draft. Not for publication", "Serious Case Review: Child C", "Draft for the panel", "26 November 2026", "Page 1 of 4", "\f",
    "Contents", "1", "What happened", "3", "1.1", "At the time", "2", "What was found", "Page 2 of 4", "\f",
    "Draft. Not for publication", "1", "What happened", "The health visitor called", "In bold. As told in section 2.", "A heading within",
    "• A bullet", "– beneath it", "1. Number one", "a. letter a", "b. letter b", "i. roman i", "2. Number two", "a. letter a again",
    "“Nobody asked me,” said the Grandmother.", "1.1", "At the time", "A second paragraph", "A table of everything", "Number", "What happened", "Agency",
    "Row-1", "The health visitor called", "Moor Community Health", "Row-2", "Words of the first note.", "Words of the second note.", "Page 3 of 4", "\f",
    "2", "What was found", "A first line and a second.", "Page 4 of 4", NULL
  };
  g_autoptr (RdDocument) document = make_document ();
  g_autofree char *text = NULL;

  if (g_getenv ("RD_PICTURES") != NULL)
    {
      g_free (self->path);
      self->path = g_build_filename (g_getenv ("RD_PICTURES"), "everything.pdf", NULL);
    }
  g_assert_cmpuint (write_pdf (self, document, &plain), ==, 4);
  text = read_text (self);
  assert_order (text, order);
}

/* The title and nothing else about who wrote it; tagged; an outline with the headings and their places. */
static void
test_metadata (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  static const char * const tags[] = { "Document", "TOCI", "H1", "P", "Link", "H2", "L", "LI", "LBody", "BlockQuote", "Caption", "Table", "TR", "TH", "TD", "Note", NULL };
  g_autoptr (RdDocument) document = make_document ();
  RdDrawReportSetup setup = plain;
  g_autofree char *info = NULL;
  g_autofree char *structure = NULL;

  setup.day = rd_day_from_ymd (2026, 11, 26);
  write_pdf (self, document, &setup);
  info = run_on (self, "pdfinfo", "-isodates");
  structure = run_on (self, "pdfinfo", "-struct");
  assert_order (info, (const char *[]) { "Title:", "Serious Case Review: Child C", "Creator:", "Review Desk", NULL });
  assert_order (info, (const char *[]) { "CreationDate:", "2026-11-26", "Tagged:", "yes", "Pages:", "4", "A4", NULL });
  g_assert_null (strstr (info, "Author"));
  for (guint i = 0; tags[i] != NULL; i++)
    g_assert_cmpuint (count_words (structure, tags[i]), >, 0);
}

/* Every heading, beneath the one that it belongs to, leads to its page. */
static void
test_outline (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  const char *argv[] = { "pdftohtml", "-xml", "-stdout", "-i", self->path, NULL };
  g_autoptr (RdDocument) document = make_document ();
  g_autofree char *text = NULL;

  write_pdf (self, document, &plain);
  text = draw_fixture_run (argv);
  assert_order (text, (const char *[]) { "<outline>", "<item page=\"3\">1", "What happened</item>", "<outline>", "<item page=\"3\">A heading within</item>",
                                         "<item page=\"3\">1.1", "At the time</item>", "</outline>", "<item page=\"4\">2", "What was found</item>",
                                         "</outline>", NULL });
}

/* A report without a section is a page with its title; one without a title has a name all the same. */
static void
test_empty (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("", RD_REPORT_LANGUAGE);
  g_autofree char *text = NULL;

  g_assert_cmpuint (write_pdf (self, document, &plain), ==, 1);
  text = read_text (self);
  assert_order (text, (const char *[]) { "Report", "Page 1 of 1", NULL });
  add_section (document, "s", "", 1);
  g_assert_cmpuint (write_pdf (self, document, &plain), ==, 3);
}

static gboolean
stop_cb (guint done, guint all G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return done < 1;
}

/* Stopped, or with no place to write to, nothing is left and what was there stays. */
static void
test_trouble (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = make_document ();
  g_autoptr (RdDrawReport) report = rd_draw_report_new (document, &plain);
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (self->folder, "no", "where.pdf", NULL);
  g_autofree char *list = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
  g_assert_false (rd_draw_report_to_pdf (report, self->path, stop_cb, NULL, &error));
  g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_STOPPED);
  g_clear_error (&error);
  g_assert_false (rd_draw_report_to_pdf (report, nowhere, NULL, NULL, &error));
  g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_WRITE);
  list = draw_fixture_list (self->folder);
  g_assert_cmpstr (list, ==, "report.pdf");
  g_assert_true (g_file_get_contents (self->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "before");
}

/* The same document is the same file, in memory too. */
static void
test_bytes (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = make_document ();
  RdDrawReportSetup setup = plain;
  g_autoptr (RdDrawReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *file = NULL;
  gsize size;

  setup.day = rd_day_from_ymd (2026, 11, 26);
  write_pdf (self, document, &setup);
  report = rd_draw_report_new (document, &setup);
  bytes = rd_draw_report_to_bytes (report, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (self->path, &file, &size, NULL));
  g_assert_cmpmem (file, size, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* --- figures */

static gboolean
get_drawing_cb (RdFigure figure, RdDrawing *out, gpointer data)
{
  *out = *(const RdDrawing *) data;
  return figure == RD_FIGURE_GANTT;
}

static RdBlock *
add_figure (RdSection *section, RdFigure figure, const char *caption)
{
  RdBlock *block = add_block (section, RD_BLOCK_FIGURE, caption);

  block->figure = figure;
  block->description = g_strdup ("What it shows, in words.");
  return block;
}

/* A drawing keeps its letters as letters; a picture is one; without either the description stands there. */
static void
test_figures (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Figures", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "Figures", 1);
  g_autoptr (DrawFixture) rows = draw_fixture_new (8);
  RdDrawReportSetup setup = plain;
  RdDrawStyle style;
  RdDrawing drawing = { &rd_draw_gantt_figure_type, &rows->chart, &style, RD_DAY_NONE };
  g_autoptr (GBytes) png = NULL;
  g_autofree char *text = NULL;
  g_autofree char *images = NULL;
  guint width, height;

  rd_draw_style_init_paper (&style, &draw_fixture_words);
  setup.get_drawing = get_drawing_cb;
  setup.user_data = &drawing;
  add_figure (section, RD_FIGURE_GANTT, "The chart");
  png = rd_draw_figure_to_png (&drawing, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT, RD_FIGURE_DPI, &width, &height, NULL);
  add_figure (section, RD_FIGURE_TIMELINE, "The picture")->picture = rd_picture_new (png, width, height);
  add_figure (section, RD_FIGURE_GENOGRAM, "Nothing yet");
  write_pdf (self, document, &setup);
  text = read_text (self);
  images = run_on (self, "pdfimages", "-list");
  assert_order (text, (const char *[]) { "Report the decision", "Publish the report", "The chart", "The picture",
                                         "What it shows, in words.", "Nothing yet", NULL });
  g_assert_cmpuint (count_words (images, " rgb "), ==, 1);
}

/* A figure as high as a page and a damaged picture do no harm. */
static void
test_odd_figures (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Figures", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "Figures", 1);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("\211PNG\r\n\032\n broken", 15);
  g_autofree char *text = NULL;

  add_figure (section, RD_FIGURE_TIMELINE, "High")->picture = rd_picture_new (damaged, 100, 100000);
  add_figure (section, RD_FIGURE_TIMELINE, "None")->picture = rd_picture_new (damaged, 0, 0);
  write_pdf (self, document, &plain);
  text = read_text (self);
  assert_order (text, (const char *[]) { "High", "What it shows, in words.", "None", NULL });
}

/* --- hostile text */

static void
test_hostile (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("A\377title", "no language at all");
  RdSection *section = add_section (document, "s", "\377\376", 4);
  g_autofree char *word = repeat ("x", 4000);
  g_autofree char *text = NULL;
  RdBlock *wide = rd_block_new_table (60, 2, 1);

  add_block (section, RD_BLOCK_PARAGRAPH, word);
  add_block (section, RD_BLOCK_PARAGRAPH, "\342\200\256 turned \342\200\217 round \t\t tabs");
  add_block (section, RD_BLOCK_HEADING, word);
  add_run (add_block (section, RD_BLOCK_PARAGRAPH, "see "), RD_RUN_SECTION, "nowhere", "gone");
  for (guint i = 0; i < 60; i++)
    set_cell (wide, 1, i, "cell");
  g_ptr_array_add (section->blocks, wide);
  add_table (section, 0, "");
  write_pdf (self, document, &plain);
  text = read_text (self);
  assert_order (text, (const char *[]) { "denrut", "see nowhere", NULL });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/draw-report/everything", Folder, NULL, set_up, test_everything, tear_down);
  g_test_add ("/draw-report/metadata", Folder, NULL, set_up, test_metadata, tear_down);
  g_test_add ("/draw-report/outline", Folder, NULL, set_up, test_outline, tear_down);
  g_test_add ("/draw-report/empty", Folder, NULL, set_up, test_empty, tear_down);
  g_test_add ("/draw-report/trouble", Folder, NULL, set_up, test_trouble, tear_down);
  g_test_add ("/draw-report/bytes", Folder, NULL, set_up, test_bytes, tear_down);
  g_test_add ("/draw-report/figures", Folder, NULL, set_up, test_figures, tear_down);
  g_test_add ("/draw-report/odd-figures", Folder, NULL, set_up, test_odd_figures, tear_down);
  g_test_add ("/draw-report/hostile", Folder, NULL, set_up, test_hostile, tear_down);

  return g_test_run ();
}
