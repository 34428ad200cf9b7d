/* rd-command-review.h — a review as a row of results
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

/* Reference, title, framework, stage, what is overdue and what comes next. (transfer full) */
JsonObject *rd_review_make_row     (RdReviewItem *item);

RdExit      rd_command_review_show (RdCall *call);
RdExit      rd_command_review_move (RdCall *call);

extern const GOptionEntry rd_command_review_move_options[];

G_END_DECLS
