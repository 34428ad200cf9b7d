/* rd-due-band.c — how soon something is due, as a board asks it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-due-band.h"

#include "core/rules/rd-progress.h"

#include <string.h>

/* The milestone before which something is to be done: the publication. NULL where there is none. */
static const RdMilestoneKind *
find_publication (const RdFramework *framework)
{
  for (guint i = 0; i < framework->timescales->len; i++)
    {
      const RdTimescale *timescale = g_ptr_array_index (framework->timescales, i);

      if (timescale->direction == RD_DIRECTION_BEFORE)
        return rd_framework_find_milestone (framework, timescale->trigger);
    }

  return NULL;
}

RdDay
rd_due_band_get_last_day (RdDueBand band,
                          RdDay     today)
{
  switch (band)
    {
    case RD_BAND_THIS_WEEK:
      return rd_day_add_days (today, RD_SUNDAY - rd_day_get_weekday (today));

    case RD_BAND_14_DAYS:
      return rd_day_add_days (today, 14);

    case RD_BAND_30_DAYS:
      return rd_day_add_days (today, 30);

    case RD_BAND_OVERDUE:
    case RD_BAND_AGENCIES:
    case RD_BAND_READY:
    case RD_N_BANDS:
    default:
      return RD_DAY_NONE;
    }
}

gboolean
rd_due_band_covers (RdDueBand         band,
                    const RdDeadline *deadline,
                    RdDay             today)
{
  RdDay expected, last;

  g_return_val_if_fail (deadline != NULL, FALSE);
  g_return_val_if_fail (rd_day_is_valid (today), FALSE);

  if (band == RD_BAND_OVERDUE)
    return deadline->status == RD_STATUS_OVERDUE;
  if (band == RD_BAND_AGENCIES || band == RD_BAND_READY || !rd_deadline_is_open (deadline))
    return FALSE;

  expected = rd_deadline_get_expected (deadline);
  last = rd_due_band_get_last_day (band, today);

  return expected != RD_DAY_NONE && last != RD_DAY_NONE && expected >= today && expected <= last;
}

gboolean
rd_due_band_is_ready (const RdFramework *framework,
                      const GPtrArray   *milestones)
{
  g_autoptr (GArray) states = NULL;
  const RdMilestoneKind *publication;

  g_return_val_if_fail (framework != NULL, FALSE);

  publication = find_publication (framework);
  if (publication == NULL)
    return FALSE;

  states = rd_progress_milestones (framework, milestones);
  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);
      gboolean happened = state->day != RD_DAY_NONE;

      if (state->kind == publication)
        return state->needed && !happened;
      if (state->needed && !state->kind->optional && !happened && strcmp (state->kind->stage, publication->stage) != 0)
        return FALSE;
    }

  return FALSE;
}
