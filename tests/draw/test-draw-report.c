/* test-draw-report.c — reports on pages, read back from their files
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-report.h"

#include <glib/gstdio.h>
#include <string.h>

#include "draw-fixture.h"
#include "draw/rd-draw-figure.h"
#include "draw/rd-draw-file.h"

#define WORDS "The health visitor called at the flat and was told through the letter box that nobody was up. "

static const RdDrawReportSetup plain = { .contents = "Contents", .page_of = "Page %u of %u", .untitled = "Report", .day = RD_DAY_NONE };

/* --- making documents */

static RdSection *
add_section (RdDocument *document, const char *id, const char *title, int level)
{
  RdSection *section = rd_section_new (id, title, level);

  g_ptr_array_add (document->sections, section);
  return section;
}

static RdBlock *
add_block (RdSection *section, RdBlockKind kind, const char *text)
{
  RdBlock *block = rd_block_new_text (kind, text);

  g_ptr_array_add (section->blocks, block);
  return block;
}

/* (transfer full) */
static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static RdRun *
add_run (RdBlock *block, RdRunKind kind, const char *text, const char *id)
{
  RdRun *run = rd_run_new (kind, text, id);

  g_ptr_array_add (block->runs, run);
  return run;
}

static void
add_note (RdBlock *block, const char *text)
{
  RdRun *note = add_run (block, RD_RUN_NOTE, NULL, NULL);

  g_ptr_array_add (note->note, rd_run_new (RD_RUN_TEXT, text, NULL));
}

static void
set_cell (RdBlock *table, guint row, guint column, const char *text)
{
  RdReportCell *cell = rd_block_get_cell (table, row, column);

  g_ptr_array_set_size (cell->blocks, 0);
  g_ptr_array_add (cell->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, text));
}

/* Headings, and rows with a number in the first column. */
static RdBlock *
add_table (RdSection *section, guint n_rows, const char *text)
{
  RdBlock *table = rd_block_new_table (3, n_rows + 1, 1);

  set_cell (table, 0, 0, "Number");
  set_cell (table, 0, 1, "What happened");
  set_cell (table, 0, 2, "Agency");
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *number = g_strdup_printf ("Row-%u", i);

      set_cell (table, i, 0, number);
      set_cell (table, i, 1, text);
      set_cell (table, i, 2, "Moor Community Health");
    }
  g_ptr_array_add (table->runs, rd_run_new (RD_RUN_TEXT, "A table of everything", NULL));
  g_ptr_array_add (section->blocks, table);
  return table;
}

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

/* --- reading files */

typedef struct
{
  char *folder;
  char *path;
} Folder;

static void
set_up (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  self->folder = draw_fixture_folder ();
  self->path = g_build_filename (self->folder, "report.pdf", NULL);
}

static void
tear_down (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  draw_fixture_remove (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* The number of pages. */
static guint
write_pdf (Folder *self, const RdDocument *document, const RdDrawReportSetup *setup)
{
  g_autoptr (RdDrawReport) report = rd_draw_report_new (document, setup);
  g_autoptr (GError) error = NULL;

  rd_draw_report_to_pdf (report, self->path, NULL, NULL, &error);
  g_assert_no_error (error);
  return rd_draw_report_count_pages (report);
}

/* As a reader copies it, pages apart by form feeds, every other white space as one blank. (transfer full) */
static char *
read_text (Folder *self)
{
  const char *argv[] = { "pdftotext", "-enc", "UTF-8", self->path, "-", NULL };
  g_autofree char *text = draw_fixture_run (argv);
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean is_blank = *p == ' ' || *p == '\n';

      if (!is_blank || (out->len > 0 && out->str[out->len - 1] != ' '))
        g_string_append_c (out, is_blank ? ' ' : *p);
    }
  return g_string_free (out, FALSE);
}

static char *
run_on (Folder *self, const char *program, const char *option)
{
  const char *argv[] = { program, option != NULL ? option : self->path, option != NULL ? self->path : NULL, NULL };

  return draw_fixture_run (argv);
}

/* These texts, one after the other. */
static void
assert_order (const char *text, const char * const *words)
{
  const char *at = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = strstr (at, words[i]);

      if (found == NULL)
        g_error ("“%s” is not after “%s” in:\n%s", words[i], i > 0 ? words[i - 1] : "", text);
      at = found + strlen (words[i]);
    }
}

