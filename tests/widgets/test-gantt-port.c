/* test-gantt-port.c — which days of a Gantt are seen, and where the parts of a row stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "widgets/rd-gantt-metrics.h"
#include "widgets/rd-gantt-port.h"

#define FIRST 20000
#define N_DAYS 400
#define TODAY (FIRST + 200)

static RdGanttPort
open_port (double page)
{
  RdGanttPort port;

  rd_gantt_port_init (&port);
  port.today = TODAY;
  rd_gantt_port_set_range (&port, FIRST, FIRST + N_DAYS - 1);
  rd_gantt_port_set_page (&port, page);
  return port;
}

/* What must be true after every change. */
static void
assert_sound (const RdGanttPort *port)
{
  g_assert_cmpfloat (rd_axis_get_width (&port->axis), >=, port->page - 0.001);
  g_assert_cmpfloat (port->value, >=, 0);
  g_assert_cmpfloat (port->value, <=, rd_gantt_port_get_upper (port) - port->page + 0.001);
}

static void
test_first_look (void)
{
  RdGanttPort whole = open_port (800);
  RdGanttPort fine;

  g_assert_cmpfloat_with_epsilon (whole.axis.day_width, 2.0, 0.001);   /* one review: all of it */
  g_assert_true (whole.is_fitted);

  rd_gantt_port_init (&fine);
  fine.today = TODAY;
  fine.least = 4;
  rd_gantt_port_set_range (&fine, FIRST, FIRST + N_DAYS - 1);
  rd_gantt_port_set_page (&fine, 800);
  g_assert_cmpfloat (fine.axis.day_width, ==, 4);                      /* a register: around today */
  g_assert_cmpfloat (rd_axis_get_middle (&fine.axis, TODAY), >, fine.value);
  g_assert_cmpfloat (rd_axis_get_middle (&fine.axis, TODAY), <, fine.value + fine.page);
  assert_sound (&fine);
}

static void
test_zoom_keeps_the_day (void)
{
  RdGanttPort port = open_port (800);
  RdDay day = rd_axis_get_day (&port.axis, port.value + 300);

  for (int i = 0; i < 8; i++)
    {
      rd_gantt_port_zoom (&port, 1.25, 300);
      assert_sound (&port);
      g_assert_cmpint (ABS (rd_axis_get_day (&port.axis, port.value + 300) - day), <=, 1);
    }
  g_assert_false (port.is_fitted);
  for (int i = 0; i < 20; i++)
    {
      rd_gantt_port_zoom (&port, 0.8, 300);
      assert_sound (&port);
    }
  g_assert_true (port.is_fitted);   /* no further out than everything */
}

static void
test_range_keeps_the_day (void)
{
  RdGanttPort port = open_port (800);
  RdDay day;

  rd_gantt_port_zoom (&port, 4, 400);
  day = rd_axis_get_day (&port.axis, port.value);
  rd_gantt_port_set_range (&port, FIRST - 100, FIRST + N_DAYS);
  g_assert_cmpint (ABS (rd_axis_get_day (&port.axis, port.value) - day), <=, 1);
  rd_gantt_port_set_range (&port, FIRST + 150, FIRST + 160);   /* less than fills the chart */
  assert_sound (&port);
}

static void
test_width (void)
{
  RdGanttPort port = open_port (800);

  rd_gantt_port_set_page (&port, 1600);
  g_assert_cmpfloat_with_epsilon (port.axis.day_width, 4.0, 0.001);   /* still everything */
  rd_gantt_port_zoom (&port, 2, 0);
  rd_gantt_port_set_page (&port, 900);
  g_assert_cmpfloat_with_epsilon (port.axis.day_width, 8.0, 0.001);   /* chosen: kept */
  assert_sound (&port);
}

