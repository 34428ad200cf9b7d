/* rd-deadline-work-out.c — from what is recorded to statuses and due dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include "core/rules/rd-due.h"
#include "core/rules/rd-expected.h"
#include "core/rules/rd-progress.h"
#include "core/rules/rd-step.h"
#include "core/rules/rd-timescale-choice.h"

#include <string.h>

/* What bears on one timescale.  Everything is borrowed. */
typedef struct
{
  const RdDeadlineInput  *input;
  const RdTimescale      *timescale;
  const RdMilestoneState *trigger;    /* NULL: the framework has no such milestone */
  const RdMilestoneState *met_by;     /* NULL: nothing meets it, or it is not known */
  const char             *outcome;    /* decided; NULL: not yet */
} Case;

static gboolean
is_minimum (const Case *c)
{
  return c->timescale->kind == RD_TIMESCALE_MINIMUM;
}

static gboolean
is_not_needed (const Case *c)
{
  return c->timescale->outcome != NULL && c->outcome != NULL
         && strcmp (c->timescale->outcome, c->outcome) != 0;
}

/* A period that runs forward from a day which is only planned: it has not begun,
 * so nothing can be late by it.
 */
static gboolean
has_not_begun (const RdDeadline *self)
{
  return self->trigger_planned && self->timescale->direction == RD_DIRECTION_AFTER;
}

/* --- trigger and due date */

/* Where the timescale names no date of effect, the framework's holds. */
static void
explain_effect (const Case *c, RdDeadline *self)
{
  const RdFramework *framework = c->input->framework;
  RdDay from = c->timescale->effective_from;
  RdDay to = c->timescale->effective_to;

  if (from == RD_DAY_NONE)
    from = framework->effective_from;
  if (to == RD_DAY_NONE)
    to = framework->effective_to;
  if ((from != RD_DAY_NONE && self->trigger_day < from) || (to != RD_DAY_NONE && self->trigger_day > to))
    rd_steps_add_day (self->steps, RD_STEP_OUTSIDE_EFFECT, from)->until = to;
}

/* How long: what the framework says, else what the board has set. */
static void
take_period (const Case *c, RdDeadline *self)
{
  const RdTimescale *timescale = c->timescale;
  const RdBoardPeriod *own;

  self->has_period = timescale->verified;
  self->period = timescale->period;
  if (timescale->verified)
    return;

  own = rd_board_periods_find (c->input->board_periods, c->input->framework->id, timescale->id);
  if (own == NULL)
    return;
  self->has_period = TRUE;
  self->period = own->period;
  self->period_set_on = own->set_on;
}

static void
explain_period (const Case *c, RdDeadline *self)
{
  if (self->period_set_on != RD_DAY_NONE)
    rd_steps_add_day (self->steps, RD_STEP_BOARD_SET, self->period_set_on);
  else if (!self->has_period && self->done == RD_DAY_NONE && !is_not_needed (c))
    rd_steps_add (self->steps, RD_STEP_NOT_SET);
}

static RdDue
count_due (const Case *c, RdDeadline *self)
{
  RdTimescale counted = *c->timescale;
  RdDue nothing = { RD_DAY_NONE, RD_DAY_NONE, RD_DAY_NONE };

  if (!self->has_period)
    return nothing;
  counted.period = self->period;
  return rd_due_work_out (&counted, self->trigger_day, c->input->workdays, self->steps);
}

static void
explain_trigger (const Case *c, RdDeadline *self)
{
  RdStepKind kind = RD_STEP_TRIGGER;

  if (self->trigger_planned)
    kind = self->trigger_day < c->input->today ? RD_STEP_PLAN_PASSED : RD_STEP_TRIGGER_PLANNED;
  rd_steps_add_text (self->steps, kind, c->timescale->trigger, self->trigger_day);
}

static void
work_out_due (const Case *c, RdDeadline *self)
{
  RdDue due;

  self->trigger_day = rd_timescale_get_trigger_day (c->trigger);
  if (self->trigger_day == RD_DAY_NONE)
    {
      /* Nobody waits for what is done or is not needed. */
      if (self->done == RD_DAY_NONE && !is_not_needed (c))
        rd_steps_add_text (self->steps, RD_STEP_WAITING, c->timescale->trigger, RD_DAY_NONE);
      return;
    }

  self->trigger_planned = c->trigger->day == RD_DAY_NONE;
  explain_effect (c, self);
  explain_trigger (c, self);

  due = count_due (c, self);
  self->due = due.due;
  self->clear_days = due.clear_days;
  self->last_working = due.last_working;
}

static void
count_days (const Case *c, RdDeadline *self)
{
  if (self->due == RD_DAY_NONE)
    return;

  self->days_left = self->due - c->input->today;
  self->working_days_left = rd_workdays_between (c->input->workdays, c->input->today, self->due);
  if (self->done != RD_DAY_NONE && self->done > self->due && !has_not_begun (self))
    {
      self->days_late = self->done - self->due;
      self->working_days_late = rd_workdays_between (c->input->workdays, self->due, self->done);
    }
}

