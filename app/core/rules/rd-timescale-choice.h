/* rd-timescale-choice.h — which version of a timescale holds for a review
 *
 * A timescale may come several times in a framework, with other dates of effect:
 * the day of its trigger decides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/rules/rd-deadline.h"
#include "core/rules/rd-progress.h"

G_BEGIN_DECLS

/* The day on which it happened, else that for which it is planned; RD_DAY_NONE for neither, or for NULL. */
RdDay              rd_timescale_get_trigger_day (const RdMilestoneState *trigger);

/* Whether the timescale at @index is another version of one that stands before it. */
gboolean           rd_timescale_comes_again     (const RdFramework *framework, guint index);

/* Of the versions of the timescale at @index, the first: the one in effect on the day of its own
 * trigger, else the nearest.  @states are those of rd_progress_milestones(). (transfer none)
 */
const RdTimescale *rd_timescale_choose          (const RdDeadlineInput *input, const GArray *states, guint index);

G_END_DECLS
