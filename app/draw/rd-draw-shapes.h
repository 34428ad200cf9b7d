/* rd-draw-shapes.h — the few shapes that marks are made of
 *
 * Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-style.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} RdDrawBox;

/* @color as the source, its alpha multiplied by @strength. */
void rd_draw_set_color       (cairo_t *cr, const RdColor *color, double strength);

/* Paths. */
void rd_draw_add_box         (cairo_t *cr, const RdDrawBox *box);
void rd_draw_add_diamond     (cairo_t *cr, double x, double y, double radius);

/* A check mark within a square of @size around @x,@y: its outline, to be filled. */
void rd_draw_check_path      (cairo_t *cr, double x, double y, double size, double width);

void rd_draw_fill_box        (cairo_t *cr, const RdDrawBox *box, const RdColor *color);

/* Fills and outlines the path: in a file they are one operation. */
void rd_draw_fill_and_stroke (cairo_t *cr, const RdColor *fill, const RdColor *line, double width);

/* Lines of @width at 45° in the present colour, @step apart, rising to the right
 * where @slope is 1, falling where it is -1.  They stand still on the axis whatever
 * part of it is seen, and cost the same however long the box is.
 */
void rd_draw_hatch           (cairo_t *cr, const RdDrawBox *box, double width, double step, double slope);

G_END_DECLS
