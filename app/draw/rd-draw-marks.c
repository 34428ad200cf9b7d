/* rd-draw-marks.c — the marks of a row, drawn
 *
 * Each kind has a shape of its own, so that it can be told without its colour.
 * Whatever is long is cut to the part seen before it is dashed or hatched: a
 * bar of a hundred years costs no more than its visible piece.
 *
 * What a page costs is what Cairo's PDF surface makes of it: the numbers of each
 * path, and every stroke worked out to the last point.  So a filling and its
 * outline share one path, round pens and transparency are kept for where they
 * are needed, and hatching is one dashed line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-marks.h"

#include <math.h>

/* Sizes as shares of the size of a mark. */
#define BAR_SHARE 0.66
#define HOLD_SHARE 1.75
#define EXTENSION_SHARE 0.22
#define DIAMOND_SHARE 0.66
#define CORE_SHARE 0.26
#define RING_SHARE 0.46
#define DISC_SHARE 0.60

/* The width of the rim around a point, in widths of a line. */
#define RIM 1.5

/* The narrowest stretch that is drawn. */
#define STRETCH_MIN 1.5

/* How much farther than the clip a stretch is drawn, so that its end is not seen. */
#define BEYOND 24.0

typedef struct
{
  double x, y, width, height;
} Box;

/* --- helpers */

void
rd_draw_set_color (cairo_t *cr, const RdColor *color, double strength)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * strength);
}

/* Marks grow with the letters, as far as the row has room for them. */
static double
get_mark_size (const RdMarkBrush *brush)
{
  return CLAMP (MIN (brush->height * 0.5, brush->style->font_size * 1.0), 4.0, 20.0);
}

static Box
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
  return (Box) { x0, (brush->height - height) / 2.0, x1 - x0, height };
}

static void
add_box (cairo_t *cr, const Box *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
}

static Box
shrink_box (const Box *box, double by)
{
  double width = MAX (box->width - 2.0 * by, 0.1);

  return (Box) { box->x + (box->width - width) / 2.0, box->y + by, width, box->height - 2.0 * by };
}

/* Lines of @width at 45°, @step apart, rising to the right where @slope is 1,
 * falling where it is -1; they stand still on the axis whatever part of it is
 * seen.  They are the dashes of one line as thick as the box, slanted: a dozen
 * numbers in a file however long the box is.
 */
static void
hatch_box (cairo_t *cr, const Box *box, double width, double step, double slope)
{
  double dashes[] = { width * G_SQRT2, step - width * G_SQRT2 };
  double x0 = box->x - box->height, x1 = box->x + box->width + box->height;
  cairo_matrix_t slant = { 1.0, 0.0, -slope, 1.0, 0.0, box->y + box->height / 2.0 };

  cairo_save (cr);
  add_box (cr, box);
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

static void
fill_box (cairo_t *cr, const Box *box, const RdColor *color)
{
  add_box (cr, box);
  rd_draw_set_color (cr, color, 1.0);
  cairo_fill (cr);
}

/* One path for both: in a file they are one operation. */
static void
fill_and_stroke (cairo_t *cr, const RdColor *fill, const RdColor *line, double width)
{
  rd_draw_set_color (cr, fill, 1.0);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, width);
  rd_draw_set_color (cr, line, 1.0);
  cairo_stroke (cr);
}

static void
add_diamond (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
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

/* --- stretches */

static void
draw_outlined_box (const RdMarkBrush *brush, const Box *box, const RdColor *fill, const RdColor *line, double width)
{
  Box middle = shrink_box (box, width / 2.0);

  add_box (brush->cr, &middle);
  fill_and_stroke (brush->cr, fill, line, width);
}

static void
draw_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  Box box = make_box (brush, mark, BAR_SHARE);
  RdColor fill = soften (brush, color, brush->style->fill);

  draw_outlined_box (brush, &box, &fill, color, brush->style->line_width);
}

/* The dots keep their places on the axis: their beginning is where the stretch begins. */
static void
draw_planned_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double width = brush->style->line_width, dots[] = { width * 1.2, width * 1.5 };
  Box box = make_box (brush, mark, BAR_SHARE);
  Box line = shrink_box (&box, width / 2.0);
  RdColor fill = soften (brush, color, brush->style->fill * 0.35);

  fill_box (brush->cr, &box, &fill);
  cairo_save (brush->cr);
  cairo_set_line_width (brush->cr, width);
  cairo_set_dash (brush->cr, dots, 2, fmod (box.x - mark->x0, dots[0] + dots[1]));
  add_box (brush->cr, &line);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* Strong: the full colour, cut by stripes of the background. */
static void
draw_overrun (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  Box box = make_box (brush, mark, BAR_SHARE);

  fill_box (brush->cr, &box, color);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  hatch_box (brush->cr, &box, box.height * 0.16, box.height * 0.62, -1.0);
}

static void
draw_hold (const RdMarkBrush *brush, const RdMark *mark)
{
  const RdColor *color = &brush->style->hold;
  Box box = make_box (brush, mark, HOLD_SHARE);
  RdColor fill = soften (brush, color, brush->style->fill * 0.4);

  draw_outlined_box (brush, &box, &fill, color, brush->style->line_width * 0.8);
  rd_draw_set_color (brush->cr, color, 1.0);
  hatch_box (brush->cr, &box, brush->style->line_width * 0.8, box.height * 0.36, 1.0);
}

/* A thin bar with a rim. */
static void
draw_extension (const RdMarkBrush *brush, const RdMark *mark)
{
  Box box = make_box (brush, mark, EXTENSION_SHARE);
  double rim = brush->style->line_width;
  Box with_rim = { box.x, box.y - rim, box.width, box.height + 2.0 * rim };

  fill_box (brush->cr, &with_rim, &brush->style->background);
  fill_box (brush->cr, &box, &brush->style->hold);
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

  add_diamond (brush->cr, mark->x0, brush->height / 2.0, radius);
  fill_and_stroke (brush->cr, color, &brush->style->background, rim);
}

static void
draw_outlined_diamond (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double line = brush->style->line_width * 1.3, radius = get_mark_size (brush) * DIAMOND_SHARE;

  draw_due (brush, mark, color);
  add_diamond (brush->cr, mark->x0, brush->height / 2.0, radius - line * G_SQRT2);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_fill (brush->cr);
}

static void
draw_forecast (const RdMarkBrush *brush, const RdMark *mark)
{
  draw_outlined_diamond (brush, mark, &brush->style->hold);
  add_diamond (brush->cr, mark->x0, brush->height / 2.0, get_mark_size (brush) * CORE_SHARE);
  rd_draw_set_color (brush->cr, &brush->style->hold, 1.0);
  cairo_fill (brush->cr);
}

static void
draw_ring (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double radius = get_mark_size (brush) * RING_SHARE, line = MIN (brush->style->line_width * 1.5, radius * 0.42);
  double step = 2.0 * G_PI * radius / 10.0, dots[] = { step * 0.5, step * 0.5 };

  cairo_save (brush->cr);
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

/* --- behind the marks */

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
  Box box = { MAX (shade->x0, brush->clip_x0), 0.0, 0.0, brush->height };

  box.width = MIN (shade->x1, brush->clip_x1) - box.x;
  if (box.width <= 0.0)
    return;
  rd_draw_set_color (brush->cr, &style->closed, strength);
  hatch_box (brush->cr, &box, style->line_width * 0.8, style->font_size * 0.5, -1.0);
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
