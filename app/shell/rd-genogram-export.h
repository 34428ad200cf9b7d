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

/* The same without asking. The ending of @path decides; without one it is a PDF. */
void rd_genogram_export_to_path (RdWindow *window, const char *path, const char *paper, gboolean real_names);

/* The operation by itself. Takes @sheet. (transfer full) */
GtkPrintOperation *rd_genogram_export_new_operation (RdGenogramSheet *sheet);

G_END_DECLS
