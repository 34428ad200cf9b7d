/* rd-action-figures.c — how many actions stand how, on a day and over the months
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action-figures.h"

#include <string.h>

static const char * const ages[RD_N_ACTION_AGES] = {
  [RD_ACTION_AGE_UNDER_3] = "under-3-months",
  [RD_ACTION_AGE_UNDER_6] = "under-6-months",
  [RD_ACTION_AGE_UNDER_12] = "under-12-months",
  [RD_ACTION_AGE_12_OR_MORE] = "12-months-or-more",
  [RD_ACTION_AGE_UNKNOWN] = "unknown",
};

/* --- helpers */

static gboolean
is_open_on (const RdAction *action, RdDay day)
{
  return rd_action_is_agreed_on (action, day) && (action->closed == RD_DAY_NONE || action->closed > day);
}

static void
count (const RdAction *action, const RdWorkdays *workdays, RdDay day, int due_soon_days, RdActionFigures *figures)
{
  RdActionState state;

  rd_action_state_on (action, workdays, day, due_soon_days, &state);
  figures->n_all++;
  figures->n_by_status[state.status]++;
  if (!rd_action_status_is_open (state.status))
    {
      figures->n_closed++;
      return;
    }
  figures->n_open++;
  figures->n_overdue += state.status == RD_ACTION_OVERDUE;
  figures->n_open_by_age[rd_action_work_out_age (action, day)]++;
}

static RdActionGroup *
need_group (GPtrArray *groups, const char *key)
{
  RdActionGroup *group;

  for (guint i = 0; i < groups->len; i++)
    if (g_strcmp0 (((RdActionGroup *) groups->pdata[i])->key, key) == 0)
      return groups->pdata[i];
  group = g_new0 (RdActionGroup, 1);
  group->key = g_strdup (key);
  g_ptr_array_add (groups, group);
  return group;
}

/* That without a key last. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const RdActionGroup *x = *(RdActionGroup * const *) a, *y = *(RdActionGroup * const *) b;

  if (x->key == NULL || y->key == NULL)
    return (x->key == NULL) - (y->key == NULL);
  return strcmp (x->key, y->key);
}

static gboolean
is_within (RdDay day, const RdActionMonth *month)
{
  return day != RD_DAY_NONE && day >= month->first && day <= month->last;
}

static void
count_month (const GPtrArray *actions, RdActionMonth *month)
{
  for (guint i = 0; i < actions->len; i++)
    {
      const RdAction *action = actions->pdata[i];
      gboolean is_open = is_open_on (action, month->last);

      month->n_open += is_open;
      month->n_overdue += is_open && action->due != RD_DAY_NONE && action->due < month->last;
      month->n_agreed += is_within (action->agreed, month);
      month->n_closed += is_within (action->closed, month);
    }
}

static RdDay
find_first_of_month (RdDay day)
{
  int year, month;

  rd_day_get_ymd (day, &year, &month, NULL);
  return rd_day_from_ymd (year, month, 1);
}

static RdDay
find_last_of_month (RdDay first)
{
  int year, month;

  rd_day_get_ymd (first, &year, &month, NULL);
  return rd_day_from_ymd (year, month, rd_day_month_length (year, month));
}

/* --- one action */

gboolean
rd_action_is_agreed_on (const RdAction *action, RdDay day)
{
  g_return_val_if_fail (action != NULL, FALSE);

  return action->agreed == RD_DAY_NONE || action->agreed <= day;
}

RdActionAge
rd_action_work_out_age (const RdAction *action, RdDay day)
{
  g_return_val_if_fail (action != NULL && rd_day_is_valid (day), RD_ACTION_AGE_UNKNOWN);

  if (action->agreed == RD_DAY_NONE)
    return RD_ACTION_AGE_UNKNOWN;
  if (rd_day_add_months (action->agreed, 3, NULL) > day)
    return RD_ACTION_AGE_UNDER_3;
  if (rd_day_add_months (action->agreed, 6, NULL) > day)
    return RD_ACTION_AGE_UNDER_6;
  return rd_day_add_months (action->agreed, 12, NULL) > day ? RD_ACTION_AGE_UNDER_12 : RD_ACTION_AGE_12_OR_MORE;
}

const char *
rd_action_age_to_text (RdActionAge age)
{
  g_return_val_if_fail (age < RD_N_ACTION_AGES, NULL);

  return ages[age];
}

void
rd_action_state_on (const RdAction *action, const RdWorkdays *workdays, RdDay day, int due_soon_days, RdActionState *out)
{
  RdAction then;

  g_return_if_fail (action != NULL && workdays != NULL && out != NULL);

  then = *action;
  if (then.closed != RD_DAY_NONE && then.closed > day)
    {
      then.closed = RD_DAY_NONE;
      then.outcome = NULL;
    }
  rd_action_state_work_out (&then, workdays, day, due_soon_days, out);
}

/* --- all of them */

void
rd_action_figures_work_out (const GPtrArray *actions, const RdWorkdays *workdays, RdDay day, int due_soon_days,
                            RdActionFigures *out)
{
  g_return_if_fail (actions != NULL && workdays != NULL && out != NULL);

  *out = (RdActionFigures) { .n_all = 0 };
  for (guint i = 0; i < actions->len; i++)
    if (rd_action_is_agreed_on (actions->pdata[i], day))
      count (actions->pdata[i], workdays, day, due_soon_days, out);
}

void
rd_action_group_free (RdActionGroup *self)
{
  if (self == NULL)
    return;
  g_free (self->key);
  g_free (self);
}

GPtrArray *
rd_action_groups_work_out (const GPtrArray *actions, const GPtrArray *keys, const RdWorkdays *workdays, RdDay day,
                           int due_soon_days)
{
  GPtrArray *groups;

  g_return_val_if_fail (actions != NULL && keys != NULL && keys->len == actions->len && workdays != NULL, NULL);

  groups = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_action_group_free);
  for (guint i = 0; i < actions->len; i++)
    if (rd_action_is_agreed_on (actions->pdata[i], day))
      count (actions->pdata[i], workdays, day, due_soon_days, &need_group (groups, keys->pdata[i])->figures);
  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

GArray *
rd_action_trend_work_out (const GPtrArray *actions, RdDay from, RdDay to)
{
  GArray *months;

  g_return_val_if_fail (actions != NULL && rd_day_is_valid (from) && rd_day_is_valid (to) && from <= to, NULL);

  months = g_array_new (FALSE, FALSE, sizeof (RdActionMonth));
  for (RdDay first = find_first_of_month (from); first != RD_DAY_NONE && first <= to; first = rd_day_add_months (first, 1, NULL))
    {
      RdActionMonth month = { .first = first, .last = MIN (find_last_of_month (first), to) };

      count_month (actions, &month);
      g_array_append_val (months, month);
    }
  return months;
}
