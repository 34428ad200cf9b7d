/* rd-framework.c — the statutory guidance that a review runs under, as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework.h"

/* The reference count stands before the public part. */
typedef struct
{
  gatomicrefcount ref_count;
  RdFramework     framework;
} CountedFramework;

static CountedFramework *
get_counted (RdFramework *self)
{
  return (CountedFramework *) ((guint8 *) self - G_STRUCT_OFFSET (CountedFramework, framework));
}

static void
free_stage (gpointer data)
{
  RdStage *stage = data;

  g_free (stage->id);
  g_free (stage->label);
  g_free (stage->description);
  g_free (stage);
}

static void
free_recipient (gpointer data)
{
  RdRecipient *recipient = data;

  g_free (recipient->id);
  g_free (recipient->label);
  g_free (recipient);
}

static void
free_outcome (gpointer data)
{
  RdOutcome *outcome = data;

  g_free (outcome->id);
  g_free (outcome->label);
  g_free (outcome);
}

static void
free_milestone (gpointer data)
{
  RdMilestoneKind *milestone = data;

  g_free (milestone->id);
  g_free (milestone->label);
  g_free (milestone->stage);
  g_free (milestone->description);
  g_free (milestone->follows);
  g_free (milestone->outcome);
  g_strfreev (milestone->recipients);
  g_ptr_array_unref (milestone->outcomes);
  g_free (milestone);
}

static void
free_timescale (gpointer data)
{
  rd_timescale_free (data);
}

/* --- lifecycle */

RdFramework *
rd_framework_new (void)
{
  CountedFramework *counted = g_new0 (CountedFramework, 1);
  RdFramework *self = &counted->framework;

  g_atomic_ref_count_init (&counted->ref_count);
  self->effective_from = RD_DAY_NONE;
  self->effective_to = RD_DAY_NONE;
  self->stages = g_ptr_array_new_with_free_func (free_stage);
  self->recipients = g_ptr_array_new_with_free_func (free_recipient);
  self->milestones = g_ptr_array_new_with_free_func (free_milestone);
  self->timescales = g_ptr_array_new_with_free_func (free_timescale);
  self->criteria = rd_criteria_new ();
  return self;
}

RdFramework *
rd_framework_ref (RdFramework *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&get_counted (self)->ref_count);
  return self;
}

void
rd_framework_unref (RdFramework *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&get_counted (self)->ref_count))
    return;

  g_free (self->id);
  g_free (self->version);
  g_free (self->label);
  g_free (self->short_label);
  g_free (self->purpose);
  g_free (self->supersedes);
  g_free (self->jurisdiction);
  g_free (self->legal_basis);
  g_free (self->source);
  g_ptr_array_unref (self->stages);
  g_ptr_array_unref (self->recipients);
  g_ptr_array_unref (self->milestones);
  g_ptr_array_unref (self->timescales);
  rd_criteria_free (self->criteria);
  g_free (get_counted (self));
}

RdStage *
rd_stage_new (const char *id, const char *label, const char *description)
{
  RdStage *self = g_new0 (RdStage, 1);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->description = g_strdup (description);
  return self;
}

RdRecipient *
rd_recipient_new (const char *id, const char *label)
{
  RdRecipient *self = g_new0 (RdRecipient, 1);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  return self;
}

RdOutcome *
rd_outcome_new (const char *id, const char *label)
{
  RdOutcome *self = g_new0 (RdOutcome, 1);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  return self;
}

RdMilestoneKind *
rd_milestone_kind_new (const char *id, const char *label, const char *stage)
{
  RdMilestoneKind *self = g_new0 (RdMilestoneKind, 1);

  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->stage = g_strdup (stage);
  self->recipients = g_new0 (char *, 1);
  self->outcomes = g_ptr_array_new_with_free_func (free_outcome);
  return self;
}

/* --- look-ups */

const RdStage *
rd_framework_find_stage (const RdFramework *self, const char *id)
{
  int index = rd_framework_get_stage_index (self, id);

  return index >= 0 ? g_ptr_array_index (self->stages, index) : NULL;
}

const RdRecipient *
rd_framework_find_recipient (const RdFramework *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->recipients->len; i++)
    {
      const RdRecipient *recipient = g_ptr_array_index (self->recipients, i);

      if (id != NULL && g_strcmp0 (recipient->id, id) == 0)
        return recipient;
    }
  return NULL;
}

const RdMilestoneKind *
rd_framework_find_milestone (const RdFramework *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->milestones->len; i++)
    {
      const RdMilestoneKind *milestone = g_ptr_array_index (self->milestones, i);

      if (id != NULL && g_strcmp0 (milestone->id, id) == 0)
        return milestone;
    }
  return NULL;
}

const RdOutcome *
rd_framework_find_outcome (const RdFramework *self, const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; id != NULL && i < self->milestones->len; i++)
    {
      const RdMilestoneKind *milestone = g_ptr_array_index (self->milestones, i);

      for (guint j = 0; j < milestone->outcomes->len; j++)
        {
          const RdOutcome *outcome = g_ptr_array_index (milestone->outcomes, j);

          if (g_strcmp0 (outcome->id, id) == 0)
            return outcome;
        }
    }
  return NULL;
}

/* How many days @day lies outside the dates of effect; 0 inside.  No day in
 * particular is taken as the end of time: the newest version is the nearest.
 */
static gint64
measure_distance (const RdTimescale *timescale, RdDay day)
{
  gint64 at = day != RD_DAY_NONE ? day : RD_DAY_LAST;

  if (timescale->effective_from != RD_DAY_NONE && at < timescale->effective_from)
    return timescale->effective_from - at;
  if (timescale->effective_to != RD_DAY_NONE && at > timescale->effective_to)
    return at - timescale->effective_to;
  return 0;
}

const RdTimescale *
rd_framework_find_timescale (const RdFramework *self, const char *id, RdDay day)
{
  const RdTimescale *nearest = NULL;
  gint64 nearest_distance = G_MAXINT64;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; id != NULL && i < self->timescales->len; i++)
    {
      const RdTimescale *timescale = g_ptr_array_index (self->timescales, i);

      if (g_strcmp0 (timescale->id, id) == 0 && measure_distance (timescale, day) < nearest_distance)
        {
          nearest = timescale;
          nearest_distance = measure_distance (timescale, day);
        }
    }
  return nearest;
}

const char **
rd_framework_list_timescales (const RdFramework *self)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  ids = g_ptr_array_new ();
  for (guint i = 0; i < self->timescales->len; i++)
    {
      const RdTimescale *timescale = g_ptr_array_index (self->timescales, i);

      if (!g_ptr_array_find_with_equal_func (ids, timescale->id, g_str_equal, NULL))
        g_ptr_array_add (ids, timescale->id);
    }
  g_ptr_array_add (ids, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

int
rd_framework_get_stage_index (const RdFramework *self, const char *stage)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; stage != NULL && i < self->stages->len; i++)
    {
      const RdStage *candidate = g_ptr_array_index (self->stages, i);

      if (g_strcmp0 (candidate->id, stage) == 0)
        return (int) i;
    }
  return -1;
}
