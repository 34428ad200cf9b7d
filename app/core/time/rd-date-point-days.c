/* rd-date-point-days.c — which days a date as written names
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-date-point.h"

int
rd_date_point_get_year (const RdDatePoint *self, RdDay today)
{
  int this_year, year;

  g_return_val_if_fail (self != NULL && rd_day_is_valid (today), -1);

  if (self->year_digits != 2)
    return self->year;
  rd_day_get_ymd (today, &this_year, NULL, NULL);
  year = this_year / 100 * 100 + self->year;
  return year <= this_year ? year : year - 100;
}

gboolean
rd_date_point_has_wrong_weekday (const RdDatePoint *self, RdDay day)
{
  g_return_val_if_fail (self != NULL && rd_day_is_valid (day), FALSE);
  return self->weekday > 0 && (int) rd_day_get_weekday (day) != self->weekday;
}

/* The result for a day that the calendar here does not have. */
static RdDatePointResult
judge_missing_day (const RdDatePoint *self, int year)
{
  gboolean is_early = year > 0 && year < 1583 && self->month >= 1 && self->month <= 12;

  return is_early && self->mday >= 1 && self->mday <= rd_day_month_length (2000 + year % 400, self->month)
         ? RD_DATE_POINT_IS_OUT_OF_RANGE : RD_DATE_POINT_IS_IMPOSSIBLE;
}

static RdDatePointResult
find_day (const RdDatePoint *self, int year, RdFuzzyDate *out)
{
  RdDay day = rd_day_from_ymd (year, self->month, self->mday);
  RdDatePointResult result = RD_DATE_POINT_IS_FINE;

  if (day == RD_DAY_NONE && self->is_numeric)
    {
      day = rd_day_from_ymd (year, self->mday, self->month);
      result = RD_DATE_POINT_IS_US_ORDER;
    }
  if (day == RD_DAY_NONE)
    return judge_missing_day (self, year);
  *out = (RdFuzzyDate) { day, day, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
  return result;
}

static RdPrecision
find_precision (const RdDatePoint *self)
{
  if (self->part == RD_DATE_PART_DECADE)
    return RD_PRECISION_RANGE;
  if (self->part == RD_DATE_PART_WHOLE)
    return self->month >= 0 ? RD_PRECISION_MONTH : RD_PRECISION_YEAR;
  return self->month >= 0 ? RD_PRECISION_PART_OF_MONTH : RD_PRECISION_PART_OF_YEAR;
}

RdDatePointResult
rd_date_point_find_days (const RdDatePoint *self, RdDay today, RdFuzzyDate *out)
{
  RdFuzzyDate date = { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE };
  int year;

  g_return_val_if_fail (self != NULL && out != NULL && self->year >= 0, RD_DATE_POINT_IS_IMPOSSIBLE);

  year = rd_date_point_get_year (self, today);
  if (self->mday >= 0)
    return find_day (self, year, out);
  if (!rd_date_part_find_days (self->part, self->first, self->last, year, self->month, &date.earliest, &date.latest))
    {
      gboolean is_early = year > 0 && year < 1583 && (self->month < 0 || (self->month >= 1 && self->month <= 12));

      return is_early ? RD_DATE_POINT_IS_OUT_OF_RANGE : RD_DATE_POINT_IS_IMPOSSIBLE;
    }
  date.precision = find_precision (self);
  *out = date;
  return RD_DATE_POINT_IS_FINE;
}
