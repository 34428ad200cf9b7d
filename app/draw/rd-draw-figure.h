/* rd-draw-figure.h — a drawing as a figure on a page of text
 *
 * The whole drawing, without margins, is fitted into a column of text: smaller where it has to be, never larger.  The same routine makes the
 * picture of a document and the lines of a PDF page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-drawing.h"

G_BEGIN_DECLS

/* The column of text of an A4 page, in points: 160 mm; and the height that a figure with its caption leaves it. */
#define RD_FIGURE_WIDTH  453.54
#define RD_FIGURE_HEIGHT 640.0

/* Of pictures that are printed. */
#define RD_FIGURE_DPI 200.0

/* The size that @drawing takes within @max_width × @max_height, in points. */
void    rd_draw_figure_measure (const RdDrawing *drawing, double max_width, double max_height, double *out_width, double *out_height);

/* Its corner at 0,0, fitted into @width × @height as they were measured. */
void    rd_draw_figure_draw    (const RdDrawing *drawing, cairo_t *cr, double width, double height);

/* A PNG of @dpi dots an inch.  RD_DRAW_ERROR_WRITE where there is not enough memory. (transfer full) */
GBytes *rd_draw_figure_to_png  (const RdDrawing *drawing, double max_width, double max_height, double dpi,
                                guint *out_width, guint *out_height, GError **error);

/* An RdGanttChart on RD_FIGURE_WIDTH, however long it is, and without its title: the caption says it.  For figures only: it
 * has no pages.
 */
extern const RdDrawingType rd_draw_gantt_figure_type;

G_END_DECLS
