/* rd-command-moves.h — deadlines that a change has moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

extern const RdColumn rd_move_columns[];

/* @moves: a GPtrArray of RdMove, or NULL. (transfer full) */
JsonArray *rd_moves_to_rows (const GPtrArray *moves);

G_END_DECLS
