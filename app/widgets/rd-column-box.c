/* rd-column-box.c — two columns where there is room, else one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-column-box.h"

#include "widgets/rd-screen-style.h"

#define SPACING 24

/* From this many lines of text in width on there is room for two. */
#define WIDE_IN_LINES 46

/* What the first column takes of the width. */
#define START_SHARE 0.56

struct _RdColumnBox
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *start;
  GtkWidget *end;
};

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdColumnBox, rd_column_box, GTK_TYPE_WIDGET)

static gboolean
is_wide (RdColumnBox *self, int width)
{
  return width >= rd_screen_style_line_height (GTK_WIDGET (self)) * WIDE_IN_LINES;
}

static int
get_start_width (int width)
{
  return (int) ((width - SPACING) * START_SHARE);
}

static void
measure_height (RdColumnBox *self, int width, int *minimum, int *natural)
{
  gboolean wide = is_wide (self, width);
  int start_width = wide ? get_start_width (width) : width;
  int end_width = wide ? width - SPACING - start_width : width;
  int start_least, start, end_least, end;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, start_width, &start_least, &start, NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, end_width, &end_least, &end, NULL, NULL);
  *minimum = wide ? MAX (start_least, end_least) : start_least + SPACING + end_least;
  *natural = wide ? MAX (start, end) : start + SPACING + end;
}

static GtkSizeRequestMode
rd_column_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_column_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                       int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdColumnBox *self = RD_COLUMN_BOX (widget);
  int start_least = 0, start = 0, end_least = 0, end = 0;

  if (self->start == NULL || self->end == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->start, orientation, -1, &start_least, &start, NULL, NULL);
      gtk_widget_measure (self->end, orientation, -1, &end_least, &end, NULL, NULL);
      *minimum = MAX (start_least, end_least);
      *natural = start + SPACING + end;
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  measure_height (self, for_size, minimum, natural);
}

static void
rd_column_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdColumnBox *self = RD_COLUMN_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int start_width = get_start_width (width);
  int end_width = width - SPACING - start_width;
  int start_height;

  if (self->start == NULL || self->end == NULL)
    return;
  if (is_wide (self, width))
    {
      gtk_widget_size_allocate (self->start, &(GtkAllocation) { rtl ? end_width + SPACING : 0, 0, start_width, height }, -1);
      gtk_widget_size_allocate (self->end, &(GtkAllocation) { rtl ? 0 : start_width + SPACING, 0, end_width, height }, -1);
      return;
    }
  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, width, NULL, &start_height, NULL, NULL);
  gtk_widget_size_allocate (self->start, &(GtkAllocation) { 0, 0, width, start_height }, -1);
  gtk_widget_size_allocate (self->end, &(GtkAllocation) { 0, start_height + SPACING, width,
                                                          MAX (height - start_height - SPACING, 0) }, -1);
}

/* The first column before the second, whichever stands higher. */
static gboolean
rd_column_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RdColumnBox *self = RD_COLUMN_BOX (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *first = back ? self->end : self->start;
  GtkWidget *second = back ? self->start : self->end;

  if (self->start == NULL || self->end == NULL || (!back && direction != GTK_DIR_TAB_FORWARD))
    return GTK_WIDGET_CLASS (rd_column_box_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != second && gtk_widget_child_focus (first, direction))
    return TRUE;
  return gtk_widget_child_focus (second, direction);
}

static void
take_child (RdColumnBox *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
rd_column_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdColumnBox *self = RD_COLUMN_BOX (object);

  switch (id)
    {
    case PROP_START:
      g_value_set_object (value, self->start);
      break;
    case PROP_END:
      g_value_set_object (value, self->end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_column_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdColumnBox *self = RD_COLUMN_BOX (object);

  switch (id)
    {
    case PROP_START:
      take_child (self, &self->start, g_value_get_object (value));
      break;
    case PROP_END:
      take_child (self, &self->end, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_column_box_dispose (GObject *object)
{
  RdColumnBox *self = RD_COLUMN_BOX (object);

  take_child (self, &self->start, NULL);
  take_child (self, &self->end, NULL);

  G_OBJECT_CLASS (rd_column_box_parent_class)->dispose (object);
}

static void
rd_column_box_class_init (RdColumnBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_column_box_dispose;
  object_class->get_property = rd_column_box_get_property;
  object_class->set_property = rd_column_box_set_property;
  widget_class->get_request_mode = rd_column_box_get_request_mode;
  widget_class->measure = rd_column_box_measure;
  widget_class->size_allocate = rd_column_box_size_allocate;
  widget_class->focus = rd_column_box_focus;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_column_box_init (RdColumnBox *self)
{
}

GtkWidget *
rd_column_box_new (void)
{
  return g_object_new (RD_TYPE_COLUMN_BOX, NULL);
}
