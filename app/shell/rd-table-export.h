/* rd-table-export.h — the table that can be seen, as a file or on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a name and writes the table that @parent, a window, shows: as a workbook, a document,
 * CSV, PDF or a page for a browser.  Says so where there is none.
 */
void rd_table_export         (GtkWindow *parent);

/* The same without asking. @path is completed by ".xlsx" where it has no ending. */
void rd_table_export_to_path (GtkWindow *parent, const char *path, const char *paper);

/* Prints it by the desktop's printers. */
void rd_table_print          (GtkWindow *parent);

G_END_DECLS
