/* rd-draw-bars.c — a few numbers as bars that lie one beneath the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-bars.h"

#include "draw/rd-draw-figure.h"

/* In heights of the font. */
#define ROW_HEIGHT 2.1
#define BAR_HEIGHT 1.2
#define GAP        0.6

/* The most that words take of the width. */
#define LABEL_SHARE 0.45

/* Helpers */

static double
measure_labels (RdPen *pen, const RdDrawStyle *style, const RdBarsChart *chart, double width)
{
  double most = 0.0;

  for (guint i = 0; i < chart->n_bars; i++)
    most = MAX (most, rd_pen_text_width (pen, style, chart->bars[i].label, FALSE, 1.0));
  return MIN (most, width * LABEL_SHARE);
}

static double
measure_texts (RdPen *pen, const RdDrawStyle *style, const RdBarsChart *chart)
{
  double most = 0.0;

  for (guint i = 0; i < chart->n_bars; i++)
    most = MAX (most, rd_pen_text_width (pen, style, chart->bars[i].text, TRUE, 1.0));
  return most;
}

static double
find_most (const RdBarsChart *chart)
{
  double most = 0.0;

  for (guint i = 0; i < chart->n_bars; i++)
    most = MAX (most, chart->bars[i].value);
  return most;
}

static void
fill (RdPen *pen, const RdDrawStyle *style, double x, double y, double width, double height)
{
  const RdColor *color = &style->status[RD_STATUS_UPCOMING];
  cairo_t *cr = rd_pen_get_cairo (pen);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, 1.0);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

/* The line from which all bars begin. */
static void
draw_base (RdPen *pen, const RdDrawStyle *style, double x, double height)
{
  const RdColor *color = style->high_contrast ? &style->foreground : &style->dim;
  cairo_t *cr = rd_pen_get_cairo (pen);

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
  cairo_set_line_width (cr, style->line_width);
  cairo_move_to (cr, x, 0.0);
  cairo_line_to (cr, x, height);
  cairo_stroke (cr);
}

static void
measure_figure (RdPen *pen G_GNUC_UNUSED, const RdDrawStyle *style, gconstpointer chart, double *out_width, double *out_height)
{
  *out_width = RD_FIGURE_WIDTH;
  *out_height = rd_draw_bars_get_height (style, chart);
}

static void
draw_figure (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double width, double height G_GNUC_UNUSED)
{
  rd_draw_bars (pen, style, chart, width, FALSE);
}

const RdDrawingType rd_draw_bars_figure_type = { measure_figure, draw_figure, NULL, NULL, NULL };

/* Public API */

double
rd_draw_bars_get_height (const RdDrawStyle *style, const RdBarsChart *chart)
{
  g_return_val_if_fail (style != NULL && chart != NULL, 0.0);

  return style->font_size * ROW_HEIGHT * MAX (chart->n_bars, 1);
}

void
rd_draw_bars (RdPen *pen, const RdDrawStyle *style, const RdBarsChart *chart, double width, gboolean rtl)
{
  double em, labels, room, most;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL);

  em = style->font_size;
  labels = measure_labels (pen, style, chart, width);
  room = MAX (width - labels - measure_texts (pen, style, chart) - 2.0 * GAP * em, em);
  most = find_most (chart);
  for (guint i = 0; i < chart->n_bars; i++)
    {
      const RdBar *bar = &chart->bars[i];
      double middle = em * ROW_HEIGHT * (i + 0.5), length = most > 0.0 ? room * bar->value / most : 0.0;
      double start = labels + GAP * em, end = start + length + GAP * em;

      rd_pen_text (pen, style, &style->foreground, bar->label, rtl ? width - labels : labels, middle, labels,
                   rtl ? RD_TEXT_START : RD_TEXT_END, FALSE, 1.0);
      fill (pen, style, rtl ? width - start - length : start, middle - BAR_HEIGHT * em / 2.0, length, BAR_HEIGHT * em);
      rd_pen_text (pen, style, &style->foreground, bar->text, rtl ? width - end : end, middle, 0.0,
                   rtl ? RD_TEXT_END : RD_TEXT_START, TRUE, 1.0);
    }
  draw_base (pen, style, rtl ? width - labels - GAP * em : labels + GAP * em, rd_draw_bars_get_height (style, chart));
}
