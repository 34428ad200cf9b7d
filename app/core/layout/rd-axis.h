/* rd-axis.h — days on a line
 *
 * Maps days to positions in points or pixels and back, and chooses the ticks of
 * a header.  Numbers only: no words, colours or drawing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef struct
{
  RdDay  first;        /* the day at position 0 */
  RdDay  last;         /* the last day shown, included */
  double day_width;    /* > 0 */
} RdAxis;

/* The narrowest and widest day. */
#define RD_AXIS_MIN_DAY_WIDTH 0.05
#define RD_AXIS_MAX_DAY_WIDTH 64.0

/* The widest day of an axis on which hours are told apart. */
#define RD_AXIS_MAX_HOURLY_DAY_WIDTH 2400.0

double   rd_axis_get_width    (const RdAxis *self);                 /* of the whole axis */
double   rd_axis_get_x        (const RdAxis *self, RdDay day);      /* of the day's beginning */
double   rd_axis_get_x_at     (const RdAxis *self, double day);     /* of a day and its fraction: 0.5 is noon */
double   rd_axis_get_day_at   (const RdAxis *self, double x);       /* the reverse; not clamped */
double   rd_axis_get_middle   (const RdAxis *self, RdDay day);      /* of its noon: where diamonds stand */
RdDay    rd_axis_get_day      (const RdAxis *self, double x);       /* clamped to first … last */

/* The axis as wide as @width that shows all of @first … @last. */
RdAxis   rd_axis_fit          (RdDay first, RdDay last, double width);

/* The same days at another scale, with day_width clamped to the limits (an axis
 * that was fitted beyond them is not moved back). @anchor_x stays on the same day
 * if the view is then scrolled by what *@out_shift says (may be NULL).
 */
RdAxis   rd_axis_zoom         (const RdAxis *self, double factor, double anchor_x, double *out_shift);

/* The same up to days of @max_day_width. */
RdAxis   rd_axis_zoom_within  (const RdAxis *self, double factor, double anchor_x, double max_day_width,
                               double *out_shift);

/* From the coarsest to the finest. */
typedef enum
{
  RD_TICK_CENTURY,     /* begins with a year that ends in 00 */
  RD_TICK_DECADE,      /* begins with a year that ends in 0 */
  RD_TICK_YEAR,
  RD_TICK_QUARTER,
  RD_TICK_MONTH,
  RD_TICK_WEEK,        /* begins on a Monday */
  RD_TICK_DAY,
  RD_TICK_SIX_HOURS,   /* begins at midnight, 6, 12 and 18 hours */
  RD_TICK_HOUR,
} RdTickUnit;

typedef struct
{
  RdTickUnit unit;
  RdDay      first;    /* the first day of the year, month, … even where it lies before the axis;
                        * RD_DAY_FIRST where it would lie before that */
  double     x0, x1;   /* clipped to the axis */
  int        hour;     /* of its beginning on that day; 0 for all that are longer */
} RdTick;

/* The two lines of a header: coarse above, fine below, chosen so that a fine
 * label of @label_width fits (a week or a quarter needs half of it, a day a
 * third): months above days or weeks, years above months or quarters, and for
 * charts of more than three years decades above years, centuries above decades.  (transfer full): GArrays
 * of RdTick, without gaps from 0 to the axis's width.
 */
void     rd_axis_get_ticks    (const RdAxis *self, double label_width,
                               GArray **out_coarse, GArray **out_fine);

/* The same, with days above hours or quarters of a day where those have room for a label.  They
 * are many: ask for the part of an axis that is seen.
 */
void     rd_axis_get_hourly_ticks (const RdAxis *self, double label_width,
                                   GArray **out_coarse, GArray **out_fine);

G_END_DECLS
