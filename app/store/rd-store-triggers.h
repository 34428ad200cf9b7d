/* rd-store-triggers.h — the triggers that fill the history
 *
 * Internal to the store.  They belong to the connection, not to the file: they
 * are made from the records' own tables of fields each time that a register is
 * opened for changes.  A change made by another program leaves no history, and
 * rd_store_verify() finds it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

gboolean rd_store_make_triggers (RdStore *self, GError **error);

/* Entries without triggers, inside an action, until it is called again; a rollback brings them back. */
gboolean rd_store_set_silent    (RdStore *self, gboolean is_silent, GError **error);

G_END_DECLS
