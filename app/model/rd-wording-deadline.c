/* rd-wording-deadline.c — a deadline's state in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>

/* Auxiliary methods */

static gboolean
is_minimum (const RdDeadline *deadline)
{
  return deadline->timescale->kind == RD_TIMESCALE_MINIMUM;
}

/* Late by whole working days; by calendar days where no working day lies between. */
static char *
word_late (int working_days, int days)
{
  if (working_days > 0)
    return g_strdup_printf (ngettext ("%d working day late", "%d working days late", (gulong) working_days),
                            working_days);
  return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) days), days);
}

static char *
word_left (int working_days, int days)
{
  if (working_days > 0)
    return g_strdup_printf (ngettext ("%d working day left", "%d working days left", (gulong) working_days),
                            working_days);
  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) days), days);
}

static char *
word_countdown (const RdDeadline *deadline)
{
  if (deadline->due == RD_DAY_NONE)
    return g_strdup ("");
  if (is_minimum (deadline))
    return deadline->days_left > 0 ? word_left (0, deadline->days_left) : g_strdup (_("ends today"));
  if (deadline->days_left == 0)
    return g_strdup (_("due today"));
  if (deadline->days_left > 0)
    return word_left (deadline->working_days_left, deadline->days_left);
  return word_late (-deadline->working_days_left, -deadline->days_left);
}

/* A hold gives another date to look to; the due date stands beside it. */
static char *
word_held (const RdDeadline *deadline)
{
  g_autofree char *day = NULL;

  if (deadline->forecast == RD_DAY_NONE)
    return word_countdown (deadline);
  day = rd_wording_day (deadline->forecast);
  return g_strdup_printf (_("forecast for %s"), day);
}

static char *
word_met (const RdDeadline *deadline)
{
  int early;

  if (is_minimum (deadline))
    return g_strdup (_("ended"));
  /* Done before anything had started its clock: there is no day to be early for. */
  if (deadline->done == RD_DAY_NONE || deadline->due == RD_DAY_NONE)
    return g_strdup (_("met"));
  early = deadline->due - deadline->done;
  if (early <= 0)
    return g_strdup (_("met on time"));
  return g_strdup_printf (ngettext ("met %d day early", "met %d days early", (gulong) early), early);
}

static char *
word_met_late (const RdDeadline *deadline)
{
  int n = deadline->working_days_late;

  if (n > 0)
    return g_strdup_printf (ngettext ("met %d working day late", "met %d working days late", (gulong) n), n);
  n = deadline->days_late;
  return g_strdup_printf (ngettext ("met %d day late", "met %d days late", (gulong) n), n);
}

