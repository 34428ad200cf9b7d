/* test-action-figures.c — how many actions stand how, on a day and over the months
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action-figures.h"

#define DAY(month, mday) rd_day_from_ymd (2017, month, mday)
#define NONE { 0, 0 }

/* Month and day of 2017; 0: none. */
typedef struct { int month, mday; } Date;

typedef struct
{
  const char *why;
  Date        agreed, due, closed;
  const char *outcome;
  int         progress;
} Case;

static const Case cases[] = {
  { "complete in time", { 1, 10 }, { 3, 31 }, { 3, 30 }, "complete", 100 },
  { "complete, but late", { 1, 10 }, { 2, 28 }, { 4, 3 }, "complete", 100 },
  { "overdue since May", { 1, 31 }, { 5, 2 }, NONE, NULL, 40 },
  { "under way", { 2, 14 }, { 9, 29 }, NONE, NULL, 10 },
  { "carried forward", { 2, 14 }, { 4, 28 }, { 5, 31 }, "carried-forward", 0 },
  { "nobody knows when it was agreed", NONE, { 12, 1 }, NONE, NULL, 0 },
  { "without a day", { 6, 1 }, NONE, NONE, NULL, 0 },
};

static const char * const keys[G_N_ELEMENTS (cases)] = { "police", "health", "police", NULL, "health", NULL, "health" };

static const struct
{
  const char *why;
  int         month, mday;
  guint       n_all, n_open, n_overdue, n_closed;
} days[] = {
  { "before anything was agreed, what has no day is there", 1, 1, 1, 1, 0, 0 },
  { "agreed today is there today", 1, 10, 3, 3, 0, 0 },
  { "due today is not overdue", 2, 28, 6, 6, 0, 0 },
  { "the day after is", 3, 1, 6, 6, 1, 0 },
  { "closed today is closed today", 3, 30, 6, 5, 1, 1 },
  { "what was closed later was open then, and overdue", 4, 29, 6, 4, 1, 2 },
  { "today", 6, 1, 7, 4, 1, 3 },
};

static const struct
{
  guint n_open, n_overdue, n_agreed, n_closed;
  int   last;
} months[] = {
  { 4, 0, 3, 0, 31 },   /* January */
  { 6, 0, 2, 0, 28 },
  { 5, 1, 0, 1, 31 },
  { 4, 1, 0, 1, 30 },   /* April: the one carried forward in May was due on the 28th */
  { 3, 1, 0, 1, 31 },
  { 4, 1, 1, 0, 15 },   /* June, until the 15th */
};

/* --- helpers */

static RdDay
make_day (Date date)
{
  return date.month != 0 ? DAY (date.month, date.mday) : RD_DAY_NONE;
}

static GPtrArray *
make_actions (void)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_action_free);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAction *action = rd_action_new ("review");

      action->agreed = make_day (cases[i].agreed);
      action->due = make_day (cases[i].due);
      action->closed = make_day (cases[i].closed);
      action->outcome = g_strdup (cases[i].outcome);
      action->progress = cases[i].progress;
      g_ptr_array_add (actions, action);
    }
  return actions;
}

/* --- tests */

static void
test_days (void)
{
  g_autoptr (GPtrArray) actions = make_actions ();
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      RdActionFigures figures;
      guint n_status = 0, n_age = 0;

      g_test_message ("%s", days[i].why);
      rd_action_figures_work_out (actions, workdays, DAY (days[i].month, days[i].mday), 5, &figures);
      g_assert_cmpuint (figures.n_all, ==, days[i].n_all);
      g_assert_cmpuint (figures.n_open, ==, days[i].n_open);
      g_assert_cmpuint (figures.n_overdue, ==, days[i].n_overdue);
      g_assert_cmpuint (figures.n_closed, ==, days[i].n_closed);
      for (guint j = 0; j < RD_N_ACTION_STATUSES; j++)
        n_status += figures.n_by_status[j];
      for (guint j = 0; j < RD_N_ACTION_AGES; j++)
        n_age += figures.n_open_by_age[j];
      g_assert_cmpuint (n_status, ==, figures.n_all);
      g_assert_cmpuint (n_age, ==, figures.n_open);
    }
}

