/* rd-history-line.h — one action of the history in words
 *
 * Immutable.  Properties, read-only: "what" ("Record Chair’s decision"), "where"
 * (the review, or "The board"), "when-and-who", "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_HISTORY_LINE (rd_history_line_get_type ())
G_DECLARE_FINAL_TYPE (RdHistoryLine, rd_history_line, RD, HISTORY_LINE, GObject)

RdHistoryLine *rd_history_line_new (RdRegister *reg, const RdHistoryEntry *entry);

G_END_DECLS
