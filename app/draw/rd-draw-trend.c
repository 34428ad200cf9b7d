/* rd-draw-trend.c — numbers month by month as columns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-trend.h"

#include "draw/rd-draw-shapes.h"

/* In letters' sizes. */
#define LEGEND_HEIGHT 2.6
#define LABEL_HEIGHT  2.2
#define NUMBER_HEIGHT 1.8
#define CHART_HEIGHT  14.0
#define SWATCH        1.2
#define GAP           0.6
#define ENTRY_GAP     2.0

/* Of a month's width. */
#define COLUMN_SHARE 0.56
#define COLUMN_MAX   48.0

#define HATCH_STEP 5.0

/* --- helpers */

static guint
find_highest (const RdTrendChart *chart)
{
  guint highest = 1;

  for (guint i = 0; i < chart->n_columns; i++)
    highest = MAX (highest, chart->columns[i].whole);
  return highest;
}

static void
fill_whole (cairo_t *cr, const RdDrawStyle *style, const RdDrawBox *box)
{
  rd_draw_add_box (cr, box);
  rd_draw_set_color (cr, &style->status[RD_STATUS_UPCOMING], style->high_contrast ? 0.15 : 0.3);
  cairo_fill_preserve (cr);
  rd_draw_set_color (cr, &style->status[RD_STATUS_UPCOMING], 1.0);
  cairo_set_line_width (cr, style->line_width);
  cairo_stroke (cr);
}

static void
fill_part (cairo_t *cr, const RdDrawStyle *style, const RdDrawBox *box)
{
  if (box->height <= 0.0)
    return;
  rd_draw_add_box (cr, box);
  rd_draw_set_color (cr, &style->background, 1.0);
  cairo_fill (cr);
  rd_draw_set_color (cr, &style->status[RD_STATUS_OVERDUE], 1.0);
  rd_draw_hatch (cr, box, style->line_width * 1.5, HATCH_STEP, 1.0);
  rd_draw_add_box (cr, box);
  cairo_set_line_width (cr, style->line_width * 1.5);
  cairo_stroke (cr);
}

static double
draw_entry (RdPen *pen, const RdDrawStyle *style, const char *word, double x, double y, gboolean is_part)
{
  double size = style->font_size;
  RdDrawBox box = { x, y - size * SWATCH / 2.0, size * SWATCH, size * SWATCH };

  if (is_part)
    fill_part (rd_pen_get_cairo (pen), style, &box);
  else
    fill_whole (rd_pen_get_cairo (pen), style, &box);
  x += size * (SWATCH + GAP);
  rd_pen_text (pen, style, &style->foreground, word, x, y, 0.0, RD_TEXT_START, FALSE, 1.0);
  return x + rd_pen_text_width (pen, style, word, FALSE, 1.0) + size * ENTRY_GAP;
}

/* Every how many columns there is room for a label. */
static guint
find_label_step (RdPen *pen, const RdDrawStyle *style, const RdTrendChart *chart, double step)
{
  double widest = 1.0;

  for (guint i = 0; i < chart->n_columns; i++)
    widest = MAX (widest, rd_pen_text_width (pen, style, chart->columns[i].label, FALSE, 1.0));
  return MAX (1, (guint) ((widest + style->font_size * GAP) / step) + 1);
}

/* The number of the whole, and behind a stroke that of the part where there is one. */
static void
draw_number (RdPen *pen, const RdDrawStyle *style, const RdTrendColumn *column, double x, double y, double room)
{
  g_autofree char *text = column->part > 0 ? g_strdup_printf ("%u/%u", column->part, column->whole)
                                           : g_strdup_printf ("%u", column->whole);

  if (rd_pen_text_width (pen, style, text, FALSE, 1.0) > room)
    return;
  rd_pen_text (pen, style, &style->foreground, text, x, y, 0.0, RD_TEXT_CENTRE, column->part > 0, 1.0);
}

static void
draw_columns (RdPen *pen, const RdDrawStyle *style, const RdTrendChart *chart, double width, double top, double ground)
{
  double step = width / chart->n_columns;
  double unit = (ground - top) / find_highest (chart);
  double column_width = MIN (step * COLUMN_SHARE, COLUMN_MAX);
  guint every = find_label_step (pen, style, chart, step);

  for (guint i = 0; i < chart->n_columns; i++)
    {
      const RdTrendColumn *column = &chart->columns[i];
      double middle = step * (i + 0.5);
      RdDrawBox whole = { middle - column_width / 2.0, ground - unit * column->whole, column_width, unit * column->whole };
      RdDrawBox part = { whole.x, ground - unit * column->part, column_width, unit * column->part };

      if (column->whole > 0)
        fill_whole (rd_pen_get_cairo (pen), style, &whole);
      fill_part (rd_pen_get_cairo (pen), style, &part);
      draw_number (pen, style, column, middle, whole.y - style->font_size * NUMBER_HEIGHT / 2.0, step);
      if ((chart->n_columns - 1 - i) % every == 0)
        rd_pen_text (pen, style, &style->foreground, column->label, middle, ground + style->font_size * LABEL_HEIGHT / 2.0, step * every,
                     RD_TEXT_CENTRE, FALSE, 1.0);
    }
}

static void
draw_ground (cairo_t *cr, const RdDrawStyle *style, double width, double y)
{
  rd_draw_set_color (cr, &style->dim, 1.0);
  cairo_set_line_width (cr, style->line_width);
  cairo_move_to (cr, 0.0, y);
  cairo_line_to (cr, width, y);
  cairo_stroke (cr);
}

/* --- drawing */

double
rd_draw_trend_get_height (const RdDrawStyle *style)
{
  g_return_val_if_fail (style != NULL, 0.0);

  return style->font_size * (LEGEND_HEIGHT + NUMBER_HEIGHT + CHART_HEIGHT + LABEL_HEIGHT);
}

void
rd_draw_trend (RdPen *pen, const RdDrawStyle *style, const RdTrendChart *chart, double width, double height)
{
  double ground, x;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL);

  if (chart->n_columns == 0 || width <= 0.0)
    return;
  ground = height - style->font_size * LABEL_HEIGHT;
  x = draw_entry (pen, style, chart->whole_word, style->line_width, style->font_size * LEGEND_HEIGHT / 2.0, FALSE);
  draw_entry (pen, style, chart->part_word, x, style->font_size * LEGEND_HEIGHT / 2.0, TRUE);
  draw_columns (pen, style, chart, width, style->font_size * (LEGEND_HEIGHT + NUMBER_HEIGHT), ground);
  draw_ground (rd_pen_get_cairo (pen), style, width, ground);
}
