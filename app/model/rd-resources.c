/* rd-resources.c — the data that is compiled into the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-resources.h"

#include "model/rd-framework-library.h"
#include "resources/rd-data.h"

void
rd_resources_register (void)
{
  static gsize is_registered;

  if (!g_once_init_enter (&is_registered))
    return;
  rd_data_register_resource ();
  g_once_init_leave (&is_registered, 1);
}

GBytes *
rd_resources_load (const char *path, GError **error)
{
  g_autofree char *whole = g_strconcat (RD_RESOURCE_PREFIX, path, NULL);

  rd_resources_register ();
  return g_resource_lookup_data (rd_data_get_resource (), whole, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

char **
rd_resources_list (const char *path, GError **error)
{
  g_autofree char *whole = g_strconcat (RD_RESOURCE_PREFIX, path, NULL);

  rd_resources_register ();
  return g_resource_enumerate_children (rd_data_get_resource (), whole, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}
