/* rd-search-window.h — the whole register searched, and a jump to what was found
 *
 * The words are looked for in a thread, as they are typed.  What is chosen
 * activates win.open-place of the window below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

#define RD_TYPE_SEARCH_WINDOW (rd_search_window_get_type ())
G_DECLARE_FINAL_TYPE (RdSearchWindow, rd_search_window, RD, SEARCH_WINDOW, AdwWindow)

/* @parent is told where to go; it may be NULL. (transfer none) */
GtkWidget *rd_search_window_new       (RdRegister *reg, GtkWidget *parent);

/* What is looked for. */
void       rd_search_window_set_words (RdSearchWindow *self, const char *words);

/* Whether the list shows what the words have found, and no search is on its way. */
gboolean   rd_search_window_is_done   (RdSearchWindow *self);

void       rd_search_window_present   (RdWindow *parent);

G_END_DECLS
