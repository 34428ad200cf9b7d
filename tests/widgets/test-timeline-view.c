/* test-timeline-view.c — the timeline by pointer, keyboard and screen reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "../views/page-fixture.h"
#include "widgets/rd-timeline-view-private.h"

/* --- a source of a few entries in three lanes */

#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

struct _TestSource
{
  GObject             parent_instance;
  RdTimelineChart     chart;
  RdTimelineLaneLook  lanes[3];
  guint               n_described;
};

static const char *
get_label (gint64 key, gpointer data)
{
  return "What happened";
}

static const RdTimelineChart *
test_source_get_chart (RdTimelineSource *source)
{
  return &TEST_SOURCE (source)->chart;
}

static char *
test_source_describe (RdTimelineSource *source, gint64 key)
{
  TEST_SOURCE (source)->n_described++;
  return g_strdup_printf ("Entry %" G_GINT64_FORMAT ", Police", key);
}

static void
test_source_iface_init (RdTimelineSourceInterface *iface)
{
  iface->get_chart = test_source_get_chart;
  iface->describe = test_source_describe;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource, test_source, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_TIMELINE_SOURCE, test_source_iface_init))

static void
test_source_finalize (GObject *object)
{
  g_clear_pointer (&TEST_SOURCE (object)->chart.index, rd_timeline_index_unref);
  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
}

/* Entry @key of @lane on a day of 2016, at a time. */
static RdTimelineEntry
make_entry (gint64 key, guint16 lane, int day, gint16 minutes)
{
  RdDay on = rd_day_from_ymd (2016, 1, 1) + day;

  return (RdTimelineEntry) { .key = key, .lane = lane, .label_length = 13, .earliest = on, .latest = on,
                             .minutes = minutes, .precision = RD_PRECISION_DAY, .weight = RD_WEIGHT_NONE };
}

/* Lane 0 has 1 to 5 a month apart, lane 1 nothing, lane 2 has 6 to 30 in one minute of one day. */
static void
test_source_fill (TestSource *self, guint n_crowd)
{
  RdTimelineEntry entries[64];
  guint n = 0;

  for (guint i = 0; i < 5; i++)
    entries[n++] = make_entry (i + 1, 0, (int) (30 * i), -1);
  for (guint i = 0; i < n_crowd; i++)
    entries[n++] = make_entry (6 + i, 2, 100, 600);
  g_clear_pointer (&self->chart.index, rd_timeline_index_unref);
  for (guint i = 0; i < 3; i++)
    self->lanes[i] = (RdTimelineLaneLook) { i == 0 ? "Police" : i == 1 ? "Housing" : "School", "some entries", i };
  self->chart = (RdTimelineChart) {
    .index = rd_timeline_index_new (entries, n, 3), .lanes = self->lanes, .n_lanes = 3, .today = rd_day_from_ymd (2016, 6, 1),
    .born = RD_DAY_NONE, .died = RD_DAY_NONE, .get_label = get_label,
  };
  rd_timeline_index_get_range (self->chart.index, &self->chart.first, &self->chart.last);
}

/* --- fixture */

typedef struct
{
  GtkWidget      *window;
  RdTimelineView *view;
  TestSource     *source;
} Fixture;

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 1 && gtk_widget_get_mapped (widget);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->source = g_object_new (TEST_TYPE_SOURCE, NULL);
  test_source_fill (self->source, 25);
  self->window = adw_window_new ();
  self->view = RD_TIMELINE_VIEW (g_object_ref_sink (rd_timeline_view_new ()));
  rd_timeline_view_set_source (self->view, RD_TIMELINE_SOURCE (self->source));
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->view));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1000, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  page_wait (is_laid_out, self->view->lanes);
  page_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  page_settle ();
  g_assert_finalize_object (self->view);
  g_assert_finalize_object (self->source);
}

static void
press (Fixture *self, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->view->lanes));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  page_settle ();
}

static double
get_day_width (Fixture *self)
{
  return rd_timeline_scene_get_axis (self->view->scene)->day_width;
}

/* --- tests */

