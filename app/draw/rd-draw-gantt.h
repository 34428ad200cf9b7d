/* rd-draw-gantt.h — the Gantt drawn with Cairo
 *
 * One routine for the screen's rows, the printer, PDF, SVG and PNG.  Geometry
 * comes from core/layout, colours and words from the style.  It knows nothing
 * about the register or about widgets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-gantt-layout.h"
#include "core/layout/rd-gantt-pages.h"
#include "draw/rd-drawing.h"
#include "draw/rd-pen.h"

G_BEGIN_DECLS

/* A row of the chart; everything borrowed. */
typedef struct
{
  const char       *reference;     /* the review's; printed whole beside the row, never shortened */
  const char       *label;         /* "Chair's decision" */
  const char       *due_text;      /* "Mon 29 Feb 2016" */
  const char       *status_text;   /* "Overdue, 3 working days" */
  const RdDeadline *deadline;
} RdGanttRow;

typedef struct
{
  const char       *title;         /* "Child A · SCR/2019/03" or the board's name */
  const char       *subtitle;      /* "As at Mon 23 Nov 2026" */
  const RdGanttRow *rows;
  guint             n_rows;
  const RdWorkdays *workdays;
  RdDay             today;
  RdDay             first, last;   /* days shown */
  gboolean          show_reference;/* several reviews: a column with the reference */
} RdGanttChart;

/* The chart part of one row in 0,0 … rd_axis_get_width(axis),@height, without a
 * background of its own. Nothing outside @clip_x0 … @clip_x1 is drawn. @workdays
 * may be NULL: no shading; @deadline may be NULL: an empty row.
 */
void   rd_draw_gantt_row      (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                               const RdWorkdays *workdays, RdDay today, const RdDeadline *deadline,
                               double height, double clip_x0, double clip_x1);

/* Rows of @height beneath each other, which costs less than each by itself. */
void   rd_draw_gantt_rows     (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                               const RdWorkdays *workdays, RdDay today, const RdGanttRow *rows, guint n_rows,
                               double height, double clip_x0, double clip_x1);

/* The two-line date header in 0,0 … width,@height. */
void   rd_draw_gantt_header   (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis, RdDay today,
                               double height, double clip_x0, double clip_x1);

/* A state's shape (not only colour) centred in a square of @size at @x,@y:
 * tick, tick with clock, dash, pause, exclamation mark, clock, ring, dots.
 */
void   rd_draw_status         (RdPen *pen, const RdDrawStyle *style, RdDeadlineStatus status,
                               double x, double y, double size);

/* Whether days of this axis are wide enough for weekends and holidays to be shaded. */
gboolean rd_draw_gantt_has_shades (const RdDrawStyle *style, const RdAxis *axis);

/* What the marks mean, in one or more lines within @width; returns the height used.
 * @axis: leave out what is not drawn on it; NULL for everything.
 */
double rd_draw_gantt_legend   (RdPen *pen, const RdDrawStyle *style, const RdAxis *axis,
                               double x, double y, double width);

/* The height that the whole legend would use; nothing is drawn. */
double rd_draw_gantt_legend_height (RdPen *pen, const RdDrawStyle *style, double width);

/* Paper in points, margins (RD_PAPER_MARGIN) included; the chart is landscape. */
void   rd_draw_gantt_metrics  (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                               double width, double height, RdPageMetrics *out);

/* The sheets that the chart takes, the same for a printer and for a PDF file:
 * days at their narrowest legible width, a very long chart on at most six sheets
 * beside each other.
 */
void   rd_draw_gantt_plan     (const RdGanttChart *chart, const RdPageMetrics *metrics, RdPages *out);

/* Page @number of @pages into 0,0 … metrics->width,height: the origin is where the
 * margins end.
 */
void   rd_draw_gantt_page     (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                               const RdPageMetrics *metrics, const RdPages *pages, guint number);

/* The whole chart on one sheet as large as it needs: for SVG and PNG. */
void   rd_draw_gantt_measure  (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                               double *out_width, double *out_height);
void   rd_draw_gantt_sheet    (RdPen *pen, const RdDrawStyle *style, const RdGanttChart *chart,
                               double width, double height);

/* The chart of an RdDrawing is an RdGanttChart. */
extern const RdDrawingType rd_draw_gantt_type;

G_END_DECLS
