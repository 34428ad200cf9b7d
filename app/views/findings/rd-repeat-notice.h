/* rd-repeat-notice.h — that an earlier review recommended the same already, told while a recommendation is written
 *
 * Looks, a moment after the last letter, for what earlier reviews recommended in like words, and says what became of it.  It can be
 * said that it is the same, or another one; whoever keeps the recommendation asks for the answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/review/rd-recommendation.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_REPEAT_NOTICE (rd_repeat_notice_get_type ())
G_DECLARE_FINAL_TYPE (RdRepeatNotice, rd_repeat_notice, RD, REPEAT_NOTICE, GtkWidget)

/* @recommendation: as it is kept; NULL: a new one.  @entry: the GtkTextView in which it is written. */
GtkWidget  *rd_repeat_notice_new            (RdRegister *reg, RdReviewItem *review, const RdRecommendation *recommendation, GtkWidget *entry);

/* For the recommendation's earlier_id; NULL: nobody has said. (transfer none) */
const char *rd_repeat_notice_get_earlier_id (RdRepeatNotice *self);

/* Looks at once at what is written now. */
void        rd_repeat_notice_look           (RdRepeatNotice *self);

G_END_DECLS
