/* rd-tab-stop.c — a list of rows that Tab comes to once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-tab-stop.h"

struct _RdTabStop
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *child;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdTabStop, rd_tab_stop, GTK_TYPE_WIDGET)

static void
take_child (RdTabStop *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static gboolean
rd_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdTabStop *self = RD_TAB_STOP (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (self->child == NULL || (tab && gtk_widget_get_focus_child (widget) != NULL))
    return FALSE;
  return gtk_widget_child_focus (self->child, direction);
}

static gboolean
rd_tab_stop_grab_focus (GtkWidget *widget)
{
  RdTabStop *self = RD_TAB_STOP (widget);

  return self->child != NULL && gtk_widget_grab_focus (self->child);
}

static void
rd_tab_stop_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, RD_TAB_STOP (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_tab_stop_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CHILD:
      take_child (RD_TAB_STOP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_tab_stop_dispose (GObject *object)
{
  take_child (RD_TAB_STOP (object), NULL);

  G_OBJECT_CLASS (rd_tab_stop_parent_class)->dispose (object);
}

static void
rd_tab_stop_class_init (RdTabStopClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_tab_stop_dispose;
  object_class->get_property = rd_tab_stop_get_property;
  object_class->set_property = rd_tab_stop_set_property;
  widget_class->focus = rd_tab_stop_focus;
  widget_class->grab_focus = rd_tab_stop_grab_focus;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_tab_stop_init (RdTabStop *self)
{
}

GtkWidget *
rd_tab_stop_new (void)
{
  return g_object_new (RD_TYPE_TAB_STOP, NULL);
}
