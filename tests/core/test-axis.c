/* test-axis.c — positions, scales and ticks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-axis.h"

#include <math.h>

static RdDay
day (const char *iso)
{
  RdDay parsed = rd_day_parse_iso (iso);

  g_assert_cmpint (parsed, !=, RD_DAY_NONE);
  return parsed;
}

static void
assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-6);
}

/* --- positions */

static void
test_positions (void)
{
  RdAxis axis = { day ("2026-01-01"), day ("2026-12-31"), 4.0 };

  assert_near (rd_axis_get_width (&axis), 365 * 4.0);
  assert_near (rd_axis_get_x (&axis, day ("2026-01-01")), 0.0);
  assert_near (rd_axis_get_x (&axis, day ("2026-01-11")), 40.0);
  assert_near (rd_axis_get_middle (&axis, day ("2026-01-01")), 2.0);
  /* Days before the axis have positions too: a bar may begin there. */
  assert_near (rd_axis_get_x (&axis, day ("2025-12-31")), -4.0);
}

static void
test_days (void)
{
  static const struct { double x; const char *day; const char *why; } cases[] = {
    { 0.0, "2026-01-01", "the beginning" },
    { 3.999, "2026-01-01", "the end of the first day still belongs to it" },
    { 4.0, "2026-01-02", "a day begins at its position" },
    { -1e9, "2026-01-01", "left of the axis: its first day" },
    { 1459.0, "2026-12-31", "within the last day" },
    { 1e12, "2026-12-31", "far right of the axis: its last day" },
    { NAN, "2026-01-01", "no number at all" },
  };
  RdAxis axis = { day ("2026-01-01"), day ("2026-12-31"), 4.0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = rd_day_to_iso (rd_axis_get_day (&axis, cases[i].x));

      g_test_message ("%s", cases[i].why);
      g_assert_cmpstr (found, ==, cases[i].day);
    }
}

static void
test_round_trip (void)
{
  static const double widths[] = { RD_AXIS_MIN_DAY_WIDTH, 0.33, 1.0, 7.1, RD_AXIS_MAX_DAY_WIDTH };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      RdAxis axis = { RD_DAY_FIRST, RD_DAY_LAST, widths[i] };

      for (gint64 d = RD_DAY_FIRST; d <= RD_DAY_LAST; d += 997)
        g_assert_cmpint (rd_axis_get_day (&axis, rd_axis_get_middle (&axis, (RdDay) d)), ==, d);
    }
}

/* --- scales */

static void
test_fit (void)
{
  RdAxis axis = rd_axis_fit (day ("2026-01-01"), day ("2026-01-10"), 500.0);

  assert_near (axis.day_width, 50.0);
  assert_near (rd_axis_get_width (&axis), 500.0);

  /* One day, and a window that has no width yet. */
  axis = rd_axis_fit (day ("2026-01-01"), day ("2026-01-01"), 500.0);
  assert_near (axis.day_width, 500.0);
  axis = rd_axis_fit (day ("2026-01-01"), day ("2026-01-10"), 0.0);
  g_assert_cmpfloat (axis.day_width, >, 0.0);
}

