/* rd-command-moves.h — deadlines that a change has moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

extern const RdColumn rd_move_columns[];

/* @moves: a GPtrArray of RdMove, or NULL. (transfer full) */
JsonArray *rd_moves_to_rows  (const GPtrArray *moves);

/* A review's deadlines as they are now, and later what has moved since. (transfer full) */
GPtrArray *rd_moves_remember (RdReviewItem *review);
JsonArray *rd_moves_since    (RdReviewItem *review, const GPtrArray *remembered);

G_END_DECLS
