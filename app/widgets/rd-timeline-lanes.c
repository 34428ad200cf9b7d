/* rd-timeline-lanes.c — the lanes of a timeline, drawn, and what is in them for pointer and screen reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-lanes.h"

#include <glib/gi18n.h>
#include <math.h>

#include "widgets/rd-timeline-item.h"
#include "widgets/rd-timeline-picture.h"

/* How far beside a mark it is still meant. */
#define SLOP 5.0

/* So long after the last movement the lanes are at rest, in milliseconds. */
#define REST 160

/* Invariants:
 *
 *  (1) lanes has an RdTimelineItem for each lane of the chart, in their order.
 *  (2) spots[spot] is visible where an entry is selected; the other one is not.
 *  (3) marks are those that are seen, or NULL where they have to be looked for anew.
 */
struct _RdTimelineLanes
{
  GtkWidget        parent_instance;

  /* Owned */
  RdTimelineScene *scene;
  GPtrArray       *lanes;
  GArray          *marks;

  GtkWidget       *spots[2];
  guint            spot;
  RdTimelinePicture picture;
  guint            rest_id;       /* a source that waits for the lanes to be at rest */
  double           press_value;   /* what was seen when the pointer was pressed */
  gboolean         is_panned;     /* and has been dragged since */
};

enum
{
  ACTIVATED,
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTimelineLanes, rd_timeline_lanes, GTK_TYPE_WIDGET)

/* Helpers */

static GArray *
get_marks (RdTimelineLanes *self)
{
  const RdTimelineLayout *layout = rd_timeline_scene_get_layout (self->scene);
  double value = rd_timeline_scene_get_value (self->scene);

  if (self->marks == NULL && layout != NULL)
    self->marks = rd_timeline_layout_get_marks (layout, value, value + gtk_widget_get_width (GTK_WIDGET (self)), TRUE);
  return self->marks;
}

/* Names and the selected entry stay where they are seen. */
static void
draw_above (RdTimelineLanes *self, cairo_t *cr, int width)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  const RdTimelineLayout *layout = rd_timeline_scene_get_layout (self->scene);
  const RdDrawStyle *style = rd_timeline_scene_get_style (self->scene);
  RdPen *pen = rd_timeline_scene_get_pen (self->scene, cr);
  double value = rd_timeline_scene_get_value (self->scene);
  RdTimelineMark mark;

  cairo_translate (cr, -value, 0);
  rd_draw_timeline_lane_names (pen, style, chart, layout, 0, chart->n_lanes, value, width);
  if (rd_timeline_scene_get_selected_mark (self->scene, &mark))
    rd_draw_timeline_selected (pen, style, chart, layout, &mark, value, value + width);
}

static gboolean
rested_cb (gpointer data)
{
  RdTimelineLanes *self = data;

  self->rest_id = 0;
  if (!rd_timeline_picture_is_exact (&self->picture, self->scene, gtk_widget_get_width (GTK_WIDGET (self))))
    {
      rd_timeline_picture_clear (&self->picture);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return G_SOURCE_REMOVE;
}

/* Begins to wait anew. */
static void
wait_for_rest (RdTimelineLanes *self, int width)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (!rd_timeline_picture_is_exact (&self->picture, self->scene, width))
    self->rest_id = g_timeout_add (REST, rested_cb, self);
}

/* An index without lanes has one all the same. */
static gboolean
has_lanes (RdTimelineLanes *self)
{
  const RdTimelineChart *chart = self->scene != NULL ? rd_timeline_scene_get_chart (self->scene) : NULL;

  return chart != NULL && chart->n_lanes > 0 && rd_timeline_scene_get_layout (self->scene) != NULL;
}

static void
drop_lanes (RdTimelineLanes *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    gtk_widget_unparent (self->lanes->pdata[i]);
  g_ptr_array_set_size (self->lanes, 0);
}

static void
make_lanes (RdTimelineLanes *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  guint n = has_lanes (self) ? rd_timeline_index_get_n_lanes (chart->index) : 0;

  if (self->lanes->len != n)
    drop_lanes (self);
  for (guint i = 0; i < n; i++)
    {
      /* Translators: a lane of the timeline: the agency, "53 entries" */
      g_autofree char *label = g_strdup_printf (_("%1$s, %2$s"), chart->lanes[i].name, chart->lanes[i].detail);

      if (i == self->lanes->len)
        {
          GtkWidget *lane = rd_timeline_item_new (FALSE);

          gtk_widget_insert_before (lane, GTK_WIDGET (self), self->spots[0]);
          g_ptr_array_add (self->lanes, lane);
        }
      rd_timeline_item_set_label (self->lanes->pdata[i], label);
    }
}

