/* rd-gantt-view.c — deadlines as a Gantt: a list of rows on one time axis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/rd-explain-view.h"

/* At each end this part of all days is free, so that marks there are seen whole. */
#define MARGIN_SHARE 20

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_REGISTER,
  PROP_SHOW_REFERENCE,
  PROP_SELECTED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdGanttView, rd_gantt_view, GTK_TYPE_WIDGET)

void
_rd_gantt_view_update_range (RdGanttView *self)
{
  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
  g_autoptr (GPtrArray) deadlines = g_ptr_array_sized_new (MAX (n, 1));
  RdDay first, last, margin;

  if (self->reg == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdDeadlineItem) item = g_list_model_get_item (self->model, i);

      g_ptr_array_add (deadlines, (gpointer) rd_deadline_item_get_deadline (item));
    }
  rd_gantt_layout_range (deadlines, rd_register_get_today (self->reg), &first, &last);
  margin = (last - first) / MARGIN_SHARE;
  rd_gantt_scene_set_range (self->scene, first - margin, last + margin);
}

static gboolean
update_range_once (gpointer data)
{
  RdGanttView *self = data;

  self->range_idle = 0;
  _rd_gantt_view_update_range (self);
  return G_SOURCE_REMOVE;
}

static void
update_calendar (RdGanttView *self)
{
  if (self->reg == NULL)
    return;
  rd_gantt_scene_set_calendar (self->scene, rd_register_get_workdays (self->reg), rd_register_get_today (self->reg));
}

static void
update_style (RdGanttView *self)
{
  rd_gantt_scene_take_style (self->scene, GTK_WIDGET (self));
}

/* Callbacks */

/* Several reviews splice one after another: the days are looked at once.  The list
 * has not heard of it yet.
 */
static void
items_changed_cb (RdGanttView *self)
{
  self->keep_focus |= gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  rd_gantt_scene_set_n_rows (self->scene, g_list_model_get_n_items (self->model));
  if (self->range_idle == 0)
    self->range_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_range_once, self, NULL);
}

/* The list has other rows now.  GTK would look for the lost focus at the next frame,
 * and a key that is pressed till then would go nowhere.
 */
static void
rows_replaced_cb (RdGanttView *self)
{
  if (self->keep_focus && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    rd_gantt_view_focus_row (self);
  self->keep_focus = FALSE;
}

static void
register_changed_cb (RdGanttView *self)
{
  update_calendar (self);
}

static void
today_changed_cb (RdGanttView *self)
{
  update_calendar (self);
  _rd_gantt_view_update_range (self);
}

static void
selected_cb (RdGanttView *self)
{
  rd_gantt_scene_set_cursor (self->scene, NULL, -1);
  _rd_gantt_view_show_hint (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
row_activated_cb (RdGanttView *self)
{
  rd_gantt_view_explain (self);
}

static void
row_setup_cb (RdGanttView *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, rd_gantt_line_new (self->scene));
}

static void
row_bind_cb (RdGanttView *self, GtkListItem *list_item)
{
  rd_gantt_line_bind (RD_GANTT_LINE (gtk_list_item_get_child (list_item)), list_item);
}

static void
row_unbind_cb (RdGanttView *self, GtkListItem *list_item)
{
  rd_gantt_line_bind (RD_GANTT_LINE (gtk_list_item_get_child (list_item)), NULL);
}

/* Widget overrides */

/* Tab comes to the chart once and goes on; arrows go from row to row. */
static gboolean
rd_gantt_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdGanttView *self = RD_GANTT_VIEW (widget);

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
      && gtk_widget_get_focus_child (widget) == self->scroller)
    return FALSE;
  return gtk_widget_child_focus (self->scroller, direction);
}

static gboolean
rd_gantt_view_grab_focus (GtkWidget *widget)
{
  return rd_gantt_view_focus_row (RD_GANTT_VIEW (widget));
}

static void
rd_gantt_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rd_gantt_view_parent_class)->css_changed (widget, change);
  update_style (RD_GANTT_VIEW (widget));
}

static void
rd_gantt_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (rd_gantt_view_parent_class)->system_setting_changed (widget, setting);
  update_style (RD_GANTT_VIEW (widget));
  gtk_widget_queue_resize (widget);
}

static void
rd_gantt_view_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (rd_gantt_view_parent_class)->direction_changed (widget, before);
  update_style (RD_GANTT_VIEW (widget));
}

/* GObject overrides */

static void
rd_gantt_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdGanttView *self = RD_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_SHOW_REFERENCE:
      g_value_set_boolean (value, rd_gantt_view_get_show_reference (self));
      break;
    case PROP_SELECTED:
      g_value_set_object (value, rd_gantt_view_get_selected (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_gantt_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdGanttView *self = RD_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_MODEL:
      rd_gantt_view_set_model (self, g_value_get_object (value));
      break;
    case PROP_REGISTER:
      rd_gantt_view_set_register (self, g_value_get_object (value));
      break;
    case PROP_SHOW_REFERENCE:
      rd_gantt_view_set_show_reference (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_gantt_view_dispose (GObject *object)
{
  RdGanttView *self = RD_GANTT_VIEW (object);

  g_clear_handle_id (&self->range_idle, g_source_remove);
  g_clear_handle_id (&self->wake_idle, g_source_remove);
  g_clear_object (&self->register_signals);
  g_clear_object (&self->model_signals);
  g_clear_object (&self->drag);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_GANTT_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_gantt_view_parent_class)->dispose (object);
}

static void
rd_gantt_view_finalize (GObject *object)
{
  RdGanttView *self = RD_GANTT_VIEW (object);

  g_clear_object (&self->scene);

  G_OBJECT_CLASS (rd_gantt_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_SHOW_REFERENCE] = g_param_spec_boolean ("show-reference", NULL, NULL, FALSE, flags);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, RD_TYPE_DEADLINE_ITEM,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-gantt-view.ui");
  g_type_ensure (RD_TYPE_GANTT_HEADER);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, header);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, list);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, hint);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, RdGanttView, preview);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
}

