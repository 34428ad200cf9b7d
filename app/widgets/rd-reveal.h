/* rd-reveal.h — scrolls to what has just been opened
 *
 * What gets the keyboard before it has a place is not scrolled to by GTK.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once it has been laid out, the beginning of @widget comes into the view of the
 * scrolled window that it stands in; nothing happens where it is in view.
 */
void rd_reveal (GtkWidget *widget);

G_END_DECLS
