/* rd-outcome-card.h — what the answers come to in one test, and the paragraph that decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_OUTCOME_CARD (rd_outcome_card_get_type ())
G_DECLARE_FINAL_TYPE (RdOutcomeCard, rd_outcome_card, RD, OUTCOME_CARD, GtkWidget)

GtkWidget *rd_outcome_card_new  (void);

/* Works @test of the review’s framework out and shows it. */
void       rd_outcome_card_show (RdOutcomeCard *self, RdReviewItem *review, const char *test);

G_END_DECLS
