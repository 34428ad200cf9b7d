/* rd-store-backup.h — copies of a register
 *
 * Internal to the store; the public door is rd_store_backup().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/rd-store.h"

G_BEGIN_DECLS

/* A copy beside the register, under a name that is free: "Board.rdesk.schema-1.bak".
 * (transfer full): its path; NULL on error.
 */
char *rd_store_copy_before_migration (RdStore *self, int schema, GError **error);

G_END_DECLS
