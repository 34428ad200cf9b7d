/* rd-due.c — a timescale's due date, counted from one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-due.h"

#include "core/rules/rd-step.h"

/* The period with its direction: negative before the trigger. */
static int
get_signed_amount (const RdTimescale *timescale)
{
  int amount = timescale->period.amount;

  return timescale->direction == RD_DIRECTION_BEFORE ? -amount : amount;
}

/* --- days passed over */

static gboolean
is_all_closed (const RdWorkdays *workdays, RdDay from, RdDay to)
{
  for (RdDay day = from; day <= to; day++)
    {
      if (rd_workdays_find_closure (workdays, day) < 0)
        return FALSE;
    }
  return TRUE;
}

/* A closed day goes on with the stretch before it where nothing but closed days,
 * weekends among them, lies between.
 */
static RdStep *
add_closed_day (GPtrArray *steps, RdStep *stretch, RdDay day, const RdWorkdays *workdays)
{
  if (stretch == NULL || !is_all_closed (workdays, stretch->until + 1, day))
    stretch = rd_steps_add_day (steps, RD_STEP_SKIPPED_CLOSURE, day);
  stretch->until = day;
  return stretch;
}

static void
add_holiday (GPtrArray *steps, const RdSkippedDay *skipped, const RdWorkdays *workdays)
{
  RdStep *step = rd_steps_add_text (steps, RD_STEP_SKIPPED_HOLIDAY,
                                    rd_workdays_get_holiday_name (workdays, skipped->day), skipped->day);

  step->holiday = skipped->holiday;
  step->n = skipped->substitute ? 1 : 0;
}

/* @skipped in the order in which the days were met. */
static void
explain_skipped (GPtrArray *steps, const GArray *skipped, gboolean backwards, const RdWorkdays *workdays)
{
  RdStep *stretch = NULL;
  int n_weekend = 0;

  for (guint i = 0; i < skipped->len; i++)
    n_weekend += g_array_index (skipped, RdSkippedDay, i).kind == RD_DAY_WEEKEND;
  if (n_weekend > 0)
    rd_steps_add (steps, RD_STEP_SKIPPED_WEEKENDS)->n = n_weekend;

  for (guint i = 0; i < skipped->len; i++)
    {
      const RdSkippedDay *day = &g_array_index (skipped, RdSkippedDay, backwards ? skipped->len - 1 - i : i);

      if (day->kind == RD_DAY_HOLIDAY)
        add_holiday (steps, day, workdays);
      else if (day->kind == RD_DAY_CLOSED)
        stretch = add_closed_day (steps, stretch, day->day, workdays);
    }
}

/* --- counting by each unit */

/* The first day that is counted: the nearest that is not among those passed over. */
static RdDay
find_start (RdDay trigger, const GArray *skipped, gboolean backwards)
{
  int step = backwards ? -1 : 1;
  RdDay start = trigger + step;

  for (guint i = 0; i < skipped->len && g_array_index (skipped, RdSkippedDay, i).day == start; i++)
    start += step;
  return start;
}

static RdDay
count_working_days (int amount, RdDay trigger, const RdWorkdays *workdays, GPtrArray *steps)
{
  g_autoptr (GArray) skipped = g_array_new (FALSE, FALSE, sizeof (RdSkippedDay));
  RdDay due = rd_workdays_add (workdays, trigger, amount, skipped);

  if (due == RD_DAY_NONE || amount == 0)
    return due;
  rd_steps_add_day (steps, RD_STEP_START, find_start (trigger, skipped, amount < 0));
  explain_skipped (steps, skipped, amount < 0, workdays);
  return due;
}

static RdDay
count_months (int months, RdDay trigger, GPtrArray *steps)
{
  gboolean clamped = FALSE;
  RdDay due = rd_day_add_months (trigger, months, &clamped);

  if (due != RD_DAY_NONE && clamped)
    rd_steps_add_day (steps, RD_STEP_MONTH_END, due);
  return due;
}

