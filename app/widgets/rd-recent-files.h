/* rd-recent-files.h — what is chosen stays out of the desktop's list of recent files
 *
 * A file's name can say whom it is about, and other programs show the list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the answer of a file chooser: what GTK's own puts into the list is taken out again, soon after. */
void rd_recent_files_forget (GtkFileChooser *chooser);

G_END_DECLS
