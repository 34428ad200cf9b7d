/* rd-hold-form.c — what a person is about to record as a hold
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-hold-form.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

RdHoldFormProblem
rd_hold_form_get_problem (const RdHoldDetails *details)
{
  g_return_val_if_fail (details != NULL, RD_HOLD_FORM_NO_REASON);

  if (details->reason == NULL)
    return RD_HOLD_FORM_NO_REASON;
  if (details->first_day == RD_DAY_NONE)
    return RD_HOLD_FORM_NO_FIRST_DAY;
  if (details->last_day != RD_DAY_NONE && details->last_day < details->first_day)
    return RD_HOLD_FORM_LAST_BEFORE_FIRST;
  if (details->forecast != RD_DAY_NONE && details->forecast < details->first_day)
    return RD_HOLD_FORM_FORECAST_BEFORE_FIRST;
  return RD_HOLD_FORM_READY;
}

const char *
rd_hold_form_word_problem (RdHoldFormProblem problem)
{
  switch (problem)
    {
    case RD_HOLD_FORM_NO_REASON:             return _("Choose a reason.");
    case RD_HOLD_FORM_NO_FIRST_DAY:          return _("Say from which day it holds.");
    case RD_HOLD_FORM_LAST_BEFORE_FIRST:     return _("It cannot end before it begins.");
    case RD_HOLD_FORM_FORECAST_BEFORE_FIRST: return _("The forecast cannot lie before the hold begins.");
    case RD_HOLD_FORM_READY:
    default:                                 return NULL;
    }
}

char *
rd_hold_form_word_warning (const RdHoldDetails *details,
                           RdReviewItem        *review)
{
  g_return_val_if_fail (details != NULL, NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdDeadlineItem *item = rd_review_item_find_deadline (review, details->timescale);
  RdDay due = item != NULL ? rd_deadline_item_get_deadline (item)->due : RD_DAY_NONE;

  if (details->forecast == RD_DAY_NONE || due == RD_DAY_NONE || details->forecast >= due)
    return NULL;

  g_autofree char *forecast_text = rd_wording_day (details->forecast);
  g_autofree char *due_text = rd_wording_day (due);

  return g_strdup_printf (_("The forecast, %s, is before the due date, %s: a deadline that can be met needs no hold. Check the date."),
                          forecast_text, due_text);
}

gboolean
rd_hold_is_running (const RdHold *hold,
                    RdDay         today)
{
  g_return_val_if_fail (hold != NULL, FALSE);

  return hold->last_day == RD_DAY_NONE || hold->last_day >= today;
}

char *
rd_hold_describe (const RdHold *hold)
{
  g_return_val_if_fail (hold != NULL, NULL);

  g_autofree char *from = rd_wording_day (hold->first_day);
  g_autofree char *until = hold->last_day != RD_DAY_NONE ? rd_wording_day (hold->last_day) : NULL;
  g_autofree char *forecast = hold->forecast != RD_DAY_NONE ? rd_wording_day (hold->forecast) : NULL;
  GString *text = g_string_new (NULL);

  if (until != NULL)
    g_string_append_printf (text, _("From %s to %s"), from, until);
  else
    g_string_append_printf (text, _("Since %s, until it is ended"), from);
  if (forecast != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("forecast %s"), forecast);
    }
  if (hold->agreed_by != NULL && hold->agreed_by[0] != '\0')
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("agreed by %s"), hold->agreed_by);
    }
  if (hold->note != NULL && hold->note[0] != '\0')
    g_string_append_printf (text, "\n%s", hold->note);
  return g_string_free (text, FALSE);
}
