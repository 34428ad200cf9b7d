/* rd-deadline.c — a timescale worked out for one review
 *
 * Its life, its names, its comparison.  The working out stands in
 * rd-deadline-work-out.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-deadline.h"

#include "core/rules/rd-step.h"

void
rd_deadline_free (RdDeadline *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->framework, rd_framework_unref);
  g_clear_pointer (&self->holds, g_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

const char *
rd_deadline_status_get_name (RdDeadlineStatus status)
{
  static const char * const names[RD_N_STATUSES] = {
    [RD_STATUS_MET] = "met",
    [RD_STATUS_MET_LATE] = "met-late",
    [RD_STATUS_NOT_NEEDED] = "not-needed",
    [RD_STATUS_HELD] = "held",
    [RD_STATUS_OVERDUE] = "overdue",
    [RD_STATUS_DUE_SOON] = "due-soon",
    [RD_STATUS_UPCOMING] = "upcoming",
    [RD_STATUS_WAITING] = "waiting",
  };

  g_return_val_if_fail ((guint) status < RD_N_STATUSES, NULL);
  return names[status];
}

RdDay
rd_deadline_get_expected (const RdDeadline *self)
{
  g_return_val_if_fail (self != NULL, RD_DAY_NONE);

  if (self->status == RD_STATUS_HELD && self->forecast != RD_DAY_NONE)
    return self->forecast;
  return self->due;
}

gboolean
rd_deadline_is_open (const RdDeadline *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->timescale->kind == RD_TIMESCALE_MINIMUM || rd_deadline_get_expected (self) == RD_DAY_NONE)
    return FALSE;
  return self->status == RD_STATUS_HELD || self->status == RD_STATUS_OVERDUE
         || self->status == RD_STATUS_DUE_SOON || self->status == RD_STATUS_UPCOMING;
}

/* --- comparing */

/* What the board writes itself can change while its id stays. */
static gboolean
is_same_plan (const RdTimescale *a, const RdTimescale *b)
{
  return g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->stage, b->stage) == 0
         && g_strcmp0 (a->trigger, b->trigger) == 0 && g_strcmp0 (a->owner, b->owner) == 0
         && a->period.amount == b->period.amount && a->period.unit == b->period.unit && a->direction == b->direction;
}

/* The same timescale, also where its framework has been read again. */
static gboolean
is_same_timescale (const RdDeadline *a, const RdDeadline *b)
{
  if (a->timescale == b->timescale)
    return TRUE;
  if (a->timescale->strength == RD_STRENGTH_LOCAL && !is_same_plan (a->timescale, b->timescale))
    return FALSE;
  return g_strcmp0 (a->framework->id, b->framework->id) == 0
         && g_strcmp0 (a->framework->version, b->framework->version) == 0
         && g_strcmp0 (a->timescale->id, b->timescale->id) == 0
         && a->timescale->effective_from == b->timescale->effective_from
         && a->timescale->effective_to == b->timescale->effective_to;
}

static gboolean
are_dates_equal (const RdDeadline *a, const RdDeadline *b)
{
  return !a->has_period == !b->has_period && a->period_set_on == b->period_set_on
         && a->period.amount == b->period.amount && a->period.unit == b->period.unit
         && a->trigger_day == b->trigger_day && !a->trigger_planned == !b->trigger_planned
         && a->due == b->due && a->clear_days == b->clear_days && a->last_working == b->last_working
         && a->done == b->done && a->planned_done == b->planned_done && a->forecast == b->forecast
         && a->days_left == b->days_left && a->working_days_left == b->working_days_left
         && a->days_late == b->days_late && a->working_days_late == b->working_days_late;
}

static gboolean
are_holds_equal (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const RdHoldSpan *span = &g_array_index (a, RdHoldSpan, i);
      const RdHoldSpan *other = &g_array_index (b, RdHoldSpan, i);

      if (span->from != other->from || span->until != other->until || span->forecast != other->forecast)
        return FALSE;
    }
  return TRUE;
}

gboolean
rd_deadline_equal (const RdDeadline *a, const RdDeadline *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->status == b->status && is_same_timescale (a, b) && are_dates_equal (a, b)
         && are_holds_equal (a->holds, b->holds) && rd_steps_equal (a->steps, b->steps);
}

static const RdDeadline *
find_deadline (const GPtrArray *deadlines, const char *timescale)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_strcmp0 (deadline->timescale->id, timescale) == 0)
        return deadline;
    }
  return NULL;
}

GArray *
rd_deadlines_compare (const GPtrArray *before, const GPtrArray *after)
{
  GArray *moves;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  moves = g_array_new (FALSE, FALSE, sizeof (RdDeadlineMove));
  for (guint i = 0; i < after->len; i++)
    {
      const RdDeadline *to = g_ptr_array_index (after, i);
      const RdDeadline *from = find_deadline (before, to->timescale->id);

      if (from != NULL && (from->due != to->due || from->status != to->status))
        {
          RdDeadlineMove move = { to->timescale, from->due, to->due, from->status, to->status };

          g_array_append_val (moves, move);
        }
    }
  return moves;
}
