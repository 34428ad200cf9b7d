/* rd-text-width.h — room for so many letters, whatever the size of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The width of @n average letters in the font of @widget, in pixels. */
int rd_text_width (GtkWidget *widget, int n);

G_END_DECLS