static void
rd_gantt_view_class_init (RdGanttViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_gantt_view_dispose;
  object_class->finalize = rd_gantt_view_finalize;
  object_class->get_property = rd_gantt_view_get_property;
  object_class->set_property = rd_gantt_view_set_property;
  widget_class->measure = _rd_gantt_view_measure;
  widget_class->size_allocate = _rd_gantt_view_size_allocate;
  widget_class->grab_focus = rd_gantt_view_grab_focus;
  widget_class->focus = rd_gantt_view_focus;
  widget_class->css_changed = rd_gantt_view_css_changed;
  widget_class->system_setting_changed = rd_gantt_view_system_setting_changed;
  widget_class->direction_changed = rd_gantt_view_direction_changed;

  install_properties (object_class);
  _rd_gantt_view_class_actions_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "ganttview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_gantt_view_init (RdGanttView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->scene = rd_gantt_scene_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_gantt_header_set_scene (self->header, self->scene);
  gtk_scrollbar_set_adjustment (self->scrollbar, rd_gantt_scene_get_adjustment (self->scene));

  self->selection = gtk_single_selection_new (NULL);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  /* Behind the list's own handler. */
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (rows_replaced_cb), self, G_CONNECT_SWAPPED);

  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (today_changed_cb), self);
  self->model_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);

  self->drag = rd_gantt_drag_new (self, self->scene, self->preview);
  _rd_gantt_view_add_input (self);
  update_style (self);
}

/* Public API */

GtkWidget *
rd_gantt_view_new (void)
{
  return g_object_new (RD_TYPE_GANTT_VIEW, NULL);
}

RdRegister *
rd_gantt_view_get_register (RdGanttView *self)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), NULL);

  return self->reg;
}

void
rd_gantt_view_set_register (RdGanttView *self,
                            RdRegister  *reg)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));
  g_return_if_fail (reg == NULL || RD_IS_REGISTER (reg));

  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  update_calendar (self);
  _rd_gantt_view_update_range (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

GListModel *
rd_gantt_view_get_model (RdGanttView *self)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), NULL);

  return self->model;
}

void
rd_gantt_view_set_model (RdGanttView *self,
                         GListModel  *model)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  if (!g_set_object (&self->model, model))
    return;
  g_signal_group_set_target (self->model_signals, model);
  rd_gantt_scene_set_n_rows (self->scene, model != NULL ? g_list_model_get_n_items (model) : 0);
  gtk_single_selection_set_model (self->selection, model);
  _rd_gantt_view_update_range (self);
  rd_gantt_scene_begin_anew (self->scene);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

gboolean
rd_gantt_view_get_show_reference (RdGanttView *self)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), FALSE);

  return rd_gantt_scene_get_show_reference (self->scene);
}

void
rd_gantt_view_set_show_reference (RdGanttView *self,
                                  gboolean     show_reference)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  if (rd_gantt_view_get_show_reference (self) == show_reference)
    return;
  rd_gantt_scene_set_show_reference (self->scene, show_reference);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_REFERENCE]);
}

RdDeadlineItem *
rd_gantt_view_get_selected (RdGanttView *self)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), NULL);

  return self->selection != NULL ? gtk_single_selection_get_selected_item (self->selection) : NULL;
}

gboolean
rd_gantt_view_select (RdGanttView    *self,
                      RdDeadlineItem *item)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), FALSE);
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), FALSE);

  guint n = self->model != NULL ? g_list_model_get_n_items (self->model) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdDeadlineItem) other = g_list_model_get_item (self->model, i);

      if (other != item)
        continue;
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      return TRUE;
    }
  return FALSE;
}

void
rd_gantt_view_explain (RdGanttView *self)
{
  g_return_if_fail (RD_IS_GANTT_VIEW (self));

  RdDeadlineItem *item = rd_gantt_view_get_selected (self);
  GdkRectangle rect;

  if (item == NULL || _rd_gantt_view_open_action (self, item))
    return;
  _rd_gantt_view_get_row_rect (self, &rect);
  rd_explain_view_present (item, GTK_WIDGET (self), &rect);
}

gboolean
rd_gantt_view_focus_row (RdGanttView *self)
{
  g_return_val_if_fail (RD_IS_GANTT_VIEW (self), FALSE);

  RdGanttLine *line = _rd_gantt_view_find_line (self, rd_gantt_view_get_selected (self));

  return gtk_widget_grab_focus (line != NULL ? gtk_widget_get_parent (GTK_WIDGET (line)) : GTK_WIDGET (self->list));
}
