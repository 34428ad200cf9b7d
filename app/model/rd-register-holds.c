/* rd-register-holds.c — recorded reasons why a deadline cannot be met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "model/rd-register-fault.h"
#include "store/rd-store-rows.h"

/* Checking */

static gboolean
fail_unknown (int code, const char *what, const char *id, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (id != NULL ? id : "", -1);

  g_set_error (error, RD_REGISTER_ERROR, code, "no %s “%s”", what, valid);
  return FALSE;
}

static gboolean
check_timescale (RdReviewItem *review, const char *timescale, GError **error)
{
  RdFramework *framework = rd_review_item_get_framework (review);

  if (timescale != NULL && rd_framework_find_timescale (framework, timescale, RD_DAY_NONE) != NULL)
    return TRUE;
  return fail_unknown (RD_REGISTER_ERROR_UNKNOWN_TIMESCALE, "timescale", timescale, error);
}

static gboolean
check_dates (const RdHoldDetails *details, GError **error)
{
  if (!rd_register_check_day (details->first_day, error))
    return FALSE;
  if (details->last_day != RD_DAY_NONE && !rd_register_check_day (details->last_day, error))
    return FALSE;
  if (details->forecast != RD_DAY_NONE && !rd_register_check_day (details->forecast, error))
    return FALSE;
  if (details->last_day != RD_DAY_NONE && details->last_day < details->first_day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_ORDER);
  if (details->forecast != RD_DAY_NONE && details->forecast < details->first_day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_FORECAST);
  return TRUE;
}

static gboolean
check_hold (RdReviewItem *review, const RdHoldDetails *details, GError **error)
{
  if (!check_timescale (review, details->timescale, error))
    return FALSE;
  if (details->reason == NULL || !rd_hold_is_reason (details->reason))
    return fail_unknown (RD_REGISTER_ERROR_UNKNOWN_REASON, "reason for a hold", details->reason, error);
  return check_dates (details, error)
         && rd_register_check_text (details->agreed_by, RD_TEXT_MAX, TRUE, RD_FAULT_AGREED_BY, error)
         && rd_register_check_text (details->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

/* Making */

/* NULL for nothing, so that "" is never kept. (transfer full) */
static char *
copy_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static void
take_text (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

static void
take_details (RdHold *hold, const RdHoldDetails *details)
{
  hold->last_day = details->last_day;
  hold->forecast = details->forecast;
  take_text (&hold->agreed_by, copy_text (details->agreed_by));
  take_text (&hold->note, copy_text (details->note));
}

static RdHold *
make_hold (const char *review_id, const RdHoldDetails *details)
{
  RdHold *hold = rd_hold_new (review_id, details->timescale, details->reason, details->first_day);

  take_details (hold, details);
  return hold;
}

static const RdHold *
find_hold (RdReviewItem *review, const char *id, GError **error)
{
  const RdHold *hold = id != NULL ? rd_review_item_find_row (review, RD_ROWS_HOLDS, id) : NULL;

  if (hold == NULL)
    g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no such hold");
  return hold;
}

/* The holds of @timescale that go on after @on, ended on it; those that only
 * begin later stay, for they have nothing to do with it.  NULL with @error where
 * there is none to end.
 */
static GPtrArray *
end_holds (RdReviewItem *review, const char *timescale, RdDay on, GError **error)
{
  const GPtrArray *holds = rd_review_item_get_holds (review);
  g_autoptr(GPtrArray) ended = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
  gboolean begins_later = FALSE;

  for (guint i = 0; i < holds->len; i++)
    {
      const RdHold *hold = holds->pdata[i];

      if (!g_str_equal (hold->timescale, timescale) || (hold->last_day != RD_DAY_NONE && hold->last_day <= on))
        continue;
      begins_later |= hold->first_day > on;
      if (hold->first_day > on)
        continue;
      g_ptr_array_add (ended, rd_hold_copy (hold));
      ((RdHold *) ended->pdata[ended->len - 1])->last_day = on;
    }
  if (ended->len > 0)
    return g_steal_pointer (&ended);
  if (begins_later)
    rd_register_fail_dates (error, RD_FAULT_DATE_BEFORE_HOLD);
  else
    g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no hold of “%s” to end", timescale);
  return NULL;
}

/* Inside actions */

static gboolean
write_holds (RdRegister *self, gpointer data, GError **error)
{
  GPtrArray *holds = data;

  for (guint i = 0; i < holds->len; i++)
    if (!rd_store_put_row (self->store, RD_ROWS_HOLDS, holds->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
act_on_holds (RdRegister *self, RdReviewItem *review, const char *code, const char *timescale,
              GPtrArray *holds, GError **error)
{
  RdRegisterAct act = {
    .code = code,
    .subject = timescale,
    .review_id = rd_review_item_get_review (review)->id,
    .scope = RD_SCOPE_ROWS,
    .write = write_holds,
    .data = holds,
  };

  return rd_register_act (self, &act, error);
}

/* Public API */

gboolean
rd_register_add_hold (RdRegister *self, RdReviewItem *review, const RdHoldDetails *details, GError **error)
{
  g_autoptr(GPtrArray) holds = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  if (!check_hold (review, details, error))
    return FALSE;
  holds = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_hold_free);
  g_ptr_array_add (holds, make_hold (rd_review_item_get_review (review)->id, details));
  return act_on_holds (self, review, "hold-added", details->timescale, holds, error);
}

gboolean
rd_register_edit_hold (RdRegister *self, RdReviewItem *review, const char *id, const RdHoldDetails *details,
                       GError **error)
{
  const RdHold *old;
  g_autoptr(RdHold) hold = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && details != NULL, FALSE);

  old = find_hold (review, id, error);
  if (old == NULL || !check_hold (review, details, error))
    return FALSE;
  hold = rd_hold_copy (old);
  take_text (&hold->timescale, g_strdup (details->timescale));
  take_text (&hold->reason, g_strdup (details->reason));
  hold->first_day = details->first_day;
  take_details (hold, details);
  return rd_register_put_row (self, review, "hold-changed", details->timescale, RD_ROWS_HOLDS, hold, error);
}

gboolean
rd_register_remove_hold (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const RdHold *hold;
  g_autofree char *timescale = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  hold = find_hold (review, id, error);
  if (hold == NULL)
    return FALSE;
  timescale = g_strdup (hold->timescale);
  return rd_register_remove_row (self, review, "hold-removed", timescale, RD_ROWS_HOLDS, hold, error);
}

gboolean
rd_register_end_hold (RdRegister *self, RdReviewItem *review, const char *timescale, RdDay on, GError **error)
{
  g_autoptr(GPtrArray) holds = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (!check_timescale (review, timescale, error) || !rd_register_check_day (on, error))
    return FALSE;
  holds = end_holds (review, timescale, on, error);
  return holds != NULL && act_on_holds (self, review, "hold-ended", timescale, holds, error);
}
