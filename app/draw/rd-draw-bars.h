/* rd-draw-bars.h — a few numbers as bars that lie one beneath the other
 *
 * Each bar has its words before it and its number behind it, so that nothing is told by length or colour alone.  A figure of a report and
 * a chart on a page are drawn by the same routine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-drawing.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label;     /* borrowed */
  const char *text;      /* the number in words: "12", "31 days"; borrowed */
  double      value;     /* not negative */
} RdBar;

typedef struct
{
  const RdBar *bars;     /* borrowed */
  guint        n_bars;
} RdBarsChart;

/* What it takes, in points of the user space. */
double rd_draw_bars_get_height (const RdDrawStyle *style, const RdBarsChart *chart);

/* Its corner at 0,0, as wide as @width; mirrored where @rtl. */
void   rd_draw_bars            (RdPen *pen, const RdDrawStyle *style, const RdBarsChart *chart, double width, gboolean rtl);

/* An RdBarsChart on RD_FIGURE_WIDTH.  For figures only: it has no pages. */
extern const RdDrawingType rd_draw_bars_figure_type;

G_END_DECLS
