/* rd-day.c — a civil day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/time/rd-day.h"

#include <string.h>

/* GDate counts from 1 January of the year 1, which is its day 1. */
#define GDATE_OF_1970 719163

#define FIRST_YEAR 1583
#define LAST_YEAR  9999

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
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return RD_DAY_NONE;
  if (day < 1 || day > rd_day_month_length (year, month))
    return RD_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (RdDay) g_date_get_julian (&date) - GDATE_OF_1970;
}

void
rd_day_get_ymd (RdDay day, int *year, int *month, int *mday)
{
  GDate date;

  g_return_if_fail (rd_day_is_valid (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + GDATE_OF_1970));
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (mday != NULL)
    *mday = g_date_get_day (&date);
}

RdWeekday
rd_day_get_weekday (RdDay day)
{
  g_return_val_if_fail (rd_day_is_valid (day), RD_MONDAY);

  /* GDate's day 1 was a Monday. */
  return (RdWeekday) ((day + GDATE_OF_1970 - 1) % 7 + RD_MONDAY);
}

int
rd_day_month_length (int year, int month)
{
  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
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

char *
rd_day_to_iso (RdDay day)
{
  int year, month, mday;

  if (!rd_day_is_valid (day))
    return NULL;

  rd_day_get_ymd (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}
