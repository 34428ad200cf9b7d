/* rd-store-board.c — what belongs to the board: closures, settings, frameworks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-board.h"

#include <string.h>

#include "store/rd-store-private.h"
#include "store/rd-store-record.h"

#define KEEP_FRAMEWORK "INSERT INTO frameworks (id, version, xml) VALUES (?1, ?2, ?3) ON CONFLICT (id, version) DO NOTHING"
#define GET_FRAMEWORK  "SELECT xml FROM frameworks WHERE id = ?1 AND version = ?2"

/* --- helpers */

static void
closure_free (gpointer closure)
{
  rd_closure_free (closure);
}

static void
setting_free (RdSetting *setting)
{
  rd_record_free (&rd_setting_type, setting);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSetting, setting_free)

static void
free_setting (gpointer setting)
{
  setting_free (setting);
}

/* Puts @value into the setting that is there, or a new one. */
static gboolean
put_value (RdStore *self, const char *key, RdSetting *kept, const char *value, GError **error)
{
  g_autoptr (RdSetting) setting = kept != NULL ? rd_record_copy (&rd_setting_type, kept)
                                               : rd_record_new (&rd_setting_type);

  rd_record_set_text (setting, &rd_setting_type.fields[0], key);
  rd_record_set_text (setting, &rd_setting_type.fields[1], value);
  return rd_store_record_put (self, &rd_setting_type, setting, error);
}

/* --- closures */

GPtrArray *
rd_store_list_closures (RdStore *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_store_record_list (self, &rd_closure_type, "ORDER BY first_day, last_day, id", NULL, closure_free, error);
}

gboolean
rd_store_put_closure (RdStore *self, RdClosure *closure, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (closure != NULL, FALSE);

  return rd_store_record_put (self, &rd_closure_type, closure, error);
}

gboolean
rd_store_remove_closure (RdStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return rd_store_record_remove (self, &rd_closure_type, id, error);
}

/* --- settings */

char *
rd_store_get_setting (RdStore *self, const char *key, GError **error)
{
  g_autoptr (RdSetting) setting = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  setting = rd_store_record_get (self, &rd_setting_type, key, error);
  return setting != NULL ? g_steal_pointer (&setting->value) : NULL;
}

GHashTable *
rd_store_list_settings (RdStore *self, const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) settings = NULL;
  g_autoptr (GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_return_val_if_fail (self != NULL && prefix != NULL, NULL);

  settings = rd_store_record_list (self, &rd_setting_type, "WHERE substr (name, 1, length (?1)) = ?1", prefix, free_setting, error);
  if (settings == NULL)
    return NULL;
  for (guint i = 0; i < settings->len; i++)
    {
      const RdSetting *setting = g_ptr_array_index (settings, i);

      g_hash_table_insert (values, g_strdup (setting->name + strlen (prefix)), g_strdup (setting->value));
    }
  return g_steal_pointer (&values);
}

gboolean
rd_store_put_setting (RdStore *self, const char *key, const char *value, GError **error)
{
  g_autoptr (RdSetting) kept = NULL;
  GError *problem = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL && *key != '\0', FALSE);

  if (!rd_store_check_action (self, error))
    return FALSE;
  kept = rd_store_record_get (self, &rd_setting_type, key, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  if (value != NULL)
    return put_value (self, key, kept, value, error);
  return kept == NULL || rd_store_record_remove (self, &rd_setting_type, key, error);
}

/* --- frameworks */

gboolean
rd_store_keep_framework (RdStore *self, const char *id, const char *version, const char *xml, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL && version != NULL && xml != NULL, FALSE);

  if (!rd_store_check_action (self, error))
    return FALSE;
  statement = rd_store_query (self, error, KEEP_FRAMEWORK, "sss", id, version, xml);
  return statement != NULL && rd_statement_step (self, statement, error) != RD_STEP_ERROR;
}

char *
rd_store_get_framework (RdStore *self, const char *id, const char *version, GError **error)
{
  g_autoptr (RdStatement) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL && version != NULL, NULL);

  statement = rd_store_query (self, error, GET_FRAMEWORK, "ss", id, version);
  if (statement == NULL || rd_statement_step (self, statement, error) != RD_STEP_ROW)
    return NULL;
  return g_strdup (rd_statement_text (statement, 0));
}
