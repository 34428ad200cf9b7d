/* rd-settings.c — what this desktop remembers: window and appearance
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-settings"

#include "config.h"

#include "shell/rd-settings.h"

GSettings *
rd_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  GSettingsSchema *schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;

  if (schema == NULL)
    {
      g_debug ("no schema %s: window and appearance are not remembered", APP_ID);
      return NULL;
    }

  g_settings_schema_unref (schema);
  return g_settings_new (APP_ID);
}
