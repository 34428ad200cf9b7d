/* rd-plan-check.c — whether a milestone of the board's own can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-plan-check.h"

#include "core/rules/rd-framework-extend.h"
#include "model/rd-framework-library.h"
#include "model/rd-register-fault.h"

G_DEFINE_QUARK (rd-plan-error-quark, rd_plan_error)

/* Auxiliary methods */

static gboolean
fail (RdPlanError code, const char *what, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (what != NULL ? what : "", -1);

  g_set_error (error, RD_PLAN_ERROR, code, "a milestone of the board's own cannot be: “%s”", valid);
  return FALSE;
}

/* A framework of the program's that has this milestone. (transfer none); NULL */
static RdFramework *
find_framework (const char *milestone)
{
  g_autoptr(GPtrArray) frameworks = rd_framework_library_list (NULL);

  for (guint i = 0; frameworks != NULL && i < frameworks->len; i++)
    if (rd_framework_find_milestone (frameworks->pdata[i], milestone) != NULL)
      return frameworks->pdata[i];
  return NULL;
}

static gboolean
has_same_code (const GPtrArray *all, const RdLocalMilestone *local)
{
  for (guint i = 0; i < all->len; i++)
    {
      const RdLocalMilestone *other = all->pdata[i];

      if (other != local && g_strcmp0 (other->code, local->code) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A way along the anchors that is longer than there are milestones is a circle. */
static gboolean
is_in_circle (const GPtrArray *all, const RdLocalMilestone *local)
{
  const RdLocalMilestone *at = local;

  for (guint steps = 0; at != NULL && steps <= all->len; steps++)
    at = rd_local_milestone_find (all, at->anchor);
  return at != NULL;
}

static gboolean
check_texts (const RdLocalMilestone *local, GError **error)
{
  if (local->label == NULL || !rd_register_check_text (local->label, RD_TEXT_MAX, TRUE, "label", NULL))
    return fail (RD_PLAN_ERROR_LABEL, "label", error);
  if (!rd_register_check_text (local->owner, RD_TEXT_MAX, TRUE, "owner", NULL))
    return fail (RD_PLAN_ERROR_LABEL, "owner", error);
  if (!rd_local_milestone_is_code (local->code))
    return fail (RD_PLAN_ERROR_CODE, local->code, error);
  return TRUE;
}

static gboolean
check_period (const RdLocalMilestone *local, int least, GError **error)
{
  RdUnit unit;
  RdDirection direction;

  if (local->amount >= least && local->amount <= RD_PERIOD_MAX_AMOUNT
      && local->unit != NULL && rd_unit_from_name (local->unit, &unit)
      && local->direction != NULL && rd_direction_from_name (local->direction, &direction))
    return TRUE;
  return fail (RD_PLAN_ERROR_PERIOD, local->label, error);
}

static gboolean
check_relations (const RdLocalMilestone *local, const GPtrArray *all, GError **error)
{
  if (has_same_code (all, local))
    return fail (RD_PLAN_ERROR_DUPLICATE, local->code, error);
  if (is_in_circle (all, local))
    return fail (RD_PLAN_ERROR_CIRCLE, local->label, error);
  return TRUE;
}

static const char *
find_stage (const char *anchor, RdFramework *framework, const GPtrArray *locals)
{
  RdFramework *at = framework != NULL ? framework : find_framework (anchor);
  const RdMilestoneKind *kind = at != NULL ? rd_framework_find_milestone (at, anchor) : NULL;
  const RdLocalMilestone *local = rd_local_milestone_find (locals, anchor);

  if (kind != NULL)
    return kind->stage;
  return local != NULL ? local->stage : NULL;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const RdLocalMilestone *first = *(const RdLocalMilestone * const *) a;
  const RdLocalMilestone *second = *(const RdLocalMilestone * const *) b;

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return g_strcmp0 (first->code, second->code);
}

/* For the register */

void
rd_plan_complete (RdLocalMilestone *local, RdFramework *framework, const GPtrArray *locals)
{
  const char *stage;

  if (local->stage != NULL && (framework == NULL || rd_framework_find_stage (framework, local->stage) != NULL))
    return;
  stage = local->anchor != NULL ? find_stage (local->anchor, framework, locals) : NULL;
  if (stage == NULL)
    return;
  g_free (local->stage);
  local->stage = g_strdup (stage);
}

gboolean
rd_plan_check_review (RdReviewItem *review, const RdLocalMilestone *local, const GPtrArray *all, GError **error)
{
  RdFramework *framework = rd_review_item_get_framework (review);

  if (!check_texts (local, error) || !check_period (local, 0, error) || !check_relations (local, all, error))
    return FALSE;
  if (rd_local_milestone_find (all, local->anchor) == NULL
      && (local->anchor == NULL || g_str_has_prefix (local->anchor, RD_LOCAL_PREFIX)
          || rd_framework_find_milestone (framework, local->anchor) == NULL))
    return fail (RD_PLAN_ERROR_ANCHOR, local->anchor, error);
  if (local->stage == NULL || rd_framework_find_stage (framework, local->stage) == NULL)
    return fail (RD_PLAN_ERROR_STAGE, local->stage, error);
  return TRUE;
}

gboolean
rd_plan_check_template (const RdLocalMilestone *local, const GPtrArray *all, GError **error)
{
  if (!check_texts (local, error) || !check_period (local, RD_PLAN_NO_AMOUNT, error)
      || !check_relations (local, all, error))
    return FALSE;
  if (local->anchor == NULL
      || (rd_local_milestone_find (all, local->anchor) == NULL && find_framework (local->anchor) == NULL))
    return fail (RD_PLAN_ERROR_ANCHOR, local->anchor, error);
  return local->stage != NULL || fail (RD_PLAN_ERROR_STAGE, local->stage, error);
}

GPtrArray *
rd_plan_sort (const GPtrArray *locals)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_local_milestone_free);

  for (guint i = 0; i < locals->len; i++)
    g_ptr_array_add (sorted, rd_local_milestone_copy (locals->pdata[i]));
  g_ptr_array_sort (sorted, compare_positions);
  return sorted;
}
