/* rd-cell-stand-in.c — what a row out of sight holds in place of its cell
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-cell-stand-in"

#include "config.h"

#include "widgets/rd-cell-stand-in.h"

struct _RdCellStandIn
{
  RdItemCell  parent_instance;

  /* Borrowed, weak */
  GtkWidget  *example;
};

G_DEFINE_FINAL_TYPE (RdCellStandIn, rd_cell_stand_in, RD_TYPE_ITEM_CELL)

/* Widget overrides */

static GtkSizeRequestMode
rd_cell_stand_in_get_request_mode (GtkWidget *widget)
{
  RdCellStandIn *self = RD_CELL_STAND_IN (widget);

  return self->example != NULL ? gtk_widget_get_request_mode (self->example) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
rd_cell_stand_in_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  RdCellStandIn *self = RD_CELL_STAND_IN (widget);

  if (self->example != NULL)
    gtk_widget_measure (self->example, orientation, for_size, minimum, natural, NULL, NULL);
}

/* GObject overrides */

static void
rd_cell_stand_in_dispose (GObject *object)
{
  g_clear_weak_pointer (&RD_CELL_STAND_IN (object)->example);

  G_OBJECT_CLASS (rd_cell_stand_in_parent_class)->dispose (object);
}

static void
rd_cell_stand_in_class_init (RdCellStandInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_cell_stand_in_dispose;
  widget_class->get_request_mode = rd_cell_stand_in_get_request_mode;
  widget_class->measure = rd_cell_stand_in_measure;
}

static void
rd_cell_stand_in_init (RdCellStandIn *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/* Public API */

GtkWidget *
rd_cell_stand_in_new (GtkWidget *example,
                      gboolean   names_row)
{
  RdCellStandIn *self = g_object_new (RD_TYPE_CELL_STAND_IN, "names-row", names_row, NULL);

  g_set_weak_pointer (&self->example, example);

  return GTK_WIDGET (self);
}