/* The guidance counts hours from a moment; a whole day's moment is not known, and
 * from its beginning the count is never too late.
 */
static RdDay
count_hours (int hours, RdDay trigger)
{
  RdDay due = RD_DAY_NONE;

  rd_period_add_hours (trigger, 0, hours, &due, NULL);
  return due;
}

static RdDay
count_period (const RdTimescale *timescale, RdDay trigger, const RdWorkdays *workdays, GPtrArray *steps)
{
  int amount = get_signed_amount (timescale);

  switch (timescale->period.unit)
    {
    case RD_UNIT_WORKING_DAYS:
      return count_working_days (amount, trigger, workdays, steps);

    case RD_UNIT_DAYS:
      return rd_day_add_days (trigger, amount);

    case RD_UNIT_WEEKS:
      return rd_day_add_days (trigger, 7 * amount);

    case RD_UNIT_MONTHS:
      return count_months (amount, trigger, steps);

    case RD_UNIT_YEARS:
      return count_months (12 * amount, trigger, steps);

    case RD_UNIT_HOURS:
      return count_hours (amount, trigger);

    default:
      g_return_val_if_reached (RD_DAY_NONE);
    }
}

/* "At least … before": a whole period lies between the due date and the trigger,
 * neither of them counted.
 */
static RdDay
find_clear_days (const RdTimescale *timescale, RdDay due, const RdWorkdays *workdays)
{
  if (timescale->direction != RD_DIRECTION_BEFORE || timescale->period.unit == RD_UNIT_HOURS)
    return RD_DAY_NONE;
  if (timescale->period.unit == RD_UNIT_WORKING_DAYS)
    return rd_workdays_previous (workdays, due);
  return rd_day_add_days (due, -1);
}

/* --- the due date itself */

static void
explain_due (const RdTimescale *timescale, const RdDue *due, const RdWorkdays *workdays, GPtrArray *steps)
{
  RdSkippedDay what = { 0 };
  int year;

  rd_day_get_ymd (due->due, &year, NULL, NULL);
  if (year > RD_HOLIDAYS_KNOWN_LAST_YEAR)
    rd_steps_add (steps, RD_STEP_BEYOND_HOLIDAYS)->n = RD_HOLIDAYS_KNOWN_LAST_YEAR;
  rd_steps_add_day (steps, RD_STEP_DUE, due->due);

  /* What only has to last until the date is not to be done before it. */
  if (timescale->kind == RD_TIMESCALE_DEADLINE
      && rd_workdays_classify (workdays, due->due, &what) != RD_DAY_WORKING && due->last_working != RD_DAY_NONE)
    {
      RdStep *step = rd_steps_add_text (steps, RD_STEP_DUE_NOT_WORKING,
                                        rd_workdays_get_holiday_name (workdays, due->due), due->last_working);

      step->day_kind = what.kind;
      step->holiday = what.holiday;
      step->n = what.kind == RD_DAY_HOLIDAY && what.substitute ? 1 : 0;
    }
  if (due->clear_days != RD_DAY_NONE)
    rd_steps_add_day (steps, RD_STEP_CLEAR_DAYS, due->clear_days);
}

RdDue
rd_due_work_out (const RdTimescale *timescale, RdDay trigger, const RdWorkdays *workdays, GPtrArray *steps)
{
  RdDue result = { RD_DAY_NONE, RD_DAY_NONE, RD_DAY_NONE };

  g_assert (rd_day_is_valid (trigger));

  /* A longer period is a mistake in the framework and gives no date. */
  if (timescale->period.amount >= 0 && timescale->period.amount <= RD_PERIOD_MAX_AMOUNT)
    result.due = count_period (timescale, trigger, workdays, steps);
  if (result.due == RD_DAY_NONE)
    return result;

  result.clear_days = find_clear_days (timescale, result.due, workdays);
  result.last_working = rd_workdays_is_working (workdays, result.due) ? result.due
                                                                      : rd_workdays_previous (workdays, result.due);
  explain_due (timescale, &result, workdays, steps);
  return result;
}
