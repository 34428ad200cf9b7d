/* core-frameworks.h — a framework for the tests of core
 *
 * Small, but with every kind of timescale: working days forward and back,
 * months, a minimum, several recipients, a decision with outcomes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-hold.h"
#include "core/review/rd-milestone.h"
#include "core/rules/rd-framework.h"

#define TELL_THREE "ofsted", "dfe", "panel"

static inline RdMilestoneKind *
add_milestone (RdFramework *framework, const char *id, const char *stage, const char *follows, const char *outcome)
{
  RdMilestoneKind *kind = rd_milestone_kind_new (id, id, stage);

  kind->follows = g_strdup (follows);
  kind->outcome = g_strdup (outcome);
  g_ptr_array_add (framework->milestones, kind);
  return kind;
}

static inline void
tell_three (RdMilestoneKind *kind)
{
  static const char * const recipients[] = { TELL_THREE, NULL };

  g_strfreev (kind->recipients);
  kind->recipients = g_strdupv ((char **) recipients);
}

static inline RdTimescale *
add_timescale (RdFramework *framework, const char *id, const char *trigger, const char *met_by,
               int amount, RdUnit unit)
{
  RdTimescale *timescale = rd_timescale_new ();

  timescale->id = g_strdup (id);
  timescale->label = g_strdup (id);
  timescale->stage = g_strdup ("deciding");
  timescale->trigger = g_strdup (trigger);
  timescale->met_by = g_strdup (met_by);
  timescale->kind = met_by == NULL ? RD_TIMESCALE_MINIMUM : RD_TIMESCALE_DEADLINE;
  timescale->period.amount = amount;
  timescale->period.unit = unit;
  timescale->paragraph = g_strdup ("Decisions");
  g_ptr_array_add (framework->timescales, timescale);
  return timescale;
}

static inline void
add_test_milestones (RdFramework *framework)
{
  RdMilestoneKind *kind;

  add_milestone (framework, "incident", "notifying", NULL, NULL)->optional = TRUE;
  add_milestone (framework, "la-aware", "notifying", "incident", NULL);
  add_milestone (framework, "lscb-notified", "notifying", "la-aware", NULL);
  kind = add_milestone (framework, "decision", "deciding", "lscb-notified", NULL);
  g_ptr_array_add (kind->outcomes, rd_outcome_new ("initiate", "Initiate"));
  g_ptr_array_add (kind->outcomes, rd_outcome_new ("do-not-initiate", "Do not initiate"));
  tell_three (add_milestone (framework, "decision-reported", "deciding", "decision", NULL));
  add_milestone (framework, "initiated", "reviewing", "decision", "initiate");
  add_milestone (framework, "completed", "reviewing", "initiated", "initiate");
  tell_three (add_milestone (framework, "copies-sent", "publishing", "completed", "initiate"));
  add_milestone (framework, "published", "publishing", "copies-sent", "initiate");
}

static inline void
add_test_timescales (RdFramework *framework)
{
  add_timescale (framework, "notify-lscb", "la-aware", "lscb-notified", 5, RD_UNIT_WORKING_DAYS);
  add_timescale (framework, "decide", "lscb-notified", "decision", 1, RD_UNIT_MONTHS);
  add_timescale (framework, "report-decision", "decision", "decision-reported", 5, RD_UNIT_WORKING_DAYS);
  add_timescale (framework, "complete", "initiated", "completed", 6, RD_UNIT_MONTHS)->outcome = g_strdup ("initiate");
  add_timescale (framework, "send-copies", "published", "copies-sent", 7, RD_UNIT_WORKING_DAYS)->direction = RD_DIRECTION_BEFORE;
  add_timescale (framework, "keep-published", "published", NULL, 12, RD_UNIT_MONTHS);
}

static inline RdFramework *
make_test_framework (void)
{
  static const char * const stages[] = { "notifying", "deciding", "reviewing", "publishing" };
  static const char * const recipients[] = { TELL_THREE };
  RdFramework *framework = rd_framework_new ();

  framework->id = g_strdup ("test");
  framework->version = g_strdup ("1");
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_ptr_array_add (framework->stages, rd_stage_new (stages[i], stages[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (recipients); i++)
    g_ptr_array_add (framework->recipients, rd_recipient_new (recipients[i], recipients[i]));
  add_test_milestones (framework);
  add_test_timescales (framework);
  return framework;
}

static inline GPtrArray *
make_milestones (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_milestone_free);
}

static inline RdMilestone *
record (GPtrArray *milestones, const char *milestone, const char *recipient, const char *iso)
{
  RdMilestone *row = rd_milestone_new ("review", milestone, recipient, rd_day_parse_iso (iso), FALSE);

  g_ptr_array_add (milestones, row);
  return row;
}

static inline RdMilestone *
plan (GPtrArray *milestones, const char *milestone, const char *recipient, const char *iso)
{
  RdMilestone *row = record (milestones, milestone, recipient, iso);

  row->planned = TRUE;
  return row;
}
