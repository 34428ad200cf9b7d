/* test-timeline-layout.c — marks, rows, labels and clusters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "timeline-fixture.h"

#include <math.h>

static RdTimelineLayout *
make_layout (const RdTimelineEntry *entries, guint n, guint n_lanes, double day_width, guint rows)
{
  g_autoptr (RdTimelineIndex) index = rd_timeline_index_new (entries, n, n_lanes);
  RdAxis axis = { D (2016, 1, 1), D (2016, 12, 31), day_width };
  RdTimelineMetrics metrics = fixture_metrics (rows);

  return rd_timeline_layout_new (index, &axis, &metrics);
}

static GArray *
get_all_marks (const RdTimelineLayout *layout)
{
  return rd_timeline_layout_get_marks (layout, -1e7, 1e7, FALSE);
}

/* --- what is known is solid */

static void
test_extents (void)
{
  static const struct
  {
    const char *earliest, *latest; int minutes; RdPrecision precision; RdQualifier qualifier; double day_width;
    RdTimelineMarkKind kind; double x0, x1, fade_in, fade_out; const char *why;
  } cases[] = {
    { "2016-01-11", "2016-01-11", -1, RD_PRECISION_DAY, RD_QUALIFIER_NONE, 4, RD_TIMELINE_POINT, 37, 47, 0, 0, "a day, in its middle" },
    { "2016-01-11", "2016-01-11", -1, RD_PRECISION_DAY, RD_QUALIFIER_NONE, 48, RD_TIMELINE_BAR, 480, 528, 0, 0, "a wide day: some time in it" },
    { "2016-01-11", "2016-01-11", 720, RD_PRECISION_DAY, RD_QUALIFIER_NONE, 48, RD_TIMELINE_POINT, 499, 509, 0, 0, "a wide day with a time" },
    { "2016-01-11", "2016-01-11", -1, RD_PRECISION_DAY, RD_QUALIFIER_CIRCA, 4, RD_TIMELINE_POINT, 27, 57, 10, 10, "about a day: a halo" },
    { "2016-01-11", "2016-01-20", -1, RD_PRECISION_RANGE, RD_QUALIFIER_NONE, 4, RD_TIMELINE_BAR, 40, 80, 0, 0, "a range has ends" },
    { "2016-02-01", "2016-02-29", -1, RD_PRECISION_MONTH, RD_QUALIFIER_NONE, 4, RD_TIMELINE_BAR, 124, 240, 34.8, 34.8, "a month fades" },
    { "2016-01-01", "2016-12-31", -1, RD_PRECISION_YEAR, RD_QUALIFIER_NONE, 4, RD_TIMELINE_BAR, 0, 1464, 40, 40, "a year does not fade for ever" },
    { "2016-01-11", "2016-01-20", -1, RD_PRECISION_PART_OF_MONTH, RD_QUALIFIER_CIRCA, 4, RD_TIMELINE_BAR, 30, 90, 22, 22, "about a part of a month" },
    { "", "2016-01-10", -1, RD_PRECISION_DAY, RD_QUALIFIER_BEFORE, 4, RD_TIMELINE_BAR, 5, 40, 30, 0, "before: open to the left" },
    { "2016-01-11", "", -1, RD_PRECISION_DAY, RD_QUALIFIER_AFTER, 4, RD_TIMELINE_BAR, 40, 75, 0, 30, "after: open to the right" },
    { "2016-01-11", "2016-01-12", -1, RD_PRECISION_RANGE, RD_QUALIFIER_NONE, 1, RD_TIMELINE_BAR, 6, 16, 0, 0, "never narrower than a point" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdTimelineEntry entry = fixture_entry (1, 0, cases[i].earliest, cases[i].latest, (gint16) cases[i].minutes);
      g_autoptr (RdTimelineLayout) layout = NULL;
      RdTimelineMark mark;

      g_test_message ("%s", cases[i].why);
      entry.precision = cases[i].precision;
      entry.qualifier = cases[i].qualifier;
      layout = make_layout (&entry, 1, 1, cases[i].day_width, 3);
      rd_timeline_layout_find_mark (layout, 0, &mark);
      g_assert_cmpint (mark.kind, ==, cases[i].kind);
      g_assert_cmpfloat_with_epsilon (mark.x0, cases[i].x0, 1e-6);
      g_assert_cmpfloat_with_epsilon (mark.x1, cases[i].x1, 1e-6);
      g_assert_cmpfloat_with_epsilon (mark.fade_in, cases[i].fade_in, 1e-6);
      g_assert_cmpfloat_with_epsilon (mark.fade_out, cases[i].fade_out, 1e-6);
    }
}

/* --- rows and labels */

/* "key@row:label" of each mark; "+count@row" of a cluster. */
static char *
print_marks (const RdTimelineLayout *layout, const GArray *marks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    {
      const RdTimelineMark *mark = &g_array_index (marks, RdTimelineMark, i);

      if (mark->kind == RD_TIMELINE_CLUSTER)
        g_string_append_printf (text, "+%u@%u ", mark->count, mark->row);
      else
        g_string_append_printf (text, "%d@%u:%g ",
                                (int) rd_timeline_index_get (rd_timeline_layout_get_index (layout), mark->place)->key,
                                mark->row, mark->label_width);
    }
  return g_string_free (text, FALSE);
}

static void
test_rows (void)
{
  static const struct { double day_width; guint rows; guint weights[5]; const char *marks, *why; } cases[] = {
    { 44, 2, { 2, 2, 2, 2, 2 }, "1@0:70 2@1:70 3@0:70 4@1:70 5@0:70 ", "a row that has room for all" },
    { 20, 1, { 2, 2, 2, 2, 2 }, "1@0:0 2@0:0 3@0:0 4@0:0 5@0:70 ", "marks before labels" },
    { 46, 1, { 2, 2, 2, 2, 2 }, "1@0:28 2@0:28 3@0:28 4@0:28 5@0:70 ", "a label as short as may be" },
    { 45, 1, { 2, 2, 2, 2, 2 }, "1@0:0 2@0:0 3@0:0 4@0:0 5@0:70 ", "and one point less" },
    { 30, 2, { 1, 2, 2, 2, 2 }, "1@0:70 2@1:0 3@1:42 4@0:70 5@1:70 ", "the label of what matters less is cut" },
    { 30, 2, { 2, 4, 2, 2, 2 }, "1@0:70 2@1:0 3@1:42 4@0:70 5@1:70 ", "wherever it stands" },
    { 20, 3, { 4, 0, 4, 4, 4 }, "1@1:42 2@0:70 3@2:0 4@1:70 5@2:70 ", "the first row is for what is key" },
    { 20, 3, { 4, 4, 4, 4, 0 }, "1@1:42 2@2:42 3@0:70 4@1:70 5@2:70 ", "and for others where those have none" },
    { 2, 2, { 2, 2, 2, 2, 2 }, "1@0:0 2@1:70 5@0:70 +2@2 ", "no room for the mark: a cluster" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdTimelineEntry entries[5];
      g_autoptr (RdTimelineLayout) layout = NULL;
      g_autoptr (GArray) marks = NULL;
      g_autofree char *printed = NULL;

      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *iso = g_strdup_printf ("2016-01-%02u", 10 + j * (cases[i].day_width < 10 ? 2 : 1));

          entries[j] = fixture_entry (j + 1, 0, iso, iso, 720);
          entries[j].weight = (guint8) cases[i].weights[j];
        }
      layout = make_layout (entries, 5, 1, cases[i].day_width, cases[i].rows);
      marks = get_all_marks (layout);
      printed = print_marks (layout, marks);
      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (printed, ==, cases[i].marks);
    }
}

/* A label within its bar takes no room beside it, and comes along to the edge. */
static void
test_bar_label (void)
{
  RdTimelineEntry entry = fixture_entry (1, 0, "2016-01-11", "2016-03-10", -1);
  g_autoptr (RdTimelineLayout) wide = make_layout (&entry, 1, 1, 4.0, 2);
  g_autoptr (RdTimelineLayout) narrow = make_layout (&entry, 1, 1, 1.0, 2);
  g_autoptr (GArray) marks = NULL;
  RdTimelineMark mark;

  rd_timeline_layout_find_mark (wide, 0, &mark);
  g_assert_cmpfloat (mark.label_x, ==, 40.0 + 10.0 + 2 * 4.0);
  rd_timeline_layout_find_mark (narrow, 0, &mark);
  g_assert_cmpfloat (mark.label_x, ==, mark.x1 + 4.0);

  marks = rd_timeline_layout_get_marks (wide, 100.0, 400.0, TRUE);
  g_assert_cmpuint (marks->len, ==, 1);
  g_assert_cmpfloat (g_array_index (marks, RdTimelineMark, 0).label_x, ==, 108.0);
  g_assert_cmpfloat (g_array_index (marks, RdTimelineMark, 0).label_width, ==, 70.0);
}

static double
get_label_end (const RdTimelineMark *mark)
{
  return mark->label_width > 0.0 ? MAX (mark->x1, mark->label_x + mark->label_width) : mark->x1;
}

/* Nothing overlaps, nothing is lost, whatever comes. */
static void
check_marks (const RdTimelineLayout *layout, const GArray *marks, guint n)
{
  guint counted = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const RdTimelineMark *a = &g_array_index (marks, RdTimelineMark, i);

      counted += a->count;
      for (guint j = i + 1; j < marks->len; j++)
        {
          const RdTimelineMark *b = &g_array_index (marks, RdTimelineMark, j);

          if (a->lane == b->lane && a->row == b->row)
            g_assert_true (get_label_end (a) <= b->x0 + 1e-9 || get_label_end (b) <= a->x0 + 1e-9);
        }
    }
  g_assert_cmpuint (counted, ==, n);
}

