/* rd-wording-findings.c — findings, recommendations and actions in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-findings.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-private.h"

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
rd_wording_chase_means (const char *means)
{
  static const RdWord words[] = {
    { "letter", N_("Letter") },
    { "e-mail", N_("E-mail") },
    { "telephone", N_("Telephone") },
    { "meeting", N_("Meeting") },
  };

  return rd_wording_find_word (words, G_N_ELEMENTS (words), means);
}

char *
rd_wording_action_chased (const RdActionChase *chase, guint n, const RdActionNote *note)
{
  g_autofree char *day = rd_wording_day (chase->day);
  g_autofree char *chased = n == 1 ? g_strdup_printf (_("Chased on %s"), day)
                                   : g_strdup_printf (ngettext ("Chased %u time, last on %s", "Chased %u times, last on %s", n), n, day);
  g_autofree char *answered = NULL;

  if (note == NULL || note->day < chase->day)
    /* Translators: %s is "Chased on Mon 2 Nov 2026" */
    return g_strdup_printf (_("%s, no answer since"), chased);
  answered = rd_wording_day (note->day);
  /* Translators: "Chased on Mon 2 Nov 2026", and the day of the answer */
  return g_strdup_printf (_("%s, answered on %s"), chased, answered);
}

const char *
rd_wording_action_age (RdActionAge age)
{
  switch (age)
    {
    case RD_ACTION_AGE_UNDER_3:    return _("Less than 3 months");
    case RD_ACTION_AGE_UNDER_6:    return _("3 months to less than 6");
    case RD_ACTION_AGE_UNDER_12:   return _("6 months to less than 12");
    case RD_ACTION_AGE_12_OR_MORE: return _("12 months or more");
    case RD_ACTION_AGE_UNKNOWN:    return _("Not known when it was agreed");
    case RD_N_ACTION_AGES:
    default:                       return "";
    }
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
