/* test-merge.c — the same event told twice, versions that do not agree, and silence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-merge.h"

#include <string.h>

#include "core-days.h"

/* --- helpers */

static RdEntry *
make (const char *id, const char *agency, const char *first, const char *last, const char *time, const char *event)
{
  RdEntry *entry = rd_entry_new ("review");
  RdFuzzyDate date = { rd_day_parse_iso (first), rd_day_parse_iso (last != NULL ? last : first), RD_PRECISION_DAY, RD_QUALIFIER_NONE };

  g_free (entry->id);
  entry->id = g_strdup (id);
  entry->agency_id = g_strdup (agency);
  rd_entry_set_date (entry, first != NULL ? &date : NULL);
  entry->time = g_strdup (time);
  entry->event = g_strdup (event);
  return entry;
}

/* One assault told by three agencies, and what is near to it but another matter. */
static GPtrArray *
make_chronology (void)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);

  g_ptr_array_add (entries, make ("gp", "gp", "2015-11-02", NULL, NULL, "Repeat prescription for eczema cream."));
  g_ptr_array_add (entries, make ("call", "police", "2015-11-21", NULL, "23:52", "Emergency call, man shouting. Swelling to the cheek; partner arrested for assault."));
  g_ptr_array_add (entries, make ("seen", "hospital", "2015-11-22", NULL, "01:10", "Brought by police. Swelling to left cheek after assault by partner, who was arrested."));
  g_ptr_array_add (entries, make ("told", "school", "2015-11-23", NULL, NULL, "Grandmother said the partner was arrested on Saturday after an assault; cheek swollen."));
  g_ptr_array_add (entries, make ("book", "school", "2015-11-23", NULL, NULL, "Reading book returned to the library."));
  g_ptr_array_add (entries, make ("again", "police", "2016-03-01", NULL, NULL, "Swelling to the cheek; partner arrested for assault."));
  return entries;
}

static RdEntryLink *
make_link (const char *kind, const char *a, const char *b)
{
  RdEntryLink *link = rd_entry_link_new ("review");

  link->kind = g_strdup (kind);
  link->entry_id = g_strdup (a);
  link->other_id = g_strdup (b);
  return link;
}

static GPtrArray *
make_links (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_link_free);
}

/* "call seen told" for each group, groups apart by bars. */
static char *
describe_groups (const GPtrArray *entries, const GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const RdMergeGroup *group = groups->pdata[i];

      for (guint j = 0; j < group->entries->len; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " " : i > 0 ? " | " : "",
                                ((RdEntry *) entries->pdata[g_array_index (group->entries, guint, j)])->id);
      if (group->is_linked)
        g_string_append (text, " (linked)");
    }
  return g_string_free (text, FALSE);
}

static void
assert_groups (const GPtrArray *entries, const GPtrArray *links, int tolerance, const char *expected)
{
  g_autoptr (GPtrArray) groups = rd_merge_find_duplicates (entries, links, tolerance, NULL);
  g_autofree char *text = describe_groups (entries, groups);

  g_assert_cmpstr (text, ==, expected);
}

/* --- duplicates */

static void
test_groups (void)
{
  g_autoptr (GPtrArray) entries = make_chronology ();
  g_autoptr (GPtrArray) links = make_links ();

  assert_groups (entries, NULL, RD_MERGE_TOLERANCE, "call seen told");
  /* only what was recorded on the very day */
  assert_groups (entries, NULL, 0, "");
  g_ptr_array_add (links, make_link ("same-event", "call", "seen"));
  assert_groups (entries, links, RD_MERGE_TOLERANCE, "call seen told");
  g_ptr_array_add (links, make_link ("same-event", "told", "seen"));
  assert_groups (entries, links, RD_MERGE_TOLERANCE, "call seen told (linked)");
}

