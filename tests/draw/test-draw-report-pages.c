/* test-draw-report-pages.c — what stands on which page of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-flow-pages.h"
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

/* What is short stands on one line, however much the column beside it would like. */
static void
test_widths (Folder *self, gconstpointer unused G_GNUC_UNUSED)
{
  const char *argv[] = { "pdftotext", "-layout", self->path, "-", NULL };
  g_autoptr (RdDocument) document = rd_document_new ("Table", RD_REPORT_LANGUAGE);
  RdBlock *table = add_table (add_section (document, "s", "Dates", 1), 3, WORDS WORDS WORDS);
  g_autofree char *text = NULL;

  set_cell (table, 2, 0, "2 February 2026");
  write_pdf (self, document, &plain);
  text = draw_fixture_run (argv);
  g_assert_cmpuint (count_words (text, "2 February 2026"), ==, 1);
  g_assert_cmpuint (count_words (text, "Moor Community Health"), ==, 3);
}

/* --- what is true of every document */

#define HEIGHT 681.0

/* (transfer full) */
static RdDocument *
make_random (GRand *random)
{
  RdDocument *document = rd_document_new ("Random", RD_REPORT_LANGUAGE);
  guint n_sections = (guint) g_rand_int_range (random, 1, 12);

  for (guint i = 0; i < n_sections; i++)
    {
      RdSection *section = add_section (document, NULL, "Section", g_rand_int_range (random, 1, 5));
      guint n_blocks = (guint) g_rand_int_range (random, 0, 20);

      for (guint b = 0; b < n_blocks; b++)
        {
          g_autofree char *words = repeat (WORDS, (guint) g_rand_int_range (random, 0, g_rand_int_range (random, 0, 30) == 0 ? 120 : 9));
          g_autofree char *note = repeat (WORDS, (guint) g_rand_int_range (random, 1, g_rand_int_range (random, 0, 20) == 0 ? 150 : 4));
          int kind = g_rand_int_range (random, 0, 8);
          RdBlock *block = NULL;

          if (kind == 0)
            add_table (section, (guint) g_rand_int_range (random, 0, 12), words);
          else
            block = add_block (section, kind == 1 ? RD_BLOCK_HEADING : kind == 2 ? RD_BLOCK_ITEM : RD_BLOCK_PARAGRAPH, kind == 1 ? "Heading" : words);
          if (block != NULL && kind != 1 && g_rand_int_range (random, 0, 4) == 0)
            add_note (block, note);
        }
    }
  return document;
}

/* Each line of each paragraph, once and in order; none alone that need not be. */
static void
check_lines (const RdFlow *flow, const RdFlowPages *pages)
{
  g_autofree guint *done = g_new0 (guint, flow->pieces->len);

  for (guint i = 0; i < pages->fragments->len; i++)
    {
      const RdFlowFragment *fragment = &g_array_index (pages->fragments, RdFlowFragment, i);
      const RdFlowPiece *piece = &g_array_index (flow->pieces, RdFlowPiece, fragment->piece);

      if (piece->kind != RD_FLOW_BOX)
        continue;
      g_assert_cmpuint (fragment->first, ==, done[fragment->piece]);
      done[fragment->piece] += fragment->n;
      g_assert_cmpuint (fragment->n, >=, MIN (2, piece->box->lines->len));
    }
  for (guint i = 0; i < flow->pieces->len; i++)
    if (g_array_index (flow->pieces, RdFlowPiece, i).kind == RD_FLOW_BOX)
      g_assert_cmpuint (done[i], ==, g_array_index (flow->pieces, RdFlowPiece, i).box->lines->len);
}

/* Each line of each cell, once and in order, but for headings that come again. */
static void
check_rows (const RdFlow *flow, const RdFlowPages *pages)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < pages->fragments->len; i++)
    {
      const RdFlowFragment *fragment = &g_array_index (pages->fragments, RdFlowFragment, i);
      const RdFlowPiece *piece = &g_array_index (flow->pieces, RdFlowPiece, fragment->piece);

      for (guint c = 0; piece->kind == RD_FLOW_ROW && !fragment->is_repeat && c < piece->table->n_columns; c++)
        {
          const RdFlowRange *range = &g_array_index (pages->ranges, RdFlowRange, fragment->ranges + c);
          gpointer cell = (gpointer) rd_flow_table_get_cell (piece->table, piece->row, c);

          g_assert_cmpuint (range->first, ==, GPOINTER_TO_UINT (g_hash_table_lookup (done, cell)));
          g_hash_table_insert (done, cell, GUINT_TO_POINTER (range->first + range->n));
        }
    }
  for (guint t = 0; t < flow->tables->len; t++)
    {
      const RdFlowTable *table = flow->tables->pdata[t];

      for (guint i = 0; i < table->cells->len; i++)
        g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (done, table->cells->pdata[i])), ==,
                          ((const RdFlowCell *) table->cells->pdata[i])->lines->len);
    }
}

