/* rd-wording-rule.c — the rule of a timescale in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Auxiliary methods */

/* Translators, in these fourteen: what is to be done; how long; the milestone from which it is counted */

static char *
word_within (RdStrength strength, const char *label, const char *period, const char *trigger)
{
  switch (strength)
    {
    case RD_STRENGTH_MUST:
      return g_strdup_printf (_("“%1$s” must be done within %2$s of “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD_NORMALLY:
      return g_strdup_printf (_("“%1$s” should normally be done within %2$s of “%3$s”."), label, period, trigger);
    case RD_STRENGTH_AIM:
      return g_strdup_printf (_("The aim is that “%1$s” is done within %2$s of “%3$s”."), label, period, trigger);
    case RD_STRENGTH_LOCAL:
      return g_strdup_printf (_("The board plans “%1$s” within %2$s of “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD:
    default:
      return g_strdup_printf (_("“%1$s” should be done within %2$s of “%3$s”."), label, period, trigger);
    }
}

static char *
word_before (RdStrength strength, const char *label, const char *period, const char *trigger)
{
  switch (strength)
    {
    case RD_STRENGTH_MUST:
      return g_strdup_printf (_("“%1$s” must be done at least %2$s before “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD_NORMALLY:
      return g_strdup_printf (_("“%1$s” should normally be done at least %2$s before “%3$s”."), label, period, trigger);
    case RD_STRENGTH_AIM:
      return g_strdup_printf (_("The aim is that “%1$s” is done at least %2$s before “%3$s”."), label, period, trigger);
    case RD_STRENGTH_LOCAL:
      return g_strdup_printf (_("The board plans “%1$s” at least %2$s before “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD:
    default:
      return g_strdup_printf (_("“%1$s” should be done at least %2$s before “%3$s”."), label, period, trigger);
    }
}

static char *
word_minimum (RdStrength strength, const char *label, const char *period, const char *trigger)
{
  switch (strength)
    {
    case RD_STRENGTH_MUST:
      return g_strdup_printf (_("“%1$s” must go on for at least %2$s from “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD_NORMALLY:
      return g_strdup_printf (_("“%1$s” should normally go on for at least %2$s from “%3$s”."), label, period, trigger);
    case RD_STRENGTH_AIM:
      return g_strdup_printf (_("The aim is that “%1$s” goes on for at least %2$s from “%3$s”."), label, period, trigger);
    case RD_STRENGTH_SHOULD:
    case RD_STRENGTH_LOCAL:      /* the board's own are never minimums */
    default:
      return g_strdup_printf (_("“%1$s” should go on for at least %2$s from “%3$s”."), label, period, trigger);
    }
}

/* What has to be done, while nobody has said how long it may take. */
static char *
word_unset (const RdTimescale *timescale, const char *label, const char *trigger)
{
  if (timescale->direction == RD_DIRECTION_BEFORE)
    return g_strdup_printf (_("“%1$s” is counted back from “%2$s”."), label, trigger);
  return g_strdup_printf (_("“%1$s” is counted from “%2$s”."), label, trigger);
}

static char *
word_core (const RdDeadline *deadline)
{
  const RdTimescale *timescale = deadline->timescale;
  const char *label = rd_wording_translate_data (timescale->label);
  const char *trigger = rd_wording_milestone_label (deadline->framework, timescale->trigger);
  g_autofree char *period = NULL;

  if (!deadline->has_period)
    return word_unset (timescale, label, trigger);
  period = rd_wording_period (&deadline->period);
  if (timescale->kind == RD_TIMESCALE_MINIMUM)
    return word_minimum (timescale->strength, label, period, trigger);
  if (timescale->direction == RD_DIRECTION_BEFORE)
    return word_before (timescale->strength, label, period, trigger);
  return word_within (timescale->strength, label, period, trigger);
}

/* The quoted words without their full stop: the sentence has its own. */
static char *
trim_quotation (const char *wording)
{
  char *text = g_strdup (wording);
  gsize length = strlen (text);

  if (length > 0 && text[length - 1] == '.')
    text[length - 1] = '\0';
  return text;
}

/* (transfer full); NULL where the framework file quotes nothing */
static char *
word_source (const RdTimescale *timescale)
{
  g_autofree char *wording = NULL;

  if (timescale->strength == RD_STRENGTH_LOCAL)
    return g_strdup (_("It is the board’s own plan; the guidance does not ask for it."));
  if (timescale->paragraph == NULL || *timescale->paragraph == '\0')
    return NULL;
  if (timescale->wording == NULL || *timescale->wording == '\0')
    return g_strdup_printf (_("Where it says so: %s."), rd_wording_translate_data (timescale->paragraph));
  wording = trim_quotation (rd_wording_translate_data (timescale->wording));
  if (!timescale->quoted)
    /* Translators: what is known of a rule, and where it is from */
    return g_strdup_printf (_("What is known of it: %1$s (%2$s)."), wording, rd_wording_translate_data (timescale->paragraph));
  /* Translators: words quoted from the guidance, and where they stand in it */
  return g_strdup_printf (_("In the guidance’s words: “%1$s” (%2$s)."), wording,
                          rd_wording_translate_data (timescale->paragraph));
}

static char *
word_owner (const RdTimescale *timescale)
{
  if (timescale->owner == NULL || *timescale->owner == '\0')
    return NULL;
  /* Translators: who is to do it: "Local authority" */
  return g_strdup_printf (_("This is for: %s."), rd_wording_translate_data (timescale->owner));
}

/* For the explanation */

char *
rd_wording_rule (const RdDeadline *deadline)
{
  g_autofree char *rule = NULL;
  g_autofree char *source = NULL;
  g_autofree char *owner = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  g_return_val_if_fail (deadline != NULL, NULL);

  parts[n++] = rule = word_core (deadline);
  source = word_source (deadline->timescale);
  owner = word_owner (deadline->timescale);
  if (source != NULL)
    parts[n++] = source;
  if (owner != NULL)
    parts[n++] = owner;
  return g_strjoinv (" ", (char **) parts);
}
