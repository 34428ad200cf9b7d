/* rd-lazy-cells.h — the cells of a long list, made when they come near to being seen
 *
 * GTK 4.8 keeps the widgets of two hundred rows of every list ready, of which a
 * window shows ten or twenty.  Filling all of them is most of what it costs to
 * open a large register.  Here a row far out of sight has a stand-in, which has
 * the row's name and about its height and nothing in it; it gets its cell
 * when it is a page or less away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "widgets/rd-item-cell.h"

G_BEGIN_DECLS

/* As rd_item_cell_factory_new(), for a list or a column of @view, which is a
 * GtkListView or a GtkColumnView in a scrolled window. (transfer full)
 */
GtkListItemFactory *rd_lazy_cells_factory_new (GtkWidget *view, GType cell_type, gboolean names_row);

G_END_DECLS
