/* rd-pen.h — a Cairo context that can keep text as text
 *
 * Cairo's SVG surface turns letters into outlines.  A pen draws through Cairo
 * and, where it was made for SVG, notes each piece of text instead, so that the
 * file can hold it as <text>.  All text of the drawings goes through it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-draw-style.h"

G_BEGIN_DECLS

typedef struct _RdPen RdPen;

typedef enum
{
  RD_TEXT_START,
  RD_TEXT_CENTRE,
  RD_TEXT_END,
} RdTextAlign;

/* Draws on @cr, which is referenced. @keep_text: note text instead of drawing it. */
RdPen    *rd_pen_new          (cairo_t *cr, gboolean keep_text);
void      rd_pen_free         (RdPen *self);
cairo_t  *rd_pen_get_cairo    (RdPen *self);

/* Goes on drawing on another context of the same kind: what it has shaped is kept. */
void      rd_pen_set_cairo    (RdPen *self, cairo_t *cr);

/* One line of text whose box begins (or has its middle, or end) at @x and whose
 * vertical middle is @y; shortened with an ellipsis to @max_width where that is
 * positive.  @weight_bold for headings.
 */
void      rd_pen_text         (RdPen *self, const RdDrawStyle *style, const RdColor *color,
                               const char *text, double x, double y, double max_width,
                               RdTextAlign align, gboolean bold, double scale);

/* The width that rd_pen_text() would take. */
double    rd_pen_text_width   (RdPen *self, const RdDrawStyle *style, const char *text, gboolean bold, double scale);

/* The noted text as SVG elements, UTF-8, escaped. (transfer full); "" where none was noted. */
char     *rd_pen_get_svg_text (RdPen *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdPen, rd_pen_free)

G_END_DECLS
