/* test-gantt-drag.c — dragging planned dates and the axis, by coordinates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart-fixture.h"

/* Where @day stands in @item's row, in the view's coordinates. */
static graphene_point_t
find_point (Chart *self, RdDeadlineItem *item, RdDay day)
{
  RdGanttScene *scene = self->view->scene;
  RdGanttLine *line = chart_find_line (self, item);
  double x = rd_gantt_scene_get_metrics (scene)->chart_x
             + rd_gantt_scene_to_chart (scene, rd_axis_get_middle (rd_gantt_scene_get_axis (scene), day));
  graphene_point_t point;

  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (line), GTK_WIDGET (self->view),
                                           &GRAPHENE_POINT_INIT ((float) x, gtk_widget_get_height (GTK_WIDGET (line)) / 2.0f), &point));
  return point;
}

static RdDay
get_planned (Chart *self)
{
  RdReviewItem *review = rd_register_find_review (self->page.reg, "SCR/2026/02");

  return rd_milestone_item_get_state (rd_review_item_find_milestone (review, "completed"))->planned;
}

static double
get_day_width (Chart *self)
{
  return rd_gantt_scene_get_axis (self->view->scene)->day_width;
}

static double
get_value (Chart *self)
{
  return gtk_adjustment_get_value (rd_gantt_scene_get_adjustment (self->view->scene));
}

static RdDeadlineItem *
press_planned (Chart *self)
{
  RdDeadlineItem *item = chart_find_item (self, "SCR/2026/02", "complete");
  graphene_point_t point = find_point (self, item, get_planned (self));

  rd_gantt_drag_begin (self->view->drag, point.x, point.y);
  return item;
}

/* A planned date is shown elsewhere while it is dragged, and planned where it is let go. */
static void
test_planned_date (Chart *self, gconstpointer data)
{
  RdDay planned = get_planned (self);
  int days = (int) ceil (40 / get_day_width (self));
  RdDeadlineItem *item = press_planned (self);

  g_assert_false (rd_gantt_drag_is_active (self->view->drag));   /* not yet moved */
  rd_gantt_drag_update (self->view->drag, -days * get_day_width (self), 0);
  g_assert_true (rd_gantt_drag_is_active (self->view->drag));
  g_assert_cmpint (rd_gantt_scene_get_ghost (self->view->scene, item), ==, planned - days);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->view->preview)));
  g_assert_cmpint (get_planned (self), ==, planned);

  rd_gantt_drag_end (self->view->drag);
  page_settle ();
  g_assert_cmpint (get_planned (self), ==, planned - days);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->view->preview)));
  g_assert_true (g_str_has_prefix (self->asked.asked->str, "toast-undo 'Planned for"));
  g_assert_true (rd_register_undo (self->page.reg, NULL));
  g_assert_cmpint (get_planned (self), ==, planned);
}

/* What is given up, or put back where it was, changes nothing. */
static void
test_given_up (Chart *self, gconstpointer data)
{
  RdDay planned = get_planned (self);
  RdDeadlineItem *item = press_planned (self);

  rd_gantt_drag_update (self->view->drag, 60, 0);
  g_assert_true (_rd_gantt_view_handle_key (self->view, GDK_KEY_Escape, 0));
  g_assert_cmpint (rd_gantt_scene_get_ghost (self->view->scene, item), ==, RD_DAY_NONE);
  rd_gantt_drag_end (self->view->drag);
  g_assert_cmpint (get_planned (self), ==, planned);

  press_planned (self);
  rd_gantt_drag_update (self->view->drag, 60, 0);
  rd_gantt_drag_update (self->view->drag, 0, 0);
  rd_gantt_drag_end (self->view->drag);
  g_assert_cmpint (get_planned (self), ==, planned);
  assert_asked (&self->asked, "");
}

/* A due date is not to be moved: the axis goes along instead. */
static void
test_axis (Chart *self, gconstpointer data)
{
  RdDeadlineItem *item = chart_find_item (self, "SCR/2026/02", "complete");
  RdDay planned = get_planned (self), due = rd_deadline_item_get_deadline (item)->due;
  graphene_point_t point;
  double before;

  for (int i = 0; i < 6; i++)
    rd_gantt_view_zoom_in (self->view);
  rd_gantt_scene_scroll_to (self->view->scene, due, 0.5);
  before = get_value (self);
  point = find_point (self, item, due);
  rd_gantt_drag_begin (self->view->drag, point.x, point.y);
  rd_gantt_drag_update (self->view->drag, 50, 3);
  g_assert_false (rd_gantt_drag_is_active (self->view->drag));
  g_assert_cmpfloat_with_epsilon (get_value (self), before - 50, 0.5);
  rd_gantt_drag_end (self->view->drag);
  g_assert_cmpint (get_planned (self), ==, planned);
  g_assert_cmpint (rd_deadline_item_get_deadline (chart_find_item (self, "SCR/2026/02", "complete"))->due, ==, due);
}

