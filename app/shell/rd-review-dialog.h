/* rd-review-dialog.h — enters a new review, or changes what is said of one
 *
 * Says beside each field what is wrong with it.  Signal "saved" (RdReviewItem)
 * after the register has taken it; the dialog then closes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REVIEW_DIALOG (rd_review_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RdReviewDialog, rd_review_dialog, RD, REVIEW_DIALOG, AdwWindow)

/* @review NULL: a new one. */
GtkWidget *rd_review_dialog_new (RdRegister *reg, RdReviewItem *review);

G_END_DECLS
