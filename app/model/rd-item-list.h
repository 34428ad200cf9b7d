/* rd-item-list.h — bringing a list of items up to date with few splices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the @n_old items of @store from @offset on those of @items.  Items that
 * are the same object in the same place stay; each run of other ones is one
 * splice.  Where the number differs, what lies between the first and the last
 * difference is one splice.  Returns whether anything was spliced.
 */
gboolean rd_item_list_update (GListStore *store, guint offset, guint n_old, const GPtrArray *items);

G_END_DECLS
