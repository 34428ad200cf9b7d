/* rd-wording-steps.c — why a deadline is when it is, sentence by sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>

/* Auxiliary methods */

static const char *
get_milestone (const RdDeadline *deadline, const RdStep *step)
{
  return rd_wording_milestone_label (deadline->framework, step->text);
}

static const char *
get_recipient (const RdDeadline *deadline, const RdStep *step)
{
  return rd_wording_recipient_label (deadline->framework, step->text);
}

/* How long */

static char *
word_board_set (const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  return g_strdup_printf (_("How long was set by the board on %s; the framework does not give a figure that has been verified."), day);
}

/* Where the clock starts */

static char *
word_outside_effect (const RdDeadline *deadline)
{
  const RdTimescale *timescale = deadline->timescale;
  RdDay from = timescale->effective_from != RD_DAY_NONE ? timescale->effective_from : deadline->framework->effective_from;
  RdDay to = timescale->effective_to != RD_DAY_NONE ? timescale->effective_to : deadline->framework->effective_to;
  g_autofree char *first = rd_wording_day (from);
  g_autofree char *last = rd_wording_day (to);

  if (from != RD_DAY_NONE && (deadline->trigger_day == RD_DAY_NONE || deadline->trigger_day < from))
    return g_strdup_printf (_("This rule is in force only from %s; it is applied to the earlier date all the same."), first);
  if (to != RD_DAY_NONE)
    return g_strdup_printf (_("This rule was in force until %s; it is applied to the later date all the same."), last);
  return g_strdup (_("The date lies outside the time in which this rule is in force; it is applied all the same."));
}

static char *
word_trigger (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (step->kind == RD_STEP_TRIGGER)
    return g_strdup_printf (_("“%1$s” was on %2$s; that day itself is not counted."),
                            get_milestone (deadline, step), day);
  return g_strdup_printf (_("“%1$s” is planned for %2$s; that day itself is not counted, and the due date moves with it."),
                          get_milestone (deadline, step), day);
}

static char *
word_no_trigger (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = NULL;

  if (step->kind == RD_STEP_WAITING)
    return g_strdup_printf (_("“%s” has been neither recorded nor planned, so there is no due date yet."),
                            get_milestone (deadline, step));
  day = rd_wording_day (step->day);
  return g_strdup_printf (_("“%1$s” was planned for %2$s, but it has not been recorded. Record it, or plan it anew; "
                            "until then the date is counted from the old plan, and that day itself is not counted."),
                          get_milestone (deadline, step), day);
}

static char *
word_start (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (deadline->timescale->direction == RD_DIRECTION_BEFORE)
    return g_strdup_printf (_("Counting backwards, day 1 is %s."), day);
  return g_strdup_printf (_("Day 1 is %s."), day);
}

/* What was not counted */

/* In the words of the file that named it, else by the rule. */
static const char *
get_holiday (const RdStep *step)
{
  return step->text != NULL ? step->text : rd_wording_holiday (step->holiday);
}

static char *
word_skipped (const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (step->kind == RD_STEP_SKIPPED_WEEKENDS)
    return g_strdup_printf (ngettext ("Weekends are not counted (%d day).", "Weekends are not counted (%d days).",
                                      (gulong) step->n), step->n);
  if (step->n != 0)
    return g_strdup_printf (_("Not counted: %1$s, substitute day (%2$s)."), get_holiday (step), day);
  return g_strdup_printf (_("Not counted: %1$s (%2$s)."), get_holiday (step), day);
}

static char *
word_closure (const RdStep *step)
{
  g_autofree char *days = rd_wording_days (step->day, step->until);

  return g_strdup_printf (_("Not counted: the board is closed (%s)."), days);
}

static char *
word_month_end (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);
  int year, month, mday;

  if (!rd_day_is_valid (step->day) || !rd_day_is_valid (deadline->trigger_day))
    return NULL;
  rd_day_get_ymd (deadline->trigger_day, NULL, NULL, &mday);
  rd_day_get_ymd (step->day, &year, &month, NULL);
  /* Translators: "There is no 31 February 2016: …" */
  return g_strdup_printf (_("There is no %1$d %2$s %3$d; the last day of that month, %4$s, stands for it."),
                          mday, rd_wording_month (month), year, day);
}

