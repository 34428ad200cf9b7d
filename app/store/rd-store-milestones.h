/* rd-store-milestones.h — what happened in each review, or is planned
 *
 * Reading and removing them is rd-store-rows.h’s.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-milestone.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* Inside an action. Replaces the row of the same review, milestone and recipient
 * where there is one, whatever @milestone->id says; id and revision are filled in.
 */
gboolean rd_store_put_milestone (RdStore *self, RdMilestone *milestone, GError **error);

G_END_DECLS
