/* rd-holiday-change.h — a bank holiday that differs from the rule
 *
 * A day that an official file names as a bank holiday though the rules do not, or
 * the other way round.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char     *id;           /* UUID */
  RdDay     day;
  char     *name;         /* "Bank holiday for …"; "" where the day is none */
  gboolean  is_holiday;   /* FALSE: the rules name it, and it is none */
  char     *source;       /* the file that it came from, in words */
  int       revision;
} RdHolidayChange;

RD_DECLARE_RECORD (RdHolidayChange, rd_holiday_change)

G_END_DECLS
