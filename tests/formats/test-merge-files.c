/* test-merge-files.c — forty incidents that several agencies tell are found again
 *
 * What is expected stands in tests/data/chronologies/duplicates.json; the entries are those
 * that the files' expected results have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <string.h>

#include "core/chronology/rd-merge.h"

static const char * const files[][2] = {
  { "childrens-social-care", "docx" }, { "health-visiting-and-gp", "docx" }, { "police", "xlsx" }, { "police-addendum-1904", "xlsx" },
  { "school", "odt" }, { "housing", "csv" }, { "hospital-trust", "ods" },
};

static JsonObject *
load (JsonParser *parser, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "chronologies", name, NULL);
  GError *error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_has_member (object, name) && !json_object_get_null_member (object, name)
         ? json_object_get_string_member (object, name) : NULL;
}

static RdEntry *
make_entry (const char *file, const char *ending, const char *agency, JsonObject *from)
{
  RdEntry *entry = rd_entry_new ("review");
  RdFuzzyDate date = { RD_DAY_NONE, RD_DAY_NONE, RD_PRECISION_DAY, RD_QUALIFIER_NONE };

  g_free (entry->id);
  entry->id = g_strdup_printf ("%s.%s %d", file, ending, (int) json_object_get_int_member (from, "row"));
  entry->agency_id = g_strdup (agency);
  entry->event = g_strdup (get_text (from, "event"));
  entry->response = g_strdup (get_text (from, "response"));
  entry->time = g_strdup (get_text (from, "time"));
  if (get_text (from, "earliest") != NULL)
    date.earliest = rd_day_parse_iso (get_text (from, "earliest"));
  if (get_text (from, "latest") != NULL)
    date.latest = rd_day_parse_iso (get_text (from, "latest"));
  rd_entry_set_date (entry, get_text (from, "precision") != NULL ? &date : NULL);
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return rd_entry_compare (*(RdEntry * const *) a, *(RdEntry * const *) b);
}

static GPtrArray *
load_entries (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autofree char *name = g_strconcat (files[i][0], ".expected.json", NULL);
      JsonObject *object = load (parser, name);
      JsonArray *list = json_object_get_array_member (object, "entries");

      for (guint j = 0; j < json_array_get_length (list); j++)
        g_ptr_array_add (entries, make_entry (files[i][0], files[i][1], get_text (object, "agency_id"),
                                              json_array_get_object_element (list, j)));
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}

/* id of an entry → " D01 D07 ": the incidents that it tells of. */
static GHashTable *
load_incidents (guint *out_n)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GHashTable *incidents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonArray *groups = json_object_get_array_member (load (parser, "duplicates.json"), "groups");

  *out_n = json_array_get_length (groups);
  for (guint i = 0; i < *out_n; i++)
    {
      JsonObject *group = json_array_get_object_element (groups, i);
      JsonArray *members = json_object_get_array_member (group, "entries");

      for (guint j = 0; j < json_array_get_length (members); j++)
        {
          JsonObject *member = json_array_get_object_element (members, j);
          char *id = g_strdup_printf ("%s %d", get_text (member, "file"), (int) json_object_get_int_member (member, "row"));
          const char *before = g_hash_table_lookup (incidents, id);

          g_hash_table_insert (incidents, id, g_strconcat (before != NULL ? before : " ", get_text (group, "id"), " ", NULL));
        }
    }
  return incidents;
}

/* The incident that both tell of; NULL where there is none. (transfer full) */
static char *
find_shared (GHashTable *incidents, const RdEntry *a, const RdEntry *b)
{
  const char *one = g_hash_table_lookup (incidents, a->id);
  const char *other = g_hash_table_lookup (incidents, b->id);
  g_auto (GStrv) ids = g_strsplit (one != NULL ? one : "", " ", -1);

  for (guint i = 0; other != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *needle = g_strdup_printf (" %s ", ids[i]);

      if (*ids[i] != '\0' && strstr (other, needle) != NULL)
        return g_strdup (ids[i]);
    }
  return NULL;
}

/* Nine in ten of the incidents are proposed, and three in four of the pairs are right: the rest is for the reviewer. */
static void
test_incidents (void)
{
  guint n_incidents, n_pairs = 0, n_right = 0;
  g_autoptr (GPtrArray) entries = load_entries ();
  g_autoptr (GHashTable) incidents = load_incidents (&n_incidents);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) groups = rd_merge_find_duplicates (entries, NULL, RD_MERGE_TOLERANCE, NULL);

  g_assert_cmpuint (entries->len, ==, 411);
  g_assert_cmpuint (n_incidents, ==, 40);
  for (guint i = 0; i < groups->len; i++)
    {
      const RdMergeGroup *group = groups->pdata[i];

      for (guint j = 0; j < group->pairs->len; j++)
        {
          const RdMergePair *pair = &g_array_index (group->pairs, RdMergePair, j);
          char *shared = find_shared (incidents, entries->pdata[pair->a], entries->pdata[pair->b]);

          n_pairs++;
          n_right += shared != NULL;
          if (shared != NULL)
            g_hash_table_add (found, shared);
        }
    }
  g_test_message ("%u of %u incidents; %u of %u pairs right, in %u groups", g_hash_table_size (found), n_incidents, n_right, n_pairs,
                  groups->len);
  g_assert_cmpuint (g_hash_table_size (found), >=, 36);
  g_assert_cmpuint (n_right * 4, >=, n_pairs * 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/incidents", test_incidents);
  return g_test_run ();
}
