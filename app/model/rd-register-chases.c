/* rd-register-chases.c — overdue actions that somebody was asked about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-chases.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Auxiliary methods */

static gboolean
check_action (const RdAction *action, const RdActionChase *chase, GError **error)
{
  if (action == NULL)
    return rd_register_fail_missing (error);
  if (action->closed != RD_DAY_NONE)
    return rd_register_fail_value (error, RD_FAULT_CHASE_CLOSED);
  if (action->agreed != RD_DAY_NONE && chase->day < action->agreed)
    return rd_register_fail_dates (error, RD_FAULT_DATE_CHASED_BEFORE_AGREED);
  return TRUE;
}

static gboolean
check_chase (RdRegister *self, const RdActionChase *chase, GError **error)
{
  if (chase->day == RD_DAY_NONE)
    return rd_register_fail_dates (error, RD_FAULT_DATE_RANGE);
  if (!rd_register_check_event (self, chase->day, error))
    return FALSE;
  if (chase->means == NULL || !g_strv_contains (rd_action_chase_means, chase->means))
    return rd_register_fail_value (error, RD_FAULT_CHASE_MEANS);
  return rd_register_check_text (chase->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* @chase as it is kept of one action. (transfer full) */
static RdActionChase *
make_chase (RdReviewItem *review, const char *action_id, const RdActionChase *chase)
{
  RdActionChase *made = rd_action_chase_new (rd_review_item_get_review (review)->id);

  made->action_id = g_strdup (action_id);
  made->day = chase->day;
  made->means = g_strdup (chase->means);
  made->note = g_strdup (chase->note);
  rd_register_tidy_texts (&rd_action_chase_type, made);
  return made;
}

/* Public API */

gboolean
rd_register_chase_actions (RdRegister *self, RdReviewItem *review, const char * const *ids, const RdActionChase *chase, GError **error)
{
  g_autoptr(GPtrArray) made = NULL;
  g_autofree RdRowChange *changes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && chase != NULL, FALSE);
  g_return_val_if_fail (ids != NULL && ids[0] != NULL, FALSE);

  if (!check_chase (self, chase, error))
    return FALSE;
  made = rd_rows_new_list (RD_ROWS_ACTION_CHASES);
  changes = g_new (RdRowChange, g_strv_length ((char **) ids));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!check_action (rd_review_item_find_row (review, RD_ROWS_ACTIONS, ids[i]), chase, error))
        return FALSE;
      g_ptr_array_add (made, make_chase (review, ids[i], chase));
      changes[i] = (RdRowChange) { RD_ROWS_ACTION_CHASES, made->pdata[i], FALSE };
    }
  return rd_register_change_rows (self, review, "actions-chased", NULL, changes, made->len, NULL, error);
}

gboolean
rd_register_remove_chase (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer chase;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  chase = rd_review_item_find_row (review, RD_ROWS_ACTION_CHASES, id);
  if (chase == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "chase-removed", NULL, RD_ROWS_ACTION_CHASES, chase, error);
}

const RdActionChase *
rd_review_item_find_last_chase (RdReviewItem *self, const char *action_id, guint *out_n)
{
  const GPtrArray *rows = rd_review_item_get_rows (self, RD_ROWS_ACTION_CHASES);
  const RdActionChase *last = NULL;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdActionChase *chase = rows->pdata[i];

      if (!g_str_equal (chase->action_id, action_id))
        continue;
      n++;
      last = last == NULL || chase->day >= last->day ? chase : last;
    }
  if (out_n != NULL)
    *out_n = n;
  return last;
}

const RdActionNote *
rd_review_item_find_last_note (RdReviewItem *self, const char *action_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (self, RD_ROWS_ACTION_NOTES);
  const RdActionNote *last = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdActionNote *note = rows->pdata[i];

      if (g_str_equal (note->action_id, action_id) && (last == NULL || note->day >= last->day))
        last = note;
    }
  return last;
}

GPtrArray *
rd_review_item_list_chased (RdReviewItem *self, const char *agency_id, RdDay day)
{
  const GPtrArray *rows = rd_review_item_get_rows (self, RD_ROWS_ACTIONS);
  GPtrArray *chased = g_ptr_array_new ();

  for (guint i = 0; agency_id != NULL && i < rows->len; i++)
    {
      RdAction *action = rows->pdata[i];

      if (action->closed == RD_DAY_NONE && action->due != RD_DAY_NONE && action->due < day
          && g_strcmp0 (action->agency_id, agency_id) == 0)
        g_ptr_array_add (chased, action);
    }
  return chased;
}
