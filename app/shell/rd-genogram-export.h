/* rd-genogram-export.h — the genogram of the review as a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Asks for the file, then draws beside the window, which says when it is done. Always under
 * pseudonyms: what leaves the register speaks of nobody by name.
 */
void rd_genogram_export (RdWindow *window);

/* The same without asking. The ending of @path decides; without one it is a PDF. */
void rd_genogram_export_to_path (RdWindow *window, const char *path, const char *paper, gboolean real_names);

G_END_DECLS
