/* rd-draw-marks.c — the marks of a row, drawn
 *
 * Each kind has a shape of its own, so that it can be told without its colour.
 * Whatever is long is cut to the part seen before it is dashed or hatched: a
 * bar of a hundred years costs no more than its visible piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-marks.h"

#include <math.h>

#include "draw/rd-draw-shapes.h"

/* Sizes as shares of the size of a mark. */
#define BAR_SHARE 0.66
#define HOLD_SHARE 1.75
#define EXTENSION_SHARE 0.22
#define DIAMOND_SHARE 0.66
#define CORE_SHARE 0.26
#define RING_SHARE 0.46
#define AROUND_SHARE 0.68    /* of a ring around a diamond */
#define DISC_SHARE 0.60

/* The width of the rim around a point, in widths of a line. */
#define RIM 1.5

/* The narrowest stretch that is drawn. */
#define STRETCH_MIN 1.5

/* How much farther than the clip a stretch is drawn, so that its end is not seen. */
#define BEYOND 24.0

/* --- helpers */

/* Marks grow with the letters, as far as the row has room for them. */
static double
get_mark_size (const RdMarkBrush *brush)
{
  return CLAMP (MIN (brush->height * 0.5, brush->style->font_size * 1.0), 4.0, 20.0);
}

static RdDrawBox
make_box (const RdMarkBrush *brush, const RdMark *mark, double share)
{
  double height = MIN (get_mark_size (brush) * share, brush->height);
  double x0 = MAX (mark->x0, brush->clip_x0 - BEYOND), x1 = MIN (mark->x1, brush->clip_x1 + BEYOND);
  double middle = (x0 + x1) / 2.0;

  if (x1 - x0 < STRETCH_MIN)
    {
      x0 = middle - STRETCH_MIN / 2.0;
      x1 = middle + STRETCH_MIN / 2.0;
    }
  return (RdDrawBox) { x0, (brush->height - height) / 2.0, x1 - x0, height };
}

static RdDrawBox
shrink_box (const RdDrawBox *box, double by)
{
  double width = MAX (box->width - 2.0 * by, 0.1);

  return (RdDrawBox) { box->x + (box->width - width) / 2.0, box->y + by, width, box->height - 2.0 * by };
}

static void
fill_disc (const RdMarkBrush *brush, double x, double radius, const RdColor *color)
{
  cairo_new_path (brush->cr);
  cairo_arc (brush->cr, x, brush->height / 2.0, radius, 0.0, 2.0 * G_PI);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_fill (brush->cr);
}

/* @color as it looks over the background with @strength. */
static RdColor
soften (const RdMarkBrush *brush, const RdColor *color, double strength)
{
  const RdColor *ground = &brush->style->background;

  return (RdColor) {
    color->red * strength + ground->red * (1.0 - strength),
    color->green * strength + ground->green * (1.0 - strength),
    color->blue * strength + ground->blue * (1.0 - strength),
    1.0,
  };
}

/* --- stretches */

static void
draw_outlined_box (const RdMarkBrush *brush, const RdDrawBox *box, const RdColor *fill, const RdColor *line, double width)
{
  RdDrawBox middle = shrink_box (box, width / 2.0);

  rd_draw_add_box (brush->cr, &middle);
  rd_draw_fill_and_stroke (brush->cr, fill, line, width);
}

static void
draw_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  RdDrawBox box = make_box (brush, mark, BAR_SHARE);
  RdColor fill = soften (brush, color, brush->style->fill);

  draw_outlined_box (brush, &box, &fill, color, brush->style->line_width);
}

/* The dots keep their places on the axis: their beginning is where the stretch begins. */
static void
draw_planned_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double width = brush->style->line_width, dots[] = { width * 1.2, width * 1.5 };
  RdDrawBox box = make_box (brush, mark, BAR_SHARE);
  RdDrawBox line = shrink_box (&box, width / 2.0);
  RdColor fill = soften (brush, color, brush->style->fill * 0.35);

  rd_draw_fill_box (brush->cr, &box, &fill);
  cairo_save (brush->cr);
  cairo_set_line_width (brush->cr, width);
  cairo_set_dash (brush->cr, dots, 2, fmod (box.x - mark->x0, dots[0] + dots[1]));
  rd_draw_add_box (brush->cr, &line);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* Strong: the full colour, cut by stripes of the background. */
static void
draw_overrun (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  RdDrawBox box = make_box (brush, mark, BAR_SHARE);

  rd_draw_fill_box (brush->cr, &box, color);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  rd_draw_hatch (brush->cr, &box, box.height * 0.16, box.height * 0.62, -1.0);
}

static void
draw_hold (const RdMarkBrush *brush, const RdMark *mark)
{
  const RdColor *color = &brush->style->hold;
  RdDrawBox box = make_box (brush, mark, HOLD_SHARE);
  RdColor fill = soften (brush, color, brush->style->fill * 0.4);

  draw_outlined_box (brush, &box, &fill, color, brush->style->line_width * 0.8);
  rd_draw_set_color (brush->cr, color, 1.0);
  rd_draw_hatch (brush->cr, &box, brush->style->line_width * 0.8, box.height * 0.36, 1.0);
}

/* A thin bar with a rim. */
static void
draw_extension (const RdMarkBrush *brush, const RdMark *mark)
{
  RdDrawBox box = make_box (brush, mark, EXTENSION_SHARE);
  double rim = brush->style->line_width;
  RdDrawBox with_rim = { box.x, box.y - rim, box.width, box.height + 2.0 * rim };

  rd_draw_fill_box (brush->cr, &with_rim, &brush->style->background);
  rd_draw_fill_box (brush->cr, &box, &brush->style->hold);
}

