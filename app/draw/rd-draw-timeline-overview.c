/* rd-draw-timeline-overview.c — how many entries there are when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include "draw/rd-draw-section.h"
#include "draw/rd-draw-shapes.h"

/* The width of a bar and of the space after it. */
#define BAR_STEP 3.0
#define BAR_WIDTH 2.0

/* In letters' sizes: the line of years beneath the bars. */
#define YEARS_HEIGHT 1.3
#define YEARS_SCALE 0.82

/* A few entries are seen too. */
#define BAR_MIN 2.0

static guint
find_most (const guint *counts, guint n)
{
  guint most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, counts[i]);
  return most;
}

static void
draw_bars (cairo_t *cr, const RdDrawStyle *style, const RdTimelineChart *chart, const RdAxis *axis, double width, double height)
{
  guint n = (guint) MAX (width / BAR_STEP, 1.0), most;
  g_autofree guint *counts = g_new0 (guint, n);

  rd_timeline_index_count (chart->index, axis, 0.0, n * BAR_STEP, counts, n);
  most = find_most (counts, n);
  for (guint i = 0; i < n; i++)
    if (counts[i] > 0)
      {
        double bar = MAX ((height - 2.0) * counts[i] / most, BAR_MIN);

        cairo_rectangle (cr, i * BAR_STEP, height - bar, BAR_WIDTH, bar);
      }
  rd_draw_set_color (cr, &style->dim, 1.0);
  cairo_fill (cr);
}

static void
draw_years (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis, double width, double y)
{
  g_autoptr (GArray) coarse = NULL;
  g_autoptr (GArray) fine = NULL;
  RdTickUnit unit;
  double taken = -G_MAXDOUBLE;

  rd_axis_get_ticks (axis, style->font_size * 4.0, &coarse, &fine);
  unit = fine->len > 0 ? g_array_index (fine, RdTick, 0).unit : RD_TICK_YEAR;
  if (unit != RD_TICK_YEAR && unit != RD_TICK_DECADE && unit != RD_TICK_CENTURY)
    {
      g_array_unref (fine);
      fine = g_array_ref (coarse);
    }
  for (guint i = 0; i < fine->len; i++)
    {
      const RdTick *tick = &g_array_index (fine, RdTick, i);
      g_autofree char *label = NULL;
      double label_width;
      int year;

      rd_day_get_ymd (tick->first, &year, NULL, NULL);
      label = g_strdup_printf ("%d", year);
      label_width = rd_pen_text_width (pen, style, label, FALSE, YEARS_SCALE);
      if (tick->x0 < taken || tick->x0 + label_width > width)
        continue;
      rd_pen_text (pen, style, &style->dim, label, tick->x0, y, 0.0, RD_TEXT_START, FALSE, YEARS_SCALE);
      taken = tick->x0 + label_width + style->font_size * 0.5;
    }
}

/* What is not seen is shaded, what is seen is framed, with a grip at either end. */
static void
draw_window (cairo_t *cr, const RdDrawStyle *style, double width, double height, double from_x, double to_x)
{
  RdDrawBox before = { 0.0, 0.0, MAX (from_x, 0.0), height };
  RdDrawBox after = { to_x, 0.0, MAX (width - to_x, 0.0), height };
  double line = style->line_width * 1.5, grip = MIN (height * 0.4, style->font_size);

  rd_draw_fill_box (cr, &before, &style->closed);
  rd_draw_fill_box (cr, &after, &style->closed);
  cairo_rectangle (cr, from_x + line / 2.0, line / 2.0, MAX (to_x - from_x - line, 1.0), height - line);
  cairo_set_line_width (cr, line);
  rd_draw_set_color (cr, &style->foreground, 1.0);
  cairo_stroke (cr);
  cairo_rectangle (cr, from_x - line, (height - grip) / 2.0, line * 3.0, grip);
  cairo_rectangle (cr, to_x - line * 2.0, (height - grip) / 2.0, line * 3.0, grip);
  cairo_fill (cr);
}

void
rd_draw_timeline_overview (RdPen *pen, const RdDrawStyle *style, const RdTimelineChart *chart,
                           const RdAxis *axis, double width, double height, double from_x, double to_x)
{
  cairo_t *cr;
  double years;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && axis != NULL);

  cr = rd_pen_get_cairo (pen);
  years = style->font_size * YEARS_HEIGHT;
  rd_draw_fill_box (cr, &(RdDrawBox) { 0.0, 0.0, width, height }, &style->header);
  draw_bars (cr, style, chart, axis, width, MAX (height - years, 1.0));
  draw_years (pen, style, axis, width, height - years / 2.0);
  draw_window (cr, style, width, height, from_x, to_x);
}
