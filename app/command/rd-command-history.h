/* rd-command-history.h — an action of the history as a row of results
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

extern const RdColumn rd_history_columns[];

/* The references of the reviews that are there, by id. (transfer full) */
GHashTable *rd_history_map_references (RdRegister *reg);

/* (transfer full) */
JsonObject *rd_history_make_row       (RdRegister *reg, GHashTable *references, const RdHistoryEntry *entry);

G_END_DECLS
