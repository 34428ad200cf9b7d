/* rd-agency-colours.c — one colour for each agency of a review
 *
 * Chosen in OKLab so that any two of a look are as far apart as the contrast
 * leaves room for; blue, orange and green, which most people with a colour
 * vision deficiency can tell apart, come first.  tests/draw/test-agency-colours
 * works the contrast out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-agency-colours.h"

#include <math.h>

/* How much of the ink is in the tint; the rest is the background. */
#define TINT_SHARE 0.14

typedef struct
{
  guint32 background;
  guint32 ink[RD_N_AGENCY_COLOURS];
} Look;

static const Look light = {
  0xffffff,
  { 0x015fc8, 0xc72e2b, 0x017c25, 0x9b41b6, 0x8e6502, 0x012e3a,
    0x820168, 0x17017e, 0x314b01, 0x500221, 0x535c6a, 0x7f2b01 },
};

static const Look dark = {
  0x1e1e1e,
  { 0x3b95fe, 0xfd6229, 0x03b980, 0xf2dbfe, 0xb09100, 0x12fbf7,
    0xe663cb, 0xb5acff, 0xfde85c, 0xff9bb1, 0x8896a3, 0xffa830 },
};

static const Look light_contrast = {
  0xffffff,
  { 0x2149aa, 0xa30d0a, 0x005e1a, 0x522162, 0x6c4a04, 0x002f39,
    0x980275, 0x1f017f, 0x363b02, 0x76012f, 0x3f4855, 0x4a1500 },
};

static const Look dark_contrast = {
  0x1e1e1e,
  { 0x60c3fe, 0xff9e94, 0x55d988, 0xf6c3ff, 0xe1b705, 0x5be6e4,
    0xff94e6, 0xb9b0fe, 0xb3ec69, 0xfee0da, 0xbacbd7, 0xffc585 },
};

static RdColor
make_color (guint32 rgb)
{
  return (RdColor) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1.0 };
}

static RdColor
blend (const RdColor *over, double share, const RdColor *under)
{
  return (RdColor) {
    over->red * share + under->red * (1.0 - share),
    over->green * share + under->green * (1.0 - share),
    over->blue * share + under->blue * (1.0 - share),
    1.0,
  };
}

static guint32
pack (const RdColor *color)
{
  return (guint32) (color->red * 255.0 + 0.5) << 16 | (guint32) (color->green * 255.0 + 0.5) << 8 |
         (guint32) (color->blue * 255.0 + 0.5);
}

/* --- contrast */

/* A channel of sRGB as the share of light that it gives. */
static double
get_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const RdColor *color)
{
  return 0.2126 * get_light (color->red) + 0.7152 * get_light (color->green) + 0.0722 * get_light (color->blue);
}

/* --- questions */

void
rd_agency_colours_get (guint index, gboolean is_dark, gboolean high_contrast, RdAgencyColour *out)
{
  const Look *look = is_dark ? &dark : &light;
  RdColor background;

  g_return_if_fail (out != NULL);

  if (high_contrast)
    look = is_dark ? &dark_contrast : &light_contrast;

  background = make_color (look->background);
  out->ink = make_color (look->ink[index % RD_N_AGENCY_COLOURS]);
  out->tint = blend (&out->ink, TINT_SHARE, &background);
}

guint32
rd_agency_colours_get_ink (guint index)
{
  return light.ink[index % RD_N_AGENCY_COLOURS];
}

guint32
rd_agency_colours_get_tint (guint index)
{
  RdAgencyColour colour;

  rd_agency_colours_get (index, FALSE, FALSE, &colour);
  return pack (&colour.tint);
}

double
rd_colour_contrast (const RdColor *a, const RdColor *b)
{
  double first, second;

  g_return_val_if_fail (a != NULL && b != NULL, 1.0);

  first = get_luminance (a);
  second = get_luminance (b);
  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
