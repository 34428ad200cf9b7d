/* rd-publication.c — whether a report may be published, point by point
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-publication-private.h"

#include <string.h>

#include "core/review/rd-contact.h"
#include "core/review/rd-decision-entry.h"
#include "core/review/rd-hold.h"
#include "core/review/rd-publication-text.h"
#include "core/rules/rd-progress.h"

static const char * const state_names[RD_N_PUBLICATION_STATES] = {
  [RD_PUBLICATION_OPEN] = "open",
  [RD_PUBLICATION_BLOCKS] = "blocks",
  [RD_PUBLICATION_DONE] = "done",
  [RD_PUBLICATION_NOT_NEEDED] = "not-needed",
};

/* What people settle, and what a hold says of it by itself. */
static const struct
{
  const char *code;
  gboolean    is_needed;      /* it blocks until somebody has looked at it */
  const char *holds[3];       /* reasons of holds that block it; NULL-terminated */
  gboolean    hold_settles;   /* with the end of the hold it is settled */
} settled_points[] = {
  { "court-orders", TRUE, { "family-court", NULL }, FALSE },
  { "criminal-proceedings", TRUE, { "criminal-investigation", "trial", NULL }, TRUE },
  { "inquest", TRUE, { "inquest", NULL }, TRUE },
  { "data-protection", TRUE, { NULL }, FALSE },
  { "effect", TRUE, { NULL }, FALSE },
  { "family-told", TRUE, { NULL }, FALSE },
  { "professionals-told", FALSE, { NULL }, FALSE },
  { "media-plan", FALSE, { NULL }, FALSE },
};

/* --- helpers */

RdPublicationPoint *
rd_publication_add (RdPublicationWork *work, const char *code, RdPublicationState state, const char *reason)
{
  RdPublicationPoint point = { .code = code, .state = state, .reason = reason, .day = RD_DAY_NONE, .until = RD_DAY_NONE };

  g_array_append_val (work->result->points, point);
  return &g_array_index (work->result->points, RdPublicationPoint, work->result->points->len - 1);
}

gconstpointer
rd_publication_find_text (const RdPublicationWork *work, const char *kind)
{
  const GPtrArray *texts = work->input->texts;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    if (strcmp (((const RdPublicationText *) texts->pdata[i])->kind, kind) == 0)
      return texts->pdata[i];
  return NULL;
}

static const RdPublicationItem *
find_item (const RdPublicationWork *work, const char *code)
{
  const GPtrArray *items = work->input->items;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (strcmp (((const RdPublicationItem *) items->pdata[i])->item, code) == 0)
      return items->pdata[i];
  return NULL;
}

static guint
count_family (const GPtrArray *contacts)
{
  guint n = 0;

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    n += strcmp (((const RdContact *) contacts->pdata[i])->party, "family") == 0;
  return n;
}

/* --- the decision to publish */

static gboolean
is_decision_about_publication (const RdDecisionEntry *entry)
{
  return strcmp (entry->kind, "decision") == 0 && strcmp (entry->about, "publication") == 0 && entry->outcome != NULL;
}

/* The latest decision, and whether the board told all three that it is its final one. */
static const RdDecisionEntry *
find_decision (const GPtrArray *entries, gboolean *out_is_final)
{
  const RdDecisionEntry *latest = NULL;

  *out_is_final = FALSE;
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const RdDecisionEntry *entry = entries->pdata[i];

      if (is_decision_about_publication (entry)
          && (latest == NULL || entry->day > latest->day || (entry->day == latest->day && entry->position >= latest->position)))
        latest = entry;
    }
  for (guint i = 0; latest != NULL && i < entries->len; i++)
    {
      const RdDecisionEntry *entry = entries->pdata[i];

      *out_is_final |= strcmp (entry->kind, "outcome-told") == 0 && strcmp (entry->about, "publication") == 0 && entry->day >= latest->day;
    }
  return latest;
}

/* The last day on which somebody was told that the board would not publish; RD_DAY_NONE where nobody was. */
static RdDay
find_reported (const RdPublicationInput *input)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (input->framework, "non-publication-reported");
  RdDay last = RD_DAY_NONE;

  for (guint i = 0; kind != NULL && kind->recipients[i] != NULL; i++)
    last = MAX (last, rd_progress_get_told_day (kind, input->milestones, kind->recipients[i]));
  return last;
}

static void
add_decision (RdPublicationWork *work)
{
  gboolean is_final;
  const RdDecisionEntry *decision = find_decision (work->input->decisions, &is_final);
  RdDay reported = find_reported (work->input);
  RdPublicationPoint *point;

  if (decision == NULL && reported == RD_DAY_NONE)
    point = rd_publication_add (work, "decision", RD_PUBLICATION_DONE, "as-a-rule");
  else if (decision != NULL && strcmp (decision->outcome, RD_OUTCOME_PUBLISH) == 0)
    point = rd_publication_add (work, "decision", RD_PUBLICATION_DONE, "decided");
  else
    point = rd_publication_add (work, "decision", RD_PUBLICATION_BLOCKS, is_final ? "not-publishing" : "under-advice");
  point->day = decision != NULL ? decision->day : reported;
}

