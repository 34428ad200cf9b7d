/* rd-date-reading.h — what a cell of a chronology says of when
 *
 * A date cell as people fill it in: a date in any form of rd-fuzzy-date, with or
 * without a time, perhaps with a slip of the pen or two dates in one.  A slip is
 * mended only where one reading is sensible, and said.  Nothing is invented.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

#define RD_MINUTES_NONE (-1)

typedef enum
{
  RD_DATE_FINE,
  RD_DATE_IMPOSSIBLE,        /* 31/06/2016, 00/00/0000: no date */
  RD_DATE_NOT_UNDERSTOOD,    /* no date */
  RD_DATE_SEVERAL,           /* 03/02/17 & 10/02/17: a range from the first to the last */
  RD_DATE_US_ORDER,          /* 05/22/2016: impossible as day/month, possible as month/day, and taken so */
} RdDateProblem;

typedef struct
{
  gboolean      has_date;
  RdFuzzyDate   date;          /* where has_date */
  RdDateProblem problem;
  gboolean      is_ambiguous;  /* n/n/n whose first two numbers are at most 12 and differ: month/day would be possible too */
  gboolean      is_mended;     /* an evident slip (22.05/16, 22//05/16, “Febuary”) was read as what was meant */
  int           minutes;       /* a time beside the date, since midnight; of a stretch the beginning; RD_MINUTES_NONE */
  gboolean      has_bad_time;  /* something stands where a time would, and is none: “22/05/16 am” */
  gsize         length;        /* bytes that were read, with the separator after them: rd_date_reading_read_start() */
} RdDateReading;

/* The whole of @text; line breaks count as spaces.  Always fills @out. */
void     rd_date_reading_read       (const char *text, RdDay today, RdDateReading *out);

/* The date with which @text begins ("12/03/2016 - Seen at home"); FALSE where it begins with none. */
gboolean rd_date_reading_read_start (const char *text, RdDay today, RdDateReading *out);

/* "0930", "9.30", "14:30hrs", "2.15 p.m.", "noon", "23:00–01:30", "?1400", "approx 16:00": minutes
 * since midnight, of a stretch the beginning; RD_MINUTES_NONE for anything else ("am", "Evening", 25:10).
 */
int      rd_time_of_day_parse       (const char *text);

/* "HH:MM". (transfer full); NULL for RD_MINUTES_NONE. */
char    *rd_time_of_day_to_text     (int minutes);

G_END_DECLS
