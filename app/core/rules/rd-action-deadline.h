/* rd-action-deadline.h — an action of a review in the shape of a deadline
 *
 * So that charts show actions with the marks of the deadlines.  Nothing of it is ever stored, and no guidance says
 * when an action is due: there are no steps, no hold and nothing that can be dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"
#include "core/rules/rd-deadline.h"

G_BEGIN_DECLS

/* The timescale that every action's deadline has; its id is "action", and it knows of no milestone. */
extern const RdTimescale rd_action_timescale;

/* From the day it was agreed to the day it is due; done on the day it was closed, but for one that was withdrawn or carried
 * forward, which counts as not needed.  @state: how it stands on @today. (transfer full)
 */
RdDeadline *rd_action_deadline_new (const RdAction *action, const RdActionState *state, RdFramework *framework, RdDay today);

G_END_DECLS
