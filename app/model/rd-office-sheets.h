/* rd-office-sheets.h — agencies, contacts, letters and the decision log, as tables for paper and files
 *
 * As in rd-register-sheets.h. (transfer full)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-sheets.h"

G_BEGIN_DECLS

/* RdRequestItem in the order of @requests; of @review alone, or of several where it is NULL. */
RdSheet *rd_register_sheet_requests (RdRegister *self, RdReviewItem *review, GListModel *requests);

/* Everything that was asked for in one review. */
RdSheet *rd_register_sheet_requests_of (RdRegister *self, RdReviewItem *review);

/* Whom the review's people spoke to, and how it went. */
RdSheet *rd_register_sheet_contacts (RdRegister *self, RdReviewItem *review);

/* The letters of one review: what, to whom, made, sent. */
RdSheet *rd_register_sheet_letters (RdRegister *self, RdReviewItem *review);

/* How its decision came about, step by step. */
RdSheet *rd_register_sheet_decision_log (RdRegister *self, RdReviewItem *review);

G_END_DECLS
