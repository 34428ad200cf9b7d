/* rd-review-summary.c — what one look at a review tells
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-review-summary.h"

#include <glib/gi18n-lib.h>

#include "core/rules/rd-progress.h"
#include "model/rd-wording.h"

/* Auxiliary methods */

static int
count_status (const GPtrArray *deadlines, RdDeadlineStatus status)
{
  int n = 0;

  for (guint i = 0; i < deadlines->len; i++)
    n += ((const RdDeadline *) deadlines->pdata[i])->status == status;
  return n;
}

static const RdDeadline *
find_next (const GPtrArray *deadlines)
{
  const RdDeadline *next = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = deadlines->pdata[i];

      if (rd_deadline_is_open (deadline)
          && (next == NULL || rd_deadline_get_expected (deadline) < rd_deadline_get_expected (next)))
        next = deadline;
    }
  return next;
}

static RdReviewState
find_state (const RdReviewSummary *self, const RdFramework *framework,
            const GPtrArray *recordings, const GPtrArray *deadlines)
{
  if (self->n_overdue > 0)
    return RD_REVIEW_OVERDUE;
  if (self->n_due_soon > 0)
    return RD_REVIEW_DUE_SOON;
  if (count_status (deadlines, RD_STATUS_HELD) > 0)
    return RD_REVIEW_HELD;
  return rd_progress_is_complete (framework, recordings) ? RD_REVIEW_DONE : RD_REVIEW_RUNNING;
}

static void
fill_stage (RdReviewSummary *self, const RdFramework *framework, const GPtrArray *recordings)
{
  const RdStage *stage = rd_progress_get_stage (framework, recordings);

  if (stage == NULL)
    return;
  self->stage_label = g_strdup (rd_wording_translate_data (stage->label));
  self->stage_index = rd_framework_get_stage_index (framework, stage->id);
}

/* The due date that a forecast stands instead of: "due Tue 5 Jan 2027"; NULL where there is no forecast. (transfer full) */
static char *
word_original (const RdDeadline *next)
{
  g_autofree char *due = NULL;

  if (next->status != RD_STATUS_HELD || next->forecast == RD_DAY_NONE || next->due == RD_DAY_NONE)
    return NULL;
  due = rd_wording_day (next->due);
  return g_strdup_printf (_("due %s"), due);
}

/* A forecast never stands without the date it is instead of. (transfer full) */
static char *
word_next (const RdDeadline *next, const char *original)
{
  g_autofree char *left = rd_wording_days_left (next);

  if (original == NULL)
    return g_steal_pointer (&left);
  /* Translators: "forecast for Fri 5 Mar 2027", "due Tue 5 Jan 2027" */
  return g_strdup_printf (_("%1$s, %2$s"), left, original);
}

static void
fill_next (RdReviewSummary *self, const RdDeadline *next)
{
  self->next_due = G_MAXINT;
  if (next == NULL)
    return;
  self->next_label = g_strdup (rd_wording_translate_data (next->timescale->label));
  self->next_due = rd_deadline_get_expected (next);
  self->next_original = word_original (next);
  self->next_text = word_next (next, self->next_original);
}

/* Public API */

RdReviewSummary *
rd_review_summary_new (const RdFramework *framework, const GPtrArray *recordings, const GPtrArray *deadlines)
{
  RdReviewSummary *self;

  g_return_val_if_fail (framework != NULL && recordings != NULL && deadlines != NULL, NULL);

  self = g_new0 (RdReviewSummary, 1);
  self->n_overdue = count_status (deadlines, RD_STATUS_OVERDUE);
  self->n_due_soon = count_status (deadlines, RD_STATUS_DUE_SOON);
  self->state = find_state (self, framework, recordings, deadlines);
  fill_stage (self, framework, recordings);
  fill_next (self, find_next (deadlines));
  return self;
}

gboolean
rd_review_summary_equal (const RdReviewSummary *a, const RdReviewSummary *b)
{
  return g_strcmp0 (a->stage_label, b->stage_label) == 0
         && a->stage_index == b->stage_index
         && a->n_overdue == b->n_overdue
         && a->n_due_soon == b->n_due_soon
         && a->state == b->state
         && g_strcmp0 (a->next_label, b->next_label) == 0
         && a->next_due == b->next_due
         && g_strcmp0 (a->next_original, b->next_original) == 0
         && g_strcmp0 (a->next_text, b->next_text) == 0;
}

void
rd_review_summary_free (RdReviewSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->stage_label);
  g_free (self->next_label);
  g_free (self->next_original);
  g_free (self->next_text);
  g_free (self);
}