static void
test_zoom (void)
{
  static const struct { double width, factor, zoomed; const char *why; } cases[] = {
    { 4.0, 2.0, 8.0, "twice as wide" },
    { 4.0, 0.5, 2.0, "half as wide" },
    { 40.0, 2.0, RD_AXIS_MAX_DAY_WIDTH, "no wider than the widest" },
    { 0.06, 0.5, RD_AXIS_MIN_DAY_WIDTH, "no narrower than the narrowest" },
    { 0.01, 0.5, 0.01, "fitted narrower than that: zooming out must not zoom in" },
    { 100.0, 2.0, 100.0, "fitted wider than that: zooming in must not zoom out" },
    { 0.01, 2.0, 0.02, "fitted narrower than that: zooming in goes on from there" },
    { 4.0, 0.0, 4.0, "nonsense changes nothing" },
    { 4.0, -3.0, 4.0, "nonsense changes nothing" },
    { 4.0, NAN, 4.0, "nonsense changes nothing" },
    { 4.0, INFINITY, 4.0, "nonsense changes nothing" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { 0, 1000, cases[i].width };
      double shift = -1.0;
      RdAxis zoomed = rd_axis_zoom (&axis, cases[i].factor, 300.0, &shift);

      g_test_message ("%s", cases[i].why);
      assert_near (zoomed.day_width, cases[i].zoomed);
      /* What was at 300 is now at 300 + shift. */
      assert_near ((300.0 + shift) / zoomed.day_width, 300.0 / axis.day_width);
      g_assert_cmpint (zoomed.first, ==, axis.first);
      g_assert_cmpint (zoomed.last, ==, axis.last);
    }
}

/* --- ticks */

static void
test_tick_units (void)
{
  static const struct { double width; RdTickUnit coarse, fine; const char *why; const char *last; } cases[] = {
    { 40.0, RD_TICK_MONTH, RD_TICK_DAY, "days wide enough for their numbers" },
    { 12.0, RD_TICK_MONTH, RD_TICK_DAY, "a day with a third of a label's width, just" },
    { 11.9, RD_TICK_MONTH, RD_TICK_WEEK, "a day too narrow for its number" },
    { 2.6, RD_TICK_MONTH, RD_TICK_WEEK, "a week with half a label's width, just" },
    { 2.5, RD_TICK_YEAR, RD_TICK_MONTH, "a week too narrow" },
    { 1.3, RD_TICK_YEAR, RD_TICK_MONTH, "February with a label's width, just" },
    { 1.2, RD_TICK_YEAR, RD_TICK_QUARTER, "months too narrow" },
    { 0.21, RD_TICK_YEAR, RD_TICK_QUARTER, "a quarter with half a label's width, just", "2036-03-10" },
    { 0.19, RD_TICK_DECADE, RD_TICK_YEAR, "quarters too narrow", "2036-03-10" },
    { 0.19, RD_TICK_YEAR, RD_TICK_QUARTER, "fourteen months in little room: no decade", "2027-05-10" },
    { 0.01, RD_TICK_YEAR, RD_TICK_QUARTER, "three years in no room at all", "2029-03-09" },
    { 0.19, RD_TICK_DECADE, RD_TICK_YEAR, "some days more than three years", "2029-03-20" },
    { 0.09, RD_TICK_CENTURY, RD_TICK_DECADE, "years too narrow", "2036-03-10" },
    { 0.001, RD_TICK_CENTURY, RD_TICK_DECADE, "nothing coarser than that", "2036-03-10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { day ("2026-03-10"), day (cases[i].last != NULL ? cases[i].last : "2027-03-10"), cases[i].width };
      g_autoptr (GArray) coarse = NULL;
      g_autoptr (GArray) fine = NULL;

      g_test_message ("%s", cases[i].why);
      rd_axis_get_ticks (&axis, 36.0, &coarse, &fine);
      g_assert_cmpint (g_array_index (coarse, RdTick, 0).unit, ==, cases[i].coarse);
      g_assert_cmpint (g_array_index (fine, RdTick, 0).unit, ==, cases[i].fine);
    }
}

/* "2026-01-01 0…40; …" */
static char *
print_ticks (const GArray *ticks)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const RdTick *tick = &g_array_index (ticks, RdTick, i);
      g_autofree char *first = rd_day_to_iso (tick->first);

      g_string_append_printf (text, "%s%s %g…%g", i > 0 ? "; " : "", first, tick->x0, tick->x1);
    }
  return g_string_free (text, FALSE);
}

