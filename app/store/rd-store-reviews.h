/* rd-store-reviews.h — reviews in the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-review.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* By reference. (transfer full): a GPtrArray of RdReview that frees its elements; NULL on error. */
GPtrArray *rd_store_list_reviews   (RdStore *self, GError **error);

/* Inside an action. A new one where @review was never stored: its id is NULL (it
 * is then filled in) or its revision 0; else the row with that id, whose
 * revision must be the one that was read.  The revision is counted up where
 * anything differs.  RD_STORE_ERROR_DUPLICATE for a reference in use.
 */
gboolean   rd_store_put_review     (RdStore *self, RdReview *review, GError **error);

/* Inside an action. With its milestones and holds, each removed by itself so that undo brings all back. */
gboolean   rd_store_remove_review  (RdStore *self, const char *id, GError **error);

G_END_DECLS
