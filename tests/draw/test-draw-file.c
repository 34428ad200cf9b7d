/* test-draw-file.c — PDF, SVG and PNG files, read back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-file.h"

#include <glib/gstdio.h>
#include <string.h>

#include "draw-fixture.h"

typedef struct
{
  RdDrawStyle  style;
  DrawFixture *rows;
  char        *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer n_rows)
{
  rd_draw_style_init_paper (&fixture->style, &draw_fixture_words);
  fixture->rows = draw_fixture_new (GPOINTER_TO_UINT (n_rows));
  fixture->folder = draw_fixture_folder ();
}

static void
tear_down (Fixture *fixture, gconstpointer n_rows)
{
  draw_fixture_free (fixture->rows);
  draw_fixture_remove (fixture->folder);
  g_free (fixture->folder);
}

/* Draws and returns the path. (transfer full) */
static char *
draw (Fixture *fixture, const char *name, RdPaper paper)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  RdDrawFileKind kind;

  g_assert_true (rd_draw_file_kind_from_path (path, &kind, &error));
  g_assert_true (rd_draw_gantt_to_file (&fixture->rows->chart, &fixture->style, path, kind, paper, &error));
  g_assert_no_error (error);
  return path;
}

static char *
read_pdf (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };

  return draw_fixture_run (argv);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The lines of @text that hold @what. */
static guint
count_lines (const char *text, const char *what)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n\f", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], what) != NULL;
  return n;
}

/* --- names and sizes */

static void
test_kinds (void)
{
  static const struct { const char *path; int kind; const char *why; } cases[] = {
    { "a.pdf", RD_FILE_PDF, "PDF" },
    { "/tmp/Board paper.PDF", RD_FILE_PDF, "capitals" },
    { "a.Svg", RD_FILE_SVG, "SVG" },
    { "a.pdf.png", RD_FILE_PNG, "the last ending counts" },
    { "a.pdff", -1, "longer than it should be" },
    { "a.pd", -1, "shorter" },
    { "pdf", -1, "no ending" },
    { "a.pdf/b", -1, "the ending of the folder" },
    { "a.", -1, "nothing after the dot" },
    { "", -1, "no name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RdDrawFileKind kind = 77;

      g_test_message ("%s", cases[i].why);
      if (cases[i].kind >= 0)
        {
          g_assert_true (rd_draw_file_kind_from_path (cases[i].path, &kind, &error));
          g_assert_no_error (error);
          g_assert_cmpint (kind, ==, cases[i].kind);
          continue;
        }
      g_assert_false (rd_draw_file_kind_from_path (cases[i].path, &kind, &error));
      g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_UNKNOWN_KIND);
      g_assert_cmpint (kind, ==, 77);
    }
}

