/* rd-report-dates.h — days written out in a report
 *
 * "9/6/15", "09.06.2015", "9th June 2015", "Tuesday, 9 June", "June 9th, 2015", "the ninth of June 2015", "2015-06-09", and both
 * ends of "9–12 June 2015".  UK order, day before month, unless there is no such month ("6/25/2015").  Months and years alone are no
 * days.  What is no day of the calendar (31 June) is left out.
 *
 * Digits in a row ("09062015", "20150609") are days to who looks for one, and any number to everybody else: those are found apart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

#define RD_REPORT_DATE_OTHERS 3

/* 1. day is RD_DAY_NONE where no year is written; month and mday are always there.
 * 2. A year of two digits is 1940–2039.
 * 3. start … end is the day alone, without a weekday or "on" before it; of the first day of a stretch it is all of the stretch.
 * 4. others are the days that the same numbers are in another order, the month first or the year first, or in the century before; RD_DAY_NONE
 *    where there are none.
 */
typedef struct
{
  gsize start, end;      /* bytes */
  RdDay day;
  int   month, mday;
  RdDay others[RD_REPORT_DATE_OTHERS];
} RdReportDate;

/* (transfer full): a GArray of RdReportDate, in the order of the text. */
GArray *rd_report_dates_find   (const char *text);

/* Six or eight digits in a row that may be a day, the day first, the month first or the year first. (transfer full): a GArray of RdReportDate, in the order
 * of the text; day is the first of the readings.
 */
GArray *rd_report_dates_find_digits (const char *text);

/* Whether the date, however its numbers are read, is @day. */
gboolean rd_report_date_may_be (const RdReportDate *self, RdDay day);

/* "early summer 2014" for 9 June 2014, "late winter 2014–15" for 3 February 2015; without a year where none is known.
 * (transfer full)
 */
char   *rd_report_date_to_season (const RdReportDate *self);

G_END_DECLS
