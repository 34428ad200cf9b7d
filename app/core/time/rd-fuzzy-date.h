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
} RdPrecision;

typedef enum
{
  RD_QUALIFIER_NONE,
} RdQualifier;

typedef struct
{
  RdDay       earliest;
  RdDay       latest;
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

/* Reads ISO dates (2016-05-22, 2016-05, 2016) and the plain UK forms: 22/05/16,
 * 22.05.2016, 22-05-16, 22-May-16, 22 May 2016, 22nd May 2016, Sunday 22 May
 * 2016, May 2016, 05/2016.  A year of two digits is the latest one that is not
 * after @today's year.  @out is untouched on failure.
 */
gboolean    rd_fuzzy_date_parse        (const char *text, RdDay today, RdFuzzyDate *out, GError **error);

/* "day", "month", "year". */
const char *rd_precision_get_name      (RdPrecision precision);
/* "none". */
const char *rd_qualifier_get_name      (RdQualifier qualifier);

G_END_DECLS