static void
test_no_overlap (void)
{
  static const double day_widths[] = { 0.05, 0.4, 3.0, 40.0, 700.0 };

  for (guint seed = 1; seed <= 3; seed++)
    for (guint i = 0; i < G_N_ELEMENTS (day_widths); i++)
      {
        g_autofree RdTimelineEntry *entries = fixture_random (1500, 4, seed);
        g_autoptr (RdTimelineLayout) layout = make_layout (entries, 1500, 4, day_widths[i], 1 + seed * 2);
        g_autoptr (GArray) marks = get_all_marks (layout);

        check_marks (layout, marks, 1500);
        g_assert_cmpuint (rd_timeline_layout_get_n_hidden (layout), <, 1500);
      }
}

static gboolean
is_same (const RdTimelineMark *a, const RdTimelineMark *b)
{
  return a->kind == b->kind && a->place == b->place && a->count == b->count && a->lane == b->lane &&
         a->row == b->row && a->x0 == b->x0 && a->x1 == b->x1 && a->y == b->y &&
         a->label_x == b->label_x && a->label_width == b->label_width;
}

/* What is seen of a part is what is seen there of the whole: nothing jumps when the axis is moved along. */
static void
test_part_of_whole (void)
{
  g_autofree RdTimelineEntry *entries = fixture_random (3000, 3, 11);
  g_autoptr (RdTimelineLayout) layout = make_layout (entries, 3000, 3, 2.0, 5);
  g_autoptr (GArray) all = get_all_marks (layout);

  for (double x = -12000.0; x < 3000.0; x += 731.0)
    {
      g_autoptr (GArray) part = rd_timeline_layout_get_marks (layout, x, x + 600.0, FALSE);
      guint next = 0;

      for (guint i = 0; i < all->len; i++)
        {
          const RdTimelineMark *mark = &g_array_index (all, RdTimelineMark, i);

          if (get_label_end (mark) < x || mark->x0 > x + 600.0)
            continue;
          while (next < part->len && !is_same (&g_array_index (part, RdTimelineMark, next), mark))
            next++;
          g_assert_cmpuint (next, <, part->len);
        }
    }
}

