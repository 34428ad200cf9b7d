/* rd-register-plan.c — the board's own milestones, of a review and of the board's template
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-plan.h"

#include <string.h>

#include "core/review/rd-hold.h"
#include "core/rules/rd-framework-extend.h"
#include "model/rd-plan-check.h"
#include "model/rd-plan-usual.h"
#include "model/rd-register-private.h"

/* Auxiliary methods */

static gboolean
fail_unknown (const char *code, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (code != NULL ? code : "", -1);

  g_set_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_UNKNOWN, "no milestone of the board's own “%s”", valid);
  return FALSE;
}

/* The review's own, or the lines of the template. */
static const GPtrArray *
list_locals (RdRegister *self, RdReviewItem *review)
{
  return review != NULL ? rd_review_item_get_rows (review, RD_ROWS_LOCAL_MILESTONES)
                        : rd_register_get_board_rows (self, RD_ROWS_LOCAL_MILESTONES);
}

static const RdLocalMilestone *
find_local (const GPtrArray *locals, const char *code)
{
  for (guint i = 0; i < locals->len; i++)
    if (g_strcmp0 (((const RdLocalMilestone *) locals->pdata[i])->code, code) == 0)
      return locals->pdata[i];
  return NULL;
}

static const char *
get_review_id (RdReviewItem *review)
{
  return review != NULL ? rd_review_item_get_review (review)->id : NULL;
}

static const char *
choose_code (RdReviewItem *review, const char *in_review)
{
  return review != NULL ? in_review : "template-changed";
}

/* The place after the last one. */
static int
find_position (const GPtrArray *locals)
{
  int position = -1;

  for (guint i = 0; i < locals->len; i++)
    position = MAX (position, ((const RdLocalMilestone *) locals->pdata[i])->position);
  return position + 1;
}

static void
take_text (char **field, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_free (*field);
  *field = *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

/* All but the code and the place. */
static void
take_details (RdLocalMilestone *local, const RdPlanDetails *details)
{
  take_text (&local->label, details->label);
  take_text (&local->stage, details->stage);
  take_text (&local->anchor, details->anchor);
  take_text (&local->unit, details->unit);
  take_text (&local->direction, details->direction);
  take_text (&local->owner, details->owner);
  local->amount = details->amount;
}

/* @locals with @changed instead of the one of its code, or besides. (transfer container) */
static GPtrArray *
replace_local (const GPtrArray *locals, RdLocalMilestone *changed)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < locals->len; i++)
    if (g_strcmp0 (((const RdLocalMilestone *) locals->pdata[i])->id, changed->id) != 0)
      g_ptr_array_add (all, locals->pdata[i]);
  g_ptr_array_add (all, changed);
  return all;
}

static gboolean
check_change (RdReviewItem *review, const GPtrArray *locals, RdLocalMilestone *changed, GError **error)
{
  g_autoptr(GPtrArray) all = replace_local (locals, changed);

  return review != NULL ? rd_plan_check_review (review, changed, all, error)
                        : rd_plan_check_template (changed, all, error);
}

/* What goes with a local milestone: what was recorded of it, and its holds. */
static void
collect_dependants (RdReviewItem *review, const char *id, GArray *changes)
{
  const GPtrArray *recordings = rd_review_item_get_recordings (review);
  const GPtrArray *holds = rd_review_item_get_holds (review);

  for (guint i = 0; i < recordings->len; i++)
    if (g_str_equal (((const RdMilestone *) recordings->pdata[i])->milestone, id))
      g_array_append_val (changes, ((RdRowChange) { RD_ROWS_MILESTONES, recordings->pdata[i], TRUE }));
  for (guint i = 0; i < holds->len; i++)
    if (g_str_equal (((const RdHold *) holds->pdata[i])->timescale, id))
      g_array_append_val (changes, ((RdRowChange) { RD_ROWS_HOLDS, holds->pdata[i], TRUE }));
}

static gboolean
check_not_needed (const GPtrArray *locals, const char *id, GError **error)
{
  for (guint i = 0; i < locals->len; i++)
    {
      const RdLocalMilestone *local = locals->pdata[i];

      if (g_strcmp0 (local->anchor, id) == 0)
        {
          g_set_error (error, RD_PLAN_ERROR, RD_PLAN_ERROR_NEEDED, "“%s” is counted from it", local->label);
          return FALSE;
        }
    }
  return TRUE;
}

