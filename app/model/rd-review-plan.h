/* rd-review-plan.h — the framework that a review works with: the guidance's and the board's plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "core/rules/rd-framework-extend.h"

G_BEGIN_DECLS

/* @base with @locals (RdLocalMilestone) in it; @base itself where there are none, or where a
 * file that somebody else wrote has some that cannot be worked with: the guidance's
 * deadlines must not go under with them. (transfer full)
 */
RdFramework *rd_review_plan_extend (RdFramework *base, const GPtrArray *locals);

/* Whether both hold the same records in the same order. */
gboolean     rd_review_plan_equal  (const GPtrArray *a, const GPtrArray *b);

G_END_DECLS
