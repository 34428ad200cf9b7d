/* rd-command-history.h — an action of the history as a row of results
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

extern const RdColumn rd_history_columns[];

/* (transfer full) */
JsonObject *rd_history_make_row (RdRegister *reg, const RdHistoryEntry *entry);

G_END_DECLS
