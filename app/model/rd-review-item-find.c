/* rd-review-item-find.c — one deadline or milestone of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-review-item.h"

RdDeadlineItem *
rd_review_item_find_deadline (RdReviewItem *self, const char *timescale)
{
  guint n;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  n = g_list_model_get_n_items (rd_review_item_get_deadlines (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (rd_review_item_get_deadlines (self), i);

      if (g_strcmp0 (rd_deadline_item_get_deadline (item)->timescale->id, timescale) == 0)
        return item;    /* the list keeps it */
    }
  return NULL;
}

RdMilestoneItem *
rd_review_item_find_milestone (RdReviewItem *self, const char *milestone)
{
  GListModel *list;
  guint n;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (self), NULL);

  list = rd_review_item_get_milestones (self);
  n = g_list_model_get_n_items (list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdMilestoneItem) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (rd_milestone_item_get_kind (item)->id, milestone) == 0)
        return item;    /* the list keeps it */
    }
  return NULL;
}
