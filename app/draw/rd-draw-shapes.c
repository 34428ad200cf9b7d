/* rd-draw-shapes.c — the few shapes that marks are made of
 *
 * What a page costs is what Cairo's PDF surface makes of it: the numbers of each
 * path, and every stroke worked out to the last point.  So a filling and its
 * outline share one path, round pens and transparency are kept for where they
 * are needed, and hatching is one dashed line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-shapes.h"

#include <math.h>

void
rd_draw_set_color (cairo_t *cr, const RdColor *color, double strength)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
}

void
rd_draw_add_box (cairo_t *cr, const RdDrawBox *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
}

void
rd_draw_fill_box (cairo_t *cr, const RdDrawBox *box, const RdColor *color)
{
  rd_draw_add_box (cr, box);
  rd_draw_set_color (cr, color, 1.0);
  cairo_fill (cr);
}

void
rd_draw_fill_and_stroke (cairo_t *cr, const RdColor *fill, const RdColor *line, double width)
{
  rd_draw_set_color (cr, fill, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, width);
  rd_draw_set_color (cr, line, 1.0);
  cairo_stroke (cr);
}

void
rd_draw_add_diamond (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

/* A short stroke down and a long one up, as one outline of six corners. */
void
rd_draw_check_path (cairo_t *cr, double x, double y, double size, double width)
{
  double knee_x = x - size * 0.14, knee_y = y + size * 0.32, across = width / G_SQRT2;
  double left = size * 0.27, right = size * 0.58;

  cairo_move_to (cr, knee_x - left - across / 2.0, knee_y - left + across / 2.0);
  cairo_line_to (cr, knee_x - left + across / 2.0, knee_y - left - across / 2.0);
  cairo_line_to (cr, knee_x, knee_y - across);
  cairo_line_to (cr, knee_x + right - across / 2.0, knee_y - right - across / 2.0);
  cairo_line_to (cr, knee_x + right + across / 2.0, knee_y - right + across / 2.0);
  cairo_line_to (cr, knee_x, knee_y + across);
  cairo_close_path (cr);
}

/* The lines are the dashes of one line as thick as the box, slanted. */
void
rd_draw_hatch (cairo_t *cr, const RdDrawBox *box, double width, double step, double slope)
{
  double dashes[] = { width * G_SQRT2, step - width * G_SQRT2 };
  double x0 = box->x - box->height, x1 = box->x + box->width + box->height;
  cairo_matrix_t slant = { 1.0, 0.0, -slope, 1.0, 0.0, box->y + box->height / 2.0 };

  cairo_save (cr);
  rd_draw_add_box (cr, box);
  cairo_clip (cr);
  cairo_transform (cr, &slant);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, box->height);
  cairo_set_dash (cr, dashes, 2, fmod (x0, step));
  cairo_move_to (cr, x0, 0.0);
  cairo_line_to (cr, x1, 0.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
