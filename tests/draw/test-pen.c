/* test-pen.c — text drawn, measured, shortened and kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-pen.h"

#include <string.h>

#include "draw-fixture.h"

typedef struct
{
  RdDrawStyle      style;
  cairo_surface_t *surface;
  cairo_t         *cr;
  RdPen           *pen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer keep_text)
{
  rd_draw_style_init_paper (&fixture->style, NULL);
  fixture->style.font_size = 12.0;
  fixture->surface = draw_fixture_surface (&fixture->style, 400, 40);
  fixture->cr = cairo_create (fixture->surface);
  fixture->pen = rd_pen_new (fixture->cr, GPOINTER_TO_INT (keep_text));
}

static void
tear_down (Fixture *fixture, gconstpointer keep_text)
{
  rd_pen_free (fixture->pen);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
}

static void
write (Fixture *fixture, const char *text, double x, double max_width, RdTextAlign align)
{
  rd_pen_text (fixture->pen, &fixture->style, &fixture->style.foreground, text, x, 20.0, max_width, align, FALSE, 1.0);
}

static double
measure (Fixture *fixture, const char *text)
{
  return rd_pen_text_width (fixture->pen, &fixture->style, text, FALSE, 1.0);
}

/* The columns between which there is ink; FALSE where there is none. */
static gboolean
find_ink (Fixture *fixture, int *out_first, int *out_last)
{
  gboolean found = FALSE;

  for (int x = 0; x < 400; x++)
    if (draw_fixture_has_other (fixture->surface, x, 0, 1, 40, 0xffffff))
      {
        if (!found)
          *out_first = x;
        *out_last = x;
        found = TRUE;
      }
  return found;
}

/* --- drawing */

static void
test_align (Fixture *fixture, gconstpointer keep_text)
{
  static const struct { RdTextAlign align; double share; } cases[] = {
    { RD_TEXT_START, 0.0 }, { RD_TEXT_CENTRE, 0.5 }, { RD_TEXT_END, 1.0 },
  };
  double width = measure (fixture, "Chronology");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int first = 0, last = 0;

      cairo_set_source_rgb (fixture->cr, 1.0, 1.0, 1.0);
      cairo_paint (fixture->cr);
      write (fixture, "Chronology", 200.0, 0.0, cases[i].align);
      g_assert_true (find_ink (fixture, &first, &last));
      g_assert_cmpfloat_with_epsilon (first, 200.0 - width * cases[i].share, 3.0);
      g_assert_cmpfloat_with_epsilon (last, 200.0 + width * (1.0 - cases[i].share), 3.0);
    }
}

/* Capitals have their middle at @y. */
static void
test_middle (Fixture *fixture, gconstpointer keep_text)
{
  int top = -1, bottom = -1;

  write (fixture, "H", 20.0, 0.0, RD_TEXT_START);
  for (int y = 0; y < 40; y++)
    if (draw_fixture_has_other (fixture->surface, 0, y, 400, 1, 0xffffff))
      {
        top = top < 0 ? y : top;
        bottom = y;
      }
  g_assert_cmpint (top, >, 0);
  g_assert_cmpfloat_with_epsilon ((top + bottom + 1) / 2.0, 20.0, 1.5);
}

static void
test_no_text (Fixture *fixture, gconstpointer keep_text)
{
  int first, last;

  write (fixture, NULL, 20.0, 0.0, RD_TEXT_START);
  write (fixture, "", 20.0, 0.0, RD_TEXT_START);
  g_assert_false (find_ink (fixture, &first, &last));
  g_assert_cmpfloat (measure (fixture, NULL), ==, 0.0);
  g_assert_cmpfloat (measure (fixture, ""), ==, 0.0);
}

/* Nothing of the letters goes into what is drawn next. */
static void
test_leaves_no_path (Fixture *fixture, gconstpointer keep_text)
{
  write (fixture, "Chronology", 20.0, 0.0, RD_TEXT_START);
  g_assert_false (cairo_has_current_point (fixture->cr));
}

static void
test_width (Fixture *fixture, gconstpointer keep_text)
{
  double width = measure (fixture, "SCR/2019/03");

  g_assert_cmpfloat (width, >, 20.0);
  g_assert_cmpfloat (measure (fixture, "SCR/2019/03 and more"), >, width);
  g_assert_cmpfloat (rd_pen_text_width (fixture->pen, &fixture->style, "SCR/2019/03", TRUE, 1.0), >, width);
  g_assert_cmpfloat_with_epsilon (rd_pen_text_width (fixture->pen, &fixture->style, "SCR/2019/03", FALSE, 2.0),
                                  2.0 * width, 0.5);
  /* The same again, and after many others. */
  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *other = g_strdup_printf ("%u", i);

      measure (fixture, other);
    }
  g_assert_cmpfloat (measure (fixture, "SCR/2019/03"), ==, width);
}

