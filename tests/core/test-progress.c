/* test-progress.c — how far a review has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-progress.h"

#include "core-days.h"
#include "core-frameworks.h"

static RdMilestoneState
find (const RdFramework *framework, const GPtrArray *milestones, const char *milestone)
{
  RdMilestoneState state;

  g_assert_true (rd_progress_find (framework, milestones, milestone, &state));
  return state;
}

static void
record_until (GPtrArray *milestones, const char *last)
{
  static const char * const order[] = {
    "la-aware", "lscb-notified", "decision", "decision-reported", "initiated", "completed", "copies-sent", "published",
  };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *day = g_strdup_printf ("2016-%02u-10", i + 1);

      record (milestones, order[i], NULL, day);
      if (g_str_equal (order[i], last))
        return;
    }
  g_assert_not_reached ();
}

static void
test_one_recipient (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  RdMilestoneState state = find (framework, milestones, "decision");

  g_assert_cmpint (state.day, ==, RD_DAY_NONE);
  g_assert_cmpint (state.planned, ==, RD_DAY_NONE);
  g_assert_cmpuint (state.n_told, ==, 0);
  g_assert_cmpuint (state.n_to_tell, ==, 1);
  g_assert_true (state.needed);

  plan (milestones, "decision", NULL, "2016-05-20");
  state = find (framework, milestones, "decision");
  g_assert_cmpint (state.day, ==, RD_DAY_NONE);
  assert_day (state.planned, "2016-05-20");

  /* What happened stands, whatever was planned. */
  record (milestones, "decision", NULL, "2016-05-18");
  state = find (framework, milestones, "decision");
  assert_day (state.day, "2016-05-18");
  g_assert_cmpint (state.planned, ==, RD_DAY_NONE);
  g_assert_cmpuint (state.n_told, ==, 1);

  /* Nobody in particular is told of a decision: such a row counts for nothing. */
  g_ptr_array_set_size (milestones, 0);
  record (milestones, "decision", "ofsted", "2016-05-18");
  g_assert_cmpint (find (framework, milestones, "decision").day, ==, RD_DAY_NONE);
}

static void
test_several_recipients (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  RdMilestoneState state;

  record (milestones, "decision-reported", "panel", "2016-05-20");
  record (milestones, "decision-reported", "ofsted", "2016-05-18");
  record (milestones, "decision-reported", "court", "2016-06-30");     /* nobody whom the framework names */
  plan (milestones, "decision-reported", "dfe", "2016-05-25");
  plan (milestones, "decision-reported", "ofsted", "2016-05-30");      /* told already */
  state = find (framework, milestones, "decision-reported");
  g_assert_cmpint (state.day, ==, RD_DAY_NONE);
  assert_day (state.planned, "2016-05-25");
  g_assert_cmpuint (state.n_told, ==, 2);
  g_assert_cmpuint (state.n_to_tell, ==, 3);

  record (milestones, "decision-reported", "dfe", "2016-05-19");
  state = find (framework, milestones, "decision-reported");
  assert_day (state.day, "2016-05-20");                                /* the last one's day */
  g_assert_cmpint (state.planned, ==, RD_DAY_NONE);
  g_assert_cmpuint (state.n_told, ==, 3);
}

static void
test_one_row_for_all (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  const RdMilestoneKind *kind = rd_framework_find_milestone (framework, "decision-reported");
  RdMilestoneState state;

  plan (milestones, "decision-reported", NULL, "2016-05-25");
  record (milestones, "decision-reported", "dfe", "2016-05-24");
  state = find (framework, milestones, "decision-reported");
  assert_day (state.planned, "2016-05-25");
  g_assert_cmpuint (state.n_told, ==, 1);

  record (milestones, "decision-reported", NULL, "2016-05-18");
  state = find (framework, milestones, "decision-reported");
  assert_day (state.day, "2016-05-24");
  g_assert_cmpuint (state.n_told, ==, 3);
  assert_day (rd_progress_get_told_day (kind, milestones, "ofsted"), "2016-05-18");
  assert_day (rd_progress_get_told_day (kind, milestones, "dfe"), "2016-05-24");   /* what is said of one holds for it */
}

