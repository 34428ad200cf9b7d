/* rd-axis.c — days on a line: positions, scales and the ticks of a header
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-axis.h"

#include <math.h>

/* How short a unit can be, what share of a label it has to hold, and what is
 * written above it: from the finest to the coarsest.
 */
static const struct
{
  RdTickUnit unit;
  double     days;
  double     label_share;
  RdTickUnit above;
} scales[] = {
  { RD_TICK_HOUR, 1.0 / 24.0, 1.0, RD_TICK_DAY },
  { RD_TICK_SIX_HOURS, 0.25, 1.0, RD_TICK_DAY },
  { RD_TICK_DAY, 1, 1.0 / 3.0, RD_TICK_MONTH },
  { RD_TICK_WEEK, 7, 0.5, RD_TICK_MONTH },
  { RD_TICK_MONTH, 28, 1.0, RD_TICK_YEAR },
  { RD_TICK_QUARTER, 90, 0.5, RD_TICK_YEAR },
  { RD_TICK_YEAR, 365, 1.0, RD_TICK_DECADE },
  { RD_TICK_DECADE, 3652, 1.0, RD_TICK_CENTURY },
};

/* Where scales without hours begin. */
#define FIRST_OF_DAYS 2

/* Decades above years say less than years above quarters while there are so few
 * of them, even where no quarter has room for its label.
 */
#define FEW_YEARS 3

static double
count_days (RdDay first, RdDay last)
{
  return (double) last - (double) first + 1.0;
}

static gboolean
is_axis (const RdAxis *self)
{
  return self != NULL && self->day_width > 0.0 && rd_day_is_valid (self->first) &&
         rd_day_is_valid (self->last) && self->first <= self->last;
}

/* --- units */

/* Years are counted in steps of this many; 0 for what is not made of years. */
static int
count_years (RdTickUnit unit)
{
  switch (unit)
    {
    case RD_TICK_CENTURY: return 100;
    case RD_TICK_DECADE:  return 10;
    case RD_TICK_YEAR:    return 1;
    case RD_TICK_QUARTER:
    case RD_TICK_MONTH:
    case RD_TICK_WEEK:
    case RD_TICK_DAY:
    case RD_TICK_SIX_HOURS:
    case RD_TICK_HOUR:
    default:              return 0;
    }
}

static int
count_months (RdTickUnit unit)
{
  return unit == RD_TICK_QUARTER ? 3 : unit == RD_TICK_MONTH ? 1 : 0;
}

/* The first day of the unit that holds @day; the first day of all where it would lie before that. */
static RdDay
find_beginning (RdTickUnit unit, RdDay day)
{
  int year, month, years = count_years (unit), months = count_months (unit);
  RdDay found = day;

  rd_day_get_ymd (day, &year, &month, NULL);
  if (years > 0)
    found = rd_day_from_ymd (year - year % years, 1, 1);
  else if (months > 0)
    found = rd_day_from_ymd (year, month - (month - 1) % months, 1);
  else if (unit == RD_TICK_WEEK)
    found = day - ((int) rd_day_get_weekday (day) - RD_MONDAY);

  return MAX (found, RD_DAY_FIRST);
}

/* The first day of the unit after the one that holds @day. */
static RdDay
find_next (RdTickUnit unit, RdDay day)
{
  int year, month, years = count_years (unit), months = count_months (unit);
  RdDay found;

  rd_day_get_ymd (day, &year, &month, NULL);
  if (years > 0)
    found = rd_day_from_ymd (year - year % years + years, 1, 1);
  else if (months > 0)
    found = rd_day_add_months (rd_day_from_ymd (year, month - (month - 1) % months, 1), months, NULL);
  else if (unit == RD_TICK_WEEK)
    found = day + (RD_SUNDAY + 1 - (int) rd_day_get_weekday (day));
  else
    found = day + 1;

  return found == RD_DAY_NONE ? RD_DAY_LAST + 1 : found;
}

static int
count_hours (RdTickUnit unit)
{
  return unit == RD_TICK_HOUR ? 1 : unit == RD_TICK_SIX_HOURS ? 6 : 0;
}

static GArray *
list_hours (const RdAxis *self, RdTickUnit unit)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RdTick));
  int step = count_hours (unit);

  for (RdDay day = self->first; day <= self->last; day++)
    for (int hour = 0; hour < 24; hour += step)
      {
        RdTick tick = { .unit = unit, .first = day, .hour = hour };

        tick.x0 = rd_axis_get_x_at (self, day + hour / 24.0);
        tick.x1 = rd_axis_get_x_at (self, day + (hour + step) / 24.0);
        g_array_append_val (ticks, tick);
      }
  return ticks;
}

