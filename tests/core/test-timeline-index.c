/* test-timeline-index.c — entries in the order of time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "timeline-fixture.h"

/* Keys in the order of time over all lanes are 3 2 1 5 4 6; 7 has no date. */
static RdTimelineIndex *
make_index (void)
{
  RdTimelineEntry entries[] = {
    fixture_entry (1, 0, "2016-05-22", "2016-05-22", 9 * 60),
    fixture_entry (2, 1, "2016-05-22", "2016-05-22", -1),
    fixture_entry (3, 0, "2014-01-01", "2014-12-31", -1),
    fixture_entry (4, 2, "2016-06-03", "", -1),
    fixture_entry (5, 1, "", "2016-05-31", -1),
    fixture_entry (6, 0, "2016-06-03", "2016-06-03", 0),
    fixture_entry (7, 0, "", "", -1),
  };

  return rd_timeline_index_new (entries, G_N_ELEMENTS (entries), 4);
}

static char *
print_walk (const RdTimelineIndex *index, guint place, int direction, gboolean in_lane)
{
  GString *text = g_string_new (NULL);

  for (; place != RD_TIMELINE_NOWHERE; place = rd_timeline_index_step (index, place, direction, in_lane))
    g_string_append_printf (text, "%d ", (int) rd_timeline_index_get (index, place)->key);
  return g_string_free (text, FALSE);
}

static void
test_order (void)
{
  static const struct { guint key; int direction; gboolean in_lane; const char *walk; } cases[] = {
    { 3, 1, FALSE, "3 2 1 5 4 6 " }, { 6, -1, FALSE, "6 4 5 1 2 3 " },
    { 3, 1, TRUE, "3 1 6 " }, { 6, -1, TRUE, "6 1 3 " },
    { 2, 1, TRUE, "2 5 " }, { 4, 1, TRUE, "4 " }, { 4, -1, TRUE, "4 " },
  };
  g_autoptr (RdTimelineIndex) index = make_index ();

  g_assert_cmpuint (rd_timeline_index_get_n (index, RD_TIMELINE_ALL_LANES), ==, 6);
  g_assert_cmpuint (rd_timeline_index_get_n_undated (index), ==, 1);
  g_assert_cmpuint (rd_timeline_index_find (index, 7), ==, RD_TIMELINE_NOWHERE);
  g_assert_cmpuint (rd_timeline_index_find (index, 99), ==, RD_TIMELINE_NOWHERE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *walk = print_walk (index, rd_timeline_index_find (index, cases[i].key),
                                          cases[i].direction, cases[i].in_lane);

      g_assert_cmpstr (walk, ==, cases[i].walk);
    }
}

static void
test_starts (void)
{
  static const struct { const char *earliest, *latest; int minutes; double start, end; const char *why; } cases[] = {
    { "1970-01-03", "1970-01-03", -1, 2.0, 3.0, "a day is the whole of it" },
    { "1970-01-03", "1970-01-03", 720, 2.5, 2.5, "noon" },
    { "1970-01-03", "1970-01-05", 720, 2.0, 5.0, "a time says nothing of a stretch" },
    { "", "1970-01-05", -1, 5.0, 5.0, "before: at its last day's end" },
    { "1970-01-05", "", -1, 4.0, 4.0, "after: at its first day's beginning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdTimelineEntry entry = fixture_entry (1, 0, cases[i].earliest, cases[i].latest, (gint16) cases[i].minutes);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpfloat (rd_timeline_entry_get_start (&entry), ==, cases[i].start);
      g_assert_cmpfloat (rd_timeline_entry_get_end (&entry), ==, cases[i].end);
    }
}

static void
test_range (void)
{
  g_autoptr (RdTimelineIndex) index = make_index ();
  g_autoptr (RdTimelineIndex) empty = rd_timeline_index_new (NULL, 0, 0);
  RdDay first, last;

  g_assert_true (rd_timeline_index_get_range (index, &first, &last));
  assert_day (first, "2014-01-01");
  assert_day (last, "2016-06-03");
  g_assert_true (rd_timeline_index_get_likely_range (index, D (2014, 6, 1), &first, &last));
  assert_day (first, "2014-01-01");
  assert_day (last, "2014-12-31");
  g_assert_true (rd_timeline_index_get_likely_range (index, D (2010, 6, 1), &first, &last));
  assert_day (last, "2016-06-03");
  g_assert_false (rd_timeline_index_get_range (empty, &first, &last));
  g_assert_cmpuint (rd_timeline_index_get_n_lanes (empty), ==, 1);
}

/* To the entry of another lane that is nearest in time. */
static void
test_cross (void)
{
  static const struct { guint from, lane, to; } cases[] = {
    { 1, 1, 2 }, { 4, 1, 5 }, { 3, 1, 2 }, { 5, 0, 6 }, { 2, 0, 1 }, { 1, 2, 4 },
  };
  g_autoptr (RdTimelineIndex) index = make_index ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint place = rd_timeline_index_cross (index, rd_timeline_index_find (index, cases[i].from), cases[i].lane);

      g_assert_cmpint (rd_timeline_index_get (index, place)->key, ==, cases[i].to);
    }
  g_assert_cmpuint (rd_timeline_index_cross (index, 0, 3), ==, RD_TIMELINE_NOWHERE);
}

