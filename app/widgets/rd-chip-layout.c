/* rd-chip-layout.c — short things beside each other, on as many lines as they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-chip-layout"

#include "config.h"

#include "widgets/rd-chip-layout.h"

#define GAP 6

struct _RdChipLayout
{
  GtkLayoutManager parent_instance;
};

/* Where the next child goes. */
typedef struct
{
  int x;
  int y;
  int line_height;
} Place;

G_DEFINE_FINAL_TYPE (RdChipLayout, rd_chip_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Helpers */

static GtkRequisition
measure_child (GtkWidget *child)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (child, NULL, &size);
  return size;
}

/* The place of a child of @size in lines of @width; @place moves on. */
static GtkAllocation
put_child (Place          *place,
           GtkRequisition  size,
           int             width)
{
  int chip_width = MIN (size.width, width);
  GtkAllocation allocation;

  if (place->x > 0 && place->x + chip_width > width)
    *place = (Place) { 0, place->y + place->line_height + GAP, 0 };

  allocation = (GtkAllocation) { place->x, place->y, chip_width, size.height };
  place->x += chip_width + GAP;
  place->line_height = MAX (place->line_height, size.height);

  return allocation;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  Place place = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      put_child (&place, measure_child (child), width >= 0 ? width : G_MAXINT / 2);

  return place.y + place.line_height;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width, least;

      if (!gtk_widget_should_layout (child))
        continue;
      width = measure_child (child).width;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += width + (*natural > 0 ? GAP : 0);
    }
}

/* Layout manager overrides */

static GtkSizeRequestMode
rd_chip_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_chip_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = measure_height (widget, for_size);
}

static void
rd_chip_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Place place = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;

      if (!gtk_widget_should_layout (child))
        continue;
      allocation = put_child (&place, measure_child (child), width);
      if (from_right)
        allocation.x = width - allocation.x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

/* GObject overrides */

static void
rd_chip_layout_class_init (RdChipLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rd_chip_layout_get_request_mode;
  layout_class->measure = rd_chip_layout_measure;
  layout_class->allocate = rd_chip_layout_allocate;
}

static void
rd_chip_layout_init (RdChipLayout *self)
{
}

/* Public API */

GtkLayoutManager *
rd_chip_layout_new (void)
{
  return g_object_new (RD_TYPE_CHIP_LAYOUT, NULL);
}