static guint
count_words (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
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

/* Its headings stand on every page, each row once, none divided that fits on one. */
static void
test_long_table (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Table", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "All rows", 1);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint n;

  add_table (section, 200, WORDS);
  add_block (section, RD_BLOCK_PARAGRAPH, "After the table.");
  n = write_pdf (self, document, &plain);
  text = read_text (self);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (n, >, 8);
  for (guint i = 2; i < n; i++)
    g_assert_cmpuint (count_words (pages[i], "Number"), ==, 1);
  for (guint i = 1; i <= 200; i++)
    {
      g_autofree char *row = g_strdup_printf ("Row-%u ", i);

      g_assert_cmpuint (count_words (text, row), ==, 1);
    }
  g_assert_cmpuint (count_words (text, "nobody was up."), ==, 200);
  assert_order (text, (const char *[]) { "Row-1 ", "Row-100 ", "Row-200 ", "After the table.", NULL });
}

/* A row that is higher than a page goes on over the next, and so does everything in it. */
static void
test_high_row (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Table", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "One row", 1);
  g_autofree char *words = repeat (WORDS, 300);
  RdBlock *table = add_table (section, 2, "Short.");
  g_autofree char *text = NULL;
  guint n;

  set_cell (table, 1, 1, words);
  n = write_pdf (self, document, &plain);
  text = read_text (self);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (count_words (text, "nobody was up."), ==, 300);
  g_assert_cmpuint (count_words (text, "Row-1 "), ==, 1);
  g_assert_cmpuint (count_words (text, "Number"), ==, n - 2);
  assert_order (text, (const char *[]) { "Row-1 ", "Row-2 ", NULL });
}

/* A footnote longer than a page begins where its number is, and ends, with nothing lost or doubled. */
static void
test_long_note (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Notes", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "A note", 1);
  g_autofree char *words = repeat ("All that is to be said of everysource. ", 400);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  add_note (add_block (section, RD_BLOCK_PARAGRAPH, "First paragraph."), words);
  add_note (add_block (section, RD_BLOCK_PARAGRAPH, "Second paragraph."), "Short and last.");
  for (guint i = 0; i < 30; i++)
    add_block (section, RD_BLOCK_PARAGRAPH, WORDS WORDS);
  write_pdf (self, document, &plain);
  text = read_text (self);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (count_words (text, "everysource."), ==, 400);
  g_assert_cmpuint (count_words (text, "Short and last."), ==, 1);
  g_assert_cmpuint (count_words (text, "nobody was up."), ==, 60);
  assert_order (pages[2], (const char *[]) { "First paragraph.", "All that is to be said", NULL });
}

/* Every note stands on the page of its number. */
static void
test_notes (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Notes", RD_REPORT_LANGUAGE);
  RdSection *section = add_section (document, "s", "Notes", 1);
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  for (guint i = 1; i <= 120; i++)
    {
      g_autofree char *sign = g_strdup_printf ("Place-%u.", i);
      g_autofree char *note = g_strdup_printf ("Source-%u.", i);

      add_note (add_block (section, RD_BLOCK_PARAGRAPH, sign), note);
      add_block (section, RD_BLOCK_PARAGRAPH, WORDS WORDS WORDS);
    }
  write_pdf (self, document, &plain);
  text = read_text (self);
  pages = g_strsplit (text, "\f", -1);
  for (guint i = 1; i <= 120; i++)
    {
      g_autofree char *sign = g_strdup_printf ("Place-%u.", i);
      g_autofree char *note = g_strdup_printf ("Source-%u.", i);
      guint page = 0;

      while (pages[page] != NULL && strstr (pages[page], sign) == NULL)
        page++;
      g_assert_nonnull (pages[page]);
      g_assert_cmpuint (count_words (pages[page], note), ==, 1);
    }
}

/* No heading is the last thing on a page, whatever stands before it. */
static void
test_headings (void)
{
  for (guint lines = 1; lines < 60; lines++)
    {
      g_autoptr (RdDocument) document = rd_document_new ("Headings", RD_REPORT_LANGUAGE);
      RdSection *first = add_section (document, "s-1", "First", 1);
      RdSection *second = add_section (document, "s-2", "Second", 1);
      g_autoptr (RdDrawReport) report = NULL;
      int page;

      for (guint i = 0; i < lines; i++)
        add_block (first, RD_BLOCK_PARAGRAPH, "One line.");
      add_block (add_section (document, "s-3", "Third", 2), RD_BLOCK_PARAGRAPH, WORDS WORDS WORDS);
      report = rd_draw_report_new (document, &plain);
      page = rd_draw_report_find_section (report, "s-2");
      g_assert_cmpuint (second->blocks->len, ==, 0);
      g_assert_cmpint (page, ==, rd_draw_report_find_section (report, "s-3"));
      g_assert_cmpint (page, >=, 2);
    }
}

/* --- numbers of several hundred pages */

static gboolean
count_progress_cb (guint done, guint all, gpointer data)
{
  guint *n = data;

  g_assert_cmpuint (done, ==, *n);
  g_assert_cmpuint (done, <, all);
  (*n)++;
  return TRUE;
}

static void
test_many_pages (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (RdDocument) document = rd_document_new ("Long", RD_REPORT_LANGUAGE);
  g_autofree char *words = repeat (WORDS, 5);
  g_autoptr (RdDrawReport) report = NULL;
  g_autofree char *info = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("Part %u", i);
      RdSection *section = add_section (document, title, title, i % 3 + 1);

      for (guint p = 0; p < 25; p++)
        add_block (section, RD_BLOCK_PARAGRAPH, words);
    }
  report = rd_draw_report_new (document, &plain);
  g_assert_cmpuint (rd_draw_report_count_pages (report), >, 300);
  g_assert_true (rd_draw_report_to_pdf (report, self->path, count_progress_cb, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, rd_draw_report_count_pages (report));
  info = run_on (self, "pdfinfo", NULL);
  expected = g_strdup_printf ("Pages:           %u\n", n);
  assert_order (info, (const char *[]) { expected, NULL });
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
  g_test_add ("/draw-report/long-table", Folder, NULL, set_up, test_long_table, tear_down);
  g_test_add ("/draw-report/high-row", Folder, NULL, set_up, test_high_row, tear_down);
  g_test_add ("/draw-report/notes", Folder, NULL, set_up, test_notes, tear_down);
  g_test_add ("/draw-report/long-note", Folder, NULL, set_up, test_long_note, tear_down);
  g_test_add_func ("/draw-report/headings", test_headings);
  g_test_add ("/draw-report/many-pages", Folder, NULL, set_up, test_many_pages, tear_down);
  g_test_add ("/draw-report/trouble", Folder, NULL, set_up, test_trouble, tear_down);
  g_test_add ("/draw-report/bytes", Folder, NULL, set_up, test_bytes, tear_down);
  g_test_add ("/draw-report/figures", Folder, NULL, set_up, test_figures, tear_down);
  g_test_add ("/draw-report/odd-figures", Folder, NULL, set_up, test_odd_figures, tear_down);
  g_test_add ("/draw-report/hostile", Folder, NULL, set_up, test_hostile, tear_down);

  return g_test_run ();
}
