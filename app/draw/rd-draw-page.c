/* rd-draw-page.c — the Gantt on sheets of paper and as one picture
 *
 * Title and as-at date, the columns that are repeated on every sheet, the date
 * header, the rows, the legend and the page's number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-gantt.h"

#include <math.h>

#include "draw/rd-draw-columns.h"
#include "draw/rd-draw-file.h"
#include "draw/rd-draw-shapes.h"

/* In letters' sizes. */
#define TITLE_SCALE 1.6
#define TITLE_HEIGHT 3.2
#define HEADER_HEIGHT 3.6
#define FOOTER_LINE 1.9
#define FOOTER_GAP 0.7
#define SHEET_MARGIN 1.6

/* The share of a sheet's width that the chart keeps, unless references are too
 * long for it: where the columns want more, states go beneath their deadlines.
 */
#define CHART_SHARE 0.42

/* The narrowest legible day on paper, in points, and the most sheets across. */
#define PAPER_DAY_MIN 0.65
#define SHEETS_ACROSS_MAX 6

/* The width of the chart in a picture, in points, and of its days. */
#define PICTURE_CHART_WIDTH 900.0
#define PICTURE_DAY_MIN 0.4
#define PICTURE_DAY_MAX 16.0

/* A table on a sheet: some of the rows, some of the days. */
typedef struct
{
  RdPen               *pen;
  cairo_t             *cr;
  const RdDrawStyle   *style;
  const RdGanttChart  *chart;
  const RdPageMetrics *metrics;
  RdAxis               axis;
  guint                first_row, n_rows;
} Table;

/* --- the table */

static void
draw_line_across (const Table *table, const RdColor *color, double strength, double y)
{
  cairo_set_line_width (table->cr, table->style->line_width * 0.75);
  rd_draw_set_color (table->cr, color, strength);
  cairo_move_to (table->cr, 0.0, y);
  cairo_line_to (table->cr, table->metrics->label_width + rd_axis_get_width (&table->axis), y);
  cairo_stroke (table->cr);
}

/* What separates two reviews is stronger. */
static void
draw_separators (const Table *table)
{
  for (guint i = 1; i < table->n_rows; i++)
    {
      gboolean group = rd_draw_columns_begins_review (table->chart, table->first_row + i);

      draw_line_across (table, group ? &table->style->dim : &table->style->grid, group ? 0.75 : 1.0,
                        table->metrics->header_height + i * table->metrics->row_height);
    }
}

static void
draw_chart (const Table *table)
{
  double header = table->metrics->header_height, width = rd_axis_get_width (&table->axis);

  cairo_save (table->cr);
  cairo_translate (table->cr, table->metrics->label_width, 0.0);
  rd_draw_gantt_header (table->pen, table->style, &table->axis, table->chart->today, header, 0.0, width);
  cairo_translate (table->cr, 0.0, header);
  rd_draw_gantt_rows (table->pen, table->style, &table->axis, table->chart->workdays, table->chart->today,
                      table->chart->rows + table->first_row, table->n_rows, table->metrics->row_height, 0.0, width);
  cairo_restore (table->cr);
}

/* At 0,0; returns the height. */
static double
draw_table (const Table *table)
{
  double bottom = table->metrics->header_height + table->n_rows * table->metrics->row_height;
  RdDrawColumns columns = { table->pen, table->style, table->chart, table->metrics, table->first_row };

  if (table->n_rows == 0)
    return 0.0;

  rd_draw_columns_headings (&columns);
  for (guint i = 0; i < table->n_rows; i++)
    rd_draw_columns_row (&columns, table->first_row + i,
                         table->metrics->header_height + (i + 0.5) * table->metrics->row_height);
  draw_separators (table);
  draw_chart (table);
  draw_line_across (table, &table->style->foreground, 1.0, table->metrics->header_height);
  draw_line_across (table, &table->style->foreground, 1.0, bottom);
  return bottom;
}

/* The title at the left, the as-at date at the right of one line. */
static void
draw_title (const Table *table, double width)
{
  double y = table->metrics->title_height * 0.36;
  double subtitle = rd_pen_text_width (table->pen, table->style, table->chart->subtitle, FALSE, 1.1);

  rd_pen_text (table->pen, table->style, &table->style->foreground, table->chart->title, 0.0, y,
               MAX (width - subtitle - table->style->font_size * 2.0, table->style->font_size),
               RD_TEXT_START, TRUE, TITLE_SCALE);
  rd_pen_text (table->pen, table->style, &table->style->foreground, table->chart->subtitle, width, y,
               0.0, RD_TEXT_END, FALSE, 1.1);
}

/* --- sheets of paper */

static void
set_heights (const RdDrawStyle *style, RdPageMetrics *out)
{
  out->title_height = style->font_size * TITLE_HEIGHT;
  out->header_height = style->font_size * HEADER_HEIGHT;
}

void
rd_draw_gantt_metrics (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                       double width, double height, RdPageMetrics *out)
{
  RdPageMetrics metrics = { 0 };

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && out != NULL);

  metrics.width = MAX (width - 2.0 * RD_PAPER_MARGIN, 1.0);
  metrics.height = MAX (height - 2.0 * RD_PAPER_MARGIN, 1.0);
  set_heights (style, &metrics);
  metrics.footer_height = style->font_size * (FOOTER_GAP + FOOTER_LINE) +
                          rd_draw_gantt_legend_height (pen, style, metrics.width);
  rd_draw_columns_measure (pen, style, chart, metrics.width * (1.0 - CHART_SHARE), &metrics);

  *out = metrics;
}

