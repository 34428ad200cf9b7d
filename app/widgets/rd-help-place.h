/* rd-help-place.h — which page of the help is about what one is doing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F1 within @widget shows the topic with that id ("report-checks"), which lives as long as the program. */
void        rd_help_place_set  (GtkWidget *widget, const char *topic);

/* The topic of @widget or of the nearest that it is in; NULL where none says. @widget may be NULL. (transfer none) */
const char *rd_help_place_find (GtkWidget *widget);

G_END_DECLS
