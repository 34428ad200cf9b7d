/* rd-date-reading.h — what a cell of a chronology says of when
 *
 * A date cell as people fill it in: a date in any form of rd-date-span, with or
 * without a time before or after it ("22/05/16 0930", "0930 22/05/16", "22/05/16 at 2pm", "2016-05-22T09:30:00"),
 * perhaps with a slip of the pen or two dates in one.  A slip is mended only where one
 * reading is sensible, and said.  Nothing is invented.
 *
 * Where a day stands first and other words follow ("22/05/16 – see also file note"), that day is the date and
 * is_mended says that the cell holds more; a second day among those words makes it RD_DATE_SEVERAL.  Where words that are
 * none of a date's come first, or follow a mere month or year without brackets, the cell is not understood.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-fuzzy-date.h"
#include "core/time/rd-time-of-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_DATE_FINE,
  RD_DATE_IMPOSSIBLE,        /* 31/06/2016, 00/00/0000: no date */
  RD_DATE_NOT_UNDERSTOOD,    /* no date */
  RD_DATE_SEVERAL,           /* 03/02/17 & 10/02/17: a range from the first to the last */
  RD_DATE_US_ORDER,          /* 05/22/2016: impossible as day/month, possible as month/day, and taken so */
  RD_DATE_END_BEFORE_START,  /* 10/02/17 - 03/02/17: the start alone */
} RdDateProblem;

typedef struct
{
  gboolean      has_date;
  RdFuzzyDate   date;          /* where has_date */
  RdDateProblem problem;
  gboolean      is_ambiguous;  /* n/n/n whose first two numbers are at most 12 and differ: month/day would be possible too */
  gboolean      is_mended;     /* an evident slip (22.05/16, 22//05/16, “Febuary”, O3/05/16, another weekday than the day’s) was read as
                                * what was meant; or words after a day were left out */
  int           minutes;       /* a time beside the date, since midnight; of a stretch the beginning; RD_MINUTES_NONE */
  gboolean      has_bad_time;  /* something stands where a time would, and is none: “22/05/16 am” */
  gsize         length;        /* bytes that were read, with the separator after them: rd_date_reading_read_start() */
} RdDateReading;

/* The whole of @text; line breaks count as spaces.  Always fills @out. */
void     rd_date_reading_read       (const char *text, RdDay today, RdDateReading *out);

/* The date with which @text begins ("12/03/2016 - Seen at home"), and a time beside it; FALSE where it begins with none.
 * A number alone is none; a lone year, and what is before or after something, need a separator after
 * them ("2014: first referral").  One that is impossible is found, without date.
 */
gboolean rd_date_reading_read_start (const char *text, RdDay today, RdDateReading *out);

G_END_DECLS