static void
test_paper (void)
{
  double width, height;

  rd_paper_get_size (RD_PAPER_A4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 841.89, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 595.28, 0.01);
  rd_paper_get_size (RD_PAPER_A3, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 1190.55, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
}

/* --- PDF */

static void
test_pdf (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = draw (fixture, "gantt.pdf", RD_PAPER_A4);
  const char *argv[] = { "pdfinfo", path, NULL };
  g_autofree char *info = draw_fixture_run (argv);
  g_autofree char *text = read_pdf (path);
  g_autofree char *number = NULL;
  const char *pages = strstr (info, "Pages:");
  guint64 n;

  g_assert_nonnull (pages);
  n = g_ascii_strtoull (pages + strlen ("Pages:"), NULL, 10);
  g_assert_cmpuint (n, >, 1);
  g_assert_nonnull (strstr (info, "841.89 x 595.276"));
  for (guint64 i = 1; i <= n; i++)
    {
      g_free (number);
      number = g_strdup_printf ("Page %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT, i, n);
      g_assert_cmpuint (count_lines (text, number), ==, 1);
    }
  /* Title and as-at date on one line of every page. */
  g_assert_cmpuint (count_lines (text, "Northmoor Safeguarding Children Board"), ==, n);
  g_assert_cmpuint (count_lines (text, "As at Mon 23 Nov 2026"), ==, n);
}

/* Every row has its reference and its label whole on one line. */
static void
test_pdf_rows (Fixture *fixture, gconstpointer n_rows)
{
  static const RdPaper papers[] = { RD_PAPER_A4, RD_PAPER_A3 };

  for (guint paper = 0; paper < G_N_ELEMENTS (papers); paper++)
    {
      g_autofree char *path = draw (fixture, "gantt.pdf", papers[paper]);
      g_autofree char *text = read_pdf (path);
      g_auto (GStrv) lines = g_strsplit_set (text, "\n\f", -1);

      for (guint row = 0; row < fixture->rows->chart.n_rows; row++)
        {
          const RdGanttRow *wanted = &fixture->rows->chart.rows[row];
          guint found = 0;

          for (guint i = 0; lines[i] != NULL; i++)
            found += strstr (lines[i], wanted->reference) != NULL && strstr (lines[i], wanted->label) != NULL &&
                     strstr (lines[i], wanted->due_text) != NULL;
          g_assert_cmpuint (found, ==, 1);
        }
      g_assert_cmpuint (count_lines (text, "Overdue, 11 working days late"), ==, fixture->rows->chart.n_rows / 8);
    }
}

/* A long reference, with spaces and letters from beyond ASCII, stays in one piece. */
static void
test_pdf_reference (Fixture *fixture, gconstpointer n_rows)
{
  static const char * const references[] = {
    "SCR 2019 03 (joint with Eastmoor and Westmoor) — second review",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
    "Adolygiad ŵŷ/2019/03",
    "office-affluent/fi",
  };

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      draw_fixture_set_row (fixture->rows, 3, references[i], "Complete the review");
      path = draw (fixture, "gantt.pdf", RD_PAPER_A4);
      text = read_pdf (path);
      /* Once on every sheet: there are several across where it leaves little room. */
      g_assert_cmpuint (count_lines (text, references[i]), ==, count_lines (text, "Page "));
    }
}

static void
test_pdf_metadata (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = draw (fixture, "gantt.pdf", RD_PAPER_A4);
  const char *argv[] = { "pdfinfo", "-meta", path, NULL };
  const char *plain[] = { "pdfinfo", path, NULL };
  g_autofree char *meta = draw_fixture_run (argv);
  g_autofree char *info = draw_fixture_run (plain);

  g_assert_null (strstr (meta, "Northmoor"));
  g_assert_null (strstr (info, "Northmoor"));
  g_assert_null (strstr (info, "Title:"));
  g_assert_null (strstr (info, "Author:"));
  g_assert_null (strstr (info, "Subject:"));
  g_assert_null (strstr (info, "Keywords:"));
  g_assert_nonnull (strstr (info, "Review Desk"));
  /* The chart's day, not the minute at which somebody printed it. */
  g_assert_nonnull (strstr (info, "Nov 23 "));
  g_assert_nonnull (strstr (info, "00:00:00 2026"));
}

/* The same chart is the same file. */
static void
test_pdf_again (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *one = draw (fixture, "one.pdf", RD_PAPER_A4);
  g_autofree char *other = draw (fixture, "other.pdf", RD_PAPER_A4);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *second = NULL;
  gsize first_size, second_size;

  g_assert_true (g_file_get_contents (one, &first, &first_size, &error));
  g_assert_true (g_file_get_contents (other, &second, &second_size, &error));
  g_assert_cmpmem (first, first_size, second, second_size);
}

static void
test_pdf_empty (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = draw (fixture, "gantt.pdf", RD_PAPER_A4);
  g_autofree char *text = read_pdf (path);

  g_assert_cmpuint (count_lines (text, "Northmoor Safeguarding Children Board"), ==, 1);
  g_assert_cmpuint (count_lines (text, "Page 1 of 1"), ==, 1);
  g_assert_cmpuint (count_lines (text, "Deadline"), ==, 0);
}

/* --- SVG */

static void
check_xml (const char *path)
{
  const char *argv[] = { "xmllint", "--noout", "--nonet", path, NULL };

  g_free (draw_fixture_run (argv));
}

static void
test_svg (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = draw (fixture, "gantt.svg", RD_PAPER_A4);
  g_autofree char *svg = read_file (path);

  check_xml (path);
  for (guint i = 0; i < fixture->rows->chart.n_rows; i++)
    {
      g_autofree char *element = g_strdup_printf (">%s</text>", fixture->rows->chart.rows[i].reference);

      g_assert_cmpuint (count_lines (svg, element), ==, 8);
    }
  /* Text is text: there are no outlines of letters to draw it with. */
  g_assert_null (strstr (svg, "<use"));
  g_assert_null (strstr (svg, "glyph"));
  /* Nothing became a picture. */
  g_assert_null (strstr (svg, "<image"));
  g_assert_cmpuint (count_lines (svg, "</svg>"), ==, 1);
}

static void
test_svg_hostile (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = NULL;
  g_autofree char *svg = NULL;

  draw_fixture_set_row (fixture->rows, 0, "</text></svg><script>alert(1)</script>", "A & B \"C\" <D> ]]>");
  draw_fixture_set_row (fixture->rows, 1, "\x01\x02\x1b[31m\xff\xfe", "\xef\xbf\xbf\nline\ttwo\xe2\x80\xae");
  fixture->rows->chart.title = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;";
  fixture->style.font_family = "\"><script>";
  path = draw (fixture, "gantt.svg", RD_PAPER_A4);
  svg = read_file (path);
  check_xml (path);
  g_assert_null (strstr (svg, "<script"));
  g_assert_null (strstr (svg, "<!DOCTYPE"));
  g_assert_nonnull (strstr (svg, "&lt;script&gt;"));
}

/* --- PNG */

static void
test_png (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = draw (fixture, "gantt.png", RD_PAPER_A4);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  guint32 ground = draw_fixture_rgb (&fixture->style.background);
  int width, height;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  /* Two pixels for each point: sharp. */
  g_assert_cmpint (width, >, 2400);
  g_assert_cmpint (height, >, 2 * 8 * 17);
  /* A margin of paper on all sides, and something within it. */
  g_assert_false (draw_fixture_has_other (surface, 0, 0, width, 16, ground));
  g_assert_false (draw_fixture_has_other (surface, 0, height - 10, width, 10, ground));
  g_assert_false (draw_fixture_has_other (surface, 0, 0, 16, height, ground));
  g_assert_false (draw_fixture_has_other (surface, width - 16, 0, 16, height, ground));
  g_assert_true (draw_fixture_has_other (surface, 26, 26, width / 2, 60, ground));
  cairo_surface_destroy (surface);
}

static void
test_png_too_large (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gantt.png", NULL);
  g_autofree char *names = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "as it was", -1, NULL));
  g_assert_false (rd_draw_gantt_to_file (&fixture->rows->chart, &fixture->style, path, RD_FILE_PNG, RD_PAPER_A4, &error));
  g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_TOO_LARGE);
  /* The message says what to do. */
  g_assert_nonnull (strstr (error->message, "32767"));
  g_assert_nonnull (strstr (error->message, "PDF"));
  g_assert_nonnull (strstr (error->message, "shorter period"));
  names = draw_fixture_list (fixture->folder);
  kept = read_file (path);
  g_assert_cmpstr (names, ==, "gantt.png");
  g_assert_cmpstr (kept, ==, "as it was");
}

