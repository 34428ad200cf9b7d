/* test-agency-colours.c — agencies’ colours can be read, and told apart
 *
 * WCAG 2.1: text 4.5 : 1 (1.4.3), in high contrast 7 : 1 (1.4.6).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-agency-colours.h"

#include <math.h>

/* libadwaita's window backgrounds. */
static const RdColor light_window = { 0.98, 0.98, 0.98, 1.0 };
static const RdColor dark_window = { 0.141, 0.141, 0.141, 1.0 };

typedef struct
{
  const char *name;
  gboolean    dark, high_contrast;
} Look;

static const Look looks[] = {
  { "light", FALSE, FALSE },
  { "dark", TRUE, FALSE },
  { "light, high contrast", FALSE, TRUE },
  { "dark, high contrast", TRUE, TRUE },
};

static void
assert_contrast (const char *what, guint index, const RdColor *a, const RdColor *b, double least)
{
  double contrast = rd_colour_contrast (a, b);

  g_test_message ("%s %u: %.2f", what, index, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

/* The measure itself, against the pairs that the standard gives. */
static void
test_measure (void)
{
  const RdColor black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  const RdColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (rd_colour_contrast (&black, &white), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rd_colour_contrast (&white, &black), 21.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rd_colour_contrast (&white, &white), 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (rd_colour_contrast (&grey, &white), 4.54, 0.01);
}

static void
test_contrast (gconstpointer data)
{
  const Look *look = data;
  double least = look->high_contrast ? 7.0 : 4.5;
  RdDrawStyle style;

  rd_draw_style_init_screen (&style, NULL, look->dark, look->high_contrast);
  for (guint i = 0; i < RD_N_AGENCY_COLOURS; i++)
    {
      RdAgencyColour colour;

      rd_agency_colours_get (i, look->dark, look->high_contrast, &colour);
      assert_contrast ("view", i, &colour.ink, &style.background, least);
      assert_contrast ("window", i, &colour.ink, look->dark ? &dark_window : &light_window, least);
      assert_contrast ("header", i, &colour.ink, &style.header, least);
      assert_contrast ("text on the tint", i, &style.foreground, &colour.tint, 7.0);
      assert_contrast ("dim text on the tint", i, &style.dim, &colour.tint, 4.5);
    }
}

/* Far enough from each other for two bars side by side. */
static void
test_distinct (gconstpointer data)
{
  const Look *look = data;

  for (guint i = 0; i < RD_N_AGENCY_COLOURS; i++)
    for (guint j = i + 1; j < RD_N_AGENCY_COLOURS; j++)
      {
        RdAgencyColour a, b;

        rd_agency_colours_get (i, look->dark, look->high_contrast, &a);
        rd_agency_colours_get (j, look->dark, look->high_contrast, &b);
        g_test_message ("%u and %u", i, j);
        g_assert_cmpfloat (fabs (a.ink.red - b.ink.red) + fabs (a.ink.green - b.ink.green) +
                           fabs (a.ink.blue - b.ink.blue), >, 0.15);
      }
}

/* After the last the first comes again; paper is the light look. */
static void
test_numbers (void)
{
  RdAgencyColour first, again;

  rd_agency_colours_get (0, FALSE, FALSE, &first);
  rd_agency_colours_get (RD_N_AGENCY_COLOURS, FALSE, FALSE, &again);
  g_assert_cmpfloat (first.ink.red, ==, again.ink.red);
  g_assert_cmpfloat (first.ink.blue, ==, again.ink.blue);
  g_assert_cmphex (rd_agency_colours_get_ink (0), ==, rd_agency_colours_get_ink (RD_N_AGENCY_COLOURS));
  g_assert_cmphex (rd_agency_colours_get_ink (0), ==, 0x015fc8);
  g_assert_cmphex (rd_agency_colours_get_tint (0), ==, 0xdbe9f7);
}

static void
add_tests (const char *name, GTestDataFunc function)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/draw/agency-colours/%s/%s", name, looks[i].name);

      g_test_add_data_func (path, &looks[i], function);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/agency-colours/measure", test_measure);
  add_tests ("contrast", test_contrast);
  add_tests ("distinct", test_distinct);
  g_test_add_func ("/draw/agency-colours/numbers", test_numbers);
  return g_test_run ();
}
