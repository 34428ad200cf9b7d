/* rd-report-dates.h — days written out in a report
 *
 * "9/6/15", "09.06.2015", "9th June 2015", "Tuesday, 9 June", "June 9th, 2015", "the ninth of June 2015", "2015-06-09", and both
 * ends of "9–12 June 2015".  UK order, day before month.  Months and years alone are no
 * days.  What is no day of the calendar (31 June) is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

/* 1. day is RD_DAY_NONE where no year is written; month and mday are always there.
 * 2. A year of two digits is 1940–2039.
 * 3. start … end is the day alone, without a weekday or "on" before it; of the first day of a stretch it is all of the stretch.
 */
typedef struct
{
  gsize start, end;      /* bytes */
  RdDay day;
  int   month, mday;
} RdReportDate;

/* (transfer full): a GArray of RdReportDate, in the order of the text. */
GArray *rd_report_dates_find   (const char *text);

/* "early summer 2014" for 9 June 2014, "late winter 2014–15" for 3 February 2015; without a year where none is known.
 * (transfer full)
 */
char   *rd_report_date_to_season (const RdReportDate *self);

G_END_DECLS
