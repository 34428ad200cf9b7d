/* rd-export.h — the timescales as a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Of the review that the window shows, else of the whole register. Asks for the
 * file; drawing goes on beside the window, which says when it is done.
 */
void rd_export_timescales (RdWindow *window);

/* The same without asking. The ending of @path decides; without one it is a PDF. */
void rd_export_to_path    (RdWindow *window, const char *path, const char *paper);

G_END_DECLS
