/* rd-sample-days.h — days told from today
 *
 * "-37" is so many calendar days from today, "-5w" so many working days, "-37m" the
 * Monday on or before that day, and "-37m-400" so many days before that Monday.  A
 * working day is one to the calendar given and to the sample's own closures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-closure.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

typedef struct _RdSampleDays RdSampleDays;

/* @workdays is borrowed; @closures, of RdClosure, are copied. (transfer full) */
RdSampleDays *rd_sample_days_new       (RdDay today, const RdWorkdays *workdays, const GPtrArray *closures);
void          rd_sample_days_free      (RdSampleDays *self);

RdDay         rd_sample_days_get_today (const RdSampleDays *self);

/* The day that @text tells; RD_DAY_NONE out of range. */
RdDay         rd_sample_days_find      (const RdSampleDays *self, const char *text);

/* @day where it is a working day, else the working day after it; or, where that
 * would be after @latest (RD_DAY_NONE: no limit), the one before.  Two days keep
 * their order.  RD_DAY_NONE out of range.
 */
RdDay         rd_sample_days_move      (const RdSampleDays *self, RdDay day, RdDay latest);

G_END_DECLS
