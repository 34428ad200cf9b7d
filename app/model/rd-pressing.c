/* rd-pressing.c — the deadline that a milestone meets
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-pressing.h"

#include "model/rd-wording.h"

RdDeadlineItem *
rd_review_item_find_pressing (RdReviewItem *review,
                              const char   *milestone)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (milestone != NULL, NULL);

  GListModel *deadlines = rd_review_item_get_deadlines (review);
  RdDeadlineItem *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (deadlines, i);
      const RdDeadline *deadline = rd_deadline_item_get_deadline (item);

      if (g_strcmp0 (deadline->timescale->met_by, milestone) != 0 || !rd_deadline_is_open (deadline))
        continue;
      if (found == NULL || deadline->due < rd_deadline_item_get_deadline (found)->due)
        found = item;   /* the list keeps it */
    }
  return found;
}

gboolean
rd_review_item_is_untouched (RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);

  const GPtrArray *recordings = rd_review_item_get_recordings (review);

  return recordings == NULL || recordings->len == 0;
}

const char *
rd_review_item_word_outcome (RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  const char *id = rd_review_item_get_outcome (review);
  const RdOutcome *outcome = id != NULL ? rd_framework_find_outcome (rd_review_item_get_framework (review), id) : NULL;

  return outcome != NULL ? rd_wording_translate_data (outcome->label) : id;
}
