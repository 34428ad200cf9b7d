/* rd-action-figures.h — how many actions stand how, on a day and over the months
 *
 * Worked out from the actions, the calendar and the day; never kept.  An action counts from the day on which it was agreed; where that
 * is not known, from the first.  On a day before it was closed it counts as open, whatever became of it later.  Only its progress
 * cannot be told for a day that has passed: that of today stands for it.
 *
 * It knows nothing of words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-state.h"

G_BEGIN_DECLS

/* How long ago an action was agreed, in calendar months by the corresponding-date rule. */
typedef enum
{
  RD_ACTION_AGE_UNDER_3,      /* less than three months */
  RD_ACTION_AGE_UNDER_6,      /* three and more, less than six */
  RD_ACTION_AGE_UNDER_12,     /* six and more, less than twelve */
  RD_ACTION_AGE_12_OR_MORE,
  RD_ACTION_AGE_UNKNOWN,      /* it is not known when it was agreed */
  RD_N_ACTION_AGES,
} RdActionAge;

typedef struct
{
  guint n_all;
  guint n_open;                                 /* overdue ones included */
  guint n_overdue;
  guint n_closed;                               /* complete, carried forward and withdrawn */
  guint n_by_status[RD_N_ACTION_STATUSES];
  guint n_open_by_age[RD_N_ACTION_AGES];
} RdActionFigures;

/* Whether @action was agreed by @day. */
gboolean    rd_action_is_agreed_on     (const RdAction *action, RdDay day);

/* How old @action is on @day. */
RdActionAge rd_action_work_out_age     (const RdAction *action, RdDay day);

/* "under-3-months", "under-6-months", "under-12-months", "12-months-or-more", "unknown". */
const char *rd_action_age_to_text      (RdActionAge age);

/* How it stood with @action at the end of @day. */
void        rd_action_state_on         (const RdAction *action, const RdWorkdays *workdays, RdDay day, int due_soon_days,
                                        RdActionState *out);

/* Of @actions (RdAction) those that were agreed by @day, as they stood at its end. */
void        rd_action_figures_work_out (const GPtrArray *actions, const RdWorkdays *workdays, RdDay day, int due_soon_days,
                                        RdActionFigures *out);

/* --- in groups, as of agencies or of reviews */

typedef struct
{
  char            *key;       /* NULL: those that have none */
  RdActionFigures  figures;
} RdActionGroup;

void        rd_action_group_free       (RdActionGroup *self);

/* @keys: of each of @actions in the same order the group that it belongs to; may be NULL. Groups stand by key, that without one last;
 * a group none of whose actions was agreed by @day is left out. (transfer full): GPtrArray of RdActionGroup
 */
GPtrArray  *rd_action_groups_work_out  (const GPtrArray *actions, const GPtrArray *keys, const RdWorkdays *workdays, RdDay day,
                                        int due_soon_days);

/* --- month by month */

typedef struct
{
  RdDay first;       /* the first day of the month */
  RdDay last;        /* the day at whose end it is counted: the month’s last, or that until which is asked for */
  guint n_open;      /* overdue ones included */
  guint n_overdue;
  guint n_agreed;    /* within the month */
  guint n_closed;    /* within the month */
} RdActionMonth;

/* The months from that of @from to that of @to, both valid and in this order. (transfer full): GArray of RdActionMonth */
GArray     *rd_action_trend_work_out   (const GPtrArray *actions, RdDay from, RdDay to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdActionGroup, rd_action_group_free)

G_END_DECLS