/* The first letter as a capital, the rest as it is. */
static char *
capitalize (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* The milestone that a deadline without a date waits for, or NULL. */
static const char *
find_awaited (const RdDeadline *deadline)
{
  for (guint i = 0; i < deadline->steps->len; i++)
    {
      const RdStep *step = deadline->steps->pdata[i];

      if (step->kind == RD_STEP_WAITING || step->kind == RD_STEP_PLAN_PASSED)
        return step->text;
    }
  return NULL;
}

/* Public API */

const char *
rd_wording_status (RdDeadlineStatus status)
{
  switch (status)
    {
    case RD_STATUS_MET:        return C_("status", "Met");
    case RD_STATUS_MET_LATE:   return C_("status", "Met late");
    case RD_STATUS_NOT_NEEDED: return C_("status", "Not needed");
    case RD_STATUS_HELD:       return C_("status", "Held");
    case RD_STATUS_OVERDUE:    return C_("status", "Overdue");
    case RD_STATUS_DUE_SOON:   return C_("status", "Due soon");
    case RD_STATUS_UPCOMING:   return C_("status", "Upcoming");
    case RD_STATUS_WAITING:    return C_("status", "Waiting");
    case RD_N_STATUSES:
    default:                   return "";
    }
}

char *
rd_wording_days_left (const RdDeadline *deadline)
{
  g_return_val_if_fail (deadline != NULL, NULL);

  switch (deadline->status)
    {
    case RD_STATUS_MET:
      return word_met (deadline);
    case RD_STATUS_MET_LATE:
      return word_met_late (deadline);
    case RD_STATUS_HELD:
      return word_held (deadline);
    case RD_STATUS_OVERDUE:
    case RD_STATUS_DUE_SOON:
    case RD_STATUS_UPCOMING:
      return word_countdown (deadline);
    case RD_STATUS_NOT_NEEDED:
    case RD_STATUS_WAITING:
    case RD_N_STATUSES:
    default:
      return g_strdup ("");
    }
}

char *
rd_wording_status_full (const RdDeadline *deadline)
{
  g_autofree char *days = NULL;

  g_return_val_if_fail (deadline != NULL, NULL);

  days = rd_wording_days_left (deadline);
  if (*days == '\0')
    return g_strdup (rd_wording_status (deadline->status));
  /* What is met says so itself: "Met 4 days early". */
  if (deadline->status == RD_STATUS_MET || deadline->status == RD_STATUS_MET_LATE)
    return capitalize (days);
  /* Translators: a state and how long: "Overdue, 3 working days late" */
  return g_strdup_printf (_("%1$s, %2$s"), rd_wording_status (deadline->status), days);
}

char *
rd_wording_due (const RdDeadline *deadline)
{
  const char *awaited;

  g_return_val_if_fail (deadline != NULL, NULL);

  if (deadline->due != RD_DAY_NONE)
    return rd_wording_day (deadline->due);
  if (!deadline->has_period && deadline->status == RD_STATUS_WAITING)
    return g_strdup (_("The board sets this"));
  awaited = find_awaited (deadline);
  if (awaited == NULL || deadline->status == RD_STATUS_NOT_NEEDED)
    return g_strdup (_("No date"));
  return g_strdup_printf (_("After “%s”"), rd_wording_milestone_label (deadline->framework, awaited));
}

const char *
rd_wording_whose (const RdDeadline *deadline)
{
  g_return_val_if_fail (deadline != NULL, NULL);

  return deadline->timescale->strength == RD_STRENGTH_LOCAL ? _("the board’s own") : NULL;
}

char *
rd_wording_deadline_row (const RdDeadline *deadline, const char *reference)
{
  g_autofree char *due = NULL;
  g_autofree char *how = NULL;
  g_autofree char *status = NULL;
  const char *label;
  const char *whose;

  g_return_val_if_fail (deadline != NULL, NULL);

  due = rd_wording_due (deadline);
  how = rd_wording_status_full (deadline);
  whose = rd_wording_whose (deadline);
  status = g_strjoin (whose != NULL ? ", " : "", how, whose != NULL ? whose : "", NULL);
  label = rd_wording_translate_data (deadline->timescale->label);
  if (deadline->due == RD_DAY_NONE)
    return reference != NULL ? g_strdup_printf (_("%1$s, %2$s, %3$s, %4$s"), reference, label, status, due)
                             : g_strdup_printf (_("%1$s, %2$s, %3$s"), label, status, due);
  /* Translators: a table's row read out: review, deadline, date, state */
  return reference != NULL ? g_strdup_printf (_("%1$s, %2$s, due %3$s, %4$s"), reference, label, due, status)
                           : g_strdup_printf (_("%1$s, due %2$s, %3$s"), label, due, status);
}

const char *
rd_wording_strength (RdStrength strength)
{
  switch (strength)
    {
    case RD_STRENGTH_MUST:            return _("must");
    case RD_STRENGTH_SHOULD:          return _("should");
    case RD_STRENGTH_SHOULD_NORMALLY: return _("should normally");
    case RD_STRENGTH_AIM:             return _("should aim");
    case RD_STRENGTH_LOCAL:           return _("the board’s own");
    default:                          return "";
    }
}
