/* rd-draw-style.c — the palettes of paper and screen
 *
 * The hues are those of Okabe and Ito, which people with any colour vision can
 * tell apart, made darker on white and lighter on black: text reaches 4.5 : 1
 * against its background and marks 3 : 1, in high contrast 7 : 1 and 4.5 : 1
 * (WCAG 2.1, 1.4.3, 1.4.6 and 1.4.11).  tests/draw/test-draw-style works it out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-style.h"

#define PAPER_FONT_SIZE 8.5
#define SCREEN_FONT_SIZE 13.0

/* Colours as 0xRRGGBB; shading as the alpha of black or white over the background. */
typedef struct
{
  guint32 background, foreground, dim, grid, header;
  guint32 shade;
  double  weekend, holiday, closed;
  double  fill;
  guint32 hold;
  guint32 status[RD_N_STATUSES];
} Palette;

static const Palette paper = {
  .background = 0xffffff, .foreground = 0x1c1c1c, .dim = 0x595959, .grid = 0xdadada, .header = 0xf3f3f3,
  .shade = 0x000000, .weekend = 0.05, .holiday = 0.11, .closed = 0.16,
  .fill = 0.16, .hold = 0xa0457d,
  .status = {
    [RD_STATUS_MET] = 0x006b4e, [RD_STATUS_MET_LATE] = 0x6b6200, [RD_STATUS_NOT_NEEDED] = 0x666666,
    [RD_STATUS_HELD] = 0xa0457d, [RD_STATUS_OVERDUE] = 0xb33a00, [RD_STATUS_DUE_SOON] = 0x8a5a00,
    [RD_STATUS_UPCOMING] = 0x0067a3, [RD_STATUS_WAITING] = 0x54677a,
  },
};

static const Palette dark = {
  .background = 0x1e1e1e, .foreground = 0xffffff, .dim = 0xb8b8b8, .grid = 0x3d3d3d, .header = 0x2a2a2a,
  .shade = 0xffffff, .weekend = 0.045, .holiday = 0.10, .closed = 0.16,
  .fill = 0.24, .hold = 0xe3a1c8,
  .status = {
    [RD_STATUS_MET] = 0x45c79f, [RD_STATUS_MET_LATE] = 0xd9cf5b, [RD_STATUS_NOT_NEEDED] = 0xa6a6a6,
    [RD_STATUS_HELD] = 0xe3a1c8, [RD_STATUS_OVERDUE] = 0xff8a50, [RD_STATUS_DUE_SOON] = 0xf0b73f,
    [RD_STATUS_UPCOMING] = 0x69bbec, [RD_STATUS_WAITING] = 0xa9b7c6,
  },
};

static const Palette light_contrast = {
  .background = 0xffffff, .foreground = 0x000000, .dim = 0x3d3d3d, .grid = 0x9a9a9a, .header = 0xf3f3f3,
  .shade = 0x000000, .weekend = 0.07, .holiday = 0.15, .closed = 0.22,
  .fill = 0.14, .hold = 0x732355,
  .status = {
    [RD_STATUS_MET] = 0x004d38, [RD_STATUS_MET_LATE] = 0x4a4300, [RD_STATUS_NOT_NEEDED] = 0x474747,
    [RD_STATUS_HELD] = 0x732355, [RD_STATUS_OVERDUE] = 0x8f2500, [RD_STATUS_DUE_SOON] = 0x614000,
    [RD_STATUS_UPCOMING] = 0x004b7a, [RD_STATUS_WAITING] = 0x3a4a59,
  },
};

static const Palette dark_contrast = {
  .background = 0x1e1e1e, .foreground = 0xffffff, .dim = 0xd6d6d6, .grid = 0x7a7a7a, .header = 0x2a2a2a,
  .shade = 0xffffff, .weekend = 0.06, .holiday = 0.14, .closed = 0.21,
  .fill = 0.22, .hold = 0xf5bfe0,
  .status = {
    [RD_STATUS_MET] = 0x6fe8c2, [RD_STATUS_MET_LATE] = 0xf0e65a, [RD_STATUS_NOT_NEEDED] = 0xd0d0d0,
    [RD_STATUS_HELD] = 0xf5bfe0, [RD_STATUS_OVERDUE] = 0xffaa7d, [RD_STATUS_DUE_SOON] = 0xffd069,
    [RD_STATUS_UPCOMING] = 0x93d4fa, [RD_STATUS_WAITING] = 0xcbd8e5,
  },
};

static RdColor
make_color (guint32 rgb, double alpha)
{
  return (RdColor) {
    .red = ((rgb >> 16) & 0xff) / 255.0,
    .green = ((rgb >> 8) & 0xff) / 255.0,
    .blue = (rgb & 0xff) / 255.0,
    .alpha = alpha,
  };
}

static void
take_palette (RdDrawStyle *style, const Palette *palette)
{
  style->background = make_color (palette->background, 1.0);
  style->foreground = make_color (palette->foreground, 1.0);
  style->dim = make_color (palette->dim, 1.0);
  style->grid = make_color (palette->grid, 1.0);
  style->header = make_color (palette->header, 1.0);
  style->weekend = make_color (palette->shade, palette->weekend);
  style->holiday = make_color (palette->shade, palette->holiday);
  style->closed = make_color (palette->shade, palette->closed);
  style->today = style->foreground;
  style->hold = make_color (palette->hold, 1.0);
  style->fill = palette->fill;
  for (guint i = 0; i < RD_N_STATUSES; i++)
    style->status[i] = make_color (palette->status[i], 1.0);
}

static void
take_words (RdDrawStyle *style, const RdDrawWords *words)
{
  style->words = words != NULL ? *words : (RdDrawWords) { 0 };
}

void
rd_draw_style_init_paper (RdDrawStyle *style, const RdDrawWords *words)
{
  g_return_if_fail (style != NULL);

  *style = (RdDrawStyle) { .font_family = "Sans", .font_size = PAPER_FONT_SIZE, .line_width = 0.8 };
  take_palette (style, &paper);
  take_words (style, words);
}

void
rd_draw_style_init_screen (RdDrawStyle *style, const RdDrawWords *words, gboolean is_dark, gboolean high_contrast)
{
  const Palette *palette = is_dark ? &dark : &paper;

  g_return_if_fail (style != NULL);

  if (high_contrast)
    palette = is_dark ? &dark_contrast : &light_contrast;

  *style = (RdDrawStyle) {
    .font_family = "Sans",
    .font_size = SCREEN_FONT_SIZE,
    .line_width = high_contrast ? 1.75 : 1.25,
    .high_contrast = high_contrast,
  };
  take_palette (style, palette);
  take_words (style, words);
}

/* "Page %u of %u" with its numbers put in, whatever else the words hold. */
char *
rd_draw_words_make_page (const RdDrawWords *words, guint page, guint n_pages)
{
  GString *text = g_string_new (NULL);
  guint numbers[] = { page, n_pages }, n = 0;

  g_return_val_if_fail (words != NULL, g_string_free (text, FALSE));

  for (const char *p = words->page_of; p != NULL && *p != '\0'; p++)
    if (n < G_N_ELEMENTS (numbers) && p[0] == '%' && p[1] == 'u')
      {
        g_string_append_printf (text, "%u", numbers[n++]);
        p++;
      }
    else
      g_string_append_c (text, *p);
  return g_string_free (text, FALSE);
}
