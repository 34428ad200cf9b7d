/* test-draw-trend.c — numbers month by month as columns: what is drawn, and that nothing breaks it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-trend.h"

#include <string.h>

static const RdTrendColumn columns[] = { { "Sep", 12, 1 }, { "Oct", 10, 0 }, { "Nov", 0, 0 } };

/* As an SVG pen would note it. (transfer full): the text in it */
static char *
draw (const RdTrendChart *chart, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 400);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  RdDrawWords words = { 0 };
  RdDrawStyle style;

  rd_draw_style_init_paper (&style, &words);
  rd_draw_trend (pen, &style, chart, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return rd_pen_get_svg_text (pen);
}

/* Every number and label is there as text, the part before the whole. */
static void
test_words (void)
{
  static const char * const expected[] = { ">Open<", ">Of these overdue<", ">Sep<", ">Oct<", ">Nov<", ">1/12<", ">10<", ">0<" };
  const RdTrendChart chart = { columns, G_N_ELEMENTS (columns), "Open", "Of these overdue" };
  g_autofree char *text = draw (&chart, 500, 300);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_error ("no %s in %s", expected[i], text);
}

/* Where it is narrow the last month keeps its label. */
static void
test_narrow (void)
{
  const RdTrendChart chart = { columns, G_N_ELEMENTS (columns), "Open", "Of these overdue" };
  g_autofree char *text = draw (&chart, 60, 300);

  g_assert_nonnull (strstr (text, ">Nov<"));
  g_assert_null (strstr (text, ">Oct<"));
}

static void
test_nothing (void)
{
  const RdTrendChart none = { NULL, 0, "Open", "Of these overdue" };
  const RdTrendChart chart = { columns, G_N_ELEMENTS (columns), "Open", "Of these overdue" };
  g_autofree char *text = draw (&none, 500, 300);
  g_autofree char *no_room = draw (&chart, 0, 300);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpstr (no_room, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw-trend/words", test_words);
  g_test_add_func ("/draw-trend/narrow", test_narrow);
  g_test_add_func ("/draw-trend/nothing", test_nothing);
  return g_test_run ();
}