/* Neither side is too long, and yet a gigabyte of memory would be needed. */
static void
test_png_too_many_pixels (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *path = g_build_filename (fixture->folder, "gantt.png", NULL);
  g_autoptr (GError) error = NULL;

  fixture->rows->chart.last += 4000;
  g_assert_false (rd_draw_gantt_to_file (&fixture->rows->chart, &fixture->style, path, RD_FILE_PNG, RD_PAPER_A4, &error));
  g_assert_error (error, RD_DRAW_ERROR, RD_DRAW_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "96 million"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The same chart goes into the kinds that have no such limit. */
static void
test_large (Fixture *fixture, gconstpointer n_rows)
{
  g_autofree char *pdf = draw (fixture, "gantt.pdf", RD_PAPER_A3);
  g_autofree char *svg = draw (fixture, "gantt.svg", RD_PAPER_A3);

  check_xml (svg);
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; guint n_rows; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/draw/file/pdf", 80, test_pdf },
    { "/draw/file/pdf-rows", 80, test_pdf_rows },
    { "/draw/file/pdf-reference", 8, test_pdf_reference },
    { "/draw/file/pdf-metadata", 8, test_pdf_metadata },
    { "/draw/file/pdf-again", 40, test_pdf_again },
    { "/draw/file/pdf-empty", 0, test_pdf_empty },
    { "/draw/file/svg", 80, test_svg },
    { "/draw/file/svg-hostile", 8, test_svg_hostile },
    { "/draw/file/png", 8, test_png },
    { "/draw/file/png-too-large", 2000, test_png_too_large },
    { "/draw/file/png-too-many-pixels", 800, test_png_too_many_pixels },
    { "/draw/file/large", 2000, test_large },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/file/kinds", test_kinds);
  g_test_add_func ("/draw/file/paper", test_paper);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GUINT_TO_POINTER (tests[i].n_rows), set_up, tests[i].test, tear_down);
  return g_test_run ();
}
