/* rd-import-chooser.h — which files are to come in: chosen, or dropped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @paths is NULL-terminated and holds at least one. */
typedef void (*RdImportChosen) (GtkWidget *widget, const char * const *paths);

/* Asks for files beside the window of @widget; not called where nobody chose one, or @widget is gone. */
void rd_import_chooser_ask  (GtkWidget *widget, RdImportChosen chosen);

/* Takes files that are dropped on @widget, while it is sensitive. */
void rd_import_chooser_take_drops (GtkWidget *widget, RdImportChosen chosen);

/* What of a drop (GDK_TYPE_FILE_LIST) are files of this machine. (transfer full) */
GStrv rd_import_chooser_list_paths (const GValue *value);

G_END_DECLS