/* --- clusters */

static void
test_cluster (void)
{
  RdTimelineEntry entries[12];
  g_autoptr (RdTimelineLayout) layout = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) hidden = NULL;
  const RdTimelineMark *cluster;
  RdTimelineMark found;
  double first, last;

  for (guint i = 0; i < 12; i++)
    entries[i] = fixture_entry (i + 1, 0, "2016-01-11", "2016-01-11", (gint16) (60 * i));
  layout = make_layout (entries, 12, 1, 4.0, 3);
  marks = get_all_marks (layout);
  g_assert_cmpuint (marks->len, ==, 4);
  cluster = &g_array_index (marks, RdTimelineMark, 3);
  g_assert_cmpint (cluster->kind, ==, RD_TIMELINE_CLUSTER);
  g_assert_cmpuint (cluster->count, ==, 9);
  g_assert_cmpuint (rd_timeline_layout_get_lane (layout, 0)->n_hidden, ==, 9);

  rd_timeline_layout_get_span (layout, cluster, &first, &last);
  g_assert_cmpfloat_with_epsilon (first, D (2016, 1, 11) + 3 / 24.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (last, D (2016, 1, 11) + 11 / 24.0, 1e-9);
  hidden = rd_timeline_layout_list_hidden (layout, cluster, 100);
  g_assert_cmpuint (hidden->len, ==, 9);
  g_assert_cmpuint (g_array_index (hidden, guint, 0), ==, 3);
  rd_timeline_layout_find_mark (layout, 7, &found);
  g_assert_true (is_same (&found, cluster));
}

