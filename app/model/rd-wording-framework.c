/* rd-wording-framework.c — frameworks in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-framework.h"

#include <glib/gi18n-lib.h>

#include "model/rd-register-frameworks.h"
#include "model/rd-wording-decision.h"
#include "model/rd-wording-private.h"

/* A framework */

char *
rd_wording_framework_origin (RdFrameworkOrigin origin, RdDay added)
{
  g_autofree char *day = NULL;

  switch (origin)
    {
    case RD_FRAMEWORK_OF_BOARD:
      day = rd_wording_day (added);
      return g_strdup_printf (_("Added by the board on %s"), day);
    case RD_FRAMEWORK_KEPT:
      return g_strdup (_("Kept in the register for the reviews that began under it"));
    case RD_FRAMEWORK_BUILT_IN:
    default:
      return g_strdup (_("Comes with Review Desk"));
    }
}

char *
rd_wording_framework_use (guint n_reviews)
{
  if (n_reviews == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%u review runs under it", "%u reviews run under it", n_reviews), n_reviews);
}

char *
rd_wording_framework_effect (RdDay from, RdDay to)
{
  g_autofree char *first = rd_wording_day (from);
  g_autofree char *last = rd_wording_day (to);

  if (from == RD_DAY_NONE && to == RD_DAY_NONE)
    return g_strdup (_("No dates of effect are given"));
  if (to == RD_DAY_NONE)
    /* Translators: a framework or rule is in force from a day on */
    return g_strdup_printf (_("From %s"), first);
  if (from == RD_DAY_NONE)
    /* Translators: a framework or rule is in force up to a day */
    return g_strdup_printf (_("Until %s"), last);
  return g_strdup_printf (_("From %1$s to %2$s"), first, last);
}

/* A timescale */

static char *
word_length (const RdTimescale *timescale, const RdPeriod *period, const char *trigger)
{
  g_autofree char *length = rd_wording_period (period);

  if (timescale->kind == RD_TIMESCALE_MINIMUM)
    return g_strdup_printf (_("At least %1$s from “%2$s”"), length, trigger);
  if (timescale->direction == RD_DIRECTION_BEFORE)
    return g_strdup_printf (_("At least %1$s before “%2$s”"), length, trigger);
  return g_strdup_printf (_("Within %1$s of “%2$s”"), length, trigger);
}

char *
rd_wording_timescale_length (const RdFramework *framework, const RdTimescale *timescale, const RdBoardPeriod *own)
{
  const char *trigger;
  g_autofree char *length = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (framework != NULL && timescale != NULL, NULL);

  trigger = rd_wording_milestone_label (framework, timescale->trigger);
  if (timescale->verified)
    return word_length (timescale, &timescale->period, trigger);
  if (own == NULL)
    return g_strdup_printf (_("The board sets this, counted from “%s”"), trigger);
  length = word_length (timescale, &own->period, trigger);
  day = rd_wording_day (own->set_on);
  return g_strdup_printf (_("%1$s, as the board set it on %2$s"), length, day);
}

char *
rd_wording_recipients (const RdFramework *framework, char **recipients)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; recipients != NULL && recipients[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", rd_wording_recipient_label (framework, recipients[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What another framework has no place for */

char *
rd_wording_lost_milestone (const RdFramework *from, const RdLostMilestone *lost)
{
  const RdMilestone *recording;
  const char *label;
  g_autofree char *day = NULL;

  g_return_val_if_fail (from != NULL && lost != NULL, NULL);

  recording = lost->recording;
  label = rd_wording_milestone_label (from, recording->milestone);
  day = rd_wording_day (recording->day);
  if (lost->is_recipient)
    return g_strdup_printf (_("“%1$s” on %2$s, for %3$s: nobody of that name is told under the other framework."), label, day,
                            rd_wording_recipient_label (from, recording->recipient));
  if (lost->is_outcome)
    return g_strdup_printf (_("“%1$s” on %2$s keeps its day, but its outcome, “%3$s”, is unknown to the other framework."), label, day,
                            rd_wording_outcome_label (from, recording->outcome));
  if (recording->planned)
    return g_strdup_printf (_("“%1$s”, planned for %2$s: there is no such milestone."), label, day);
  return g_strdup_printf (_("“%1$s” on %2$s: there is no such milestone."), label, day);
}

char *
rd_wording_lost_hold (const RdFramework *from, const RdHold *hold)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (from != NULL && hold != NULL, NULL);

  day = rd_wording_day (hold->first_day);
  return g_strdup_printf (_("The hold of “%1$s” from %2$s: there is no such timescale."),
                          rd_wording_timescale_label (from, hold->timescale), day);
}

char *
rd_wording_lost_answer (const RdFramework *from, const RdCriterionAnswer *answer)
{
  const RdCriteriaQuestion *question;

  g_return_val_if_fail (from != NULL && answer != NULL, NULL);

  question = rd_criteria_find_question (from->criteria, answer->question);
  /* Translators: a question of the criteria, and the answer to it */
  return g_strdup_printf (_("“%1$s” with the answer “%2$s”: the criteria do not ask that, or not for that answer."),
                          question != NULL ? rd_wording_translate_data (question->label) : answer->question,
                          rd_wording_criterion_answer (answer->answer));
}

/* What is refused */

static char *
word_refused_file (int code, const char *name)
{
  switch (code)
    {
    case RD_FRAMEWORK_CHOICE_ERROR_THERE:
      return g_strdup_printf (_("The framework “%s” is there already, exactly as in this file. Nothing has to be added."), name);
    case RD_FRAMEWORK_CHOICE_ERROR_OTHER:
      return g_strdup_printf (_("The framework “%s” is kept already with other contents, and a kept version never changes. "
                                "Give the file a new version and add it again."), name);
    case RD_FRAMEWORK_CHOICE_ERROR_IN_USE:
      return g_strdup_printf (_("A review runs under the framework “%s”, so it cannot be removed. "
                                "Move the review to another framework first."), name);
    case RD_FRAMEWORK_CHOICE_ERROR_NOT_ADDED:
      return g_strdup_printf (_("The framework “%s” was not added by the board, so it cannot be removed. "
                                "Only those that the board added can be."), name);
    default:
      return NULL;
    }
}

char *
rd_wording_framework_choice_error (const GError *error, const char *name)
{
  const char *id = name != NULL ? name : "";

  g_return_val_if_fail (error != NULL, NULL);

  switch (error->code)
    {
    case RD_FRAMEWORK_CHOICE_ERROR_SAME:
      return g_strdup_printf (_("The review runs under the framework “%s” already. Choose another framework or version."), id);
    case RD_FRAMEWORK_CHOICE_ERROR_VERIFIED:
      return g_strdup_printf (_("The framework itself says how long “%s” may take, so the board does not set it. "
                                "If the guidance has changed, add a file of the framework with a new version."), id);
    case RD_FRAMEWORK_CHOICE_ERROR_NOT_SET:
      return g_strdup_printf (_("The board has not set how long “%s” may take, so there is nothing to take back."), id);
    case RD_FRAMEWORK_CHOICE_ERROR_PERIOD:
      return g_strdup_printf (_("That is no length of time. Give a whole number from 1 to %d."), RD_PERIOD_MAX_AMOUNT);
    case RD_FRAMEWORK_CHOICE_ERROR_LOST:
      return g_strdup_printf (_("Some of what is recorded has no counterpart in the framework “%s”. "
                                "Look at the list of it and confirm that you know, then move the review."), id);
    default:
      return word_refused_file (error->code, id);
    }
}
