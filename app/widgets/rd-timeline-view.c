/* rd-timeline-view.c — a chronology as a timeline: lanes by agency on one axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-timeline-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A cluster takes so much of what is seen when it has been opened, and so many are listed. */
#define OPEN_SHARE 0.6
#define LISTED_MAX 200

/* Entries nearer to each other than this part of a day are not told apart by zooming. */
#define APART (1.0 / 1440.0)

enum
{
  PROP_0,
  PROP_SOURCE,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTimelineView, rd_timeline_view, GTK_TYPE_WIDGET)

/* Helpers */

static void
update_style (RdTimelineView *self)
{
  rd_timeline_scene_take_style (self->scene, GTK_WIDGET (self));
}

static void
update_emptiness (RdTimelineView *self)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  gboolean is_empty = chart == NULL || chart->lanes == NULL || rd_timeline_index_get_n (chart->index, RD_TIMELINE_ALL_LANES) == 0;

  gtk_widget_set_child_visible (GTK_WIDGET (self->chart), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), is_empty);
}

void
_rd_timeline_view_activate (RdTimelineView *self)
{
  RdTimelineMark mark;

  if (!rd_timeline_scene_get_selected_mark (self->scene, &mark))
    return;
  g_signal_emit (self, signals[ACTIVATE], 0, rd_timeline_scene_get_selected (self->scene));
}

void
_rd_timeline_view_reveal_lane (RdTimelineView *self)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  const RdTimelineLayout *layout = rd_timeline_scene_get_layout (self->scene);
  const RdTimelineLane *lane;
  RdTimelineMark mark;

  if (layout == NULL || !rd_timeline_scene_get_selected_mark (self->scene, &mark))
    return;
  lane = rd_timeline_layout_get_lane (layout, mark.lane);
  gtk_adjustment_clamp_page (rows, lane->y, lane->y + lane->height);
}

/* --- a cluster's list */

static void
popover_closed_cb (RdTimelineView *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
listed_activated_cb (RdTimelineView *self, GtkListBoxRow *row)
{
  gint64 key = g_array_index (self->listed, gint64, gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  rd_timeline_view_set_selected (self, key);
  rd_timeline_lanes_focus_entry (self->lanes);
}

static GtkWidget *
make_listed_row (RdTimelineView *self, gint64 key)
{
  g_autofree char *said = rd_timeline_source_describe (rd_timeline_scene_get_source (self->scene), key);
  GtkWidget *label = gtk_label_new (said);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  return row;
}

static GtkWidget *
make_list (RdTimelineView *self, const RdTimelineMark *cluster)
{
  const RdTimelineChart *chart = rd_timeline_scene_get_chart (self->scene);
  g_autoptr (GArray) places = rd_timeline_layout_list_hidden (rd_timeline_scene_get_layout (self->scene), cluster, LISTED_MAX);
  GtkWidget *list = gtk_list_box_new ();

  g_array_set_size (self->listed, 0);
  for (guint i = 0; i < places->len; i++)
    {
      gint64 key = rd_timeline_index_get (chart->index, g_array_index (places, guint, i))->key;

      g_array_append_val (self->listed, key);
      gtk_list_box_append (GTK_LIST_BOX (list), make_listed_row (self, key));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Entries at this time"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (listed_activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static void
show_list (RdTimelineView *self, const RdTimelineMark *cluster)
{
  double value = rd_timeline_scene_get_value (self->scene);
  GdkRectangle rect = { (int) (cluster->x0 - value), (int) cluster->y - 8, (int) (cluster->x1 - cluster->x0), 16 };
  GtkWidget *scroller = gtk_scrolled_window_new ();
  double x, y;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->lanes), GTK_WIDGET (self), rect.x, rect.y, &x, &y);
  rect.x = (int) x;
  rect.y = (int) y;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (self, cluster));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &rect);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

void
_rd_timeline_view_open (RdTimelineView *self, const RdTimelineMark *cluster)
{
  double first, last, days;

  rd_timeline_layout_get_span (rd_timeline_scene_get_layout (self->scene), cluster, &first, &last);
  days = (last - first) / OPEN_SHARE;
  if (last - first < APART || !rd_timeline_scene_can_zoom_in (self->scene))
    show_list (self, cluster);
  else
    rd_timeline_scene_show (self->scene, (first + last - days) / 2.0, (first + last + days) / 2.0);
}

/* Callbacks */

static void
activated_cb (RdTimelineView *self)
{
  _rd_timeline_view_activate (self);
}

static void
opened_cb (RdTimelineView *self, gpointer cluster)
{
  _rd_timeline_view_open (self, cluster);
}

static void
selected_cb (RdTimelineView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/* GtkWidget overrides */

static void
rd_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (widget);
  GtkWidget *shown = gtk_widget_get_visible (GTK_WIDGET (self->nothing)) ? GTK_WIDGET (self->nothing) : GTK_WIDGET (self->chart);

  gtk_widget_measure (shown, orientation, for_size, minimum, natural, NULL, NULL);
}

/* The lanes may be as high as what the strips leave. */
static void
rd_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (widget);
  int overview, header, bar;

  gtk_widget_measure (GTK_WIDGET (self->overview), GTK_ORIENTATION_VERTICAL, width, &overview, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_VERTICAL, width, &header, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->scrollbar), GTK_ORIENTATION_VERTICAL, width, &bar, NULL, NULL, NULL);
  rd_timeline_scene_set_room (self->scene, width, height - overview - header - bar);
  gtk_widget_size_allocate (GTK_WIDGET (self->chart), &(GtkAllocation) { 0, 0, width, height }, -1);
  if (gtk_widget_get_visible (GTK_WIDGET (self->nothing)))
    gtk_widget_size_allocate (GTK_WIDGET (self->nothing), &(GtkAllocation) { 0, 0, width, height }, -1);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static gboolean
