/* rd-register-learning.c — what is learnt while a review is still running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-learning.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-rows.h"

/* Auxiliary methods */

static void
take_text (char **field, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_free (*field);
  *field = *trimmed != '\0' ? g_steal_pointer (&trimmed) : NULL;
}

static void
take_details (RdLearningPoint *point, const RdLearningDetails *details)
{
  take_text (&point->kind, details->kind);
  take_text (&point->text, details->text);
  take_text (&point->action, NULL);
  take_text (&point->lead, NULL);
  take_text (&point->shared_with, details->shared_with);
  point->noted = details->noted;
  point->due = RD_DAY_NONE;
  point->done = RD_DAY_NONE;
  point->shared = details->shared;
}

/* What has been done is complete; what was closed otherwise stays so until it is done. */
static void
take_closing (RdAction *action, RdDay done)
{
  gboolean was_complete = g_strcmp0 (action->outcome, "complete") == 0;

  if (done == RD_DAY_NONE && !was_complete)
    return;
  action->closed = done;
  take_text (&action->outcome, done != RD_DAY_NONE ? "complete" : NULL);
  if (done != RD_DAY_NONE)
    action->progress = 100;
}

/* @noted_before: when the point was noted until now; the action that was agreed then is agreed with it. */
static void
take_action (RdAction *action, const RdLearningDetails *details, RdDay noted_before)
{
  take_text (&action->text, details->action);
  take_text (&action->lead, details->lead);
  take_text (&action->agency_id, details->agency_id);
  take_text (&action->evidence, details->evidence);
  action->due = details->due;
  if (action->revision == 0 || action->agreed == noted_before)
    action->agreed = details->noted;
  if (details->progress >= 0)
    action->progress = details->progress;
  take_closing (action, details->done);
}

static gboolean
check_texts (const RdLearningPoint *point, GError **error)
{
  if (point->kind == NULL || !g_strv_contains (rd_learning_point_kinds, point->kind))
    return rd_register_fail_value (error, RD_FAULT_LEARNING_KIND);
  if (point->text == NULL)
    return rd_register_fail_value (error, RD_FAULT_LEARNING_TEXT);
  return rd_register_check_text (point->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (point->shared_with, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error);
}

static gboolean
check_point (RdRegister *self, const RdLearningPoint *point, GError **error)
{
  if (!check_texts (point, error))
    return FALSE;
  if (point->noted == RD_DAY_NONE)
    return rd_register_fail_dates (error, RD_FAULT_DATE_RANGE);
  return rd_register_check_event (self, point->noted, error) && rd_register_check_event (self, point->shared, error);
}

static const RdLearningPoint *
find_point (RdReviewItem *review, const char *id, GError **error)
{
  const RdLearningPoint *point = id != NULL ? rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, id) : NULL;

  if (point == NULL)
    g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no such learning point");
  return point;
}

static const RdAction *
find_action (RdReviewItem *review, const char *learning_id)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    if (g_strcmp0 (((const RdAction *) actions->pdata[i])->learning_id, learning_id) == 0)
      return actions->pdata[i];
  return NULL;
}

static int
get_next_position (RdReviewItem *review)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);
  int last = 0;

  for (guint i = 0; i < actions->len; i++)
    last = MAX (last, ((const RdAction *) actions->pdata[i])->position);
  return last + 1;
}

/* What an older point has in fields of its own. (transfer full) */
static RdAction *
make_action (RdReviewItem *review, const RdLearningPoint *point)
{
  RdAction *action = rd_action_new (rd_review_item_get_review (review)->id);

  take_text (&action->learning_id, point->id);
  take_text (&action->text, point->action);
  take_text (&action->lead, point->lead);
  action->agreed = point->noted;
  action->due = point->due;
  action->position = get_next_position (review);
  take_closing (action, point->done);
  return action;
}

static void
remove_all (GArray *changes, RdReviewItem *review, RdRowsKind kind, const char *action_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), kind == RD_ROWS_ACTIONS ? "id" : "action_id");

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (rd_record_get_text (rows->pdata[i], field), action_id))
      {
        RdRowChange change = { kind, rows->pdata[i], TRUE };

        g_array_append_val (changes, change);
      }
}

