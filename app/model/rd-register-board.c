/* rd-register-board.c — what belongs to the board: closures and settings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-private.h"

#include "model/rd-closure-item.h"
#include "model/rd-register-fault.h"
#include "store/rd-store-board.h"

typedef struct
{
  const char *key;
  const char *value;
} Setting;

/* For the other files of the register */

gboolean
rd_register_check_closure (RdDay first_day, RdDay last_day, const char *reason, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (reason != NULL ? reason : ""));

  if (!rd_register_check_day (first_day, error) || !rd_register_check_day (last_day, error))
    return FALSE;
  if (last_day < first_day)
    return rd_register_fail_dates (error, RD_FAULT_DATE_ORDER);
  if (last_day - first_day >= RD_CLOSURE_MAX_DAYS)
    return rd_register_fail_dates (error, RD_FAULT_DATE_LENGTH);
  if (*text == '\0')
    return rd_register_fail_value (error, RD_FAULT_REASON);
  return rd_register_check_text (text, RD_TEXT_MAX, TRUE, RD_FAULT_REASON, error);
}

/* Auxiliary methods */

/* The ids of the closures that cover @day. (transfer full): of char * */
static GPtrArray *
find_closures (RdRegister *self, RdDay day)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->closures));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdClosureItem) item = g_list_model_get_item (G_LIST_MODEL (self->closures), i);
      const RdClosure *closure = rd_closure_item_get_closure (item);

      if (closure->first_day <= day && day <= closure->last_day)
        g_ptr_array_add (ids, g_strdup (closure->id));
    }
  return ids;
}

/* Inside actions */

static gboolean
write_closure (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_put_closure (self->store, data, error);
}

static gboolean
write_removals (RdRegister *self, gpointer data, GError **error)
{
  GPtrArray *ids = data;

  for (guint i = 0; i < ids->len; i++)
    if (!rd_store_remove_closure (self->store, ids->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_setting (RdRegister *self, gpointer data, GError **error)
{
  const Setting *setting = data;

  return rd_store_put_setting (self->store, setting->key, setting->value, error);
}

static gboolean
act_on_board (RdRegister *self, const char *code, const char *subject, RdRegisterWriter write,
              gpointer data, GPtrArray **out_moves, GError **error)
{
  g_autoptr(GPtrArray) moves = out_moves != NULL ? rd_moves_new () : NULL;
  RdRegisterAct act = {
    .code = code,
    .subject = subject,
    .scope = RD_SCOPE_BOARD,
    .write = write,
    .data = data,
    .moves = moves,
  };

  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_moves != NULL)
    *out_moves = g_steal_pointer (&moves);
  return TRUE;
}

/* Public API */

gboolean
rd_register_add_closure (RdRegister *self, RdDay first_day, RdDay last_day, const char *reason,
                         GPtrArray **out_moves, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr(RdClosure) closure = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  text = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  if (!rd_register_check_closure (first_day, last_day, text, error))
    return FALSE;
  closure = rd_closure_new (first_day, last_day, text);
  return act_on_board (self, "closure-added", NULL, write_closure, closure, out_moves, error);
}

gboolean
rd_register_remove_closure (RdRegister *self, RdDay day, GPtrArray **out_moves, GError **error)
{
  g_autoptr(GPtrArray) ids = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  ids = find_closures (self, day);
  if (ids->len == 0)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no closure covers that day");
      return FALSE;
    }
  return act_on_board (self, "closure-removed", NULL, write_removals, ids, out_moves, error);
}

gboolean
rd_register_set_board_name (RdRegister *self, const char *name, GError **error)
{
  g_autofree char *text = NULL;
  Setting setting = { RD_SETTING_BOARD_NAME, NULL };

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  text = g_strstrip (g_strdup (name != NULL ? name : ""));
  if (!rd_register_check_ready (self, error)
      || !rd_register_check_text (text, RD_TEXT_MAX, TRUE, RD_FAULT_BOARD_NAME, error))
    return FALSE;
  if (g_str_equal (text, self->board_name))
    return TRUE;
  setting.value = *text != '\0' ? text : NULL;
  return act_on_board (self, "setting-changed", RD_SETTING_BOARD_NAME, write_setting, &setting, NULL, error);
}

gboolean
rd_register_set_due_soon_days (RdRegister *self, int days, GError **error)
{
  g_autofree char *text = NULL;
  Setting setting = { RD_SETTING_DUE_SOON_DAYS, NULL };

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  if (days < 0 || days > RD_DUE_SOON_MAX)
    return rd_register_fail_value (error, RD_FAULT_DUE_SOON_DAYS);
  if (days == self->due_soon_days)
    return TRUE;
  text = g_strdup_printf ("%d", days);
  setting.value = text;
  return act_on_board (self, "setting-changed", RD_SETTING_DUE_SOON_DAYS, write_setting, &setting, NULL, error);
}