/* A line of the template as it stands in a review. (transfer full) */
static RdLocalMilestone *
copy_line (const RdLocalMilestone *line, RdReviewItem *review)
{
  RdLocalMilestone *copy = rd_local_milestone_new (get_review_id (review));

  copy->code = g_strdup (line->code);
  take_details (copy, &(RdPlanDetails) { NULL, line->label, line->stage, line->anchor, line->amount,
                                         line->unit, line->direction, line->owner });
  copy->position = line->position;
  rd_plan_complete (copy, rd_review_item_get_framework (review), NULL);
  return copy;
}

/* The review's own, and @lines as they would stand in it; a line that hangs on one
 * which is not there is left out.  @out_new receives the latter. (transfer full)
 */
static GPtrArray *
join_lines (RdReviewItem *review, const GPtrArray *lines, GPtrArray **out_new)
{
  const GPtrArray *own = rd_review_item_get_rows (review, RD_ROWS_LOCAL_MILESTONES);
  RdFramework *framework = rd_review_item_get_framework (review);
  g_autoptr(GPtrArray) left = g_ptr_array_new ();
  GPtrArray *all = g_ptr_array_new ();
  gboolean is_new = TRUE;

  *out_new = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_local_milestone_free);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (all, own->pdata[i]);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (left, lines->pdata[i]);
  while (is_new)
    {
      is_new = FALSE;
      for (guint i = 0; i < left->len; i++)
        {
          const RdLocalMilestone *line = left->pdata[i];

          if (line->amount < 0 || find_local (all, line->code) != NULL
              || (rd_framework_find_milestone (framework, line->anchor) == NULL
                  && rd_local_milestone_find (all, line->anchor) == NULL))
            continue;
          g_ptr_array_add (*out_new, copy_line (line, review));
          g_ptr_array_add (all, (*out_new)->pdata[(*out_new)->len - 1]);
          g_ptr_array_remove_index (left, i--);
          is_new = TRUE;
        }
    }
  return all;
}

/* @codes of the template; all that fit where it is NULL. (transfer container); NULL with an error */
static GPtrArray *
choose_lines (RdRegister *self, RdReviewItem *review, const char * const *codes, GError **error)
{
  const GPtrArray *template = rd_register_get_board_rows (self, RD_ROWS_LOCAL_MILESTONES);
  g_autoptr(GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; codes == NULL && i < template->len; i++)
    if (rd_register_check_template_line (self, review, template->pdata[i]) == RD_PLAN_FITS)
      g_ptr_array_add (chosen, template->pdata[i]);
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      const RdLocalMilestone *line = find_local (template, codes[i]);

      if (line == NULL)
        {
          fail_unknown (codes[i], error);
          return NULL;
        }
      g_ptr_array_add (chosen, (gpointer) line);
    }
  return g_steal_pointer (&chosen);
}

/* Why a line that was asked for has not been taken. */
static gboolean
check_all_taken (RdRegister *self, RdReviewItem *review, const GPtrArray *chosen, const GPtrArray *taken, GError **error)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const RdLocalMilestone *line = chosen->pdata[i];
      int code = RD_PLAN_ERROR_ANCHOR;

      if (find_local (taken, line->code) != NULL)
        continue;
      if (rd_register_check_template_line (self, review, line) == RD_PLAN_TAKEN)
        code = RD_PLAN_ERROR_DUPLICATE;
      else if (line->amount < 0)
        code = RD_PLAN_ERROR_PERIOD;
      g_set_error (error, RD_PLAN_ERROR, code, "“%s” cannot be taken", line->label);
      return FALSE;
    }
  return TRUE;
}

static gboolean
put_all (RdRegister *self, RdReviewItem *review, const char *code, const GPtrArray *locals, GError **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));

  for (guint i = 0; i < locals->len; i++)
    g_array_append_val (changes, ((RdRowChange) { RD_ROWS_LOCAL_MILESTONES, locals->pdata[i], FALSE }));
  return rd_register_change_rows (self, review, code, NULL, (const RdRowChange *) changes->data, changes->len,
                                  NULL, error);
}

/* As it would be kept: a new one, or the one of @details' code changed. (transfer full); NULL where
 * there is none of that code
 */
