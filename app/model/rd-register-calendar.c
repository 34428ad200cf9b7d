/* rd-register-calendar.c — the days on which the board works, looked at before they are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-calendar.h"

#include "model/rd-closure-item.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "store/rd-store-board.h"

/* Auxiliary methods */

static const RdClosure *
find_closure (RdRegister *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->closures));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdClosureItem) item = g_list_model_get_item (G_LIST_MODEL (self->closures), i);
      const RdClosure *closure = rd_closure_item_get_closure (item);

      if (g_strcmp0 (closure->id, id) == 0)
        return closure;    /* the list keeps it */
    }
  return NULL;
}

static gboolean
fail_not_there (GError **error)
{
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no such closure");
  return FALSE;
}

/* The closures as they are, without the one of @without. (transfer full): of RdClosedDays */
static GArray *
collect_closed (RdRegister *self, const char *without)
{
  GArray *closed = g_array_new (FALSE, FALSE, sizeof (RdClosedDays));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->closures));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdClosureItem) item = g_list_model_get_item (G_LIST_MODEL (self->closures), i);
      const RdClosure *closure = rd_closure_item_get_closure (item);
      RdClosedDays days = { closure->first_day, closure->last_day };

      if (g_strcmp0 (closure->id, without) != 0)
        g_array_append_val (closed, days);
    }
  return closed;
}

/* @changes: of RdHolidayChange. (transfer full) */
static RdWorkdays *
make_workdays (const GArray *closed, const GPtrArray *changes)
{
  g_autoptr(GArray) overrides = g_array_new (FALSE, FALSE, sizeof (RdHolidayOverride));

  for (guint i = 0; i < changes->len; i++)
    {
      const RdHolidayChange *change = changes->pdata[i];
      RdHolidayOverride override = { change->day, change->is_holiday, change->name };

      g_array_append_val (overrides, override);
    }
  return rd_workdays_new_changed ((const RdClosedDays *) closed->data, closed->len,
                                  (const RdHolidayOverride *) overrides->data, overrides->len);
}

/* What would move in all reviews with other working days. (transfer full) */
static GPtrArray *
try_workdays (RdRegister *self, const RdWorkdays *workdays)
{
  RdReviewContext context = rd_register_get_context (self);
  GPtrArray *moves = rd_moves_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->reviews));

  context.workdays = workdays;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (G_LIST_MODEL (self->reviews), i);
      g_autoptr(GPtrArray) after = rd_review_item_try_out (review, rd_review_item_get_recordings (review), &context);

      rd_moves_add (moves, review, rd_review_item_get_worked_out (review), after);
    }
  return moves;
}

/* Inside actions */

static gboolean
write_closure (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_put_closure (self->store, data, error);
}

static gboolean
write_removal (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_remove_closure (self->store, data, error);
}

static gboolean
act_on_closure (RdRegister *self, const char *code, RdRegisterWriter write, gpointer data,
                GPtrArray **out_moves, GError **error)
{
  g_autoptr(GPtrArray) moves = rd_moves_new ();
  RdRegisterAct act = { .code = code, .scope = RD_SCOPE_BOARD, .write = write, .data = data, .moves = moves };

  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_moves != NULL)
    *out_moves = g_steal_pointer (&moves);
  return TRUE;
}

/* Holidays that change: those that go first, for a day is there once. */

static const RdHolidayChange *
find_change (const GPtrArray *rows, const RdHolidayChange *wanted)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const RdHolidayChange *row = rows->pdata[i];

      if (row->day == wanted->day && row->is_holiday == wanted->is_holiday && g_strcmp0 (row->name, wanted->name) == 0)
        return row;
    }
  return NULL;
}

static GArray *
list_changes (const GPtrArray *kept, const GPtrArray *wanted)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));

  for (guint i = 0; i < kept->len; i++)
    if (find_change (wanted, kept->pdata[i]) == NULL)
      g_array_append_val (changes, ((RdRowChange) { RD_ROWS_HOLIDAY_CHANGES, kept->pdata[i], TRUE }));
  for (guint i = 0; i < wanted->len; i++)
    if (find_change (kept, wanted->pdata[i]) == NULL)
      g_array_append_val (changes, ((RdRowChange) { RD_ROWS_HOLIDAY_CHANGES, wanted->pdata[i], FALSE }));
  return changes;
}