rd_timeline_view_grab_focus (GtkWidget *widget)
{
  return rd_timeline_lanes_focus_entry (RD_TIMELINE_VIEW (widget)->lanes);
}

static void
rd_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_timeline_view_parent_class)->css_changed (widget, change);
  update_style (RD_TIMELINE_VIEW (widget));
}

static void
rd_timeline_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rd_timeline_view_parent_class)->system_setting_changed (widget, setting);
  update_style (RD_TIMELINE_VIEW (widget));
}

/* GObject overrides */

static void
rd_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, rd_timeline_view_get_source (self));
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, rd_timeline_view_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SOURCE:
      rd_timeline_view_set_source (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      rd_timeline_view_set_selected (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_timeline_view_dispose (GObject *object)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TIMELINE_VIEW);

  G_OBJECT_CLASS (rd_timeline_view_parent_class)->dispose (object);
}

static void
rd_timeline_view_finalize (GObject *object)
{
  RdTimelineView *self = RD_TIMELINE_VIEW (object);

  g_array_unref (self->listed);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_timeline_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SOURCE] = g_param_spec_object ("source", NULL, NULL, RD_TYPE_TIMELINE_SOURCE, flags);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_TIMELINE_STRIP);
  g_type_ensure (RD_TYPE_TIMELINE_LANES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, chart);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, overview);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, header);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, lanes);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, RdTimelineView, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
rd_timeline_view_class_init (RdTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_timeline_view_dispose;
  object_class->finalize = rd_timeline_view_finalize;
  object_class->get_property = rd_timeline_view_get_property;
  object_class->set_property = rd_timeline_view_set_property;
  widget_class->measure = rd_timeline_view_measure;
  widget_class->size_allocate = rd_timeline_view_size_allocate;
  widget_class->grab_focus = rd_timeline_view_grab_focus;
  widget_class->css_changed = rd_timeline_view_css_changed;
  widget_class->system_setting_changed = rd_timeline_view_system_setting_changed;

  install_properties (object_class);
  signals[ACTIVATE] = g_signal_new ("activate", RD_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_INT64);
  _rd_timeline_view_class_actions_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_timeline_view_init (RdTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->scene = rd_timeline_scene_new ();
  self->listed = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_timeline_strip_set_scene (self->overview, self->scene, TRUE);
  rd_timeline_strip_set_scene (self->header, self->scene, FALSE);
  rd_timeline_lanes_set_scene (self->lanes, self->scene);
  gtk_scrollbar_set_adjustment (self->scrollbar, rd_timeline_scene_get_adjustment (self->scene));

  g_signal_connect_object (self->scene, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scene, "resized", G_CALLBACK (update_emptiness), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  _rd_timeline_view_add_input (self);
  update_style (self);
}

/* Public API */

GtkWidget *
rd_timeline_view_new (void)
{
  return g_object_new (RD_TYPE_TIMELINE_VIEW, NULL);
}

RdTimelineSource *
rd_timeline_view_get_source (RdTimelineView *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_VIEW (self), NULL);

  return rd_timeline_scene_get_source (self->scene);
}

void
rd_timeline_view_set_source (RdTimelineView *self, RdTimelineSource *source)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));
  g_return_if_fail (source == NULL || RD_IS_TIMELINE_SOURCE (source));

  if (rd_timeline_scene_get_source (self->scene) == source)
    return;
  rd_timeline_scene_set_source (self->scene, source);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOURCE]);
}

gint64
rd_timeline_view_get_selected (RdTimelineView *self)
{
  g_return_val_if_fail (RD_IS_TIMELINE_VIEW (self), 0);

  return rd_timeline_scene_get_selected (self->scene);
}

void
rd_timeline_view_set_selected (RdTimelineView *self, gint64 key)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));

  rd_timeline_scene_select (self->scene, key);
  rd_timeline_scene_reveal (self->scene);
  _rd_timeline_view_reveal_lane (self);
}

void
rd_timeline_view_zoom_in (RdTimelineView *self)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));

  rd_timeline_scene_zoom (self->scene, RD_TIMELINE_ZOOM_STEP, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
}

void
rd_timeline_view_zoom_out (RdTimelineView *self)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));

  rd_timeline_scene_zoom (self->scene, 1 / RD_TIMELINE_ZOOM_STEP, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
}

void
rd_timeline_view_fit (RdTimelineView *self)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));

  rd_timeline_scene_fit (self->scene);
}

void
rd_timeline_view_show_today (RdTimelineView *self)
{
  const RdTimelineChart *chart;

  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));

  chart = rd_timeline_scene_get_chart (self->scene);
  if (chart != NULL)
    rd_timeline_scene_scroll_to (self->scene, chart->today);
}

void
rd_timeline_view_show_days (RdTimelineView *self, RdDay first, RdDay last)
{
  g_return_if_fail (RD_IS_TIMELINE_VIEW (self));
  g_return_if_fail (rd_day_is_valid (first) && rd_day_is_valid (last) && first <= last);

  rd_timeline_scene_show (self->scene, first, last + 1.0);
}
