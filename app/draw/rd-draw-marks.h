/* rd-draw-marks.h — the marks of a row, drawn
 *
 * Bars, diamonds, rings, ticks and hatching, and the shading behind them.  Used
 * by the rows of the Gantt and by its legend.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-gantt-layout.h"
#include "draw/rd-draw-style.h"

G_BEGIN_DECLS

/* Where and how marks are drawn: in a row from 0 to @height. */
typedef struct
{
  cairo_t           *cr;
  const RdDrawStyle *style;
  double             height;             /* of the row */
  double             clip_x0, clip_x1;
} RdMarkBrush;

/* Keeps the clip within the axis; FALSE where nothing is seen. */
gboolean rd_mark_brush_limit (RdMarkBrush *brush, const RdAxis *axis);

/* Nothing is drawn outside the clip. */
void rd_draw_mark       (const RdMarkBrush *brush, const RdMark *mark, RdDeadlineStatus status);

/* Whether a mark belongs before (beneath) the today line. */
gboolean rd_mark_is_stretch (const RdMark *mark);

/* @shades: of RdShade. @strength: 1 in full; less where days are narrow. */
void rd_draw_shades     (const RdMarkBrush *brush, const GArray *shades, double strength);
void rd_draw_today_line (const RdMarkBrush *brush, double x);

/* Adds a vertical line of the grid to the path, one device pixel sharp where there
 * are pixels; it is to be filled.
 */
void rd_draw_add_grid_line (const RdMarkBrush *brush, double x);

G_END_DECLS
