/* rd-tile-layout.c — tiles in equal columns, as many as there is room for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-tile-layout"

#include "config.h"

#include "views/dashboard/rd-tile-layout.h"

#define GAP 12

struct _RdTileLayout
{
  GtkLayoutManager parent_instance;
};

/* What the tiles ask for, each the largest of all. */
typedef struct
{
  guint n_tiles;
  int   minimum;
  int   natural;
} TileSizes;

G_DEFINE_FINAL_TYPE (RdTileLayout, rd_tile_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Helpers */

static TileSizes
measure_tiles (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size)
{
  TileSizes sizes = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &minimum, &natural, NULL, NULL);
      sizes.n_tiles++;
      sizes.minimum = MAX (sizes.minimum, minimum);
      sizes.natural = MAX (sizes.natural, natural);
    }

  return sizes;
}

static int
divide_width (int   width,
              guint columns)
{
  return columns == 0 ? width : (width - ((int) columns - 1) * GAP) / (int) columns;
}

static void
measure_height (GtkWidget *widget,
                int        width,
                int       *minimum,
                int       *natural)
{
  TileSizes across = measure_tiles (widget, GTK_ORIENTATION_HORIZONTAL, -1);
  guint columns = rd_tile_layout_count_columns (across.n_tiles, across.minimum, GAP,
                                                width >= 0 ? width : (int) across.n_tiles * (across.natural + GAP) - GAP);
  guint rows = columns > 0 ? (across.n_tiles + columns - 1) / columns : 0;
  TileSizes down = measure_tiles (widget, GTK_ORIENTATION_VERTICAL,
                                  width >= 0 ? MAX (divide_width (width, columns), across.minimum) : -1);
  int gaps = rows > 0 ? ((int) rows - 1) * GAP : 0;

  *minimum = (int) rows * down.minimum + gaps;
  *natural = (int) rows * down.natural + gaps;
}

/* Layout manager overrides */

static GtkSizeRequestMode
rd_tile_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_tile_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      TileSizes sizes = measure_tiles (widget, GTK_ORIENTATION_HORIZONTAL, -1);

      *minimum = sizes.minimum;
      *natural = MAX ((int) sizes.n_tiles * (sizes.natural + GAP) - GAP, sizes.minimum);
    }
  else
    {
      measure_height (widget, for_size, minimum, natural);
    }
}

static void
rd_tile_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  TileSizes across = measure_tiles (widget, GTK_ORIENTATION_HORIZONTAL, -1);
  guint columns = rd_tile_layout_count_columns (across.n_tiles, across.minimum, GAP, width);
  guint rows = columns > 0 ? (across.n_tiles + columns - 1) / columns : 0;
  int tile_width = MAX (divide_width (width, columns), across.minimum);
  int tile_height = rows > 0 ? (height - ((int) rows - 1) * GAP) / (int) rows : 0;
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int x, y;

      if (!gtk_widget_should_layout (child))
        continue;
      x = (int) (i % columns) * (tile_width + GAP);
      y = (int) (i / columns) * (tile_height + GAP);
      if (from_right)
        x = width - x - tile_width;
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, tile_width, tile_height }, -1);
      i++;
    }
}

static void
rd_tile_layout_class_init (RdTileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = rd_tile_layout_get_request_mode;
  layout_class->measure = rd_tile_layout_measure;
  layout_class->allocate = rd_tile_layout_allocate;
}

static void
rd_tile_layout_init (RdTileLayout *self)
{
}

/* Public API */

GtkLayoutManager *
rd_tile_layout_new (void)
{
  return g_object_new (RD_TYPE_TILE_LAYOUT, NULL);
}

guint
rd_tile_layout_count_columns (guint n_tiles,
                              int   tile_width,
                              int   gap,
                              int   width)
{
  guint columns = n_tiles;

  /* An uneven last row would look like a tile gone missing. */
  while (columns > 1 && (n_tiles % columns != 0 || (int) columns * (tile_width + gap) - gap > width))
    columns--;

  return columns;
}
