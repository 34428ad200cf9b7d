/* rd-plan-check.h — whether a milestone of the board's own can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-plan.h"

G_BEGIN_DECLS

/* Fills in what was left to be found: the stage of its anchor. @framework may be NULL: any that
 * comes with the program; @locals too.
 */
void       rd_plan_complete       (RdLocalMilestone *local, RdFramework *framework, const GPtrArray *locals);

/* Whether @local can stand among @all (RdLocalMilestone, itself among them) in a review, or in
 * the board's template, where a period may be missing.  FALSE with an RD_PLAN_ERROR.
 */
gboolean   rd_plan_check_review   (RdReviewItem *review, const RdLocalMilestone *local, const GPtrArray *all, GError **error);
gboolean   rd_plan_check_template (const RdLocalMilestone *local, const GPtrArray *all, GError **error);

/* Copies, by position. (transfer full): of RdLocalMilestone */
GPtrArray *rd_plan_sort           (const GPtrArray *locals);

G_END_DECLS
