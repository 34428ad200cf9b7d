/* rd-screen-style.h — the drawing style of the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "draw/rd-draw-style.h"

G_BEGIN_DECLS

/* Colours as the desktop says (dark, high contrast), font and size as @widget has
 * them.  The family's name is borrowed from @widget and lives as long as its font.
 */
void rd_screen_style_init (RdDrawStyle *style, GtkWidget *widget);

/* The height of a line of @widget's text, in pixels. */
double rd_screen_style_line_height (GtkWidget *widget);

/* The width of @text in @widget's font, in pixels. */
double rd_screen_style_text_width (GtkWidget *widget, const char *text);

G_END_DECLS
