/* rd-review-overview.h — who, what and when; what to do next; what has happened
 *
 * Signal "chosen" (string): a deadline was chosen to be shown in the timescales.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_OVERVIEW (rd_review_overview_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewOverview, rd_review_overview, RD, REVIEW_OVERVIEW, GtkWidget)

GtkWidget *rd_review_overview_new        (void);
void       rd_review_overview_set_review (RdReviewOverview *self, RdRegister *reg, RdReviewItem *review);

G_END_DECLS
