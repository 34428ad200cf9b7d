/* rd-independence-box.h — what one reviewer declares of each agency: cells beside each other
 *
 * Signal "opened" (reviewer's id, agency's id): a cell was pressed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/review/rd-reviewer.h"
#include "model/rd-review-item.h"

G_BEGIN_DECLS

#define RD_TYPE_INDEPENDENCE_BOX (rd_independence_box_get_type ())
G_DECLARE_FINAL_TYPE (RdIndependenceBox, rd_independence_box, RD, INDEPENDENCE_BOX, GtkWidget)

GtkWidget *rd_independence_box_new (RdReviewItem *review, const RdReviewer *reviewer, gboolean may_change);

G_END_DECLS
