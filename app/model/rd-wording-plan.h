/* rd-wording-plan.h — holds, the board's own milestones and the calendar in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-local-milestone.h"
#include "core/rules/rd-framework.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* "10 working days after “Review initiated”"; "on the day of …"; without a period "after “…”;
 * the board sets how long". (transfer full).  @framework and @locals, which may be NULL, name the anchor.
 */
char *rd_wording_local_rule     (const RdLocalMilestone *local, const RdFramework *framework, const GPtrArray *locals);

/* "Coronation bank holiday", "New Year’s Day (substitute day)", or in the words of the file
 * that named it. (transfer full)
 */
char *rd_wording_holiday_name   (const RdWorkdays *workdays, const RdHoliday *holiday);

/* Of RD_PLAN_ERROR and RD_HOLIDAY_LIST_ERROR. @name: what the message quotes; NULL. (transfer full) */
char *rd_wording_plan_error     (const GError *error, const char *name);
char *rd_wording_holidays_error (const GError *error);

G_END_DECLS
