/* rd-draw-timeline-marks.c — the marks of a timeline, drawn
 *
 * What is long is cut to the part seen before it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline-marks.h"

#include "draw/rd-draw-shapes.h"

/* Sizes as shares of the size of a point. */
#define DIAMOND_SHARE 0.62
#define SQUARE_SHARE 0.4
#define DISC_SHARE 0.42
#define RING_SHARE 0.36
#define DOT_SHARE 0.2
#define DOUBT_SHARE 0.78
#define BAR_SHARE 1.05

/* How strongly a bar is filled, and a halo. */
#define BAR_FILL 0.32
#define HALO_FILL 0.55

/* A bar narrower than so many points shows no shape. */
#define SHAPE_FROM 2.2

/* How much farther than the clip a bar is drawn, so that its end is not seen. */
#define BEYOND 24.0

void
rd_timeline_brush_take_colour (RdTimelineBrush *self, guint colour)
{
  const RdColor white = { 1.0, 1.0, 1.0, 1.0 };
  gboolean is_dark = rd_colour_contrast (&self->style->background, &white) > 4.5;

  rd_agency_colours_get (colour, is_dark, self->style->high_contrast, &self->colour);
}

/* --- shapes */

static void
fill_disc (const RdTimelineBrush *self, double x, double y, double radius)
{
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0.0, 2.0 * G_PI);
  rd_draw_set_color (self->cr, &self->colour.ink, 1.0);
  cairo_fill (self->cr);
}

static void
stroke_ring (const RdTimelineBrush *self, double x, double y, double radius, gboolean dashed)
{
  const double dashes[] = { self->size * 0.22, self->size * 0.18 };

  cairo_save (self->cr);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0.0, 2.0 * G_PI);
  cairo_set_line_width (self->cr, self->style->line_width * (dashed ? 1.0 : 1.3));
  if (dashed)
    cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  rd_draw_set_color (self->cr, &self->colour.ink, 1.0);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
fill_path (const RdTimelineBrush *self)
{
  rd_draw_set_color (self->cr, &self->colour.ink, 1.0);
  cairo_fill (self->cr);
}

void
rd_timeline_brush_shape (const RdTimelineBrush *self, RdTimelineWeight weight, double x, double y)
{
  double half = self->size * SQUARE_SHARE;

  cairo_new_path (self->cr);
  switch (weight)
    {
    case RD_WEIGHT_KEY:
      rd_draw_add_diamond (self->cr, x, y, self->size * DIAMOND_SHARE);
      fill_path (self);
      break;
    case RD_WEIGHT_SIGNIFICANT:
      cairo_rectangle (self->cr, x - half, y - half, 2.0 * half, 2.0 * half);
      fill_path (self);
      break;
    case RD_WEIGHT_ROUTINE:
      stroke_ring (self, x, y, self->size * RING_SHARE, FALSE);
      break;
    case RD_WEIGHT_BACKGROUND:
      fill_disc (self, x, y, self->size * DOT_SHARE);
      break;
    case RD_WEIGHT_NONE:
    default:
      fill_disc (self, x, y, self->size * DISC_SHARE);
      break;
    }
}

/* --- stretches */

/* From nothing at @from_x to the whole at @to_x, whichever lies to the left. */
static void
fill_fading (const RdTimelineBrush *self, double from_x, double to_x, double y, double height, double strength)
{
  const RdColor *ink = &self->colour.ink;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (from_x, 0.0, to_x, 0.0);

  cairo_pattern_add_color_stop_rgba (pattern, 0.0, ink->red, ink->green, ink->blue, 0.0);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, ink->red, ink->green, ink->blue, strength);
  cairo_rectangle (self->cr, MIN (from_x, to_x), y - height / 2.0, ABS (to_x - from_x), height);
  cairo_set_source (self->cr, pattern);
  cairo_fill (self->cr);
  cairo_pattern_destroy (pattern);
}

/* A line above and one beneath. */
static void
stroke_edges (const RdTimelineBrush *self, double x0, double x1, double y, double height, gboolean dotted)
{
  const double dots[] = { self->style->line_width, self->style->line_width * 2.5 };

  if (x1 <= x0)
    return;
  cairo_save (self->cr);
  if (dotted)
    cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0.0);
  cairo_set_line_width (self->cr, self->style->line_width);
  cairo_move_to (self->cr, x0, y - height / 2.0);
  cairo_line_to (self->cr, x1, y - height / 2.0);
  cairo_move_to (self->cr, x0, y + height / 2.0);
  cairo_line_to (self->cr, x1, y + height / 2.0);
  rd_draw_set_color (self->cr, &self->colour.ink, 1.0);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* A line where it is known that it begins or ends. */
