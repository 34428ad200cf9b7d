/* rd-wording-findings.c — findings, recommendations and actions in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-findings.h"

#include <glib/gi18n-lib.h>

const char *
rd_wording_action_status (RdActionStatus status)
{
  switch (status)
    {
    case RD_ACTION_OVERDUE:         return _("Overdue");
    case RD_ACTION_DUE_SOON:        return _("Due soon");
    case RD_ACTION_UNDATED:         return _("No date set");
    case RD_ACTION_UNDER_WAY:       return _("Under way");
    case RD_ACTION_NOT_STARTED:     return _("Not started");
    case RD_ACTION_CARRIED_FORWARD: return _("Carried forward");
    case RD_ACTION_COMPLETE_LATE:   return _("Complete, late");
    case RD_ACTION_COMPLETE:        return _("Complete");
    case RD_ACTION_WITHDRAWN:       return _("Withdrawn");
    case RD_N_ACTION_STATUSES:
    default:                        return "";
    }
}

char *
rd_wording_action_state (const RdActionState *state)
{
  int late = state->working_days_late;
  int left = state->working_days_left;

  if (state->status == RD_ACTION_OVERDUE)
    return late == 0 ? g_strdup (_("Overdue, by days without work only"))
                     : g_strdup_printf (ngettext ("Overdue by %d working day", "Overdue by %d working days", (gulong) late), late);
  if (state->status == RD_ACTION_COMPLETE_LATE)
    return g_strdup_printf (ngettext ("Complete, %d day late", "Complete, %d days late", (gulong) state->days_late),
                            state->days_late);
  if (!rd_action_status_is_open (state->status) || state->status == RD_ACTION_UNDATED)
    return g_strdup (rd_wording_action_status (state->status));
  return left == 0 ? g_strdup (_("Due today"))
                   : g_strdup_printf (ngettext ("Due in %d working day", "Due in %d working days", (gulong) left), left);
}

const char *
rd_wording_response (const char *response)
{
  if (g_strcmp0 (response, "accepted") == 0)
    return _("Accepted");
  if (g_strcmp0 (response, "accepted-in-part") == 0)
    return _("Accepted in part");
  if (g_strcmp0 (response, "not-accepted") == 0)
    return _("Not accepted");
  return _("No response yet");
}
