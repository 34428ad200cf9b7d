/* rd-draw-status.c — a state's shape
 *
 * Eight shapes that differ without their colours: what is done bears a tick,
 * what presses is solid, what rests is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"
#include "draw/rd-draw-shapes.h"

#include <math.h>

/* The shapes are drawn in a square from -1 to 1. */
static void
begin_shape (cairo_t *cr, const RdDrawStyle *style, const RdColor *color, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2.0, size / 2.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, style->high_contrast ? 0.30 : 0.24);
  cairo_new_path (cr);
  rd_draw_set_color (cr, color, 1.0);
}

static void
add_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
}

static void
draw_disc (cairo_t *cr, double x, double y, double radius)
{
  add_circle (cr, x, y, radius);
  cairo_fill (cr);
}

static void
draw_hands (cairo_t *cr, double x, double y, double radius)
{
  cairo_move_to (cr, x, y - radius * 0.58);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + radius * 0.48, y + radius * 0.16);
  cairo_stroke (cr);
}

static void
draw_tick (cairo_t *cr)
{
  rd_draw_check_path (cr, 0.0, 0.0, 1.8, cairo_get_line_width (cr));
  cairo_fill (cr);
}

/* A tick in the upper left, a small clock in the lower right. */
static void
draw_late_tick (cairo_t *cr)
{
  rd_draw_check_path (cr, -0.22, -0.22, 1.5, cairo_get_line_width (cr));
  cairo_fill (cr);
  cairo_set_line_width (cr, cairo_get_line_width (cr) * 0.66);
  add_circle (cr, 0.48, 0.48, 0.42);
  cairo_stroke (cr);
  draw_hands (cr, 0.48, 0.48, 0.44);
}

static void
draw_dash (cairo_t *cr)
{
  double width = cairo_get_line_width (cr);

  cairo_rectangle (cr, -0.7, -width / 2.0, 1.4, width);
  cairo_fill (cr);
}

static void
draw_pause (cairo_t *cr)
{
  cairo_rectangle (cr, -0.58, -0.74, 0.40, 1.48);
  cairo_rectangle (cr, 0.18, -0.74, 0.40, 1.48);
  cairo_fill (cr);
}

/* An exclamation mark in the background's colour on a solid disc. */
static void
draw_exclamation (cairo_t *cr, const RdDrawStyle *style)
{
  double width = cairo_get_line_width (cr);

  draw_disc (cr, 0.0, 0.0, 0.94);
  rd_draw_set_color (cr, &style->background, 1.0);
  cairo_rectangle (cr, -width / 2.0, -0.62, width, 0.78);
  cairo_rectangle (cr, -width / 2.0, 0.38, width, width);
  cairo_fill (cr);
}

static void
draw_clock (cairo_t *cr)
{
  add_circle (cr, 0.0, 0.0, 0.80);
  cairo_stroke (cr);
  draw_hands (cr, 0.0, 0.0, 0.80);
}

static void
draw_ring (cairo_t *cr)
{
  add_circle (cr, 0.0, 0.0, 0.64);
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr)
{
  for (int i = -1; i <= 1; i++)
    add_circle (cr, i * 0.62, 0.0, 0.19);
  cairo_fill (cr);
}

static void
draw_shape (cairo_t *cr, const RdDrawStyle *style, RdDeadlineStatus status)
{
  switch (status)
    {
    case RD_STATUS_MET:        draw_tick (cr); break;
    case RD_STATUS_MET_LATE:   draw_late_tick (cr); break;
    case RD_STATUS_NOT_NEEDED: draw_dash (cr); break;
    case RD_STATUS_HELD:       draw_pause (cr); break;
    case RD_STATUS_OVERDUE:    draw_exclamation (cr, style); break;
    case RD_STATUS_DUE_SOON:   draw_clock (cr); break;
    case RD_STATUS_UPCOMING:   draw_ring (cr); break;
    case RD_STATUS_WAITING:    draw_dots (cr); break;
    case RD_N_STATUSES:
    default:                   break;
    }
}

void
rd_draw_status (RdPen *pen, const RdDrawStyle *style, RdDeadlineStatus status, double x, double y, double size)
{
  cairo_t *cr;

  g_return_if_fail (pen != NULL && style != NULL);
  g_return_if_fail (status < RD_N_STATUSES);

  if (!(size > 0.0))
    return;

  cr = rd_pen_get_cairo (pen);
  begin_shape (cr, style, &style->status[status], x, y, size);
  draw_shape (cr, style, status);
  cairo_restore (cr);
}
