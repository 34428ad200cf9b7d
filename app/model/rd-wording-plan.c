/* rd-wording-plan.c — holds, the board's own milestones and the calendar in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/rules/rd-framework-extend.h"
#include "formats/rd-holiday-list.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-learning.h"
#include "model/rd-register-plan.h"
#include "model/rd-wording-private.h"

/* Learning */

static const RdWord learning_kinds[] = {
  { "improvement", N_("Point for improvement") },
  { "good-practice", N_("Good practice worth sharing") },
};

/* What core cites without words of its own. */
static const char * const paragraphs[] = { N_("The board’s own plan") };

static void
append_part (GString *text, const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* "due Monday 4 March 2019". */
static void
append_day (GString *text, const char *what, RdDay day)
{
  g_autofree char *word = day != RD_DAY_NONE ? rd_wording_day (day) : NULL;
  /* Translators: what happened, or is to happen, on a day: "noted", "due"; the day */
  g_autofree char *part = word != NULL ? g_strdup_printf (_("%1$s %2$s"), what, word) : NULL;

  append_part (text, part);
}

const char *
rd_wording_learning_kind (const char *code)
{
  const char *word = rd_wording_find_word (learning_kinds, G_N_ELEMENTS (learning_kinds), code);

  return word != NULL ? word : _(paragraphs[0]);
}

char *
rd_learning_point_describe (const RdLearningPoint *point, const RdAction *action)
{
  GString *text;

  g_return_val_if_fail (point != NULL, NULL);

  text = g_string_new (NULL);
  append_day (text, _("noted"), point->noted);
  append_part (text, action != NULL ? action->lead : NULL);
  if (action != NULL && action->closed != RD_DAY_NONE)
    append_day (text, _("done"), action->closed);
  else if (action != NULL)
    append_day (text, _("due"), action->due);
  append_day (text, _("shared"), point->shared);
  append_part (text, point->shared_with);
  return g_string_free (text, FALSE);
}

/* The plan */

/* What a milestone is called: the framework's label, or the local's among @locals; else the id. (transfer none) */
static const char *
word_anchor (const char *id, const RdFramework *framework, const GPtrArray *locals)
{
  const RdLocalMilestone *local = rd_local_milestone_find (locals, id);

  return local != NULL ? local->label : rd_wording_milestone_label (framework, id);
}

char *
rd_wording_local_rule (const RdLocalMilestone *local, const RdFramework *framework, const GPtrArray *locals)
{
  const char *anchor;
  gboolean is_before;
  RdPeriod period;
  g_autofree char *words = NULL;

  g_return_val_if_fail (local != NULL, NULL);

  anchor = word_anchor (local->anchor, framework, locals);
  is_before = g_strcmp0 (local->direction, "before") == 0;
  period.amount = local->amount;
  if (local->amount < 0)
    return is_before ? g_strdup_printf (_("Before “%s”; how long is for the board to set"), anchor)
                     : g_strdup_printf (_("After “%s”; how long is for the board to set"), anchor);
  if (local->amount == 0 || !rd_unit_from_name (local->unit, &period.unit))
    return g_strdup_printf (_("On the day of “%s”"), anchor);
  words = rd_wording_period (&period);
  /* Translators: how long; the milestone from which it is counted */
  return is_before ? g_strdup_printf (_("%1$s before “%2$s”"), words, anchor)
                   : g_strdup_printf (_("%1$s after “%2$s”"), words, anchor);
}

static char *
word_plan_circle (int code, const char *name)
{
  switch (code)
    {
    case RD_PLAN_ERROR_DUPLICATE:
      return g_strdup_printf (_("There is a milestone “%s” already. Give this one another name, or change that one."), name);
    case RD_PLAN_ERROR_CIRCLE:
      return g_strdup_printf (_("“%s” would be counted from itself, by way of other milestones. Count it from another one."), name);
    case RD_PLAN_ERROR_NEEDED:
      return g_strdup_printf (_("“%s” is counted from this milestone. Change or remove that one first."), name);
    case RD_PLAN_ERROR_UNKNOWN:
      return g_strdup_printf (_("There is no milestone of the board’s own “%s”. Choose one from the list."), name);
    default:
      return g_strdup (_("There is nothing in the board’s template that could be taken here. "
                         "Add lines, or give lines their period, in “Board’s Milestones”."));
    }
}

char *
rd_wording_plan_error (const GError *error, const char *name)
{
  const char *what = name != NULL ? name : "";

  switch (error->code)
    {
    case RD_PLAN_ERROR_LABEL:
      return g_strdup_printf (_("A milestone needs a name, and name and owner have room for %d characters on a single line."), RD_TEXT_MAX);
    case RD_PLAN_ERROR_CODE:
      return g_strdup_printf (_("“%s” cannot be an id. Use small letters, digits and single hyphens: panel-1, for example."), what);
    case RD_PLAN_ERROR_STAGE:
      return g_strdup_printf (_("This review’s framework has no stage “%s”. Choose one of its stages."), what);
    case RD_PLAN_ERROR_ANCHOR:
      return g_strdup_printf (_("There is no milestone “%s” to count from. Choose one from the list of milestones."), what);
    case RD_PLAN_ERROR_PERIOD:
      return g_strdup_printf (_("“%s” has no period that can be counted. Give a whole number from 0 up, and a unit."), what);
    default:
      return word_plan_circle (error->code, what);
    }
}

/* The calendar */

char *
rd_wording_holiday_name (const RdWorkdays *workdays, const RdHoliday *holiday)
{
  const char *name;

  g_return_val_if_fail (workdays != NULL && holiday != NULL, NULL);

  name = rd_workdays_get_holiday_name (workdays, holiday->day);
  if (name != NULL)
    return g_strdup (name);
  if (holiday->substitute)
    /* Translators: a holiday on the day that stands for a weekend day */
    return g_strdup_printf (_("%s (substitute day)"), rd_wording_holiday (holiday->kind));
  return g_strdup (rd_wording_holiday (holiday->kind));
}

char *
rd_wording_holidays_error (const GError *error)
{
  switch (error->code)
    {
    case RD_HOLIDAY_LIST_ERROR_TOO_LARGE:
      return g_strdup_printf (_("The calendar file is larger than a list of bank holidays, and nothing of it was taken: %s. "
                                "Choose the file that GOV.UK publishes."), error->message);
    case RD_HOLIDAY_LIST_ERROR_NOT_ONE:
      return g_strdup_printf (_("The file is no list of bank holidays, and nothing of it was taken: %s. "
                                "Choose the file that GOV.UK publishes."), error->message);
    case RD_HOLIDAY_LIST_ERROR_VALUE:
      return g_strdup_printf (_("The calendar file cannot be used, and nothing of it was taken: %s. "
                                "Correct the file, or fetch it again."), error->message);
    case RD_HOLIDAY_LIST_ERROR_SYNTAX:
    default:
      return g_strdup_printf (_("The file is no calendar that can be read, and nothing of it was taken: %s. "
                                "Choose the bank holidays of GOV.UK, as JSON or .ics."), error->message);
    }
}