/* --- the review before it */

/* Whether every milestone has happened that is needed in the stages before the publication's. */
static void
add_completed (RdPublicationWork *work)
{
  g_autoptr (GArray) states = rd_progress_milestones (work->input->framework, work->input->milestones);
  const RdMilestoneState *published = rd_progress_find_state (states, RD_MILESTONE_PUBLISHED);
  RdDay last = RD_DAY_NONE;

  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);

      if (state->kind == published->kind)
        break;
      if (!state->needed || state->kind->optional || state->kind->is_local || strcmp (state->kind->stage, published->kind->stage) == 0)
        continue;
      if (state->day == RD_DAY_NONE)
        {
          rd_publication_add (work, "completed", RD_PUBLICATION_BLOCKS, "not-yet")->note = state->kind->id;
          return;
        }
      last = MAX (last, state->day);
    }
  rd_publication_add (work, "completed", RD_PUBLICATION_DONE, "done")->day = last;
}

/* --- what people settle */

/* The hold with one of @reasons that is open on @day, else the one that ended last before it. */
static const RdHold *
find_hold (const GPtrArray *holds, const char * const *reasons, RdDay day)
{
  const RdHold *found = NULL;

  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      const RdHold *hold = holds->pdata[i];

      if (!g_strv_contains (reasons, hold->reason) || hold->first_day > day)
        continue;
      if (rd_hold_covers (hold, day))
        return hold;
      if (found == NULL || hold->last_day > found->last_day)
        found = hold;
    }
  return found;
}

static void
add_said (RdPublicationWork *work, const char *code, const RdPublicationItem *item)
{
  RdPublicationState state = RD_PUBLICATION_OPEN;
  RdPublicationPoint *point;

  rd_publication_state_from_name (item->state, &state);
  point = rd_publication_add (work, code, state, "said");
  point->day = item->settled;
  point->until = item->expected;
  point->note = item->reason;
}

static void
add_hold (RdPublicationWork *work, const char *code, const RdHold *hold, gboolean is_open)
{
  RdPublicationPoint *point = rd_publication_add (work, code, is_open ? RD_PUBLICATION_BLOCKS : RD_PUBLICATION_DONE,
                                                  is_open ? "hold" : "hold-ended");

  point->day = hold->first_day;
  point->until = hold->last_day;
  point->note = hold->reason;
}

/* Whether somebody said something of the point other than that it is still open. */
static gboolean
is_said (const RdPublicationItem *item)
{
  return item != NULL && strcmp (item->state, "open") != 0;
}

static void
add_settled_point (RdPublicationWork *work, gsize index)
{
  const char *code = settled_points[index].code;
  const RdPublicationItem *item = find_item (work, code);
  RdDay day = MIN (work->day, work->input->today);
  const RdHold *hold = find_hold (work->input->holds, settled_points[index].holds, day);
  RdPublicationState unsaid = settled_points[index].is_needed ? RD_PUBLICATION_BLOCKS : RD_PUBLICATION_OPEN;

  if (hold != NULL && rd_hold_covers (hold, day))
    add_hold (work, code, hold, TRUE);
  else if (is_said (item))
    add_said (work, code, item);
  else if (hold != NULL && settled_points[index].hold_settles)
    add_hold (work, code, hold, FALSE);
  else
    {
      RdPublicationPoint *point = rd_publication_add (work, code, unsaid, item != NULL ? "said" : "not-looked-at");

      point->until = item != NULL ? item->expected : RD_DAY_NONE;
      point->note = item != NULL ? item->reason : NULL;
    }
}

static void
add_settled_points (RdPublicationWork *work)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settled_points); i++)
    {
      add_settled_point (work, i);
      if (strcmp (settled_points[i].code, "effect") == 0)
        g_array_index (work->result->points, RdPublicationPoint, work->result->points->len - 1).n = count_family (work->input->contacts);
    }
}

static void
add_actions_with_copies (RdPublicationWork *work)
{
  const RdPublicationItem *item = find_item (work, "actions-with-copies");
  gboolean has_actions = work->input->actions != NULL && work->input->actions->len > 0;

  if (item != NULL)
    add_said (work, "actions-with-copies", item);
  else if (has_actions)
    rd_publication_add (work, "actions-with-copies", RD_PUBLICATION_OPEN, "not-looked-at");
  else
    rd_publication_add (work, "actions-with-copies", RD_PUBLICATION_NOT_NEEDED, "no-actions");
}

/* --- the report, and what is published with it */

static void
add_report (RdPublicationWork *work)
{
  int n = work->input->n_findings;

  if (!work->input->has_report)
    rd_publication_add (work, "report", RD_PUBLICATION_BLOCKS, "no-report");
  else if (n > 0)
    rd_publication_add (work, "report", RD_PUBLICATION_BLOCKS, "findings")->n = n;
  else if (n == 0)
    rd_publication_add (work, "report", RD_PUBLICATION_DONE, "clean");
  else
    rd_publication_add (work, "report", RD_PUBLICATION_OPEN, "not-checked");
}

