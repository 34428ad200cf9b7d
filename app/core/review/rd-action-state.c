/* rd-action-state.c — how it stands with an action
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action-state.h"

#include <string.h>

static const char * const texts[RD_N_ACTION_STATUSES] = {
  [RD_ACTION_OVERDUE] = "overdue",
  [RD_ACTION_DUE_SOON] = "due-soon",
  [RD_ACTION_UNDATED] = "undated",
  [RD_ACTION_UNDER_WAY] = "under-way",
  [RD_ACTION_NOT_STARTED] = "not-started",
  [RD_ACTION_CARRIED_FORWARD] = "carried-forward",
  [RD_ACTION_COMPLETE_LATE] = "complete-late",
  [RD_ACTION_COMPLETE] = "complete",
  [RD_ACTION_WITHDRAWN] = "withdrawn",
};

/* --- helpers */

static gboolean
has_outcome (const RdAction *action, const char *outcome)
{
  return action->outcome != NULL && strcmp (action->outcome, outcome) == 0;
}

static RdActionStatus
find_closed_status (const RdAction *action)
{
  if (has_outcome (action, "carried-forward"))
    return RD_ACTION_CARRIED_FORWARD;
  if (has_outcome (action, "withdrawn"))
    return RD_ACTION_WITHDRAWN;
  return action->due != RD_DAY_NONE && action->closed > action->due ? RD_ACTION_COMPLETE_LATE : RD_ACTION_COMPLETE;
}

static RdActionStatus
find_open_status (const RdAction *action, RdDay today, int working_days_left, int due_soon_days)
{
  if (action->due == RD_DAY_NONE)
    return RD_ACTION_UNDATED;
  if (action->due < today)
    return RD_ACTION_OVERDUE;
  if (working_days_left <= due_soon_days)
    return RD_ACTION_DUE_SOON;
  return action->progress > 0 ? RD_ACTION_UNDER_WAY : RD_ACTION_NOT_STARTED;
}

/* --- questions */

void
rd_action_state_work_out (const RdAction *action, const RdWorkdays *workdays, RdDay today, int due_soon_days,
                          RdActionState *out)
{
  gboolean is_closed;
  RdDay day;

  g_return_if_fail (action != NULL && workdays != NULL && out != NULL);

  is_closed = action->closed != RD_DAY_NONE;
  day = is_closed ? action->closed : today;
  *out = (RdActionState) { .status = RD_ACTION_UNDATED };
  if (action->due != RD_DAY_NONE && day > action->due)
    {
      out->days_late = day - action->due;
      out->working_days_late = rd_workdays_between (workdays, action->due, day);
    }
  if (!is_closed && action->due != RD_DAY_NONE && action->due > today)
    out->working_days_left = rd_workdays_between (workdays, today, action->due);
  out->status = is_closed ? find_closed_status (action)
                          : find_open_status (action, today, out->working_days_left, due_soon_days);
}

gboolean
rd_action_status_is_open (RdActionStatus status)
{
  return status <= RD_ACTION_NOT_STARTED;
}

const char *
rd_action_status_to_text (RdActionStatus status)
{
  g_return_val_if_fail (status < RD_N_ACTION_STATUSES, NULL);

  return texts[status];
}

gboolean
rd_action_status_from_text (const char *text, RdActionStatus *out)
{
  for (guint i = 0; i < RD_N_ACTION_STATUSES; i++)
    if (g_strcmp0 (texts[i], text) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}

void
rd_action_totals_work_out (const GPtrArray *actions, RdDay today, RdActionTotals *out)
{
  g_return_if_fail (actions != NULL && out != NULL);

  *out = (RdActionTotals) { .n_all = actions->len };
  for (guint i = 0; i < actions->len; i++)
    {
      const RdAction *action = actions->pdata[i];

      if (action->closed != RD_DAY_NONE)
        out->n_closed++;
      else
        {
          out->n_open++;
          out->n_overdue += action->due != RD_DAY_NONE && action->due < today;
        }
    }
}