/* The due date */

static char *
word_due (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);
  gboolean is_past = deadline->days_left < 0;

  if (deadline->status == RD_STATUS_WAITING && is_past)
    return g_strdup_printf (_("It would have been due on %s."), day);
  if (deadline->timescale->kind == RD_TIMESCALE_MINIMUM)
    return is_past ? g_strdup_printf (_("It had to last until %s."), day)
                   : g_strdup_printf (_("It is to last until %s."), day);
  return is_past ? g_strdup_printf (_("It was due on %s."), day)
                 : g_strdup_printf (_("It is due on %s."), day);
}

static char *
word_not_working (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (step->day_kind == RD_DAY_HOLIDAY)
    return g_strdup_printf (_("That day is a public holiday (%1$s), and the due date stays; "
                              "the last working day before it is %2$s."), get_holiday (step), day);
  if (step->day_kind == RD_DAY_CLOSED)
    return g_strdup_printf (_("The board is closed on that day, and the due date stays; "
                              "the last working day before it is %s."), day);
  return g_strdup_printf (_("That day is a %1$s, and the due date stays; the last working day before it is %2$s."),
                          rd_wording_weekday (rd_day_get_weekday (deadline->due)), day);
}

static char *
word_clear_days (const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  return g_strdup_printf (_("Read as clear days, with neither the first nor the last day counted, "
                            "the last day would be %s."), day);
}

/* Whether it was done */

static char *
word_told (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = NULL;

  if (step->kind == RD_STEP_NOT_TOLD)
    return g_strdup_printf (_("Still to be told: %s."), get_recipient (deadline, step));
  day = rd_wording_day (step->day);
  return g_strdup_printf (_("Told on %1$s: %2$s."), day, get_recipient (deadline, step));
}

static char *
word_done (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);
  g_autofree char *late = NULL;
  g_autofree char *in_all = NULL;

  if (step->days <= 0)
    return g_strdup_printf (_("“%1$s” was on %2$s, in time."), get_milestone (deadline, step), day);
  in_all = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) step->days), step->days);
  if (step->n <= 0)
    return g_strdup_printf (_("“%1$s” was on %2$s, which is %3$s late."), get_milestone (deadline, step), day, in_all);
  late = g_strdup_printf (ngettext ("%d working day", "%d working days", (gulong) step->n), step->n);
  /* Translators: the milestone, its date, and how late: "3 working days late (5 days in all)" */
  return g_strdup_printf (_("“%1$s” was on %2$s, which is %3$s late (%4$s in all)."),
                          get_milestone (deadline, step), day, late, in_all);
}

static char *
word_overdue (const RdStep *step)
{
  g_autofree char *in_all = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) step->days), step->days);
  g_autofree char *late = NULL;

  if (step->n <= 0)
    return g_strdup_printf (_("It has not been done, and is %s late."), in_all);
  late = g_strdup_printf (ngettext ("%d working day", "%d working days", (gulong) step->n), step->n);
  /* Translators: how late: "3 working days late (5 days in all)" */
  return g_strdup_printf (_("It has not been done, and is %1$s late (%2$s in all)."), late, in_all);
}

static char *
word_planned_done (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (deadline->due != RD_DAY_NONE && step->day > deadline->due)
    return g_strdup_printf (_("“%1$s” is planned for %2$s, after the due date."), get_milestone (deadline, step), day);
  return g_strdup_printf (_("“%1$s” is planned for %2$s."), get_milestone (deadline, step), day);
}

/* Holds and ends */

static char *
word_open_hold (const RdStep *step)
{
  g_autofree char *from = rd_wording_day (step->day);
  const char *reason = rd_wording_hold_reason (step->text);

  if (step->agreed != NULL && *step->agreed != '\0')
    return g_strdup_printf (_("On hold from %1$s until the hold is ended: %2$s (agreed by %3$s). "
                              "A hold does not move the due date."), from, reason, step->agreed);
  return g_strdup_printf (_("On hold from %1$s until the hold is ended: %2$s. "
                            "A hold does not move the due date."), from, reason);
}

