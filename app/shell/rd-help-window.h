/* rd-help-window.h — the help: topics at the left, their pages at the right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RD_TYPE_HELP_WINDOW (rd_help_window_get_type ())
G_DECLARE_FINAL_TYPE (RdHelpWindow, rd_help_window, RD, HELP_WINDOW, AdwWindow)

GtkWidget  *rd_help_window_new       (void);

/* Shows a topic by its id; the first where there is none such. */
void        rd_help_window_show      (RdHelpWindow *self, const char *id);
const char *rd_help_window_get_topic (RdHelpWindow *self);   /* (transfer none) */

/* Leaves the topics with these words. */
void        rd_help_window_search    (RdHelpWindow *self, const char *words);

/* Shows a topic by its id, the first where @topic is NULL. @parent may be NULL. */
void        rd_help_window_present   (GtkWindow *parent, const char *topic);

G_END_DECLS