static void
test_statuses (void)
{
  g_autoptr (GPtrArray) actions = make_actions ();
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  RdActionFigures figures;

  rd_action_figures_work_out (actions, workdays, DAY (6, 1), 5, &figures);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_COMPLETE], ==, 1);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_COMPLETE_LATE], ==, 1);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_CARRIED_FORWARD], ==, 1);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_UNDER_WAY], ==, 1);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_NOT_STARTED], ==, 1);
  g_assert_cmpuint (figures.n_by_status[RD_ACTION_UNDATED], ==, 1);
  /* Agreed on 31 January: three months later is 30 April, six months later 31 July. */
  g_assert_cmpuint (figures.n_open_by_age[RD_ACTION_AGE_UNDER_3], ==, 1);
  g_assert_cmpuint (figures.n_open_by_age[RD_ACTION_AGE_UNDER_6], ==, 2);
  g_assert_cmpuint (figures.n_open_by_age[RD_ACTION_AGE_UNKNOWN], ==, 1);
}

static void
test_ages (void)
{
  static const struct { Date agreed; int year, month, mday; RdActionAge age; } ages[] = {
    { { 1, 31 }, 2017, 4, 29, RD_ACTION_AGE_UNDER_3 },
    { { 1, 31 }, 2017, 4, 30, RD_ACTION_AGE_UNDER_6 },   /* there is no 31 April */
    { { 1, 31 }, 2017, 7, 30, RD_ACTION_AGE_UNDER_6 },
    { { 1, 31 }, 2017, 7, 31, RD_ACTION_AGE_UNDER_12 },
    { { 1, 31 }, 2018, 1, 30, RD_ACTION_AGE_UNDER_12 },
    { { 1, 31 }, 2018, 1, 31, RD_ACTION_AGE_12_OR_MORE },
    { NONE, 2018, 1, 31, RD_ACTION_AGE_UNKNOWN },
  };
  g_autoptr (RdAction) action = rd_action_new ("review");

  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      action->agreed = make_day (ages[i].agreed);
      g_assert_cmpint (rd_action_work_out_age (action, rd_day_from_ymd (ages[i].year, ages[i].month, ages[i].mday)), ==, ages[i].age);
    }
}

static void
test_groups (void)
{
  g_autoptr (GPtrArray) actions = make_actions ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (RdWorkdays) workdays = rd_workdays_new (NULL, 0);
  const RdActionGroup *health, *police, *none;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_ptr_array_add (names, (gpointer) keys[i]);
  groups = rd_action_groups_work_out (actions, names, workdays, DAY (6, 1), 5);
  g_assert_cmpuint (groups->len, ==, 3);
  health = groups->pdata[0];
  police = groups->pdata[1];
  none = groups->pdata[2];
  g_assert_cmpstr (health->key, ==, "health");
  g_assert_cmpuint (health->figures.n_all, ==, 3);
  g_assert_cmpuint (health->figures.n_open, ==, 1);
  g_assert_cmpstr (police->key, ==, "police");
  g_assert_cmpuint (police->figures.n_overdue, ==, 1);
  g_assert_null (none->key);
  g_assert_cmpuint (none->figures.n_open, ==, 2);
}

static void
test_trend (void)
{
  g_autoptr (GPtrArray) actions = make_actions ();
  g_autoptr (GArray) trend = rd_action_trend_work_out (actions, DAY (1, 20), DAY (6, 15));

  g_assert_cmpuint (trend->len, ==, G_N_ELEMENTS (months));
  for (guint i = 0; i < trend->len; i++)
    {
      const RdActionMonth *month = &g_array_index (trend, RdActionMonth, i);

      g_test_message ("month %u", i + 1);
      g_assert_cmpint (month->first, ==, DAY ((int) i + 1, 1));
      g_assert_cmpint (month->last, ==, DAY ((int) i + 1, months[i].last));
      g_assert_cmpuint (month->n_open, ==, months[i].n_open);
      g_assert_cmpuint (month->n_overdue, ==, months[i].n_overdue);
      g_assert_cmpuint (month->n_agreed, ==, months[i].n_agreed);
      g_assert_cmpuint (month->n_closed, ==, months[i].n_closed);
    }
}

static void
test_trend_edges (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) one = rd_action_trend_work_out (none, DAY (12, 31), DAY (12, 31));
  g_autoptr (GArray) last = rd_action_trend_work_out (none, RD_DAY_LAST - 40, RD_DAY_LAST);

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, RdActionMonth, 0).n_open, ==, 0);
  g_assert_cmpuint (last->len, ==, 2);
  g_assert_cmpint (g_array_index (last, RdActionMonth, 1).last, ==, RD_DAY_LAST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-figures/days", test_days);
  g_test_add_func ("/action-figures/statuses", test_statuses);
  g_test_add_func ("/action-figures/ages", test_ages);
  g_test_add_func ("/action-figures/groups", test_groups);
  g_test_add_func ("/action-figures/trend", test_trend);
  g_test_add_func ("/action-figures/trend-edges", test_trend_edges);
  return g_test_run ();
}
