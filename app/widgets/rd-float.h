/* rd-float.h — something shown beside what it is about
 *
 * A popover where there is room for one, a window of its own where the window
 * is narrow.  Esc and a click elsewhere close it; focus goes back to where it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows @content, whose name for a screen reader and for a window's title bar is
 * @title, beside @rect of @anchor (NULL: all of it).
 */
void rd_float_present (GtkWidget *content, const char *title, GtkWidget *anchor, const GdkRectangle *rect);

/* Shows @menu beside @rect of @anchor, where its actions are looked for. */
void rd_float_present_menu (GMenuModel *menu, GtkWidget *anchor, const GdkRectangle *rect);

/* Closes the popover or window that holds @content, if one does. */
void rd_float_close   (GtkWidget *content);

/* A widget without a layout manager calls it when it allocates its children. */
void rd_float_allocate (GtkWidget *anchor);

G_END_DECLS
