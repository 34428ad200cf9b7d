/* rd-chronology-who.c — who is named in each entry, for comparing versions of one event
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-chronology-who.h"

#include <string.h>

/* Auxiliary methods */

static GHashTable *
index_linked (const GPtrArray *links)
{
  GHashTable *linked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < links->len; i++)
    {
      const RdEntryLink *link = links->pdata[i];

      g_hash_table_add (linked, link->entry_id);
      g_hash_table_add (linked, link->other_id);
    }
  return linked;
}

static void
add_people (GHashTable *people, RdNaming *naming, const RdEntry *entry, const char *field, const char *text)
{
  g_autoptr(GArray) finds = text != NULL ? rd_naming_find (naming, entry->id, field, text) : NULL;

  for (guint i = 0; finds != NULL && i < finds->len; i++)
    {
      const RdNamingFind *find = &g_array_index (finds, RdNamingFind, i);

      if (find->person_id != NULL && (find->is_confirmed || find->hit.doubt == RD_DOUBT_NONE))
        g_hash_table_add (people, (gpointer) find->person_id);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* (transfer full); NULL for nobody */
static char *
join_people (GHashTable *people)
{
  g_autofree gpointer *ids = NULL;
  guint n;

  if (g_hash_table_size (people) == 0)
    return NULL;
  ids = g_hash_table_get_keys_as_array (people, &n);
  qsort (ids, n, sizeof *ids, compare_ids);
  return g_strjoinv (" ", (char **) ids);
}

/* Public API */

char **
rd_chronology_who_list (RdNaming *naming, const GPtrArray *entries, const GPtrArray *links)
{
  g_autoptr(GHashTable) linked = NULL;
  char **who;

  g_return_val_if_fail (naming != NULL && entries != NULL && links != NULL, NULL);

  linked = index_linked (links);
  who = g_new0 (char *, entries->len + 1);
  for (guint i = 0; i < entries->len; i++)
    {
      const RdEntry *entry = entries->pdata[i];
      g_autoptr(GHashTable) people = NULL;

      if (!g_hash_table_contains (linked, entry->id))
        continue;
      people = g_hash_table_new (g_str_hash, g_str_equal);
      add_people (people, naming, entry, "event", entry->event);
      add_people (people, naming, entry, "response", entry->response);
      who[i] = join_people (people);
    }
  return who;
}

void
rd_chronology_who_free (char **who, guint n)
{
  for (guint i = 0; who != NULL && i < n; i++)
    g_free (who[i]);
  g_free (who);
}