static gboolean
put_holidays (RdRegister *self, const char *code, const GPtrArray *wanted, GPtrArray **out_moves, GError **error)
{
  const GPtrArray *kept = rd_register_get_board_rows (self, RD_ROWS_HOLIDAY_CHANGES);
  g_autoptr(GArray) changes = list_changes (kept, wanted);
  g_autoptr(GPtrArray) moves = rd_moves_new ();

  if (changes->len > 0
      && !rd_register_change_rows (self, NULL, code, NULL, (const RdRowChange *) changes->data, changes->len, moves, error))
    return FALSE;
  if (out_moves != NULL)
    *out_moves = g_steal_pointer (&moves);
  return TRUE;
}

/* Public API */

GPtrArray *
rd_register_preview_closure (RdRegister *self, const RdClosureDetails *details, GError **error)
{
  g_autoptr(GArray) closed = NULL;
  g_autoptr(RdWorkdays) workdays = NULL;
  RdClosedDays days;

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL, NULL);

  if (!rd_register_check_closure (details->first_day, details->last_day, details->reason, error))
    return NULL;
  days = (RdClosedDays) { details->first_day, details->last_day };
  closed = collect_closed (self, details->id);
  g_array_append_val (closed, days);
  workdays = make_workdays (closed, rd_register_get_board_rows (self, RD_ROWS_HOLIDAY_CHANGES));
  return try_workdays (self, workdays);
}

GPtrArray *
rd_register_preview_holidays (RdRegister *self, const RdHolidayFile *file)
{
  g_autoptr(GArray) closed = NULL;
  g_autoptr(RdWorkdays) workdays = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && file != NULL, NULL);

  closed = collect_closed (self, NULL);
  workdays = make_workdays (closed, file->rows);
  return try_workdays (self, workdays);
}

gboolean
rd_register_edit_closure (RdRegister *self, const RdClosureDetails *details, GPtrArray **out_moves, GError **error)
{
  const RdClosure *old;
  g_autoptr(RdClosure) closure = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && details != NULL, FALSE);

  if (details->id == NULL)
    return rd_register_add_closure (self, details->first_day, details->last_day, details->reason, out_moves, error);
  if (!rd_register_check_closure (details->first_day, details->last_day, details->reason, error))
    return FALSE;
  old = find_closure (self, details->id);
  if (old == NULL)
    return fail_not_there (error);
  closure = rd_closure_copy (old);
  closure->first_day = details->first_day;
  closure->last_day = details->last_day;
  g_free (closure->reason);
  closure->reason = g_strstrip (g_strdup (details->reason));
  return act_on_closure (self, "closure-changed", write_closure, closure, out_moves, error);
}

gboolean
rd_register_drop_closure (RdRegister *self, const char *id, GPtrArray **out_moves, GError **error)
{
  g_autofree char *kept_id = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && id != NULL, FALSE);

  if (find_closure (self, id) == NULL)
    return fail_not_there (error);
  kept_id = g_strdup (id);
  return act_on_closure (self, "closure-removed", write_removal, kept_id, out_moves, error);
}

gboolean
rd_register_take_holidays (RdRegister *self, const RdHolidayFile *file, GPtrArray **out_moves, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && file != NULL, FALSE);

  return put_holidays (self, "holidays-changed", file->rows, out_moves, error);
}

gboolean
rd_register_reset_holidays (RdRegister *self, GPtrArray **out_moves, GError **error)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  return put_holidays (self, "holidays-reset", none, out_moves, error);
}

guint
rd_moves_count_met (const GPtrArray *moves)
{
  guint n = 0;

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const RdMove *move = moves->pdata[i];

      n += move->status_from == RD_STATUS_MET || move->status_from == RD_STATUS_MET_LATE;
    }
  return n;
}
