/* rd-action-deadline.c — an action of a review in the shape of a deadline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-action-deadline.h"

static char *nobody[] = { NULL };

const RdTimescale rd_action_timescale = {
  .id = (char *) "action",
  .kind = RD_TIMESCALE_DEADLINE,
  .verified = TRUE,
  .strength = RD_STRENGTH_SHOULD,
  .recipients = nobody,
  .effective_from = RD_DAY_NONE,
  .effective_to = RD_DAY_NONE,
};

static RdDeadlineStatus
find_status (RdActionStatus status)
{
  switch (status)
    {
    case RD_ACTION_OVERDUE:         return RD_STATUS_OVERDUE;
    case RD_ACTION_DUE_SOON:        return RD_STATUS_DUE_SOON;
    case RD_ACTION_UNDER_WAY:
    case RD_ACTION_NOT_STARTED:     return RD_STATUS_UPCOMING;
    case RD_ACTION_CARRIED_FORWARD:
    case RD_ACTION_WITHDRAWN:       return RD_STATUS_NOT_NEEDED;
    case RD_ACTION_COMPLETE_LATE:   return RD_STATUS_MET_LATE;
    case RD_ACTION_COMPLETE:        return RD_STATUS_MET;
    case RD_ACTION_UNDATED:
    case RD_N_ACTION_STATUSES:
    default:                        return RD_STATUS_WAITING;
    }
}

static gboolean
is_done (RdActionStatus status)
{
  return status == RD_ACTION_COMPLETE || status == RD_ACTION_COMPLETE_LATE;
}

static void
count_days (RdDeadline *self, const RdActionState *state, RdDay today)
{
  if (is_done (state->status))
    {
      self->days_late = state->days_late;
      self->working_days_late = state->working_days_late;
    }
  if (self->due == RD_DAY_NONE)
    return;
  self->days_left = self->due - today;
  self->working_days_left = self->days_left < 0 ? -state->working_days_late : state->working_days_left;
}

RdDeadline *
rd_action_deadline_new (const RdAction *action, const RdActionState *state, RdFramework *framework, RdDay today)
{
  RdDeadline *self;

  g_return_val_if_fail (action != NULL && state != NULL && framework != NULL, NULL);
  g_return_val_if_fail (rd_day_is_valid (today), NULL);

  self = g_new0 (RdDeadline, 1);
  self->timescale = &rd_action_timescale;
  self->framework = rd_framework_ref (framework);
  self->status = find_status (state->status);
  self->has_period = TRUE;
  self->trigger_day = action->agreed;
  self->due = self->last_working = action->due;
  self->done = is_done (state->status) ? action->closed : RD_DAY_NONE;
  self->period_set_on = self->clear_days = self->planned_done = self->forecast = RD_DAY_NONE;
  self->holds = g_array_new (FALSE, FALSE, sizeof (RdHoldSpan));
  self->steps = g_ptr_array_new ();
  count_days (self, state, today);
  return self;
}
