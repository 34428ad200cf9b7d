/* test-timeline-pages.c — sheets of paper, bands and the scale of ages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-age-scale.h"
#include "core/layout/rd-timeline-bands.h"
#include "core/layout/rd-timeline-pages.h"
#include "timeline-fixture.h"

/* --- pages */

static RdTimelineLayout *
make_layout (const RdTimelinePages *pages, guint n_lanes)
{
  g_autoptr (RdTimelineIndex) index = rd_timeline_index_new (NULL, 0, n_lanes);
  RdTimelineMetrics metrics = fixture_metrics (3);

  return rd_timeline_layout_new (index, &pages->axis, &metrics);
}

static void
test_pages (void)
{
  /* A lane is 108 high. */
  static const struct { int days; guint across, lanes; double height; guint pages_across, pages_down, last_lanes; } cases[] = {
    { 100, 1, 3, 400, 1, 1, 3 }, { 100, 3, 3, 330, 3, 1, 3 }, { 100, 3, 3, 323, 3, 2, 1 },
    { 100, 2, 7, 220, 2, 4, 1 }, { 2, 6, 1, 400, 2, 1, 1 }, { 100, 1, 5, 10, 1, 5, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdTimelinePages pages;
      RdTimelinePage page;
      g_autoptr (RdTimelineLayout) layout = NULL;

      rd_timeline_pages_plan_across (&pages, D (2016, 1, 1), D (2016, 1, 1) + cases[i].days - 1, cases[i].across,
                                     700.0, cases[i].height);
      layout = make_layout (&pages, cases[i].lanes);
      rd_timeline_pages_plan_down (&pages, layout);
      g_assert_cmpuint (pages.pages_across, ==, cases[i].pages_across);
      g_assert_cmpuint (pages.pages_down, ==, cases[i].pages_down);

      rd_timeline_pages_get (&pages, layout, rd_timeline_pages_count (&pages) - 1, &page);
      g_assert_cmpint (page.axis.last, ==, pages.axis.last);
      g_assert_cmpuint (page.first_lane + page.n_lanes, ==, cases[i].lanes);
      g_assert_cmpuint (page.n_lanes, ==, cases[i].last_lanes);
      g_assert_cmpfloat (rd_axis_get_width (&page.axis), <=, 700.0 + 1e-6);
      g_assert_cmpfloat_with_epsilon (page.x, rd_axis_get_x (&pages.axis, page.axis.first), 1e-9);
    }
}

/* Pages of which nothing is told are left out, beside and below; where nothing is told at all, none is. */
static void
test_told (void)
{
  static const struct { const char *why, *days[3]; guint lanes[3]; const char *told; } cases[] = {
    { "first and last year", { "2010-02-01", "2019-06-01", NULL }, { 0, 0, 0 }, "0 9 " },
    { "another lane on a page below", { "2010-02-01", "2015-06-01", "2015-07-01" }, { 0, 0, 3 }, "0 5 15 " },
    { "nothing", { NULL, NULL, NULL }, { 0, 0, 0 }, "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdTimelineEntry entries[3] = { 0 };
      RdTimelineMetrics metrics = fixture_metrics (3);
      g_autoptr (RdTimelineIndex) index = NULL;
      g_autoptr (RdTimelineLayout) layout = NULL;
      g_autoptr (GArray) told = NULL;
      g_autoptr (GString) printed = g_string_new (NULL);
      RdTimelinePages pages;
      guint n = 0;

      for (; n < 3 && cases[i].days[n] != NULL; n++)
        {
          RdDay day = rd_day_parse_iso (cases[i].days[n]);

          entries[n] = (RdTimelineEntry) { .key = n + 1, .lane = (guint16) cases[i].lanes[n], .earliest = day, .latest = day, .minutes = -1 };
        }
      index = rd_timeline_index_new (entries, n, 4);
      rd_timeline_pages_plan_across (&pages, D (2010, 1, 1), D (2019, 12, 31), 10, 700.0, 220.0);
      layout = rd_timeline_layout_new (index, &pages.axis, &metrics);
      rd_timeline_pages_plan_down (&pages, layout);
      told = rd_timeline_pages_list_told (&pages, layout);
      for (guint j = 0; j < told->len; j++)
        g_string_append_printf (printed, "%u ", g_array_index (told, guint, j));
      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (printed->str, ==, cases[i].told);
    }
}

/* A lane of as many rows as that goes on the page, and with one more does not. */
static void
test_page_rows (void)
{
  RdTimelineMetrics metrics = fixture_metrics (3);
  RdTimelinePages pages = { .height = 24 + 18 + 6 + 5 * 20 };

  g_assert_cmpuint (rd_timeline_pages_get_rows (&pages, &metrics), ==, 5);
  pages.height -= 1.0;
  g_assert_cmpuint (rd_timeline_pages_get_rows (&pages, &metrics), ==, 4);
  pages.height = 0.0;
  g_assert_cmpuint (rd_timeline_pages_get_rows (&pages, &metrics), ==, 1);
}

/* --- bands */

static void
test_bands (void)
{
  RdAxis axis = { D (2016, 1, 1), D (2016, 12, 31), 1.0 };
  RdTimelineBand bands[] = {
    { .first = D (2016, 1, 11), .last = D (2016, 1, 20), .label_width = 60 },
    { .first = D (2016, 2, 10), .last = D (2016, 3, 1), .label_width = 10 },
    { .first = D (2016, 4, 10), .last = D (2016, 5, 1), .label_width = 10 },
    { .first = RD_DAY_NONE, .last = D (2016, 1, 2), .label_width = 0 },
    { .first = D (2016, 12, 1), .last = RD_DAY_NONE, .label_width = 0 },
  };
  static const guint rows[] = { 0, 1, 0, 0, 0 };

  g_assert_cmpuint (rd_timeline_bands_arrange (bands, G_N_ELEMENTS (bands), &axis, 4.0), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    g_assert_cmpuint (bands[i].row, ==, rows[i]);
  g_assert_cmpfloat (bands[0].x0, ==, 10.0);
  g_assert_cmpfloat (bands[0].x1, ==, 20.0);
  g_assert_cmpfloat (bands[3].x0, ==, 0.0);
  g_assert_cmpfloat (bands[4].x1, ==, 366.0);
  g_assert_cmpuint (rd_timeline_bands_arrange (NULL, 0, &axis, 4.0), ==, 0);
}

/* --- ages */

static char *
print_ages (const GArray *ticks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RdAgeTick *tick = &g_array_index (ticks, RdAgeTick, i);

      g_string_append_printf (text, "%d:%g…%g ", tick->months, tick->x0, tick->x1);
    }
  return g_string_free (text, FALSE);
}

static void
test_ages (void)
{
  static const struct { const char *first, *last; double day_width; const char *born, *ages, *why; } cases[] = {
    { "2016-01-01", "2016-03-31", 1, "2015-01-15", "0:0…14 12:14…91 ", "years, begun before the axis" },
    { "2016-01-01", "2016-03-31", 2, "2015-01-15", "11:0…28 12:28…90 13:90…148 14:148…182 ", "months" },
    { "2016-01-01", "2016-12-31", 1, "2016-02-29", "0:59…366 ", "from birth" },
    { "2016-01-01", "2018-12-31", 1, "2016-02-29", "0:59…424 12:424…789 24:789…1096 ", "29 February" },
    { "2000-01-01", "2018-12-31", 0.1, "2001-01-01", "0:36.6…219.2 60:219.2…401.8 120:401.8…584.4 180:584.4…694 ", "five years" },
    { "2016-01-01", "2016-12-31", 1, "2017-01-01", "", "not born" },
    { "2016-01-01", "2016-12-31", 1, "2016-12-31", "0:365…366 ", "born on the last day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { rd_day_parse_iso (cases[i].first), rd_day_parse_iso (cases[i].last), cases[i].day_width };
      g_autoptr (GArray) ticks = rd_age_scale_get_ticks (&axis, rd_day_parse_iso (cases[i].born), 50.0);
      g_autofree char *printed = print_ages (ticks);

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (printed, ==, cases[i].ages);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/timeline-pages/pages", test_pages);
  g_test_add_func ("/core/timeline-pages/told", test_told);
  g_test_add_func ("/core/timeline-pages/rows", test_page_rows);
  g_test_add_func ("/core/timeline-pages/bands", test_bands);
  g_test_add_func ("/core/timeline-pages/ages", test_ages);
  return g_test_run ();
}