/* The point, and with it its action as @details have it: kept, new, or gone. */
static gboolean
keep (RdRegister *self, RdReviewItem *review, RdLearningPoint *point, const RdLearningDetails *details, const char *code, GError **error)
{
  const RdAction *before = find_action (review, point->id);
  RdDay noted_before = point->noted;
  g_autoptr(RdAction) action = before != NULL ? rd_action_copy (before) : make_action (review, point);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  RdRowChange change = { RD_ROWS_LEARNING_POINTS, point, FALSE };

  take_details (point, details);
  take_action (action, details, noted_before);
  if (!check_point (self, point, error))
    return FALSE;
  g_array_append_val (changes, change);
  change = (RdRowChange) { RD_ROWS_ACTIONS, action, FALSE };
  if (action->text != NULL)
    {
      if (!rd_register_check_action (self, action, error))
        return FALSE;
      if (action->agency_id != NULL && rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) == NULL)
        return rd_register_fail_missing (error);
      g_array_append_val (changes, change);
    }
  else if (action->lead != NULL || action->agency_id != NULL || details->due != RD_DAY_NONE || details->done != RD_DAY_NONE)
    return rd_register_fail_value (error, RD_FAULT_ACTION);
  else if (before != NULL)
    {
      remove_all (changes, review, RD_ROWS_ACTION_NOTES, before->id);
      remove_all (changes, review, RD_ROWS_ACTION_CHASES, before->id);
      remove_all (changes, review, RD_ROWS_ACTIONS, before->id);
    }
  return rd_register_change_rows (self, review, code, NULL, (const RdRowChange *) (gpointer) changes->data, changes->len, NULL, error);
}

/* What is moved out of the points, and the points without it. */
typedef struct
{
  GPtrArray *points;      /* RdLearningPoint */
  GPtrArray *actions;     /* RdAction, in the same order */
} Moving;

static void
collect_older (RdReviewItem *review, Moving *moving)
{
  const GPtrArray *points = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS);
  int position = get_next_position (review);

  for (guint i = 0; i < points->len; i++)
    {
      RdLearningPoint *point;
      RdAction *action;

      if (((const RdLearningPoint *) points->pdata[i])->action == NULL
          || find_action (review, ((const RdLearningPoint *) points->pdata[i])->id) != NULL)
        continue;
      point = rd_learning_point_copy (points->pdata[i]);
      action = make_action (review, point);
      action->position = position++;
      take_text (&point->action, NULL);
      take_text (&point->lead, NULL);
      point->due = RD_DAY_NONE;
      point->done = RD_DAY_NONE;
      g_ptr_array_add (moving->points, point);
      g_ptr_array_add (moving->actions, action);
    }
}

static gboolean
write_moving (RdRegister *self, gpointer data, GError **error)
{
  const Moving *moving = data;

  for (guint i = 0; i < moving->points->len; i++)
    if (!rd_store_put_row (self->store, RD_ROWS_LEARNING_POINTS, moving->points->pdata[i], error)
        || !rd_store_put_row (self->store, RD_ROWS_ACTIONS, moving->actions->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* For the other files of the register */

gboolean
rd_register_move_learning_actions (RdRegister *self, GError **error)
{
  GListModel *reviews = rd_register_get_reviews (self);
  g_autoptr(GPtrArray) points = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_learning_point_free);
  g_autoptr(GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_action_free);
  Moving moving = { points, actions };
  RdRegisterAct act = { .code = RD_CODE_LEARNING_MOVED, .scope = RD_SCOPE_EVERY_ROW, .write = write_moving, .data = &moving };

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      collect_older (review, &moving);
    }
  return points->len == 0 || rd_register_act (self, &act, error);
}

/* Public API */

gboolean
rd_register_add_learning_point (RdRegister *self, RdReviewItem *review, const RdLearningDetails *details,
                                char **out_id, GError **error)
{
  g_autoptr(RdLearningPoint) point = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  point = rd_learning_point_new (rd_review_item_get_review (review)->id);
  if (!keep (self, review, point, details, "learning-added", error))
    return FALSE;
  if (out_id != NULL)
    *out_id = g_strdup (point->id);
  return TRUE;
}

gboolean
rd_register_edit_learning_point (RdRegister *self, RdReviewItem *review, const char *id,
                                 const RdLearningDetails *details, GError **error)
{
  const RdLearningPoint *old;
  g_autoptr(RdLearningPoint) point = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  old = find_point (review, id, error);
  if (old == NULL)
    return FALSE;
  point = rd_learning_point_copy (old);
  return keep (self, review, point, details, "learning-changed", error);
}

gboolean
rd_register_remove_learning_point (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdLearningPoint *point;
  const RdAction *action;
  g_autoptr(RdAction) left = NULL;
  RdRowChange changes[2];

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  point = find_point (review, id, error);
  if (point == NULL)
    return FALSE;
  action = find_action (review, id);
  changes[0] = (RdRowChange) { RD_ROWS_LEARNING_POINTS, (gpointer) point, TRUE };
  if (action != NULL)
    {
      left = rd_action_copy (action);
      g_clear_pointer (&left->learning_id, g_free);
      changes[1] = (RdRowChange) { RD_ROWS_ACTIONS, left, FALSE };
    }
  return rd_register_change_rows (self, review, "learning-removed", NULL, changes, action != NULL ? 2 : 1, NULL, error);
}

RdAction *
rd_register_get_learning_action (RdReviewItem *review, const RdLearningPoint *point)
{
  const RdAction *action;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && point != NULL, NULL);

  action = find_action (review, point->id);
  if (action != NULL)
    return rd_action_copy (action);
  return point->action != NULL || point->lead != NULL || point->due != RD_DAY_NONE || point->done != RD_DAY_NONE
         ? make_action (review, point) : NULL;
}
