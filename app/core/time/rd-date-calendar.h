/* rd-date-calendar.h — a day, a month or a year as written
 *
 * The forms of dates behind rd-date-point, each of which fills in what is named.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-point.h"

G_BEGIN_DECLS

/* A number alone is a year only between these. */
#define RD_DATE_CALENDAR_FIRST_YEAR 1900
#define RD_DATE_CALENDAR_LAST_YEAR  2100

/* Reads the longest at *@word into @out and moves it on: with its year where @wants_year is set, else a day and month, or a
 * month, without.  FALSE where there is none; *@word and @out are as they were then.
 */
gboolean rd_date_calendar_read      (const RdDateWord **word, gboolean wants_year, RdDatePoint *out);

/* A year of four digits, of two after an apostrophe or, where @may_be_short is set, of two. */
gboolean rd_date_calendar_take_year (const RdDateWord **word, gboolean may_be_short, RdDatePoint *point);

/* "22", "22nd", "22?" */
gboolean rd_date_calendar_take_day  (const RdDateWord **word, RdDatePoint *point);

G_END_DECLS
