/* rd-timescale-choice.c — which version of a timescale holds for a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-timescale-choice.h"

#include <string.h>

RdDay
rd_timescale_get_trigger_day (const RdMilestoneState *trigger)
{
  if (trigger == NULL)
    return RD_DAY_NONE;
  return trigger->day != RD_DAY_NONE ? trigger->day : trigger->planned;
}

gboolean
rd_timescale_comes_again (const RdFramework *framework, guint index)
{
  const RdTimescale *timescale = g_ptr_array_index (framework->timescales, index);

  for (guint i = 0; i < index; i++)
    {
      const RdTimescale *earlier = g_ptr_array_index (framework->timescales, i);

      if (strcmp (earlier->id, timescale->id) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The version that was in effect on the day of its own trigger, else the nearest. */
const RdTimescale *
rd_timescale_choose (const RdDeadlineInput *input, const GArray *states, guint index)
{
  const GPtrArray *timescales = input->framework->timescales;
  const RdTimescale *first = g_ptr_array_index (timescales, index);
  RdDay day;

  for (guint i = index; i < timescales->len; i++)
    {
      const RdTimescale *version = g_ptr_array_index (timescales, i);
      RdDay trigger;

      if (strcmp (version->id, first->id) != 0)
        continue;
      trigger = rd_timescale_get_trigger_day (rd_progress_find_state (states, version->trigger));
      if (trigger != RD_DAY_NONE && rd_timescale_is_in_effect (version, trigger))
        return version;
    }
  day = rd_timescale_get_trigger_day (rd_progress_find_state (states, first->trigger));
  return rd_framework_find_timescale (input->framework, first->id, day != RD_DAY_NONE ? day : input->today);
}
