/* rd-framework-check.c — whether a framework holds together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-check.h"

#include <string.h>

G_DEFINE_QUARK (rd-framework-error-quark, rd_framework_error)

gboolean
rd_framework_fail (RdPlace place, RdFrameworkError code, GError **error, const char *format, ...)
{
  g_autofree char *problem = NULL;
  va_list args;

  va_start (args, format);
  problem = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, RD_FRAMEWORK_ERROR, code, "%s “%s”: %s", place.element, place.id, problem);
  return FALSE;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* --- ids.  Everything with an id has it as its first member. */

static const char *
get_id (const GPtrArray *things, guint i)
{
  return *(char **) g_ptr_array_index (things, i);
}

static gboolean
check_has_ids (const GPtrArray *things, const char *element, GError **error)
{
  for (guint i = 0; i < things->len; i++)
    {
      if (is_empty (get_id (things, i)))
        {
          g_set_error (error, RD_FRAMEWORK_ERROR, RD_FRAMEWORK_ERROR_EMPTY, "%s %u has no id", element, i + 1);
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
rd_framework_check_ids (const GPtrArray *things, const char *element, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!check_has_ids (things, element, error))
    return FALSE;
  for (guint i = 0; i < things->len; i++)
    {
      RdPlace place = { element, get_id (things, i) };

      if (!g_hash_table_add (seen, (gpointer) place.id))
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_DUPLICATE, error, "the id is there already");
    }
  return TRUE;
}

/* --- references */

static gboolean
check_stage (const RdFramework *self, RdPlace place, const char *stage, GError **error)
{
  if (rd_framework_find_stage (self, stage) == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no stage “%s”", stage != NULL ? stage : "");
  return TRUE;
}

gboolean
rd_framework_check_milestone (const RdFramework *self, RdPlace place, const char *milestone, GError **error)
{
  if (rd_framework_find_milestone (self, milestone) == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no milestone “%s”", milestone != NULL ? milestone : "");
  return TRUE;
}

gboolean
rd_framework_check_outcome (const RdFramework *self, RdPlace place, const char *outcome, GError **error)
{
  if (outcome != NULL && rd_framework_find_outcome (self, outcome) == NULL)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no outcome “%s”", outcome);
  return TRUE;
}

static gboolean
check_recipients (const RdFramework *self, RdPlace place, char **recipients, GError **error)
{
  for (guint i = 0; recipients != NULL && recipients[i] != NULL; i++)
    {
      if (rd_framework_find_recipient (self, recipients[i]) == NULL)
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_UNKNOWN, error, "no recipient “%s”", recipients[i]);
      for (guint j = 0; j < i; j++)
        {
          if (strcmp (recipients[j], recipients[i]) == 0)
            return rd_framework_fail (place, RD_FRAMEWORK_ERROR_DUPLICATE, error, "the recipient “%s” is there twice", recipients[i]);
        }
    }
  return TRUE;
}

/* --- milestones */

/* Goes back along what each follows: a way longer than there are milestones is a circle. */
static gboolean
check_follows (const RdFramework *self, const RdMilestoneKind *milestone, GError **error)
{
  RdPlace place = { "milestone", milestone->id };
  const RdMilestoneKind *earlier = milestone;

  if (milestone->follows == NULL)
    return TRUE;
  if (!rd_framework_check_milestone (self, place, milestone->follows, error))
    return FALSE;

  for (guint steps = 0; earlier != NULL; steps++)
    {
      if (steps > self->milestones->len)
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_CYCLE, error, "following “%s” leads back in a circle", milestone->follows);
      earlier = rd_framework_find_milestone (self, earlier->follows);
    }
  return TRUE;
}

static gboolean
check_milestone_kind (const RdFramework *self, const RdMilestoneKind *milestone, GError **error)
{
  RdPlace place = { "milestone", milestone->id };

  return check_stage (self, place, milestone->stage, error)
         && rd_framework_check_ids (milestone->outcomes, "outcome", error)
         && rd_framework_check_outcome (self, place, milestone->outcome, error)
         && check_recipients (self, place, milestone->recipients, error)
         && check_follows (self, milestone, error);
}

/* --- timescales */

static gboolean
check_met_by (const RdFramework *self, const RdTimescale *timescale, GError **error)
{
  RdPlace place = { "timescale", timescale->id };

  if (timescale->met_by == NULL)
    {
      if (timescale->kind == RD_TIMESCALE_MINIMUM)
        return TRUE;
      return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "no milestone meets it");
    }
  if (!rd_framework_check_milestone (self, place, timescale->met_by, error))
    return FALSE;
  if (strcmp (timescale->met_by, timescale->trigger) == 0)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_CYCLE, error, "“%s” both starts it and meets it", timescale->trigger);
  return TRUE;
}

