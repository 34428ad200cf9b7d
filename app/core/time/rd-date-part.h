/* rd-date-part.h — parts of months and years, in words
 *
 * "early", "first half of", "summer", "Q3" before a month or a year, and which
 * days they are: thirds of a month are the days 1–10, 11–20 and 21–last; thirds of a year four months each;
 * seasons three months each from March, winter ending in the next year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-date-words.h"
#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_DATE_PART_WHOLE,
  RD_DATE_PART_THIRD,      /* early, mid, late: 0–2, of a month or a year */
  RD_DATE_PART_HALF,       /* 0–1, of a month or a year */
  RD_DATE_PART_QUARTER,    /* 0–3, of a year */
  RD_DATE_PART_WEEK,       /* 0–3 from the first of a month, 4: the last seven days */
  RD_DATE_PART_SEASON,     /* spring, summer, autumn, winter: 0–3 */
  RD_DATE_PART_DECADE,
} RdDatePart;

/* Reads "early", "beginning of", "mid to late", "second half of", "last week of", "Q3", "winter", … at *@word with
 * the words that join it to the month or year, and moves it on.  @out_first … @out_last count
 * from 0.  FALSE and nothing changed where there is none.
 */
gboolean rd_date_part_read      (const RdDateWord **word, RdDatePart *out, int *out_first, int *out_last);

/* The first and last day of it.  @month is -1 where the year stands alone.  FALSE where a month or a year
 * has no such part, and where the days are out of range.
 */
gboolean rd_date_part_find_days (RdDatePart self, int first, int last, int year, int month, RdDay *earliest, RdDay *latest);

G_END_DECLS
