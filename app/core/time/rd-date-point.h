/* rd-date-point.h — one date as written: a day, a month, a year or a part of them
 *
 * Reads what names one stretch of the calendar, without qualifiers and without
 * ranges, and finds its first and last day.  UK order; a slip is mended only
 * where one reading is sensible, and said.  What the words leave out stays out.
 *
 *   days      22/05/16 · 22.05.2016 · 22-May-16 · 22nd of May 2016 · May 22, 2016 · 2016-05-22 · Sun 22/05/16 · 22/05/16 (Sunday)
 *   months    May 2016 · May ’16 · May-16 · 05/2016 · 2016-05 · ??/05/2016 · xx/05/2016
 *   years     2016 · ??/??/2016
 *   parts     early June 2015 (days 1–10) · mid-June (11–20) · end of June (21–last) · first half of June (1–15) ·
 *             first week of June (1–7), last week (the last seven days) · early to mid June
 *   of years  early (Jan–Apr), mid (May–Aug), late (Sep–Dec) 2016 · spring, summer, autumn · winter 2016/17 and winter 2016
 *             (both Dec 2016–Feb 2017) · Q3 2016 · third quarter of 2016 · first half of 2016
 *   decades   the 1990s
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-part.h"
#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

typedef struct
{
  int        weekday;         /* RdWeekday; these four are -1 where nothing names them */
  int        mday;
  int        month;
  int        year;            /* as written */
  int        year_digits;     /* 2 or 4; 0 without year */
  RdDatePart part;
  int        first, last;     /* of the parts of that kind */
  gboolean   is_numeric;      /* day and month are numbers, day first */
  gboolean   is_slashed;      /* n/n/n */
  gboolean   is_uncertain;    /* a “?” stands within it */
  gboolean   is_mended;
} RdDatePoint;

typedef enum
{
  RD_DATE_POINT_FULL,         /* with its year */
  RD_DATE_POINT_NO_YEAR,      /* "18 February", "12/03", "May": what a later date completes */
  RD_DATE_POINT_DAY_ONLY,     /* "18", "18th" */
} RdDatePointShape;

/* Reads the longest date of that shape at *@word and moves it on; FALSE and nothing changed where there is none. */
gboolean rd_date_point_read    (const RdDateWord **word, RdDatePointShape shape, RdDatePoint *out);

typedef enum
{
  RD_DATE_POINT_IS_FINE,
  RD_DATE_POINT_IS_IMPOSSIBLE,
  RD_DATE_POINT_IS_OUT_OF_RANGE,    /* before 1583 */
  RD_DATE_POINT_IS_US_ORDER,        /* possible only as month/day, and taken so */
} RdDatePointResult;

/* The days that a point with its year names.  A year of two digits is the latest that is not after @today's.
 * @out, without qualifier, is untouched where the point is impossible or out of range.
 */
RdDatePointResult rd_date_point_find_days (const RdDatePoint *self, RdDay today, RdFuzzyDate *out);

/* Whether the weekday that stands with it is another than @day's. */
gboolean rd_date_point_has_wrong_weekday  (const RdDatePoint *self, RdDay day);

/* The full year; of two digits the latest that is not after @today's. */
int      rd_date_point_get_year           (const RdDatePoint *self, RdDay today);

G_END_DECLS
