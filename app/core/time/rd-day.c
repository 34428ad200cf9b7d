/* rd-day.c — a civil day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-day.h"

#include <string.h>

#define FIRST_YEAR 1583
#define LAST_YEAR  9999

/* From 1 January of the year 1, a Monday, to 1 January 1970. */
#define DAYS_BEFORE_1970 719162

/* In 400 years, after which the calendar repeats. */
#define DAYS_IN_CYCLE 146097

/* From the beginning of the year to that of each month, and to the next year's. */
static const int days_before_month[2][13] = {
  { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 },
  { 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366 },
};

static int
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* From 1 January of the year 1 to that of @year. */
static int
count_days_before_year (int year)
{
  int years = year - 1;

  return years * 365 + years / 4 - years / 100 + years / 400;
}

static RdDay
check_range (gint64 day)
{
  return day >= RD_DAY_FIRST && day <= RD_DAY_LAST ? (RdDay) day : RD_DAY_NONE;
}

/* @count digits as a number, or -1 where one of them is none. */
static int
read_digits (const char *text, int count)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }
  return value;
}

gboolean
rd_day_is_valid (RdDay day)
{
  return day >= RD_DAY_FIRST && day <= RD_DAY_LAST;
}

RdDay
rd_day_from_ymd (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return RD_DAY_NONE;
  if (day < 1 || day > rd_day_month_length (year, month))
    return RD_DAY_NONE;

  return count_days_before_year (year) + days_before_month[is_leap_year (year)][month - 1] + day - 1 - DAYS_BEFORE_1970;
}

void
rd_day_get_ymd (RdDay day, int *year, int *month, int *mday)
{
  int days, y, m;
  const int *before;

  g_return_if_fail (rd_day_is_valid (day));

  /* An average year's length hits the year or the one before it. */
  days = day + DAYS_BEFORE_1970;
  y = (int) ((gint64) days * 400 / DAYS_IN_CYCLE) + 1;
  if (count_days_before_year (y + 1) <= days)
    y++;
  if (year != NULL)
    *year = y;
  if (month == NULL && mday == NULL)
    return;

  /* No month is longer than 31 days, so this one or one after it. */
  days -= count_days_before_year (y);
  before = days_before_month[is_leap_year (y)];
  for (m = days / 31; days >= before[m + 1];)
    m++;
  if (month != NULL)
    *month = m + 1;
  if (mday != NULL)
    *mday = days - before[m] + 1;
}

RdWeekday
rd_day_get_weekday (RdDay day)
{
  g_return_val_if_fail (rd_day_is_valid (day), RD_MONDAY);

  return (RdWeekday) ((day + DAYS_BEFORE_1970) % 7 + RD_MONDAY);
}

int
rd_day_month_length (int year, int month)
{
  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days_before_month[is_leap_year (year)][month] - days_before_month[is_leap_year (year)][month - 1];
}

RdDay
rd_day_add_days (RdDay day, int n)
{
  if (!rd_day_is_valid (day))
    return RD_DAY_NONE;
  return check_range ((gint64) day + n);
}

RdDay
rd_day_add_months (RdDay day, int n, gboolean *out_clamped)
{
  int year, month, mday, length;
  gint64 months;

  if (!rd_day_is_valid (day))
    return RD_DAY_NONE;

  rd_day_get_ymd (day, &year, &month, &mday);
  months = (gint64) year * 12 + (month - 1) + n;
  if (months < FIRST_YEAR * 12 || months >= (LAST_YEAR + 1) * 12)
    return RD_DAY_NONE;

  year = (int) (months / 12);
  month = (int) (months % 12) + 1;
  length = rd_day_month_length (year, month);
  if (out_clamped != NULL)
    *out_clamped = mday > length;
  return rd_day_from_ymd (year, month, MIN (mday, length));
}

RdDay
rd_day_parse_iso (const char *text)
{
  if (text == NULL || strnlen (text, 11) != 10 || text[4] != '-' || text[7] != '-')
    return RD_DAY_NONE;

  /* A part that is no number is -1, which is no year, month or day. */
  return rd_day_from_ymd (read_digits (text, 4), read_digits (text + 5, 2), read_digits (text + 8, 2));
}

gboolean
rd_day_write_iso (RdDay day, char out[RD_DAY_ISO_SIZE])
{
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return FALSE;

  rd_day_get_ymd (day, &year, &month, &mday);
  for (int i = 3; i >= 0; i--, year /= 10)
    out[i] = (char) ('0' + year % 10);
  out[4] = out[7] = '-';
  out[5] = (char) ('0' + month / 10);
  out[6] = (char) ('0' + month % 10);
  out[8] = (char) ('0' + mday / 10);
  out[9] = (char) ('0' + mday % 10);
  out[10] = '\0';
  return TRUE;
}

char *
rd_day_to_iso (RdDay day)
{
  char text[RD_DAY_ISO_SIZE];

  return rd_day_write_iso (day, text) ? g_strdup (text) : NULL;
}
