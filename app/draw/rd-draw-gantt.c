/* rd-draw-gantt.c — the chart part of rows
 *
 * Only what lies within the clip is drawn: ticks and shading are worked out for
 * the days seen, so that the cost depends neither on the length of the axis nor
 * on other rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"

#include "draw/rd-draw-section.h"

/* In widths of a line: days narrower than the first are not shaded, days wider
 * than the second in full; on the screen these are 2 and 8 pixels.
 */
#define SHADE_MIN 1.6
#define SHADE_FULL 6.4

/* How strong the shading of the narrowest days is. */
#define SHADE_FAINTEST 0.5

#define FINE_GRID 0.6

/* --- behind the marks */

gboolean
rd_draw_gantt_has_shades (const RdDrawStyle *style, const RdAxis *axis)
{
  g_return_val_if_fail (style != NULL && axis != NULL, FALSE);

  return axis->day_width >= SHADE_MIN * style->line_width;
}

/* Narrow days are shaded faintly: in full their stripes would drown the marks. */
static double
get_shade_strength (const RdDrawStyle *style, const RdAxis *axis)
{
  double lines = axis->day_width / style->line_width;
  double share = CLAMP ((lines - SHADE_MIN) / (SHADE_FULL - SHADE_MIN), 0.0, 1.0);

  return SHADE_FAINTEST + (1.0 - SHADE_FAINTEST) * share;
}

static void
draw_shades (const RdMarkBrush *brush, const RdAxis *axis, const RdWorkdays *workdays)
{
  double strength = get_shade_strength (brush->style, axis);
  g_autoptr (GArray) shades = NULL;

  if (workdays == NULL)
    return;

  shades = rd_gantt_layout_shades (axis, workdays, brush->clip_x0, brush->clip_x1,
                                   SHADE_MIN * brush->style->line_width);
  rd_draw_shades (brush, shades, strength);
}

static void
draw_grid (const RdMarkBrush *brush, const RdAxis *axis)
{
  g_auto (RdDrawSection) section = { 0 };

  rd_draw_section_init (&section, brush->style, axis, brush->clip_x0, brush->clip_x1);
  rd_draw_section_lines (&section, brush, section.fine, FINE_GRID);
  rd_draw_section_lines (&section, brush, section.coarse, 1.0);
}

/* --- marks */

typedef enum
{
  LAYER_STRETCHES,
  LAYER_POINTS,
} Layer;

static void
draw_layer (const RdMarkBrush *brush, const RdAxis *axis, RdDay today, const RdDeadline *deadline, Layer layer)
{
  g_autoptr (GArray) marks = NULL;

  if (deadline == NULL)
    return;

  marks = rd_gantt_layout_row (axis, deadline, today);
  for (guint i = 0; i < marks->len; i++)
    {
      const RdMark *mark = &g_array_index (marks, RdMark, i);

      if (rd_mark_is_stretch (mark) == (layer == LAYER_STRETCHES))
        rd_draw_mark (brush, mark, deadline->status);
    }
}

static void
draw_layers (const RdMarkBrush *brush, const RdAxis *axis, RdDay today, const RdGanttRow *rows, guint n_rows,
             Layer layer)
{
  cairo_save (brush->cr);
  for (guint i = 0; i < n_rows; i++)
    {
      draw_layer (brush, axis, today, rows[i].deadline, layer);
      cairo_translate (brush->cr, 0.0, brush->height);
    }
  cairo_restore (brush->cr);
}

/* Shading, grid and today line are drawn for all rows at once; the line crosses
 * bars and lies beneath points.
 */
void
rd_draw_gantt_rows (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                    const RdWorkdays *workdays, RdDay today, const RdGanttRow *rows, guint n_rows,
                    double height, double clip_x0, double clip_x1)
{
  RdMarkBrush row, all;

  g_return_if_fail (pen != NULL && style != NULL && axis != NULL);
  g_return_if_fail (n_rows == 0 || rows != NULL);

  row = all = (RdMarkBrush) { rd_pen_get_cairo (pen), style, height, clip_x0, clip_x1 };
  all.height = n_rows * height;
  if (!rd_mark_brush_limit (&row, axis) || !rd_mark_brush_limit (&all, axis))
    return;

  draw_shades (&all, axis, workdays);
  draw_grid (&all, axis);
  draw_layers (&row, axis, today, rows, n_rows, LAYER_STRETCHES);
  if (today >= axis->first && today <= axis->last)
    rd_draw_today_line (&all, rd_axis_get_middle (axis, today));
  draw_layers (&row, axis, today, rows, n_rows, LAYER_POINTS);
}

void
rd_draw_gantt_row (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                   const RdWorkdays *workdays, RdDay today, const RdDeadline *deadline,
                   double height, double clip_x0, double clip_x1)
{
  RdGanttRow row = { .deadline = deadline };

  rd_draw_gantt_rows (pen, style, axis, workdays, today, &row, 1, height, clip_x0, clip_x1);
}