static void
test_tick_places (void)
{
  static const struct { const char *first, *last; double width; const char *coarse, *fine, *why; } cases[] = {
    { "2026-11-26", "2026-11-29", 20.0, "2026-11-01 0…80",
      "2026-11-26 0…20; 2026-11-27 20…40; 2026-11-28 40…60; 2026-11-29 60…80",
      "the month began before the axis" },
    { "2026-11-26", "2026-12-08", 10.0, "2026-11-01 0…50; 2026-12-01 50…130",
      "2026-11-23 0…40; 2026-11-30 40…110; 2026-12-07 110…130",
      "weeks begin on Mondays, also before the axis, and run across months" },
    { "2024-02-01", "2024-03-31", 2.0, "2024-01-01 0…120", "2024-02-01 0…58; 2024-03-01 58…120",
      "a leap February" },
    { "2026-12-15", "2027-04-01", 1.0, "2026-01-01 0…17; 2027-01-01 17…108",
      "2026-10-01 0…17; 2027-01-01 17…107; 2027-04-01 107…108",
      "quarters begin in January, April, July, October" },
    { "2019-12-31", "2024-01-01", 0.125, "2010-01-01 0…0.125; 2020-01-01 0.125…182.875",
      "2019-01-01 0…0.125; 2020-01-01 0.125…45.875; 2021-01-01 45.875…91.5; 2022-01-01 91.5…137.125; "
      "2023-01-01 137.125…182.75; 2024-01-01 182.75…182.875",
      "decades begin with a nought" },
    { "1583-01-01", "1583-01-03", 20.0, "1583-01-01 0…60",
      "1583-01-01 0…20; 1583-01-02 20…40; 1583-01-03 40…60", "the first days that there are" },
    { "1583-01-01", "1583-01-03", 10.0, "1583-01-01 0…30", "1583-01-01 0…20; 1583-01-03 20…30",
      "the first week is a short one" },
    { "9999-12-30", "9999-12-31", 20.0, "9999-12-01 0…40", "9999-12-30 0…20; 9999-12-31 20…40",
      "the last days that there are" },
    { "9999-12-31", "9999-12-31", 0.0625, "9999-01-01 0…0.0625", "9999-10-01 0…0.0625",
      "the last quarter and year: so few say more than decades would" },
    { "9980-01-01", "9999-12-31", 0.0625, "9900-01-01 0…456.562", "9980-01-01 0…228.312; 9990-01-01 228.312…456.562",
      "the last decades and century" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { day (cases[i].first), day (cases[i].last), cases[i].width };
      g_autoptr (GArray) coarse = NULL;
      g_autoptr (GArray) fine = NULL;
      g_autofree char *coarse_text = NULL;
      g_autofree char *fine_text = NULL;

      g_test_message ("%s", cases[i].why);
      rd_axis_get_ticks (&axis, 36.0, &coarse, &fine);
      coarse_text = print_ticks (coarse);
      fine_text = print_ticks (fine);
      g_assert_cmpstr (coarse_text, ==, cases[i].coarse);
      g_assert_cmpstr (fine_text, ==, cases[i].fine);
    }
}

/* At every scale the ticks of both lines follow each other without a gap. */
static void
test_ticks_cover (void)
{
  for (double width = 0.02; width < 70.0; width *= 1.37)
    {
      RdAxis axis = { day ("1999-05-17"), day ("2031-08-02"), width };
      GArray *lines[2];

      rd_axis_get_ticks (&axis, 50.0, &lines[0], &lines[1]);
      for (guint n = 0; n < 2; n++)
        {
          double x = 0.0;

          for (guint i = 0; i < lines[n]->len; i++)
            {
              const RdTick *tick = &g_array_index (lines[n], RdTick, i);

              assert_near (tick->x0, x);
              g_assert_cmpfloat (tick->x1, >, tick->x0);
              x = tick->x1;
            }
          assert_near (x, rd_axis_get_width (&axis));
          g_array_unref (lines[n]);
        }
    }
}

/* --- hours */

static void
test_hours (void)
{
  static const struct { double width; RdTickUnit coarse, fine; guint n_fine; } cases[] = {
    { 1440.0, RD_TICK_DAY, RD_TICK_HOUR, 48 }, { 864.0, RD_TICK_DAY, RD_TICK_HOUR, 48 },
    { 863.0, RD_TICK_DAY, RD_TICK_SIX_HOURS, 8 }, { 144.0, RD_TICK_DAY, RD_TICK_SIX_HOURS, 8 },
    { 143.0, RD_TICK_MONTH, RD_TICK_DAY, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RdAxis axis = { day ("2026-03-10"), day ("2026-03-11"), cases[i].width };
      g_autoptr (GArray) coarse = NULL;
      g_autoptr (GArray) fine = NULL;
      const RdTick *last;

      rd_axis_get_hourly_ticks (&axis, 36.0, &coarse, &fine);
      g_assert_cmpint (g_array_index (coarse, RdTick, 0).unit, ==, cases[i].coarse);
      g_assert_cmpint (g_array_index (fine, RdTick, 0).unit, ==, cases[i].fine);
      g_assert_cmpuint (fine->len, ==, cases[i].n_fine);
      last = &g_array_index (fine, RdTick, fine->len - 1);
      assert_near (last->x1, rd_axis_get_width (&axis));
      g_assert_cmpint (last->hour, ==, cases[i].fine == RD_TICK_HOUR ? 23 : cases[i].fine == RD_TICK_SIX_HOURS ? 18 : 0);
    }
}

/* Parts of a day have positions, and positions parts of days; how wide a day may be is the caller's to say. */
static void
test_fractions (void)
{
  RdAxis axis = { day ("2026-01-01"), day ("2026-12-31"), 48.0 }, zoomed;
  double shift;

  assert_near (rd_axis_get_x_at (&axis, day ("2026-01-02") + 0.5), 72.0);
  assert_near (rd_axis_get_day_at (&axis, 72.0), day ("2026-01-02") + 0.5);
  assert_near (rd_axis_get_day_at (&axis, -24.0), day ("2026-01-01") - 0.5);
  zoomed = rd_axis_zoom_within (&axis, 100.0, 48.0, RD_AXIS_MAX_HOURLY_DAY_WIDTH, &shift);
  assert_near (zoomed.day_width, RD_AXIS_MAX_HOURLY_DAY_WIDTH);
  assert_near (shift, RD_AXIS_MAX_HOURLY_DAY_WIDTH - 48.0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/axis/positions", test_positions);
  g_test_add_func ("/core/axis/days", test_days);
  g_test_add_func ("/core/axis/round-trip", test_round_trip);
  g_test_add_func ("/core/axis/fit", test_fit);
  g_test_add_func ("/core/axis/zoom", test_zoom);
  g_test_add_func ("/core/axis/tick-units", test_tick_units);
  g_test_add_func ("/core/axis/tick-places", test_tick_places);
  g_test_add_func ("/core/axis/ticks-cover", test_ticks_cover);
  g_test_add_func ("/core/axis/hours", test_hours);
  g_test_add_func ("/core/axis/fractions", test_fractions);
  return g_test_run ();
}
