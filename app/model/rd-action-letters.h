/* rd-action-letters.h — letters that chase the overdue actions of several agencies and reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register.h"

G_BEGIN_DECLS

/* Makes and keeps, not sent yet, a letter to each agency that leads an overdue one of @items (RdActionItem): one for each review, because
 * no letter speaks of two, with all that is overdue of that agency there; one step for each review.  @out_review, which may be NULL,
 * receives the last of these reviews (transfer none).  Returns how many letters were made; 0 without @error where nothing is overdue that
 * an agency leads.
 */
guint rd_register_keep_chase_letters (RdRegister *self, GListModel *items, RdReviewItem **out_review, guint *out_n_reviews, GError **error);

G_END_DECLS
