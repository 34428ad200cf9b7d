/* rd-age-scale.c — the age of a child along an axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-age-scale.h"

/* The shortest that so many months can be, in days. */
static const struct { int months; double days; } steps[] = {
  { 1, 28.0 }, { 12, 365.0 }, { 60, 1826.0 }, { 120, 3652.0 },
};

static int
choose_step (const RdAxis *axis, double label_width)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i].days * axis->day_width < label_width)
    i++;
  return steps[i].months;
}

/* The day on which an age is reached; after all days where there is none such. */
static RdDay
find_birthday (RdDay born, int months)
{
  RdDay day = rd_day_add_months (born, months, NULL);

  return day != RD_DAY_NONE ? day : RD_DAY_LAST;
}

/* The age, in whole steps, that is reached at or before the axis begins; 0 where birth is later. */
static int
find_first_age (const RdAxis *axis, RdDay born, int step)
{
  int months;

  if (axis->first <= born)
    return 0;
  months = (int) ((axis->first - born) / 31.0) / step * step;
  while (find_birthday (born, months + step) <= axis->first)
    months += step;
  return months;
}

GArray *
rd_age_scale_get_ticks (const RdAxis *axis, RdDay born, double label_width)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (RdAgeTick));
  double width;
  int step, months;

  g_return_val_if_fail (axis != NULL && axis->day_width > 0.0 && rd_day_is_valid (born), ticks);

  width = rd_axis_get_width (axis);
  step = choose_step (axis, label_width);
  for (months = find_first_age (axis, born, step); find_birthday (born, months) <= axis->last; months += step)
    {
      RdDay begin = find_birthday (born, months), end = find_birthday (born, months + step);
      RdAgeTick tick = { .months = months, .step = step };

      if (begin >= end)
        break;
      tick.x0 = MAX (rd_axis_get_x (axis, begin), 0.0);
      tick.x1 = MIN (rd_axis_get_x (axis, end), width);
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
