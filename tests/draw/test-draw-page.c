/* test-draw-page.c — sheets of paper: columns, pages, legend, one picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "draw-fixture.h"
#include "draw/rd-draw-file.h"

/* The reference that a review can have at most: 64 of the widest letter. */
#define WIDEST "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"

typedef struct
{
  RdDrawStyle      style;
  cairo_surface_t *surface;
  cairo_t         *cr;
  RdPen           *pen;      /* keeps text */
  DrawFixture     *rows;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer n_rows)
{
  rd_draw_style_init_paper (&fixture->style, &draw_fixture_words);
  fixture->surface = draw_fixture_surface (&fixture->style, 1200, 900);
  fixture->cr = cairo_create (fixture->surface);
  fixture->pen = rd_pen_new (fixture->cr, TRUE);
  fixture->rows = draw_fixture_new (GPOINTER_TO_UINT (n_rows));
}

static void
tear_down (Fixture *fixture, gconstpointer n_rows)
{
  rd_pen_free (fixture->pen);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
  draw_fixture_free (fixture->rows);
}

static void
measure (Fixture *fixture, RdPaper paper, RdPageMetrics *metrics)
{
  double width, height;

  rd_paper_get_size (paper, &width, &height);
  rd_draw_gantt_metrics (fixture->pen, &fixture->style, &fixture->rows->chart, width, height, metrics);
}

static double
add_columns (const RdPageMetrics *metrics)
{
  double width = 0.0;

  for (guint i = 0; i < RD_N_PAGE_COLUMNS; i++)
    width += metrics->columns[i];
  return width;
}

static double
measure_text (Fixture *fixture, const char *text, gboolean bold)
{
  return rd_pen_text_width (fixture->pen, &fixture->style, text, bold, 1.0);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* The text of one page. (transfer full) */
static char *
draw_page (Fixture *fixture, const RdPageMetrics *metrics, const RdPages *pages, guint number)
{
  g_autoptr (RdPen) pen = rd_pen_new (fixture->cr, TRUE);

  rd_draw_gantt_page (pen, &fixture->style, &fixture->rows->chart, metrics, pages, number);
  return rd_pen_get_svg_text (pen);
}

/* --- columns */

static void
test_wide_paper (Fixture *fixture, gconstpointer n_rows)
{
  RdPageMetrics metrics;

  measure (fixture, RD_PAPER_A3, &metrics);
  g_assert_cmpfloat_with_epsilon (metrics.width, 420.0 * 72.0 / 25.4 - 2.0 * RD_PAPER_MARGIN, 0.01);
  g_assert_cmpfloat_with_epsilon (metrics.label_width, add_columns (&metrics), 1e-6);
  for (guint i = 0; i < RD_N_PAGE_COLUMNS; i++)
    g_assert_cmpfloat (metrics.columns[i], >, 0.0);
  for (guint i = 0; i < fixture->rows->chart.n_rows; i++)
    {
      const RdGanttRow *row = &fixture->rows->chart.rows[i];

      g_assert_cmpfloat (measure_text (fixture, row->reference, TRUE), <, metrics.columns[0]);
      g_assert_cmpfloat (measure_text (fixture, row->label, FALSE), <, metrics.columns[1]);
      g_assert_cmpfloat (measure_text (fixture, row->due_text, FALSE), <, metrics.columns[2]);
    }
}

/* On narrow paper the states move beneath the deadlines, and rows grow. */
static void
test_narrow_paper (Fixture *fixture, gconstpointer n_rows)
{
  RdPageMetrics narrow, wide;

  measure (fixture, RD_PAPER_A3, &wide);
  measure (fixture, RD_PAPER_A4, &narrow);
  g_assert_cmpfloat (narrow.columns[3], ==, 0.0);
  g_assert_cmpfloat (narrow.row_height, >, wide.row_height * 1.5);
  g_assert_cmpfloat (narrow.width - narrow.label_width, >, narrow.width * 0.4);
}

static void
test_one_review (Fixture *fixture, gconstpointer n_rows)
{
  RdPageMetrics metrics;

  fixture->rows->chart.show_reference = FALSE;
  measure (fixture, RD_PAPER_A4, &metrics);
  g_assert_cmpfloat (metrics.columns[0], ==, 0.0);
}

/* However long it is, a reference is never shortened. */
static void
test_widest_reference (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *text = NULL;
  RdPageMetrics metrics;
  RdPages pages;

  draw_fixture_set_row (fixture->rows, 2, WIDEST, "Decide whether to initiate a review of what has happened");
  measure (fixture, RD_PAPER_A4, &metrics);
  g_assert_cmpfloat (metrics.columns[0], >, measure_text (fixture, WIDEST, TRUE));
  g_assert_cmpfloat (metrics.label_width, <, metrics.width);

  rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
  text = draw_page (fixture, &metrics, &pages, 0);
  g_assert_nonnull (strstr (text, ">" WIDEST "</text>"));
}

/* --- pages */

static void
test_page (Fixture *fixture, gconstpointer n_rows)
{
  RdPageMetrics metrics;
  RdPages pages;

  measure (fixture, RD_PAPER_A4, &metrics);
  rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
  g_assert_cmpuint (pages.pages_down, >, 1);
  for (guint i = 0; i < rd_gantt_pages_count (&pages); i++)
    {
      g_autofree char *text = draw_page (fixture, &metrics, &pages, i);
      g_autofree char *number = g_strdup_printf (">Page %u of %u<", i + 1, rd_gantt_pages_count (&pages));
      RdPage page;

      rd_gantt_pages_get (&pages, i, &page);
      g_assert_cmpuint (count (text, number), ==, 1);
      g_assert_cmpuint (count (text, fixture->rows->chart.title), ==, 1);
      g_assert_cmpuint (count (text, fixture->rows->chart.subtitle), ==, 1);
      g_assert_cmpuint (count (text, ">Deadline<"), ==, 1);
      g_assert_cmpuint (count (text, ">Time allowed<"), ==, 1);
      g_assert_cmpuint (count (text, ">SCR/"), ==, page.n_rows);
    }
}

/* A sheet's rows end above its legend. */
static void
test_page_height (Fixture *fixture, gconstpointer n_rows)
{
  static const RdPaper papers[] = { RD_PAPER_A4, RD_PAPER_A3 };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      RdPageMetrics metrics;
      RdPages pages;

      measure (fixture, papers[i], &metrics);
      rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
      g_assert_cmpfloat (metrics.title_height + metrics.header_height + metrics.footer_height +
                         pages.rows_per_page * metrics.row_height, <=, metrics.height + 0.01);
    }
}

