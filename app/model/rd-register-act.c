/* rd-register-act.c — actions, undo, redo and the history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-private.h"

#include <glib/gi18n-lib.h>

#include "model/rd-framework-library.h"
#include "model/rd-wording.h"

typedef gboolean (*HistoryStep) (RdStore *store, const char *who, gint64 when, GError **error);

/* Auxiliary methods */

char *
rd_register_dup_who (RdRegister *self G_GNUC_UNUSED)
{
  const char *name = g_get_real_name ();

  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

/* The framework in whose words an action is told.  A review that is gone had,
 * most likely, the one that reviews usually have.  (transfer full); may be NULL
 */
static RdFramework *
find_framework (RdRegister *self, const char *review_id)
{
  RdReviewItem *review = review_id != NULL ? rd_register_find_by_id (self, review_id) : NULL;

  if (review != NULL)
    return rd_framework_ref (rd_review_item_get_framework (review));
  return rd_framework_library_find (RD_DEFAULT_FRAMEWORK, NULL);
}

static char *
word_entry (RdRegister *self, const RdHistoryEntry *entry)
{
  g_autoptr(RdFramework) framework = find_framework (self, entry->review_id);

  return rd_wording_action (entry->code, entry->subject, framework);
}

/* Takes @entry. (transfer full); NULL without one */
static char *
word_label (RdRegister *self, RdHistoryEntry *entry)
{
  g_autoptr(RdHistoryEntry) owned = entry;

  return owned != NULL ? word_entry (self, owned) : NULL;
}

static void
set_label (RdRegister *self, char **label, char *value, guint label_property, guint flag_property)
{
  gboolean had_label = *label != NULL;

  if (g_strcmp0 (*label, value) == 0)
    {
      g_free (value);
      return;
    }
  g_free (*label);
  *label = value;
  rd_register_notify (self, label_property);
  if (had_label != (value != NULL))
    rd_register_notify (self, flag_property);
}

static void
refresh_labels (RdRegister *self)
{
  RdHistoryEntry *undo = self->is_read_only ? NULL : rd_history_peek_undo (self->store);
  RdHistoryEntry *redo = self->is_read_only ? NULL : rd_history_peek_redo (self->store);

  set_label (self, &self->undo_label, word_label (self, undo), RD_REGISTER_PROP_UNDO_LABEL, RD_REGISTER_PROP_CAN_UNDO);
  set_label (self, &self->redo_label, word_label (self, redo), RD_REGISTER_PROP_REDO_LABEL, RD_REGISTER_PROP_CAN_REDO);
}

/* What has to be read again when this action is undone or redone. */
static RdScope
find_scope (RdRegister *self, const RdHistoryEntry *entry)
{
  if (g_str_has_prefix (entry->code, "theme-") || g_str_equal (entry->code, RD_CODE_LEARNING_MOVED))
    return RD_SCOPE_EVERY_ROW;
  if (entry->review_id == NULL)
    return RD_SCOPE_ALL;
  if (g_str_has_prefix (entry->code, "review-"))
    return RD_SCOPE_REVIEWS;
  return rd_register_find_by_id (self, entry->review_id) != NULL ? RD_SCOPE_ROWS : RD_SCOPE_ALL;
}

static gboolean
step_history (RdRegister *self, RdHistoryEntry *entry, HistoryStep step, GError **error)
{
  g_autoptr(RdHistoryEntry) owned = entry;
  g_autoptr(RdSnapshot) snapshot = NULL;
  g_autofree char *who = rd_register_dup_who (self);

  if (!step (self->store, who, rd_clock_get_now (self->clock), error))
    return FALSE;
  if (owned == NULL)
    return TRUE;
  snapshot = rd_register_read (self, find_scope (self, owned), owned->review_id, error);
  if (snapshot == NULL)
    return FALSE;

  rd_register_apply (self, snapshot, NULL);
  rd_register_finish (self);
  return TRUE;
}

/* For the other files of the register */

gboolean
rd_register_check_ready (RdRegister *self, GError **error)
{
  if (self->store != NULL)
    {
      rd_clock_get_today (self->clock);
      return TRUE;
    }
  g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_CLOSED, "the register has been closed");
  return FALSE;
}

void
rd_register_finish (RdRegister *self)
{
  refresh_labels (self);
  rd_register_emit_changed (self);
}

gboolean
rd_register_begin_act (RdRegister *self, const RdRegisterAct *act, GError **error)
{
  g_autofree char *who = rd_register_dup_who (self);
  RdStoreAction action = { act->code, act->subject, act->review_id, who, rd_clock_get_now (self->clock), act->is_load };

  return rd_register_check_ready (self, error) && rd_store_begin (self->store, &action, error);
}

gboolean
rd_register_end_act (RdRegister *self, const RdRegisterAct *act, GError **error)
{
  g_autoptr(RdSnapshot) snapshot = rd_register_read (self, act->scope, act->review_id, error);

  if (snapshot == NULL || !rd_store_commit (self->store, error))
    {
      rd_store_rollback (self->store);
      return FALSE;
    }
  rd_register_apply (self, snapshot, act->moves);
  rd_register_finish (self);
  return TRUE;
}

gboolean
rd_register_act (RdRegister *self, const RdRegisterAct *act, GError **error)
{
  if (!rd_register_begin_act (self, act, error))
    return FALSE;
  if (act->write (self, act->data, error))
    return rd_register_end_act (self, act, error);
  rd_store_rollback (self->store);
  return FALSE;
}

/* Public API */

gboolean
rd_register_undo (RdRegister *self, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  return rd_register_check_ready (self, error)
         && step_history (self, rd_history_peek_undo (self->store), rd_history_undo, error);
}

gboolean
rd_register_redo (RdRegister *self, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  return rd_register_check_ready (self, error)
         && step_history (self, rd_history_peek_redo (self->store), rd_history_redo, error);
}

GPtrArray *
rd_register_list_history (RdRegister *self, RdReviewItem *review, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  return rd_history_list (self->store, review != NULL ? rd_review_item_get_review (review)->id : NULL, 0, error);
}

char *
rd_register_describe_entry (RdRegister *self, const RdHistoryEntry *entry)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && entry != NULL, NULL);

  text = word_entry (self, entry);
  switch (entry->kind)
    {
    case RD_HISTORY_UNDO:
      /* Translators: an entry of the history: what was undone */
      return g_strdup_printf (_("Undo: %s"), text);
    case RD_HISTORY_REDO:
      /* Translators: an entry of the history: what was done again */
      return g_strdup_printf (_("Redo: %s"), text);
    case RD_HISTORY_DO:
    default:
      return g_steal_pointer (&text);
    }
}

gboolean
rd_register_backup (RdRegister *self, const char *path, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && path != NULL, FALSE);

  return rd_register_check_ready (self, error) && rd_store_backup (self->store, path, error);
}

gboolean
rd_register_verify (RdRegister *self, GPtrArray *problems, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && problems != NULL, FALSE);

  return rd_register_check_ready (self, error) && rd_store_verify (self->store, problems, error);
}
