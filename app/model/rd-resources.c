/* rd-resources.c — the data that is compiled into the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-resources.h"

#include "model/rd-framework-library.h"
#include "resources/rd-data.h"

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* From then on it is found by its path.  It is never asked for by itself: while another thread, GTK's own
 * too, registers what is pending, g_static_resource_get_resource() gives NULL.
 */
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
  return g_resources_lookup_data (whole, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

char **
rd_resources_list (const char *path, GError **error)
{
  g_autofree char *whole = g_strconcat (RD_RESOURCE_PREFIX, path, NULL);
  char **names;

  rd_resources_register ();
  names = g_resources_enumerate_children (whole, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}