static GArray *
list_ticks (const RdAxis *self, RdTickUnit unit)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RdTick));
  RdDay day = self->first;

  while (day <= self->last)
    {
      RdDay next = MAX (find_next (unit, day), day + 1);
      RdTick tick = { .unit = unit, .first = find_beginning (unit, day) };

      tick.x0 = rd_axis_get_x (self, day);
      tick.x1 = rd_axis_get_x (self, MIN (next, self->last + 1));
      g_array_append_val (ticks, tick);
      day = next;
    }
  return ticks;
}

/* Whether units as coarse as @unit would leave next to nothing to tell apart. */
static gboolean
is_coarse_enough (const RdAxis *self, RdTickUnit unit)
{
  return unit == RD_TICK_QUARTER && count_days (self->first, self->last) <= FEW_YEARS * 366.0;
}

/* --- questions */

double
rd_axis_get_width (const RdAxis *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return count_days (self->first, self->last) * self->day_width;
}

double
rd_axis_get_x (const RdAxis *self, RdDay day)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return ((double) day - (double) self->first) * self->day_width;
}

double
rd_axis_get_x_at (const RdAxis *self, double day)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return (day - (double) self->first) * self->day_width;
}

double
rd_axis_get_day_at (const RdAxis *self, double x)
{
  g_return_val_if_fail (self != NULL && self->day_width > 0.0, 0.0);

  return (double) self->first + x / self->day_width;
}

double
rd_axis_get_middle (const RdAxis *self, RdDay day)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return ((double) day - (double) self->first + 0.5) * self->day_width;
}

RdDay
rd_axis_get_day (const RdAxis *self, double x)
{
  double n;

  g_return_val_if_fail (self != NULL && self->day_width > 0.0, RD_DAY_NONE);

  n = floor (x / self->day_width);
  if (!(n > 0.0))
    return self->first;
  if (n >= count_days (self->first, self->last))
    return self->last;
  return self->first + (RdDay) n;
}

/* The finest scale from @i on of which a label fits. */
static gsize
choose_scale (const RdAxis *self, double label_width, gsize i)
{
  while (i + 1 < G_N_ELEMENTS (scales) && !is_coarse_enough (self, scales[i].unit) &&
         scales[i].days * self->day_width < label_width * scales[i].label_share)
    i++;
  return i;
}

void
rd_axis_get_ticks (const RdAxis *self, double label_width, GArray **out_coarse, GArray **out_fine)
{
  gsize i;

  g_return_if_fail (is_axis (self));
  g_return_if_fail (out_coarse != NULL && out_fine != NULL);

  i = choose_scale (self, label_width, FIRST_OF_DAYS);
  *out_coarse = list_ticks (self, scales[i].above);
  *out_fine = list_ticks (self, scales[i].unit);
}

void
rd_axis_get_hourly_ticks (const RdAxis *self, double label_width, GArray **out_coarse, GArray **out_fine)
{
  gsize i;

  g_return_if_fail (is_axis (self));
  g_return_if_fail (out_coarse != NULL && out_fine != NULL);

  i = choose_scale (self, label_width, 0);
  *out_coarse = list_ticks (self, scales[i].above);
  *out_fine = i < FIRST_OF_DAYS ? list_hours (self, scales[i].unit) : list_ticks (self, scales[i].unit);
}

/* --- operations */

RdAxis
rd_axis_fit (RdDay first, RdDay last, double width)
{
  RdAxis axis = { .first = first, .last = MAX (first, last) };

  axis.day_width = width > 0.0 ? width / count_days (axis.first, axis.last) : RD_AXIS_MIN_DAY_WIDTH;
  return axis;
}

/* An axis that was fitted may lie outside the limits already: it is never moved
 * against the direction that was asked for.
 */
static double
scale_day (double day_width, double factor, double max_day_width)
{
  if (factor >= 1.0)
    return MAX (day_width, MIN (day_width * factor, max_day_width));
  return MIN (day_width, MAX (day_width * factor, RD_AXIS_MIN_DAY_WIDTH));
}

RdAxis
rd_axis_zoom (const RdAxis *self, double factor, double anchor_x, double *out_shift)
{
  return rd_axis_zoom_within (self, factor, anchor_x, RD_AXIS_MAX_DAY_WIDTH, out_shift);
}

RdAxis
rd_axis_zoom_within (const RdAxis *self, double factor, double anchor_x, double max_day_width, double *out_shift)
{
  RdAxis axis = { 0 };

  g_return_val_if_fail (self != NULL && self->day_width > 0.0, axis);

  axis = *self;
  if (isfinite (factor) && factor > 0.0)
    axis.day_width = scale_day (self->day_width, factor, max_day_width);
  if (out_shift != NULL)
    *out_shift = anchor_x * (axis.day_width / self->day_width) - anchor_x;

  return axis;
}
