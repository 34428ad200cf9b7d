/* rd-register-sheets.h — what a register lists, as tables for paper and files
 *
 * Titles and headings are in the user's language, values keep their kind.  Each
 * gives a new sheet, which holds nothing of the register. (transfer full)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* An empty sheet of a register: @name ("Reviews") after the board's name. */
RdSheet *rd_register_new_sheet        (RdRegister *self, const char *name);

/* An empty sheet of one review: @name after its title and reference. */
RdSheet *rd_register_new_review_sheet (RdRegister *self, RdReviewItem *review, const char *name);

/* RdReviewItem in the order of @reviews. */
RdSheet *rd_register_sheet_reviews    (RdRegister *self, GListModel *reviews);

/* RdDeadlineItem in the order of @deadlines; of @review alone, or of several where it is NULL. */
RdSheet *rd_register_sheet_deadlines  (RdRegister *self, RdReviewItem *review, GListModel *deadlines);

/* RdHistoryEntry in the order of @history; @review as above. */
RdSheet *rd_register_sheet_history    (RdRegister *self, RdReviewItem *review, const GPtrArray *history);

G_END_DECLS
