/* rd-decision-form.h — the forms of the decision's page: a reason, a step in the log, a board
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-decision-entry.h"
#include "core/review/rd-involved-board.h"
#include "widgets/rd-record-form.h"

G_BEGIN_DECLS

/* What is weighed under @prompt, a code of rd_consideration_prompts. */
GtkWidget *rd_reason_form_new         (RdRegister *reg, RdReviewItem *review, const char *prompt);

/* @entry is NULL for a new one; one of a decision or a recommendation has a form of its own (rd-decision-editor). */
GtkWidget *rd_log_form_new            (RdRegister *reg, RdReviewItem *review, const RdDecisionEntry *entry);

/* A new step about the publication of the report. */
GtkWidget *rd_publication_log_form_new (RdRegister *reg, RdReviewItem *review);

/* @board is NULL for a new one. */
GtkWidget *rd_involved_board_form_new (RdRegister *reg, RdReviewItem *review, const RdInvolvedBoard *board);

G_END_DECLS
