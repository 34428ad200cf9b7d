/* test-draw-timeline.c — the timeline on the screen, on paper and as text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "draw/rd-draw-timeline.h"

#include <string.h>

#include "core/layout/rd-timeline-layout.h"
#include "draw-fixture.h"
#include "draw/rd-draw-file.h"

static const RdTimelineWords words = {
  .weekdays_short = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
  .born = "Born", .died = "Died", .today = "Today",
  .age_years = "Age %d", .age_months = "%d months", .age_both = "%d y %d m",
  .weights = { "Key", "Significant", "Not weighed", "Routine", "Background" },
  .legend_blurred = "Blurred", .legend_open = "Open", .legend_circa = "About", .legend_uncertain = "Doubtful",
  .legend_cluster = "More", .legend_gap = "Gap", .legend_episode = "Episode",
};

static const RdTimelineLaneLook lanes[] = { { "Police", "3 entries", 0 }, { "School", "1 entry", 1 } };
static const RdTimelineEpisode episodes[] = { { "The move", 16801, 16861 } };   /* 2016-01-01 … 2016-03-01 */

static const char *
get_label (gint64 key, gpointer data)
{
  static const char * const labels[] = { NULL, "Seen at home", "Quarrel & <noise>", "Late for school", "Crowded" };

  return labels[MIN (key, 4)];
}

static RdTimelineEntry
make_entry (gint64 key, guint16 lane, const char *earliest, const char *latest, RdTimelineWeight weight)
{
  return (RdTimelineEntry) {
    .key = key, .lane = lane, .label_length = (guint16) strlen (get_label (key, NULL)), .minutes = -1,
    .earliest = rd_day_parse_iso (earliest), .latest = rd_day_parse_iso (latest),
    .precision = strcmp (earliest, latest) == 0 ? RD_PRECISION_DAY : RD_PRECISION_MONTH, .weight = (guint8) weight,
  };
}

/* @n_more entries on one day beside three apart. */
static void
chart_init (RdTimelineChart *chart, guint n_more)
{
  RdTimelineEntry entries[300];
  guint n = 0;

  entries[n++] = make_entry (1, 0, "2016-01-11", "2016-01-11", RD_WEIGHT_KEY);
  entries[n++] = make_entry (2, 0, "2016-03-01", "2016-03-31", RD_WEIGHT_NONE);
  entries[n++] = make_entry (3, 1, "2016-05-10", "2016-05-10", RD_WEIGHT_NONE);
  for (guint i = 0; i < n_more; i++)
    entries[n++] = make_entry (4 + i, 0, "2016-06-10", "2016-06-10", RD_WEIGHT_NONE);
  *chart = (RdTimelineChart) {
    .title = "Child A · R", .subtitle = "As at today", .index = rd_timeline_index_new (entries, n, 2), .lanes = lanes,
    .episodes = episodes, .n_episodes = 1, .today = draw_fixture_day ("2016-08-01"),
    .born = draw_fixture_day ("2015-01-05"), .died = RD_DAY_NONE,
    .first = draw_fixture_day ("2015-12-01"), .last = draw_fixture_day ("2016-08-15"), .words = &words, .get_label = get_label,
  };
}

/* The text of the chart drawn as one picture. (transfer full) */
static char *
draw_as_text (const RdTimelineChart *chart)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  RdDrawStyle style;
  double width, height;

  rd_draw_style_init_paper (&style, &draw_fixture_words);
  rd_draw_timeline_type.measure (pen, &style, chart, &width, &height);
  rd_draw_timeline_type.sheet (pen, &style, chart, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return rd_pen_get_svg_text (pen);
}

static void
test_text (void)
{
  static const char * const shown[] = {
    "Child A · R", "As at today", "Police", "3 entries", "School", "Seen at home", "Quarrel &amp; &lt;noise&gt;",
    "Late for school", "The move", "14 months", "Today", "Mar 2016", "Key", "Not weighed", "Blurred", "Episode",
  };
  static const char * const hidden[] = { "Significant", "Doubtful", "Gap", "Born", "Died", "%d" };
  RdTimelineChart chart;
  g_autofree char *text = NULL;

  chart_init (&chart, 0);
  text = draw_as_text (&chart);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (strstr (text, shown[i]) == NULL)
      g_error ("“%s” is not drawn", shown[i]);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (strstr (text, hidden[i]) != NULL)
      g_error ("“%s” is drawn", hidden[i]);
  rd_timeline_index_unref (chart.index);
}

/* What has no room is counted. */
static void
test_cluster (void)
{
  RdTimelineChart chart;
  g_autofree char *text = NULL;

  chart_init (&chart, 100);
  text = draw_as_text (&chart);
  g_assert_nonnull (strstr (text, ">+86<"));
  rd_timeline_index_unref (chart.index);
}

static guint
count_pages (const RdTimelineChart *chart, RdPaper paper)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
  RdDrawStyle style;
  double width, height;
  gpointer plan;
  guint n;

  rd_draw_style_init_paper (&style, &draw_fixture_words);
  rd_paper_get_size (paper, &width, &height);
  plan = rd_draw_timeline_type.plan (pen, &style, chart, width, height, &n);
  for (guint i = 0; i < n; i++)
    rd_draw_timeline_type.page (pen, &style, chart, plan, i);
  rd_draw_timeline_type.free_plan (plan);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* As few sheets as show nearly all, and never more than eight beside each other. */
