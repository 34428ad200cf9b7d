/* rd-store-holds.c — holds in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-holds.h"

#include "store/rd-store-record.h"

static void
hold_free (gpointer hold)
{
  rd_hold_free (hold);
}

GPtrArray *
rd_store_list_holds (RdStore *self, const char *review_id, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_store_record_list (self, &rd_hold_type,
                               review_id != NULL ? "WHERE review_id = ?1 ORDER BY timescale, first_day, id"
                                                 : "ORDER BY review_id, timescale, first_day, id",
                               review_id, hold_free, error);
}

gboolean
rd_store_put_hold (RdStore *self, RdHold *hold, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (hold != NULL, FALSE);

  return rd_store_record_put (self, &rd_hold_type, hold, error);
}

gboolean
rd_store_remove_hold (RdStore *self, const char *id, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return rd_store_record_remove (self, &rd_hold_type, id, error);
}