/* --- holds */

static int
compare_holds (gconstpointer a, gconstpointer b)
{
  const RdHold *first = *(const RdHold * const *) a;
  const RdHold *second = *(const RdHold * const *) b;

  if (first->first_day != second->first_day)
    return first->first_day < second->first_day ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

/* The holds of this timescale, by their first day; NULL where there are none. */
static GPtrArray *
list_holds (const Case *c)
{
  const GPtrArray *holds = c->input->holds;
  GPtrArray *own = NULL;

  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      RdHold *hold = g_ptr_array_index (holds, i);

      if (g_strcmp0 (hold->timescale, c->timescale->id) != 0 || !rd_day_is_valid (hold->first_day))
        continue;
      if (own == NULL)
        own = g_ptr_array_new ();
      g_ptr_array_add (own, hold);
    }
  if (own != NULL)
    g_ptr_array_sort (own, compare_holds);
  return own;
}

/* Fills in the holds and the forecast and says whether one is in force today. */
static gboolean
take_holds (const Case *c, RdDeadline *self)
{
  g_autoptr (GPtrArray) holds = list_holds (c);
  RdDay forecast_today = RD_DAY_NONE;
  gboolean held = FALSE;

  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      const RdHold *hold = g_ptr_array_index (holds, i);
      RdHoldSpan span = { hold->first_day, hold->last_day, hold->forecast };
      gboolean covers = rd_hold_covers (hold, c->input->today);
      RdStep *step = rd_steps_add_text (self->steps, RD_STEP_HOLD, hold->reason, hold->first_day);

      step->until = hold->last_day;
      step->agreed = g_strdup (hold->agreed_by);
      g_array_append_val (self->holds, span);
      held = held || covers;
      if (hold->forecast != RD_DAY_NONE)
        self->forecast = hold->forecast;
      if (hold->forecast != RD_DAY_NONE && covers)
        forecast_today = hold->forecast;
    }

  if (forecast_today != RD_DAY_NONE)
    self->forecast = forecast_today;
  if (self->forecast != RD_DAY_NONE && self->done == RD_DAY_NONE)
    rd_steps_add_day (self->steps, RD_STEP_FORECAST, self->forecast);
  return held;
}

/* --- what meets it */

static void
explain_recipients (const Case *c, RdDeadline *self)
{
  const RdMilestoneKind *kind;

  if (c->met_by == NULL || c->met_by->n_to_tell < 2 || c->met_by->n_told == 0)
    return;

  kind = c->met_by->kind;
  for (guint i = 0; kind->recipients[i] != NULL; i++)
    {
      RdDay told = rd_progress_get_told_day (kind, c->input->milestones, kind->recipients[i]);

      rd_steps_add_text (self->steps, told != RD_DAY_NONE ? RD_STEP_TOLD : RD_STEP_NOT_TOLD,
                         kind->recipients[i], told);
    }
}

/* --- status */

static gboolean
has_ended (const Case *c, const RdDeadline *self)
{
  return is_minimum (c) && self->due != RD_DAY_NONE && !self->trigger_planned && self->due <= c->input->today;
}

/* The status of a deadline that is not done, held or unneeded. */
static RdDeadlineStatus
find_status_by_date (const Case *c, const RdDeadline *self)
{
  gboolean passed = self->due != RD_DAY_NONE && self->due < c->input->today;

  if (self->due == RD_DAY_NONE || (passed && has_not_begun (self)))
    return RD_STATUS_WAITING;
  if (is_minimum (c))
    return self->due > c->input->today ? RD_STATUS_UPCOMING : RD_STATUS_WAITING;
  if (passed)
    return RD_STATUS_OVERDUE;
  return self->working_days_left <= c->input->due_soon_days ? RD_STATUS_DUE_SOON : RD_STATUS_UPCOMING;
}

static RdDeadlineStatus
find_status (const Case *c, const RdDeadline *self, gboolean held)
{
  if (self->done != RD_DAY_NONE)
    return self->days_late > 0 ? RD_STATUS_MET_LATE : RD_STATUS_MET;
  if (has_ended (c, self))
    return RD_STATUS_MET;
  if (is_not_needed (c))
    return RD_STATUS_NOT_NEEDED;
  if (held)
    return RD_STATUS_HELD;
  return find_status_by_date (c, self);
}

/* A date alone is asked for without what would meet it, and is not late. */
static void
explain_overdue (const Case *c, RdDeadline *self)
{
  RdStep *step;

  if (c->met_by == NULL)
    return;

  step = rd_steps_add (self->steps, RD_STEP_OVERDUE);
  step->n = MAX (-self->working_days_left, 0);
  step->days = -self->days_left;
}

