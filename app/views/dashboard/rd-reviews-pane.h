/* rd-reviews-pane.h — the reviews as a sortable table, or as a list where it is narrow
 *
 * Rows activate win.open-review.  Where there is nothing to show it offers
 * page.clear-filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RD_TYPE_REVIEWS_PANE (rd_reviews_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewsPane, rd_reviews_pane, RD, REVIEWS_PANE, GtkWidget)

/* @model: of RdReviewItem; may be NULL. */
void        rd_reviews_pane_set_model (RdReviewsPane *self, GListModel *model);

/* The same in the order of the table. (transfer none) */
GListModel *rd_reviews_pane_get_rows  (RdReviewsPane *self);

/* Those of them that are selected; all where none is. (transfer full) */
GListModel *rd_reviews_pane_get_chosen (RdReviewsPane *self);

/* The reviews have changed: put them in order again. */
void        rd_reviews_pane_resort    (RdReviewsPane *self);

G_END_DECLS