static char *
word_hold (const RdStep *step)
{
  g_autofree char *days = NULL;
  const char *reason = rd_wording_hold_reason (step->text);

  if (step->until == RD_DAY_NONE)
    return word_open_hold (step);
  days = rd_wording_days (step->day, step->until);
  if (step->agreed != NULL && *step->agreed != '\0')
    return g_strdup_printf (_("On hold, %1$s: %2$s (agreed by %3$s). A hold does not move the due date."),
                            days, reason, step->agreed);
  return g_strdup_printf (_("On hold, %1$s: %2$s. A hold does not move the due date."), days, reason);
}

static char *
word_forecast (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);
  gboolean is_past = deadline->due != RD_DAY_NONE && step->day < deadline->due - deadline->days_left;

  if (is_past)
    return g_strdup_printf (_("It was forecast for %s instead, which has passed: agree a new forecast."), day);
  return g_strdup_printf (_("It is forecast for %s instead."), day);
}

static char *
word_not_needed (const RdDeadline *deadline, const RdStep *step)
{
  return g_strdup_printf (_("It is not needed, because the decision was “%s”."),
                          rd_wording_outcome_label (deadline->framework, step->text));
}

static char *
word_ended (const RdDeadline *deadline, const RdStep *step)
{
  g_autofree char *day = rd_wording_day (step->day);

  if (deadline->days_left == 0)
    return g_strdup (_("That time ends today."));
  return g_strdup_printf (_("That time ended on %s."), day);
}

static char *
word_beyond (const RdStep *step)
{
  return g_strdup_printf (_("Public holidays have been announced up to %d; later ones are worked out by the usual rules, "
                            "so this date may still change."), step->n);
}

/* Public API */

char *
rd_wording_step (const RdDeadline *deadline, const RdStep *step)
{
  g_return_val_if_fail (deadline != NULL && step != NULL, NULL);

  switch (step->kind)
    {
    case RD_STEP_RULE:
      return rd_wording_rule (deadline);
    case RD_STEP_NOT_SET:
      return g_strdup (_("The board sets how long this may take: the framework gives no figure that has been verified, and the board has not set one yet, "
                         "so there is no due date. It is set on the page of frameworks."));
    case RD_STEP_BOARD_SET:
      return word_board_set (step);
    case RD_STEP_OUTSIDE_EFFECT:
      return word_outside_effect (deadline);
    case RD_STEP_WAITING:
    case RD_STEP_PLAN_PASSED:
      return word_no_trigger (deadline, step);
    case RD_STEP_TRIGGER:
    case RD_STEP_TRIGGER_PLANNED:
      return word_trigger (deadline, step);
    case RD_STEP_START:
      return word_start (deadline, step);
    case RD_STEP_SKIPPED_WEEKENDS:
    case RD_STEP_SKIPPED_HOLIDAY:
      return word_skipped (step);
    case RD_STEP_SKIPPED_CLOSURE:
      return word_closure (step);
    case RD_STEP_MONTH_END:
      return word_month_end (deadline, step);
    case RD_STEP_BEYOND_HOLIDAYS:
      return word_beyond (step);
    case RD_STEP_DUE:
      return word_due (deadline, step);
    case RD_STEP_DUE_NOT_WORKING:
      return word_not_working (deadline, step);
    case RD_STEP_CLEAR_DAYS:
      return word_clear_days (step);
    case RD_STEP_TOLD:
    case RD_STEP_NOT_TOLD:
      return word_told (deadline, step);
    case RD_STEP_DONE:
      return word_done (deadline, step);
    case RD_STEP_OVERDUE:
      return word_overdue (step);
    case RD_STEP_PLANNED_DONE:
      return word_planned_done (deadline, step);
    case RD_STEP_HOLD:
      return word_hold (step);
    case RD_STEP_FORECAST:
      return word_forecast (deadline, step);
    case RD_STEP_NOT_NEEDED:
      return word_not_needed (deadline, step);
    case RD_STEP_ENDED:
      return word_ended (deadline, step);
    default:
      return NULL;
    }
}

char *
rd_wording_explanation (const RdDeadline *deadline)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (deadline != NULL, NULL);

  for (guint i = 0; i < deadline->steps->len; i++)
    {
      g_autofree char *sentence = rd_wording_step (deadline, deadline->steps->pdata[i]);

      if (sentence == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
