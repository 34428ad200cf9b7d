/* rd-plan-usual.c — the milestones that boards usually track beside the guidance's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-plan-usual.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-local-milestone.h"
#include "model/rd-register-plan.h"

typedef struct
{
  const char *code, *label, *stage, *anchor;
  int         amount;
  const char *unit, *direction, *owner;
} Line;

#define NONE RD_PLAN_NO_AMOUNT

/* Where the figures come from: Trafford confirms receipt within 5 working days; West Midlands
 * has records secured as soon as the incident is known; Guernsey's subgroup considers within
 * 10 working days of receipt; Wirral reviews its action plan monthly.
 */
static const Line lines[] = {
  { "files-secured", N_("Agencies told to secure their files"), "notification", "lscb-notified", 0, "working-days", "after", N_("Business support") },
  { "referral-acknowledged", N_("Referral acknowledged"), "notification", "lscb-notified", 5, "working-days", "after", N_("Business support") },
  { "information-due", N_("Agencies’ information due"), "decision", "lscb-notified", NONE, "working-days", "after", N_("Agencies") },
  { "recommendation", N_("Subgroup’s recommendation to the Chair"), "decision", "lscb-notified", 10, "working-days", "after", N_("Subgroup") },
  { "family-told", N_("Family told of the decision"), "decision", "decision", NONE, "working-days", "after", N_("Chair") },
  { "scope-agreed", N_("Scope and terms of reference agreed"), "commissioning", "initiated", NONE, "working-days", "after", N_("Panel") },
  { "liaison", N_("Meeting with police, CPS and coroner"), "commissioning", "initiated", NONE, "working-days", "after", N_("Panel") },
  { "panel-1", N_("First panel meeting"), "review", "initiated", NONE, "weeks", "after", N_("Panel") },
  { "chronologies-due", N_("Agencies’ chronologies due"), "review", "initiated", NONE, "weeks", "after", N_("Agencies") },
  { "reports-due", N_("Agency reports due"), "review", "initiated", NONE, "weeks", "after", N_("Agencies") },
  { "learning-event", N_("Practitioner learning event"), "review", "local-reports-due", NONE, "weeks", "after", N_("Lead reviewer") },
  { "first-draft", N_("First draft"), "review", "local-learning-event", NONE, "weeks", "after", N_("Lead reviewer") },
  { "factual-check", N_("Factual accuracy check by agencies"), "review", "local-first-draft", NONE, "working-days", "after", N_("Agencies") },
  { "panel-accepts", N_("Panel accepts the report"), "review", "local-factual-check", NONE, "weeks", "after", N_("Panel") },
  { "board-signs-off", N_("Board signs the report off"), "review", "local-panel-accepts", NONE, "weeks", "after", N_("Board") },
  { "legal-check", N_("Legal and data protection check"), "publication", "published", NONE, "weeks", "before", N_("Legal adviser") },
  { "family-sees-report", N_("Family sees the final report"), "publication", "published", NONE, "working-days", "before", N_("Lead reviewer") },
  { "media-plan", N_("Media plan agreed"), "publication", "published", NONE, "working-days", "before", N_("Communications lead") },
  { "actions-monitored", N_("Action plan first reviewed"), "learning", "published", 1, "months", "after", N_("Subgroup") },
};

GPtrArray *
rd_plan_usual_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_local_milestone_free);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      RdLocalMilestone *line = rd_local_milestone_new (NULL);

      line->code = g_strdup (lines[i].code);
      line->label = g_strdup (_(lines[i].label));
      line->stage = g_strdup (lines[i].stage);
      line->anchor = g_strdup (lines[i].anchor);
      line->amount = lines[i].amount;
      line->unit = g_strdup (lines[i].unit);
      line->direction = g_strdup (lines[i].direction);
      line->owner = g_strdup (_(lines[i].owner));
      line->position = (int) i;
      g_ptr_array_add (list, line);
    }
  return list;
}