/* Whether a note of that page has to go on on the next one. */
static gboolean
goes_on (const RdFlow *flow, const RdFlowPages *pages, const RdFlowPage *page)
{
  const RdFlowNote *last;

  if (page->n_notes == 0)
    return FALSE;
  last = &g_array_index (pages->notes, RdFlowNote, page->first_note + page->n_notes - 1);
  return last->first + last->n < ((const RdFlowBox *) flow->notes->pdata[last->note])->lines->len;
}

/* Nothing lies over anything else, or beyond the paper; no heading is the last on its page, unless a note took the rest of it. */
static void
check_pages (const RdFlow *flow, const RdFlowPages *pages)
{
  for (guint p = 0; p < pages->pages->len; p++)
    {
      const RdFlowPage *page = &g_array_index (pages->pages, RdFlowPage, p);
      double y = 0.0;

      for (guint i = 0; i < page->n_fragments; i++)
        {
          const RdFlowFragment *fragment = &g_array_index (pages->fragments, RdFlowFragment, page->first_fragment + i);
          const RdFlowPiece *piece = &g_array_index (flow->pieces, RdFlowPiece, fragment->piece);

          g_assert_cmpfloat (fragment->y, >=, y - 0.01);
          y = fragment->y + fragment->height;
          if (i + 1 == page->n_fragments && fragment->piece + 1 < flow->pieces->len && piece->kind == RD_FLOW_BOX
              && !goes_on (flow, pages, page))
            g_assert_false (piece->keeps_next && g_array_index (flow->pieces, RdFlowPiece, fragment->piece + 1).kind != RD_FLOW_BREAK);
        }
      g_assert_cmpfloat (y, <=, HEIGHT - page->notes_height + 0.01);
      g_assert_true (page->n_fragments + page->n_notes > 0);
    }
}

/* Each line of each note, once and in order. */
static void
check_notes (const RdFlow *flow, const RdFlowPages *pages)
{
  g_autofree guint *done = g_new0 (guint, flow->notes->len + 1);

  for (guint i = 0; i < pages->notes->len; i++)
    {
      const RdFlowNote *note = &g_array_index (pages->notes, RdFlowNote, i);

      g_assert_cmpuint (note->first, ==, done[note->note]);
      done[note->note] += note->n;
    }
  for (guint i = 0; i < flow->notes->len; i++)
    g_assert_cmpuint (done[i], ==, ((const RdFlowBox *) flow->notes->pdata[i])->lines->len);
}

static void
test_random (void)
{
  const char *given = g_getenv ("RD_SEED");
  guint first = given != NULL ? (guint) g_ascii_strtoull (given, NULL, 10) : 1;

  for (guint seed = first; seed < first + 60; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (RdDocument) document = make_random (random);
      RdFlow flow;
      RdFlowPages pages;

      g_test_message ("seed %u", seed);
      rd_flow_init (&flow, document, &plain, 453.54, 640.0);
      rd_flow_pages_init (&pages, &flow, HEIGHT);
      check_lines (&flow, &pages);
      check_rows (&flow, &pages);
      check_pages (&flow, &pages);
      check_notes (&flow, &pages);
      rd_flow_pages_clear (&pages);
      rd_flow_clear (&flow);
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
  g_test_add ("/draw-report-pages/widths", Folder, NULL, set_up, test_widths, tear_down);
  g_test_add_func ("/draw-report-pages/random", test_random);
  g_test_add ("/draw-report-pages/high-row", Folder, NULL, set_up, test_high_row, tear_down);
  g_test_add ("/draw-report-pages/notes", Folder, NULL, set_up, test_notes, tear_down);
  g_test_add ("/draw-report-pages/long-note", Folder, NULL, set_up, test_long_note, tear_down);
  g_test_add_func ("/draw-report-pages/headings", test_headings);
  g_test_add ("/draw-report-pages/many-pages", Folder, NULL, set_up, test_many_pages, tear_down);

  return g_test_run ();
}
