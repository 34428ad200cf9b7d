/* rd-annual-learning.c — a year's figures of actions, findings and what was learnt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-annual-private.h"

#include <string.h>

#include "core/review/rd-action-figures.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-learning-point.h"
#include "core/review/rd-recommendation.h"
#include "core/review/rd-restraint-year.h"

/* --- actions */

/* The agency's code; "" where the action has none. */
static const char *
get_agency (const RdAnnualReview *review, const RdAction *action)
{
  for (guint i = 0; action->agency_id != NULL && i < review->agencies->len; i++)
    {
      const RdAgency *agency = review->agencies->pdata[i];

      if (g_str_equal (agency->id, action->agency_id))
        return agency->code;
    }
  return "";
}

static void
count_open (RdAnnualCount *self, guint review, const RdAction *action, RdActionStatus status)
{
  RdActionAge age = rd_action_work_out_age (action, self->annual->counted);
  const char *agency = get_agency (&self->input->reviews[review], action);

  rd_annual_add (rd_annual_need (self, "open-end", NULL), review, action->agreed, action->due, action->id);
  if (status == RD_ACTION_OVERDUE)
    rd_annual_add (rd_annual_need (self, "overdue-end", NULL), review, action->agreed, action->due, action->id);
  rd_annual_add (rd_annual_need (self, "open-age", rd_action_age_to_text (age)), review, action->agreed, action->due, action->id);
  rd_annual_add (rd_annual_need (self, "open-agency", agency), review, action->agreed, action->due, action->id);
}

static void
count_action (RdAnnualCount *self, guint review, const RdAction *action)
{
  RdActionState state;

  if (rd_annual_is_within (self, action->agreed))
    rd_annual_add (rd_annual_need (self, "agreed", NULL), review, RD_DAY_NONE, action->agreed, action->id);
  if (rd_annual_is_within (self, action->closed))
    {
      rd_annual_add (rd_annual_need (self, "closed", NULL), review, action->agreed, action->closed, action->id);
      if (action->impact != NULL)
        rd_annual_add (rd_annual_need (self, "with-impact", NULL), review, RD_DAY_NONE, action->closed, action->id);
    }
  if (!rd_action_is_agreed_on (action, self->annual->counted))
    return;
  rd_action_state_on (action, self->input->workdays, self->annual->counted, self->input->due_soon_days, &state);
  rd_annual_add (rd_annual_need (self, "state", rd_action_status_to_text (state.status)), review, action->agreed,
                 action->closed != RD_DAY_NONE && action->closed <= self->annual->counted ? action->closed : action->due, action->id);
  if (rd_action_status_is_open (state.status))
    count_open (self, review, action, state.status);
}

void
rd_annual_count_actions (RdAnnualCount *self)
{
  static const char * const codes[] = { "agreed", "closed", "with-impact", "open-end", "overdue-end" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    rd_annual_need (self, codes[i], NULL);
  for (guint i = 0; i < RD_N_ACTION_STATUSES; i++)
    rd_annual_need (self, "state", rd_action_status_to_text (i));
  for (guint i = 0; i < RD_N_ACTION_AGES; i++)
    rd_annual_need (self, "open-age", rd_action_age_to_text (i));
  for (guint i = 0; i < self->input->n_reviews; i++)
    for (guint j = 0; j < self->input->reviews[i].actions->len; j++)
      count_action (self, i, self->input->reviews[i].actions->pdata[j]);
}

/* --- findings and recommendations */

static void
count_findings (RdAnnualCount *self, guint review)
{
  const GPtrArray *findings = self->input->reviews[review].findings;

  for (guint i = 0; i < findings->len; i++)
    {
      const RdFinding *finding = findings->pdata[i];

      rd_annual_add (rd_annual_need (self, "findings", NULL), review, RD_DAY_NONE, RD_DAY_NONE, finding->id);
      rd_annual_add (rd_annual_need (self, "theme", finding->theme != NULL ? finding->theme : ""), review, RD_DAY_NONE, RD_DAY_NONE,
                     finding->id);
    }
}

static void
count_recommendations (RdAnnualCount *self, guint review)
{
  const GPtrArray *recommendations = self->input->reviews[review].recommendations;

  for (guint i = 0; i < recommendations->len; i++)
    {
      const RdRecommendation *one = recommendations->pdata[i];

      rd_annual_add (rd_annual_need (self, "recommendations", NULL), review, RD_DAY_NONE, RD_DAY_NONE, one->id);
      if (one->earlier_id != NULL)
        rd_annual_add (rd_annual_need (self, "repeated", NULL), review, RD_DAY_NONE, RD_DAY_NONE, one->id);
    }
}

void
rd_annual_count_findings (RdAnnualCount *self)
{
  rd_annual_need (self, "findings", NULL);
  rd_annual_need (self, "recommendations", NULL);
  rd_annual_need (self, "repeated", NULL);
  for (guint i = 0; i < self->input->n_reviews; i++)
    if (rd_annual_has_part (self, &self->facts[i]))
      {
        count_findings (self, i);
        count_recommendations (self, i);
      }
}

/* --- what was learnt while reviews went on */

void
rd_annual_count_learning (RdAnnualCount *self)
{
  for (guint i = 0; rd_learning_point_kinds[i] != NULL; i++)
    rd_annual_need (self, "noted", rd_learning_point_kinds[i]);
  rd_annual_need (self, "shared", NULL);
  for (guint i = 0; i < self->input->n_reviews; i++)
    for (guint j = 0; j < self->input->reviews[i].learning_points->len; j++)
      {
        const RdLearningPoint *point = self->input->reviews[i].learning_points->pdata[j];

        if (rd_annual_is_within (self, point->noted))
          rd_annual_add (rd_annual_need (self, "noted", point->kind), i, RD_DAY_NONE, point->noted, point->id);
        if (rd_annual_is_within (self, point->shared))
          rd_annual_add (rd_annual_need (self, "shared", NULL), i, RD_DAY_NONE, point->shared, point->id);
      }
}

/* --- restraint */

void
rd_annual_count_restraint (RdAnnualCount *self)
{
  RdAnnualFigure *reported = rd_annual_need (self, "reported", NULL);
  RdAnnualFigure *incidents = rd_annual_need (self, "incidents", NULL);
  double sum = 0.0;

  for (guint i = 0; i < self->input->n_reviews; i++)
    {
      const GPtrArray *years = self->input->reviews[i].restraint_years;
      RdDay day = self->facts[i].restraint_reported;

      if (!rd_annual_is_within (self, day))
        continue;
      rd_annual_add (reported, i, RD_DAY_NONE, day, NULL);
      for (guint j = 0; j < years->len; j++)
        {
          const RdRestraintYear *year = years->pdata[j];

          if (year->incidents < 0)
            continue;
          sum += year->incidents;
          rd_annual_add (incidents, i, RD_DAY_NONE, day, year->id);
        }
    }
  incidents->value = sum;
}
