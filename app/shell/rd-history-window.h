/* rd-history-window.h — who did what, newest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "shell/rd-window.h"

G_BEGIN_DECLS

#define RD_TYPE_HISTORY_WINDOW (rd_history_window_get_type ())
G_DECLARE_FINAL_TYPE (RdHistoryWindow, rd_history_window, RD, HISTORY_WINDOW, AdwWindow)

/* Of the review that @parent shows where @review is not NULL, else of the whole register. (transfer none) */
GtkWidget *rd_history_window_new     (RdRegister *reg, RdReviewItem *review);

/* Shows it over @parent, which says so where the history cannot be read. */
void       rd_history_window_present (RdWindow *parent);

G_END_DECLS