static RdLocalMilestone *
make_local (RdReviewItem *review, const GPtrArray *locals, const RdPlanDetails *details, gboolean is_new)
{
  const RdLocalMilestone *old = is_new ? NULL : find_local (locals, details->code);
  RdLocalMilestone *local;

  if (!is_new && old == NULL)
    return NULL;
  local = is_new ? rd_local_milestone_new (get_review_id (review)) : rd_local_milestone_copy (old);
  take_details (local, details);
  if (is_new)
    {
      local->code = details->code != NULL ? g_strdup (details->code) : rd_local_milestone_make_code (local->label, locals);
      local->position = find_position (locals);
    }
  rd_plan_complete (local, review != NULL ? rd_review_item_get_framework (review) : NULL, locals);
  return local;
}

/* Public API */

RdDay
rd_register_preview_local_milestone (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details)
{
  const GPtrArray *locals;
  g_autoptr(RdLocalMilestone) local = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) deadlines = NULL;
  g_autofree char *id = NULL;
  RdReviewContext context;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, RD_DAY_NONE);

  locals = list_locals (self, review);
  local = make_local (review, locals, details, details->code == NULL);
  if (local == NULL)
    return RD_DAY_NONE;
  if (local->label == NULL)
    local->label = g_strdup (local->code);     /* a form that is just being filled in */
  context = rd_register_get_context (self);
  all = replace_local (locals, local);
  deadlines = rd_review_item_try_plan (review, all, &context, NULL);
  id = rd_local_milestone_make_id (local);
  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      const RdDeadline *deadline = deadlines->pdata[i];

      if (g_str_equal (deadline->timescale->id, id))
        return deadline->due;
    }
  return RD_DAY_NONE;
}

gboolean
rd_register_add_local_milestone (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details,
                                 char **out_code, GError **error)
{
  const GPtrArray *locals;
  g_autoptr(RdLocalMilestone) local = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL, FALSE);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), FALSE);

  locals = list_locals (self, review);
  local = make_local (review, locals, details, TRUE);
  if (!check_change (review, locals, local, error)
      || !rd_register_put_row (self, review, choose_code (review, "local-milestone-added"), NULL,
                               RD_ROWS_LOCAL_MILESTONES, local, error))
    return FALSE;
  if (out_code != NULL)
    *out_code = g_strdup (local->code);
  return TRUE;
}

gboolean
rd_register_edit_local_milestone (RdRegister *self, RdReviewItem *review, const RdPlanDetails *details,
                                  GPtrArray **out_moves, GError **error)
{
  const GPtrArray *locals;
  g_autoptr(RdLocalMilestone) local = NULL;
  g_autoptr(GPtrArray) moves = NULL;
  RdRowChange change = { RD_ROWS_LOCAL_MILESTONES, NULL, FALSE };

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL, FALSE);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), FALSE);

  locals = list_locals (self, review);
  change.record = local = make_local (review, locals, details, FALSE);
  if (local == NULL)
    return fail_unknown (details->code, error);
  moves = rd_moves_new ();
  if (!check_change (review, locals, local, error)
      || !rd_register_change_rows (self, review, choose_code (review, "local-milestone-changed"), NULL,
                                   &change, 1, review != NULL ? moves : NULL, error))
    return FALSE;
  if (out_moves != NULL)
    *out_moves = g_steal_pointer (&moves);
  return TRUE;
}

gboolean
rd_register_remove_local_milestone (RdRegister *self, RdReviewItem *review, const char *code, GError **error)
{
  const GPtrArray *locals;
  const RdLocalMilestone *local;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), FALSE);

  locals = list_locals (self, review);
  local = find_local (locals, code);
  if (local == NULL)
    return fail_unknown (code, error);
  id = rd_local_milestone_make_id (local);
  if (!check_not_needed (locals, id, error))
    return FALSE;
  changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  if (review != NULL)
    collect_dependants (review, id, changes);
  g_array_append_val (changes, ((RdRowChange) { RD_ROWS_LOCAL_MILESTONES, (gpointer) local, TRUE }));
  return rd_register_change_rows (self, review, choose_code (review, "local-milestone-removed"), NULL,
                                  (const RdRowChange *) changes->data, changes->len, NULL, error);
}

