/* rd-progress.c — how far a review has come, and what the framework expects next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-progress.h"

#include <string.h>

static guint
count_rows (const GPtrArray *milestones)
{
  return milestones != NULL ? milestones->len : 0;
}

/* The rows about @kind.  (transfer container) */
static GPtrArray *
list_rows (const RdMilestoneKind *kind, const GPtrArray *milestones)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < count_rows (milestones); i++)
    {
      RdMilestone *row = g_ptr_array_index (milestones, i);

      if (row->milestone != NULL && strcmp (row->milestone, kind->id) == 0 && rd_day_is_valid (row->day))
        g_ptr_array_add (rows, row);
    }
  return rows;
}

/* The latest day of those for exactly this recipient ("": for all), or RD_DAY_NONE. */
static RdDay
find_row_day (const GPtrArray *rows, const char *recipient, gboolean planned)
{
  RdDay day = RD_DAY_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *row = g_ptr_array_index (rows, i);

      if (!row->planned == !planned && strcmp (row->recipient != NULL ? row->recipient : "", recipient) == 0)
        day = MAX (day, row->day);
    }
  return day;
}

/* For this recipient or, where there is no such row, for all. */
static RdDay
find_day (const GPtrArray *rows, const char *recipient, gboolean planned)
{
  RdDay day = find_row_day (rows, recipient, planned);

  return day != RD_DAY_NONE || *recipient == '\0' ? day : find_row_day (rows, "", planned);
}

RdDay
rd_progress_get_told_day (const RdMilestoneKind *kind, const GPtrArray *milestones, const char *recipient)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (kind != NULL, RD_DAY_NONE);
  g_return_val_if_fail (recipient != NULL, RD_DAY_NONE);

  rows = list_rows (kind, milestones);
  return find_day (rows, recipient, FALSE);
}

/* The recipients of @kind, or nobody in particular. */
static const char * const *
list_recipients (const RdMilestoneKind *kind)
{
  static const char * const nobody[] = { "", NULL };

  if (kind->recipients == NULL || kind->recipients[0] == NULL)
    return nobody;
  return (const char * const *) kind->recipients;
}

static RdMilestoneState
get_state (const RdMilestoneKind *kind, const GPtrArray *milestones, const char *outcome)
{
  RdMilestoneState state = { kind, RD_DAY_NONE, RD_DAY_NONE, 0, 0, TRUE };
  const char * const *recipients = list_recipients (kind);
  g_autoptr (GPtrArray) rows = list_rows (kind, milestones);
  RdDay last_told = RD_DAY_NONE;

  state.needed = kind->outcome == NULL || outcome == NULL || strcmp (kind->outcome, outcome) == 0;
  state.n_to_tell = g_strv_length ((char **) recipients);
  if (rows->len == 0)
    return state;

  for (guint i = 0; i < state.n_to_tell; i++)
    {
      RdDay told = find_day (rows, recipients[i], FALSE);

      if (told == RD_DAY_NONE)
        {
          state.planned = MAX (state.planned, find_day (rows, recipients[i], TRUE));
          continue;
        }
      state.n_told++;
      last_told = MAX (last_told, told);
    }
  if (state.n_told == state.n_to_tell)
    state.day = last_told;
  return state;
}

GArray *
rd_progress_milestones (const RdFramework *framework, const GPtrArray *milestones)
{
  const char *outcome;
  GArray *states;

  g_return_val_if_fail (framework != NULL, NULL);

  outcome = rd_progress_get_outcome (framework, milestones);
  states = g_array_sized_new (FALSE, FALSE, sizeof (RdMilestoneState), framework->milestones->len);
  for (guint i = 0; i < framework->milestones->len; i++)
    {
      RdMilestoneState state = get_state (g_ptr_array_index (framework->milestones, i), milestones, outcome);

      g_array_append_val (states, state);
    }
  return states;
}

const RdMilestoneState *
rd_progress_find_state (const GArray *states, const char *milestone)
{
  g_return_val_if_fail (states != NULL, NULL);

  for (guint i = 0; milestone != NULL && i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);

      if (strcmp (state->kind->id, milestone) == 0)
        return state;
    }
  return NULL;
}

