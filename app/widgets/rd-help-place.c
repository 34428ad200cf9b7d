/* rd-help-place.c — which page of the help is about what one is doing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-help-place.h"

G_DEFINE_INTERFACE (RdHelpPlace, rd_help_place, GTK_TYPE_WIDGET)

static void
rd_help_place_default_init (RdHelpPlaceInterface *iface)
{
  iface->topic = NULL;
}

const char *
rd_help_place_find (GtkWidget *widget)
{
  while (widget != NULL && !RD_IS_HELP_PLACE (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL ? RD_HELP_PLACE_GET_IFACE (widget)->topic : NULL;
}
