/* rd-review-agencies-view.h — who is involved in a review, and what they were asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_AGENCIES_VIEW (rd_review_agencies_view_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewAgenciesView, rd_review_agencies_view, RD, REVIEW_AGENCIES_VIEW, GtkWidget)

GtkWidget *rd_review_agencies_view_new        (void);

/* Which review is shown; both may be NULL. */
void       rd_review_agencies_view_set_review (RdReviewAgenciesView *self, RdRegister *reg, RdReviewItem *review);

/* Opens the form for a new agency. */
void       rd_review_agencies_view_add        (RdReviewAgenciesView *self);

G_END_DECLS
