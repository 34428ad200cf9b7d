/* rd-store-milestones.h — what happened in each review, or is planned
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-milestone.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* Of one review, or of all where @review_id is NULL, by review, milestone and
 * recipient. (transfer full): a GPtrArray of RdMilestone; NULL on error.
 */
GPtrArray *rd_store_list_milestones  (RdStore *self, const char *review_id, GError **error);

/* Inside an action. Replaces the row of the same review, milestone and recipient
 * where there is one, whatever @milestone->id says; id and revision are filled in.
 */
gboolean   rd_store_put_milestone    (RdStore *self, RdMilestone *milestone, GError **error);

/* Inside an action. */
gboolean   rd_store_remove_milestone (RdStore *self, const char *id, GError **error);

G_END_DECLS
