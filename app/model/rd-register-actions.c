/* rd-register-actions.c — actions and the progress on them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-findings.h"

#include "core/review/rd-action-chase.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Auxiliary methods */

static gboolean
check_texts (const RdAction *action, GError **error)
{
  if (!rd_register_has_text (action->text))
    return rd_register_fail_value (error, RD_FAULT_ACTION);
  return rd_register_check_text (action->text, RD_NOTE_MAX, FALSE, RD_FAULT_ACTION, error)
         && rd_register_check_text (action->lead, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error)
         && rd_register_check_text (action->success, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (action->evidence, RD_NOTE_MAX, FALSE, RD_FAULT_EVIDENCE, error)
         && rd_register_check_text (action->impact, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (action->closed_by, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error)
         && rd_register_check_text (action->reason, RD_NOTE_MAX, FALSE, RD_FAULT_REASON, error);
}

static gboolean
check_days (RdRegister *self, const RdAction *action, GError **error)
{
  const RdDay days[] = { action->agreed, action->due, action->next_review, action->closed };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] != RD_DAY_NONE && !rd_register_check_day (days[i], error))
      return FALSE;
  if (!rd_register_check_event (self, action->agreed, error) || !rd_register_check_event (self, action->closed, error))
    return FALSE;
  if (action->agreed != RD_DAY_NONE && action->due != RD_DAY_NONE && action->due < action->agreed)
    return rd_register_fail_dates (error, RD_FAULT_DATE_DUE_BEFORE_AGREED);
  if (action->agreed != RD_DAY_NONE && action->closed != RD_DAY_NONE && action->closed < action->agreed)
    return rd_register_fail_dates (error, RD_FAULT_DATE_CLOSED_BEFORE_AGREED);
  return TRUE;
}

static gboolean
check_closing (const RdAction *action, GError **error)
{
  if (action->progress < 0 || action->progress > 100)
    return rd_register_fail_value (error, RD_FAULT_PROGRESS);
  if (action->outcome != NULL && !g_strv_contains (rd_action_outcomes, action->outcome))
    return rd_register_fail_value (error, RD_FAULT_ACTION_OUTCOME);
  if ((action->closed != RD_DAY_NONE) != (action->outcome != NULL))
    return rd_register_fail_value (error, RD_FAULT_OUTCOME_CLOSED);
  if (action->outcome == NULL)
    return TRUE;
  if (g_str_equal (action->outcome, "complete"))
    return rd_register_has_text (action->evidence) || rd_register_fail_value (error, RD_FAULT_CLOSING_EVIDENCE);
  return rd_register_has_text (action->reason) || rd_register_fail_value (error, RD_FAULT_CARRIED_REASON);
}

static gboolean
check_links (RdReviewItem *review, const RdAction *action, GError **error)
{
  if ((action->recommendation_id != NULL && rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, action->recommendation_id) == NULL)
      || (action->learning_id != NULL && rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, action->learning_id) == NULL)
      || (action->agency_id != NULL && rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) == NULL))
    return rd_register_fail_missing (error);
  return TRUE;
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

static const char *
choose_code (RdReviewItem *review, const RdAction *action)
{
  const RdAction *before = rd_review_item_find_row (review, RD_ROWS_ACTIONS, action->id);

  if (before == NULL)
    return "action-added";
  if (before->closed == RD_DAY_NONE && action->closed != RD_DAY_NONE)
    return "action-closed";
  return before->closed != RD_DAY_NONE && action->closed == RD_DAY_NONE ? "action-reopened" : "action-changed";
}

/* For the other files of the register */

gboolean
rd_register_check_action (RdRegister *self, const RdAction *action, GError **error)
{
  return check_texts (action, error) && check_days (self, action, error) && check_closing (action, error);
}

/* Public API */

