/* rd-chronology-chooser.h — where a chronology, or an empty one, is written to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called once with the path that was chosen; not at all where none was, or @widget is gone. */
typedef void (*RdChronologyChosen) (GtkWidget *widget, const char *path);

/* Asks beside the window of @widget for a new file that ends in @ending; @proposal is a name for it. */
void rd_chronology_chooser_ask (GtkWidget *widget, const char *title, const char *proposal, const char *ending, RdChronologyChosen chosen);

G_END_DECLS
