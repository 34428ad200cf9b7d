/* rd-holidays.h — the public holidays of England and Wales
 *
 * Good Friday and Christmas Day (common law), the bank holidays of the Banking
 * and Financial Dealings Act 1971, schedule 1, and those proclaimed under its
 * section 1, worked out by rule for any year, with the days that were moved
 * and the one-off days.  Substitute days stand instead of the weekend day they
 * stand for, as GOV.UK lists them.  It knows no names: those are worded in
 * model/rd-wording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

/* The last year whose days have been published; later years are by rule, and
 * a day proclaimed meanwhile is not in them.
 */
#define RD_HOLIDAYS_KNOWN_LAST_YEAR 2028

/* The first year for which the moved and one-off days are listed. */
#define RD_HOLIDAYS_KNOWN_FIRST_YEAR 1995

typedef enum
{
  RD_HOLIDAY_NEW_YEAR,
  RD_HOLIDAY_GOOD_FRIDAY,
  RD_HOLIDAY_EASTER_MONDAY,
  RD_HOLIDAY_EARLY_MAY,
  RD_HOLIDAY_SPRING,
  RD_HOLIDAY_SUMMER,
  RD_HOLIDAY_CHRISTMAS,
  RD_HOLIDAY_BOXING,
  RD_HOLIDAY_MILLENNIUM,          /* Fri 31 Dec 1999 */
  RD_HOLIDAY_GOLDEN_JUBILEE,      /* Mon 3 Jun 2002 */
  RD_HOLIDAY_ROYAL_WEDDING,       /* Fri 29 Apr 2011 */
  RD_HOLIDAY_DIAMOND_JUBILEE,     /* Tue 5 Jun 2012 */
  RD_HOLIDAY_PLATINUM_JUBILEE,    /* Fri 3 Jun 2022 */
  RD_HOLIDAY_STATE_FUNERAL,       /* Mon 19 Sep 2022 */
  RD_HOLIDAY_CORONATION,          /* Mon 8 May 2023 */
  RD_HOLIDAY_NAMED,               /* by no rule: an official file named it (rd-workdays) */
  RD_N_HOLIDAYS,
} RdHolidayKind;

typedef struct
{
  RdDay         day;
  RdHolidayKind kind;
  gboolean      substitute;   /* stands for a weekend day ("substitute day") */
} RdHoliday;

/* The most that a year can have. */
#define RD_HOLIDAYS_MAX_PER_YEAR 16

/* Writes the holidays of @year (1583–9999) in date order and returns their
 * number.  Rules of today's law are applied to every year from 1978 on; before
 * that without the early May holiday (from 1978), and before 1974 without New
 * Year's Day.
 */
guint    rd_holidays_for_year (int year, RdHoliday out[RD_HOLIDAYS_MAX_PER_YEAR]);

/* How many holidays there are from 1583 to the end of the year before @year: every
 * holiday of a year is a Monday to Friday of that year, so they need no list.
 */
guint    rd_holidays_count_before (int year);

/* Whether @day is a holiday, and which; @out may be NULL. */
gboolean rd_holidays_find     (RdDay day, RdHoliday *out);

/* Easter Sunday of a year (Gregorian computus). */
RdDay    rd_holidays_easter   (int year);

G_END_DECLS
