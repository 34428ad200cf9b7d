/* rd-naming-agency.c — an agency’s name, under real names and under pseudonyms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-naming-agency.h"

#include <string.h>

/* One word by itself, a surname, a given name, or letters that stand for them, is found in the names of places and
 * trusts too.
 */
static gboolean
is_named_outright (const RdNameHit *hit, const char *text)
{
  g_autofree char *words = g_strndup (text + hit->start_byte, hit->n_bytes);

  return hit->is_titled || strpbrk (words, " @") != NULL;
}

char *
rd_naming_show_agency (const RdNaming *self, const char *name)
{
  g_autoptr (GArray) finds = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  finds = rd_naming_find (self, NULL, NULL, name);
  for (guint i = 0; i < finds->len; i++)
    if (is_named_outright (&g_array_index (finds, RdNamingFind, i).hit, name))
      return rd_naming_show (self, NULL, NULL, name);
  return g_strdup (name);
}
