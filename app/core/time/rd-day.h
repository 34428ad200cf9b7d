/* rd-day.h — a civil day
 *
 * A day is a number of days since 1970-01-01 in the Gregorian calendar,
 * without a time of day and without a time zone.  This module knows nothing
 * about working days, holidays, locales or the clock.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 RdDay;

/* No day: not known, or not applicable. */
#define RD_DAY_NONE G_MININT32

/* The first and last day that this program handles, 1583-01-01 (the first
 * whole Gregorian year) and 9999-12-31.  Arithmetic that leaves this range
 * gives RD_DAY_NONE.
 */
#define RD_DAY_FIRST ((RdDay) -141349)
#define RD_DAY_LAST  ((RdDay) 2932896)

/* ISO 8601 numbers. */
typedef enum
{
  RD_MONDAY = 1,
  RD_TUESDAY,
  RD_WEDNESDAY,
  RD_THURSDAY,
  RD_FRIDAY,
  RD_SATURDAY,
  RD_SUNDAY,
} RdWeekday;

/* Whether @day is a day within RD_DAY_FIRST … RD_DAY_LAST. */
gboolean  rd_day_is_valid      (RdDay day);

/* The day with this year, month (1–12) and day of the month (1–31), or
 * RD_DAY_NONE where there is no such day (31 June, 29 February 2015).
 */
RdDay     rd_day_from_ymd      (int year, int month, int day);

/* Takes @day apart; every out-parameter may be NULL. @day must be valid. */
void      rd_day_get_ymd       (RdDay day, int *year, int *month, int *mday);

/* Monday … Sunday.  @day must be valid. */
RdWeekday rd_day_get_weekday   (RdDay day);

/* The number of days in a month (1–12) of a year. */
int       rd_day_month_length  (int year, int month);

/* @n calendar days later, earlier where @n is negative. */
RdDay     rd_day_add_days      (RdDay day, int n);

/* The corresponding date @n months later (earlier where negative): the same
 * number of the month, or the month's last day where it has no such number
 * (Dodds v Walker [1981] 1 WLR 1027; Interpretation Act 1978, schedule 1).
 * @out_clamped, which may be NULL, says whether the last day had to stand in.
 */
RdDay     rd_day_add_months    (RdDay day, int n, gboolean *out_clamped);

/* Reads exactly YYYY-MM-DD.  RD_DAY_NONE for anything else. */
RdDay     rd_day_parse_iso     (const char *text);

#define RD_DAY_ISO_SIZE 11

/* "YYYY-MM-DD" in @out.  FALSE, and @out untouched, for RD_DAY_NONE. */
gboolean  rd_day_write_iso     (RdDay day, char out[RD_DAY_ISO_SIZE]);

/* "YYYY-MM-DD".  (transfer full); NULL for RD_DAY_NONE. */
char     *rd_day_to_iso        (RdDay day);

G_END_DECLS