static void
stroke_end (const RdTimelineBrush *self, double x, double y, double height)
{
  cairo_set_line_width (self->cr, self->style->line_width * 1.8);
  cairo_move_to (self->cr, x, y - height / 2.0);
  cairo_line_to (self->cr, x, y + height / 2.0);
  rd_draw_set_color (self->cr, &self->colour.ink, 1.0);
  cairo_stroke (self->cr);
}

static void
draw_fades (const RdTimelineBrush *self, const RdTimelineMark *mark, double height, double strength)
{
  double solid0 = mark->x0 + mark->fade_in, solid1 = mark->x1 - mark->fade_out;

  if (mark->fade_in > 0.0)
    {
      fill_fading (self, mark->x0, solid0, mark->y, height, strength);
      stroke_edges (self, mark->x0 + mark->fade_in / 2.0, solid0, mark->y, height, TRUE);
    }
  if (mark->fade_out > 0.0)
    {
      fill_fading (self, mark->x1, solid1, mark->y, height, strength);
      stroke_edges (self, solid1, mark->x1 - mark->fade_out / 2.0, mark->y, height, TRUE);
    }
}

/* At the beginning of what is solid, or in the middle of a short bar. */
static void
draw_bar_shape (const RdTimelineBrush *self, const RdTimelineMark *mark, RdTimelineWeight weight)
{
  double width = mark->x1 - mark->x0, solid = width - mark->fade_in - mark->fade_out;

  if (width < self->size * SHAPE_FROM)
    return;
  if (solid >= self->size * SHAPE_FROM)
    rd_timeline_brush_shape (self, weight, mark->x0 + mark->fade_in + self->size * 0.9, mark->y);
  else
    rd_timeline_brush_shape (self, weight, (mark->x0 + mark->x1) / 2.0, mark->y);
}

static void
draw_bar (const RdTimelineBrush *self, const RdTimelineMark *mark, RdTimelineWeight weight)
{
  double height = self->size * BAR_SHARE;
  double x0 = MAX (mark->x0 + mark->fade_in, self->clip_x0 - BEYOND);
  double x1 = MIN (mark->x1 - mark->fade_out, self->clip_x1 + BEYOND);

  if (x1 > x0)
    {
      cairo_rectangle (self->cr, x0, mark->y - height / 2.0, x1 - x0, height);
      rd_draw_set_color (self->cr, &self->colour.ink, BAR_FILL);
      cairo_fill (self->cr);
      stroke_edges (self, x0, x1, mark->y, height, mark->is_uncertain);
    }
  draw_fades (self, mark, height, BAR_FILL);
  if (mark->fade_in <= 0.0 && x0 > self->clip_x0 - BEYOND)
    stroke_end (self, x0, mark->y, height);
  if (mark->fade_out <= 0.0 && x1 < self->clip_x1 + BEYOND)
    stroke_end (self, x1, mark->y, height);
  draw_bar_shape (self, mark, weight);
}

static void
draw_point (const RdTimelineBrush *self, const RdTimelineMark *mark, RdTimelineWeight weight)
{
  double x = (mark->x0 + mark->x1) / 2.0;

  if (mark->fade_in > 0.0)
    fill_fading (self, mark->x0, x, mark->y, self->size * DISC_SHARE * 2.0, HALO_FILL);
  if (mark->fade_out > 0.0)
    fill_fading (self, mark->x1, x, mark->y, self->size * DISC_SHARE * 2.0, HALO_FILL);
  rd_timeline_brush_shape (self, weight, x, mark->y);
  if (mark->is_uncertain)
    stroke_ring (self, x, mark->y, self->size * DOUBT_SHARE, TRUE);
}

void
rd_timeline_brush_mark (const RdTimelineBrush *self, const RdTimelineMark *mark, RdTimelineWeight weight)
{
  if (mark->kind == RD_TIMELINE_BAR)
    draw_bar (self, mark, weight);
  else
    draw_point (self, mark, weight);
}

/* --- clusters and gaps */

void
rd_timeline_brush_cluster (const RdTimelineBrush *self, double x0, double x1, double y, double height)
{
  double radius = height / 2.0;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, x0 + radius, y, radius, G_PI / 2.0, G_PI * 1.5);
  cairo_arc (self->cr, x1 - radius, y, radius, G_PI * 1.5, G_PI / 2.0);
  cairo_close_path (self->cr);
  rd_draw_fill_and_stroke (self->cr, &self->colour.tint, &self->colour.ink, self->style->line_width);
}

void
rd_timeline_brush_gap (const RdTimelineBrush *self, double x0, double x1, double y, double height)
{
  RdDrawBox box = { MAX (x0, self->clip_x0), y, 0.0, height };

  box.width = MIN (x1, self->clip_x1) - box.x;
  if (box.width <= 0.0)
    return;
  rd_draw_set_color (self->cr, &self->style->dim, 0.35);
  rd_draw_hatch (self->cr, &box, self->style->line_width * 0.8, self->size * 0.9, 1.0);
}