void
rd_draw_gantt_plan (const RdGanttChart *chart, const RdPageMetrics *metrics, RdPages *out)
{
  double n_days, most;

  g_return_if_fail (chart != NULL && metrics != NULL && out != NULL);

  n_days = (double) chart->last - (double) chart->first + 1.0;
  most = (metrics->width - metrics->label_width) * SHEETS_ACROSS_MAX;
  /* A little less, so that whole days on each sheet do not ask for one sheet more. */
  rd_gantt_pages_plan (metrics, chart->n_rows, chart->first, chart->last,
                       MIN (PAPER_DAY_MIN, most / (n_days + SHEETS_ACROSS_MAX)), out);
}

static void
draw_footer (const Table *table, guint number, guint n_pages)
{
  const RdPageMetrics *metrics = table->metrics;
  double y = metrics->height - metrics->footer_height + table->style->font_size * FOOTER_GAP;
  g_autofree char *text = NULL;

  y += rd_draw_gantt_legend (table->pen, table->style, &table->axis, 0.0, y, metrics->width);
  text = rd_draw_words_make_page (&table->style->words, number + 1, n_pages);
  rd_pen_text (table->pen, table->style, &table->style->dim, text, metrics->width,
               y + table->style->font_size * FOOTER_LINE / 2.0, 0.0, RD_TEXT_END, FALSE, 1.0);
}

void
rd_draw_gantt_page (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                    const RdPageMetrics *metrics, const RdPages *pages, guint number)
{
  RdPage page;
  Table table;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL && metrics != NULL && pages != NULL);
  g_return_if_fail (number < rd_gantt_pages_count (pages));

  rd_gantt_pages_get (pages, number, &page);
  table = (Table) { pen, rd_pen_get_cairo (pen), style, chart, metrics, page.axis, page.first_row, page.n_rows };

  draw_title (&table, metrics->width);
  cairo_save (table.cr);
  cairo_translate (table.cr, 0.0, metrics->title_height);
  draw_table (&table);
  cairo_restore (table.cr);
  draw_footer (&table, number, rd_gantt_pages_count (pages));
}

/* --- one picture */

static RdAxis
choose_picture_axis (const RdGanttChart *chart)
{
  RdAxis axis = rd_axis_fit (chart->first, chart->last, PICTURE_CHART_WIDTH);

  axis.day_width = CLAMP (axis.day_width, PICTURE_DAY_MIN, PICTURE_DAY_MAX);
  return axis;
}

static void
measure_picture (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart, RdPageMetrics *out, RdAxis *axis)
{
  double rows;

  *out = (RdPageMetrics) { 0 };
  *axis = choose_picture_axis (chart);
  set_heights (style, out);
  rd_draw_columns_measure (pen, style, chart, 0.0, out);

  rows = chart->n_rows > 0 ? out->header_height + chart->n_rows * out->row_height : 0.0;
  out->width = chart->n_rows > 0 ? out->label_width + rd_axis_get_width (axis) : PICTURE_CHART_WIDTH;
  out->footer_height = style->font_size * FOOTER_GAP + rd_draw_gantt_legend_height (pen, style, out->width);
  out->height = out->title_height + rows + out->footer_height;
}

void
rd_draw_gantt_measure (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                       double *out_width, double *out_height)
{
  RdPageMetrics metrics;
  RdAxis axis;
  double margin;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL);
  g_return_if_fail (out_width != NULL && out_height != NULL);

  margin = style->font_size * SHEET_MARGIN;
  measure_picture (pen, style, chart, &metrics, &axis);
  *out_width = ceil (metrics.width + 2.0 * margin);
  *out_height = ceil (metrics.height + 2.0 * margin);
}

void
rd_draw_gantt_sheet (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart, double width, double height)
{
  RdPageMetrics metrics;
  RdAxis axis;
  Table table;
  double margin;

  g_return_if_fail (pen != NULL && style != NULL && chart != NULL);

  margin = style->font_size * SHEET_MARGIN;
  measure_picture (pen, style, chart, &metrics, &axis);
  table = (Table) { pen, rd_pen_get_cairo (pen), style, chart, &metrics, axis, 0, chart->n_rows };

  cairo_save (table.cr);
  rd_draw_set_color (table.cr, &style->background, 1.0);
  cairo_rectangle (table.cr, 0.0, 0.0, width, height);
  cairo_fill (table.cr);

  cairo_translate (table.cr, margin, margin);
  draw_title (&table, metrics.width);
  cairo_translate (table.cr, 0.0, metrics.title_height);
  cairo_translate (table.cr, 0.0, draw_table (&table) + style->font_size * FOOTER_GAP);
  rd_draw_gantt_legend (pen, style, &axis, 0.0, 0.0, metrics.width);
  cairo_restore (table.cr);
}

/* --- as any drawing */

typedef struct
{
  RdPageMetrics metrics;
  RdPages       pages;
} Plan;

static void
measure_drawing (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double *out_width, double *out_height)
{
  rd_draw_gantt_measure (pen, style, chart, out_width, out_height);
}

static void
draw_sheet (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double width, double height)
{
  rd_draw_gantt_sheet (pen, style, chart, width, height);
}

static gpointer
plan_pages (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, double width, double height, guint *out_n_pages)
{
  Plan *plan = g_new0 (Plan, 1);

  rd_draw_gantt_metrics (pen, style, chart, width, height, &plan->metrics);
  rd_draw_gantt_plan (chart, &plan->metrics, &plan->pages);
  *out_n_pages = rd_gantt_pages_count (&plan->pages);
  return plan;
}

static void
draw_page (RdPen *pen, const RdDrawStyle *style, gconstpointer chart, gconstpointer data, guint number)
{
  const Plan *plan = data;

  rd_draw_gantt_page (pen, style, chart, &plan->metrics, &plan->pages, number);
}

const RdDrawingType rd_draw_gantt_type = { measure_drawing, draw_sheet, plan_pages, draw_page, g_free };