gboolean
rd_register_put_action (RdRegister *self, RdReviewItem *review, const RdAction *action, GError **error)
{
  g_autoptr(RdAction) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && action != NULL, FALSE);

  copy = rd_action_copy (action);
  g_free (copy->review_id);
  copy->review_id = g_strdup (rd_review_item_get_review (review)->id);
  rd_register_tidy_texts (&rd_action_type, copy);
  if (!rd_register_check_action (self, copy, error) || !check_links (review, copy, error))
    return FALSE;
  if (copy->revision == 0)
    copy->position = get_next_position (review);
  return rd_register_put_row (self, review, choose_code (review, copy), NULL, RD_ROWS_ACTIONS, copy, error);
}

gboolean
rd_register_remove_action (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const GPtrArray *notes, *chases;
  gpointer action;
  g_autofree RdRowChange *changes = NULL;
  guint n = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  action = (gpointer) rd_review_item_find_row (review, RD_ROWS_ACTIONS, id);
  if (action == NULL)
    return rd_register_fail_missing (error);
  notes = rd_review_item_get_rows (review, RD_ROWS_ACTION_NOTES);
  chases = rd_review_item_get_rows (review, RD_ROWS_ACTION_CHASES);
  changes = g_new (RdRowChange, notes->len + chases->len + 1);
  for (guint i = 0; i < notes->len; i++)
    if (g_str_equal (((const RdActionNote *) notes->pdata[i])->action_id, id))
      changes[n++] = (RdRowChange) { RD_ROWS_ACTION_NOTES, notes->pdata[i], TRUE };
  for (guint i = 0; i < chases->len; i++)
    if (g_str_equal (((const RdActionChase *) chases->pdata[i])->action_id, id))
      changes[n++] = (RdRowChange) { RD_ROWS_ACTION_CHASES, chases->pdata[i], TRUE };
  changes[n++] = (RdRowChange) { RD_ROWS_ACTIONS, action, TRUE };
  return rd_register_change_rows (self, review, "action-removed", NULL, changes, n, NULL, error);
}

gboolean
rd_register_put_action_note (RdRegister *self, RdReviewItem *review, const RdActionNote *note, int progress, GError **error)
{
  const RdAction *before;
  g_autoptr(RdActionNote) copy = NULL;
  g_autoptr(RdAction) action = NULL;
  RdRowChange changes[2];

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && note != NULL, FALSE);

  before = note->action_id != NULL ? rd_review_item_find_row (review, RD_ROWS_ACTIONS, note->action_id) : NULL;
  if (before == NULL)
    return rd_register_fail_missing (error);
  if (progress < -1 || progress > 100)
    return rd_register_fail_value (error, RD_FAULT_PROGRESS);
  copy = rd_action_note_copy (note);
  g_free (copy->review_id);
  copy->review_id = g_strdup (rd_review_item_get_review (review)->id);
  rd_register_tidy_texts (&rd_action_note_type, copy);
  if (!rd_register_has_text (copy->text))
    return rd_register_fail_value (error, RD_FAULT_NOTE);
  if (copy->day == RD_DAY_NONE)
    return rd_register_fail_dates (error, RD_FAULT_DATE_RANGE);
  if (!rd_register_check_event (self, copy->day, error) || !rd_register_check_text (copy->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
      || !rd_register_check_text (copy->author, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error))
    return FALSE;
  action = rd_action_copy (before);
  if (progress >= 0)
    action->progress = progress;
  changes[0] = (RdRowChange) { RD_ROWS_ACTION_NOTES, copy, FALSE };
  changes[1] = (RdRowChange) { RD_ROWS_ACTIONS, action, FALSE };
  return rd_register_change_rows (self, review, "progress-noted", NULL, changes, action->progress != before->progress ? 2 : 1,
                                  NULL, error);
}

gboolean
rd_register_remove_action_note (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer note;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  note = rd_review_item_find_row (review, RD_ROWS_ACTION_NOTES, id);
  if (note == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "progress-removed", NULL, RD_ROWS_ACTION_NOTES, note, error);
}