/* A hundred thousand: each is in a mark or counted, however narrow the axis. */
static void
test_many (void)
{
  const guint n = 100000;
  g_autofree RdTimelineEntry *entries = fixture_random (n, 6, 5);
  g_autoptr (RdTimelineLayout) layout = make_layout (entries, n, 6, 0.15, 4);
  g_autoptr (GArray) marks = get_all_marks (layout);
  guint counted = 0;

  for (guint i = 0; i < marks->len; i++)
    counted += g_array_index (marks, RdTimelineMark, i).count;
  g_assert_cmpuint (counted, ==, n);
  g_assert_cmpuint (marks->len, <, 6 * (4 * 1300 / 14 + 1300 / 50));
}

/* --- lanes and the pointer */

static void
test_lanes (void)
{
  RdTimelineEntry entries[] = {
    fixture_entry (1, 0, "2016-01-11", "2016-01-11", -1), fixture_entry (2, 2, "2016-01-11", "2016-01-11", -1),
    fixture_entry (3, 2, "2016-01-11", "2016-01-11", -1),
  };
  g_autoptr (RdTimelineIndex) index = rd_timeline_index_new (entries, 3, 3);
  RdAxis axis = { D (2016, 1, 1), D (2016, 12, 31), 4.0 };
  RdTimelineMetrics metrics = fixture_metrics (3);
  g_autoptr (RdTimelineLayout) even = rd_timeline_layout_new (index, &axis, &metrics);
  g_autoptr (RdTimelineLayout) tight = NULL;

  metrics.shrink = TRUE;
  tight = rd_timeline_layout_new (index, &axis, &metrics);
  g_assert_cmpfloat (rd_timeline_layout_get_height (even), ==, 3 * (24 + 60 + 18 + 6));
  g_assert_cmpfloat (rd_timeline_layout_get_height (tight), ==, 2 * (24 + 20 + 6) + (24 + 40 + 6));
  g_assert_cmpfloat (rd_timeline_layout_get_lane (even, 2)->y, ==, 216.0);
  g_assert_cmpuint (rd_timeline_layout_get_lane_at (even, 215.0), ==, 1);
  g_assert_cmpuint (rd_timeline_layout_get_lane_at (even, 216.0), ==, 2);
  g_assert_cmpuint (rd_timeline_layout_get_lane_at (even, 324.0), ==, RD_TIMELINE_NOWHERE);
}

static void
test_hit (void)
{
  static const struct { double x, y; guint key; const char *why; } cases[] = {
    { 42, 34, 1, "on the mark" }, { 90, 34, 1, "on its label" }, { 35, 34, 1, "beside it" },
    { 30, 34, 0, "too far" }, { 42, 54, 2, "the row below" }, { 42, 80, 0, "no row" },
    { 170, 34, 3, "a later one" }, { 137, 34, 3, "nearer to the later one" },
  };
  RdTimelineEntry entries[] = {
    fixture_entry (1, 0, "2016-01-11", "2016-01-11", -1), fixture_entry (2, 0, "2016-01-11", "2016-01-11", -1),
    fixture_entry (3, 0, "2016-02-06", "2016-02-06", -1),
  };
  g_autoptr (RdTimelineLayout) layout = make_layout (entries, 3, 1, 4.0, 3);
  g_autoptr (GArray) marks = get_all_marks (layout);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RdTimelineMark *mark = rd_timeline_layout_hit (layout, marks, cases[i].x, cases[i].y, 4.0);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpint (mark != NULL ? rd_timeline_index_get (rd_timeline_layout_get_index (layout), mark->place)->key : 0,
                        ==, cases[i].key);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/timeline-layout/extents", test_extents);
  g_test_add_func ("/core/timeline-layout/rows", test_rows);
  g_test_add_func ("/core/timeline-layout/bar-label", test_bar_label);
  g_test_add_func ("/core/timeline-layout/no-overlap", test_no_overlap);
  g_test_add_func ("/core/timeline-layout/part-of-whole", test_part_of_whole);
  g_test_add_func ("/core/timeline-layout/cluster", test_cluster);
  g_test_add_func ("/core/timeline-layout/many", test_many);
  g_test_add_func ("/core/timeline-layout/lanes", test_lanes);
  g_test_add_func ("/core/timeline-layout/hit", test_hit);
  return g_test_run ();
}