static void
test_keys (Fixture *self, gconstpointer data)
{
  static const struct { guint keyval; GdkModifierType state; gint64 selected; const char *why; } steps[] = {
    { GDK_KEY_Right, 0, 2, "right: the next of the lane" },
    { GDK_KEY_End, 0, 5, "the last of the lane" },
    { GDK_KEY_Right, 0, 5, "no further" },
    { GDK_KEY_Left, GDK_CONTROL_MASK, 30, "with Ctrl over all lanes" },
    { GDK_KEY_Left, 0, 29, "left: within the lane" },
    { GDK_KEY_Down, 0, 29, "no lane below" },
    { GDK_KEY_Up, 0, 4, "up: over the lane without entries, to the nearest in time" },
    { GDK_KEY_Home, 0, 1, "the first of the lane" },
    { GDK_KEY_Down, 0, 6, "down" },
  };

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("%s", steps[i].why);
      press (self, steps[i].keyval, steps[i].state);
      g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, steps[i].selected);
    }
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
take_key_cb (RdTimelineView *view, gint64 key, gint64 *out)
{
  *out = key;
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  guint n_notified = 0;
  gint64 activated = 0;

  g_signal_connect_swapped (self->view, "notify::selected", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect (self->view, "activate", G_CALLBACK (take_key_cb), &activated);
  rd_timeline_view_set_selected (self->view, 3);
  rd_timeline_view_set_selected (self->view, 3);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (self->view, "selected", (gint64) 4, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  press (self, GDK_KEY_Return, 0);
  g_assert_cmpint (activated, ==, 4);
  rd_timeline_view_set_selected (self->view, 99);
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 0);
}

/* The whole entry is said, and the keyboard goes along. */
static void
test_said (Fixture *self, gconstpointer data)
{
  GtkWidget *first, *second;

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  first = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_cmpstr (rd_timeline_lanes_get_said (self->view->lanes), ==, "Entry 1, Police");
  press (self, GDK_KEY_Right, 0);
  second = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (first != second && second != NULL);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (second)), ==, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_cmpstr (rd_timeline_lanes_get_said (self->view->lanes), ==, "Entry 2, Police");
  g_assert_true (gtk_widget_is_ancestor (second, GTK_WIDGET (self->view->lanes)));
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  double fitted = get_day_width (self);

  press (self, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_cmpfloat_with_epsilon (get_day_width (self), fitted * RD_TIMELINE_ZOOM_STEP, 1e-9);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "timeline.zoom-out", NULL);
  g_assert_cmpfloat_with_epsilon (get_day_width (self), fitted, 1e-9);
  for (guint i = 0; i < 60; i++)
    rd_timeline_view_zoom_in (self->view);
  g_assert_cmpfloat (get_day_width (self), ==, RD_AXIS_MAX_HOURLY_DAY_WIDTH);
  rd_timeline_view_set_selected (self->view, 1);
  press (self, GDK_KEY_f, 0);
  g_assert_cmpfloat_with_epsilon (get_day_width (self), fitted, 1e-9);
  rd_timeline_view_show_days (self->view, rd_day_from_ymd (2016, 2, 1), rd_day_from_ymd (2016, 2, 1));
  g_assert_cmpfloat_with_epsilon (get_day_width (self), gtk_widget_get_width (GTK_WIDGET (self->view)), 1e-6);
}

/* What was drawn is moved along with the axis, and drawn anew only where it ends. */
static void
test_pan (Fixture *self, gconstpointer data)
{
  GtkAdjustment *adjustment = rd_timeline_scene_get_adjustment (self->view->scene);
  guint n_drawn;

  rd_timeline_view_show_days (self->view, rd_day_from_ymd (2016, 2, 1), rd_day_from_ymd (2016, 2, 28));
  page_settle ();
  n_drawn = rd_timeline_lanes_get_n_drawn (self->view->lanes);
  for (guint i = 0; i < 10; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->view));
      GskRenderNode *node;

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 15);
      page_settle ();
      gdk_paintable_snapshot (paintable, snapshot, 1000, 600);
      node = gtk_snapshot_free_to_node (snapshot);
      g_clear_pointer (&node, gsk_render_node_unref);
    }
  g_assert_cmpuint (rd_timeline_lanes_get_n_drawn (self->view->lanes) - n_drawn, <=, 4);
}

/* What is selected elsewhere is brought into view. */
static void
test_reveal (Fixture *self, gconstpointer data)
{
  GdkRectangle rect;

  rd_timeline_view_show_days (self->view, rd_day_from_ymd (2016, 1, 1), rd_day_from_ymd (2016, 1, 2));
  rd_timeline_view_set_selected (self->view, 5);
  page_settle ();
  g_assert_true (rd_timeline_lanes_get_selected_rect (self->view->lanes, &rect));
  g_assert_cmpint (rect.x, >=, 0);
  g_assert_cmpint (rect.x, <, gtk_widget_get_width (GTK_WIDGET (self->view)));
}

