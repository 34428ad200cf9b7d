/* rd-gantt-drag.c — dragging in the Gantt
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-drag.h"

#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"
#include "model/rd-wording.h"
#include "widgets/rd-gantt-view-private.h"
#include "widgets/rd-gantt-words.h"
#include "widgets/rd-move-list.h"

/* So near to an edge of the chart a date takes the axis along, by up to this
 * share of what is seen in a second.
 */
#define EDGE 32
#define EDGE_SPEED 0.8

/* The axis grows by so many days where it ends, and by no more than MAX_REACH. */
#define REACH_STEP 28
#define MAX_REACH (10 * 366)

typedef enum
{
  DRAG_NOTHING,
  DRAG_UNDECIDED,   /* pressed, not yet moved far enough */
  DRAG_DATE,
  DRAG_AXIS,
} DragMode;

/* Invariants:
 *
 *  (1) item and milestone are set while mode is DRAG_DATE, or may become it.
 *  (2) nothing is changed in the register before the date is let go.
 *  (3) edge_tick is set only while mode is DRAG_DATE.
 */
struct _RdGanttDrag
{
  GObject         parent_instance;

  /* Owned */
  RdGanttScene   *scene;
  GtkGesture     *gesture;
  RdDeadlineItem *item;
  char           *milestone;

  /* Borrowed */
  RdGanttView    *view;
  GtkBox         *preview;

  DragMode        mode;
  RdDay           from, day;
  double          start_x;       /* in the chart */
  double          start_value;   /* of the adjustment */
  double          chart_x;       /* where the pointer is now */
  guint           edge_tick;
  gint64          edge_time;     /* of the last frame in which the axis moved along */
  int             reach;         /* the days that the axis was extended by */
};

G_DEFINE_FINAL_TYPE (RdGanttDrag, rd_gantt_drag, G_TYPE_OBJECT)

static void
stop_edge (RdGanttDrag *self)
{
  if (self->edge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->edge_tick);
  self->edge_tick = 0;
}

static void
give_room_back (RdGanttDrag *self)
{
  if (self->reach > 0)
    _rd_gantt_view_update_range (self->view);
  self->reach = 0;
}

static void
put_down (RdGanttDrag *self)
{
  stop_edge (self);
  give_room_back (self);
  self->mode = DRAG_NOTHING;
  g_clear_object (&self->item);
  g_clear_pointer (&self->milestone, g_free);
  rd_gantt_scene_set_ghost (self->scene, NULL, RD_DAY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), FALSE);
}

/* What stands under the pointer when it is pressed. */
static RdGanttLine *
pick_line (RdGanttDrag *self, double x, double y, double *out_x)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *line = picked != NULL ? gtk_widget_get_ancestor (picked, RD_TYPE_GANTT_LINE) : NULL;
  graphene_point_t point;

  if (line == NULL || !gtk_widget_compute_point (GTK_WIDGET (self->view), line, &GRAPHENE_POINT_INIT (x, y), &point))
    return NULL;
  *out_x = point.x;
  return RD_GANTT_LINE (line);
}

static gboolean
may_change (RdGanttDrag *self)
{
  RdRegister *reg = rd_gantt_view_get_register (self->view);

  return reg != NULL && !rd_register_is_read_only (reg);
}

/* What would move, beside the date that is being moved. */
static void
show_preview (RdGanttDrag *self)
{
  RdReviewItem *review = rd_deadline_item_get_review (self->item);
  RdMilestoneEdit edit = { .milestone = self->milestone, .day = self->day, .planned = TRUE };
  g_autofree char *day = rd_wording_day (self->day);
  g_autofree char *heading = NULL;
  g_autoptr (GPtrArray) moves = NULL;

  if (review == NULL)
    return;
  moves = rd_register_preview_milestone (rd_gantt_view_get_register (self->view), review, &edit);
  /* Translators: a milestone, the day it would be planned for */
  heading = g_strdup_printf (_("%s planned for %s"),
                             rd_gantt_words_milestone (rd_deadline_item_get_deadline (self->item), self->milestone), day);
  rd_move_list_fill (self->preview, heading, moves);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), TRUE);
}

