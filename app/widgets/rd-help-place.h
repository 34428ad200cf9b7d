/* rd-help-place.h — which page of the help is about what one is doing
 *
 * An interface of widgets: F1 within one shows its topic.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_HELP_PLACE (rd_help_place_get_type ())
G_DECLARE_INTERFACE (RdHelpPlace, rd_help_place, RD, HELP_PLACE, GtkWidget)

struct _RdHelpPlaceInterface
{
  GTypeInterface  parent_iface;

  const char     *topic;   /* "report-checks"; lives as long as the program */
};

/* The topic of @widget or of the nearest that it is in; NULL where none says. @widget may be NULL. (transfer none) */
const char *rd_help_place_find (GtkWidget *widget);

G_END_DECLS