static gboolean
overlap (const RdTimescale *a, const RdTimescale *b)
{
  gboolean a_before_b = a->effective_to != RD_DAY_NONE && b->effective_from != RD_DAY_NONE
                        && a->effective_to < b->effective_from;
  gboolean b_before_a = b->effective_to != RD_DAY_NONE && a->effective_from != RD_DAY_NONE
                        && b->effective_to < a->effective_from;

  return !a_before_b && !b_before_a;
}

/* Another version of the same timescale has its own dates of effect. */
static gboolean
check_effect (const RdFramework *self, guint index, GError **error)
{
  const RdTimescale *timescale = g_ptr_array_index (self->timescales, index);
  RdPlace place = { "timescale", timescale->id };

  if (timescale->effective_from != RD_DAY_NONE && timescale->effective_to != RD_DAY_NONE
      && timescale->effective_to < timescale->effective_from)
    return rd_framework_fail (place, RD_FRAMEWORK_ERROR_OVERLAP, error, "its dates of effect end before they begin");

  for (guint i = 0; i < index; i++)
    {
      const RdTimescale *other = g_ptr_array_index (self->timescales, i);

      if (strcmp (other->id, timescale->id) != 0 || !overlap (other, timescale))
        continue;
      if (timescale->effective_from == RD_DAY_NONE && timescale->effective_to == RD_DAY_NONE)
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_DUPLICATE, error, "the id is there already");
      return rd_framework_fail (place, RD_FRAMEWORK_ERROR_OVERLAP, error, "two versions of it are in effect on the same days");
    }
  return TRUE;
}

static gboolean
check_timescale (const RdFramework *self, guint index, GError **error)
{
  const RdTimescale *timescale = g_ptr_array_index (self->timescales, index);
  RdPlace place = { "timescale", timescale->id };

  return check_stage (self, place, timescale->stage, error)
         && rd_framework_check_milestone (self, place, timescale->trigger, error)
         && check_met_by (self, timescale, error)
         && rd_framework_check_outcome (self, place, timescale->outcome, error)
         && check_recipients (self, place, timescale->recipients, error)
         && check_effect (self, index, error);
}

/* --- the whole */

static gboolean
check_not_empty (const RdFramework *self, GError **error)
{
  RdPlace place = { "framework", self->id };
  const struct { const GPtrArray *things; const char *name; } parts[] = {
    { self->stages, "stage" }, { self->milestones, "milestone" }, { self->timescales, "timescale" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].things->len == 0)
        return rd_framework_fail (place, RD_FRAMEWORK_ERROR_EMPTY, error, "it has no %s", parts[i].name);
    }
  return TRUE;
}

gboolean
rd_framework_check (const RdFramework *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (is_empty (self->id))
    {
      g_set_error_literal (error, RD_FRAMEWORK_ERROR, RD_FRAMEWORK_ERROR_EMPTY, "framework has no id");
      return FALSE;
    }
  if (!check_not_empty (self, error)
      || !rd_framework_check_ids (self->stages, "stage", error)
      || !rd_framework_check_ids (self->recipients, "recipient", error)
      || !rd_framework_check_ids (self->milestones, "milestone", error)
      || !check_has_ids (self->timescales, "timescale", error))
    return FALSE;

  for (guint i = 0; i < self->milestones->len; i++)
    {
      if (!check_milestone_kind (self, g_ptr_array_index (self->milestones, i), error))
        return FALSE;
    }
  for (guint i = 0; i < self->timescales->len; i++)
    {
      if (!check_timescale (self, i, error))
        return FALSE;
    }
  return rd_framework_check_order (self, error) && rd_framework_check_criteria (self, error);
}