/* The other spot takes over, with the focus where the first one had it. */
static void
move_spot (RdTimelineLanes *self)
{
  RdTimelineSource *source = rd_timeline_scene_get_source (self->scene);
  gint64 key = rd_timeline_scene_get_selected (self->scene);
  g_autofree char *said = source != NULL && key != 0 ? rd_timeline_source_describe (source, key) : NULL;
  gboolean had_focus = gtk_widget_has_focus (self->spots[self->spot]);
  GtkWidget *old = self->spots[self->spot];

  self->spot = 1 - self->spot;
  rd_timeline_item_set_label (RD_TIMELINE_ITEM (self->spots[self->spot]), said);
  gtk_widget_set_visible (self->spots[self->spot], key != 0);
  if (had_focus && key != 0)
    gtk_widget_grab_focus (self->spots[self->spot]);
  gtk_widget_set_visible (old, FALSE);
}

static void
place (GtkWidget *widget, double x, double y, double width, double height)
{
  GtkAllocation allocation = { (int) floor (x), (int) floor (y), MAX ((int) ceil (width), 1), MAX ((int) ceil (height), 1) };
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  allocation.height = MAX (allocation.height, least);
  gtk_widget_size_allocate (widget, &allocation, -1);
}

/* The first entry that begins within what is seen, else the last before it. */
static void
select_first_seen (RdTimelineLanes *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  guint n = chart != NULL ? rd_timeline_index_get_n (chart->index, RD_TIMELINE_ALL_LANES) : 0;
  double day = rd_axis_get_day_at (rd_timeline_scene_get_axis (self->scene), rd_timeline_scene_get_value (self->scene));

  if (n == 0)
    return;
  rd_timeline_scene_select (self->scene, rd_timeline_index_get (chart->index,
                            MIN (rd_timeline_index_count_before (chart->index, RD_TIMELINE_ALL_LANES, day), n - 1))->key);
}

/* Callbacks */

static void
changed_cb (RdTimelineLanes *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
resized_cb (RdTimelineLanes *self)
{
  make_lanes (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
selected_cb (RdTimelineLanes *self)
{
  move_spot (self);
  changed_cb (self);
}

/* The mark at a point of the widget; FALSE where there is none. */
static gboolean
find_mark (RdTimelineLanes *self, double x, double y, RdTimelineMark *out)
{
  const RdTimelineMark *mark;

  if (!has_lanes (self))
    return FALSE;
  mark = rd_timeline_layout_hit (rd_timeline_scene_get_layout (self->scene), get_marks (self),
                                 x + rd_timeline_scene_get_value (self->scene), y, SLOP);
  if (mark != NULL)
    *out = *mark;
  return mark != NULL;
}

static void
clicked_cb (RdTimelineLanes *self, int n_press, double x, double y)
{
  RdTimelineMark mark;

  if (!find_mark (self, x, y, &mark))
    return;
  if (mark.kind == RD_TIMELINE_CLUSTER)
    {
      g_signal_emit (self, signals[OPENED], 0, &mark);
      return;
    }
  rd_timeline_scene_select (self->scene, rd_timeline_index_get (rd_timeline_scene_get_chart (self->scene)->index, mark.place)->key);
  rd_timeline_lanes_focus_entry (self);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
drag_begun_cb (RdTimelineLanes *self)
{
  self->press_value = rd_timeline_scene_get_value (self->scene);
  self->is_panned = FALSE;
}

static void
dragged_cb (RdTimelineLanes *self, double dx, double dy, GtkGesture *drag)
{
  if (!self->is_panned && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, 0))
    return;
  self->is_panned = TRUE;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  rd_timeline_scene_scroll (self->scene, self->press_value - dx);
}

static void
drag_ended_cb (RdTimelineLanes *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static gboolean
tooltip_cb (RdTimelineLanes *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  RdTimelineSource *source = rd_timeline_scene_get_source (self->scene);
  g_autofree char *text = NULL;
  RdTimelineMark mark;

  if (by_keyboard || source == NULL || !find_mark (self, x, y, &mark))
    return FALSE;
  if (mark.kind == RD_TIMELINE_CLUSTER)
    text = g_strdup_printf (ngettext ("%u more entry: choose to look closer", "%u more entries: choose to look closer", mark.count), mark.count);
  else
    text = rd_timeline_source_describe (source, rd_timeline_index_get (rd_timeline_scene_get_chart (self->scene)->index, mark.place)->key);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/* GtkWidget overrides */

static void
rd_timeline_lanes_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (widget);
  int size = 1;

  if (orientation == GTK_ORIENTATION_VERTICAL && has_lanes (self))
    size = (int) ceil (rd_timeline_layout_get_height (rd_timeline_scene_get_layout (self->scene)));
  *minimum = *natural = MAX (size, 1);
}

static void
rd_timeline_lanes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (widget);
  const RdTimelineLayout *layout = has_lanes (self) ? rd_timeline_scene_get_layout (self->scene) : NULL;
  double row, value;
  RdTimelineMark mark;

  g_clear_pointer (&self->marks, g_array_unref);
  if (layout == NULL)
    return;
  for (guint i = 0; i < self->lanes->len && i < rd_timeline_index_get_n_lanes (rd_timeline_layout_get_index (layout)); i++)
    {
      const RdTimelineLane *lane = rd_timeline_layout_get_lane (layout, i);

      place (self->lanes->pdata[i], 0, lane->y, width, lane->height);
    }
  if (!rd_timeline_scene_get_selected_mark (self->scene, &mark))
    return;
  row = rd_timeline_layout_get_metrics (layout)->row_height;
  value = rd_timeline_scene_get_value (self->scene);
  place (self->spots[self->spot], mark.x0 - value, mark.y - row / 2, MIN (mark.x1 - mark.x0, width), row);
}

static void
rd_timeline_lanes_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (!has_lanes (self) || width <= 0 || height <= 0)
    return;
  rd_timeline_picture_show (&self->picture, self->scene, snapshot, width, height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  draw_above (self, cr, width);
  cairo_destroy (cr);
  wait_for_rest (self, width);
}

/* Tab comes to the selected entry, and goes on. */
static gboolean
rd_timeline_lanes_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return rd_timeline_lanes_focus_entry (self);
}

static gboolean
rd_timeline_lanes_grab_focus (GtkWidget *widget)
{
  return rd_timeline_lanes_focus_entry (RD_TIMELINE_LANES (widget));
}

/* GObject overrides */

static void
rd_timeline_lanes_dispose (GObject *object)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  rd_timeline_picture_clear (&self->picture);
  drop_lanes (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->spots); i++)
    g_clear_pointer (&self->spots[i], gtk_widget_unparent);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_timeline_lanes_parent_class)->dispose (object);
}