static void
test_odd_rows (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  RdMilestoneState untouched = { NULL, 42, 42, 42, 42, 42 };

  record (milestones, "no-such-milestone", NULL, "2016-05-18");
  record (milestones, "decision", NULL, "not a day");
  g_clear_pointer (&record (milestones, "completed", NULL, "2016-05-18")->recipient, g_free);
  g_clear_pointer (&record (milestones, "completed", NULL, "2016-05-19")->milestone, g_free);

  g_assert_cmpint (find (framework, milestones, "decision").day, ==, RD_DAY_NONE);
  assert_day (find (framework, milestones, "completed").day, "2016-05-18");
  g_assert_cmpint (find (framework, NULL, "completed").day, ==, RD_DAY_NONE);
  g_assert_false (rd_progress_find (framework, milestones, "no-such-milestone", &untouched));
  g_assert_false (rd_progress_find (framework, milestones, NULL, &untouched));
  g_assert_cmpint (untouched.day, ==, 42);
}

static void
test_all_states (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autoptr (GArray) states = NULL;

  record (milestones, "decision", NULL, "2016-05-18")->outcome = g_strdup ("do-not-initiate");
  states = rd_progress_milestones (framework, milestones);
  g_assert_cmpuint (states->len, ==, framework->milestones->len);
  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);

      g_assert_true (state->kind == g_ptr_array_index (framework->milestones, i));
      g_assert_true (rd_progress_find_state (states, state->kind->id) == state);
      g_assert_cmpint (state->needed, ==, state->kind->outcome == NULL);
    }
  g_assert_null (rd_progress_find_state (states, "no-such-milestone"));
  g_assert_null (rd_progress_find_state (states, NULL));
}

static void
test_outcome (void)
{
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autoptr (RdFramework) framework = make_test_framework ();
  RdMilestone *first, *second;

  g_assert_null (rd_progress_get_outcome (framework, NULL));
  g_assert_null (rd_progress_get_outcome (framework, milestones));

  plan (milestones, "decision", NULL, "2016-05-20")->outcome = g_strdup ("initiate");
  record (milestones, "incident", NULL, "2016-05-21")->outcome = g_strdup ("");
  g_assert_null (rd_progress_get_outcome (framework, milestones));       /* a plan decides nothing, nor does an empty word */

  record (milestones, "published", NULL, "2016-06-20")->outcome = g_strdup ("initiate");
  record (milestones, "decision", NULL, "2016-05-18")->outcome = g_strdup ("do-not-initiate");
  g_assert_cmpstr (rd_progress_get_outcome (framework, milestones), ==, "initiate");   /* the latest, wherever it stands */

  /* Two on one day: the one changed last, in whatever order they come. */
  g_ptr_array_set_size (milestones, 0);
  first = record (milestones, "decision", NULL, "2016-05-18");
  second = record (milestones, "published", NULL, "2016-05-18");
  first->outcome = g_strdup ("do-not-initiate");
  second->outcome = g_strdup ("initiate");
  first->revision = 3;
  second->revision = 2;
  g_assert_cmpstr (rd_progress_get_outcome (framework, milestones), ==, "do-not-initiate");
  second->revision = 4;
  g_assert_cmpstr (rd_progress_get_outcome (framework, milestones), ==, "initiate");

  /* Nothing tells them apart: still the same answer from either order. */
  second->revision = 3;
  g_free (first->id);
  g_free (second->id);
  first->id = g_strdup ("b");
  second->id = g_strdup ("a");
  g_assert_cmpstr (rd_progress_get_outcome (framework, milestones), ==, "do-not-initiate");
  milestones->pdata[0] = second;
  milestones->pdata[1] = first;
  g_assert_cmpstr (rd_progress_get_outcome (framework, milestones), ==, "do-not-initiate");
}

static char *
print_next (const RdFramework *framework, const GPtrArray *milestones)
{
  g_autoptr (GPtrArray) next = rd_progress_next (framework, milestones);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < next->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ((const RdMilestoneKind *) g_ptr_array_index (next, i))->id);
  return g_string_free (text, FALSE);
}

static void
test_stage_and_next (void)
{
  static const struct { const char *until, *outcome, *stage, *next; gboolean complete; } cases[] = {
    { NULL, NULL, "notifying", "la-aware" },                 /* the incident's own date is optional and holds up nothing */
    { "la-aware", NULL, "notifying", "lscb-notified" },
    { "lscb-notified", NULL, "deciding", "decision" },
    { "decision", "initiate", "deciding", "decision-reported initiated" },
    { "decision-reported", "initiate", "reviewing", "initiated" },
    { "initiated", "initiate", "reviewing", "completed" },
    { "copies-sent", "initiate", "publishing", "published" },
    { "published", "initiate", "publishing", "", TRUE },
    { "decision", "do-not-initiate", "deciding", "decision-reported" },
    { "decision-reported", "do-not-initiate", "publishing", "", TRUE },   /* no SCR: nothing after it applies */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RdFramework) framework = make_test_framework ();
      g_autoptr (GPtrArray) milestones = make_milestones ();
      g_autofree char *next = NULL;

      if (cases[i].until != NULL)
        record_until (milestones, cases[i].until);
      for (guint j = 0; j < milestones->len; j++)
        {
          RdMilestone *row = g_ptr_array_index (milestones, j);

          if (g_str_equal (row->milestone, "decision"))
            row->outcome = g_strdup (cases[i].outcome);
        }

      next = print_next (framework, milestones);
      g_assert_cmpstr (next, ==, cases[i].next);
      g_assert_cmpstr (rd_progress_get_stage (framework, milestones)->id, ==, cases[i].stage);
      g_assert_cmpint (rd_progress_is_complete (framework, milestones), ==, cases[i].complete);
    }
}