static void
move_date (RdGanttDrag *self, double chart_x)
{
  RdDay day = rd_axis_get_day (rd_gantt_scene_get_axis (self->scene), rd_gantt_scene_to_axis (self->scene, chart_x));

  if (day == self->day)
    return;
  self->day = day;
  rd_gantt_scene_set_ghost (self->scene, self->item, day);
  show_preview (self);
}

/* --- at an edge of the chart */

/* A date may go where no other date has been. */
static void
make_room (RdGanttDrag *self, double speed)
{
  GtkAdjustment *adjustment = rd_gantt_scene_get_adjustment (self->scene);
  double value = gtk_adjustment_get_value (adjustment);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->reach >= MAX_REACH || (speed < 0 ? value >= 1 : value <= end - 1))
    return;
  self->reach += REACH_STEP;
  rd_gantt_scene_extend (self->scene, speed < 0 ? REACH_STEP : 0, speed > 0 ? REACH_STEP : 0);
}

/* -1 … 1: which way and how fast the axis goes along. */
static double
get_edge_speed (RdGanttDrag *self)
{
  double width = rd_gantt_scene_get_metrics (self->scene)->chart_width;
  double edge = MIN (EDGE, width / 4);

  if (self->chart_x < edge)
    return -MIN ((edge - self->chart_x) / edge, 1);
  if (self->chart_x > width - edge)
    return MIN ((self->chart_x - width + edge) / edge, 1);
  return 0;
}

static gboolean
edge_passed_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RdGanttDrag *self = data;
  GtkAdjustment *adjustment = rd_gantt_scene_get_adjustment (self->scene);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->edge_time != 0 ? MIN ((double) (now - self->edge_time) / G_USEC_PER_SEC, 0.1) : 0;

  self->edge_time = now;
  make_room (self, get_edge_speed (self));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + get_edge_speed (self) * EDGE_SPEED * seconds
                                          * gtk_adjustment_get_page_size (adjustment));
  move_date (self, self->chart_x);
  return G_SOURCE_CONTINUE;
}

static void
watch_edge (RdGanttDrag *self)
{
  if (get_edge_speed (self) == 0)
    {
      stop_edge (self);
      return;
    }
  if (self->edge_tick != 0)
    return;
  self->edge_time = 0;
  self->edge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), edge_passed_cb, self, NULL);
}

