/* rd-due.h — a timescale's due date, counted from one day
 *
 * The counting alone: working days, corresponding dates, hours, both ways, with
 * the steps that explain it.  It knows nothing about reviews, milestones, holds
 * or today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-timescale.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

typedef struct
{
  RdDay due;             /* RD_DAY_NONE: out of range */
  RdDay clear_days;      /* "at least … before", on the clear-days reading; else RD_DAY_NONE */
  RdDay last_working;    /* the last working day up to and including due, or RD_DAY_NONE */
} RdDue;

/* @trigger must be valid.  Appends the steps from RD_STEP_START to
 * RD_STEP_CLEAR_DAYS to @steps, a GPtrArray of RdStep.
 */
RdDue rd_due_work_out (const RdTimescale *timescale, RdDay trigger, const RdWorkdays *workdays, GPtrArray *steps);

G_END_DECLS
