/* rd-timeline-out.h — the timeline of a review as a file and on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-naming.h"
#include "shell/rd-window.h"

G_BEGIN_DECLS

/* win.export-timeline and win.print-timeline, each with a boolean: real names instead of pseudonyms. */
void rd_timeline_out_install_actions (GtkWidgetClass *widget_class);

/* The same without asking. */
void rd_timeline_out_to_path (RdWindow *window, RdNamingMode names, const char *path, const char *paper);

G_END_DECLS
