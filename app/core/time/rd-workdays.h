/* rd-workdays.h — counting working days
 *
 * A working day is any day that is not a Saturday or Sunday, a public holiday
 * of England and Wales (rd-holidays, with what an official file says otherwise) or one of
 * the board's own closures.  The
 * day counted from is never counted itself (Lester v Garland; Dodds v Walker).
 * It knows nothing about timescales, and nothing about who closed the board.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-day.h"
#include "core/time/rd-differences.h"
#include "core/time/rd-holidays.h"

G_BEGIN_DECLS

/* A stretch of days, both included, on which the board's office is closed. */
typedef struct
{
  RdDay first;
  RdDay last;
} RdClosedDays;

/* Immutable once made; may be shared between threads. */
typedef struct _RdWorkdays RdWorkdays;

typedef enum
{
  RD_DAY_WORKING,
  RD_DAY_WEEKEND,
  RD_DAY_HOLIDAY,    /* also where it is a closure as well */
  RD_DAY_CLOSED,
} RdDayKind;

/* A day between the trigger and the due date that was not counted. */
typedef struct
{
  RdDay         day;
  RdDayKind     kind;        /* WEEKEND, HOLIDAY or CLOSED */
  RdHolidayKind holiday;     /* where kind is HOLIDAY */
  gboolean      substitute;  /* where kind is HOLIDAY */
} RdSkippedDay;

/* @closures are copied, may overlap and need not be sorted; those whose last
 * day is before their first are ignored.  (transfer full)
 */
RdWorkdays *rd_workdays_new        (const RdClosedDays *closures, gsize n_closures);
/* The same, with days that differ from the rules of rd-holidays; copied with their
 * names, in any order.  Those on a weekend, and those that say what the rules say,
 * change nothing; of two for one day the last counts.  (transfer full)
 */
RdWorkdays *rd_workdays_new_changed (const RdClosedDays *closures, gsize n_closures,
                                     const RdHolidayOverride *overrides, gsize n_overrides);
RdWorkdays *rd_workdays_ref        (RdWorkdays *self);
void        rd_workdays_unref      (RdWorkdays *self);

/* What @day is; @out_skipped may be NULL and is filled unless it is working. */
RdDayKind   rd_workdays_classify   (const RdWorkdays *self, RdDay day, RdSkippedDay *out_skipped);
gboolean    rd_workdays_is_working (const RdWorkdays *self, RdDay day);

/* The @n-th working day after @day, before it where @n is negative; @day itself
 * where @n is 0, working or not.  RD_DAY_NONE when that is out of range.
 * Each day passed over is appended, in the order met, to @skipped, a GArray of
 * RdSkippedDay, which may be NULL.
 */
RdDay       rd_workdays_add        (const RdWorkdays *self, RdDay day, int n, GArray *skipped);

/* The working days after @from up to and including @to; where @to is earlier,
 * minus the working days after @to up to and including @from.
 */
int         rd_workdays_between    (const RdWorkdays *self, RdDay from, RdDay to);

/* The last working day before @day, or the first after it.  RD_DAY_NONE out of range. */
RdDay       rd_workdays_previous   (const RdWorkdays *self, RdDay day);
RdDay       rd_workdays_next       (const RdWorkdays *self, RdDay day);

/* The holidays of @year (1583–9999) with what differs from the rules, in date
 * order. (transfer full): a GArray of RdHoliday
 */
GArray     *rd_workdays_list_holidays (const RdWorkdays *self, int year);

/* The name of a day of kind RD_HOLIDAY_NAMED; NULL for every other day and where it has
 * none. (transfer none)
 */
const char *rd_workdays_get_holiday_name (const RdWorkdays *self, RdDay day);

/* The first closure that covers @day: its place in the array given to
 * rd_workdays_new(), or -1.
 */
int         rd_workdays_find_closure (const RdWorkdays *self, RdDay day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdWorkdays, rd_workdays_unref)

G_END_DECLS
