/* rd-action-state.h — how it stands with an action
 *
 * Worked out from the action, the calendar and the day; never kept.  It knows nothing of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action.h"
#include "core/time/rd-workdays.h"

G_BEGIN_DECLS

/* In the order in which a person would want to see to them. */
typedef enum
{
  RD_ACTION_OVERDUE,          /* due before today, and open */
  RD_ACTION_DUE_SOON,
  RD_ACTION_UNDATED,          /* open without a day by which it is to be done */
  RD_ACTION_UNDER_WAY,        /* there is some progress, or a day that is not near */
  RD_ACTION_NOT_STARTED,
  RD_ACTION_CARRIED_FORWARD,
  RD_ACTION_COMPLETE_LATE,
  RD_ACTION_COMPLETE,
  RD_ACTION_WITHDRAWN,
  RD_N_ACTION_STATUSES,
} RdActionStatus;

typedef struct
{
  RdActionStatus status;
  int            days_late;           /* calendar days after the due day, of today or of the closing; 0: not late */
  int            working_days_late;
  int            working_days_left;   /* until the due day while it is open; 0 else */
} RdActionState;

/* @due_soon_days: with so many working days left, or fewer, it is due soon. */
void     rd_action_state_work_out (const RdAction *action, const RdWorkdays *workdays, RdDay today, int due_soon_days,
                                   RdActionState *out);

gboolean rd_action_status_is_open (RdActionStatus status);

/* "overdue", "due-soon", "undated", "under-way", "not-started", "carried-forward", "complete-late", "complete", "withdrawn". */
const char *rd_action_status_to_text (RdActionStatus status);
gboolean    rd_action_status_from_text (const char *text, RdActionStatus *out);

/* --- all of them */

typedef struct
{
  guint n_all;
  guint n_open;
  guint n_overdue;
  guint n_closed;
} RdActionTotals;

/* @actions: GPtrArray of RdAction. */
void     rd_action_totals_work_out (const GPtrArray *actions, RdDay today, RdActionTotals *out);

G_END_DECLS
