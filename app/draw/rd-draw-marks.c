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

/* Sizes as shares of the size of a mark. */
#define BAR_SHARE 0.66
#define HOLD_SHARE 1.75
#define EXTENSION_SHARE 0.22
#define DIAMOND_SHARE 0.66
#define CORE_SHARE 0.26
#define RING_SHARE 0.46
#define DISC_SHARE 0.60

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
  double radius = MIN (box->height * 0.22, box->width / 2.0);
  double x1 = box->x + box->width, y1 = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, x1 - radius, box->y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, x1 - radius, y1 - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, box->x + radius, y1 - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static Box
shrink_box (const Box *box, double by)
{
  double width = MAX (box->width - 2.0 * by, 0.1);

  return (Box) { box->x + (box->width - width) / 2.0, box->y + by, width, box->height - 2.0 * by };
}

/* Lines at 45°, rising to the right where @slope is 1, falling where it is -1;
 * they stand still on the axis whatever part of it is seen.
 */
static void
hatch_box (cairo_t *cr, const Box *box, double step, double slope)
{
  double first = floor ((box->x - box->height) / step) * step;
  double y0 = slope > 0.0 ? box->y + box->height : box->y;

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  for (double x = first; x < box->x + box->width; x += step)
    {
      cairo_move_to (cr, x, y0);
      cairo_line_to (cr, x + box->height, y0 - slope * box->height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
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

/* A rim in the background's colour keeps a point apart from what lies beneath it. */
static void
clear_around (const RdMarkBrush *brush)
{
  cairo_set_line_width (brush->cr, brush->style->line_width * 3.5);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_stroke_preserve (brush->cr);
}

void
rd_draw_check_path (cairo_t *cr, double x, double y, double size)
{
  cairo_move_to (cr, x - size * 0.42, y + size * 0.02);
  cairo_line_to (cr, x - size * 0.12, y + size * 0.32);
  cairo_line_to (cr, x + size * 0.42, y - size * 0.30);
}

/* --- stretches */

static void
draw_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  Box box = make_box (brush, mark, BAR_SHARE);
  Box line = shrink_box (&box, brush->style->line_width / 2.0);

  add_box (brush->cr, &box);
  rd_draw_set_color (brush->cr, color, brush->style->fill);
  cairo_fill (brush->cr);

  add_box (brush->cr, &line);
  cairo_set_line_width (brush->cr, brush->style->line_width);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
}

/* The dots keep their places on the axis: their beginning is where the stretch begins. */
static void
draw_dotted_sides (const RdMarkBrush *brush, const Box *box, double begin)
{
  double dots[] = { 0.0, brush->style->line_width * 2.6 };

  cairo_save (brush->cr);
  cairo_set_line_cap (brush->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (brush->cr, brush->style->line_width * 1.3);
  cairo_set_dash (brush->cr, dots, 2, fmod (box->x - begin, dots[1]));
  cairo_move_to (brush->cr, box->x, box->y);
  cairo_line_to (brush->cr, box->x + box->width, box->y);
  cairo_move_to (brush->cr, box->x, box->y + box->height);
  cairo_line_to (brush->cr, box->x + box->width, box->y + box->height);
  cairo_set_dash (brush->cr, dots, 2, 0.0);
  cairo_move_to (brush->cr, box->x, box->y);
  cairo_line_to (brush->cr, box->x, box->y + box->height);
  cairo_move_to (brush->cr, box->x + box->width, box->y);
  cairo_line_to (brush->cr, box->x + box->width, box->y + box->height);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

static void
draw_planned_window (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  Box box = make_box (brush, mark, BAR_SHARE);
  Box line = shrink_box (&box, brush->style->line_width / 2.0);

  rd_draw_set_color (brush->cr, color, brush->style->fill * 0.35);
  cairo_rectangle (brush->cr, box.x, box.y, box.width, box.height);
  cairo_fill (brush->cr);

  rd_draw_set_color (brush->cr, color, 1.0);
  draw_dotted_sides (brush, &line, mark->x0);
}

/* Strong: the full colour, cut by stripes of the background. */
static void
draw_overrun (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  Box box = make_box (brush, mark, BAR_SHARE);

  add_box (brush->cr, &box);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_fill (brush->cr);

  cairo_set_line_width (brush->cr, box.height * 0.16);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  hatch_box (brush->cr, &box, box.height * 0.62, -1.0);
}

static void
draw_hold (const RdMarkBrush *brush, const RdMark *mark)
{
  const RdColor *color = &brush->style->hold;
  Box box = make_box (brush, mark, HOLD_SHARE);
  double width = brush->style->line_width;

  rd_draw_set_color (brush->cr, color, brush->style->fill * 0.4);
  cairo_rectangle (brush->cr, box.x, box.y, box.width, box.height);
  cairo_fill (brush->cr);

  cairo_set_line_width (brush->cr, width * 0.8);
  rd_draw_set_color (brush->cr, color, 1.0);
  hatch_box (brush->cr, &box, box.height * 0.36, 1.0);
  cairo_rectangle (brush->cr, box.x + width * 0.4, box.y + width * 0.4,
                   MAX (box.width - width * 0.8, 0.1), box.height - width * 0.8);
  cairo_stroke (brush->cr);
}

static void
draw_extension (const RdMarkBrush *brush, const RdMark *mark)
{
  Box box = make_box (brush, mark, EXTENSION_SHARE);

  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_rectangle (brush->cr, box.x, box.y - brush->style->line_width, box.width,
                   box.height + 2.0 * brush->style->line_width);
  cairo_fill (brush->cr);
  rd_draw_set_color (brush->cr, &brush->style->hold, 1.0);
  cairo_rectangle (brush->cr, box.x, box.y, box.width, box.height);
  cairo_fill (brush->cr);
}

/* --- points */

static void
draw_due (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  add_diamond (brush->cr, mark->x0, brush->height / 2.0, get_mark_size (brush) * DIAMOND_SHARE);
  clear_around (brush);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_fill (brush->cr);
}

static void
draw_outlined_diamond (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double line = brush->style->line_width * 1.3;

  add_diamond (brush->cr, mark->x0, brush->height / 2.0, get_mark_size (brush) * DIAMOND_SHARE - line * 0.7);
  clear_around (brush);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_fill_preserve (brush->cr);
  cairo_set_line_width (brush->cr, line);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
}

static void
draw_forecast (const RdMarkBrush *brush, const RdMark *mark)
{
  draw_outlined_diamond (brush, mark, &brush->style->hold);
  add_diamond (brush->cr, mark->x0, brush->height / 2.0, get_mark_size (brush) * CORE_SHARE);
  cairo_fill (brush->cr);
}

static void
draw_ring (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double radius = get_mark_size (brush) * RING_SHARE, line = brush->style->line_width * 1.5;
  double dots[] = { 0.0, 2.0 * G_PI * radius / 10.0 };

  cairo_save (brush->cr);
  cairo_new_path (brush->cr);
  cairo_arc (brush->cr, mark->x0, brush->height / 2.0, radius, 0.0, 2.0 * G_PI);
  clear_around (brush);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  cairo_fill_preserve (brush->cr);
  cairo_set_line_cap (brush->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (brush->cr, MIN (line, radius * 0.42));
  cairo_set_dash (brush->cr, dots, 2, 0.0);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

static void
draw_done (const RdMarkBrush *brush, const RdMark *mark, const RdColor *color)
{
  double radius = get_mark_size (brush) * DISC_SHARE, y = brush->height / 2.0;

  cairo_save (brush->cr);
  cairo_new_path (brush->cr);
  cairo_arc (brush->cr, mark->x0, y, radius, 0.0, 2.0 * G_PI);
  clear_around (brush);
  rd_draw_set_color (brush->cr, color, 1.0);
  cairo_fill (brush->cr);

  cairo_set_line_cap (brush->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (brush->cr, radius * 0.30);
  rd_draw_set_color (brush->cr, &brush->style->background, 1.0);
  rd_draw_check_path (brush->cr, mark->x0, y, radius * 1.25);
  cairo_stroke (brush->cr);
  cairo_restore (brush->cr);
}

/* --- one mark */

static gboolean
is_seen (const RdMarkBrush *brush, const RdMark *mark)
{
  return mark->x1 >= brush->clip_x0 - BEYOND && mark->x0 <= brush->clip_x1 + BEYOND;
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

void
rd_draw_mark (const RdMarkBrush *brush, const RdMark *mark, RdDeadlineStatus status)
{
  const RdColor *color;

  g_return_if_fail (brush != NULL && mark != NULL);
  g_return_if_fail (status < RD_N_STATUSES);

  if (!is_seen (brush, mark))
    return;

  color = &brush->style->status[status];
  if (rd_mark_is_stretch (mark))
    draw_stretch (brush, mark, color);
  else
    draw_point (brush, mark, color);
}

/* --- behind the marks */

/* Weekends are plain, holidays darker, closures hatched. */
void
rd_draw_shade (const RdMarkBrush *brush, const RdShade *shade, double strength)
{
  const RdDrawStyle *style = brush->style;
  Box box = { MAX (shade->x0, brush->clip_x0), 0.0, 0.0, brush->height };

  box.width = MIN (shade->x1, brush->clip_x1) - box.x;
  if (box.width <= 0.0)
    return;

  if (shade->kind == RD_DAY_CLOSED)
    {
      rd_draw_set_color (brush->cr, &style->weekend, strength);
      cairo_rectangle (brush->cr, box.x, box.y, box.width, box.height);
      cairo_fill (brush->cr);
      cairo_set_line_width (brush->cr, style->line_width * 0.8);
      rd_draw_set_color (brush->cr, &style->closed, strength);
      hatch_box (brush->cr, &box, style->font_size * 0.5, -1.0);
      return;
    }

  rd_draw_set_color (brush->cr, shade->kind == RD_DAY_HOLIDAY ? &style->holiday : &style->weekend, strength);
  cairo_rectangle (brush->cr, box.x, box.y, box.width, box.height);
  cairo_fill (brush->cr);
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
rd_draw_grid_line (const RdMarkBrush *brush, double x, double strength)
{
  double width = 1.0, nothing = 0.0;

  cairo_device_to_user_distance (brush->cr, &width, &nothing);
  x = snap (brush->cr, x);
  cairo_set_line_width (brush->cr, MIN (width, brush->style->line_width));
  rd_draw_set_color (brush->cr, &brush->style->grid, strength);
  cairo_move_to (brush->cr, x, 0.0);
  cairo_line_to (brush->cr, x, brush->height);
  cairo_stroke (brush->cr);
}

void
rd_draw_today_line (const RdMarkBrush *brush, double x)
{
  cairo_set_line_width (brush->cr, brush->style->line_width * 1.6);
  rd_draw_set_color (brush->cr, &brush->style->today, 1.0);
  cairo_move_to (brush->cr, x, 0.0);
  cairo_line_to (brush->cr, x, brush->height);
  cairo_stroke (brush->cr);
}
