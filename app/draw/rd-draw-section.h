/* rd-draw-section.h — the part of an axis that is seen, and its ticks
 *
 * Rows and header choose their ticks here, so that the lines of the grid stand
 * beneath those of the header.  Private to app/draw.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-marks.h"

G_BEGIN_DECLS

/* The days between two positions, with their ticks at positions of their own. */
typedef struct
{
  RdAxis  axis;      /* these days only */
  double  offset;    /* of their beginning on the whole axis */
  GArray *coarse;    /* RdTick */
  GArray *fine;
} RdDrawSection;

void rd_draw_section_init  (RdDrawSection *self, const RdDrawStyle *style, const RdAxis *axis,
                            double clip_x0, double clip_x1);

/* The same, down to hours. */
void rd_draw_section_init_hourly (RdDrawSection *self, const RdDrawStyle *style, const RdAxis *axis,
                                  double clip_x0, double clip_x1);
void rd_draw_section_clear (RdDrawSection *self);

/* A line where each tick begins. */
void rd_draw_section_lines (const RdDrawSection *self, const RdMarkBrush *brush,
                            const GArray *ticks, double strength);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdDrawSection, rd_draw_section_clear)

G_END_DECLS
