/* rd-drop-down-name.h — what a screen reader says of a drop-down list
 *
 * GTK 4.8 gives the focus to a button inside the list, and that button has no
 * name.  Here it gets one: what is chosen about, and what is chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names a list of GtkStringObject "TITLE, CHOICE" from now on, whatever is chosen
 * or listed later; "TITLE" alone while nothing is chosen.  @title is copied.
 */
void rd_drop_down_name_set (GtkDropDown *list, const char *title);

G_END_DECLS
