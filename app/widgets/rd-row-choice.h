/* rd-row-choice.h — rows of a table that are chosen, though a click opens them
 *
 * GTK's own single-click-activate selects whatever the pointer passes over.  Here
 * a plain click opens a row, Ctrl and Shift with a click or with the arrows
 * choose rows, Ctrl+A chooses all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @view is a GtkListView or a GtkColumnView whose cells are RdItemCell. */
void        rd_row_choice_set_up  (GtkWidget *view);

/* The rows that are selected, in their order; all of them where none is. (transfer full) */
GListModel *rd_row_choice_get_rows (GtkSelectionModel *selection);

G_END_DECLS