/* Pressed on the names, or moved up and down, it is not for the chart. */
static void
test_elsewhere (Chart *self, gconstpointer data)
{
  graphene_point_t point = find_point (self, chart_find_item (self, "SCR/2026/02", "decide"), PAGE_TODAY);
  double before = get_value (self);

  rd_gantt_drag_begin (self->view->drag, 5, point.y);
  rd_gantt_drag_update (self->view->drag, 300, 0);
  g_assert_false (rd_gantt_drag_is_active (self->view->drag));
  rd_gantt_drag_end (self->view->drag);
  rd_gantt_drag_begin (self->view->drag, point.x, point.y);
  rd_gantt_drag_update (self->view->drag, 2, 90);
  rd_gantt_drag_end (self->view->drag);
  g_assert_cmpfloat (get_value (self), ==, before);
  assert_asked (&self->asked, "");
}

typedef struct
{
  Chart *chart;
  double value;
} Waiting;

static gboolean
has_gone_on (gpointer data)
{
  Waiting *waiting = data;

  return get_value (waiting->chart) > waiting->value;
}

/* Held at the edge, a date goes on with the axis, and stays once the pointer has left it. */
static void
test_edge (Chart *self, gconstpointer data)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->view->scene);
  RdDay planned = get_planned (self);
  Waiting waiting = { .chart = self };
  RdDeadlineItem *item;
  graphene_point_t point;
  RdDay ghost;

  for (int i = 0; i < 8; i++)
    rd_gantt_view_zoom_in (self->view);
  rd_gantt_scene_scroll_to (self->view->scene, planned, 0.5);
  page_settle ();
  item = chart_find_item (self, "SCR/2026/02", "complete");
  point = find_point (self, item, planned);
  waiting.value = get_value (self);
  press_planned (self);
  rd_gantt_drag_update (self->view->drag, metrics->chart_x + metrics->chart_width - 2 - point.x, 0);
  ghost = rd_gantt_scene_get_ghost (self->view->scene, item);
  page_wait (has_gone_on, &waiting);
  waiting.value = get_value (self) + 5 * get_day_width (self);
  page_wait (has_gone_on, &waiting);
  g_assert_cmpint (rd_gantt_scene_get_ghost (self->view->scene, item), >, ghost);

  rd_gantt_drag_update (self->view->drag, 30, 0);
  waiting.value = get_value (self);
  for (int i = 0; i < 2; i++)
    chart_wait_for_frame (GTK_WIDGET (self->view));
  g_assert_cmpfloat (get_value (self), ==, waiting.value);
  ghost = rd_gantt_scene_get_ghost (self->view->scene, item);
  rd_gantt_drag_end (self->view->drag);
  g_assert_cmpint (get_planned (self), ==, ghost);
}

/* At the end of the chart more days come, so that a date may become the last of all. */
static void
test_beyond (Chart *self, gconstpointer data)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->view->scene);
  const RdAxis *axis = rd_gantt_scene_get_axis (self->view->scene);
  RdDay last = axis->last;
  double day_width = axis->day_width;
  Waiting waiting = { .chart = self, .value = 20 * day_width };
  RdDeadlineItem *item = press_planned (self);

  rd_gantt_drag_update (self->view->drag, metrics->chart_width, 0);
  page_wait (has_gone_on, &waiting);
  g_assert_cmpint (axis->last, >, last);
  g_assert_cmpfloat (axis->day_width, ==, day_width);   /* the day under the pointer stays there */
  g_assert_cmpint (rd_gantt_scene_get_ghost (self->view->scene, item), >, last);
  rd_gantt_drag_cancel (self->view->drag);
  g_assert_cmpint (axis->last, ==, last);

  press_planned (self);
  rd_gantt_drag_update (self->view->drag, metrics->chart_width, 0);
  page_wait (has_gone_on, &waiting);
  rd_gantt_drag_end (self->view->drag);
  page_settle ();
  g_assert_cmpint (get_planned (self), >, last);
  g_assert_cmpint (axis->last, >, get_planned (self));
}

/* The view may go while a date is held at its edge. */
static void
test_closed_meanwhile (Chart *self, gconstpointer data)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->view->scene);

  press_planned (self);
  rd_gantt_drag_update (self->view->drag, metrics->chart_width, 0);
  g_assert_true (rd_gantt_drag_is_active (self->view->drag));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function) g_test_add ("/gantt-drag/" path, Chart, "SCR/2026/02", chart_set_up, function, chart_tear_down)
  ADD ("planned-date", test_planned_date);
  ADD ("given-up", test_given_up);
  ADD ("axis", test_axis);
  ADD ("elsewhere", test_elsewhere);
  ADD ("edge", test_edge);
  ADD ("beyond", test_beyond);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
