/* rd-draw-section.c — the part of an axis that is seen, and its ticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-section.h"

#include "draw/rd-draw-shapes.h"

/* The room that a label in the lower line of the header wants, in letters' sizes. */
#define LABEL_WIDTH 4.2

/* The same where hours can be shown, whose labels are short. */
#define HOURLY_LABEL_WIDTH 3.5

/* Ticks nearer to each other than this get no line. */
#define LINES_MIN 5.0

static gboolean
are_too_dense (const GArray *ticks)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);

      if (tick->x1 - tick->x0 >= LINES_MIN)
        return FALSE;
    }
  return TRUE;
}

static void
take_part (RdDrawSection *self, const RdAxis *axis, double clip_x0, double clip_x1)
{
  self->axis = *axis;
  self->axis.first = rd_axis_get_day (axis, clip_x0);
  self->axis.last = MAX (rd_axis_get_day (axis, clip_x1), self->axis.first);
  self->offset = rd_axis_get_x (axis, self->axis.first);
}

void
rd_draw_section_init (RdDrawSection *self, const RdDrawStyle *style, const RdAxis *axis, double clip_x0, double clip_x1)
{
  take_part (self, axis, clip_x0, clip_x1);
  rd_axis_get_ticks (&self->axis, style->font_size * LABEL_WIDTH, &self->coarse, &self->fine);
}

void
rd_draw_section_init_hourly (RdDrawSection *self, const RdDrawStyle *style, const RdAxis *axis,
                             double clip_x0, double clip_x1)
{
  take_part (self, axis, clip_x0, clip_x1);
  rd_axis_get_hourly_ticks (&self->axis, style->font_size * HOURLY_LABEL_WIDTH, &self->coarse, &self->fine);
}

void
rd_draw_section_clear (RdDrawSection *self)
{
  g_clear_pointer (&self->coarse, g_array_unref);
  g_clear_pointer (&self->fine, g_array_unref);
}

/* A tick that began before the days seen has no line among them, and the axis
 * itself begins without one.
 */
void
rd_draw_section_lines (const RdDrawSection *self, const RdMarkBrush *brush, const GArray *ticks, double strength)
{
  if (are_too_dense (ticks))
    return;

  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);
      double x = self->offset + tick->x0;

      if (tick->first >= self->axis.first && x > brush->clip_x0 && x < brush->clip_x1)
        rd_draw_add_grid_line (brush, x);
    }
  rd_draw_set_color (brush->cr, &brush->style->grid, strength);
  cairo_fill (brush->cr);
}