RdPlanFit
rd_register_check_template_line (RdRegister *self, RdReviewItem *review, const RdLocalMilestone *line)
{
  const GPtrArray *own, *template;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && line != NULL, RD_PLAN_NO_PLACE);

  own = rd_review_item_get_rows (review, RD_ROWS_LOCAL_MILESTONES);
  template = rd_register_get_board_rows (self, RD_ROWS_LOCAL_MILESTONES);
  if (find_local (own, line->code) != NULL)
    return RD_PLAN_TAKEN;
  if (line->amount < 0)
    return RD_PLAN_NO_PERIOD;
  if (rd_framework_find_milestone (rd_review_item_get_framework (review), line->anchor) == NULL
      && rd_local_milestone_find (template, line->anchor) == NULL)
    return RD_PLAN_NO_PLACE;
  return RD_PLAN_FITS;
}

GPtrArray *
rd_register_preview_template (RdRegister *self, RdReviewItem *review, const GPtrArray *lines)
{
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(GPtrArray) deadlines = NULL;
  RdReviewContext context;
  GPtrArray *found;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && lines != NULL, NULL);

  context = rd_register_get_context (self);
  all = join_lines (review, lines, &added);
  deadlines = rd_review_item_try_plan (review, all, &context, NULL);
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_deadline_free);
  for (guint i = 0; deadlines != NULL && i < deadlines->len; i++)
    {
      RdDeadline *deadline = deadlines->pdata[i];

      if (rd_local_milestone_find (added, deadline->timescale->id) != NULL)
        g_ptr_array_add (found, g_steal_pointer (&deadlines->pdata[i]));
    }
  return found;
}

gboolean
rd_register_apply_template (RdRegister *self, RdReviewItem *review, const char * const *codes,
                            GPtrArray **out_taken, GError **error)
{
  g_autoptr(GPtrArray) chosen = NULL;
  g_autoptr(GPtrArray) added = NULL;
  g_autoptr(GPtrArray) all = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  chosen = choose_lines (self, review, codes, error);
  if (chosen == NULL)
    return FALSE;
  all = join_lines (review, chosen, &added);
  if (codes != NULL && !check_all_taken (self, review, chosen, added, error))
    return FALSE;
  if (added->len == 0)
    {
      g_set_error_literal (error, RD_PLAN_ERROR, RD_PLAN_ERROR_NO_TEMPLATE, "nothing of the template is left to take");
      return FALSE;
    }
  for (guint i = 0; i < added->len; i++)
    if (!rd_plan_check_review (review, added->pdata[i], all, error))
      return FALSE;
  if (!put_all (self, review, "template-applied", added, error))
    return FALSE;
  if (out_taken != NULL)
    {
      *out_taken = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < added->len; i++)
        g_ptr_array_add (*out_taken, g_strdup (((const RdLocalMilestone *) added->pdata[i])->code));
    }
  return TRUE;
}

gboolean
rd_register_fill_template (RdRegister *self, GError **error)
{
  g_autoptr(GPtrArray) usual = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  if (rd_register_get_board_rows (self, RD_ROWS_LOCAL_MILESTONES)->len > 0)
    {
      g_set_error_literal (error, RD_PLAN_ERROR, RD_PLAN_ERROR_DUPLICATE, "the template “template” has lines already");
      return FALSE;
    }
  usual = rd_plan_usual_list ();
  return put_all (self, NULL, "template-changed", usual, error);
}

gboolean
rd_register_move_template_line (RdRegister *self, const char *code, int places, GError **error)
{
  g_autoptr(GPtrArray) lines = NULL;
  guint at, to;

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  lines = rd_plan_sort (rd_register_get_board_rows (self, RD_ROWS_LOCAL_MILESTONES));
  for (at = 0; at < lines->len; at++)
    if (g_strcmp0 (((const RdLocalMilestone *) lines->pdata[at])->code, code) == 0)
      break;
  if (at == lines->len)
    return fail_unknown (code, error);
  to = (guint) CLAMP ((gint64) at + places, 0, (gint64) lines->len - 1);
  g_ptr_array_insert (lines, (int) to, g_ptr_array_steal_index (lines, at));
  for (guint i = 0; i < lines->len; i++)
    ((RdLocalMilestone *) lines->pdata[i])->position = (int) i;
  return to == at || put_all (self, NULL, "template-changed", lines, error);
}
