/* rd-framework-move.c — what becomes of a review under another framework
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-framework-move.h"

#include <string.h>

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* --- milestones */

/* Recorded for all holds for each; recorded for one only where that one is told still. */
static gboolean
has_recipient (const RdMilestoneKind *kind, const char *recipient)
{
  return !is_said (recipient) || g_strv_contains ((const char * const *) kind->recipients, recipient);
}

static gboolean
has_outcome (const RdMilestoneKind *kind, const char *outcome)
{
  for (guint i = 0; i < kind->outcomes->len; i++)
    {
      if (g_strcmp0 (((const RdOutcome *) g_ptr_array_index (kind->outcomes, i))->id, outcome) == 0)
        return TRUE;
    }
  return !is_said (outcome);
}

static gboolean
is_lost (const RdFramework *to, RdLostMilestone *lost)
{
  const RdMilestoneKind *kind = rd_framework_find_milestone (to, lost->recording->milestone);

  if (kind == NULL)
    return TRUE;
  lost->is_recipient = !has_recipient (kind, lost->recording->recipient);
  lost->is_outcome = !lost->is_recipient && !has_outcome (kind, lost->recording->outcome);
  return lost->is_recipient || lost->is_outcome;
}

GArray *
rd_framework_move_find_lost (const RdFramework *from, const RdFramework *to, const GPtrArray *milestones)
{
  GArray *found;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (RdLostMilestone));
  for (guint i = 0; milestones != NULL && i < milestones->len; i++)
    {
      const RdMilestone *recording = g_ptr_array_index (milestones, i);
      RdLostMilestone lost = { recording, rd_framework_find_milestone (from, recording->milestone), FALSE, FALSE };

      if (is_lost (to, &lost))
        g_array_append_val (found, lost);
    }
  return found;
}

GPtrArray *
rd_framework_move_find_lost_holds (const RdFramework *to, const GPtrArray *holds)
{
  GPtrArray *found;

  g_return_val_if_fail (to != NULL, NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; holds != NULL && i < holds->len; i++)
    {
      RdHold *hold = g_ptr_array_index (holds, i);

      if (rd_framework_find_timescale (to, hold->timescale, RD_DAY_NONE) == NULL)
        g_ptr_array_add (found, hold);
    }
  return found;
}

static gboolean
is_lost_answer (const RdFramework *to, const RdCriterionAnswer *answer)
{
  const RdCriteriaQuestion *question = rd_criteria_find_question (to->criteria, answer->question);
  gboolean is_known = is_said (answer->answer) && !g_str_equal (answer->answer, "unknown");

  if (!is_known && !is_said (answer->evidence))
    return FALSE;
  return question == NULL || (is_known && !g_strv_contains ((const char * const *) question->answers, answer->answer));
}

GPtrArray *
rd_framework_move_find_lost_answers (const RdFramework *to, const GPtrArray *answers)
{
  GPtrArray *found;

  g_return_val_if_fail (to != NULL, NULL);

  found = g_ptr_array_new ();
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      if (is_lost_answer (to, g_ptr_array_index (answers, i)))
        g_ptr_array_add (found, answers->pdata[i]);
    }
  return found;
}

/* --- dates */

static const RdDeadline *
find_deadline (const GPtrArray *deadlines, const char *timescale)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_strcmp0 (deadline->timescale->id, timescale) == 0)
        return deadline;
    }
  return NULL;
}

static gboolean
stays (const RdTimescaleMove *move)
{
  return move->before != NULL && move->after != NULL
         && move->before->due == move->after->due && move->before->status == move->after->status;
}

GArray *
rd_framework_move_compare (const GPtrArray *before, const GPtrArray *after)
{
  GArray *moves;

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  moves = g_array_new (FALSE, FALSE, sizeof (RdTimescaleMove));
  for (guint i = 0; i < after->len; i++)
    {
      const RdDeadline *to = g_ptr_array_index (after, i);
      RdTimescaleMove move = { to->timescale, find_deadline (before, to->timescale->id), to };

      if (!stays (&move))
        g_array_append_val (moves, move);
    }
  for (guint i = 0; i < before->len; i++)
    {
      const RdDeadline *from = g_ptr_array_index (before, i);
      RdTimescaleMove move = { from->timescale, from, NULL };

      if (find_deadline (after, from->timescale->id) == NULL)
        g_array_append_val (moves, move);
    }
  return moves;
}
