/* rd-review-plan.c — the framework that a review works with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-review-plan"

#include "model/rd-review-plan.h"

RdFramework *
rd_review_plan_extend (RdFramework *base, const GPtrArray *locals)
{
  g_autoptr(GError) error = NULL;
  RdFramework *extended;

  g_return_val_if_fail (base != NULL && locals != NULL, NULL);

  if (locals->len == 0)
    return rd_framework_ref (base);
  extended = rd_framework_extend (base, locals, &error);
  if (extended != NULL)
    return extended;
  /* A code, for the message could have the board's own words in it. */
  g_debug ("local milestones left out: code %d", error->code);
  return rd_framework_ref (base);
}

gboolean
rd_review_plan_equal (const GPtrArray *a, const GPtrArray *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rd_record_equal (&rd_local_milestone_type, a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}