static void
add_response (RdPublicationWork *work)
{
  const RdPublicationText *text = rd_publication_find_text (work, "response");

  if (text == NULL)
    rd_publication_add (work, "response", RD_PUBLICATION_BLOCKS, "no-text");
  else if (text->agreed == RD_DAY_NONE)
    rd_publication_add (work, "response", RD_PUBLICATION_BLOCKS, "draft");
  else
    rd_publication_add (work, "response", RD_PUBLICATION_DONE, "agreed")->day = text->agreed;
}

/* A Home Office panel agrees before a domestic homicide review is published. */
static void
add_agreement (RdPublicationWork *work)
{
  RdMilestoneState state;

  if (!rd_progress_find (work->input->framework, work->input->milestones, "publication-agreed", &state))
    return;
  if (state.day != RD_DAY_NONE)
    rd_publication_add (work, "agreement", RD_PUBLICATION_DONE, "done")->day = state.day;
  else
    rd_publication_add (work, "agreement", RD_PUBLICATION_BLOCKS, "not-yet");
}

/* --- all of it */

static void
find_stage (RdPublicationWork *work)
{
  const RdPublicationInput *input = work->input;
  RdMilestoneState published;

  if (!rd_progress_find (input->framework, input->milestones, RD_MILESTONE_PUBLISHED, &published))
    {
      work->result->stage = RD_PUBLICATION_NO_MILESTONE;
      return;
    }
  work->result->published = published.day;
  work->result->planned = published.planned;
  if (published.day != RD_DAY_NONE)
    work->result->stage = RD_PUBLICATION_PUBLISHED;
  else if (!published.needed)
    work->result->stage = RD_PUBLICATION_NO_REVIEW;
  if (published.day != RD_DAY_NONE)
    work->day = published.day;
  else if (input->asked != RD_DAY_NONE)
    work->day = input->asked;
  else
    work->day = MAX (input->today, published.planned);
}

static void
add_points (RdPublicationWork *work)
{
  add_decision (work);
  add_completed (work);
  add_settled_points (work);
  add_report (work);
  add_response (work);
  rd_publication_add_copies (work);
  if (rd_framework_find_milestone (work->input->framework, RD_MILESTONE_COPIES_SENT) != NULL)
    add_actions_with_copies (work);
  add_agreement (work);
  rd_publication_add_place (work);
}

/* What was published is published: only what can still be mended goes on blocking, the rest is left to be said. */
static void
let_go (RdPublication *self)
{
  static const char * const mendable[] = { "copies", "place", "report", "decision", NULL };

  for (guint i = 0; i < self->points->len; i++)
    {
      RdPublicationPoint *point = &g_array_index (self->points, RdPublicationPoint, i);

      if (strcmp (point->reason, "no-report") == 0)
        point->state = RD_PUBLICATION_NOT_NEEDED;
      else if (point->state == RD_PUBLICATION_BLOCKS && !g_strv_contains (mendable, point->code))
        point->state = RD_PUBLICATION_OPEN;
    }
}

RdPublication *
rd_publication_work_out (const RdPublicationInput *input)
{
  RdPublication *self;
  RdPublicationWork work;

  g_return_val_if_fail (input != NULL && input->framework != NULL && input->workdays != NULL, NULL);

  self = g_new0 (RdPublication, 1);
  self->points = g_array_new (FALSE, TRUE, sizeof (RdPublicationPoint));
  self->planned = self->published = self->copies_by = self->keep_until = self->first_day = RD_DAY_NONE;
  work = (RdPublicationWork) { .input = input, .result = self, .day = input->today };
  find_stage (&work);
  if (self->stage == RD_PUBLICATION_NO_MILESTONE || self->stage == RD_PUBLICATION_NO_REVIEW)
    return self;
  rd_publication_find_days (&work);
  add_points (&work);
  if (self->stage == RD_PUBLICATION_PUBLISHED)
    let_go (self);
  for (guint i = 0; i < self->points->len; i++)
    {
      RdPublicationState state = g_array_index (self->points, RdPublicationPoint, i).state;

      self->n_blocking += state == RD_PUBLICATION_BLOCKS;
      self->n_open += state == RD_PUBLICATION_OPEN;
    }
  return self;
}

void
rd_publication_free (RdPublication *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_free (self);
}

const RdPublicationPoint *
rd_publication_find (const RdPublication *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  for (guint i = 0; i < self->points->len; i++)
    if (strcmp (g_array_index (self->points, RdPublicationPoint, i).code, code) == 0)
      return &g_array_index (self->points, RdPublicationPoint, i);
  return NULL;
}

gboolean
rd_publication_is_ready (const RdPublication *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->stage == RD_PUBLICATION_PREPARED && self->n_blocking == 0;
}

const char *
rd_publication_state_get_name (RdPublicationState state)
{
  g_return_val_if_fail (state < RD_N_PUBLICATION_STATES, NULL);

  return state_names[state];
}

gboolean
rd_publication_state_from_name (const char *name, RdPublicationState *out)
{
  for (guint i = 0; i < RD_N_PUBLICATION_STATES; i++)
    if (g_strcmp0 (state_names[i], name) == 0)
      {
        *out = i;
        return TRUE;
      }
  return FALSE;
}
