/* test-draw-report-pages.c — what stands on which page of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report-fixture.h"

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
  g_assert_cmpuint (count_words (text, "letter"), ==, 200);
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
  g_assert_cmpuint (count_words (text, "letter"), ==, 300);
  g_assert_cmpuint (count_words (text, "Row-1 "), ==, 1);
  g_assert_cmpuint (count_words (text, "Number"), ==, n - 2);
  assert_order (text, (const char *[]) { "Row-1 ", "Row-2 ", NULL });
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
  g_assert_cmpuint (count_words (text, "letter"), ==, 60);
  assert_order (pages[2], (const char *[]) { "First paragraph.", "All that is to be said", NULL });
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/draw-report-pages/long-table", Folder, NULL, set_up, test_long_table, tear_down);
  g_test_add ("/draw-report-pages/high-row", Folder, NULL, set_up, test_high_row, tear_down);
  g_test_add ("/draw-report-pages/notes", Folder, NULL, set_up, test_notes, tear_down);
  g_test_add ("/draw-report-pages/long-note", Folder, NULL, set_up, test_long_note, tear_down);
  g_test_add_func ("/draw-report-pages/headings", test_headings);
  g_test_add ("/draw-report-pages/many-pages", Folder, NULL, set_up, test_many_pages, tear_down);

  return g_test_run ();
}