static void
explain_end (const Case *c, RdDeadline *self)
{
  if (self->planned_done != RD_DAY_NONE)
    rd_steps_add_text (self->steps, RD_STEP_PLANNED_DONE, c->timescale->met_by, self->planned_done);

  if (self->done != RD_DAY_NONE)
    {
      RdStep *step = rd_steps_add_text (self->steps, RD_STEP_DONE, c->timescale->met_by, self->done);

      step->n = self->working_days_late;
      step->days = self->days_late;
    }
  else if (self->status == RD_STATUS_OVERDUE)
    explain_overdue (c, self);
  else if (self->status == RD_STATUS_MET)
    rd_steps_add_day (self->steps, RD_STEP_ENDED, self->due);
  else if (self->status == RD_STATUS_NOT_NEEDED)
    rd_steps_add_text (self->steps, RD_STEP_NOT_NEEDED, c->outcome, RD_DAY_NONE);
}

/* --- one deadline */

static RdDeadline *
make_deadline (const Case *c)
{
  RdDeadline *self = g_new0 (RdDeadline, 1);

  self->timescale = c->timescale;
  self->framework = rd_framework_ref (c->input->framework);
  self->period_set_on = RD_DAY_NONE;
  self->trigger_day = RD_DAY_NONE;
  self->due = RD_DAY_NONE;
  self->clear_days = RD_DAY_NONE;
  self->last_working = RD_DAY_NONE;
  self->done = RD_DAY_NONE;
  self->planned_done = RD_DAY_NONE;
  self->forecast = RD_DAY_NONE;
  self->holds = g_array_new (FALSE, FALSE, sizeof (RdHoldSpan));
  self->steps = rd_steps_new ();
  return self;
}

static RdDeadline *
work_out (const Case *c)
{
  RdDeadline *self = make_deadline (c);
  gboolean held;

  if (c->met_by != NULL && !is_minimum (c))
    {
      self->done = c->met_by->day;
      self->planned_done = c->met_by->planned;
    }

  take_period (c, self);
  rd_steps_add (self->steps, RD_STEP_RULE);
  explain_period (c, self);
  work_out_due (c, self);
  count_days (c, self);
  held = take_holds (c, self);
  self->status = find_status (c, self, held);
  explain_recipients (c, self);
  explain_end (c, self);
  return self;
}

/* --- all of them */

static void
free_deadline (gpointer data)
{
  rd_deadline_free (data);
}

GPtrArray *
rd_deadlines_work_out (const RdDeadlineInput *input)
{
  g_autoptr (GArray) states = NULL;
  g_autoptr (GArray) expected = NULL;
  GPtrArray *deadlines;
  const RdFramework *framework;
  const char *outcome;

  g_return_val_if_fail (input != NULL && input->framework != NULL && input->workdays != NULL, NULL);
  g_return_val_if_fail (rd_day_is_valid (input->today), NULL);

  framework = input->framework;
  states = rd_progress_milestones (framework, input->milestones);
  expected = rd_expected_states (framework, input->workdays, states);
  outcome = rd_progress_get_outcome (framework, input->milestones);
  deadlines = g_ptr_array_new_full (framework->timescales->len, free_deadline);
  for (guint i = 0; i < framework->timescales->len; i++)
    {
      Case c = { input };

      if (rd_timescale_comes_again (framework, i))
        continue;
      c.timescale = rd_timescale_choose (input, states, i);
      c.trigger = rd_progress_find_state (expected, c.timescale->trigger);
      c.met_by = rd_progress_find_state (states, c.timescale->met_by);
      c.outcome = outcome;
      g_ptr_array_add (deadlines, work_out (&c));
    }
  return deadlines;
}

RdDeadline *
rd_deadline_from_date (RdFramework *framework, const RdTimescale *timescale,
                       RdDay trigger, const RdWorkdays *workdays, RdDay today)
{
  return rd_deadline_from_date_for_board (framework, timescale, trigger, workdays, today, NULL);
}

RdDeadline *
rd_deadline_from_date_for_board (RdFramework *framework, const RdTimescale *timescale, RdDay trigger,
                                 const RdWorkdays *workdays, RdDay today, const GPtrArray *board_periods)
{
  RdDeadlineInput input = { framework, NULL, NULL, workdays, today, RD_DUE_SOON_DEFAULT, board_periods };
  RdMilestoneState happened = { NULL, trigger, RD_DAY_NONE, 1, 1, TRUE };
  Case c = { &input, timescale, &happened, NULL, NULL };

  g_return_val_if_fail (framework != NULL && timescale != NULL && workdays != NULL, NULL);
  g_return_val_if_fail (rd_day_is_valid (trigger) && rd_day_is_valid (today), NULL);

  return work_out (&c);
}
