/* rd-draw-trend.h — numbers month by month as columns
 *
 * A column for each month: a light part, and above the ground a hatched part that is within it ("of these overdue").  What the parts
 * are stands in the legend; the numbers stand on the columns, so that nothing is told by colour or height alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-pen.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label;    /* "Nov"; borrowed */
  guint       whole;
  guint       part;     /* within it */
} RdTrendColumn;

typedef struct
{
  const RdTrendColumn *columns;       /* borrowed */
  guint                n_columns;
  const char          *whole_word;    /* "Open"; borrowed */
  const char          *part_word;     /* "Of these overdue"; borrowed */
} RdTrendChart;

/* How high it is at least, with its legend. */
double rd_draw_trend_get_height (const RdDrawStyle *style);

/* In 0,0 … @width,@height, on what is there.  Where columns are narrow only every second label, or fewer, is written. */
void   rd_draw_trend            (RdPen *pen, const RdDrawStyle *style, const RdTrendChart *chart, double width, double height);

G_END_DECLS
