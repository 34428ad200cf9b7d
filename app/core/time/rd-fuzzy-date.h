/* rd-fuzzy-date.h — a date as people write it
 *
 * Kept as written, understood as the earliest and latest day that it can be,
 * with the precision that the words name.  Nothing is invented: "May 2016" is
 * the whole month, not its first day.  UK order, day before month.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_PRECISION_DAY,
  RD_PRECISION_MONTH,
  RD_PRECISION_YEAR,
  RD_PRECISION_PART_OF_MONTH,   /* early June 2015 */
  RD_PRECISION_PART_OF_YEAR,    /* spring 2016, mid 2016, winter 2016/17 */
  RD_PRECISION_RANGE,           /* 12–14/03/2016 */
} RdPrecision;

typedef enum
{
  RD_QUALIFIER_NONE,
  RD_QUALIFIER_UNCERTAIN,   /* ?22 May 2016 */
  RD_QUALIFIER_CIRCA,       /* c. 2014 */
  RD_QUALIFIER_BEFORE,      /* before 3/5/16: earliest is RD_DAY_NONE */
  RD_QUALIFIER_AFTER,       /* after 3/5/16: latest is RD_DAY_NONE */
} RdQualifier;

typedef struct
{
  RdDay       earliest;      /* RD_DAY_NONE: open */
  RdDay       latest;        /* RD_DAY_NONE: open */
  RdPrecision precision;
  RdQualifier qualifier;
} RdFuzzyDate;

#define RD_FUZZY_DATE_ERROR (rd_fuzzy_date_error_quark ())
typedef enum
{
  RD_FUZZY_DATE_ERROR_NOT_UNDERSTOOD,
  RD_FUZZY_DATE_ERROR_IMPOSSIBLE,      /* 31/06/2016 */
} RdFuzzyDateError;
GQuark      rd_fuzzy_date_error_quark (void);

/* Reads every form of rd-date-span: days, months, years, their parts, ranges, weeks, serial numbers, and what
 * qualifies them.  A year of two digits is the latest one that is not after @today's year.  Slips are mended where one reading
 * is sensible, also a weekday that is not the day's; American order, several dates in one and a time beside
 * the date are refused (rd-date-reading takes them, and says so).  @out is untouched on failure.
 */
gboolean    rd_fuzzy_date_parse        (const char *text, RdDay today, RdFuzzyDate *out, GError **error);

/* "day", "month", "year", "part-of-month", "part-of-year", "range"; and back. */
const char *rd_precision_get_name      (RdPrecision precision);
gboolean    rd_precision_from_name     (const char *name, RdPrecision *out);
/* "none", "uncertain", "circa", "before", "after"; and back. */
const char *rd_qualifier_get_name      (RdQualifier qualifier);
gboolean    rd_qualifier_from_name     (const char *name, RdQualifier *out);

G_END_DECLS
