/* rd-lazy-list.h — a list whose items are made when they are looked at
 *
 * For lists of a hundred thousand rows of which a few are seen: each question makes
 * an item anew, so a selection that holds on to one has no use for it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Item @i of the list, which is of the list's type. (transfer full) */
typedef gpointer (*RdLazyListMake) (guint i, gpointer data);

#define RD_TYPE_LAZY_LIST (rd_lazy_list_get_type ())
G_DECLARE_FINAL_TYPE (RdLazyList, rd_lazy_list, RD, LAZY_LIST, GObject)

/* Empty. (transfer full) */
RdLazyList *rd_lazy_list_new (GType type);

/* Other contents: @n items that @make makes of @data, which @destroy (NULL: nobody) frees at the end. */
void        rd_lazy_list_set (RdLazyList *self, guint n, RdLazyListMake make, gpointer data, GDestroyNotify destroy);

G_END_DECLS
