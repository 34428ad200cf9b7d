/* rd-register-learning.c — what is learnt while a review is still running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-learning.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"

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
  take_text (&point->action, details->action);
  take_text (&point->lead, details->lead);
  take_text (&point->shared_with, details->shared_with);
  point->noted = details->noted;
  point->due = details->due;
  point->done = details->done;
  point->shared = details->shared;
}

/* A day on which something happened; RD_DAY_NONE where it need not have. */
static gboolean
check_past (RdRegister *self, RdDay day, GError **error)
{
  if (day == RD_DAY_NONE)
    return TRUE;
  if (!rd_register_check_day (day, error))
    return FALSE;
  if (day <= rd_register_get_today (self))
    return TRUE;
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE, "that day is still to come");
  return FALSE;
}

static gboolean
check_texts (const RdLearningPoint *point, GError **error)
{
  if (point->kind == NULL || !g_strv_contains (rd_learning_point_kinds, point->kind))
    return rd_register_fail_value (error, RD_FAULT_LEARNING_KIND);
  if (point->text == NULL)
    return rd_register_fail_value (error, RD_FAULT_LEARNING_TEXT);
  return rd_register_check_text (point->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (point->action, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (point->lead, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error)
         && rd_register_check_text (point->shared_with, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error);
}

static gboolean
check_point (RdRegister *self, const RdLearningPoint *point, GError **error)
{
  if (!check_texts (point, error))
    return FALSE;
  if (point->noted == RD_DAY_NONE)
    return rd_register_fail_dates (error, RD_FAULT_DATE_RANGE);
  return check_past (self, point->noted, error) && check_past (self, point->done, error)
         && check_past (self, point->shared, error)
         && (point->due == RD_DAY_NONE || rd_register_check_day (point->due, error));
}

static const RdLearningPoint *
find_point (RdReviewItem *review, const char *id, GError **error)
{
  const RdLearningPoint *point = id != NULL ? rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, id) : NULL;

  if (point == NULL)
    g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no such learning point");
  return point;
}

/* Public API */

gboolean
rd_register_add_learning_point (RdRegister *self, RdReviewItem *review, const RdLearningDetails *details,
                                char **out_id, GError **error)
{
  g_autoptr(RdLearningPoint) point = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  point = rd_learning_point_new (rd_review_item_get_review (review)->id);
  take_details (point, details);
  if (!check_point (self, point, error)
      || !rd_register_put_row (self, review, "learning-added", NULL, RD_ROWS_LEARNING_POINTS, point, error))
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
  take_details (point, details);
  return check_point (self, point, error)
         && rd_register_put_row (self, review, "learning-changed", NULL, RD_ROWS_LEARNING_POINTS, point, error);
}

gboolean
rd_register_remove_learning_point (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdLearningPoint *point;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  point = find_point (review, id, error);
  return point != NULL
         && rd_register_remove_row (self, review, "learning-removed", NULL, RD_ROWS_LEARNING_POINTS, point, error);
}