static void
test_pages (void)
{
  RdTimelineChart chart;

  chart_init (&chart, 0);
  g_assert_cmpuint (count_pages (&chart, RD_PAPER_A4), ==, 1);
  rd_timeline_index_unref (chart.index);
  chart_init (&chart, 290);
  g_assert_cmpuint (count_pages (&chart, RD_PAPER_A3), >, 1);
  g_assert_cmpuint (count_pages (&chart, RD_PAPER_A3), <=, 16);
  rd_timeline_index_unref (chart.index);
}

/* Each line of the header from years to hours. */
static void
test_header (void)
{
  static const struct { double day_width; const char *shown[3]; } cases[] = {
    { 0.3, { "2016", "Age 1", "Today" } }, { 1.2, { "Apr–Jun", "2016", "Age 1" } },
    { 5.0, { "Mar 2016", "15 months", "Today" } }, { 80.0, { "Sun 31", "Aug 2016", "18 months" } },
    { 900.0, { "Mon 1 Aug 2016", "06:00", "Today" } }, { 2400.0, { "Mon 1 Aug 2016", "13:00", "18 months" } },
  };
  RdTimelineChart chart;
  RdDrawStyle style;

  chart_init (&chart, 0);
  rd_draw_style_init_screen (&style, &draw_fixture_words, FALSE, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = draw_fixture_surface (&style, 100, 100);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (RdPen) pen = rd_pen_new (cr, TRUE);
      RdAxis axis = { chart.first, chart.last, cases[i].day_width };
      double today = rd_axis_get_middle (&axis, chart.today);
      g_autofree char *text = NULL;

      rd_draw_timeline_header (pen, &style, &chart, &axis, rd_draw_timeline_header_height (&style, &chart),
                               today - 900.0 < 0.0 ? 0.0 : today - 900.0, today + 300.0);
      text = rd_pen_get_svg_text (pen);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].shown); j++)
        if (strstr (text, cases[i].shown[j]) == NULL)
          g_error ("at %g: “%s” is not in %s", cases[i].day_width, cases[i].shown[j], text);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  rd_timeline_index_unref (chart.index);
}

/* The mark that is selected is seen with its label; out of sight it is not. */
static void
test_selected (void)
{
  RdTimelineChart chart;
  RdDrawStyle style;
  cairo_surface_t *surface;
  cairo_t *cr;
  RdPen *pen;
  RdTimelineMetrics metrics;
  RdTimelineLayout *layout;
  RdTimelineMark mark;
  RdAxis axis;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  chart_init (&chart, 0);
  rd_draw_style_init_screen (&style, &draw_fixture_words, TRUE, TRUE);
  surface = draw_fixture_surface (&style, 600, 300);
  cr = cairo_create (surface);
  pen = rd_pen_new (cr, TRUE);
  axis = (RdAxis) { chart.first, chart.last, 2.0 };
  rd_draw_timeline_get_metrics (pen, &style, 2, &metrics);
  layout = rd_timeline_layout_new (chart.index, &axis, &metrics);
  rd_timeline_layout_find_mark (layout, 0, &mark);
  rd_draw_timeline_selected (pen, &style, &chart, layout, &mark, 300.0, 500.0);
  before = rd_pen_get_svg_text (pen);
  g_assert_cmpstr (before, ==, "");
  rd_draw_timeline_selected (pen, &style, &chart, layout, &mark, 0.0, 600.0);
  after = rd_pen_get_svg_text (pen);
  g_assert_nonnull (strstr (after, "Seen at home"));
  g_assert_true (draw_fixture_has_other (surface, (int) mark.x0, (int) mark.y - 6, 12, 12, draw_fixture_rgb (&style.background)));
  rd_timeline_layout_free (layout);
  rd_pen_free (pen);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  rd_timeline_index_unref (chart.index);
}

static void
test_files (void)
{
  static const char * const names[] = { "t.pdf", "t.svg", "t.png" };
  g_autofree char *folder = draw_fixture_folder ();
  RdTimelineChart chart;
  RdDrawStyle style;

  chart_init (&chart, 20);
  rd_draw_style_init_paper (&style, &draw_fixture_words);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RdDrawing drawing = { &rd_draw_timeline_type, &chart, &style, chart.today };
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_true (rd_drawing_to_file (&drawing, path, (RdDrawFileKind) i, RD_PAPER_A4, &error));
      g_assert_no_error (error);
    }
  draw_fixture_remove (folder);
  rd_timeline_index_unref (chart.index);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/timeline/text", test_text);
  g_test_add_func ("/draw/timeline/cluster", test_cluster);
  g_test_add_func ("/draw/timeline/pages", test_pages);
  g_test_add_func ("/draw/timeline/header", test_header);
  g_test_add_func ("/draw/timeline/selected", test_selected);
  g_test_add_func ("/draw/timeline/files", test_files);
  return g_test_run ();
}
