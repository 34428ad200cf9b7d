/* rd-action-trend.h — open and overdue actions of the register, month by month
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-action-figures.h"
#include "model/rd-register-sheets.h"

G_BEGIN_DECLS

/* So many months are shown where nobody asks for others, this one included. */
#define RD_ACTION_TREND_MONTHS 12

/* All actions of one review, or of all reviews where NULL. (transfer container): GPtrArray of RdAction, borrowed until the register's
 * next "changed"
 */
GPtrArray *rd_register_list_actions          (RdRegister *self, RdReviewItem *review);

/* How all of them stand today. */
void       rd_register_work_out_action_figures (RdRegister *self, RdReviewItem *review, RdActionFigures *out);

/* The first day of the first of those months. */
RdDay      rd_register_get_trend_start       (RdRegister *self);

/* (transfer full): GArray of RdActionMonth */
GArray    *rd_register_work_out_action_trend (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to);

/* The same as a table. (transfer full) */
RdSheet   *rd_register_sheet_action_trend    (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to);

/* How it stands today: "17 actions: 9 open, 3 of them overdue; 8 closed." (transfer full) */
char      *rd_wording_action_figures         (const RdActionFigures *figures);

/* "2 actions are overdue"; "No action is overdue". (transfer full) */
char      *rd_wording_actions_overdue        (const RdActionFigures *figures);

/* The open ones by age: "Open for less than 3 months: 4 · …"; "" where none is open. (transfer full) */
char      *rd_wording_action_ages            (const RdActionFigures *figures);

/* The trend in words, for somebody who does not see the chart: where it began, where it stands, when most were overdue. (transfer full) */
char      *rd_wording_action_trend           (const GArray *months);

/* "Nov 2026". (transfer full) */
char      *rd_wording_action_month           (const RdActionMonth *month);

G_END_DECLS