/* Whoever has looked and told two apart is not asked again; what is linked stays linked, however unlike. */
static void
test_links (void)
{
  g_autoptr (GPtrArray) entries = make_chronology ();
  g_autoptr (GPtrArray) links = make_links ();

  g_ptr_array_add (links, make_link ("not-same", "seen", "call"));
  /* nor do they come together by way of a third */
  {
    g_autoptr (GPtrArray) groups = rd_merge_find_duplicates (entries, links, RD_MERGE_TOLERANCE, NULL);

    g_assert_cmpuint (groups->len, ==, 1);
    g_assert_cmpuint (((RdMergeGroup *) groups->pdata[0])->entries->len, ==, 2);
  }
  g_ptr_array_add (links, make_link ("not-same", "told", "call"));
  assert_groups (entries, links, RD_MERGE_TOLERANCE, "seen told");
  g_ptr_array_add (links, make_link ("same-event", "gp", "again"));
  assert_groups (entries, links, RD_MERGE_TOLERANCE, "gp again (linked) | seen told");
  g_ptr_array_add (links, make_link ("same-event", "gp", "no such entry"));
  assert_groups (entries, links, RD_MERGE_TOLERANCE, "gp again (linked) | seen told");
}

static void
test_reasons (void)
{
  g_autoptr (GPtrArray) entries = make_chronology ();
  g_autoptr (GPtrArray) groups = rd_merge_find_duplicates (entries, NULL, RD_MERGE_TOLERANCE, NULL);
  const RdMergeGroup *group = groups->pdata[0];
  const RdMergePair *best = &g_array_index (group->pairs, RdMergePair, 0);

  g_assert_cmpint (best->days_apart, <=, 1);
  g_assert_false (best->is_same_time);
  g_assert_cmpuint (g_strv_length (best->words), >=, 2);
  g_assert_cmpuint (g_strv_length (best->words), <=, 5);
  g_assert_cmpfloat (best->likeness, ==, group->likeness);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) entries = make_chronology ();
  g_autoptr (GArray) gaps = NULL;
  gint cancelled = 1;

  assert_groups (none, NULL, RD_MERGE_TOLERANCE, "");
  g_assert_null (rd_merge_find_duplicates (entries, NULL, RD_MERGE_TOLERANCE, &cancelled));
  gaps = rd_merge_find_gaps (none, 1, TRUE);
  g_assert_cmpuint (gaps->len, ==, 0);
}

/* --- conflicts */

static const struct { const char *reason; const char *day, *time, *event; const char *other_day, *other_time, *other_event; const char *expected; } conflicts[] = {
  { "the same in other words", "2016-05-22", "21:10", "Neighbours heard shouting.", "2016-05-22", "21:15", "Shouting heard by neighbours.", "" },
  { "a day apart", "2016-05-22", NULL, "Shouting.", "2016-05-23", NULL, "Shouting.", "0 2016-05-22/2016-05-23" },
  { "an hour apart", "2016-05-22", "21:10", "Shouting.", "2016-05-22", "22:10", "Shouting.", "1 21:10/22:10" },
  { "one has no time", "2016-05-22", "21:10", "Shouting.", "2016-05-22", NULL, "Shouting.", "" },
  { "other numbers of the same", "2016-05-22", NULL, "Three visits were made.", "2016-05-22", NULL, "In all 5 visits.", "3 Three visits/5 visits" },
  { "other numbers of other things", "2016-05-22", NULL, "Three visits were made.", "2016-05-22", NULL, "Two letters sent.", "" },
  { "what the other denies", "2016-05-22", NULL, "Mia was seen at home.", "2016-05-22", NULL, "Mia was not seen.", "4 seen/was not seen" },
  { "both deny it", "2016-05-22", NULL, "Mia not seen.", "2016-05-22", NULL, "Mia was not seen.", "" },
};

