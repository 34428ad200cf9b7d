/* test-draw-style.c — the contrast of every pair of colours that meet
 *
 * WCAG 2.1: text 4.5 : 1 (1.4.3), marks 3 : 1 (1.4.11); in high contrast text
 * 7 : 1 (1.4.6) and marks 4.5 : 1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-style.h"

#include <math.h>

/* libadwaita's window and view backgrounds, light and dark. */
static const RdColor light_window = { 0.98, 0.98, 0.98, 1.0 };
static const RdColor dark_window = { 0.141, 0.141, 0.141, 1.0 };

/* --- contrast */

static double
make_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const RdColor *color)
{
  return 0.2126 * make_linear (color->red) + 0.7152 * make_linear (color->green) + 0.0722 * make_linear (color->blue);
}

static double
get_contrast (const RdColor *a, const RdColor *b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* @over painted on @under with its alpha and @strength. */
static RdColor
blend (const RdColor *over, double strength, const RdColor *under)
{
  double alpha = over->alpha * strength;

  return (RdColor) {
    over->red * alpha + under->red * (1.0 - alpha),
    over->green * alpha + under->green * (1.0 - alpha),
    over->blue * alpha + under->blue * (1.0 - alpha),
    1.0,
  };
}

static void
assert_contrast (const char *what, const RdColor *color, const RdColor *background, double least)
{
  double contrast = get_contrast (color, background);

  g_test_message ("%s: %.2f", what, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

/* The measure itself, against the pairs that the standard gives. */
static void
test_measure (void)
{
  const RdColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  const RdColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (get_contrast (&black, &white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_contrast (&white, &white), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_contrast (&grey, &white), 4.54, 0.01);
}

/* --- styles */

typedef struct
{
  const char *name;
  gboolean    paper, dark, high_contrast;
} Variant;

static const Variant variants[] = {
  { "paper", TRUE, FALSE, FALSE },
  { "light", FALSE, FALSE, FALSE },
  { "dark", FALSE, TRUE, FALSE },
  { "light, high contrast", FALSE, FALSE, TRUE },
  { "dark, high contrast", FALSE, TRUE, TRUE },
};

static void
init_style (RdDrawStyle *style, const Variant *variant)
{
  if (variant->paper)
    rd_draw_style_init_paper (style, NULL);
  else
    rd_draw_style_init_screen (style, NULL, variant->dark, variant->high_contrast);
}

/* Text stands on the background of the view, of the window and of the header. */
static void
check_text (const RdDrawStyle *style, const RdColor *window, double least)
{
  const RdColor *grounds[] = { &style->background, window, &style->header };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      assert_contrast ("foreground", &style->foreground, grounds[i], least);
      assert_contrast ("dim", &style->dim, grounds[i], least);
    }
  for (guint status = 0; status < RD_N_STATUSES; status++)
    {
      assert_contrast (rd_deadline_status_get_name (status), &style->status[status], &style->background, least);
      assert_contrast (rd_deadline_status_get_name (status), &style->status[status], window, least);
    }
  /* The label of the today line is written in the background's colour. */
  assert_contrast ("today label", &style->background, &style->today, least);
}

/* A mark meets the background, shaded days, the filling of its own window, a hold's
 * filling, and, as the tick in a disc does, the background as its ink.
 */
static void
check_mark (const RdDrawStyle *style, const char *what, const RdColor *color, double least)
{
  const RdColor *shades[] = { &style->weekend, &style->holiday, &style->closed };
  RdColor ground = blend (color, style->fill, &style->background);
  RdColor hold = blend (&style->hold, style->fill * 0.4, &style->background);

  assert_contrast (what, color, &style->background, least);
  assert_contrast (what, color, &ground, least);
  assert_contrast (what, color, &hold, least);
  for (guint i = 0; i < G_N_ELEMENTS (shades); i++)
    {
      ground = blend (shades[i], 1.0, &style->background);
      assert_contrast (what, color, &ground, least);
    }
}

static void
test_contrast (gconstpointer data)
{
  const Variant *variant = data;
  const RdColor *window = variant->dark ? &dark_window : &light_window;
  RdDrawStyle style;

  init_style (&style, variant);
  check_text (&style, window, variant->high_contrast ? 7.0 : 4.5);
  for (guint status = 0; status < RD_N_STATUSES; status++)
    check_mark (&style, rd_deadline_status_get_name (status), &style.status[status],
                variant->high_contrast ? 4.5 : 3.0);
  check_mark (&style, "hold", &style.hold, variant->high_contrast ? 4.5 : 3.0);
  check_mark (&style, "today", &style.today, variant->high_contrast ? 4.5 : 3.0);
}

/* Shading stays behind: it is told from the background, and is faint. */
static void
test_shading (gconstpointer data)
{
  RdDrawStyle style;
  RdColor weekend, holiday;

  init_style (&style, data);
  weekend = blend (&style.weekend, 1.0, &style.background);
  holiday = blend (&style.holiday, 1.0, &style.background);
  g_assert_cmpfloat (get_contrast (&weekend, &style.background), >, 1.05);
  g_assert_cmpfloat (get_contrast (&weekend, &style.background), <, 1.5);
  g_assert_cmpfloat (get_contrast (&holiday, &style.background), <, 1.8);
  g_assert_cmpfloat (get_contrast (&holiday, &weekend), >, 1.05);
}

/* Eight states, eight colours, but that what is on hold is the hold's. */
static void
test_distinct (gconstpointer data)
{
  RdDrawStyle style;

  init_style (&style, data);
  for (guint a = 0; a < RD_N_STATUSES; a++)
    for (guint b = a + 1; b < RD_N_STATUSES; b++)
      {
        const RdColor *one = &style.status[a], *other = &style.status[b];

        g_assert_cmpfloat (fabs (one->red - other->red) + fabs (one->green - other->green) +
                           fabs (one->blue - other->blue), >, 0.05);
      }
  g_assert_cmpfloat_with_epsilon (style.hold.red, style.status[RD_STATUS_HELD].red, 1e-9);
}

static void
test_words (void)
{
  RdDrawWords words = { .today = "Heddiw" };
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, &words, TRUE, FALSE);
  words.today = "changed";
  g_assert_cmpstr (style.words.today, ==, "Heddiw");
  rd_draw_style_init_paper (&style, NULL);
  g_assert_null (style.words.today);
}

static void
add_tests (const char *name, GTestDataFunc function)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/style/%s/%s", name, variants[i].name);

      g_test_add_data_func (path, &variants[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/style/measure", test_measure);
  add_tests ("contrast", test_contrast);
  add_tests ("shading", test_shading);
  add_tests ("distinct", test_distinct);
  g_test_add_func ("/draw/style/words", test_words);
  return g_test_run ();
}
