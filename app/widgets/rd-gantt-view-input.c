/* rd-gantt-view-input.c — pointer, wheel and keys of the Gantt view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-view-private.h"

static gboolean
key_pressed_cb (RdGanttView *self, guint keyval, guint keycode, GdkModifierType state)
{
  return _rd_gantt_view_handle_key (self, keyval, state & gtk_accelerator_get_default_mod_mask ());
}

static void
pointer_moved_cb (RdGanttView *self, double x, double y)
{
  RdGanttLine *line = _rd_gantt_view_pick_line (self, x, y);
  graphene_point_t point;
  RdMark mark;
  gboolean draggable = FALSE;

  self->pointer_x = x;
  if (line != NULL && gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (line), &GRAPHENE_POINT_INIT (x, y), &point))
    draggable = rd_gantt_line_find_mark (line, point.x, &mark) && rd_mark_is_draggable (&mark)
                && self->reg != NULL && !rd_register_is_read_only (self->reg);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->list), draggable ? "grab" : NULL);
}

static gboolean
scrolled_cb (RdGanttView *self, double dx, double dy, GtkEventController *controller)
{
  const RdGanttMetrics *metrics = rd_gantt_scene_get_metrics (self->scene);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GtkAdjustment *adjustment = rd_gantt_scene_get_adjustment (self->scene);

  if (state & GDK_CONTROL_MASK)
    {
      rd_gantt_scene_zoom (self->scene, dy < 0 ? RD_GANTT_ZOOM_STEP : 1 / RD_GANTT_ZOOM_STEP,
                           CLAMP (self->pointer_x - metrics->chart_x, 0, metrics->chart_width));
      return GDK_EVENT_STOP;
    }
  if (state & GDK_SHIFT_MASK)
    dx = dx != 0 ? dx : dy;
  if (dx == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + dx * gtk_adjustment_get_step_increment (adjustment));
  return state & GDK_SHIFT_MASK ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
menu_pressed_cb (RdGanttView *self, int n_press, double x, double y)
{
  RdGanttLine *line = _rd_gantt_view_pick_line (self, x, y);

  if (line == NULL || rd_gantt_line_get_item (line) == NULL)
    return;
  rd_gantt_view_select (self, rd_gantt_line_get_item (line));
  _rd_gantt_view_open_menu (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
wake_lines (RdGanttView *self, double delta)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *line = gtk_widget_get_first_child (row);

      if (RD_IS_GANTT_LINE (line))
        rd_gantt_line_wake (RD_GANTT_LINE (line), delta);
    }
}

static gboolean
look_after_layout (gpointer data)
{
  RdGanttView *self = data;

  self->wake_idle = 0;
  self->rows_value = gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)));
  wake_lines (self, 0);
  return G_SOURCE_REMOVE;
}

/* Rows that come near are drawn in the frame that is about to begin; a look after
 * it finds those that came to stand elsewhere than was foreseen.
 */
static void
rows_scrolled_cb (RdGanttView *self, GtkAdjustment *adjustment)
{
  wake_lines (self, gtk_adjustment_get_value (adjustment) - self->rows_value);
  if (self->wake_idle == 0)
    self->wake_idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, look_after_layout, self, NULL);
}

/* A controller of @widget that lives as long as it. */
static void
listen (GtkWidget *widget, GtkEventController *controller, const char *signal, GCallback callback,
        RdGanttView *self, GtkPropagationPhase phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

void
_rd_gantt_view_add_input (RdGanttView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();

  GtkAdjustment *rows = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  g_signal_connect_object (rows, "value-changed", G_CALLBACK (rows_scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "changed", G_CALLBACK (rows_scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  listen (GTK_WIDGET (self->list), gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_pressed_cb),
          self, GTK_PHASE_CAPTURE);
  listen (widget, gtk_event_controller_motion_new (), "motion", G_CALLBACK (pointer_moved_cb), self, GTK_PHASE_CAPTURE);
  listen (widget, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES), "scroll",
          G_CALLBACK (scrolled_cb), self, GTK_PHASE_CAPTURE);
  listen (widget, GTK_EVENT_CONTROLLER (click), "pressed", G_CALLBACK (menu_pressed_cb), self, GTK_PHASE_BUBBLE);
}
