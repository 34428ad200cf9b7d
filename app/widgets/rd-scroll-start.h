/* rd-scroll-start.h — a wide table begins with its first column, also from right to left
 *
 * GTK 4.8 shows the left end of what is wider than its pane whatever the direction of
 * the text; from right to left the first columns are then out of sight.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on what stands in @scroller begins at its start, until the user scrolls it. */
void rd_scroll_start_keep (GtkScrolledWindow *scroller);

G_END_DECLS