/* --- points */

/* A rim in the background's colour keeps a point apart from what lies beneath it. */
static double
get_rim (const RdMarkBrush *brush)
{
  return brush->style->line_width * RIM;
}

static void
draw_due (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  /* Half of the rim's stroke falls on the filling; at a corner it is longer. */
  double rim = get_rim (brush), radius = get_mark_size (brush) * DIAMOND_SHARE + rim / 2.0 * G_SQRT2;

  rd_draw_add_diamond (brush->cr, mark->x0, brush->height / 2.0, radius);
  rd_draw_fill_and_stroke (brush->cr, color, &brush->style->background, rim);
}

static void
draw_outlined_diamond (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double line = brush->style->line_width * 1.3, radius = get_mark_size (brush) * DIAMOND_SHARE;

  draw_due (brush, mark, color);
  rd_draw_add_diamond (brush->cr, mark->x0, brush->height / 2.0, radius - line * G_SQRT2);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_fill (brush->cr);
}

static void
draw_forecast (const RdMarkBrush *brush, const RdMark *mark)
{
  draw_outlined_diamond (brush, mark, &brush->style->hold);
  rd_draw_add_diamond (brush->cr, mark->x0, brush->height / 2.0, get_mark_size (brush) * CORE_SHARE);
  rd_draw_set_color (brush->cr, &brush->style->hold, 1.0);
  cairo_fill (brush->cr);
}

static void
draw_ring (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double radius = get_mark_size (brush) * (mark->shared ? AROUND_SHARE : RING_SHARE), line = MIN (brush->style->line_width * 1.5, radius * 0.42);
  double step = 2.0 * G_PI * radius / 10.0, dots[] = { step * 0.5, step * 0.5 };

  cairo_save (brush->cr);
  if (!mark->shared)
    fill_disc (brush, mark->x0, radius + line, &brush->style->background);
  cairo_arc (brush->cr, mark->x0, brush->height / 2.0, radius, 0.0, 2.0 * G_PI);
  cairo_set_line_width (brush->cr, line);
  cairo_set_dash (brush->cr, dots, 2, 0.0);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

static void
draw_done (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double radius = get_mark_size (brush) * DISC_SHARE;

  fill_disc (brush, mark->x0, radius + get_rim (brush), &brush->style->background);
  fill_disc (brush, mark->x0, radius, color);
  rd_draw_check_path (brush->cr, mark->x0, brush->height / 2.0, radius * 1.25, radius * 0.28);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_fill (brush->cr);
}

/* --- one mark */

gboolean
rd_mark_brush_limit (RdMarkBrush *brush, const RdAxis *axis)
{
  brush->clip_x0 = MAX (brush->clip_x0, 0.0);
  brush->clip_x1 = MIN (brush->clip_x1, rd_axis_get_width (axis));
  return brush->clip_x0 < brush->clip_x1 && brush->height > 0.0;
}

/* Whether any of it can lie between two positions, with the room that points need. */
static gboolean
is_between (const RdMark *mark, double x0, double x1)
{
  return mark->x1 >= x0 - BEYOND && mark->x0 <= x1 + BEYOND;
}

static gboolean
is_within (const RdMark *mark, double x0, double x1)
{
  return mark->x0 >= x0 + BEYOND && mark->x1 <= x1 - BEYOND;
}

gboolean
rd_mark_is_stretch (const RdMark *mark)
{
  return mark->kind < RD_MARK_ORIGINAL;
}

static void
draw_stretch (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  if (mark->kind == RD_MARK_HOLD)
    draw_hold (brush, mark);
  else if (mark->kind == RD_MARK_WINDOW)
    draw_window (brush, mark, color);
  else if (mark->kind == RD_MARK_WINDOW_PLANNED)
    draw_planned_window (brush, mark, color);
  else if (mark->kind == RD_MARK_OVERRUN)
    draw_overrun (brush, mark, color);
  else
    draw_extension (brush, mark);
}

static void
draw_point (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  if (mark->kind == RD_MARK_ORIGINAL)
    draw_outlined_diamond (brush, mark, color);
  else if (mark->kind == RD_MARK_DUE)
    draw_due (brush, mark, color);
  else if (mark->kind == RD_MARK_FORECAST)
    draw_forecast (brush, mark);
  else if (mark->kind == RD_MARK_DONE)
    draw_done (brush, mark, color);
  else
    draw_ring (brush, mark, color);
}

static void
draw_mark (const RdMarkBrush *brush, const RdMark *mark, RdDeadlineStatus status)
{
  const RdColor *color = &brush->style->status[status];

  if (rd_mark_is_stretch (mark))
    draw_stretch (brush, mark, color);
  else
    draw_point (brush, mark, color);
}

/* Most marks lie within the clip and need none. */
void
rd_draw_mark (const RdMarkBrush *brush, const RdMark *mark, RdDeadlineStatus status)
{
  g_return_if_fail (brush != NULL && mark != NULL);
  g_return_if_fail (status < RD_N_STATUSES);

  if (!is_between (mark, brush->clip_x0, brush->clip_x1))
    return;
  if (is_within (mark, brush->clip_x0, brush->clip_x1))
    {
      draw_mark (brush, mark, status);
      return;
    }

  cairo_save (brush->cr);
  cairo_rectangle (brush->cr, brush->clip_x0, 0.0, brush->clip_x1 - brush->clip_x0, brush->height);
  cairo_clip (brush->cr);
  draw_mark (brush, mark, status);
  cairo_restore (brush->cr);
}