static void
test_conflicts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
      g_autoptr (GPtrArray) links = make_links ();
      g_autoptr (GArray) found = NULL;
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("%s", conflicts[i].reason);
      g_ptr_array_add (entries, make ("a", "police", conflicts[i].day, NULL, conflicts[i].time, conflicts[i].event));
      g_ptr_array_add (entries, make ("b", "school", conflicts[i].other_day, NULL, conflicts[i].other_time, conflicts[i].other_event));
      found = rd_merge_find_conflicts (entries, links, NULL);
      g_assert_cmpuint (found->len, ==, 0);       /* not linked: nobody says that they tell of one event */
      g_clear_pointer (&found, g_array_unref);
      g_ptr_array_add (links, make_link ("same-event", "a", "b"));
      found = rd_merge_find_conflicts (entries, links, NULL);
      for (guint j = 0; j < found->len; j++)
        {
          const RdConflict *conflict = &g_array_index (found, RdConflict, j);

          g_string_append_printf (text, "%s%d %s/%s", j > 0 ? "; " : "", conflict->kind, conflict->in_a, conflict->in_b);
        }
      g_assert_cmpstr (text->str, ==, conflicts[i].expected);
    }
}

static void
test_who (void)
{
  static const char * const who[] = { "p1 p2", "p1 p3", NULL };
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  g_autoptr (GPtrArray) links = make_links ();
  g_autoptr (GArray) found = NULL;

  g_ptr_array_add (entries, make ("a", "police", "2016-05-22", NULL, NULL, "Mia and Luke"));
  g_ptr_array_add (entries, make ("b", "school", "2016-05-22", NULL, NULL, "Mia and Craig"));
  g_ptr_array_add (entries, make ("c", "gp", "2016-05-22", NULL, NULL, "nobody named"));
  g_ptr_array_add (links, make_link ("same-event", "a", "b"));
  g_ptr_array_add (links, make_link ("same-event", "b", "c"));
  found = rd_merge_find_conflicts (entries, links, who);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, RdConflict, 0).kind, ==, RD_CONFLICT_WHO);
}

/* --- silence */

static void
test_gaps (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_entry_free);
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) each = NULL;
  const RdGap *gap;

  g_ptr_array_add (entries, make ("a", "police", "2016-01-01", NULL, NULL, "Call"));
  g_ptr_array_add (entries, make ("b", "school", "2016-01-05", "2016-01-20", NULL, "Absent"));
  g_ptr_array_add (entries, make ("wide", "gp", "2016-01-01", "2016-12-31", NULL, "Seen at some time in the year"));
  g_ptr_array_add (entries, make ("none", "gp", NULL, NULL, NULL, "Undated"));
  g_ptr_array_add (entries, make ("c", "police", "2016-02-20", NULL, NULL, "Call"));
  all = rd_merge_find_gaps (entries, 30, FALSE);
  g_assert_cmpuint (all->len, ==, 1);
  gap = &g_array_index (all, RdGap, 0);
  g_assert_cmpint (gap->first, ==, D (2016, 1, 21));
  g_assert_cmpint (gap->last, ==, D (2016, 2, 19));
  g_assert_cmpint (gap->days, ==, 30);
  g_assert_cmpuint (gap->before, ==, 1);
  g_assert_cmpuint (gap->after, ==, 4);
  g_assert_null (gap->agency_id);

  each = rd_merge_find_gaps (entries, 30, TRUE);
  g_assert_cmpuint (each->len, ==, 2);
  gap = &g_array_index (each, RdGap, 0);
  g_assert_cmpstr (gap->agency_id, ==, "police");
  g_assert_cmpint (gap->days, ==, 49);
  g_clear_pointer (&all, g_array_unref);
  all = rd_merge_find_gaps (entries, 31, FALSE);
  g_assert_cmpuint (all->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/groups", test_groups);
  g_test_add_func ("/merge/links", test_links);
  g_test_add_func ("/merge/reasons", test_reasons);
  g_test_add_func ("/merge/nothing", test_nothing);
  g_test_add_func ("/merge/conflicts", test_conflicts);
  g_test_add_func ("/merge/who", test_who);
  g_test_add_func ("/merge/gaps", test_gaps);
  return g_test_run ();
}
