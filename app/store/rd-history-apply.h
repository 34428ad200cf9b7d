/* rd-history-apply.h — an action's changes, done again or taken back
 *
 * Internal to the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

/* Inside an action.  Takes back what the action @seq changed, last change
 * first, or does it again.  Revisions keep counting upwards.
 */
gboolean rd_history_apply (RdStore *store, gint64 seq, gboolean take_back, GError **error);

G_END_DECLS