static void
test_reveal (void)
{
  RdGanttPort port = open_port (800);
  double value;

  rd_gantt_port_zoom (&port, 8, 0);
  value = port.value;
  rd_gantt_port_reveal (&port, rd_axis_get_day (&port.axis, value + 400));
  g_assert_cmpfloat (port.value, ==, value);                   /* in sight: nothing moves */
  rd_gantt_port_reveal (&port, FIRST + N_DAYS - 2);
  g_assert_cmpfloat (port.value, >, value);
  assert_sound (&port);
}

static void
assert_within (double x, double width, double from, double extent)
{
  g_assert_cmpfloat (x, >=, from - 0.001);
  g_assert_cmpfloat (x + width, <=, from + extent + 0.001);
}

/* More days at the ends move nothing that is seen, even where all was seen. */
static void
test_extend (void)
{
  RdGanttPort port;
  RdAxis before;

  rd_gantt_port_init (&port);
  rd_gantt_port_set_range (&port, 100, 299);
  rd_gantt_port_set_page (&port, 400);
  rd_gantt_port_fit (&port);
  before = port.axis;
  rd_gantt_port_extend (&port, 30, 0);
  g_assert_cmpint (port.axis.first, ==, 70);
  g_assert_cmpint (port.axis.last, ==, 299);
  g_assert_cmpfloat (port.axis.day_width, ==, before.day_width);
  g_assert_cmpfloat_with_epsilon (port.value, 30 * before.day_width, 1e-9);
  rd_gantt_port_extend (&port, 0, 10);
  g_assert_cmpfloat_with_epsilon (port.value, 30 * before.day_width, 1e-9);
  g_assert_cmpfloat_with_epsilon (rd_gantt_port_get_upper (&port), 240 * before.day_width, 1e-9);
  /* Back to what there is, and all of it. */
  rd_gantt_port_set_range (&port, 100, 299);
  g_assert_cmpfloat (port.axis.day_width, ==, before.day_width);
  g_assert_cmpfloat (port.value, ==, 0);
}

/* Every part lies in the label column, and the columns fill the row, at any size and in both directions. */
static void
test_metrics (void)
{
  static const int widths[] = { 240, 360, 500, 640, 900, 1280, 3840 };
  static const double lines[] = { 12, 17, 34, 51 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (lines); j++)
      for (int rtl = 0; rtl < 2; rtl++)
        {
          RdGanttSpace space = { widths[i], lines[j], lines[j] * 7, rtl };
          RdGanttMetrics m;

          rd_gantt_metrics_init (&m, &space);
          g_assert_cmpfloat_with_epsilon (m.label_width + m.chart_width, widths[i], 0.001);
          g_assert_cmpfloat_with_epsilon (rtl ? m.label_x : m.chart_x, rtl ? m.chart_width : m.label_width, 0.001);
          assert_within (m.mark_x, m.mark_size, m.label_x, MAX (m.label_width, m.mark_size * 3));
          if (m.detail_width > 1)
            {
              assert_within (m.name_x, m.name_width, m.label_x, m.label_width);
              assert_within (m.detail_x, m.detail_width, m.label_x, m.label_width);
              assert_within (m.due_x, m.due_width, m.label_x, m.label_width);
            }
          /* The name, the date where it has no column, and how it stands, the last over two lines. */
          g_assert_cmpint (m.lines, >=, m.name_lines + m.due_alone + (m.due_width > 0 ? 1 : 2));
          g_assert_cmpfloat (m.row_height, >=, lines[j] * m.lines);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gantt-port/first-look", test_first_look);
  g_test_add_func ("/gantt-port/zoom", test_zoom_keeps_the_day);
  g_test_add_func ("/gantt-port/range", test_range_keeps_the_day);
  g_test_add_func ("/gantt-port/width", test_width);
  g_test_add_func ("/gantt-port/extend", test_extend);
  g_test_add_func ("/gantt-port/reveal", test_reveal);
  g_test_add_func ("/gantt-metrics/parts", test_metrics);
  return g_test_run ();
}
