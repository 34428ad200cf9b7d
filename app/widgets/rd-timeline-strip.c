/* rd-timeline-strip.c — the overview and the header above the lanes of a timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-strip.h"

/* The height of an overview, in letters' sizes. */
#define OVERVIEW_HEIGHT 3.4

/* How near to an end of the frame it is taken by its grip. */
#define GRIP 6.0

/* What is dragged. */
typedef enum
{
  PART_NONE,
  PART_FRAME,
  PART_BEGIN,
  PART_END,
} Part;

struct _RdTimelineStrip
{
  GtkWidget        parent_instance;

  /* Owned */
  RdTimelineScene *scene;

  gboolean         is_overview;
  Part             part;
  double           from, to;       /* the frame when the drag began, as days */
};

G_DEFINE_FINAL_TYPE (RdTimelineStrip, rd_timeline_strip, GTK_TYPE_WIDGET)

/* Helpers */

/* All days over the width of the overview. */
static RdAxis
get_whole (RdTimelineStrip *self)
{
  const RdAxis *axis = rd_timeline_scene_get_axis (self->scene);

  return rd_axis_fit (axis->first, axis->last, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1));
}

/* The days that are seen, with their fractions. */
static void
get_seen (RdTimelineStrip *self, double *out_from, double *out_to)
{
  const RdAxis *axis = rd_timeline_scene_get_axis (self->scene);
  double value = rd_timeline_scene_get_value (self->scene);

  *out_from = rd_axis_get_day_at (axis, value);
  *out_to = rd_axis_get_day_at (axis, value + gtk_adjustment_get_page_size (rd_timeline_scene_get_adjustment (self->scene)));
}

static void
draw_overview (RdTimelineStrip *self, RdPen *pen, int width, int height)
{
  RdAxis whole = get_whole (self);
  double from, to;

  get_seen (self, &from, &to);
  rd_draw_timeline_overview (pen, rd_timeline_scene_get_style (self->scene), rd_timeline_scene_get_chart (self->scene),
                             &whole, width, height, rd_axis_get_x_at (&whole, from), rd_axis_get_x_at (&whole, to));
}

static void
draw_header (RdTimelineStrip *self, RdPen *pen, int width, int height)
{
  double value = rd_timeline_scene_get_value (self->scene);

  cairo_translate (rd_pen_get_cairo (pen), -value, 0);
  rd_draw_timeline_header (pen, rd_timeline_scene_get_style (self->scene), rd_timeline_scene_get_chart (self->scene),
                           rd_timeline_scene_get_axis (self->scene), height, value, value + width);
}

static Part
find_part (RdTimelineStrip *self, double x)
{
  RdAxis whole = get_whole (self);
  double from, to;

  get_seen (self, &from, &to);
  from = rd_axis_get_x_at (&whole, from);
  to = rd_axis_get_x_at (&whole, to);
  if (ABS (x - from) <= GRIP && x <= (from + to) / 2)
    return PART_BEGIN;
  if (ABS (x - to) <= GRIP)
    return PART_END;
  return x > from && x < to ? PART_FRAME : PART_NONE;
}

/* Callbacks */

static void
pressed_cb (RdTimelineStrip *self, double x, double y)
{
  RdAxis whole = get_whole (self);

  if (rd_timeline_scene_get_chart (self->scene) == NULL)
    return;
  self->part = find_part (self, x);
  if (self->part == PART_NONE)
    {
      rd_timeline_scene_scroll_to (self->scene, rd_axis_get_day (&whole, x));
      self->part = PART_FRAME;
    }
  get_seen (self, &self->from, &self->to);
}

static void
dragged_cb (RdTimelineStrip *self, double dx, double dy)
{
  RdAxis whole = get_whole (self);
  double days = dx / whole.day_width;
  const RdAxis *axis = rd_timeline_scene_get_axis (self->scene);

  if (self->part == PART_FRAME)
    rd_timeline_scene_scroll (self->scene, rd_axis_get_x_at (axis, self->from + days));
  else if (self->part == PART_BEGIN && self->from + days < self->to)
    rd_timeline_scene_show (self->scene, self->from + days, self->to);
  else if (self->part == PART_END && self->to + days > self->from)
    rd_timeline_scene_show (self->scene, self->from, self->to + days);
}

static void
moved_cb (RdTimelineStrip *self, double x, double y)
{
  Part part = rd_timeline_scene_get_chart (self->scene) != NULL ? find_part (self, x) : PART_NONE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), part == PART_BEGIN || part == PART_END ? "ew-resize"
                                                      : part == PART_FRAME ? "grab" : NULL);
}

static void
changed_cb (RdTimelineStrip *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
resized_cb (RdTimelineStrip *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* GtkWidget overrides */

static void
rd_timeline_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdTimelineStrip *self = RD_TIMELINE_STRIP (widget);
  int size = 1;

  if (orientation == GTK_ORIENTATION_VERTICAL && self->scene != NULL)
    size = (int) (self->is_overview ? rd_timeline_scene_get_style (self->scene)->font_size * OVERVIEW_HEIGHT
                                    : rd_timeline_scene_get_header_height (self->scene));
  *minimum = *natural = MAX (size, 1);
}

static void
rd_timeline_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdTimelineStrip *self = RD_TIMELINE_STRIP (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->scene == NULL || rd_timeline_scene_get_chart (self->scene) == NULL || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (self->is_overview)
    draw_overview (self, rd_timeline_scene_get_pen (self->scene, cr), width, height);
  else
    draw_header (self, rd_timeline_scene_get_pen (self->scene, cr), width, height);
  cairo_destroy (cr);
}

/* GObject overrides */

static void
rd_timeline_strip_dispose (GObject *object)
{
  RdTimelineStrip *self = RD_TIMELINE_STRIP (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_timeline_strip_parent_class)->dispose (object);
}

static void
rd_timeline_strip_class_init (RdTimelineStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_timeline_strip_dispose;
  widget_class->measure = rd_timeline_strip_measure;
  widget_class->snapshot = rd_timeline_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelinestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rd_timeline_strip_init (RdTimelineStrip *self)
{
}

static void
add_input (RdTimelineStrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* Public API */

void
rd_timeline_strip_set_scene (RdTimelineStrip *self, RdTimelineScene *scene, gboolean is_overview)
{
  g_return_if_fail (RD_IS_TIMELINE_STRIP (self));
  g_return_if_fail (RD_IS_TIMELINE_SCENE (scene));
  g_return_if_fail (self->scene == NULL);

  self->scene = g_object_ref (scene);
  self->is_overview = is_overview;
  if (is_overview)
    add_input (self);
  g_signal_connect_object (scene, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scene, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
}