static void
test_sheets_across (Fixture *fixture, gconstpointer n_rows)
{
  static const struct { int n_days; guint least, most; const char *why; } cases[] = {
    { 300, 1, 1, "a year nearly" },
    { 900, 2, 2, "days would be too narrow on one sheet" },
    { 7300, 6, 6, "twenty years: never more than six sheets" },
    { 1000000, 6, 6, "ages" },
  };
  RdPageMetrics metrics;

  measure (fixture, RD_PAPER_A4, &metrics);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdPages pages;

      fixture->rows->chart.last = fixture->rows->chart.first + cases[i].n_days - 1;
      rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
      g_test_message ("%s", cases[i].why);
      g_assert_cmpuint (pages.pages_across, >=, cases[i].least);
      g_assert_cmpuint (pages.pages_across, <=, cases[i].most);
    }
}

static void
test_no_rows (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *text = NULL;
  RdPageMetrics metrics;
  RdPages pages;

  measure (fixture, RD_PAPER_A4, &metrics);
  rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
  g_assert_cmpuint (rd_gantt_pages_count (&pages), ==, 1);
  text = draw_page (fixture, &metrics, &pages, 0);
  g_assert_nonnull (strstr (text, fixture->rows->chart.title));
  g_assert_nonnull (strstr (text, ">Time allowed<"));
  g_assert_nonnull (strstr (text, ">Page 1 of 1<"));
  g_assert_null (strstr (text, ">Deadline<"));
}

