/* rd-question-row.h — one question of the criteria: its answers, what they rest on, the guidance
 *
 * An answer counts as soon as it is pressed.  Evidence and source are written into
 * a form of their own below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_QUESTION_ROW (rd_question_row_get_type ())
G_DECLARE_FINAL_TYPE (RdQuestionRow, rd_question_row, RD, QUESTION_ROW, AdwPreferencesRow)

/* @question belongs to the review's framework. */
GtkWidget *rd_question_row_new     (RdRegister *reg, RdReviewItem *review, const RdCriteriaQuestion *question);

/* Shows what the register has now; a form that is open stays as it is. */
void       rd_question_row_refresh (RdQuestionRow *self);

G_END_DECLS