/* Each entry is counted once, in the stretch in which it begins. */
static void
test_density (void)
{
  g_autoptr (RdTimelineIndex) index = make_index ();
  RdAxis axis = { D (2014, 1, 1), D (2016, 12, 31), 1.0 };
  guint counts[3], n = 0;

  rd_timeline_index_count (index, &axis, 0.0, rd_axis_get_width (&axis), counts, 3);
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 0);
  g_assert_cmpuint (counts[2], ==, 5);

  for (guint width = 1; width <= 3; width++)
    {
      rd_timeline_index_count (index, &axis, 100.0, 100.0 + width, counts, 3);
      for (guint i = 0; i < 3; i++)
        n += counts[i];
    }
  g_assert_cmpuint (n, ==, 0);
}

/* Against looking at every one. */
static void
test_halving (void)
{
  g_autofree RdTimelineEntry *entries = fixture_random (2000, 5, 7);
  g_autoptr (RdTimelineIndex) index = rd_timeline_index_new (entries, 2000, 5);

  for (RdDay day = D (1998, 6, 1); day < D (2020, 1, 1); day += 37)
    for (guint lane = 0; lane < 5; lane++)
      {
        guint n = rd_timeline_index_get_n (index, lane), before = 0, ended = 0;

        while (before < n && rd_timeline_entry_get_start (rd_timeline_index_get (index,
                             rd_timeline_index_get_place (index, lane, before))) < day)
          before++;
        while (ended < n && rd_timeline_entry_get_end (rd_timeline_index_get (index,
                            rd_timeline_index_get_place (index, lane, ended))) <= day)
          ended++;
        g_assert_cmpuint (rd_timeline_index_count_before (index, lane, day), ==, before);
        g_assert_cmpuint (rd_timeline_index_skip_ended (index, lane, day), ==, ended);
      }
}

static void
test_weights (void)
{
  static const struct { const char *name; RdTimelineWeight weight; } cases[] = {
    { "key", RD_WEIGHT_KEY }, { "significant", RD_WEIGHT_SIGNIFICANT }, { "routine", RD_WEIGHT_ROUTINE },
    { "background", RD_WEIGHT_BACKGROUND }, { NULL, RD_WEIGHT_NONE }, { "", RD_WEIGHT_NONE }, { "Key", RD_WEIGHT_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rd_timeline_weight_from_name (cases[i].name), ==, cases[i].weight);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/timeline-index/order", test_order);
  g_test_add_func ("/core/timeline-index/starts", test_starts);
  g_test_add_func ("/core/timeline-index/range", test_range);
  g_test_add_func ("/core/timeline-index/cross", test_cross);
  g_test_add_func ("/core/timeline-index/density", test_density);
  g_test_add_func ("/core/timeline-index/halving", test_halving);
  g_test_add_func ("/core/timeline-index/weights", test_weights);
  return g_test_run ();
}
