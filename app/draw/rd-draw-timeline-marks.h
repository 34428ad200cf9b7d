/* rd-draw-timeline-marks.h — the marks of a timeline, drawn
 *
 * Used by the lanes and by the legend.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-timeline-layout.h"
#include "draw/rd-agency-colours.h"

G_BEGIN_DECLS

/* Where and how marks are drawn. */
typedef struct
{
  cairo_t           *cr;
  const RdDrawStyle *style;
  RdAgencyColour     colour;             /* of the lane */
  double             size;               /* of a point */
  double             clip_x0, clip_x1;
} RdTimelineBrush;

/* The colours of an agency in the look of @style. */
void rd_timeline_brush_take_colour (RdTimelineBrush *self, guint colour);

/* The mark without its label; @weight decides its shape. */
void rd_timeline_brush_mark        (const RdTimelineBrush *self, const RdTimelineMark *mark, RdTimelineWeight weight);

/* A shape by itself, around @x,@y: diamond, square, disc, ring, dot. */
void rd_timeline_brush_shape       (const RdTimelineBrush *self, RdTimelineWeight weight, double x, double y);

/* The pill of a cluster, without its number. */
void rd_timeline_brush_cluster     (const RdTimelineBrush *self, double x0, double x1, double y, double height);

/* Hatching of days without entries. */
void rd_timeline_brush_gap         (const RdTimelineBrush *self, double x0, double x1, double y, double height);

G_END_DECLS