static void
rd_timeline_lanes_finalize (GObject *object)
{
  RdTimelineLanes *self = RD_TIMELINE_LANES (object);

  g_ptr_array_unref (self->lanes);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (rd_timeline_lanes_parent_class)->finalize (object);
}

static void
rd_timeline_lanes_class_init (RdTimelineLanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_timeline_lanes_dispose;
  object_class->finalize = rd_timeline_lanes_finalize;
  widget_class->measure = rd_timeline_lanes_measure;
  widget_class->size_allocate = rd_timeline_lanes_size_allocate;
  widget_class->snapshot = rd_timeline_lanes_snapshot;
  widget_class->focus = rd_timeline_lanes_focus;
  widget_class->grab_focus = rd_timeline_lanes_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", RD_TYPE_TIMELINE_LANES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPENED] = g_signal_new ("opened", RD_TYPE_TIMELINE_LANES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_css_name (widget_class, "timelinelanes");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
add_input (RdTimelineLanes *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_ended_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
rd_timeline_lanes_init (RdTimelineLanes *self)
{
  self->lanes = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (self->spots); i++)
    {
      self->spots[i] = rd_timeline_item_new (TRUE);
      gtk_widget_set_visible (self->spots[i], FALSE);
      gtk_widget_set_parent (self->spots[i], GTK_WIDGET (self));
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  add_input (self);
}

/* Public API */

void
rd_timeline_lanes_set_scene (RdTimelineLanes *self, RdTimelineScene *scene)
{
  g_return_if_fail (RD_IS_TIMELINE_LANES (self));
  g_return_if_fail (RD_IS_TIMELINE_SCENE (scene) && self->scene == NULL);

  self->scene = g_object_ref (scene);
  g_signal_connect_object (scene, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

gboolean
rd_timeline_lanes_focus_entry (RdTimelineLanes *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_LANES (self), FALSE);

  if (!has_lanes (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return FALSE;
  if (rd_timeline_scene_get_selected (self->scene) == 0)
    select_first_seen (self);
  return rd_timeline_scene_get_selected (self->scene) != 0 && gtk_widget_grab_focus (self->spots[self->spot]);
}

gboolean
rd_timeline_lanes_get_selected_rect (RdTimelineLanes *self, GdkRectangle *out)
{
  RdTimelineMark mark;

  g_return_val_if_fail (RD_IS_TIMELINE_LANES (self) && out != NULL, FALSE);

  if (!has_lanes (self) || !rd_timeline_scene_get_selected_mark (self->scene, &mark))
    return FALSE;
  *out = (GdkRectangle) { (int) (mark.x0 - rd_timeline_scene_get_value (self->scene)), (int) mark.y - 8,
                          MAX ((int) (mark.x1 - mark.x0), 1), 16 };
  return TRUE;
}

const char *
rd_timeline_lanes_get_said (RdTimelineLanes *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_LANES (self), NULL);

  return rd_timeline_item_get_label (RD_TIMELINE_ITEM (self->spots[self->spot]));
}

guint
rd_timeline_lanes_get_n_drawn (RdTimelineLanes *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_LANES (self), 0);

  return self->picture.n_drawn;
}
