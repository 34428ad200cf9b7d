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

G_END_DECLS
