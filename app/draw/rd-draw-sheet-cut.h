/* rd-draw-sheet-cut.h — a text too long for one page, line by line on several
 *
 * Lines fall on pieces: the first has some room, each further one that of a
 * whole page.  A line that is taller than the room stands alone.  Private to
 * rd-draw-sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The number of pieces; and in *@out_height, which may be NULL, what the lines of @piece take: 0 where it has none. */
guint rd_draw_sheet_cut_measure (PangoLayout *layout, double first, double room, guint piece, double *out_height);

/* Draws the lines of @piece, its left upper corner at @x,@y. */
void  rd_draw_sheet_cut_show    (cairo_t *cr, PangoLayout *layout, double first, double room, guint piece, double x, double y);

G_END_DECLS
