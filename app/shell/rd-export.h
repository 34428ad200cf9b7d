/* rd-export.h — the timescales as a PDF, SVG or PNG file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draw/rd-drawing.h"
#include "shell/rd-window.h"

G_BEGIN_DECLS

/* Of the review that the window shows, else of the whole register. Asks for the
 * file; drawing goes on beside the window, which says when it is done.
 */
void rd_export_timescales (RdWindow *window);

/* The same without asking. The ending of @path decides; without one it is a PDF. */
void rd_export_to_path    (RdWindow *window, const char *path, const char *paper);

/* Any drawing, whose style is set here; the same file's rules. Takes @owner, which keeps the chart and is given to
 * @destroy in the end. The chart is drawn in another thread.
 */
void rd_export_drawing    (RdWindow *window, const char *path, const char *paper, const RdDrawing *drawing,
                           gpointer owner, GDestroyNotify destroy);

G_END_DECLS