/* Entries of one minute do not come apart by zooming: they are listed. */
static void
test_cluster (Fixture *self, gconstpointer data)
{
  RdTimelineMark mark;
  GtkWidget *row = NULL;

  rd_timeline_view_set_selected (self->view, 30);
  g_assert_true (rd_timeline_scene_get_selected_mark (self->view->scene, &mark));
  g_assert_cmpint (mark.kind, ==, RD_TIMELINE_CLUSTER);
  _rd_timeline_view_open (self->view, &mark);
  g_assert_nonnull (self->view->popover);
  g_assert_cmpuint (self->view->listed->len, ==, mark.count);
  g_assert_cmpint (g_array_index (self->view->listed, gint64, mark.count - 1), ==, 30);
  for (row = self->view->popover; row != NULL && !GTK_IS_LIST_BOX (row); row = gtk_widget_get_first_child (row))
    if (GTK_IS_POPOVER (row))
      row = gtk_popover_get_child (GTK_POPOVER (row));
  g_assert_true (GTK_IS_LIST_BOX (row));
  g_signal_emit_by_name (row, "row-activated", gtk_list_box_get_row_at_index (GTK_LIST_BOX (row), 0));
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, g_array_index (self->view->listed, gint64, 0));
}

/* Other entries: what is selected stays where it can. */
static void
test_change (Fixture *self, gconstpointer data)
{
  rd_timeline_view_set_selected (self->view, 7);
  test_source_fill (self->source, 3);
  rd_timeline_source_changed (RD_TIMELINE_SOURCE (self->source));
  page_settle ();
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 7);
  test_source_fill (self->source, 1);
  rd_timeline_source_changed (RD_TIMELINE_SOURCE (self->source));
  page_settle ();
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 0);
}

/* Out of sight it asks for nothing; then it shows what there is now. */
static void
test_asleep (Fixture *self, gconstpointer data)
{
  rd_timeline_view_set_selected (self->view, 7);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  page_settle ();
  test_source_fill (self->source, 1);
  rd_timeline_source_changed (RD_TIMELINE_SOURCE (self->source));
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 7);
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  page_settle ();
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 0);
}

static gboolean
has_no_focus (gpointer fixture)
{
  Fixture *self = fixture;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view));
}

/* With the keyboard in it it can go as well: what it has then is let go. */
static void
test_hidden_with_focus (Fixture *self, gconstpointer data)
{
  g_assert_true (rd_timeline_lanes_focus_entry (self->view->lanes));
  rd_timeline_view_set_selected (self->view, 7);
  page_settle ();
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (self->window)));
  gtk_widget_set_visible (GTK_WIDGET (self->view), FALSE);
  page_settle ();
  page_wait (has_no_focus, self);
  test_source_fill (self->source, 1);
  rd_timeline_source_changed (RD_TIMELINE_SOURCE (self->source));
  gtk_widget_set_visible (GTK_WIDGET (self->view), TRUE);
  page_settle ();
  g_assert_cmpint (rd_timeline_view_get_selected (self->view), ==, 0);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->view->nothing)));
  rd_timeline_view_set_source (self->view, NULL);
  page_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->view->nothing)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->view->lanes)));
  g_assert_false (rd_timeline_lanes_focus_entry (self->view->lanes));
}

static void
add (const char *path, void (*function) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, function, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/widgets/timeline-view/keys", test_keys);
  add ("/widgets/timeline-view/selection", test_selection);
  add ("/widgets/timeline-view/said", test_said);
  add ("/widgets/timeline-view/zoom", test_zoom);
  add ("/widgets/timeline-view/pan", test_pan);
  add ("/widgets/timeline-view/reveal", test_reveal);
  add ("/widgets/timeline-view/cluster", test_cluster);
  add ("/widgets/timeline-view/change", test_change);
  add ("/widgets/timeline-view/asleep", test_asleep);
  add ("/widgets/timeline-view/hidden-with-focus", test_hidden_with_focus);
  add ("/widgets/timeline-view/empty", test_empty);
  return g_test_run ();
}
