/* rd-expected.c — when the board's own milestones are expected
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-expected.h"

#include "core/rules/rd-due.h"
#include "core/rules/rd-step.h"

static RdDay
get_trigger_day (const RdMilestoneState *trigger)
{
  if (trigger == NULL)
    return RD_DAY_NONE;
  return trigger->day != RD_DAY_NONE ? trigger->day : trigger->planned;
}

static RdMilestoneState *
find_open_state (GArray *states, const char *milestone)
{
  RdMilestoneState *state = (RdMilestoneState *) rd_progress_find_state (states, milestone);

  return state != NULL && state->day == RD_DAY_NONE && state->planned == RD_DAY_NONE ? state : NULL;
}

/* Expects one of the board's own milestones on the day for which its own timescale
 * asks.  FALSE where nothing is new.
 */
static gboolean
expect_one (const RdTimescale *timescale, const RdWorkdays *workdays, GArray *states)
{
  RdMilestoneState *state = find_open_state (states, timescale->met_by);
  RdDay trigger = get_trigger_day (rd_progress_find_state (states, timescale->trigger));
  g_autoptr (GPtrArray) steps = NULL;

  if (state == NULL || trigger == RD_DAY_NONE)
    return FALSE;
  steps = rd_steps_new ();
  state->planned = rd_due_work_out (timescale, trigger, workdays, steps).due;
  return state->planned != RD_DAY_NONE;
}

GArray *
rd_expected_states (const RdFramework *framework, const RdWorkdays *workdays, const GArray *states)
{
  const GPtrArray *timescales = framework->timescales;
  GArray *expected = g_array_copy ((GArray *) states);
  gboolean is_new = TRUE;

  for (guint round = 0; is_new && round < timescales->len; round++)
    {
      is_new = FALSE;
      for (guint i = 0; i < timescales->len; i++)
        {
          const RdTimescale *timescale = g_ptr_array_index (timescales, i);

          if (timescale->strength == RD_STRENGTH_LOCAL)
            is_new |= expect_one (timescale, workdays, expected);
        }
    }
  return expected;
}
