/* rd-genogram-export.h — the genogram of the review as a PDF, SVG or PNG file, and on paper
 *
 * Always under pseudonyms: what leaves the register speaks of nobody by name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-genogram-sheet.h"
#include "shell/rd-window.h"

G_BEGIN_DECLS

/* "win.export-genogram" and "win.print-genogram", of the review that the window shows. */
void rd_genogram_export_install_actions (GtkWidgetClass *widget_class);

/* Asks for the file, then draws beside the window, which says when it is done. */
void rd_genogram_export         (RdWindow *window);

/* The same without asking. The ending of @path decides; without one it is a PDF. */
void rd_genogram_export_to_path (RdWindow *window, const char *path, const char *paper, gboolean real_names);

/* Asks for printer and paper. */
void rd_genogram_print          (RdWindow *window);

/* Whether the keyboard is on the page that shows it: there “Print” means it. */
gboolean rd_genogram_export_is_shown (RdWindow *window);

/* The operation by itself. Takes @sheet. (transfer full) */
GtkPrintOperation *rd_genogram_export_new_operation (RdGenogramSheet *sheet);

G_END_DECLS
