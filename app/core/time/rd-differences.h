/* rd-differences.h — where an official list of bank holidays and the rules differ
 *
 * A weekday that a list names as a bank holiday though the rules of rd-holidays do not, or the
 * other way round.  It knows nothing about closures and counting, which are rd-workdays'.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-holidays.h"

G_BEGIN_DECLS

/* What a list says about a day. */
typedef struct
{
  RdDay       day;
  gboolean    is_holiday;
  const char *name;         /* in the list's words; NULL or "" where there is none */
} RdHolidayOverride;

typedef struct
{
  RdDay    day;
  gboolean is_holiday;
  char    *name;            /* NULL where there is none */
  int      n_more;          /* holidays up to and including this day, more than the rules give */
} RdDifference;

/* Immutable once made. */
typedef struct _RdDifferences RdDifferences;

/* @overrides are copied, in any order.  Those on a weekend, and those that say what the rules
 * say, are no difference; of two for one day the last counts. (transfer full)
 */
RdDifferences      *rd_differences_new        (const RdHolidayOverride *overrides, gsize n_overrides);
void                rd_differences_free       (RdDifferences *self);       /* NULL is fine */

/* What differs on @day; NULL where nothing does. (transfer none) */
const RdDifference *rd_differences_find       (const RdDifferences *self, RdDay day);

/* How many more holidays there are up to and including @day than by the rules; fewer where negative. */
int                 rd_differences_count_more (const RdDifferences *self, RdDay day);

G_END_DECLS