/* Whether it is far enough to be meant, and what it then is. */
static void
decide (RdGanttDrag *self, double dx, double dy)
{
  if (!gtk_drag_check_threshold (GTK_WIDGET (self->view), 0, 0, (int) dx, (int) dy))
    return;
  if (self->item == NULL && ABS (dy) > ABS (dx))
    {
      gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->mode = self->item != NULL ? DRAG_DATE : DRAG_AXIS;
  gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
hold_at (RdGanttDrag *self, double chart_x)
{
  double width = rd_gantt_scene_get_metrics (self->scene)->chart_width;

  self->chart_x = CLAMP (chart_x, 0, width);
  move_date (self, self->chart_x);
  watch_edge (self);
}

/* GObject overrides */

static void
rd_gantt_drag_dispose (GObject *object)
{
  stop_edge (RD_GANTT_DRAG (object));

  G_OBJECT_CLASS (rd_gantt_drag_parent_class)->dispose (object);
}

static void
rd_gantt_drag_finalize (GObject *object)
{
  RdGanttDrag *self = RD_GANTT_DRAG (object);

  g_clear_object (&self->gesture);
  g_clear_object (&self->scene);
  g_clear_object (&self->item);
  g_clear_pointer (&self->milestone, g_free);

  G_OBJECT_CLASS (rd_gantt_drag_parent_class)->finalize (object);
}

static void
rd_gantt_drag_class_init (RdGanttDragClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_gantt_drag_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_gantt_drag_finalize;
}

static void
rd_gantt_drag_init (RdGanttDrag *self)
{
  self->gesture = g_object_ref (gtk_gesture_drag_new ());
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->gesture, "drag-begin", G_CALLBACK (rd_gantt_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "drag-update", G_CALLBACK (rd_gantt_drag_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "drag-end", G_CALLBACK (rd_gantt_drag_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->gesture, "cancel", G_CALLBACK (put_down), self, G_CONNECT_SWAPPED);
}

/* Public API */

RdGanttDrag *
rd_gantt_drag_new (RdGanttView  *view,
                   RdGanttScene *scene,
                   GtkBox       *preview)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (view), NULL);
  g_return_val_if_fail (RD_IS_GANTT_SCENE (scene), NULL);
  g_return_val_if_fail (GTK_IS_BOX (preview), NULL);

  RdGanttDrag *self = g_object_new (RD_TYPE_GANTT_DRAG, NULL);

  self->view = view;
  self->scene = g_object_ref (scene);
  self->preview = preview;
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (g_object_ref (self->gesture)));
  return self;
}

void
rd_gantt_drag_begin (RdGanttDrag *self,
                     double       x,
                     double       y)
{
  g_return_if_fail (RD_IS_GANTT_DRAG (self));

  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  double line_x = 0;
  RdGanttLine *line = pick_line (self, x, y, &line_x);
  RdMark mark;

  put_down (self);
  if (line == NULL || line_x < metrics->chart_x || line_x >= metrics->chart_x + metrics->chart_width)
    {
      gtk_gesture_set_state (self->gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->mode = DRAG_UNDECIDED;
  self->start_x = line_x - metrics->chart_x;
  self->start_value = gtk_adjustment_get_value (rd_gantt_scene_get_adjustment (self->scene));
  if (may_change (self) && rd_gantt_line_find_mark (line, line_x, &mark) && rd_mark_is_draggable (&mark))
    {
      self->item = g_object_ref (rd_gantt_line_get_item (line));
      self->milestone = g_strdup (mark.milestone);
      self->from = self->day = mark.from;
    }
}

void
rd_gantt_drag_update (RdGanttDrag *self,
                      double       dx,
                      double       dy)
{
  g_return_if_fail (RD_IS_GANTT_DRAG (self));

  if (self->mode == DRAG_UNDECIDED)
    decide (self, dx, dy);
  if (self->mode == DRAG_DATE)
    hold_at (self, self->start_x + dx);
  if (self->mode == DRAG_AXIS)
    gtk_adjustment_set_value (rd_gantt_scene_get_adjustment (self->scene), self->start_value - dx);
}

void
rd_gantt_drag_end (RdGanttDrag *self)
{
  g_return_if_fail (RD_IS_GANTT_DRAG (self));

  if (self->mode == DRAG_DATE && self->day != self->from)
    {
      g_autoptr (RdDeadlineItem) item = g_object_ref (self->item);
      g_autofree char *milestone = g_strdup (self->milestone);

      put_down (self);
      rd_gantt_drag_plan (self->view, item, milestone, self->day);
      return;
    }
  put_down (self);
}

gboolean
rd_gantt_drag_is_active (RdGanttDrag *self)
{
  g_return_val_if_fail (RD_IS_GANTT_DRAG (self), FALSE);

  return self->mode == DRAG_DATE;
}

void
rd_gantt_drag_cancel (RdGanttDrag *self)
{
  g_return_if_fail (RD_IS_GANTT_DRAG (self));

  put_down (self);
  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->gesture));
}

gboolean
rd_gantt_drag_plan (RdGanttView    *view,
                    RdDeadlineItem *item,
                    const char     *milestone,
                    RdDay           day)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (view), FALSE);
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), FALSE);
  g_return_val_if_fail (milestone != NULL, FALSE);

  RdReviewItem *review = rd_deadline_item_get_review (item);
  RdMilestoneEdit edit = { .milestone = milestone, .day = day, .planned = TRUE };
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return FALSE;
  if (rd_milestone_save (rd_gantt_view_get_register (view), review, &edit, 1, &message, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (view), "win.toast-undo", "s", message);
      return TRUE;
    }
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (view), "win.error", "s", words);
  return FALSE;
}
