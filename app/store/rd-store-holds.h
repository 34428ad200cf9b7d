/* rd-store-holds.h — holds in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-hold.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* Of one review, or of all where @review_id is NULL, by review, timescale and first day. */
GPtrArray *rd_store_list_holds  (RdStore *self, const char *review_id, GError **error);

/* Inside an action; as rd_store_put_review(). */
gboolean   rd_store_put_hold    (RdStore *self, RdHold *hold, GError **error);
gboolean   rd_store_remove_hold (RdStore *self, const char *id, GError **error);

G_END_DECLS
