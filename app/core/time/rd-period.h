/* rd-period.h — a length of time as the guidance states it
 *
 * "Five working days", "one month", "72 hours": an amount and a unit.  What a
 * working day is belongs to rd-workdays; this module only names the units and
 * reads their names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_UNIT_WORKING_DAYS,
  RD_UNIT_DAYS,
  RD_UNIT_WEEKS,
  RD_UNIT_MONTHS,
  RD_UNIT_YEARS,
  RD_UNIT_HOURS,        /* elapsed hours, not working hours */
} RdUnit;

/* The longest period that is taken: anything longer is a mistake. */
#define RD_PERIOD_MAX_AMOUNT 36525

typedef struct
{
  int    amount;        /* 0 … RD_PERIOD_MAX_AMOUNT */
  RdUnit unit;
} RdPeriod;

/* "working-days", "days", "weeks", "months", "years", "hours". */
gboolean    rd_unit_from_name (const char *name, RdUnit *out_unit);
const char *rd_unit_get_name  (RdUnit unit);

/* A moment @hours after @minute (0–1439) of @day, in elapsed hours and civil
 * time: 14:30 on a Friday + 72 hours = 14:30 on Monday.  The out-parameters
 * are left alone and FALSE is returned where the result is no valid day.
 */
gboolean    rd_period_add_hours (RdDay day, int minute, int hours,
                                 RdDay *out_day, int *out_minute);

G_END_DECLS
