/* rd-review-lists.c — a review's lists brought up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-review-lists.h"

#include "model/rd-item-list.h"

/* Deadlines */

/* The item that shows @deadline already, or a new one. (transfer full) */
static RdDeadlineItem *
keep_or_make_deadline (RdDeadlineItem *old, RdReviewItem *review, RdDeadline *deadline)
{
  const RdDeadline *shown = old != NULL ? rd_deadline_item_get_deadline (old) : NULL;

  if (shown == NULL || !rd_deadline_equal (shown, deadline))
    return rd_deadline_item_new (review, deadline);
  rd_deadline_free (deadline);
  return g_object_ref (old);
}

/* The item of this timescale: mostly at the same place as before. (transfer full); NULL */
static RdDeadlineItem *
find_deadline (GListModel *model, guint position, const char *timescale)
{
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (model, (position + i) % n);

      if (g_str_equal (rd_deadline_item_get_deadline (item)->timescale->id, timescale))
        return g_steal_pointer (&item);
    }
  return NULL;
}

gboolean
rd_review_lists_put_deadlines (GListStore *list, RdReviewItem *review, GPtrArray *worked_out, gboolean replace_all)
{
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr(GPtrArray) items = g_ptr_array_new_full (worked_out->len, g_object_unref);

  g_ptr_array_set_free_func (worked_out, NULL);
  for (guint i = 0; i < worked_out->len; i++)
    {
      RdDeadline *deadline = worked_out->pdata[i];
      g_autoptr(RdDeadlineItem) old = replace_all ? NULL : find_deadline (model, i, deadline->timescale->id);

      g_ptr_array_add (items, keep_or_make_deadline (old, review, deadline));
    }
  g_ptr_array_set_size (worked_out, 0);
  return rd_item_list_update (list, 0, g_list_model_get_n_items (model), items);
}

/* Milestones */

static GPtrArray *
collect_recordings (const GPtrArray *recordings, const char *milestone)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < recordings->len; i++)
    {
      RdMilestone *recording = recordings->pdata[i];

      if (g_str_equal (recording->milestone, milestone))
        g_ptr_array_add (found, recording);
    }
  return found;
}

static gboolean
are_recordings_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rd_record_equal (&rd_milestone_type, a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
shows_milestone (RdMilestoneItem *item, const RdMilestoneState *state, const GPtrArray *recordings, gboolean is_next)
{
  const RdMilestoneState *shown = rd_milestone_item_get_state (item);

  return shown->kind == state->kind && shown->day == state->day && shown->planned == state->planned
         && shown->n_told == state->n_told && shown->n_to_tell == state->n_to_tell
         && shown->needed == state->needed && rd_milestone_item_is_next (item) == is_next
         && are_recordings_equal (rd_milestone_item_get_recordings (item), recordings);
}

/* (transfer full) */
static RdMilestoneItem *
keep_or_make_milestone (RdMilestoneItem *old, RdFramework *framework, const RdMilestoneState *state,
                        const GPtrArray *recordings, gboolean is_next)
{
  g_autoptr(GPtrArray) own = collect_recordings (recordings, state->kind->id);

  if (old != NULL && shows_milestone (old, state, own, is_next))
    return g_object_ref (old);
  return rd_milestone_item_new (framework, state, own, is_next);
}

void
rd_review_lists_put_milestones (GListStore *list, RdFramework *framework, const GPtrArray *recordings)
{
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr(GArray) states = rd_progress_milestones (framework, recordings);
  g_autoptr(GPtrArray) next = rd_progress_next (framework, recordings);
  g_autoptr(GPtrArray) items = g_ptr_array_new_full (states->len, g_object_unref);

  for (guint i = 0; i < states->len; i++)
    {
      const RdMilestoneState *state = &g_array_index (states, RdMilestoneState, i);
      gboolean is_next = g_ptr_array_find (next, state->kind, NULL);
      g_autoptr(RdMilestoneItem) old = g_list_model_get_item (model, i);

      g_ptr_array_add (items, keep_or_make_milestone (old, framework, state, recordings, is_next));
    }
  rd_item_list_update (list, 0, g_list_model_get_n_items (model), items);
}