/* Translators write what they like; the numbers go in and nothing else happens. */
static void
test_page_words (Fixture *fixture, gconstpointer n_rows)
{
  static const struct { const char *words, *text; } cases[] = {
    { "Page %u of %u", ">Page 1 of 1<" },
    { "Tudalen %u o %u", ">Tudalen 1 o 1<" },
    { "%s %n %u %%", ">%s %n 1 %%<" },
    { "%u %u %u", ">1 1 %u<" },
    { "%", ">%<" },
  };
  RdPageMetrics metrics;
  RdPages pages;

  measure (fixture, RD_PAPER_A4, &metrics);
  rd_draw_gantt_plan (&fixture->rows->chart, &metrics, &pages);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      fixture->style.words.page_of = cases[i].words;
      text = draw_page (fixture, &metrics, &pages, 0);
      g_assert_nonnull (strstr (text, cases[i].text));
    }
}

/* --- legend */

static void
test_legend (Fixture *fixture, gconstpointer n_rows)
{
  double wide = rd_draw_gantt_legend_height (fixture->pen, &fixture->style, 2000.0);
  double narrow = rd_draw_gantt_legend_height (fixture->pen, &fixture->style, 200.0);
  g_autofree char *text = NULL;

  g_assert_cmpfloat (wide, >, 0.0);
  g_assert_cmpfloat (narrow, >=, 3.0 * wide);
  g_assert_cmpfloat (rd_draw_gantt_legend (fixture->pen, &fixture->style, NULL, 10.0, 10.0, 200.0), ==, narrow);
  text = rd_pen_get_svg_text (fixture->pen);
  g_assert_cmpuint (count (text, "<text"), ==, 10);
  g_assert_nonnull (strstr (text, ">Weekend, holiday, closed<"));
}

/* What is not drawn is not explained. */
static void
test_legend_without_shading (Fixture *fixture, gconstpointer n_rows)
{
  RdAxis axis = { 0, 1000, 0.5 };
  g_autofree char *text = NULL;

  rd_draw_gantt_legend (fixture->pen, &fixture->style, &axis, 0.0, 0.0, 2000.0);
  text = rd_pen_get_svg_text (fixture->pen);
  g_assert_cmpuint (count (text, "<text"), ==, 9);
  g_assert_null (strstr (text, ">Weekend, holiday, closed<"));
}

static void
test_legend_without_words (Fixture *fixture, gconstpointer n_rows)
{
  fixture->style.words = (RdDrawWords) { 0 };
  g_assert_cmpfloat (rd_draw_gantt_legend_height (fixture->pen, &fixture->style, 500.0), ==, 0.0);
}

/* --- one picture */

static void
test_picture (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *text = NULL;
  double width, height, more;

  rd_draw_gantt_measure (fixture->pen, &fixture->style, &fixture->rows->chart, &width, &height);
  rd_draw_gantt_sheet (fixture->pen, &fixture->style, &fixture->rows->chart, width, height);
  text = rd_pen_get_svg_text (fixture->pen);
  g_assert_cmpuint (count (text, ">SCR/"), ==, fixture->rows->chart.n_rows);
  g_assert_cmpuint (count (text, ">Time allowed<"), ==, 1);
  g_assert_null (strstr (text, "Page "));

  fixture->rows->chart.n_rows /= 2;
  rd_draw_gantt_measure (fixture->pen, &fixture->style, &fixture->rows->chart, &width, &more);
  g_assert_cmpfloat (more, <, height);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; guint n_rows; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/draw/page/wide-paper", 8, test_wide_paper },
    { "/draw/page/narrow-paper", 8, test_narrow_paper },
    { "/draw/page/one-review", 8, test_one_review },
    { "/draw/page/widest-reference", 8, test_widest_reference },
    { "/draw/page/page", 50, test_page },
    { "/draw/page/page-height", 200, test_page_height },
    { "/draw/page/sheets-across", 8, test_sheets_across },
    { "/draw/page/no-rows", 0, test_no_rows },
    { "/draw/page/page-words", 0, test_page_words },
    { "/draw/page/legend", 0, test_legend },
    { "/draw/page/legend-without-shading", 0, test_legend_without_shading },
    { "/draw/page/legend-without-words", 0, test_legend_without_words },
    { "/draw/page/picture", 24, test_picture },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GUINT_TO_POINTER (tests[i].n_rows), set_up, tests[i].test, tear_down);
  return g_test_run ();
}
