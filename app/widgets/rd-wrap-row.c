/* rd-wrap-row.c — a text and its buttons: side by side, or the buttons below
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-wrap-row.h"

#include "widgets/rd-screen-style.h"

#define SPACING 12

/* With less than this many lines of text in width left for it, the text takes it all. */
#define BODY_IN_LINES 12

struct _RdWrapRow
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *body;
  GtkWidget *actions;

  gboolean   stacked;
};

enum
{
  PROP_0,
  PROP_BODY,
  PROP_ACTIONS,
  PROP_STACKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdWrapRow, rd_wrap_row, GTK_TYPE_WIDGET)

static int
get_actions_width (RdWrapRow *self)
{
  int width;

  if (!gtk_widget_should_layout (self->actions))
    return 0;
  gtk_widget_measure (self->actions, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

static gboolean
is_wide (RdWrapRow *self, int width)
{
  int actions = get_actions_width (self);

  return actions == 0
         || (!self->stacked && width - SPACING - actions >= rd_screen_style_line_height (GTK_WIDGET (self)) * BODY_IN_LINES);
}

/* What is left for the text. */
static int
get_body_width (RdWrapRow *self, int width)
{
  int actions = get_actions_width (self);

  return actions > 0 && is_wide (self, width) ? MAX (width - SPACING - actions, 1) : width;
}

static GtkSizeRequestMode
rd_wrap_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_wrap_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                     int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdWrapRow *self = RD_WRAP_ROW (widget);
  int body_least, body, least, actions;

  if (self->body == NULL || self->actions == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->body, orientation, -1, &body_least, &body, NULL, NULL);
      gtk_widget_measure (self->actions, orientation, -1, &least, NULL, NULL, NULL);
      actions = get_actions_width (self);
      *minimum = MAX (body_least, actions > 0 ? least : 0);
      *natural = body + SPACING + actions;
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (self->body, orientation, get_body_width (self, for_size), NULL, &body, NULL, NULL);
  gtk_widget_measure (self->actions, orientation, MIN (get_actions_width (self), for_size), NULL, &actions, NULL, NULL);
  *minimum = *natural = is_wide (self, for_size) ? MAX (body, actions) : body + SPACING / 2 + actions;
}

static void
rd_wrap_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdWrapRow *self = RD_WRAP_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int actions_width, actions_height, body_width;

  if (self->body == NULL || self->actions == NULL)
    return;
  actions_width = MIN (get_actions_width (self), width);
  body_width = get_body_width (self, width);
  gtk_widget_measure (self->actions, GTK_ORIENTATION_VERTICAL, actions_width, NULL, &actions_height, NULL, NULL);

  gboolean wide = is_wide (self, width);

  gtk_widget_size_allocate (self->body, &(GtkAllocation) { wide && rtl ? width - body_width : 0, 0, body_width,
                                                           wide ? height : MAX (height - SPACING / 2 - actions_height, 1) }, -1);
  if (gtk_widget_should_layout (self->actions))
    gtk_widget_size_allocate (self->actions, &(GtkAllocation) { rtl ? 0 : width - actions_width,
                                                                wide ? 0 : height - actions_height, actions_width,
                                                                wide ? height : actions_height }, -1);
}

static void
take_child (RdWrapRow *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
rd_wrap_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdWrapRow *self = RD_WRAP_ROW (object);

  switch (id)
    {
    case PROP_BODY:
      g_value_set_object (value, self->body);
      break;
    case PROP_ACTIONS:
      g_value_set_object (value, self->actions);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_wrap_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdWrapRow *self = RD_WRAP_ROW (object);

  switch (id)
    {
    case PROP_BODY:
      take_child (self, &self->body, g_value_get_object (value));
      break;
    case PROP_ACTIONS:
      take_child (self, &self->actions, g_value_get_object (value));
      break;
    case PROP_STACKED:
      self->stacked = g_value_get_boolean (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_wrap_row_dispose (GObject *object)
{
  RdWrapRow *self = RD_WRAP_ROW (object);

  take_child (self, &self->body, NULL);
  take_child (self, &self->actions, NULL);

  G_OBJECT_CLASS (rd_wrap_row_parent_class)->dispose (object);
}

static void
rd_wrap_row_class_init (RdWrapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_wrap_row_dispose;
  object_class->get_property = rd_wrap_row_get_property;
  object_class->set_property = rd_wrap_row_set_property;
  widget_class->get_request_mode = rd_wrap_row_get_request_mode;
  widget_class->measure = rd_wrap_row_measure;
  widget_class->size_allocate = rd_wrap_row_size_allocate;

  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ACTIONS] = g_param_spec_object ("actions", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_wrap_row_init (RdWrapRow *self)
{
}

GtkWidget *
rd_wrap_row_new (void)
{
  return g_object_new (RD_TYPE_WRAP_ROW, NULL);
}