gboolean
rd_progress_find (const RdFramework *framework, const GPtrArray *milestones,
                  const char *milestone, RdMilestoneState *out)
{
  const RdMilestoneKind *kind;

  g_return_val_if_fail (framework != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  kind = rd_framework_find_milestone (framework, milestone);
  if (kind == NULL)
    return FALSE;
  *out = get_state (kind, milestones, rd_progress_get_outcome (framework, milestones));
  return TRUE;
}

/* Whether @row was decided after @other; on one day, the one changed more often. */
static gboolean
is_later (const RdMilestone *row, const RdMilestone *other)
{
  if (row->day != other->day)
    return row->day > other->day;
  if (row->revision != other->revision)
    return row->revision > other->revision;
  return g_strcmp0 (row->id, other->id) > 0;
}

/* Whether @row says what a decision of @framework ended in. */
static gboolean
decides (const RdFramework *framework, const RdMilestone *row)
{
  return !row->planned && rd_day_is_valid (row->day) && row->outcome != NULL && *row->outcome != '\0'
         && rd_framework_find_milestone (framework, row->milestone) != NULL
         && rd_framework_find_outcome (framework, row->outcome) != NULL;
}

const char *
rd_progress_get_outcome (const RdFramework *framework, const GPtrArray *milestones)
{
  const RdMilestone *latest = NULL;

  g_return_val_if_fail (framework != NULL, NULL);

  for (guint i = 0; i < count_rows (milestones); i++)
    {
      const RdMilestone *row = g_ptr_array_index (milestones, i);

      if (!decides (framework, row))
        continue;
      if (latest == NULL || is_later (row, latest))
        latest = row;
    }
  return latest != NULL ? latest->outcome : NULL;
}

/* Still to be done: needed, not optional, not happened. */
static gboolean
is_open (const RdMilestoneState *state)
{
  return state->needed && !state->kind->optional && state->day == RD_DAY_NONE;
}

static const RdMilestoneKind *
find_first_open (const RdFramework *framework, const GPtrArray *milestones)
{
  g_autoptr (GArray) states = rd_progress_milestones (framework, milestones);

  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);

      if (is_open (state))
        return state->kind;
    }
  return NULL;
}

const RdStage *
rd_progress_get_stage (const RdFramework *framework, const GPtrArray *milestones)
{
  const RdMilestoneKind *open;

  g_return_val_if_fail (framework != NULL, NULL);

  open = find_first_open (framework, milestones);
  if (open != NULL)
    return rd_framework_find_stage (framework, open->stage);
  return framework->stages->len > 0 ? g_ptr_array_index (framework->stages, framework->stages->len - 1) : NULL;
}

gboolean
rd_progress_is_complete (const RdFramework *framework, const GPtrArray *milestones)
{
  g_return_val_if_fail (framework != NULL, FALSE);
  return find_first_open (framework, milestones) == NULL;
}

/* --- what follows what */

/* The nearest one that @kind follows, directly or by way of others, for which
 * @stops says TRUE.  The steps are bounded, should the framework run in a circle.
 */
static const RdMilestoneState *
find_before (const GArray *states, const RdMilestoneKind *kind, gboolean (*stops) (const RdMilestoneState *state))
{
  const RdMilestoneState *before = rd_progress_find_state (states, kind->follows);

  for (guint steps = 0; before != NULL && steps < states->len; steps++)
    {
      if (stops (before))
        return before;
      before = rd_progress_find_state (states, before->kind->follows);
    }
  return NULL;
}

static gboolean
has_happened (const RdMilestoneState *state)
{
  return state->day != RD_DAY_NONE;
}

static gboolean
counts_for_next (const RdMilestoneState *state)
{
  return has_happened (state) || is_open (state);
}

GPtrArray *
rd_progress_next (const RdFramework *framework, const GPtrArray *milestones)
{
  g_autoptr (GArray) states = NULL;
  GPtrArray *next;

  g_return_val_if_fail (framework != NULL, NULL);

  states = rd_progress_milestones (framework, milestones);
  next = g_ptr_array_new ();
  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);
      const RdMilestoneState *before = find_before (states, state->kind, counts_for_next);

      if (is_open (state) && (before == NULL || has_happened (before)))
        g_ptr_array_add (next, (gpointer) state->kind);
    }
  return next;
}

/* The earliest day recorded for any recipient, or RD_DAY_NONE. */
static RdDay
find_earliest (const RdMilestoneKind *kind, const GPtrArray *milestones)
{
  const char * const *recipients = list_recipients (kind);
  g_autoptr (GPtrArray) rows = list_rows (kind, milestones);
  RdDay earliest = RD_DAY_NONE;

  for (guint i = 0; recipients[i] != NULL; i++)
    {
      RdDay told = find_day (rows, recipients[i], FALSE);

      if (told != RD_DAY_NONE && (earliest == RD_DAY_NONE || told < earliest))
        earliest = told;
    }
  return earliest;
}

GArray *
rd_progress_order_faults (const RdFramework *framework, const GPtrArray *milestones)
{
  g_autoptr (GArray) states = NULL;
  GArray *faults;

  g_return_val_if_fail (framework != NULL, NULL);

  states = rd_progress_milestones (framework, milestones);
  faults = g_array_new (FALSE, FALSE, sizeof (RdOrderFault));
  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneKind *kind = g_array_index (states, RdMilestoneState, i).kind;
      const RdMilestoneState *before = find_before (states, kind, has_happened);
      RdDay earliest = find_earliest (kind, milestones);

      if (before != NULL && earliest != RD_DAY_NONE && earliest < before->day)
        {
          RdOrderFault fault = { kind, earliest, before->kind, before->day };

          g_array_append_val (faults, fault);
        }
    }
  return faults;
}