static void
test_shortened (Fixture *fixture, gconstpointer keep_text)
{
  static const char * const texts[] = {
    "Report the decision to Ofsted, the Department for Education and the national panel",
    "ÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿÿ",
    "ערבית עברית ערבית עברית ערבית עברית ערבית עברית",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double width = 200.0; width > 5.0; width *= 0.6)
      {
        int first = 0, last = 0;

        cairo_set_source_rgb (fixture->cr, 1.0, 1.0, 1.0);
        cairo_paint (fixture->cr);
        write (fixture, texts[i], 20.0, width, RD_TEXT_START);
        g_assert_true (find_ink (fixture, &first, &last));
        /* Even an ellipsis alone takes some room. */
        g_assert_cmpint (last, <=, 20 + (int) MAX (width, measure (fixture, "…")) + 2);
      }
}

/* --- keeping */

static void
test_kept (Fixture *fixture, gconstpointer keep_text)
{
  g_autofree char *svg = NULL;
  int first, last;

  cairo_translate (fixture->cr, 100.0, 5.0);
  rd_pen_text (fixture->pen, &fixture->style, &fixture->style.status[RD_STATUS_OVERDUE], "Overdue",
               10.0, 20.0, 0.0, RD_TEXT_END, TRUE, 1.5);
  svg = rd_pen_get_svg_text (fixture->pen);
  g_assert_cmpstr (svg, ==,
                   "<text x=\"110.000\" y=\"31.480\" font-family=\"Sans, sans-serif\" font-size=\"18.000\""
                   " font-weight=\"bold\" fill=\"#b33a00\" text-anchor=\"end\" xml:space=\"preserve\">Overdue</text>\n");
  g_assert_false (find_ink (fixture, &first, &last));
}

static void
test_kept_none (Fixture *fixture, gconstpointer keep_text)
{
  g_autofree char *svg = NULL;

  write (fixture, "Drawn", 20.0, 0.0, RD_TEXT_START);
  svg = rd_pen_get_svg_text (fixture->pen);
  g_assert_cmpstr (svg, ==, "");
}

/* What the element holds of @text. */
static char *
keep (Fixture *fixture, const char *text, double max_width)
{
  g_autoptr (RdPen) pen = rd_pen_new (fixture->cr, TRUE);
  g_autofree char *svg = NULL;
  const char *begin;

  rd_pen_text (pen, &fixture->style, &fixture->style.foreground, text, 0.0, 0.0, max_width, RD_TEXT_START, FALSE, 1.0);
  svg = rd_pen_get_svg_text (pen);
  begin = strchr (svg, '>') + 1;
  return g_strndup (begin, (gsize) (g_strrstr (svg, "</text>") - begin));
}

static void
test_hostile (Fixture *fixture, gconstpointer keep_text)
{
  static const struct { const char *text, *kept; const char *why; } cases[] = {
    { "A & B <b>\"c\"</b> 'd'", "A &amp; B &lt;b&gt;&quot;c&quot;&lt;/b&gt; &apos;d&apos;", "markup" },
    { "]]>", "]]&gt;", "the end of a CDATA section" },
    { "a\tb\nc\rd", "a b c d", "breaks become spaces: it is one line" },
    { "a\xe2\x80\xa8" "b", "a b", "a line separator is a break too" },
    { "a\x01" "b\x1b" "c\x7f", "a�b�c�", "control characters, which XML cannot hold" },
    { "a\xff" "b", "a�b", "no UTF-8" },
    { "a\xef\xbf\xbe" "b", "a�b", "U+FFFE, which XML cannot hold" },
    { "Siân", "Siân", "plain text stays as it is" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = keep (fixture, cases[i].text, 0.0);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      /* It can be drawn as well. */
      write (fixture, cases[i].text, 5.0, 0.0, RD_TEXT_START);
    }
}

static void
test_kept_shortened (Fixture *fixture, gconstpointer keep_text)
{
  g_autofree char *shorter = keep (fixture, "Report the decision to everybody", 80.0);
  g_autofree char *whole = keep (fixture, "Report", 80.0);

  g_assert_true (g_str_has_prefix (shorter, "Report"));
  g_assert_true (g_str_has_suffix (shorter, "…"));
  g_assert_cmpfloat (measure (fixture, shorter), <=, 80.0);
  g_assert_cmpstr (whole, ==, "Report");
}

int
main (int argc, char **argv)
{
  static const struct { const char *path; gboolean keep; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/draw/pen/align", FALSE, test_align },
    { "/draw/pen/middle", FALSE, test_middle },
    { "/draw/pen/no-text", FALSE, test_no_text },
    { "/draw/pen/leaves-no-path", FALSE, test_leaves_no_path },
    { "/draw/pen/width", FALSE, test_width },
    { "/draw/pen/shortened", FALSE, test_shortened },
    { "/draw/pen/kept", TRUE, test_kept },
    { "/draw/pen/kept-none", FALSE, test_kept_none },
    { "/draw/pen/hostile", FALSE, test_hostile },
    { "/draw/pen/kept-shortened", FALSE, test_kept_shortened },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, GINT_TO_POINTER (tests[i].keep), set_up, tests[i].test, tear_down);
  return g_test_run ();
}
