/* rd-item-list.c — bringing a list of items up to date with few splices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-item-list.h"

/* Auxiliary methods */

static gboolean
is_at (GListStore *store, guint position, gpointer item)
{
  g_autoptr(GObject) there = g_list_model_get_item (G_LIST_MODEL (store), position);

  return there == item;
}

static gboolean
replace_runs (GListStore *store, guint offset, const GPtrArray *items)
{
  gboolean is_changed = FALSE;
  guint i = 0;

  while (i < items->len)
    {
      guint first = i;

      while (i < items->len && !is_at (store, offset + i, items->pdata[i]))
        i++;
      if (i > first)
        {
          g_list_store_splice (store, offset + first, i - first, items->pdata + first, i - first);
          is_changed = TRUE;
        }
      i++;
    }
  return is_changed;
}

static void
replace_middle (GListStore *store, guint offset, guint n_old, const GPtrArray *items)
{
  guint n_shared = MIN (n_old, items->len);
  guint head = 0, tail = 0;

  while (head < n_shared && is_at (store, offset + head, items->pdata[head]))
    head++;
  while (tail < n_shared - head
         && is_at (store, offset + n_old - 1 - tail, items->pdata[items->len - 1 - tail]))
    tail++;
  g_list_store_splice (store, offset + head, n_old - head - tail,
                       items->len > 0 ? items->pdata + head : NULL, items->len - head - tail);
}

/* Public API */

gboolean
rd_item_list_update (GListStore *store, guint offset, guint n_old, const GPtrArray *items)
{
  g_return_val_if_fail (G_IS_LIST_STORE (store) && items != NULL, FALSE);

  if (items->len == n_old)
    return replace_runs (store, offset, items);
  replace_middle (store, offset, n_old, items);
  return TRUE;
}
