/* rd-timeline-view-input.c — pointer, wheel and keys of the timeline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-view-private.h"

/* How much a turn of the wheel moves, as a share of what is seen. */
#define WHEEL_SHARE 0.1

/* --- the selection by keys */

static void
go_to (RdTimelineView *self, guint place)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);

  if (place == RD_TIMELINE_NOWHERE)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  rd_timeline_view_set_selected (self, rd_timeline_index_get (chart->index, place)->key);
}

static void
step (RdTimelineView *self, int direction, gboolean in_lane)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  guint place = rd_timeline_scene_get_place (self->scene);

  if (place != RD_TIMELINE_NOWHERE)
    go_to (self, rd_timeline_index_step (chart->index, place, direction, in_lane));
}

/* To the next lane that has an entry with a date. */
static void
cross (RdTimelineView *self, int direction)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  guint place = rd_timeline_scene_get_place (self->scene), found = RD_TIMELINE_NOWHERE;
  int n = (int) rd_timeline_index_get_n_lanes (chart->index), lane;

  if (place == RD_TIMELINE_NOWHERE)
    return;
  for (lane = rd_timeline_index_get (chart->index, place)->lane + direction; lane >= 0 && lane < n; lane += direction)
    {
      found = rd_timeline_index_cross (chart->index, place, (guint) lane);
      if (found != RD_TIMELINE_NOWHERE)
        break;
    }
  go_to (self, found);
}

static void
go_to_end (RdTimelineView *self, gboolean last)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  guint place = rd_timeline_scene_get_place (self->scene), lane;

  if (place == RD_TIMELINE_NOWHERE)
    return;
  lane = rd_timeline_index_get (chart->index, place)->lane;
  go_to (self, rd_timeline_index_get_place (chart->index, lane, last ? rd_timeline_index_get_n (chart->index, lane) - 1 : 0));
}

static void
turn_page (RdTimelineView *self, int direction)
{
  GtkAdjustment *adjustment = rd_timeline_scene_get_adjustment (self->scene);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + direction * gtk_adjustment_get_page_increment (adjustment));
}

static gboolean
handle_selection_key (RdTimelineView *self, guint keyval, GdkModifierType state)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -1, (state & GDK_CONTROL_MASK) == 0);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 1, (state & GDK_CONTROL_MASK) == 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      cross (self, -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      cross (self, 1);
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to_end (self, FALSE);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go_to_end (self, TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
handle_plain_key (RdTimelineView *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      turn_page (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      turn_page (self, 1);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      _rd_timeline_view_activate (self);
      return TRUE;
    case GDK_KEY_t:
      rd_timeline_view_show_today (self);
      return TRUE;
    case GDK_KEY_f:
      rd_timeline_view_fit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
handle_zoom_key (RdTimelineView *self, guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      rd_timeline_view_zoom_in (self);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      rd_timeline_view_zoom_out (self);
      return TRUE;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      rd_timeline_view_fit (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed_cb (RdTimelineView *self, guint keyval, guint keycode, GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (rd_timeline_scene_get_chart (self->scene) == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & ~GDK_CONTROL_MASK) == 0 && handle_selection_key (self, keyval, state))
    return GDK_EVENT_STOP;
  if ((state & ~GDK_SHIFT_MASK) == GDK_CONTROL_MASK && handle_zoom_key (self, keyval))
    return GDK_EVENT_STOP;
  return state == 0 && handle_plain_key (self, gdk_keyval_to_lower (keyval));
}

/* --- the wheel */

static void
pointer_moved_cb (RdTimelineView *self, double x, double y)
{
  self->pointer_x = x;
}

/* Without Ctrl and Shift the wheel moves the lanes up and down, which is the scrolled window's. */
static gboolean
scrolled_cb (RdTimelineView *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  GtkAdjustment *adjustment = rd_timeline_scene_get_adjustment (self->scene);

  if (state & GDK_CONTROL_MASK)
    {
      if (dy != 0)
        rd_timeline_scene_zoom (self->scene, dy < 0 ? RD_TIMELINE_ZOOM_STEP : 1 / RD_TIMELINE_ZOOM_STEP, self->pointer_x);
      return GDK_EVENT_STOP;
    }
  if (state & GDK_SHIFT_MASK)
    dx = dx != 0 ? dx : dy;
  if (dx == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                        + dx * gtk_adjustment_get_page_size (adjustment) * WHEEL_SHARE);
  return state & GDK_SHIFT_MASK ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* A controller of @widget that lives as long as it. */
static void
listen (GtkWidget *widget, GtkEventController *controller, const char *signal, GCallback callback,
        RdTimelineView *self, GtkPropagationPhase phase)
{
  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, signal, callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, controller);
}

void
_rd_timeline_view_add_input (RdTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  listen (GTK_WIDGET (self->lanes), gtk_event_controller_key_new (), "key-pressed", G_CALLBACK (key_pressed_cb), self, GTK_PHASE_CAPTURE);
  listen (widget, gtk_event_controller_motion_new (), "motion", G_CALLBACK (pointer_moved_cb), self, GTK_PHASE_CAPTURE);
  listen (widget, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES), "scroll",
          G_CALLBACK (scrolled_cb), self, GTK_PHASE_CAPTURE);
}

/* --- actions */

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_timeline_view_zoom_in (RD_TIMELINE_VIEW (widget));
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_timeline_view_zoom_out (RD_TIMELINE_VIEW (widget));
}

static void
fit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_timeline_view_fit (RD_TIMELINE_VIEW (widget));
}

static void
today_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_timeline_view_show_today (RD_TIMELINE_VIEW (widget));
}

void
_rd_timeline_view_class_actions_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, today_cb);
}