/* What happened out of turn does not hide what was left out before it. */
static void
test_next_after_a_gap (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autofree char *next = NULL;

  record (milestones, "decision", NULL, "2016-05-18");
  next = print_next (framework, milestones);
  g_assert_cmpstr (next, ==, "la-aware decision-reported initiated");
  g_assert_cmpstr (rd_progress_get_stage (framework, milestones)->id, ==, "notifying");
}

/* A framework that was never checked may run in a circle: no reason to hang. */
static void
test_circle (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autoptr (GPtrArray) next = NULL;
  g_autoptr (GArray) faults = NULL;

  for (guint i = 0; i < framework->milestones->len; i++)
    ((RdMilestoneKind *) g_ptr_array_index (framework->milestones, i))->optional = TRUE;
  ((RdMilestoneKind *) g_ptr_array_index (framework->milestones, 0))->follows = g_strdup ("published");
  next = rd_progress_next (framework, milestones);
  faults = rd_progress_order_faults (framework, milestones);
  g_assert_cmpuint (next->len, ==, 0);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_order_faults (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) faults = NULL;
  const RdOrderFault *fault;

  record (milestones, "lscb-notified", NULL, "2016-05-18");
  record (milestones, "decision", NULL, "2016-05-18");              /* the same day is no fault */
  none = rd_progress_order_faults (framework, milestones);
  g_assert_cmpuint (none->len, ==, 0);

  record (milestones, "decision-reported", "dfe", "2016-05-17");    /* one of three, before the decision */
  record (milestones, "completed", NULL, "2016-05-16");             /* never initiated: the decision before that counts */
  plan (milestones, "published", NULL, "2016-01-01");               /* a plan is no fault */
  faults = rd_progress_order_faults (framework, milestones);
  g_assert_cmpuint (faults->len, ==, 2);

  fault = &g_array_index (faults, RdOrderFault, 0);
  g_assert_cmpstr (fault->kind->id, ==, "decision-reported");
  assert_day (fault->day, "2016-05-17");
  g_assert_cmpstr (fault->follows->id, ==, "decision");
  assert_day (fault->follows_day, "2016-05-18");

  fault = &g_array_index (faults, RdOrderFault, 1);
  g_assert_cmpstr (fault->kind->id, ==, "completed");
  g_assert_cmpstr (fault->follows->id, ==, "decision");
}

/* A report with one copy sent too early is pointed out also when the last went in order. */
static void
test_order_fault_of_the_first_told (void)
{
  g_autoptr (RdFramework) framework = make_test_framework ();
  g_autoptr (GPtrArray) milestones = make_milestones ();
  g_autoptr (GArray) faults = NULL;

  record (milestones, "decision", NULL, "2016-05-18");
  record (milestones, "decision-reported", "ofsted", "2016-05-10");
  record (milestones, "decision-reported", "dfe", "2016-05-20");
  record (milestones, "decision-reported", "panel", "2016-05-20");
  faults = rd_progress_order_faults (framework, milestones);
  g_assert_cmpuint (faults->len, ==, 1);
  assert_day (g_array_index (faults, RdOrderFault, 0).day, "2016-05-10");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/progress/one-recipient", test_one_recipient);
  g_test_add_func ("/progress/several-recipients", test_several_recipients);
  g_test_add_func ("/progress/one-row-for-all", test_one_row_for_all);
  g_test_add_func ("/progress/odd-rows", test_odd_rows);
  g_test_add_func ("/progress/all-states", test_all_states);
  g_test_add_func ("/progress/outcome", test_outcome);
  g_test_add_func ("/progress/stage-and-next", test_stage_and_next);
  g_test_add_func ("/progress/next-after-a-gap", test_next_after_a_gap);
  g_test_add_func ("/progress/circle", test_circle);
  g_test_add_func ("/progress/order-faults", test_order_faults);
  g_test_add_func ("/progress/order-fault-of-the-first-told", test_order_fault_of_the_first_told);
  return g_test_run ();
}
