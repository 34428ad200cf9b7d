/* rd-draw-ground.c — what lies behind the marks, and the today line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-marks.h"

#include <math.h>

#include "draw/rd-draw-shapes.h"

static void
add_shade (const RdMarkBrush *brush, const RdShade *shade)
{
  double x0 = MAX (shade->x0, brush->clip_x0), x1 = MIN (shade->x1, brush->clip_x1);

  if (x0 < x1)
    cairo_rectangle (brush->cr, x0, 0.0, x1 - x0, brush->height);
}

/* Those of one kind, as one path. */
static void
fill_shades (const RdMarkBrush *brush, const GArray *shades, RdDayKind kind, const RdColor *color, double strength)
{
  for (guint i = 0; i < shades->len; i++)
    {
      const RdShade *shade = &g_array_index (shades, RdShade, i);

      if (shade->kind == kind)
        add_shade (brush, shade);
    }
  rd_draw_set_color (brush->cr, color, strength);
  cairo_fill (brush->cr);
}

static void
hatch_shade (const RdMarkBrush *brush, const RdShade *shade, double strength)
{
  const RdDrawStyle *style = brush->style;
  RdDrawBox box = { MAX (shade->x0, brush->clip_x0), 0.0, 0.0, brush->height };

  box.width = MIN (shade->x1, brush->clip_x1) - box.x;
  if (box.width <= 0.0)
    return;
  rd_draw_set_color (brush->cr, &style->closed, strength);
  rd_draw_hatch (brush->cr, &box, style->line_width * 0.8, style->font_size * 0.5, -1.0);
}

/* Weekends are plain, holidays darker, closures hatched. */
void
rd_draw_shades (const RdMarkBrush *brush, const GArray *shades, double strength)
{
  const RdDrawStyle *style = brush->style;

  fill_shades (brush, shades, RD_DAY_WEEKEND, &style->weekend, strength);
  fill_shades (brush, shades, RD_DAY_HOLIDAY, &style->holiday, strength);
  fill_shades (brush, shades, RD_DAY_CLOSED, &style->weekend, strength);
  for (guint i = 0; i < shades->len; i++)
    {
      const RdShade *shade = &g_array_index (shades, RdShade, i);

      if (shade->kind == RD_DAY_CLOSED)
        hatch_shade (brush, shade, strength);
    }
}

/* The middle of a pixel where the surface has any. */
static double
snap (cairo_t *cr, double x)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));
  double y = 0.0;

  if (type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_SVG)
    return x;

  cairo_user_to_device (cr, &x, &y);
  x = floor (x) + 0.5;
  cairo_device_to_user (cr, &x, &y);
  return x;
}

void
rd_draw_add_grid_line (const RdMarkBrush *brush, double x)
{
  double width = 1.0, nothing = 0.0, x0, x1;

  cairo_device_to_user_distance (brush->cr, &width, &nothing);
  width = MIN (width, brush->style->line_width);
  x = snap (brush->cr, x);
  x0 = MAX (x - width / 2.0, brush->clip_x0);
  x1 = MIN (x + width / 2.0, brush->clip_x1);
  if (x0 < x1)
    cairo_rectangle (brush->cr, x0, 0.0, x1 - x0, brush->height);
}

/* As a bar, which ends sharply at the clip. */
void
rd_draw_today_line (const RdMarkBrush *brush, double x)
{
  double half = brush->style->line_width * 0.8;
  double x0 = MAX (x - half, brush->clip_x0), x1 = MIN (x + half, brush->clip_x1);

  if (x0 >= x1)
    return;
  rd_draw_set_color (brush->cr, &brush->style->today, 1.0);
  cairo_rectangle (brush->cr, x0, 0.0, x1 - x0, brush->height);
  cairo_fill (brush->cr);
}
